/** The sample newsroom's settings: languages, people, taxonomy, images, and where its terms and people have pages. */

import type { Asset } from "../../src/model/asset.ts";
import type { Category } from "../../src/model/category.ts";
import type { Person } from "../../src/model/person.ts";
import type { Language, Site } from "../../src/model/site.ts";
import { FEED_SETTINGS } from "./feed-settings.ts";

export const LEAD_IMAGE: Asset = {
  source: "articles/images/wonsan.png",
  path: "assets/wonsan.0123456789ab.png",
  hash: "0".repeat(64),
  mediaType: "image/png",
  lengthBytes: 48_211,
  width: 1200,
  height: 675,
};
export const ICON: Asset = {
  source: "static/icon.png",
  path: "assets/icon.ba9876543210.png",
  hash: "1".repeat(64),
  mediaType: "image/png",
  lengthBytes: 2048,
  width: 512,
  height: 512,
};

export const TAXONOMY: readonly Category[] = [
  {
    id: "armed-conflict",
    labels: { id: "Konflik Bersenjata", en: "Armed Conflict", ar: "نزاع مسلح" },
    slugs: { id: "konflik-bersenjata", en: "armed-conflict", ar: "نزاع-مسلح" },
    aliases: [],
    sameAs: ["http://cv.iptc.org/newscodes/mediatopic/20000056"],
  },
  {
    id: "russia-ukraine-war",
    labels: {
      id: "Berita Perang Rusia-Ukraina",
      en: "Russia-Ukraine War News",
      ar: "أخبار الحرب الروسية الأوكرانية",
    },
    slugs: { id: "berita-perang-rusia-ukraina", en: "russia-ukraine-war", ar: "حرب" },
    parent: "armed-conflict",
    aliases: [],
    sameAs: ["http://www.wikidata.org/entity/Q110999040"],
  },
  {
    id: "north-korea",
    labels: { id: "Korea Utara", en: "North Korea", ar: "كوريا الشمالية" },
    slugs: { id: "korea-utara", en: "north-korea", ar: "كوريا" },
    aliases: [],
    sameAs: [],
  },
  {
    id: "diplomacy",
    labels: { id: "Diplomasi", en: "Diplomacy", ar: "دبلوماسية" },
    slugs: { id: "diplomasi", en: "diplomacy", ar: "دبلوماسية" },
    aliases: [],
    sameAs: ["http://cv.iptc.org/newscodes/mediatopic/20000639"],
  },
  {
    id: "about-this-site",
    labels: { id: "Tentang Situs Ini", en: "About This Site", ar: "عن الموقع" },
    slugs: { id: "tentang-situs-ini", en: "about-this-site", ar: "عن" },
    aliases: [],
    sameAs: [],
  },
];

export const PEOPLE: readonly Person[] = [
  {
    handle: "meja-internasional",
    kind: "organization",
    names: { id: "Meja Internasional", en: "International Desk", ar: "القسم الدولي" },
  },
  {
    handle: "meja-data",
    kind: "organization",
    names: { id: "Meja Data", en: "Data Desk", ar: "قسم البيانات" },
    url: "https://data.warta.example/",
  },
];

const LANGUAGES: readonly Language[] = [
  {
    tag: "id",
    direction: "ltr",
    title: "Warta Siar",
    description: "Berita perang, diplomasi, dan Semenanjung Korea, untuk dibaca di mana saja.",
    categoryWord: "kategori",
    authorWord: "penulis",
  },
  {
    tag: "en",
    direction: "ltr",
    title: "Warta Siar",
    description: "News of war, diplomacy and the Korean peninsula, to be read anywhere.",
    categoryWord: "category",
    authorWord: "author",
  },
  {
    tag: "ar",
    direction: "rtl",
    title: "ورتا سيار",
    description: "أخبار الحرب والدبلوماسية وشبه الجزيرة الكورية.",
    categoryWord: "category",
    authorWord: "author",
  },
];

/** Settings of the sample, with changes. */
export function sampleSite(baseUrl: string, changes: Partial<Site> = {}): Site {
  return {
    languages: LANGUAGES,
    baseUrl,
    host: "warta.example",
    established: "2025-07-01",
    timeZone: "Asia/Jakarta",
    publisher: { name: "Warta Siar" },
    people: PEOPLE,
    taxonomy: TAXONOMY,
    taxonomyUri: "https://warta.example/feeds/#taxonomy",
    feeds: FEED_SETTINGS,
    namespaces: {},
    rights: "© Warta Siar",
    kind: "news",
    articles: ["articles/**/*.md"],
    staticFolder: "static",
    articlePath: "/:slug/",
    frameHosts: [],
    hubs: [],
    ...changes,
  };
}

export const home = (language: string): string => (language === "id" ? "/" : `/${language}/`);
const words = (language: string): Language =>
  LANGUAGES.find(({ tag }) => tag === language) ?? (LANGUAGES[0] as Language);
export const termAddress = (category: Category, language: string): string =>
  `${home(language)}${words(language).categoryWord}/${category.slugs[language]}/`;
export const personAddress = (person: Person, language: string): string =>
  `${home(language)}${words(language).authorWord}/${person.handle}/`;
