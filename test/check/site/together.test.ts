import { describe, expect, it } from "vitest";
import { judgeFeedFiles } from "../../../src/check/feed/feed-files.ts";
import { newMemory } from "../../../src/check/feed/memory.ts";
import type { FileFacts, JudgedFile } from "../../../src/check/site/facts.ts";
import { idsOfPage, judgeFile } from "../../../src/check/site/file.ts";
import { checkSite } from "../../../src/check/site/site.ts";
import { judgeTogether } from "../../../src/check/site/together.ts";
import type { Problem } from "../../../src/model/problem.ts";
import { sortProblems } from "../../../src/problems/render.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const BASE_URL = "https://harbour.example/";

const page = (body: string, head = ""): string =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;

const ANNOUNCED = `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://harbour.example/rss.xml">
<link rel="alternate" type="application/atom+xml" title="Atom" href="https://harbour.example/atom.xml">`;

const SOUND: Readonly<Record<string, string>> = {
  "atom.xml": SOUND_ATOM,
  "rss.xml": SOUND_RSS,
  "feed.json": SOUND_JSON_FEED,
  "index.html": page('<a href="/ferry/#times">x</a>', ANNOUNCED),
  "bridge/index.html": page('<a href="/">x</a>'),
  "ferry/index.html": page('<h2 id="times">x</h2><a href="#times">x</a>'),
  "id/jembatan/index.html": page(""),
  "bridge.png": "x",
  "icon.png": "x",
  "feeds.opml": `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Feeds</title></head><body>
<outline type="rss" text="Harbour" title="Harbour" xmlUrl="https://harbour.example/atom.xml" htmlUrl="https://harbour.example/"/>
</body></opml>`,
};

interface Steps {
  readonly problems: readonly Problem[];
  readonly facts: ReadonlyMap<string, FileFacts>;
  /** Files that were read again. */
  readonly again: readonly string[];
}

/** A site in two steps, the facts having gone through `carry` between them. */
function inSteps(texts: Readonly<Record<string, string>>, carry = (facts: FileFacts) => facts): Steps {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]));
  const names = { baseUrl: BASE_URL, paths: new Set(files.keys()), redirected: new Set<string>() };
  const feeds = ["atom.xml", "rss.xml", "feed.json"].flatMap((path) => {
    const bytes = files.get(path);
    return bytes ? [{ path, bytes }] : [];
  });
  const judged = new Map<string, JudgedFile>();
  for (const [index, one] of judgeFeedFiles(feeds, newMemory(names)).entries())
    judged.set(feeds[index]?.path ?? "", one);
  for (const [path, bytes] of files) if (!judged.has(path)) judged.set(path, judgeFile(path, bytes, names));
  const carried = new Map([...judged].map(([path, { facts }]) => [path, { facts: carry(facts) }]));
  const again: string[] = [];
  const bytesAt = (path: string): Uint8Array => {
    again.push(path);
    return files.get(path) ?? new Uint8Array();
  };
  const together = judgeTogether(carried, names, {
    textOf: (path) => new TextDecoder().decode(bytesAt(path)),
    idsOf: (path) => idsOfPage(path, bytesAt(path)),
  });
  const alone = [...judged.values()].flatMap(({ problems }) => problems);
  const facts = new Map([...carried].map(([path, one]) => [path, one.facts]));
  return { problems: sortProblems([...alone, ...together]), facts, again };
}

const at = (text: string | undefined, from: string, to: string): string => {
  expect(text).toContain(from);
  return (text ?? "").replaceAll(from, to);
};
const changed = (path: string, from: string, to: string): Record<string, string> => ({
  ...SOUND,
  [path]: at(SOUND[path], from, to),
});

