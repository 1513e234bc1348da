/** `siar diff`: what subscribers will see of a new edition, from real files and a real server. */

import { describe, expect, test } from "vitest";
import { serveFeeds } from "../support/feed-server.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { runIn } from "./quiet-terminal.ts";

interface Item {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly text?: string;
}

const LAKE: Item = { id: "lake-1", link: "https://lake.example/calm/", title: "The lake is calm" };
const TRAIN: Item = { id: "train-1", link: "https://lake.example/train/", title: "A new train" };

const rss = (...items: readonly Item[]): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0"><channel><title>Lake</title><link>https://lake.example/</link><description>News.</description>',
    ...items.map(
      ({ id, link, title, text = "Text." }) =>
        `<item><title>${title}</title><link>${link}</link><guid isPermaLink="false">${id}</guid><pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate><description>${text}</description></item>`,
    ),
    "</channel></rss>",
  ].join("\n");

const folderOf = (files: Files): string => {
  const root = scratchFolder();
  writeFiles(root, files);
  return root;
};

const jsonOf = ({ out }: { readonly out: string }) => JSON.parse(out);

describe("two files", () => {
  test("of many feeds in which the same has changed six are named", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const edition = (folder: string): Readonly<Record<string, string>> =>
      Object.fromEntries(names.map((name) => [`${folder}/${name}.xml`, rss(LAKE)]));
    const root = folderOf({ ...edition("one"), ...edition("two") });
    expect((await runIn(root, "diff", "one", "two")).out).toMatch(
      /^a\.xml, b\.xml, c\.xml, d\.xml, e\.xml, f\.xml and 2 more: no entry has changed\n8 feeds compared/,
    );
  });

  test("what is new, updated, removed, and what comes back as unread", async () => {
    const root = folderOf({
      "old.xml": rss(LAKE, TRAIN),
      "new.xml": rss(
        { ...LAKE, id: "lake-2" },
        { id: "boat-1", link: "https://lake.example/boat/", title: "A boat" },
        { ...TRAIN, text: "Another text." },
      ),
    });
    expect(await runIn(root, "diff", "old.xml", "new.xml")).toEqual({
      code: 0,
      error: "",
      out: [
        "new.xml: 1 new, 1 updated, 1 back as unread",
        '  new      "A boat" https://lake.example/boat/',
        '  updated  "A new train" https://lake.example/train/: content',
        '  unread   "The lake is calm" https://lake.example/calm/: in readers that know entries by id, by both; its id was "lake-1"',
        "1 feed compared. 1 old entry would come back as unread.",
        "",
      ].join("\n"),
    });
  });

  test("nothing has changed", async () => {
    const root = folderOf({ "old.xml": rss(LAKE), "new.xml": rss(LAKE) });
    expect((await runIn(root, "diff", "old.xml", "new.xml", "--fail-on", "unread")).out).toBe(
      "new.xml: no entry has changed\n1 feed compared. No old entry comes back as unread.\n",
    );
  });

  test.each([
    ["unread", 1],
    ["never", 0],
  ])("--fail-on %s ends with %i where an entry comes back", async (failOn, code) => {
    const root = folderOf({ "old.xml": rss(LAKE), "new.xml": rss({ ...LAKE, id: "lake-2" }) });
    expect((await runIn(root, "diff", "old.xml", "new.xml", "--fail-on", failOn)).code).toBe(code);
  });

  test("--fail-on unread does not mind what is new", async () => {
    const root = folderOf({ "old.xml": rss(LAKE), "new.xml": rss(TRAIN, LAKE) });
    expect((await runIn(root, "diff", "old.xml", "new.xml", "--fail-on", "unread")).code).toBe(0);
  });

  test("--format json says the same to programs", async () => {
    const link = "https://lake.example/still/";
    const root = folderOf({ "old.xml": rss(LAKE), "new.xml": rss({ ...LAKE, link }) });
    const { title } = LAKE;
    expect(jsonOf(await runIn(root, "diff", "old.xml", "new.xml", "--format", "json"))).toEqual({
      problems: [],
      feeds: [
        {
          feed: "new.xml",
          new: [],
          updated: [{ id: "lake-1", link, title, changed: ["link"] }],
          removed: [],
          unread: [
            {
              id: "lake-1",
              link,
              title,
              was: { id: "lake-1", link: LAKE.link, title },
              by: ["link", "both"],
            },
          ],
        },
      ],
      newFeeds: [],
      removedFeeds: [],
    });
  });

  const atom = (content: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:lake.example,2025:feed</id><title>Lake</title><updated>2025-07-12T20:00:00Z</updated><entry><id>tag:lake.example,2025:1</id><title>Één</title><updated>2025-07-12T20:00:00Z</updated>${content}</entry></feed>`;

  test.each([
    ["HTML", '<content type="html">One.</content>', '<content type="html">Two.</content>'],
    ["text", "<content>One.</content>", "<content>Two.</content>"],
    [
      "XHTML",
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">One.</div></content>',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two.</div></content>',
    ],
  ])("content of Atom that is %s", async (_, old, now) => {
    const root = folderOf({ "old.xml": atom(old), "new.xml": atom(now), "same.xml": atom(old) });
    expect((await runIn(root, "diff", "old.xml", "new.xml")).out).toContain(": content\n");
    expect((await runIn(root, "diff", "old.xml", "same.xml")).out).toContain("no entry has changed");
  });

  test("two encodings of one text are one text", async () => {
    const text = atom("<content>Één.</content>");
    const root = folderOf({
      "old.xml": Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${text}`, "latin1"),
      "new.xml": text,
      "wide.xml": Buffer.from(`\ufeff${text}`, "utf16le"),
    });
    expect((await runIn(root, "diff", "old.xml", "new.xml")).out).toContain("no entry has changed");
    expect((await runIn(root, "diff", "old.xml", "wide.xml")).out).toContain("no entry has changed");
  });

  test("more than a person reads is counted; programs are given all", async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      id: `n-${index}`,
      link: `https://lake.example/${index}/`,
      title: `Number ${index}`,
    }));
    const root = folderOf({ "old.xml": rss(), "new.xml": rss(...many) });
    expect((await runIn(root, "diff", "old.xml", "new.xml")).out).toMatch(/^new\.xml: 40 new\n/);
    expect((await runIn(root, "diff", "old.xml", "new.xml")).out).toContain("and 15 more\n");
    expect(
      jsonOf(await runIn(root, "diff", "old.xml", "new.xml", "--format", "json")).feeds[0].new,
    ).toHaveLength(40);
  });

  test("what a title holds does not steer the terminal", async () => {
    const root = folderOf({ "old.xml": rss(), "new.xml": rss({ ...LAKE, title: "a\u009b31m" }) });
    expect((await runIn(root, "diff", "old.xml", "new.xml")).out).not.toContain("\u009b");
  });
});

