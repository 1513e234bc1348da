/** Settings as authors write them, and a short way to read them in tests. */

import { readSettings } from "../../src/settings/site.ts";
import { isFault } from "../../src/text/data.ts";
import { decodeYaml } from "../../src/text/yaml.ts";

/** Every key once, and right. */
export const FULL_SETTINGS = `title: Warta Siar
description: {id: Kabar dunia, en: World news}
baseUrl: https://warta.example/
authority: warta.example
established: 2025-07-01
timeZone: Asia/Jakarta
languages: [id, en]
publisher: {name: Warta Siar, url: https://warta.example/tentang/, email: redaksi@warta.example, logo: static/logo.png}
kind: news
rights: © Warta Siar
license: https://creativecommons.org/licenses/by/4.0/
namespaces: {geo: http://www.w3.org/2003/01/geo/wgs84_pos#}
icon: static/icon.png
people:
  - handle: meja-internasional
    kind: organization
    name: {id: Meja Internasional, en: International Desk}
    url: https://warta.example/meja/
    email: meja@warta.example
    avatar: https://warta.example/meja.png
taxonomyUri: https://warta.example/feeds/#taxonomy
taxonomy:
  - id: armed-conflict
    label: {id: Konflik bersenjata, en: Armed conflict}
    sameAs: http://cv.iptc.org/newscodes/mediatopic/20000056
  - id: russia-ukraine-war
    label: {id: Berita Perang Rusia-Ukraina, en: Russia-Ukraine War News}
    parent: armed-conflict
    aliases: [Perang Ukraina]
    same_as: [http://www.wikidata.org/entity/Q110999040]
    slug: {en: war}
feeds:
  limit: 50
  maxBytes: 1000000
  ttl: 60
  content: full
  formats: [rss, atom, json]
  follow: [languages, categories, authors]
  archives: main
  archiveSize: 50
  tombstones: false
  declared:
    - name: front-lines
      title: {id: Garis Depan, en: Front Lines}
      description: {id: Semua perang, en: All wars}
      languages: [id, en]
      mixed: false
      path: /front-lines/
      filter:
        language: [id, en]
        category: armed-conflict
        children: true
        author: [meja-internasional]
        tag: [drone, rudal]
        path: articles/**
        and: [{tag: kursk}]
        or: [{tag: kyiv}, {not: {tag: olahraga}}]
        not: {path: articles/arsip/**}
      formats: [rss, json]
      limit: 20
      maxBytes: 500000
      content: summary
      archives: true
    - name: siniar
      title: Siniar
      languages: id
      podcast:
        author: Warta Siar
        owner: {name: Redaksi, email: siniar@warta.example}
        category: [News > Politics, History]
        explicit: false
        image: static/siniar.jpg
        type: serial
        medium: podcast
        locked: true
        guid: 917393E3-1B1E-5CEF-ACE4-EDAA54E1F810
articles: articles/**/*.md
static: static
articlePath: /:slug/
pathWords: {id: {category: rubrik, author: penulis}}
frameHosts: [media.example.org]
hubs: [https://hub.example.org/]
dialect: hugo
lenient: true
defaults:
  - path: articles/siniar/**
    values: {categories: [siniar], image: {src: a.png}}
keys: {topics: categories}
shortcodes: {advert: remove}
highlight: true
math: true
lint: [title-long]
mediaRoots: [assets]
authorsFile: data/authors.yml
`;

/** The least that a site needs; a test adds lines to it. */
export const LEAST_SETTINGS = "title: Warta\nbaseUrl: https://warta.example/\n";

/** Settings in YAML, read; the test fails where the YAML itself is wrong. */
export function settingsFrom(yaml: string): ReturnType<typeof readSettings> {
  const decoded = decodeYaml(yaml);
  if (isFault(decoded)) throw new Error(decoded.reason);
  return readSettings(decoded, "siar.config.yaml", yaml);
}
