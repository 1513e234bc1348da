/** One fixture for each problem of declared feeds, vocabularies and hooks in the settings. */

import type { SettingsFeedsFacts } from "../../../src/problems/words/settings-feeds.ts";
import { type FixturesOf, settings } from "./fixture.ts";

const CONFIG = "siar.config.yaml";
const PROGRAM = "siar.config.mjs";
const DATA = 'export default {title: "Warta", baseUrl: "https://warta.example/"};\n';
const PODCAST = "{author: Warta, category: News, explicit: false, image: static/show.png}";

export const settingsFeedsFixtures: FixturesOf<keyof SettingsFeedsFacts> = {
  "settings/feed-language-unknown": {
    files: settings("feeds: {declared: [{name: a, title: A, languages: [en]}]}"),
    at: `${CONFIG}:8:52`,
    says: '`feeds.declared[0].languages[0]` is not a language of the site: "en"',
  },
  "settings/feed-term-unknown": {
    files: settings(
      "taxonomy: [{id: war, label: Perang}]\nfeeds: {declared: [{name: a, title: A, filter: {category: wra}}]}",
    ),
    at: `${CONFIG}:9:59`,
    says: 'is not in the taxonomy: "wra"',
  },
  "settings/feed-person-unknown": {
    files: settings(
      "people: [{handle: desk, name: Meja}]\nfeeds: {declared: [{name: a, title: A, filter: {author: dsek}}]}",
    ),
    at: `${CONFIG}:9:57`,
    says: 'names nobody in `people`: "dsek"',
  },
  "settings/feed-name-not-id": {
    files: settings(
      "taxonomy: [{id: war, label: Perang}]\nfeeds: {declared: [{name: a, title: A, filter: {category: Perang}}]}",
    ),
    severity: "warning",
    at: `${CONFIG}:9:59`,
    says: "its id is `war`",
  },
  "settings/feed-path-reserved": {
    files: settings("feeds: {declared: [{name: a, title: A, path: /kategori/}]}"),
    at: `${CONFIG}:8:46`,
    says: "cannot lie in /kategori/",
  },
  "settings/feed-path-taken": {
    files: settings("feeds: {declared: [{name: a, title: A}, {name: b, title: B, path: /a/}]}"),
    at: `${CONFIG}:8:67`,
    says: "The feed `b` and the feed `a` would lie in one folder in `id`: /a/",
  },
  "settings/podcast-without-rss": {
    files: settings(`feeds: {declared: [{name: a, title: A, formats: [json], podcast: ${PODCAST}}]}`),
    at: `${CONFIG}:8:49`,
    says: "The podcast `a` has no RSS",
  },
  "settings/namespace-known": {
    files: settings('namespaces: {m: "http://search.yahoo.com/mrss"}'),
    at: `${CONFIG}:8:17`,
    says: "has a prefix already: `media`",
  },
  "settings/prefix-invalid": {
    files: settings('namespaces: {xmlgeo: "urn:example:geo"}'),
    at: `${CONFIG}:8:14`,
    says: '"xmlgeo" cannot be a prefix',
  },
  "settings/hook-not-function": {
    files: { [PROGRAM]: `${DATA}export const entry = {};\n` },
    options: { config: PROGRAM },
    at: PROGRAM,
    says: "exports `entry`, and it is an object",
  },
  "settings/export-unknown": {
    files: { [PROGRAM]: `${DATA}export const entries = (entry) => entry;\n` },
    options: { config: PROGRAM },
    at: PROGRAM,
    says: "exports `entries`, which siar does not know",
  },
};
