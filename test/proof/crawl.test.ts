/** Every edition as a visitor who follows everything meets it (acceptance 4 and 10), with a crawler of its own; and as our judge sees it. */

import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { checkSite } from "../../src/check/site/site.ts";
import { editionSites, textOf } from "../support/edition-sites.ts";

interface Crawled {
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly feeds: readonly string[];
}

/** Every address in a page's attributes; the candidates of a srcset too. */
function crawl(html: string): Crawled {
  const addresses: string[] = [];
  const ids: string[] = [];
  const announced: string[] = [];
  const parser = new Parser({
    onopentag: (name, { href, src, srcset, poster, id, rel, type, property, content }) => {
      for (const one of [href, src, poster]) if (one !== undefined) addresses.push(one);
      for (const one of srcset?.split(/,\s+/) ?? []) addresses.push(one.trim().split(/\s/)[0] ?? "");
      if (/^og:(?:url|image)$/.test(property ?? "")) addresses.push(content ?? "");
      if (id !== undefined) ids.push(id);
      if (name === "link" && rel === "alternate" && /(?:rss|atom)\+xml|feed\+json/.test(type ?? ""))
        announced.push(href ?? "");
    },
  });
  parser.end(html);
  return { addresses, ids, feeds: announced };
}

/** The output file that serves an address of the site; undefined for what is elsewhere. */
function fileOf(address: string, from: string, base: URL): string | undefined {
  const page = encodeURI(from.replace(/(?:^|\/)index\.html$/, "/").replace(/^\//, ""));
  const url = new URL(address, new URL(page, base));
  if (url.origin !== base.origin) return undefined;
  if (!url.pathname.startsWith(base.pathname)) return `outside of the site: ${url.pathname}`;
  const path = decodeURIComponent(url.pathname.slice(base.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

describe.each(editionSites.map((site) => [site.name, site] as const))("%s", (_name, site) => {
  const base = new URL(site.baseUrl);
  const paths = [...site.files.keys()];
  const pages = paths.filter((path) => path.endsWith(".html"));
  const feeds = paths.filter((path) => /(?:rss\.xml|atom\.xml|feed\.json)$/.test(path));
  const crawled = new Map(pages.map((path) => [path, crawl(textOf(site, path))] as const));
  const crawledAt = (path: string): Crawled => crawled.get(path) ?? crawl("");

  describe("every page", () => {
    it("is there to be crawled", () => expect(pages.length).toBeGreaterThan(10));

    it.each(pages)("leads nowhere but to what exists: %s", (path) => {
      const dead = crawledAt(path).addresses.filter((address) => {
        const file = fileOf(address, path, base);
        if (file === undefined) return false;
        const anchor = decodeURIComponent(new URL(address, base).hash.slice(1));
        const ids = crawled.get(file)?.ids;
        return !site.files.has(file) || (anchor !== "" && ids !== undefined && !ids.includes(anchor));
      });
      expect(dead).toEqual([]);
    });

    it.each(pages)("announces only feeds that exist, by absolute address (R76): %s", (path) => {
      for (const address of crawledAt(path).feeds) {
        expect(address.startsWith(site.baseUrl)).toBe(true);
        expect(feeds).toContain(fileOf(address, path, base));
      }
    });

    it.each(pages)("uses each id once: %s", (path) => {
      const { ids } = crawledAt(path);
      expect(ids).toEqual([...new Set(ids)]);
    });
  });

  describe("every feed", () => {
    it.each(feeds)("says where it lies itself (R21): %s", (path) => {
      const text = textOf(site, path);
      const [, before = "", after = ""] = /<(?:atom:)?link ([^>]*)rel="self"([^>]*)/.exec(text) ?? [];
      const address = path.endsWith(".json")
        ? (JSON.parse(text) as { readonly feed_url: string }).feed_url
        : /href="([^"]*)"/.exec(before + after)?.[1];
      expect(address).toBe(site.baseUrl + encodeURI(path));
    });
  });

  describe("our own judge", () => {
    it("finds nothing but the mark-up that the newsroom writes into plain texts (R27)", () => {
      const problems = checkSite(site.files, { baseUrl: site.baseUrl });
      const told = problems.filter(({ severity }) => severity !== "info");
      expect(told.filter(({ code }) => code !== "feed/html-in-plain-text")).toEqual([]);
      expect(told.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    it("finds a page that is taken away, from wherever something leads to it", () => {
      const [victim] = victimsOf(site.files, pages);
      const rest = new Map([...site.files].filter(([path]) => path !== victim));
      const problems = checkSite(rest, { baseUrl: site.baseUrl });
      const kinds = new Set(problems.map(({ place }) => place?.file.replace(/^.*\//, "")));
      expect([...kinds]).toEqual(
        expect.arrayContaining(["atom.xml", "rss.xml", "feed.json", "sitemap.xml", "index.html"]),
      );
    });
  });

  describe("what hosts are given (acceptance 10)", () => {
    it("R112: there are files and folders only, and none that begins with a dot", () => {
      const folder = join(site.root, "dist");
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        const stat = lstatSync(join(folder, name));
        expect([name, stat.isFile() || stat.isDirectory()]).toEqual([name, true]);
        expect(name).not.toMatch(/(?:^|[/\\])\./);
      }
    });

    it("R99, R100: _headers has one rule a path, at most 100, no long line, and the right type for each feed", () => {
      const text = textOf(site, "_headers");
      expect(text).not.toContain("\r");
      const lines = text.split("\n");
      expect(lines.every((line) => line.length <= 2000)).toBe(true);
      const rules = lines.filter((line) => /^\S/.test(line) && !line.startsWith("#"));
      expect(rules.length).toBeLessThanOrEqual(100);
      expect(rules).toEqual([...new Set(rules)]);
      expect(rules.every((rule) => rule.split("*").length <= 2)).toBe(true);
      const types = {
        "rss.xml": "application/rss+xml",
        "atom.xml": "application/atom+xml",
        "feed.json": "application/feed+json",
      };
      for (const [file, type] of Object.entries(types)) {
        const rule = new RegExp(
          `^/${file.replace(".", "\\.")}\\n(?:  .*\\n)*  Content-Type: ${type.replace("+", "\\+")}; charset=utf-8$`,
          "m",
        );
        expect(text).toMatch(rule);
      }
      expect(text).not.toMatch(/Expires:\s*0/i);
    });
  });
});

/** Pages of articles that every main feed carries. */
function victimsOf(files: ReadonlyMap<string, Buffer>, pages: readonly string[]): readonly string[] {
  const feed = JSON.parse(files.get("feed.json")?.toString("utf8") ?? "{}") as {
    readonly items?: readonly { readonly url: string }[];
  };
  const urls = (feed.items ?? []).map(({ url }) => url);
  return pages.filter((page) => urls.some((url) => url.endsWith(`/${page.replace(/index\.html$/, "")}`)));
}
