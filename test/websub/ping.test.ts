/** `ping` as a whole: which feeds it tells which hub of, what it remembers, and how a failure is told. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { openState } from "../../src/disk/state.ts";
import { type PingOptions, type PingReport, ping } from "../../src/websub/ping.ts";
import { atomFeed, jsonFeed, rssFeed } from "../support/announcing-feeds.ts";
import { accepts, answers, type Behaviour, deadHub, hangs, startHub } from "../support/hub-server.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const url = (path: string): string => `https://warta.example/${path}`;

/** Three feeds that announce these hubs, one that announces none, and files that are no feeds. */
function siteFor(...hubs: readonly string[]): string {
  const root = scratchFolder();
  writeFiles(root, {
    "dist/rss.xml": rssFeed(hubs, url("rss.xml")),
    "dist/en/atom.xml": atomFeed(hubs, url("en/atom.xml")),
    "dist/en/feed.json": jsonFeed(hubs, url("en/feed.json")),
    "dist/archive/0001/rss.xml": rssFeed([], url("archive/0001/rss.xml")),
    "dist/sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
    "dist/data.json": "{}",
  });
  return root;
}

const ALL = [url("en/atom.xml"), url("en/feed.json"), url("rss.xml")];

function pingAt(root: string, more: Partial<PingOptions> = {}): Promise<PingReport> {
  const clock = { now: () => NOW, wait: async () => {} };
  const options = { all: false, dryRun: false, timeoutMs: 2000, retries: 0, fetch, clock, ...more };
  return ping({ root, folder: join(root, "dist"), ...options });
}

const told = ({ pings }: PingReport): readonly string[] =>
  pings.map(({ topic, outcome, reason }) => `${topic.slice(22)} ${outcome} ${reason}`);
const codes = ({ problems }: PingReport): readonly string[] => problems.map(({ code }) => code);
const recordOf = (root: string): string => readFileSync(join(root, ".siar/pinged.json"), "utf8");

describe("R56: what is told", () => {
  test("at first every feed that announces a hub, in the order of addresses, and no other", async () => {
    const hub = await startHub(accepts);
    const report = await pingAt(siteFor(hub.url));
    expect(hub.topics()).toEqual(ALL);
    expect(told(report)).toEqual([
      "en/atom.xml accepted new",
      "en/feed.json accepted new",
      "rss.xml accepted new",
    ]);
    expect(report).toMatchObject({ feeds: 3, problems: [] });
  });

  test("then nothing, until the bytes of a feed change", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    await pingAt(root);
    expect((await pingAt(root)).pings).toEqual([]);
    writeFiles(root, { "dist/rss.xml": rssFeed([hub.url], url("rss.xml"), "<ttl>60</ttl>") });
    expect(told(await pingAt(root))).toEqual(["rss.xml accepted changed"]);
    expect(hub.topics()).toEqual([...ALL, url("rss.xml")]);
  });

  test("`all` tells of unchanged feeds too", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    await pingAt(root);
    expect(told(await pingAt(root, { all: true }))).toEqual([
      "en/atom.xml accepted asked",
      "en/feed.json accepted asked",
      "rss.xml accepted asked",
    ]);
    expect(hub.requests).toHaveLength(6);
  });

  test("each of several hubs, once, and a new hub of everything", async () => {
    const one = await startHub(accepts);
    const two = await startHub(accepts);
    const root = siteFor(one.url, one.url);
    await pingAt(root);
    writeFiles(root, { "dist/rss.xml": rssFeed([one.url, two.url], url("rss.xml")) });
    await pingAt(root);
    expect(one.topics()).toEqual([...ALL, url("rss.xml")]);
    expect(two.topics()).toEqual([url("rss.xml")]);
  });

  test("nobody where no feed announces a hub", async () => {
    const report = await pingAt(siteFor());
    expect(report).toEqual({ feeds: 0, pings: [], problems: [] });
  });

  test("a dry run sends nothing and writes nothing", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    expect(told(await pingAt(root, { dryRun: true }))).toEqual([
      "en/atom.xml due new",
      "en/feed.json due new",
      "rss.xml due new",
    ]);
    expect(hub.requests).toEqual([]);
    expect([...readTree(join(root, ".siar")).keys()]).toEqual([]);
    await pingAt(root);
    expect((await pingAt(root, { dryRun: true })).pings).toEqual([]);
  });
});

