import { describe, expect, test } from "vitest";
import type { DeclaredFeed } from "../../src/model/site.ts";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

const NEWSROOM = `${LEAST_SETTINGS}languages: [id, en]
people: [{handle: meja, name: {id: Meja Dunia, en: World Desk}}]
taxonomy:
  - {id: war, label: {id: Perang, en: War}, aliases: [battle]}
  - {id: diplomacy, label: {id: Diplomasi, en: Diplomacy}}
`;

/** The newsroom with these feeds; the first stands on line 10, from column 8. */
const withFeeds = (...feeds: readonly string[]): ReturnType<typeof settingsFrom> =>
  settingsFrom(`${NEWSROOM}feeds:\n  declared:\n${feeds.map((feed) => `    - {${feed}}\n`).join("")}`);
const firstOf = (feed: string): DeclaredFeed | undefined => {
  const { site, problems } = withFeeds(feed);
  expect(problems).toEqual([]);
  return site?.feeds.declared[0];
};
const filterOf = (filter: string): DeclaredFeed["filter"] =>
  firstOf(`name: a, title: A, filter: ${filter}`)?.filter;

describe("a declared feed has what all feeds have where it says nothing", () => {
  test("name and title suffice", () => {
    expect(firstOf("name: front-lines, title: Front lines")).toEqual({
      name: "front-lines",
      titles: { id: "Front lines", en: "Front lines" },
      descriptions: { id: "Front lines", en: "Front lines" },
      languages: ["id", "en"],
      isMixed: false,
      path: "/front-lines/",
      formats: ["rss", "atom", "json"],
      limit: 50,
      maxBytes: 1_000_000,
      content: "full",
      hasArchives: false,
    });
  });

  test("what `feeds` says for all holds for it", () => {
    const { site } = settingsFrom(
      `${LEAST_SETTINGS}feeds: {limit: 20, maxBytes: 60000, content: summary, formats: atom, archives: all, declared: [{name: a, title: A}]}\n`,
    );
    expect(site?.feeds.declared[0]).toMatchObject({
      limit: 20,
      maxBytes: 60_000,
      content: "summary",
      formats: ["atom"],
      hasArchives: true,
    });
  });

  test("C2: a title falls back to the base language, then to the first language of the feed", () => {
    const { site } = settingsFrom(
      `${LEAST_SETTINGS}languages: [id, en, pt-BR]\nfeeds: {declared: [{name: a, title: {en: A, pt: B}, languages: [pt-BR, en]}]}\n`,
    );
    expect(site?.feeds.declared[0]).toMatchObject({
      languages: ["en", "pt-BR"],
      titles: { en: "A", "pt-BR": "B" },
    });
  });

  test("a title in a language of the site that the feed lacks is no fault, in another one a warning", () => {
    expect(firstOf("name: a, title: {id: A, en: B}, languages: en")?.titles).toEqual({ en: "B" });
    expect(withFeeds("name: a, title: {id: A, fr: B}").problems).toMatchObject([
      { code: "settings/language-unlisted", severity: "warning", place: { line: 10 } },
    ]);
  });

  test("its languages stand in the site's order, and one alone is not mixed", () => {
    expect(firstOf("name: a, title: A, languages: [en, id], mixed: true")).toMatchObject({
      languages: ["id", "en"],
      isMixed: true,
    });
    expect(firstOf("name: a, title: A, languages: en, mixed: true")?.isMixed).toBe(false);
  });
});

