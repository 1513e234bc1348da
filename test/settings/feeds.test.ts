import { describe, expect, test } from "vitest";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

describe("what holds for all feeds", () => {
  test("the well-known vocabularies need no prefix of the settings, and may have it", () => {
    const { site, problems } = settingsFrom(
      `${LEAST_SETTINGS}namespaces: {dc: "http://purl.org/dc/elements/1.1/", At_1: "urn:a:b"}\n`,
    );
    expect(problems).toEqual([]);
    expect(site?.namespaces).toEqual({ At_1: "urn:a:b" });
  });

  test("formats and what follows stand in one order, each once", () => {
    const { site } = settingsFrom(
      `${LEAST_SETTINGS}feeds: {formats: [json, rss, json], follow: [authors, languages]}\n`,
    );
    expect(site?.feeds).toMatchObject({ formats: ["rss", "json"], follow: ["languages", "authors"] });
  });
});

/** What is added to good settings, the code, where it is, and what its mend must say. */
type Wrong = readonly [yaml: string, code: string, at: string, mend: RegExp];

describe("what is said of a wrong value is true", () => {
  test.each([
    ["feeds: {formats: []}", "`feeds.formats` is an empty list."],
    ["feeds: {declared: [{title: A}]}", "`feeds.declared[0].name` is missing."],
  ])("a list of nothing is not missing: %s", (yaml, what) => {
    expect(settingsFrom(LEAST_SETTINGS + yaml).problems).toMatchObject([{ what }]);
  });

  test("an id that is too long is told so", () => {
    const yaml = `feeds: {declared: [{name: ${"a".repeat(101)}, title: A}]}`;
    expect(settingsFrom(LEAST_SETTINGS + yaml).problems).toMatchObject([
      { code: "settings/id-invalid", why: "An id has at most 100 characters." },
    ]);
  });

  test("a filter whose only key is misspelt is not called an empty map", () => {
    const yaml = "feeds: {declared: [{name: a, title: A, filter: {categori: war}}]}";
    const { problems } = settingsFrom(LEAST_SETTINGS + yaml);
    expect(problems.map(({ what }) => what).join(" ")).not.toContain("{}");
  });
});

describe("R56: hubs", () => {
  test.each([
    "http://localhost:8765/hub",
    "http://127.0.0.1/",
    "http://[::1]:80/hub",
    "https://hub.example/",
  ])("a hub is asked by https, or on this machine, where one is tried out: %s", (hub) => {
    const { site, problems } = settingsFrom(`${LEAST_SETTINGS}hubs: ["${hub}"]\n`);
    expect(problems).toEqual([]);
    expect(site?.hubs).toHaveLength(1);
  });
});

describe("every wrong value of feeds and vocabularies is a problem with its place and a mend", () => {
  test.each<Wrong>([
    ["feeds: {formats: rss2}", "settings/value-invalid", "3:18", /Write `rss`/],
    ["feeds: {formats: []}", "settings/key-missing", "3:18", /formats: \[rss, atom, json\]/],
    ["feeds: {follow: [categories]}", "settings/value-invalid", "3:17", /\[languages, categories\]/],
    ["feeds: {archives: yes}", "settings/value-invalid", "3:19", /main/],
    ["feeds: {archiveSize: 201}", "settings/value-invalid", "3:22", /200/],
    ["feeds: {tombstones: yes}", "settings/value-invalid", "3:21", /Write true/],
    ["feeds: {declared: podcast}", "settings/value-invalid", "3:19", /declared: \[/],
    ["feeds: {declared: [{title: A}]}", "settings/key-missing", "3:20", /name: front-lines/],
    ["feeds: {declared: [{name: a}]}", "settings/key-missing", "3:20", /title: Front lines/],
    ["feeds: {declared: [{name: A B, title: A}]}", "settings/id-invalid", "3:27", /a-b/],
    ["namespaces: geo", "settings/value-invalid", "3:13", /namespaces: \{geo: http/],
    ["namespaces: {geo: geo}", "settings/url-invalid", "3:19", /https/],
    ["namespaces: {xmlgeo: 'urn:a:b'}", "settings/prefix-invalid", "3:14", /geo/],
    ["namespaces: {'1geo': 'urn:a:b'}", "settings/prefix-invalid", "3:14", /geo/],
    ["namespaces: {'a:b': 'urn:a:b'}", "settings/prefix-invalid", "3:14", /geo/],
    ["namespaces: {dc: 'urn:a:b'}", "settings/namespace-known", "3:18", /another prefix/],
    ["namespaces: {Media: 'urn:a:b'}", "settings/namespace-known", "3:21", /another prefix/],
    ["namespaces: {m: 'http://search.yahoo.com/mrss'}", "settings/namespace-known", "3:17", /`media:`/],
    ["namespaces: {a: 'urn:x:y', b: 'urn:x:y'}", "settings/namespace-known", "3:31", /`a:`/],
  ])("%s", (yaml, code, at, mend) => {
    const { problems, site } = settingsFrom(LEAST_SETTINGS + yaml);
    expect(problems).toMatchObject([{ code }]);
    expect(`${problems[0]?.place?.line}:${problems[0]?.place?.column}`).toBe(at);
    expect(problems[0]?.mend).toMatch(mend);
    expect(site).toBeUndefined();
  });
});