describe("two folders", () => {
  test("feeds of one path are compared; those that only one has are named", async () => {
    const root = folderOf({
      "old/rss.xml": rss(LAKE),
      "old/deep/rss.xml": rss(LAKE),
      "old/gone.xml": rss(LAKE),
      "old/sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
      "new/rss.xml": rss(TRAIN, LAKE),
      "new/deep/rss.xml": rss(TRAIN, LAKE),
      "new/fresh.xml": rss(LAKE),
    });
    expect((await runIn(root, "diff", "old", "new")).out.split("\n")).toEqual([
      "deep/rss.xml, rss.xml: 1 new",
      '  new      "A new train" https://lake.example/train/',
      "Feeds that are new: fresh.xml.",
      "Feeds that are gone, with whoever subscribes to them: gone.xml.",
      "2 feeds compared. No old entry comes back as unread.",
      "",
    ]);
  });

  test("a site that was built twice, with a text between", async () => {
    const root = folderOf(smallSite);
    await runIn(root, "build", "--out", "old");
    writeFiles(root, { "articles/dua.md": "---\ntitle: Dua\ndate: 2025-07-13\n---\n\nDua.\n" });
    await runIn(root, "build", "--out", "new");
    expect([...readTree(root).keys()]).toContain("old/rss.xml");
    const { out, code } = await runIn(root, "diff", "old", "new", "--fail-on", "unread", "--format", "json");
    const feeds: { feed: string; new: { title: string }[]; unread: object[] }[] = JSON.parse(out).feeds;
    expect(code).toBe(0);
    expect(feeds.map(({ feed }) => feed)).toEqual(["atom.xml", "feed.json", "rss.xml"]);
    expect(feeds.map((one) => one.new.map(({ title }) => title))).toEqual([["Dua"], ["Dua"], ["Dua"]]);
  });

  test("folders that share no feed are a problem", async () => {
    const root = folderOf({ "old/a.xml": rss(LAKE), "new/b.xml": rss(LAKE) });
    const { code, error } = await runIn(root, "diff", "old", "new");
    expect([code, error]).toEqual([1, expect.stringContaining("diff/nothing-shared")]);
  });
});