describe("R56: exactly the feeds whose bytes an edit has changed", () => {
  const article = (category: string, text: string): string =>
    `---\ntitle: ${text}\ndate: 2025-07-1${text.length}\nauthor: Ana\ncategories: [${category}]\n---\n\n${text}.\n`;

  /** A build, and its feeds as a server would have them: announcing the hub of the test. */
  async function buildFor(root: string, hub: string, files: Files): Promise<ReadonlyMap<string, Buffer>> {
    writeFiles(root, files);
    const { problems } = await build({ cwd: root, now: NOW });
    expect(problems).toEqual([]);
    for (const [path, bytes] of readTree(join(root, "dist"))) {
      const text = bytes.toString().replaceAll("https://hub.example/", hub);
      writeFiles(root, { [`served/${path}`]: /\.(?:xml|json)$/.test(path) ? text : bytes });
    }
    return readTree(join(root, "served"));
  }

  test("build, ping, edit, build, ping", async () => {
    const hub = await startHub(accepts);
    const root = scratchFolder();
    const settings = `${smallSite["siar.config.yaml"]}hubs: ["https://hub.example/"]\n`;
    const before = await buildFor(root, hub.url, {
      "siar.config.yaml": settings,
      "articles/a.md": article("Pelabuhan", "Satu"),
      "articles/b.md": article("Jalan", "Dua"),
    });
    await pingAt(root, { folder: join(root, "served") });
    const first = hub.topics();
    expect(first.length).toBeGreaterThanOrEqual(12);
    const after = await buildFor(root, hub.url, { "articles/b.md": `${article("Jalan", "Dua")}\nLagi.\n` });
    await pingAt(root, { folder: join(root, "served") });
    const changed = [...after]
      .filter(
        ([path, bytes]) => /(?:rss|atom)\.xml$|feed\.json$/.test(path) && !before.get(path)?.equals(bytes),
      )
      .map(([path]) => url(path));
    expect(hub.topics().slice(first.length)).toEqual(changed.sort());
    expect(changed).toContain(url("kategori/jalan/rss.xml"));
    expect(changed).not.toContain(url("kategori/pelabuhan/rss.xml"));
  });
});

describe("what is remembered", () => {
  test("only what a hub has accepted: the rest is sent again", async () => {
    const hub = await startHub(accepts, answers(403), accepts);
    const root = siteFor(hub.url);
    expect(told(await pingAt(root))).toEqual([
      "en/atom.xml accepted new",
      "en/feed.json failed new",
      "rss.xml accepted new",
    ]);
    expect(told(await pingAt(root))).toEqual(["en/feed.json accepted new"]);
    expect((await pingAt(root)).pings).toEqual([]);
  });

  test("at once, before the next is sent", async () => {
    const seen: string[] = [];
    const root = scratchFolder();
    const notes: Behaviour = (response, request) => {
      if (seen.length > 0) seen.push(recordOf(root));
      else seen.push("nothing");
      accepts(response, request);
    };
    const hub = await startHub(notes);
    writeFiles(root, {
      "dist/a.xml": rssFeed([hub.url], url("a.xml")),
      "dist/b.xml": rssFeed([hub.url], url("b.xml")),
    });
    await pingAt(root);
    expect(Object.keys(JSON.parse(seen[1] ?? "").hubs[hub.url])).toEqual([url("a.xml")]);
    expect(Object.keys(JSON.parse(recordOf(root)).hubs[hub.url])).toEqual([url("a.xml"), url("b.xml")]);
  });

  test("a feed that is gone is forgotten", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    await pingAt(root);
    rmSync(join(root, "dist/en"), { recursive: true });
    await pingAt(root, { all: true });
    expect(Object.keys(JSON.parse(recordOf(root)).hubs[hub.url])).toEqual([url("rss.xml")]);
  });

  test.each([
    ["no JSON", "{"],
    ["another version", '{"version":99,"hubs":{}}'],
    ["not what it should be", '{"version":1,"hubs":[5,{"x":[]}]}'],
    ["null", "null"],
  ])("a record that is %s counts as none", async (_what, text) => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFiles(root, { ".siar/pinged.json": text });
    expect((await pingAt(root)).pings).toHaveLength(3);
    expect((await pingAt(root)).pings).toEqual([]);
  });

  test("equal records are equal bytes, whatever the order in which hubs answered", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    await pingAt(root);
    const first = recordOf(root);
    writeFiles(root, { ".siar/pinged.json": first.replace(/,\n {3}/, ", ") });
    await pingAt(root, { all: true });
    expect(recordOf(root)).toBe(first);
  });

  test("another siar at work here is not disturbed", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    const state = openState(root);
    expect(codes(await pingAt(root))).toEqual(["output/locked"]);
    if ("close" in state) state.close();
    expect(codes(await pingAt(root))).toEqual([]);
  });

  test("where nothing can be written nothing is sent", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFileSync(join(root, ".siar"), "");
    expect(codes(await pingAt(root))).toEqual(["output/unwritable"]);
    expect(hub.requests).toEqual([]);
  });
});

