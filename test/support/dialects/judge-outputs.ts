/**
 * What every edition must be, whatever its articles were: looked for in the files that were built, with readers that are
 * not ours. Each judgement gives what is wrong, so that a good edition has empty lists.
 */

import { Parser } from "htmlparser2";
import { readXml } from "../read-xml.ts";
import { type BuiltSite, textAt } from "./build-site.ts";

type Site = Pick<BuiltSite, "files" | "baseUrl">;

const FEED = /(?:^|\/)(?:rss\.xml|atom\.xml|feed\.json)$/;
const TEXT = /\.(?:html|xml|json|opml|txt)$|^_(?:headers|redirects)$/;

export function pathsOf({ files }: Site, pattern: RegExp): readonly string[] {
  return [...files.keys()].filter((path) => pattern.test(path));
}

export function feedsOf(site: Site): readonly string[] {
  return pathsOf(site, FEED);
}

/** Of whole files: what is not well-formed, and characters that XML 1.0 §2.2 forbids. */
export function findMalformed(site: Site): readonly string[] {
  return pathsOf(site, TEXT).flatMap((path) => {
    const text = textAt(site, path);
    const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.exec(text);
    const found = forbidden ? [`${path} holds U+${hex(forbidden[0])} at ${forbidden.index}`] : [];
    try {
      if (/\.(?:xml|opml)$/.test(path)) readXml(text);
      if (path.endsWith(".json")) JSON.parse(text);
    } catch (error) {
      found.push(`${path} does not parse: ${String(error)}`);
    }
    return found;
  });
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** Template syntax, and front matter, that readers would see: in words and in addresses, but never in code. */
export function findSource(site: Site): readonly string[] {
  const found: string[] = [];
  const judge = (where: string, html: string): void => {
    for (const words of spoken(html)) {
      const match = SOURCE.exec(words);
      if (match) found.push(`${where}: ${excerpt(words, match.index)}`);
    }
  };
  for (const path of pathsOf(site, /\.html$/)) judge(path, textAt(site, path));
  for (const path of feedsOf(site)) {
    for (const html of textsOfFeed(path, textAt(site, path))) judge(path, html);
  }
  return found;
}

/**
 * Braces of Liquid, Nunjucks, Hugo, Jinja and Vue; kramdown's lists; fences of admonitions; imports of MDX; markers of
 * Pelican, Ghost and Zola; comments and tags of WordPress; fences and keys of front matter.
 */
const SOURCE =
  /\{\{|\}\}|\{%|%\}|\{:[\s.#:]|\{#[\w-]+\}|\{\/\*|^\s*:::|^\s*(?:import|export) [\w{*].*\bfrom\b|^\s*import ['"]|\{(?:filename|static|attach|author|category|tag|index)\}|\|filename\||__GHOST_URL__|@\/\w|^\[\/?(?:caption|gallery|youtube|embed)\b|\[\[?toc\]|^\s*(?:---|\+\+\+|;;;)\s*$|^\s*(?:layout|title|date|tags|categories|draft|slug|permalink) ?[:=] /im;

/** Content, summaries and titles of a feed as HTML: titles are plain, and escaped here. */
function textsOfFeed(path: string, text: string): readonly string[] {
  const plain = (words: string): string => words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  if (path.endsWith(".json")) {
    const { items } = JSON.parse(text) as { readonly items: readonly Readonly<Record<string, unknown>>[] };
    return items.flatMap((item) => [
      String(item.content_html ?? ""),
      ...[item.title, item.summary, item.content_text].map((words) => plain(String(words ?? ""))),
    ]);
  }
  const { all } = readXml(text);
  return [
    ...all("//content:encoded | //a:content"),
    ...all("//item/title | //item/description | //a:entry/a:title | //a:entry/a:summary").map(plain),
  ];
}

/** Tags of Liquid, Nunjucks and Hugo in the texts of articles, but never in code. */
export function findOpenings(site: Site): readonly string[] {
  return feedsOf(site)
    .filter((path) => path.endsWith(".json"))
    .flatMap((path) => {
      const { items } = JSON.parse(textAt(site, path)) as {
        readonly items: readonly { readonly content_html?: string }[];
      };
      return items.flatMap(({ content_html = "" }) =>
        spoken(content_html).filter((words) => /\{\{|\{%/.test(words)),
      );
    });
}

/** Runs of text and values of addresses, outside of code and of what is no text. */
function spoken(html: string): readonly string[] {
  const runs: string[] = [];
  let silent = 0;
  const isSilent = (name: string): boolean => /^(?:code|pre|kbd|samp|script|style|math)$/.test(name);
  const parser = new Parser({
    onopentag: (name, { href, src, alt, title }) => {
      if (isSilent(name)) silent++;
      for (const value of [href, src, alt, title]) if (value !== undefined) runs.push(unescaped(value));
    },
    onclosetag: (name) => {
      if (isSilent(name)) silent--;
    },
    ontext: (text) => {
      if (silent === 0) runs.push(text);
    },
  });
  parser.end(html);
  return runs;
}

function unescaped(address: string): string {
  return address.replace(/%7B/gi, "{").replace(/%7D/gi, "}").replace(/%25/g, "%");
}

function excerpt(words: string, at: number): string {
  return words.slice(Math.max(0, at - 20), at + 60).replace(/\s+/g, " ");
}

/** Files that a disk without regard to case would take for one, entries that share an address or id in one feed. */
export function findTwice(site: Site): readonly string[] {
  const found = repeated([...site.files.keys()].map((path) => path.normalize("NFC").toLowerCase()));
  for (const path of feedsOf(site)) {
    const text = textAt(site, path);
    const { all } = path.endsWith(".json") ? { all: undefined } : readXml(text);
    if (all) {
      for (const what of [
        "//item/link",
        "//item/guid",
        "//a:entry/a:link[@rel='alternate']/@href",
        "//a:entry/a:id",
      ])
        found.push(...repeated(all(what)).map((value) => `${path}: ${value}`));
    } else {
      const { items } = JSON.parse(text) as { readonly items: readonly Readonly<Record<string, string>>[] };
      for (const key of ["url", "id"])
        found.push(...repeated(items.map((item) => item[key] ?? "")).map((value) => `${path}: ${value}`));
    }
  }
  const sitemap = textAt(site, "sitemap.xml");
  if (sitemap !== "") found.push(...repeated(readXml(sitemap).all("//*[local-name()='loc']")));
  return found;
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

/** Addresses of this site, of pages and of feeds, at which nothing lies. */
export function findDead(site: Site): readonly string[] {
  const base = new URL(site.baseUrl);
  const found: string[] = [];
  const redirected = new Set(redirectsOf(site).keys());
  const judge = (where: string, address: string, from: URL): void => {
    if (address === "" || !URL.canParse(address, from)) {
      found.push(`${where}: "${address}" is no address`);
      return;
    }
    const url = new URL(address, from);
    if (url.host !== base.host || !/^https?:$/.test(url.protocol)) return;
    const path = decoded(url.pathname).normalize("NFC");
    const below = path.startsWith(base.pathname) ? path.slice(base.pathname.length) : undefined;
    const file = below === "" || below?.endsWith("/") ? `${below}index.html` : below;
    if (file === undefined || !(site.files.has(file) || redirected.has(`/${below}`)))
      found.push(`${where}: ${address}`);
  };
  for (const path of pathsOf(site, /\.html$/)) {
    const own = new URL(encodeURI(path.replace(/(?:^|\/)index\.html$/, "/").replace(/^\//, "")), base);
    for (const address of addressesIn(textAt(site, path))) judge(path, address, own);
  }
  for (const path of feedsOf(site)) {
    for (const html of textsOfFeed(path, textAt(site, path))) {
      for (const address of addressesIn(html)) {
        // Notes lead to each other within the entry.
        if (address.startsWith("#")) continue;
        if (!/^[a-z][a-z+.-]*:/i.test(address)) found.push(`${path}: "${address}" is relative`);
        else judge(path, address, base);
      }
    }
  }
  return found;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function addressesIn(html: string): readonly string[] {
  const addresses: string[] = [];
  const parser = new Parser({
    onopentag: (_name, { href, src, poster }) => {
      for (const one of [href, src, poster]) if (one !== undefined) addresses.push(one);
    },
  });
  parser.end(html);
  return addresses;
}

/** Lines of `_redirects`, decoded. */
export function redirectsOf(site: Site): ReadonlyMap<string, string> {
  const lines = textAt(site, "_redirects")
    .split("\n")
    .filter((line) => /^\/\S* \S+ 30\d$/.test(line));
  return new Map(
    lines.map((line): [string, string] => {
      const [from = "", to = ""] = line.split(" ");
      return [decoded(from), decoded(to)];
    }),
  );
}
