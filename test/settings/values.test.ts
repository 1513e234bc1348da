import { describe, expect, test } from "vitest";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

/** What is added to good settings, the code, where it is, and what its mend must say. */
type Wrong = readonly [yaml: string, code: string, at: string, mend: RegExp];

describe("every wrong value is a problem with its place and a mend", () => {
  test.each<Wrong>([
    ["titel: X", "settings/key-unknown", "3:1", /title/],
    ["url: X", "settings/key-unknown", "3:1", /baseUrl/],
    ["zzzzzzzz: X", "settings/key-unknown", "3:1", /Remove/],
    ["feeds: {limits: 20}", "settings/key-unknown", "3:9", /limit/],
    ["base_url: https://b.example/", "settings/key-twice", "3:1", /one of the two/],
    ["feeds: {limit: many}", "settings/value-invalid", "3:16", /./],
    ["feeds: {limit: 9}", "settings/value-invalid", "3:16", /10/],
    ["feeds: {limit: 1e3}", "settings/value-invalid", "3:16", /./],
    ["feeds: {content: sumary}", "settings/value-invalid", "3:18", /summary/],
    ["feeds: [1]", "settings/value-invalid", "3:8", /feeds: \{limit: 50\}/],
    ["kind: newspaper", "settings/value-invalid", "3:7", /news/],
    ["kind: [news]", "settings/value-invalid", "3:7", /news/],
    ["timeZone: Jakarta", "settings/time-zone-unknown", "3:11", /Asia\/Jakarta/],
    ["timeZone: +07:00", "settings/time-zone-unknown", "3:11", /Asia\/Jakarta/],
    ["established: 2025-02-30", "settings/date-invalid", "3:14", /2025-02-28/],
    ["established: 2025-07-01T10:00:00Z", "settings/date-invalid", "3:14", /2025-07-01/],
    ["languages: [id_ID]", "settings/language-invalid", "3:13", /id-ID/],
    ["languages: [en, id, en]", "settings/name-taken", "3:21", /another/],
    ["languages: []", "settings/key-missing", "3:12", /languages: \[id, en\]/],
    ["description: {english: X}", "settings/language-invalid", "3:15", /en/],
    ["description: {en: X, EN: Y}", "settings/language-invalid", "3:22", /./],
    ["description: {'': X, en: Y}", "settings/language-invalid", "3:15", /tag/],
    ["description: {fr: X, en: Y}", "settings/language-unlisted", "3:15", /languages/],
    ["description: {fr: X}", "settings/text-missing", "3:14", /en/],
    ["publisher: Warta", "settings/value-invalid", "3:12", /publisher: \{name/],
    ["publisher: {url: https://a.example/}", "settings/key-missing", "3:1", /name/],
    ["publisher: {name: A, email: none}", "settings/value-invalid", "3:29", /@/],
    ["icon: ../icon.png", "settings/path-invalid", "3:7", /./],
    ["icon: /icon.png", "settings/path-invalid", "3:7", /Write icon\.png/],
    ["icon: C:\\icon.png", "settings/path-invalid", "3:7", /Write icon\.png/],
    ["icon: https://a.example/icon.png", "settings/path-invalid", "3:7", /./],
    ["static: .", "settings/path-invalid", "3:9", /./],
    ["articles: ['../**/*.md']", "settings/path-invalid", "3:12", /articles\/\*\*\/\*\.md/],
    ["articlePath: :slug", "settings/path-invalid", "3:14", /\/:slug\//],
    ["articlePath: /:yaer/:slug/", "settings/path-invalid", "3:14", /\/:year\/:slug\//],
    ["articlePath: /news/", "settings/path-invalid", "3:14", /:slug/],
    ["articlePath: /../:slug/", "settings/path-invalid", "3:14", /./],
    ["taxonomyUri: javascript:alert(1)", "settings/url-invalid", "3:14", /https/],
    ["hubs: [http://hub.example/]", "settings/url-invalid", "3:8", /https:\/\/hub\.example\//],
    ["hubs: ['http://localhost.example/']", "settings/url-invalid", "3:8", /https/],
    ["hubs: ['https://me:pw@hub.example/']", "settings/url-invalid", "3:8", /https/],
    ["frameHosts: [https://media.example/x]", "settings/value-invalid", "3:14", /Write media\.example/],
    ["pathWords: {en: {category: a/b}}", "settings/slug-invalid", "3:28", /./],
    ["pathWords: {en: {category: author}}", "settings/name-taken", "3:13", /another/],
    ["pathWords: topics", "settings/value-invalid", "3:12", /./],
    ["authority: https://a.example/", "settings/value-invalid", "3:12", /a\.example/],
    ["taxonomyUri: taxonomy", "settings/url-invalid", "3:14", /https/],
    ["people: [{handle: Meja Dunia, name: A}]", "settings/id-invalid", "3:19", /meja-dunia/],
    ["people: [{handle: con, name: A}]", "settings/id-invalid", "3:19", /./],
    ["people: [{name: A}]", "settings/key-missing", "3:10", /handle/],
    ["people: [{handle: a, name: A}, {handle: a, name: B}]", "settings/name-taken", "3:41", /another/],
    ["people: [{handle: a, name: A <a@b.example>}]", "settings/label-invalid", "3:28", /plain/],
    ["people: [{handle: a, name: a@b.example}]", "settings/label-invalid", "3:28", /plain/],
    ["people: [{handle: a, name: [A]}]", "settings/value-invalid", "3:28", /name: /],
    ["people: [a]", "settings/value-invalid", "3:10", /people/],
    ["license: free", "settings/url-invalid", "3:10", /https/],
    ["license: MIT", "settings/url-invalid", "3:10", /https:\/\/opensource\.org\/license\/mit/],
    ["license: CC BY-SA 4.0", "settings/url-invalid", "3:10", /licenses\/by-sa\/4\.0\//],
    [`rights: "${"x".repeat(2001)}"`, "settings/value-invalid", "3:9", /./],
    ['rights: "\\u200b"', "settings/value-invalid", "3:9", /./],
  ])("%s", (yaml, code, at, mend) => {
    const { problems } = settingsFrom(LEAST_SETTINGS + yaml);
    const found = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(`${found?.place?.line}:${found?.place?.column}`).toBe(at);
    expect(found?.place?.excerpt?.length).toBeGreaterThan(0);
    expect(found?.mend).toMatch(mend);
  });

  test("all problems of all parts come in one run", () => {
    const codes = settingsFrom("titel: A\nbaseUrl: x\ntimeZone: y\nlanguages: [z_z]\n").problems.map(
      ({ code }) => code,
    );
    expect(codes.sort()).toEqual([
      "settings/base-url-invalid",
      "settings/key-missing",
      "settings/key-unknown",
      "settings/language-invalid",
      "settings/time-zone-unknown",
    ]);
  });

  test("an error leaves no site, a warning does", () => {
    expect(settingsFrom(`${LEAST_SETTINGS}titel: X\n`).site).toBeUndefined();
    expect(settingsFrom(`${LEAST_SETTINGS}description: {fr: X, en: Y}\n`).site).toBeDefined();
  });

  test.each(["[]", "text", "- title: A"])("settings that are no map are refused: %s", (yaml) => {
    const { problems, site } = settingsFrom(yaml);
    expect(site).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(["settings/value-invalid"]);
  });

  test("R106: an empty file lacks title and base URL", () => {
    expect(settingsFrom("").problems.map(({ what }) => what)).toEqual([
      "`title` is missing.",
      "`baseUrl` is missing.",
    ]);
  });
});