describe("a filter is data", () => {
  test.each([
    ["one key is one condition", "{tag: drone}", { kind: "tag", tag: "drone" }],
    [
      "several keys of one map hold together",
      "{category: war, tag: drone}",
      {
        kind: "and",
        of: [
          { kind: "category", term: "war", children: true },
          { kind: "tag", tag: "drone" },
        ],
      },
    ],
    [
      "a list holds alternatives",
      "{author: meja, tag: [a, b]}",
      {
        kind: "and",
        of: [
          { kind: "author", handle: "meja" },
          {
            kind: "or",
            of: [
              { kind: "tag", tag: "a" },
              { kind: "tag", tag: "b" },
            ],
          },
        ],
      },
    ],
    [
      "C6: `children: false` leaves out the terms below",
      "{category: [war, diplomacy], children: false}",
      {
        kind: "or",
        of: [
          { kind: "category", term: "war", children: false },
          { kind: "category", term: "diplomacy", children: false },
        ],
      },
    ],
    [
      "and, or and not hold filters, as deep as one likes",
      "{not: {or: [{language: EN}, {and: [{path: a/*}, {tag: x}]}]}}",
      {
        kind: "not",
        of: {
          kind: "or",
          of: [
            { kind: "language", language: "en" },
            {
              kind: "and",
              of: [
                { kind: "path", pattern: "a/*" },
                { kind: "tag", tag: "x" },
              ],
            },
          ],
        },
      },
    ],
    ["keys in any case, at any depth", "{NOT: {Tag: x}}", { kind: "not", of: { kind: "tag", tag: "x" } }],
    ["an empty one is none", "", undefined],
  ])("%s: %s", (_, written, filter) => {
    expect(filterOf(written)).toEqual(filter);
  });

  test("without a taxonomy and people any name may stand there, as the articles' names become ids", () => {
    const { site, problems } = settingsFrom(
      `${LEAST_SETTINGS}feeds: {declared: [{name: a, title: A, filter: {category: C#, author: Siti A.}}]}\n`,
    );
    expect(problems).toEqual([]);
    expect(site?.feeds.declared[0]?.filter).toEqual({
      kind: "and",
      of: [
        { kind: "category", term: "c-sharp", children: true },
        { kind: "author", handle: "siti-a" },
      ],
    });
  });

  test.each([
    ["category", "Perang", "war"],
    ["category", "WAR", "war"],
    ["category", "battle", "war"],
    ["author", "World Desk", "meja"],
  ])("C1: the %s %s is taken for its id, with a warning", (key, name, id) => {
    const { site, problems } = withFeeds(`name: a, title: A, filter: {${key}: ${name}}`);
    expect(problems).toMatchObject([
      { code: "settings/feed-name-not-id", severity: "warning", mend: `Write \`${id}\`.` },
    ]);
    expect(JSON.stringify(site?.feeds.declared[0]?.filter)).toContain(`"${id}"`);
  });
});

/** A feed, the code, what stands where it points, and what its mend must say. */
type Wrong = readonly [feed: string, code: string, at: string, mend: RegExp];