describe("failures", () => {
  test("a hub that is silent is asked for one feed, the others are left; another hub is told all the same", async () => {
    const silent = await startHub(hangs);
    const good = await startHub(accepts);
    const report = await pingAt(siteFor(silent.url, good.url), { timeoutMs: 100 });
    expect(silent.requests).toHaveLength(1);
    expect(good.topics()).toEqual(ALL);
    expect(codes(report)).toEqual(["websub/hub-silent"]);
    expect(report.pings.filter(({ hub }) => hub === silent.url).map(({ outcome }) => outcome)).toEqual([
      "failed",
      "left",
      "left",
    ]);
  });

  test("500, then 204: it is tried again, and the report says how often", async () => {
    const hub = await startHub(answers(500, "Oops"), accepts);
    const report = await pingAt(siteFor(hub.url), { retries: 3 });
    expect(report.problems).toEqual([]);
    expect(report.pings[0]?.attempted).toEqual({ answer: { kind: "accepted", status: 204 }, tries: 2 });
  });

  test("429 with Retry-After is waited for", async () => {
    const hub = await startHub(answers(429, "", { "retry-after": "7" }), accepts);
    const waits: number[] = [];
    const clock = { now: () => NOW, wait: async (ms: number) => void waits.push(ms) };
    expect((await pingAt(siteFor(hub.url), { retries: 1, clock })).problems).toEqual([]);
    expect(waits).toEqual([7000]);
  });

  test("a hub that is down is told of once, with how often it was asked", async () => {
    const hub = await deadHub();
    const report = await pingAt(siteFor(hub), { retries: 2 });
    expect(report.problems).toMatchObject([
      { code: "websub/hub-unreachable", what: expect.stringContaining("It was asked 3 times.") },
    ]);
  });

  test("a refusal concerns one feed; equal ones are told of together", async () => {
    const hub = await startHub(answers(422, "No such topic"));
    const report = await pingAt(siteFor(hub.url));
    expect(hub.requests).toHaveLength(3);
    expect(report.problems).toMatchObject([
      {
        code: "websub/ping-refused",
        what: `The hub ${hub.url} answered 422 for ${url("en/atom.xml")} and 2 more feeds, and wrote "No such topic".`,
      },
    ]);
  });

  test("a hub that has moved is told of once, with its new address", async () => {
    const hub = await startHub(answers(301, "", { location: "https://new.example/" }));
    const report = await pingAt(siteFor(hub.url));
    expect(hub.requests).toHaveLength(1);
    expect(report.problems).toMatchObject([
      { code: "websub/hub-moved", what: expect.stringContaining("https://new.example/") },
    ]);
  });
});

describe("feeds that cannot be told of", () => {
  test("one without a self link, one that is broken, a hub of http: each a problem, the others are told", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFiles(root, {
      "dist/a/rss.xml": rssFeed([hub.url], null),
      "dist/b/rss.xml": "<rss><channel>",
      "dist/c/rss.xml": rssFeed(["http://hub.example/"], url("c/rss.xml")),
      "dist/d/rss.xml": rssFeed(["http://hub.example/"], url("d/rss.xml")),
    });
    const report = await pingAt(root);
    expect(hub.topics()).toEqual(ALL);
    expect(report.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ["websub/hub-unusable", undefined],
      ["websub/topic-unusable", "dist/a/rss.xml"],
      ["websub/feed-unreadable", "dist/b/rss.xml"],
    ]);
  });

  test("two files of one self link: the second is a problem, since nobody could tell which is meant", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFiles(root, { "dist/x.xml": rssFeed([hub.url], url("rss.xml")) });
    const report = await pingAt(root);
    expect(report.problems.map(({ code, place }) => [code, place?.file])).toEqual([
      ["websub/topic-unusable", "dist/x.xml"],
    ]);
    expect(hub.topics()).toEqual(ALL);
  });

  test("folders and other things with the name of a feed are passed by", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    mkdirSync(join(root, "dist/folder.xml"));
    expect((await pingAt(root)).pings).toHaveLength(3);
  });
});
