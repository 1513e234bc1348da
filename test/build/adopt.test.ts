/** `siar ids adopt` on sites that come from elsewhere: each old feed as another system would have left it. */

import { describe, expect, test } from "vitest";
import { type AdoptReport, adoptIds } from "../../src/build/adopt.ts";
import { build } from "../../src/build/build.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const WORDPRESS = "https://warta.example/?p=17";

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Warta</title><link>https://warta.example/</link><description>x</description>
<item><title>Satu &amp;#8211; satu</title><link>https://warta.example/2025/07/satu/</link>
<guid isPermaLink="false">${WORDPRESS}</guid><pubDate>Sat, 12 Jul 2025 13:00:00 +0000</pubDate></item>
<item><title>Hilang</title><link>https://warta.example/2024/hilang/</link><guid>https://warta.example/?p=9</guid></item>
</channel></rss>
`;
const ATOM = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><id>urn:x:feed</id><updated>2025-07-12T13:00:00Z</updated>
<entry><id>urn:x:1</id><title type="html">Satu</title><updated>2025-07-12T13:00:00Z</updated>
<link href="https://lama.example/blog/tulisan-1"/></entry></feed>
`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1",
  title: "W",
  items: [{ id: "17", url: "https://warta.example/satu.html", content_text: "x" }],
});

function site(files: Readonly<Record<string, string>> = {}): string {
  const root = scratchFolder();
  writeFiles(root, {
    ...smallSite,
    "articles/dua.md": "---\ntitle: Dua\ndate: 2025-08-01\n---\n\nDua.\n",
    ...files,
  });
  return root;
}

const adopt = (
  cwd: string,
  files: readonly string[],
  more: { dryRun?: boolean } = {},
): Promise<AdoptReport> => adoptIds(files, { cwd, now: NOW, ...more });
const ledgerIn = (root: string): string => readTree(root).get("siar.ids.json")?.toString() ?? "";
const codes = ({ problems }: AdoptReport): readonly string[] => problems.map(({ code }) => code);

async function idsInFeed(root: string): Promise<readonly string[]> {
  const report = await build({ cwd: root, now: NOW });
  expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const feed = JSON.parse(readTree(root).get("dist/feed.json")?.toString() ?? "{}");
  return feed.items.map(({ id }: { readonly id: string }) => id);
}

describe("R2: the ids of an old feed", () => {
  test.each([
    ["RSS", RSS, WORDPRESS, "/2025/07/satu/"],
    ["Atom", ATOM, "urn:x:1", undefined],
    ["JSON Feed", JSON_FEED, "17", "/satu.html"],
    ["JSON Feed with a number", JSON_FEED.replace('"17"', "17"), "17", "/satu.html"],
  ])(
    "are taken from %s; the next build has them, and the old address redirects",
    async (_, feed, id, formerly) => {
      const root = site({ "lama.feed": feed });
      const report = await adopt(root, ["lama.feed"]);
      const expected = { path: "articles/satu.md", id, ...(formerly !== undefined && { formerly }) };
      expect(report).toMatchObject({
        isGood: true,
        problems: [],
        adopted: [expected],
        fresh: ["articles/dua.md"],
      });
      expect(await idsInFeed(root)).toEqual(["tag:warta.example,2025-07-01:articles/dua", id]);
      const redirects = readTree(root).get("dist/_redirects")?.toString() ?? "";
      if (formerly !== undefined) expect(redirects).toContain(`${formerly} /satu/ 301`);
      expect(ledgerIn(root)).toContain('"archive":1');
    },
  );

  test("are told where no article is theirs", async () => {
    const root = site({ "lama.xml": RSS });
    expect((await adopt(root, ["lama.xml"])).unmatched).toMatchObject([
      { id: "https://warta.example/?p=9", title: "Hilang", url: "https://warta.example/2024/hilang/" },
    ]);
  });

  test("change no id of other articles, and leave them to the next build or the next feed", async () => {
    const second = JSON_FEED.replace("17", "18").replace("satu", "dua");
    const root = site({ "a.xml": ATOM, "b.json": second });
    await adopt(root, ["a.xml"]);
    await adopt(root, ["b.json"]);
    expect(await idsInFeed(root)).toEqual(["18", "urn:x:1"]);
  });

  test("are adopted once: a second time changes nothing, before a build and after it", async () => {
    const root = site({ "lama.xml": RSS });
    await adopt(root, ["lama.xml"]);
    for (const step of ["adopted", "built"]) {
      if (step === "built") await build({ cwd: root, now: NOW });
      const before = ledgerIn(root);
      const again = await adopt(root, ["lama.xml"]);
      expect(again).toMatchObject({
        isGood: true,
        problems: [],
        adopted: [],
        standing: ["articles/satu.md"],
      });
      expect(ledgerIn(root)).toBe(before);
    }
  });

  test("of entries that lead to other sites are not given to an article that has the same path by chance", async () => {
    const feed = JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "W",
      home_page_url: "https://www.lama.example/",
      items: [
        { id: "1", url: "https://elsewhere.example/satu/", content_text: "x" },
        { id: "2", url: "https://lama.example/2019/dua/", content_text: "x" },
      ],
    });
    const report = await adopt(site({ "a.json": feed }), ["a.json"]);
    expect(report).toMatchObject({
      adopted: [{ path: "articles/dua.md", id: "2" }],
      unmatched: [{ id: "1" }],
    });
  });

  test("with --dry-run are only told", async () => {
    const root = site({ "lama.xml": RSS });
    const before = [...readTree(root).keys()];
    expect((await adopt(root, ["lama.xml"], { dryRun: true })).adopted).toHaveLength(1);
    expect([...readTree(root).keys()]).toEqual(before);
  });

  test("of drafts and of what is still to come are not given to anything", async () => {
    const root = site({
      "lama.xml": ATOM,
      "articles/satu.md": "---\ntitle: Satu\ndate: 2025-07-12\ndraft: true\n---\n\nx\n",
    });
    expect(await adopt(root, ["lama.xml"])).toMatchObject({ adopted: [], unmatched: [{ id: "urn:x:1" }] });
  });
});

