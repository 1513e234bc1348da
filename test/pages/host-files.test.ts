import { describe, expect, it } from "vitest";
import type { SiteFeed } from "../../src/model/feed.ts";
import { headersFile, redirectsFile, robotsFile } from "../../src/pages/host-files.ts";
import { attribute, readHtml } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleFiles } from "../support/sample-site.ts";

const BASE = "https://warta.example/";
const catalogue = sampleCatalogue();
const [pattern] = sampleFeeds(catalogue) as [SiteFeed];

/** A `_headers` file as hosts read it: rules with their headers, in order. */
function readHeaders(text: string): readonly { path: string; headers: ReadonlyMap<string, string> }[] {
  const rules: { path: string; headers: Map<string, string> }[] = [];
  for (const line of text.split("\n")) {
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.set(header[1] ?? "", header[2] ?? "");
    else if (line !== "") rules.push({ path: line, headers: new Map() });
  }
  return rules;
}

/** Whether a rule's path matches, as Cloudflare's own matcher reads `*` and `:name`. */
function matches(rule: string, path: string): boolean {
  const source = rule
    .replace(/[-/\\^$+?.()|[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replace(/:[A-Za-z]\w*/g, "[^/]+");
  return new RegExp(`^${source}$`).test(path);
}

function feedsIn(folders: readonly string[]): readonly SiteFeed[] {
  return folders.map((folder) => ({
    ...pattern,
    paths: { rss: `${folder}rss.xml`, atom: `${folder}atom.xml`, json: `${folder}feed.json` },
  }));
}

/** Archive documents of those numbers, beside the feed's own files. */
function archivesOf({ paths }: SiteFeed, ...numbers: readonly number[]): SiteFeed["archives"] {
  const folder = (paths.rss ?? "").replace(/rss\.xml$/, "");
  return numbers.map((number) => {
    const archive = `${folder}archive/${String(number).padStart(4, "0")}/`;
    return { rss: `${archive}rss.xml`, atom: `${archive}atom.xml`, json: `${archive}feed.json` };
  });
}

function typesFor(rules: ReturnType<typeof readHeaders>, path: string): readonly unknown[] {
  return rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers.get("Content-Type"));
}

describe("robots.txt", () => {
  it("R93: names the sitemap by its absolute URL and keeps nobody from feeds", () => {
    const lines = robotsFile(BASE, false).split("\n");
    expect(lines).toContain("Sitemap: https://warta.example/sitemap.xml");
    expect(lines.some((line) => /^Disallow: ./.test(line))).toBe(false);
  });

  it("a preview asks every crawler to stay away", () => {
    expect(robotsFile(BASE, true)).toBe("User-agent: *\nDisallow: /\n");
  });
});

describe("_headers", () => {
  const few = sampleFeeds(catalogue);
  const many = feedsIn([
    "",
    "en/",
    ...Array.from({ length: 200 }, (_, index) => `${index % 2 ? "en/" : ""}kategori/t${index}/`),
  ]);
  const sites: readonly (readonly [string, readonly SiteFeed[]])[] = [
    ["a rule a file", few],
    ["placeholders where there are more files than rules", many],
    ["a site without feeds", []],
  ];

  it.each(sites)(
    "R99: %s: at most 100 rules, one splat a path, no line over 2,000 characters",
    (_name, feeds) => {
      const text = headersFile(feeds, ["feeds.opml", "feeds/id.opml"]);
      const rules = readHeaders(text);
      expect(rules.length).toBeLessThanOrEqual(100);
      expect(new Set(rules.map(({ path }) => path)).size).toBe(rules.length);
      for (const { path } of rules) expect(path.split("*").length).toBeLessThanOrEqual(2);
      for (const line of text.split("\n")) expect(line.length).toBeLessThan(2000);
    },
  );

  it.each(sites)(
    "R99, R100: %s: exactly one rule matches each feed, with its type and a short cache",
    (_name, feeds) => {
      const rules = readHeaders(headersFile(feeds, ["feeds.opml", "feeds/id.opml"]));
      const types = {
        rss: "application/rss+xml",
        atom: "application/atom+xml",
        json: "application/feed+json",
      };
      for (const { paths } of feeds) {
        for (const format of ["rss", "atom", "json"] as const) {
          const hits = rules.filter(({ path }) => matches(path, encodeURI(`/${paths[format]}`)));
          expect(hits).toHaveLength(1);
          expect(Object.fromEntries(hits[0]?.headers ?? [])).toEqual({
            "Content-Type": `${types[format]}; charset=utf-8`,
            "Cache-Control": "public, max-age=900",
            "Access-Control-Allow-Origin": "*",
            "X-Content-Type-Options": "nosniff",
          });
        }
      }
    },
  );

  it.each(sites)(
    "R99, R103: %s: assets may be kept for ever, and no feed rule touches them or a page",
    (_name, feeds) => {
      const rules = readHeaders(headersFile(feeds, ["feeds.opml", "feeds/id.opml"]));
      const assets = rules.filter(({ path }) => matches(path, "/assets/style.0123456789ab.css"));
      expect(assets.map(({ headers }) => headers.get("Cache-Control"))).toEqual([
        "public, max-age=31536000, immutable",
      ]);
      expect(rules.filter(({ path }) => matches(path, "/en/troops-in-kursk/"))).toHaveLength(0);
      for (const list of ["/feeds.opml", "/feeds/id.opml"]) {
        const hits = rules.filter(({ path }) => matches(path, list));
        expect(hits.map(({ headers }) => headers.get("Content-Type"))).toEqual([
          "text/x-opml; charset=utf-8",
        ]);
      }
    },
  );

  it.each(sites)(
    "R99, R100: %s: exactly one rule matches each archive document, with the type of its format",
    (_name, feeds) => {
      const archived = feeds.map((feed) => ({ ...feed, archives: archivesOf(feed, 1, 27) }));
      const rules = readHeaders(headersFile(archived, []));
      for (const { archives } of archived) {
        for (const { rss, json } of archives) {
          expect(typesFor(rules, `/${rss}`)).toEqual(["application/rss+xml; charset=utf-8"]);
          expect(typesFor(rules, `/${json}`)).toEqual(["application/feed+json; charset=utf-8"]);
        }
      }
    },
  );

  it("R56: a feed that announces a hub has it and its own URL in a Link header; its archives have none", () => {
    const hubs = ["https://hub.example.org/?a=1"];
    const fronts = few.filter(({ scope }) => scope.kind === "all");
    const announced = fronts.map((feed) => ({
      ...feed,
      document: { ...feed.document, hubs },
      archives: archivesOf(feed, 1),
    }));
    const rules = readHeaders(headersFile(announced, []));
    const links = (url: string): readonly unknown[] =>
      rules.filter(({ path }) => matches(path, url)).map(({ headers }) => headers.get("Link"));
    expect(links("/en/atom.xml")).toEqual([
      `<https://hub.example.org/?a=1>; rel="hub", <${BASE}en/atom.xml>; rel="self"`,
    ]);
    expect(links("/archive/0001/atom.xml")).toEqual([undefined]);
  });

  it("R56, R99: beyond a hundred rules the Link header names the hub alone, since a pattern has no URL of its own", () => {
    const hubs = ["https://hub.example.org/"];
    const announced = many.map((feed) => ({
      ...feed,
      document: { ...feed.document, hubs },
      archives: archivesOf(feed, 1),
    }));
    const rules = readHeaders(headersFile(announced, []));
    const [archive] = rules.filter(({ path }) => matches(path, "/en/kategori/t1/archive/0001/rss.xml"));
    expect(archive?.headers.has("Content-Type")).toBe(true);
    expect(archive?.headers.has("Link")).toBe(false);
    const [rule] = rules.filter(({ path }) => matches(path, "/en/kategori/t1/rss.xml"));
    expect(rule?.headers.get("Link")).toBe('<https://hub.example.org/>; rel="hub"');
  });
});

describe("_redirects", () => {
  it("R104: each former address leads on for good, both ends percent-encoded", () => {
    expect(redirectsFile([{ from: "/lama/é #1/", to: "/baru/" }], BASE)).toBe(
      "/lama/%C3%A9%20%231/ /baru/ 301\n",
    );
  });

  it("S5: no alias can add a line, a comment, a splat or a placeholder", () => {
    const from = "/a\r\n/x * :b/# c\u2028/";
    const text = redirectsFile([{ from, to: "/b/" }], BASE);
    expect(text.split("\n")).toHaveLength(2);
    expect(text.trim().split(" ")).toHaveLength(3);
    expect(text).not.toMatch(/[*:#\r]/);
  });

  it("S5: a base URL that would break a line is refused", () => {
    expect(() => robotsFile("https://warta.example/a b\n/", false)).toThrow();
    expect(() => redirectsFile([{ from: "/a/", to: "/b/" }], "https://warta.example/#x/")).toThrow();
  });
});

describe("alias pages", () => {
  const redirects = (...from: readonly string[]): ReadonlyMap<string, string> =>
    sampleFiles({ ...catalogue, redirects: from.map((one) => ({ from: one, to: "/en/lavrov-in-wonsan/" })) });

  it("R104: stand where hosts without redirects look, with canonical, refresh and a link", () => {
    const html = readHtml(redirects("/lama/").get("lama/index.html") ?? "");
    expect(attribute(html, "link", { rel: "canonical" }, "href")).toBe(`${BASE}en/lavrov-in-wonsan/`);
    expect(attribute(html, "meta", { "http-equiv": "refresh" }, "content")).toBe(
      "0; url=/en/lavrov-in-wonsan/",
    );
    expect(attribute(html, "a", {}, "href")).toBe("/en/lavrov-in-wonsan/");
    expect(attribute(html, "html", {}, "lang")).toBe("en");
  });

  it.each([
    ["/a/", "a/index.html"],
    ["/2019/a", "2019/a/index.html"],
    ["/a.html", "a.html"],
    ["/a.htm", "a.htm"],
  ])("R104: %s is answered by %s", (from, path) => expect(redirects(from).has(path)).toBe(true));

  it.each(["/a.php", "/../a/", "/a/../../b/", "//host/", "/", "a/", "/./a/", "/a\\b/", "/a\0/"])(
    "S6: %s makes no page",
    (from) => expect([...redirects(from).keys()]).toEqual([...redirects().keys()]),
  );

  it.each([
    ...["/", "/lavrov-di-wonsan/", "/Lavrov-di-Wonsan/", "/404.html", "/en/feeds/", "/feeds"],
    ...[
      "/rss.xml",
      "/en/Atom.xml",
      "/feeds.opml",
      "/sitemap.xml",
      "/robots.txt",
      "/en/index.html",
      "/_headers",
    ],
  ])("R22, R104, D22: neither a page nor a redirect at %s shadows the file that stands there", (from) =>
    expect(redirects(from)).toEqual(redirects()),
  );
});