describe("what cannot be compared", () => {
  test.each([
    ["missing", {}],
    ["not well-formed", { "old.xml": "<rss>" }],
    ["no feed", { "old.xml": "<html/>" }],
  ])("%s: a problem at the file, and exit 1", async (_, files: Files) => {
    const root = folderOf({ "new.xml": rss(LAKE), ...files });
    const { code, error } = await runIn(root, "diff", "old.xml", "new.xml");
    expect([code, error]).toEqual([
      1,
      expect.stringMatching(/^old\.xml {2}error {2}diff\/feed-unreadable\n/),
    ]);
  });

  test.each([
    [["diff"]],
    [["diff", "new.xml"]],
    [["diff", "folder", "new.xml"]],
    [["diff", "--against", "ftp://lake.example/", "new.xml"]],
    [["diff", "--against", "https://lake.example/", "old.xml", "new.xml"]],
    [["diff", "--against", "https://lake.example/", "--timeout", "soon", "new.xml"]],
    [["diff", "--fail-on", "new", "new.xml", "new.xml"]],
  ])("%j is wrong usage", async (args) => {
    const root = folderOf({ "new.xml": rss(LAKE), "folder/rss.xml": rss(LAKE) });
    const { code, error } = await runIn(root, ...args);
    expect(code).toBe(2);
    expect(error).toMatch(/\S/);
  });
});

describe("--against", () => {
  test("one feed at its address", async () => {
    const { url, asked } = await serveFeeds({ "/rss.xml": rss(LAKE) });
    const root = folderOf({ "rss.xml": rss({ ...LAKE, id: "lake-2" }) });
    const { code, out } = await runIn(
      root,
      "diff",
      "--against",
      `${url}rss.xml`,
      "rss.xml",
      "--fail-on",
      "unread",
    );
    expect([code, asked]).toEqual([1, ["/rss.xml"]]);
    expect(out).toContain('its id was "lake-1"');
  });

  test("the feeds of a folder below the address of the site; one that is not there is new", async () => {
    const { url, asked } = await serveFeeds({ "/site/rss.xml": rss(LAKE) });
    const root = folderOf({ "dist/rss.xml": rss(TRAIN, LAKE), "dist/a b/rss.xml": rss(LAKE) });
    const { code, out, error } = await runIn(root, "diff", "--against", `${url}site`, "dist");
    expect([code, error, asked]).toEqual([0, "", ["/site/a%20b/rss.xml", "/site/rss.xml"]]);
    expect(out).toContain("rss.xml: 1 new\n");
    expect(out).toContain("Feeds that are new: a b/rss.xml.\n");
  });

  test("redirects on the same host are followed", async () => {
    const { url, asked } = await serveFeeds({
      "/old.xml": (response) => response.writeHead(301, { location: "/rss.xml" }).end(),
      "/rss.xml": rss(LAKE),
    });
    const root = folderOf({ "rss.xml": rss(LAKE) });
    expect((await runIn(root, "diff", "--against", `${url}old.xml`, "rss.xml")).code).toBe(0);
    expect(asked).toEqual(["/old.xml", "/rss.xml"]);
  });

  test.each([
    ["no such file", "/none.xml", "The server answered 404."],
    ["an error of the server", "/broken.xml", "The server answered 500."],
    ["a loop", "/loop.xml", "It leads on more than 5 times."],
    ["a way into a local network", "/inside.xml", "leads where it is not followed"],
    ["another protocol", "/file.xml", "leads where it is not followed"],
    ["silence", "/silent.xml", "It did not arrive within 0.2 seconds."],
    ["no feed", "/page.xml", "This feed cannot be compared."],
  ])("%s is a problem: exit 1", async (_, path, says) => {
    const to = (location: string) => (response: import("node:http").ServerResponse) =>
      response.writeHead(302, { location }).end();
    const { url } = await serveFeeds({
      "/broken.xml": (response) => response.writeHead(500).end(),
      "/loop.xml": to("/loop.xml"),
      "/inside.xml": to("http://10.0.0.1/rss.xml"),
      "/file.xml": to("file:///etc/hostname"),
      "/silent.xml": () => {},
      "/page.xml": "<html/>",
    });
    const root = folderOf({ "rss.xml": rss(LAKE) });
    const against = `${url}${path.slice(1)}`;
    const { code, error } = await runIn(root, "diff", "--against", against, "--timeout", "0.2", "rss.xml");
    expect([code, error]).toEqual([1, expect.stringContaining(says)]);
  });
});
