/** The history of the feeds of a site (RFC 5005): the way from each feed back to its first article, whole and both ways. */

import { describe, expect, it } from "vitest";
import { checkSite } from "../../../src/check/site/site.ts";
import { type ArchiveFiles, archive, archivedFeed } from "../../support/archived-feeds.ts";
import { bytesOf } from "../../support/sound-feeds.ts";

function problemsOf(files: ArchiveFiles): readonly string[] {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
  return checkSite(bytes, { baseUrl: "https://wire.example/" }).map(
    ({ code, severity, place }) => `${place?.file} ${severity} ${code}`,
  );
}

const SOUND: ArchiveFiles = { ...archivedFeed("", 3), ...archivedFeed("en/", 2) };

const [first, second, third] = [1, 2, 3].map((number) => archive("", number));
const link = (rel: string, path: string): string => `rel="${rel}" href="https://wire.example/${path}"`;

describe("a sound history", () => {
  it("of two feeds with archives, whose entries stand in the feed as well, has no problem", () =>
    expect(problemsOf(SOUND)).toEqual([]));

  it.each([
    ["RSS", "rss.xml"],
    ["Atom", "atom.xml"],
    ["JSON Feed", "feed.json"],
  ])("may be in one format only: %s", (_title, name) => {
    expect(problemsOf(only(SOUND, (path) => path.endsWith(name)))).toEqual([]);
  });

  it("may end with a document that is still empty, to which only its older neighbour leads", () => {
    const skipped = Object.entries(SOUND).map(([path, text]) => [path, skipping(path, text)] as const);
    expect(problemsOf(Object.fromEntries(skipped))).toEqual([]);
  });

  it("may be of two hundred documents", () => {
    expect(
      problemsOf(only(archivedFeed("", 200), (path) => path.endsWith("atom.xml"))).filter((one) =>
        one.includes("history/"),
      ),
    ).toEqual([]);
  });
});

/** The subscription document leads to the second archive, and the third is empty. */
function skipping(path: string, text: string): string {
  if (path === "rss.xml" || path === "atom.xml" || path === "feed.json")
    return text.replaceAll("0003", "0002");
  if (!path.startsWith(third ?? "")) return text;
  return text
    .replace(/<item>.*<\/item>/s, "")
    .replace(/<entry>.*<\/entry>/s, "")
    .replace(/"items": \[.*\]/s, '"items": []');
}

function only(files: ArchiveFiles, isKept: (path: string) => boolean): ArchiveFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => isKept(path)));
}

