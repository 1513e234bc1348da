/** One fixture for each problem of the settings. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import type { SettingsFacts } from "../../../src/problems/words/settings.ts";
import { type FixturesOf, settings, settingsOf } from "./fixture.ts";

const TITLE = "title: Warta";
const BASE_URL = "baseUrl: https://warta.example/";
const CONFIG = "siar.config.yaml";

export const settingsFixtures: FixturesOf<keyof SettingsFacts> = {
  "settings/missing": {
    files: { "package.json": '{"name": "warta"}\n' },
    prepare: (root) => rmSync(join(root, CONFIG)),
    at: "package.json",
    says: "`homepage` is missing",
  },
  "settings/files-several": {
    files: { "siar.config.json": "{}\n" },
    at: CONFIG,
    says: "siar.config.yaml, siar.config.json",
  },
  "settings/file-unusable": {
    options: { config: "site.yaml" },
    at: "site.yaml",
    says: "site.yaml cannot be used",
  },
  "settings/code-failed": {
    files: { "siar.config.mjs": 'export const title = "Warta";\n' },
    options: { config: "siar.config.mjs" },
    at: "siar.config.mjs",
    says: "siar.config.mjs gives no settings",
  },
  "settings/syntax": {
    files: settingsOf("title: Warta: news of two towns", BASE_URL),
    at: `${CONFIG}:1:13`,
    says: "cannot be read",
  },
  "settings/characters-removed": {
    files: settingsOf("title: War\u0007ta", BASE_URL, "established: 2025-07-01"),
    severity: "warning",
    at: `${CONFIG}:1:11`,
    says: "U+0007",
  },
  "settings/key-missing": {
    files: settingsOf(TITLE),
    at: `${CONFIG}:1:1`,
    says: "`baseUrl` is missing",
  },
  "settings/key-unknown": {
    files: settings("langs: [id]"),
    at: `${CONFIG}:8:1`,
    says: "no setting `langs`",
  },
  "settings/key-twice": {
    files: settings("base_url: https://warta.example/"),
    at: `${CONFIG}:8:1`,
    says: "`base_url` says again what `baseUrl` says",
  },
  "settings/value-invalid": {
    files: settings("feeds: {limit: 5}"),
    at: `${CONFIG}:8:16`,
    says: '`feeds.limit` has a value that siar does not take: "5"',
  },
  "settings/base-url-invalid": {
    files: settingsOf(TITLE, "baseUrl: http://warta.example"),
    at: `${CONFIG}:2:10`,
    says: '"http://warta.example"',
  },
  "settings/url-invalid": {
    files: settings("hubs: [hub.example/push]"),
    at: `${CONFIG}:8:8`,
    says: "`hubs[0]` is not a usable address",
  },
  "settings/path-invalid": {
    files: settings("icon: /home/ana/icon.png"),
    at: `${CONFIG}:8:7`,
    says: '"/home/ana/icon.png"',
  },
  "settings/date-invalid": {
    files: settingsOf(TITLE, BASE_URL, "established: 2025-02-30"),
    at: `${CONFIG}:3:14`,
    says: '"2025-02-30"',
  },
  "settings/time-zone-unknown": {
    files: settingsOf(TITLE, BASE_URL, "timeZone: Jakarta"),
    at: `${CONFIG}:3:11`,
    says: '"Jakarta"',
  },
  "settings/language-invalid": {
    files: settingsOf(TITLE, BASE_URL, "languages: [en_GB]"),
    at: `${CONFIG}:3:13`,
    says: '"en_GB"',
  },
  "settings/language-unlisted": {
    files: settings("people: [{handle: desk, name: {id: Meja, en: Desk}}]"),
    severity: "warning",
    at: `${CONFIG}:8:42`,
    says: "`people[0].name.en`",
  },
  "settings/text-missing": {
    files: settingsOf("title: {en: The News}", BASE_URL, "languages: [id, en]"),
    at: `${CONFIG}:1:8`,
    says: "`title` has no text in `id`",
  },
  "settings/id-invalid": {
    files: settings("taxonomy: [{id: Armed Conflict, label: Konflik}]"),
    at: `${CONFIG}:8:17`,
    says: '"Armed Conflict"',
  },
  "settings/label-invalid": {
    files: settings("taxonomy: [{id: war, label: War/peace}]"),
    at: `${CONFIG}:8:29`,
    says: '"War/peace"',
  },
  "settings/slug-invalid": {
    files: settings("taxonomy: [{id: war, label: War, slug: a/b}]"),
    at: `${CONFIG}:8:40`,
    says: '"a/b"',
  },
  "settings/name-taken": {
    files: settings("taxonomy: [{id: war, label: War}, {id: peace, label: WAR}]"),
    at: `${CONFIG}:8:54`,
    says: "the term `war` has it",
  },
  "settings/slug-taken": {
    files: settings("taxonomy: [{id: war, label: War}, {id: war-on-paper, label: War!}]"),
    at: `${CONFIG}:8:61`,
    says: 'one address in `id`: "war"',
  },
  "settings/parent-unknown": {
    files: settings("taxonomy: [{id: war, label: War}, {id: siege, label: Siege, parent: wra}]"),
    at: `${CONFIG}:8:69`,
    says: '"wra"',
  },
  "settings/parent-cycle": {
    files: settings("taxonomy: [{id: a, label: A, parent: b}, {id: b, label: B, parent: a}]"),
    at: `${CONFIG}:8:38`,
    says: "a → b → a",
  },
};
