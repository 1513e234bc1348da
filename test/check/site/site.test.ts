import { describe, expect, it } from "vitest";
import { checkSite } from "../../../src/check/site/site.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const BASE_URL = "https://harbour.example/";

function page(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body><h1>x</h1>${body}</body></html>`;
}

const DISCOVERY = `<link rel="alternate" type="application/rss+xml" title="RSS" href="https://harbour.example/rss.xml">
<link rel="alternate" type="application/atom+xml" title="Atom" href="https://harbour.example/atom.xml">`;

/** A small site without fault. */
const SOUND: Readonly<Record<string, string>> = {
  "rss.xml": SOUND_RSS,
  "atom.xml": SOUND_ATOM,
  "feed.json": SOUND_JSON_FEED,
  "index.html": page(
    '<a href="/bridge/">1</a> <a href="ferry/#times">2</a> <a href="https://x.example/no">3</a>',
    DISCOVERY,
  ),
  "bridge/index.html": page(
    '<img srcset="/bridge.png 1x, ../bridge.png 2x" src="/bridge.png" alt=""><a href="?q=1#top">x</a>',
    '<link rel="stylesheet" href="/style.css">',
  ),
  "ferry/index.html": page(
    '<h2 id="times">x</h2><a href="#times">x</a><a href="mailto:a@x.example">m</a><a href="/fähre/">f</a>',
  ),
  "fähre/index.html": page('<a href="/old/">x</a>'),
  "id/jembatan/index.html": page(""),
  "bridge.png": "x",
  "icon.png": "x",
  "style.css": "x",
  "feeds.opml": `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Feeds</title><dateCreated>Sun, 13 Jul 2025 12:00:00 +0700</dateCreated></head><body>
<outline text="All"><outline type="rss" text="Harbour" title="Harbour" xmlUrl="https://harbour.example/atom.xml" htmlUrl="https://harbour.example/"/></outline>
</body></opml>`,
  "sitemap.xml": `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://harbour.example/</loc><lastmod>2025-07-13</lastmod></url>
<url><loc>https://harbour.example/f%C3%A4hre/</loc></url>
</urlset>`,
  "robots.txt": "User-agent: *\nDisallow:\nSitemap: https://harbour.example/sitemap.xml\n",
  _redirects: "/old/ /bridge/ 301\n",
  _headers: "/rss.xml\n  Content-Type: application/rss+xml; charset=utf-8\n",
};

function problemsOf(files: Readonly<Record<string, string>>, baseUrl = BASE_URL): readonly string[] {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]));
  return checkSite(bytes, { baseUrl }).map(({ code, place }) => `${place?.file}:${place?.line} ${code}`);
}

const DAMAGES: readonly (readonly [
  title: string,
  file: string,
  from: string,
  to: string,
  problem: string,
])[] = [
  [
    "R21: a self link to another host",
    "rss.xml",
    "https://harbour.example/rss.xml",
    "https://staging.example/rss.xml",
    "rss.xml:7 feed/self-elsewhere",
  ],
  [
    "R21: a self link to another format",
    "rss.xml",
    "https://harbour.example/rss.xml",
    "https://harbour.example/atom.xml",
    "rss.xml:7 feed/self-elsewhere",
  ],
  [
    "R21: a self link with a query",
    "feed.json",
    "https://harbour.example/feed.json",
    "https://harbour.example/feed.json?x",
    "feed.json:5 feed/self-elsewhere",
  ],
  [
    "the formats differ",
    "feed.json",
    '"The bridge opens"',
    '"The bridge closes"',
    "feed.json:12 parity/value-differs",
  ],
  [
    "the formats hold different entries",
    "feed.json",
    "2025-07-01:ferry",
    "2025-07-01:boat",
    "feed.json:1 parity/entry-missing",
  ],
  [
    "D19: a link in a page to a page that is not there",
    "index.html",
    'href="/bridge/"',
    'href="/brigde/"',
    "index.html:2 link/target-missing",
  ],
  [
    "a link without the slash at the end of a folder",
    "index.html",
    'href="/bridge/"',
    'href="/bridge"',
    "index.html:2 link/target-missing",
  ],
  [
    "a link in another case",
    "index.html",
    'href="/bridge/"',
    'href="/Bridge/"',
    "index.html:2 link/target-missing",
  ],
  [
    "an anchor that is not there",
    "index.html",
    "ferry/#times",
    "ferry/#fares",
    "index.html:2 link/anchor-missing",
  ],
  [
    "an anchor in the same page",
    "ferry/index.html",
    'href="#times"',
    'href="#fares"',
    "ferry/index.html:1 link/anchor-missing",
  ],
  [
    "D20: an image",
    "bridge/index.html",
    'src="/bridge.png"',
    'src="/bridge.jpg"',
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "one candidate of a srcset",
    "bridge/index.html",
    "../bridge.png 2x",
    "bridge.png 2x",
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "a style sheet",
    "bridge/index.html",
    "/style.css",
    "/styles.css",
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "a canonical address",
    "bridge/index.html",
    "<title>",
    '<link rel="canonical" href="https://harbour.example/x/"><title>',
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "an Open Graph image",
    "bridge/index.html",
    "<title>",
    '<meta property="og:image" content="https://harbour.example/x.png"><title>',
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "a refresh",
    "bridge/index.html",
    "<title>",
    '<meta http-equiv="refresh" content="0; url=/x/"><title>',
    "bridge/index.html:1 link/target-missing",
  ],
  [
    "the site's host over http",
    "index.html",
    'href="/bridge/"',
    'href="http://harbour.example/bridge/"',
    "index.html:2 link/outside-base",
  ],
  [
    "R76: an announced feed that is not there",
    "index.html",
    'href="https://harbour.example/rss.xml"',
    'href="https://harbour.example/feed.xml"',
    "index.html:1 link/target-missing",
  ],
  [
    "R76: an announced feed by relative address",
    "index.html",
    'href="https://harbour.example/rss.xml"',
    'href="/rss.xml"',
    "index.html:1 page/discovery-wrong",
  ],
  [
    "R76: an announced feed of another type",
    "index.html",
    "application/rss+xml",
    "application/feed+json",
    "index.html:1 page/discovery-wrong",
  ],
  [
    "R76: two feeds of one title",
    "index.html",
    'title="Atom"',
    'title="RSS"',
    "index.html:2 page/discovery-wrong",
  ],
  [
    "a link in a feed's content",
    "rss.xml",
    "https://harbour.example/ferry/#times",
    "https://harbour.example/ferries/",
    "rss.xml:27 link/target-missing",
  ],
  [
    "an anchor in a feed's content",
    "rss.xml",
    "ferry/#times",
    "ferry/#fares",
    "rss.xml:27 link/anchor-missing",
  ],
  [
    "an image in JSON Feed",
    "feed.json",
    '"image": "https://harbour.example/bridge.png"',
    '"image": "https://harbour.example/b.png"',
    "feed.json:15 link/target-missing",
  ],
  [
    "the icon of a feed",
    "atom.xml",
    "<icon>https://harbour.example/icon.png",
    "<icon>https://harbour.example/icon.gif",
    "atom.xml:9 link/target-missing",
  ],
  [
    "R87: a feed in OPML that is not there",
    "feeds.opml",
    "https://harbour.example/atom.xml",
    "https://harbour.example/a.xml",
    "feeds.opml:3 link/target-missing",
  ],
  [
    "R87: a feed in OPML of type atom",
    "feeds.opml",
    'type="rss"',
    'type="atom"',
    "feeds.opml:3 opml/type-unknown",
  ],
  [
    "R87: a feed in OPML without title",
    "feeds.opml",
    'title="Harbour"',
    "",
    "feeds.opml:3 opml/outline-wrong",
  ],
  [
    "R87: OPML with a date of RFC 3339",
    "feeds.opml",
    "Sun, 13 Jul 2025 12:00:00 +0700",
    "2025-07-13T12:00:00Z",
    "feeds.opml:2 feed/date-invalid",
  ],
  [
    "R90: a page in the sitemap that is not there",
    "sitemap.xml",
    "f%C3%A4hre",
    "fahre",
    "sitemap.xml:4 link/target-missing",
  ],
  [
    "R90: a page twice in the sitemap",
    "sitemap.xml",
    "f%C3%A4hre/",
    "",
    "sitemap.xml:4 sitemap/address-wrong",
  ],
  [
    "R90: a relative address in the sitemap",
    "sitemap.xml",
    "https://harbour.example/f",
    "/f",
    "sitemap.xml:4 sitemap/address-wrong",
  ],
  [
    "R90: a date in the sitemap",
    "sitemap.xml",
    "2025-07-13",
    "13.7.2025",
    "sitemap.xml:3 sitemap/address-wrong",
  ],
  [
    "R93: a sitemap in robots.txt that is not there",
    "robots.txt",
    "sitemap.xml",
    "map.xml",
    "robots.txt:3 link/target-missing",
  ],
  [
    "R93: a relative sitemap in robots.txt",
    "robots.txt",
    "https://harbour.example/",
    "/",
    "robots.txt:3 host/line-wrong",
  ],
  [
    "R104: a redirect to nowhere",
    "_redirects",
    "/bridge/ 301",
    "/brigde/ 301",
    "_redirects:1 link/target-missing",
  ],
  ["R104: a redirect of an unknown status", "_redirects", "301", "moved", "_redirects:1 host/line-wrong"],
  [
    "R99: two rules for one path",
    "_headers",
    "/rss.xml",
    "/rss.xml\n  X-A: b\n/rss.xml",
    "_headers:3 host/line-wrong",
  ],
  ["R99: a header without a path", "_headers", "/rss.xml\n", "", "_headers:1 host/line-wrong"],
  [
    "R18: a control character in OPML",
    "feeds.opml",
    "<title>Feeds",
    "<title>Fe\u0007eds",
    "feeds.opml:2 xml/character-forbidden",
  ],
];

describe("a sound site", () => {
  it("has no problem", () => expect(problemsOf(SOUND)).toEqual([]));

  it("has none below a base URL with a path (R106)", () => {
    const moved = Object.fromEntries(
      Object.entries(SOUND).map(([path, text]) => [
        path,
        text
          .replaceAll("https://harbour.example/", "https://harbour.example/town/")
          .replace(/(href|src|srcset)="\//g, '$1="/town/')
          .replace("/old/ /bridge/", "/town/old/ /town/bridge/"),
      ]),
    );
    expect(problemsOf(moved, `${BASE_URL}town/`)).toEqual([]);
  });

  it("has links outside of it when its base URL has a path that they lack (R106)", () => {
    const problems = problemsOf(
      { "index.html": page('<a href="/style.css">x</a>'), "style.css": "" },
      `${BASE_URL}town/`,
    );
    expect(problems).toEqual(["index.html:1 link/outside-base"]);
  });

  it("may hold files that are none of this judge's business", () => {
    expect(problemsOf({ "a.bin": "\u0000", "data.json": "[", "verify.xml": "<users/>", CNAME: "x" })).toEqual(
      [],
    );
  });

  it("may be empty", () => expect(checkSite(new Map(), { baseUrl: BASE_URL })).toEqual([]));
});

describe("a site damaged in one place: the damage is found, with its file, line and code", () => {
  it.each(DAMAGES)("%s", (_title, file, from, to, problem) => {
    const sound = SOUND[file] ?? "";
    expect(sound).toContain(from);
    expect(problemsOf({ ...SOUND, [file]: sound.replace(from, () => to) })).toContain(problem);
  });

  it.each(["bridge.png", "style.css", "ferry/index.html", "atom.xml", "sitemap.xml"])(
    "a file is missing: %s",
    (path) => {
      const { [path]: _gone, ...rest } = SOUND;
      expect(problemsOf(rest).some((problem) => problem.endsWith("link/target-missing"))).toBe(true);
    },
  );
});

describe("size of a sitemap (R90)", () => {
  const sitemap = (count: number): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from(
      { length: count },
      (_, n) => `<url><loc>https://harbour.example/?${n}</loc></url>`,
    ).join("")}</urlset>`;
  const files = (count: number): Record<string, string> => ({
    "index.html": page(""),
    "sitemap.xml": sitemap(count),
  });

  it("50,000 addresses are allowed", () => expect(problemsOf(files(50_000))).toEqual([]));
  it("one more is not", () => expect(problemsOf(files(50_001))).toEqual(["sitemap.xml:2 sitemap/too-large"]));
});

describe("size of a feed (R15)", () => {
  const item = SOUND_RSS.slice(SOUND_RSS.indexOf("    <item>"), SOUND_RSS.indexOf("    <item>", 1500));
  const grown = (items: number, padding: number): string =>
    SOUND_RSS.replace(
      item,
      Array.from({ length: items }, (_, n) =>
        item.replace("2025-07-01:bridge", `2025-07-01:bridge-${n}`).replace("four", "x".repeat(padding)),
      ).join(""),
    );
  const codes = (text: string): readonly string[] => [
    ...new Set(
      problemsOf({ "rss.xml": text })
        .map((problem) => problem.split(" ")[1] ?? "")
        .filter((code) => code.startsWith("feed/size")),
    ),
  ];

  it.each([
    ["200 KB is no matter", 20, 10_000, []],
    ["over 250 KB is a warning", 30, 10_000, ["feed/size-large"]],
    ["over 1 MB is an error", 20, 60_000, ["feed/size-exceeded"]],
    ["ten entries may weigh what they will", 9, 150_000, ["feed/size-large"]],
  ])("%s", (_title, items, padding, expected) => expect(codes(grown(items, padding))).toEqual(expected));

  it("the largest stands for all that are large, with their number", () => {
    const told = checkSite(
      new Map([
        ["a/rss.xml", new TextEncoder().encode(grown(30, 10_000))],
        ["b/rss.xml", new TextEncoder().encode(grown(40, 10_000))],
      ]),
      { baseUrl: "https://wire.example/" },
    ).filter(({ code }) => code === "feed/size-large");
    expect(told).toMatchObject([
      { place: { file: "b/rss.xml" }, what: expect.stringContaining("and 1 more") },
    ]);
  });
});