describe("what a declared feed says must fit the rest of the settings", () => {
  test.each<Wrong>([
    ["name: a, title: {fr: A}", "settings/text-missing", "{fr: A}", /id/],
    ["name: a, title: A, languages: [fr]", "settings/feed-language-unknown", "fr", /languages/],
    ["name: a, title: A, languages: en-US", "settings/feed-language-unknown", "en-US", /`en`/],
    ["name: a, title: A, filter: {}", "settings/value-invalid", "{}", /remove/],
    ["name: a, title: A, filter: {children: true, tag: x}", "settings/value-invalid", "true", /./],
    ["name: a, title: A, filter: {language: fr}", "settings/feed-language-unknown", "fr", /./],
    ["name: a, title: A, filter: {category: wra}", "settings/feed-term-unknown", "wra", /`war`/],
    ["name: a, title: A, filter: {category: [war, sport]}", "settings/feed-term-unknown", "sport", /add/],
    ["name: a, title: A, filter: {author: mejja}", "settings/feed-person-unknown", "mejja", /`meja`/],
    ["name: a, title: A, filter: {not: {category: x9}}", "settings/feed-term-unknown", "x9", /id/],
    ["name: a, title: A, filter: {path: ../x/**}", "settings/path-invalid", "../x/**", /articles/],
    ["name: a, title: A, filter: {path: '!a/**'}", "settings/path-invalid", "'!a/**'", /Write a\/\*\*/],
    ["name: a, title: A, filter: {path: 'a/{b,c}'}", "settings/path-invalid", "'a/{b", /articles/],
    [
      "name: a, title: A, filter: {category: [a, [b]]}",
      "settings/value-invalid",
      "[b]",
      /category: diplomacy/,
    ],
    ["name: a, title: A, filter: {or: []}", "settings/key-missing", "[", /or: \[/],
    ["name: a, title: A, filter: {and: {tag: x}}", "settings/value-invalid", "{tag: x}}", /and: \[/],
    ["name: a, title: A, filter: {ands: [{tag: x}]}", "settings/key-unknown", "ands: [{tag: x", /and/],
    ["name: a, title: A, filter: {and: [{tags: x}]}", "settings/key-unknown", "tags: x", /tag/],
    ["name: a, title: A, path: front", "settings/path-invalid", "front", /\/front\//],
    ["name: a, title: A, path: /a//b/", "settings/path-invalid", "/a//b/", /./],
    ["name: a, title: A, path: ../x", "settings/path-invalid", "../x", /Write \/front-lines\//],
    ["name: a, title: A, path: /../", "settings/path-invalid", "/../", /./],
    ["name: a, title: A, path: /feeds/", "settings/path-invalid", "/feeds/", /./],
    ["name: a, title: A, path: /assets/x/", "settings/path-invalid", "/assets/x/", /./],
    ["name: a, title: A, path: /x/Archive/", "settings/path-invalid", "/x/Archive/", /./],
    ["name: a, title: A, path: /kategori/", "settings/feed-path-reserved", "/kategori/", /path/],
    ["name: a, title: A, path: /Category/x/", "settings/feed-path-reserved", "/Category/x/", /path/],
    ["name: a, title: A, path: /author/", "settings/feed-path-reserved", "/author/", /path/],
    ["name: a, title: A, path: /en/", "settings/feed-path-reserved", "/en/", /path/],
    ["name: a, title: A, path: /", "settings/feed-path-taken", "/", /path/],
    ["name: penulis, title: A", "settings/feed-path-reserved", "penulis", /feed-penulis/],
    ["name: a, title: A, limit: 5", "settings/value-invalid", "5", /10/],
    ["name: a, title: A, formats: [rss, atm]", "settings/value-invalid", "atm", /atom/],
  ])("%s", (feed, code, at, mend) => {
    const { problems, site } = withFeeds(feed);
    const found = problems.find((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(found?.place).toMatchObject({ line: 10, column: 8 + feed.lastIndexOf(at) });
    expect(found?.mend).toMatch(mend);
    expect(site).toBeUndefined();
  });

  test("a path is the folder of one language's words alone", () => {
    expect(firstOf("name: a, title: A, languages: en, path: /kategori/")?.path).toBe("/kategori/");
  });
});

describe("D22: no two feeds have one name or one folder", () => {
  test("two of one name: one problem, at the second", () => {
    const { problems } = withFeeds("name: a, title: A", "name: a, title: B");
    expect(problems).toMatchObject([{ code: "settings/name-taken", place: { line: 11, column: 14 } }]);
    expect(problems[0]?.what).toContain("`feeds.declared[0]`");
  });

  test.each([
    ["one path", "name: a, title: A, path: /x/", "name: b, title: B, path: /x/", "/x/"],
    ["one path but for case", "name: a, title: A, path: /x/", "name: b, title: B, path: /X/", "/X/"],
    ["a name and a path", "name: a, title: A", "name: b, title: B, path: /a/", "/a/"],
    [
      "one path in one language",
      "name: a, title: A, languages: en, path: /x/",
      "name: b, title: B, path: /x/",
      "/en/x/",
    ],
    [
      "one path and other formats, since discovery and readers take the files of a folder for one feed",
      "name: a, title: A, path: /x/, formats: rss",
      "name: b, title: B, path: /x/, formats: json",
      "/x/",
    ],
  ])("two feeds with %s: one problem that names both", (_, first, second, file) => {
    const { problems } = withFeeds(first, second);
    expect(problems).toMatchObject([{ code: "settings/feed-path-taken", place: { line: 11 } }]);
    expect(problems[0]?.what).toContain("The feed `b` and the feed `a`");
    expect(problems[0]?.what).toContain(file);
  });

  test.each([
    [
      "other languages",
      "name: a, title: A, path: /x/, languages: id",
      "name: b, title: B, path: /x/, languages: en",
    ],
    [
      "another place of the mixed one",
      "name: a, title: A, path: /x/, mixed: true",
      "name: b, title: B, path: /x/, languages: en",
    ],
  ])("with %s two may lie in one folder", (_, first, second) => {
    expect(withFeeds(first, second).problems).toEqual([]);
  });

  test("beside the main feeds lies none, in whatever format", () => {
    const { problems } = settingsFrom(
      `${LEAST_SETTINGS}feeds: {formats: rss, declared: [{name: a, title: A, path: /, formats: atom}]}\n`,
    );
    expect(problems.map(({ code }) => code)).toEqual(["settings/feed-path-taken"]);
  });
});
