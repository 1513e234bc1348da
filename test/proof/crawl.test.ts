/** dist/ as a visitor who follows everything meets it (acceptance 4 and 10), with a crawler of its own; and as our judge sees it. */

import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { checkSite } from "../../src/check/site.ts";
import { built, builtText, DIST, settings } from "../support/edition.ts";

const BASE = new URL(settings.baseUrl);
const pages = [...built.keys()].filter((path) => path.endsWith(".html"));
const feeds = [...built.keys()].filter((path) => /(?:rss\.xml|atom\.xml|feed\.json)$/.test(path));

interface Crawled {
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly feeds: readonly string[];
}

/** Every address in a page's attributes; the candidates of a srcset too. */
function crawl(path: string): Crawled {
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
  parser.end(builtText(path));
  return { addresses, ids, feeds: announced };
}

/** The file of dist/ that serves a local address; undefined for what is elsewhere. */
function fileOf(address: string, from: string): string | undefined {
  const url = new URL(address, new URL(from.replace(/index\.html$/, ""), BASE));
  if (url.origin !== BASE.origin) return undefined;
  const path = decodeURIComponent(url.pathname.slice(BASE.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

describe("every page of dist/", () => {
  const idsByPage = new Map(pages.map((path) => [path, new Set(crawl(path).ids)]));

  it("is there to be crawled", () => expect(pages.length).toBeGreaterThan(10));

  it.each(pages)("leads nowhere but to what exists: %s", (path) => {
    const dead = crawl(path).addresses.filter((address) => {
      const file = fileOf(address, path);
      if (file === undefined) return false;
      const anchor = decodeURIComponent(new URL(address, BASE).hash.slice(1));
      const ids = idsByPage.get(file);
      return !built.has(file) || (anchor !== "" && ids !== undefined && !ids.has(anchor));
    });
    expect(dead).toEqual([]);
  });

  it.each(pages)("announces only feeds that exist, by absolute address (R76): %s", (path) => {
    const announced = crawl(path).feeds;
    for (const address of announced) {
      expect(address.startsWith(settings.baseUrl)).toBe(true);
      expect(feeds).toContain(fileOf(address, path));
    }
  });

  it.each(pages)("uses each id once: %s", (path) => {
    const { ids } = crawl(path);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("every feed of dist/", () => {
  it.each(feeds)("says where it lies itself (R21): %s", (path) => {
    const self = /rel="self"[^>]*/.exec(builtText(path))?.[0] ?? builtText(path);
    const tag = builtText(path).slice(0, builtText(path).indexOf(self) + self.length);
    const address = path.endsWith(".json")
      ? (JSON.parse(builtText(path)) as { readonly feed_url: string }).feed_url
      : /href="([^"]*)"/.exec(tag.slice(tag.lastIndexOf("<")))?.[1];
    expect(address).toBe(settings.baseUrl + path);
  });
});

describe("our own judge", () => {
  it("finds nothing in dist/", () => {
    expect(checkSite(built, { baseUrl: settings.baseUrl })).toEqual([]);
  });

  it("finds a page that is taken away, from wherever something leads to it", () => {
    const [victim] = pages.filter((path) => path.split("/").length === 2 && !path.startsWith("feeds"));
    const rest = new Map([...built].filter(([path]) => path !== victim));
    const problems = checkSite(rest, { baseUrl: settings.baseUrl });
    const kinds = new Set(problems.map(({ place }) => place?.file.replace(/^.*\//, "")));
    expect([...kinds]).toEqual(
      expect.arrayContaining(["atom.xml", "rss.xml", "feed.json", "sitemap.xml", "index.html"]),
    );
  });
});

describe("what hosts are given (acceptance 10)", () => {
  it("R112: dist/ holds files and folders only, and none that begins with a dot", () => {
    const names = readdirSync(DIST, { recursive: true, encoding: "utf8" });
    for (const name of names) {
      const stat = lstatSync(join(DIST, name));
      expect([name, stat.isFile() || stat.isDirectory()]).toEqual([name, true]);
      expect(name).not.toMatch(/(?:^|[/\\])\./);
    }
  });

  it("R99, R100: _headers has one rule a path, at most 100, no long line, and the right type for each feed", () => {
    const text = builtText("_headers");
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