describe("what is in the old feed's file", () => {
  test.each([
    ["Latin-1", Buffer.from(RSS.replace("UTF-8", "ISO-8859-1").replace("Hilang", "Caf\u00e9"), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${RSS}`, "utf16le")],
  ])("where it is %s, it is to be converted to UTF-8", async (_, bytes) => {
    const root = site();
    writeFiles(root, { "lama.xml": bytes });
    const { problems } = await adopt(root, ["lama.xml"]);
    expect(problems).toMatchObject([{ code: "ids/feed-unreadable", place: { file: "lama.xml" } }]);
    expect(problems[0]?.mend).toMatch(/^Convert it to UTF-8/);
    const other = await adopt(site({ "a.xml": "<html/>" }), ["a.xml"]);
    expect(other.problems[0]?.mend).not.toContain("Convert");
  });

  test("two entries with one id are told, and the first counts; one entry in two files is no news", async () => {
    const items = [
      { id: "17", title: "Satu", url: "https://warta.example/satu.html", content_text: "x" },
      { id: "17", title: "Dua", url: "https://warta.example/dua.html", content_text: "x" },
    ];
    const feed = (some: readonly object[]): string =>
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "W", items: some });
    const report = await adopt(site({ "a.json": feed(items) }), ["a.json"]);
    expect(report).toMatchObject({ isGood: true, adopted: [{ path: "articles/satu.md", id: "17" }] });
    expect(report.problems).toMatchObject([
      { code: "ids/old-id-twice", severity: "warning", place: { file: "a.json" } },
    ]);
    const one = feed(items.slice(0, 1));
    expect(codes(await adopt(site({ "a.json": one, "b.json": one }), ["a.json", "b.json"]))).toEqual([]);
  });

  test("where nothing of it is adopted, nothing is written", async () => {
    const strange = JSON_FEED.replace("satu", "tiga");
    const root = site({ "a.json": strange });
    expect(await adopt(root, ["a.json"])).toMatchObject({ isGood: true, adopted: [], standing: [] });
    expect(readTree(root).has("siar.ids.json")).toBe(false);
    await build({ cwd: root, now: NOW });
    const untidy = ledgerIn(root).replace("{}]}", "\n{}]}");
    writeFiles(root, { "siar.ids.json": untidy });
    await adopt(root, ["a.json"]);
    expect(ledgerIn(root)).toBe(untidy);
  });
});

describe("an id that readers know is never changed", () => {
  test("an article that was published here keeps its id, with a warning; others are adopted", async () => {
    const root = site({ "a.xml": ATOM, "b.json": JSON_FEED.replace("17", "18").replace("satu", "tiga") });
    await build({ cwd: root, now: NOW });
    writeFiles(root, { "articles/tiga.md": "---\ntitle: Tiga\ndate: 2025-09-01\n---\n\nTiga.\n" });
    const report = await adopt(root, ["a.xml", "b.json"]);
    expect(report).toMatchObject({ isGood: true, adopted: [{ path: "articles/tiga.md", id: "18" }] });
    expect(report.problems).toMatchObject([{ code: "ids/adopt-kept", severity: "warning" }]);
    expect(report.problems[0]?.what).toContain("was published as");
    expect(await idsInFeed(root)).toContain("tag:warta.example,2025-07-01:articles/satu");
  });

  test("an article that brings an id keeps it, with a warning; the old id itself is no news", async () => {
    const brings = (id: string): string => `---\ntitle: Satu\ndate: 2025-07-12\nid: "${id}"\n---\n\nx\n`;
    const other = site({ "a.xml": ATOM, "articles/satu.md": brings("own") });
    expect(codes(await adopt(other, ["a.xml"]))).toEqual(["ids/adopt-kept"]);
    const same = site({ "a.xml": ATOM, "articles/satu.md": brings("urn:x:1") });
    expect(await adopt(same, ["a.xml"])).toMatchObject({ problems: [], standing: ["articles/satu.md"] });
  });

  test("an old id that the ledger has for another article, or for a retired one, stops everything", async () => {
    const row = {
      id: "urn:x:1",
      path: "articles/lain.md",
      address: "/lain/",
      published: "2025-07-12T00:00:00Z",
      fingerprint: "0123456789abcdef",
      retired: true,
    };
    const ledger = `{"siar":1,"established":"2025-07-01","rows":[\n${JSON.stringify(row)},\n{}]}\n`;
    const root = site({ "a.xml": ATOM, "siar.ids.json": ledger });
    expect(codes(await adopt(root, ["a.xml"]))).toEqual(["ids/adopt-taken"]);
    expect(ledgerIn(root)).toBe(ledger);
  });
});

describe("what is not clear stops everything, and the ledger stays", () => {
  test("two ids for one article", async () => {
    const root = site({
      "a.json": JSON_FEED,
      "b.json": JSON_FEED.replace('"17"', '"https://warta.example/satu"'),
    });
    const report = await adopt(root, ["a.json", "b.json"]);
    expect([report.isGood, codes(report)]).toEqual([false, ["ids/adopt-twice"]]);
    expect(report.problems[0]?.what).toContain('"17" and "https://warta.example/satu"');
    expect(ledgerIn(root)).toBe("");
  });

  test("one id for two articles; an id in front matter decides", async () => {
    const twin = "---\ntitle: Lain\ndate: 2025-08-02\nlang: en\nslug: satu\n---\n\nx\n";
    const settings = String(smallSite["siar.config.yaml"]).replace("[id]", "[id, en]");
    const feed = JSON_FEED.replace("warta.example/satu", "lama.example/2019/satu");
    const root = site({ "a.json": feed, "articles/lain.md": twin, "siar.config.yaml": settings });
    const report = await adopt(root, ["a.json"]);
    expect(codes(report)).toEqual(["ids/adopt-unclear"]);
    expect(report.problems[0]?.what).toMatch(/articles\/(satu|lain)\.md or articles\/(satu|lain)\.md/);
    writeFiles(root, { "articles/lain.md": twin.replace("slug", 'id: "17"\nslug') });
    expect(await adopt(root, ["a.json"])).toMatchObject({ problems: [], standing: ["articles/lain.md"] });
  });

  test.each([
    ["no feed", { "a.xml": "<html/>" }, "a.xml"],
    ["not well-formed", { "a.xml": RSS.replace("</channel>", "") }, "a.xml"],
    ["not there", {}, "a.xml"],
  ])("a file that is %s", async (_, files, name) => {
    const report = await adopt(site({ ...files }), [name]);
    expect(report).toMatchObject({
      isGood: false,
      problems: [{ code: "ids/feed-unreadable", place: { file: name } }],
    });
  });

  test("an article that has an error, since it could be one of them", async () => {
    const root = site({ "a.xml": ATOM, "articles/c.md": "---\ntitle: C\ndate: 2025-13-01\n---\n\nx\n" });
    expect(codes(await adopt(root, ["a.xml"]))).toEqual(["front-matter/date-invalid"]);
    expect(ledgerIn(root)).toBe("");
  });
});