const SITES: readonly (readonly [title: string, texts: Readonly<Record<string, string>>, code: string])[] = [
  ["a sound site", SOUND, ""],
  ["a dead link", changed("bridge/index.html", 'href="/"', 'href="/no/"'), "link/target-missing"],
  ["a place that another page lacks", changed("index.html", "#times", "#fares"), "link/anchor-missing"],
  [
    "a place that the same page lacks",
    changed("ferry/index.html", '"#times"', '"#no"'),
    "link/anchor-missing",
  ],
  [
    "a place that a page wanted is gone",
    changed("ferry/index.html", "times", "hours"),
    "link/anchor-missing",
  ],
  ["formats that differ", changed("feed.json", "The bridge opens", "The bridge"), "parity/value-differs"],
  ["contents that differ", changed("feed.json", "years.", "months."), "parity/value-differs"],
  ["an entry that is wrong", changed("rss.xml", "<em>four</em>", "<em>four"), "content/element-unclosed"],
  ["ids that are no IRIs", changed("atom.xml", "tag:harbour.example,", "harbour "), "atom/id-no-iri"],
  [
    "a feed that is announced as another",
    changed("index.html", "rss+xml", "feed+json"),
    "page/discovery-wrong",
  ],
  ["a feed that is not what it is called", { ...SOUND, "rss.xml": SOUND_ATOM }, "page/discovery-wrong"],
  ["a feed that cannot be read", { ...SOUND, "rss.xml": "<rss" }, "page/discovery-wrong"],
  ["a feed that no list has", { ...SOUND, "x/atom.xml": SOUND_ATOM }, "opml/feed-missing"],
];

describe("each file alone, and then the site together", () => {
  it.each(SITES)("say what the check of the whole says: %s", (_title, texts, code) => {
    const files = new Map(Object.entries(texts).map(([path, text]) => [path, bytesOf(text)]));
    const whole = checkSite(files, { baseUrl: BASE_URL });
    expect(whole.map((one) => one.code)).toEqual(code === "" ? [] : expect.arrayContaining([code]));
    expect(inSteps(texts).problems).toEqual(whole);
  });

  it.each(SITES)("facts go through JSON and through another thread: %s", (_title, texts) => {
    const { facts, problems } = inSteps(texts);
    const json = inSteps(texts, (one) => JSON.parse(JSON.stringify(one)));
    expect(json.facts).toEqual(facts);
    expect(json.problems).toEqual(problems);
    expect(inSteps(texts, structuredClone).problems).toEqual(problems);
  });

  it("a sound site is read once, but for the pages in which a place is wanted", () => {
    expect(inSteps(SOUND).again).toEqual(["ferry/index.html"]);
  });

  it("a page that wants nothing has no facts, and no file's hold ids, entries or content", () => {
    const { facts } = inSteps(SOUND);
    expect(facts.get("bridge/index.html")).toEqual({});
    expect(facts.get("bridge.png")).toEqual({});
    expect(JSON.stringify([...facts])).not.toMatch(
      /It leaves|tag:harbour\.example,2025-07-01:(?:bridge|ferry)/,
    );
  });
});

describe("what is told once", () => {
  it("of an entry is told in the first file that carries it, and in the next when that is gone", () => {
    const wrong = at(SOUND_ATOM, "<em>four</em>", "<em>four");
    const told = (...paths: readonly string[]): readonly (string | undefined)[] => {
      const texts = Object.fromEntries(paths.map((path) => [path, wrong]));
      return inSteps({ ...SOUND, ...texts })
        .problems.filter(({ code }) => code === "content/element-unclosed")
        .map(({ place }) => place?.file);
    };
    expect(told("a/atom.xml", "b/atom.xml")).toEqual(["a/atom.xml"]);
    expect(told("b/atom.xml")).toEqual(["b/atom.xml"]);
  });

  it("of ids that are no IRIs is one problem for the whole site, which facts carry once a file", () => {
    const texts = {
      ...changed("atom.xml", "tag:harbour.example,", "harbour "),
      "x/atom.xml": at(SOUND_ATOM, "tag:harbour.example,", "town "),
    };
    const { problems, facts } = inSteps(texts);
    expect(problems.filter(({ code }) => code === "atom/id-no-iri")).toHaveLength(1);
    expect(facts.get("x/atom.xml")?.once).toHaveLength(1);
    const told = facts.get("x/atom.xml")?.entries ?? [];
    expect(told.flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe("a site on a disk", () => {
  it("is judged file by file, no file being held", () => {
    const reads: string[] = [];
    const files = {
      keys: () => Object.keys(SOUND),
      get: (path: string) => {
        reads.push(path);
        return bytesOf(SOUND[path] ?? "");
      },
    };
    expect(checkSite(files, { baseUrl: BASE_URL })).toEqual([]);
    expect(reads.filter((path) => path !== "ferry/index.html").length).toBe(Object.keys(SOUND).length - 1);
  });
});