const DAMAGES: readonly (readonly [
  title: string,
  file: string,
  from: string,
  to: string,
  problem: string,
])[] = [
  [
    "the way back leads to a page",
    "rss.xml",
    link("prev-archive", `${third}rss.xml`),
    link("prev-archive", "x/"),
    "rss.xml error link/target-missing",
  ],
  [
    "the way back leads to another format",
    "rss.xml",
    `${third}rss.xml`,
    `${third}atom.xml`,
    "rss.xml error history/link-wrong",
  ],
  [
    "the way back leads to another host",
    "atom.xml",
    `https://wire.example/${third}`,
    `https://elsewhere.example/${third}`,
    "atom.xml error history/link-wrong",
  ],
  [
    "the way back of JSON leads to another host",
    "feed.json",
    `https://wire.example/${third}`,
    `https://elsewhere.example/${third}`,
    "feed.json error history/link-wrong",
  ],
  [
    "the way back leads to another feed",
    "rss.xml",
    link("prev-archive", `${third}rss.xml`),
    link("prev-archive", "en/rss.xml"),
    "rss.xml error history/link-wrong",
  ],
  [
    "an archive's feed is an archive",
    `${second}rss.xml`,
    link("current", "rss.xml"),
    link("current", `${third}rss.xml`),
    `${second}rss.xml error history/link-wrong`,
  ],
  [
    "an archive names no older one",
    `${second}atom.xml`,
    link("prev-archive", `${first}atom.xml`),
    link("via", `${first}atom.xml`),
    `${first}atom.xml error history/not-mutual`,
  ],
  [
    "an archive names no newer one, which RFC 5005 only advises",
    `${second}atom.xml`,
    link("next-archive", `${third}atom.xml`),
    link("via", `${third}atom.xml`),
    `${third}atom.xml warning history/not-mutual`,
  ],
  [
    "an archive names a newer one that it is not",
    `${first}rss.xml`,
    link("next-archive", `${second}rss.xml`),
    link("next-archive", `${third}rss.xml`),
    `${second}rss.xml error history/not-mutual`,
  ],
  [
    "the way back goes round",
    `${first}rss.xml`,
    '<atom:link rel="next',
    `<atom:link ${link("prev-archive", `${third}rss.xml`)}/><atom:link rel="next`,
    `${first}rss.xml error history/loop`,
  ],
  [
    "the way back of JSON goes round",
    `${first}feed.json`,
    '"language"',
    `"next_url": "https://wire.example/${third}feed.json", "language"`,
    `${first}feed.json error history/loop`,
  ],
  [
    "an archive leads back to itself",
    `${first}atom.xml`,
    '<link rel="next',
    `<link ${link("prev-archive", `${first}atom.xml`)}/><link rel="next`,
    `${first}atom.xml error history/loop`,
  ],
  [
    "a feed leads to no archive",
    "atom.xml",
    link("prev-archive", `${third}atom.xml`),
    link("via", `${third}atom.xml`),
    `${first}atom.xml error history/archive-orphan`,
  ],
  [
    "a JSON Feed leads to no archive",
    "feed.json",
    '"next_url"',
    '"_next"',
    `${second}feed.json error history/archive-orphan`,
  ],
  [
    "an archive is of another feed",
    `${second}rss.xml`,
    link("current", "rss.xml"),
    link("current", "en/rss.xml"),
    `${second}rss.xml error history/archive-orphan`,
  ],
  [
    "a feed and its archive have two ids",
    `${second}atom.xml`,
    "feed/</id>",
    "feed/2</id>",
    `${second}atom.xml error history/id-differs`,
  ],
  [
    "the formats differ in what is older",
    `${third}feed.json`,
    `${second}feed.json`,
    `${first}feed.json`,
    `${third}feed.json error parity/value-differs`,
  ],
  [
    "the formats differ in what is newer",
    `${first}rss.xml`,
    `${second}rss.xml`,
    `${third}rss.xml`,
    `${first}rss.xml error parity/value-differs`,
  ],
  [
    "the formats of an archive differ",
    `${first}feed.json`,
    '"title": "2"',
    '"title": "Two"',
    `${first}feed.json error parity/value-differs`,
  ],
];

describe("a history damaged in one place: the damage is found, with its file, severity and code", () => {
  it.each(DAMAGES)("%s", (_title, file, from, to, problem) => {
    const sound = SOUND[file] ?? "";
    expect(sound).toContain(from);
    expect(problemsOf({ ...SOUND, [file]: sound.replace(from, () => to) })).toContain(problem);
  });

  it("an archive document is gone: its neighbours lead nowhere, and what is older is lost", () => {
    const problems = problemsOf(only(SOUND, (path) => !path.startsWith(second ?? "")));
    expect(problems).toContain(`${third}rss.xml error link/target-missing`);
    expect(problems).toContain(`${first}rss.xml error history/archive-orphan`);
    expect(problems).toContain(`${first}feed.json error history/archive-orphan`);
  });

  it("the finding stands at the link", () => {
    const files = {
      ...SOUND,
      "atom.xml": (SOUND["atom.xml"] ?? "").replace(`${third}atom.xml`, "en/atom.xml"),
    };
    const bytes = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
    const problems = checkSite(bytes, { baseUrl: "https://wire.example/" });
    const found = problems.find(
      ({ code, place }) => code === "history/link-wrong" && place?.file === "atom.xml",
    );
    expect(found?.place).toMatchObject({
      line: 8,
      column: 1,
      excerpt: expect.stringContaining("prev-archive"),
    });
  });
});

describe("the size of an archive document", () => {
  const padded = (path: string, bytes: number): ArchiveFiles => ({
    ...SOUND,
    [path]: (SOUND[path] ?? "").replace("<title", `<!--${"x".repeat(bytes)}--><title`),
  });

  it("over 250 KB is no matter: it is fetched once", () =>
    expect(problemsOf(padded(`${first}rss.xml`, 300_000))).toEqual([]));

  it("over 1 MB is a warning, however many entries it has", () =>
    expect(problemsOf(padded(`${first}rss.xml`, 1_100_000))).toEqual([
      `${first}rss.xml warning history/archive-large`,
    ]));

  it("of JSON Feed is judged as that of the XML beside it", () => {
    const path = `${first}feed.json`;
    const files = { ...SOUND, [path]: (SOUND[path] ?? "").replace("{", `{${" ".repeat(1_100_000)}`) };
    expect(problemsOf(files)).toEqual([`${path} warning history/archive-large`]);
  });
});
