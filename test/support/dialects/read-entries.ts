/** Entries of a built site as parsers tell them that are not ours, and what those do not tell, by address. */

import { PARSERS, type ToldEntry } from "../parsers.ts";
import { readXml } from "../read-xml.ts";
import { type BuiltSite, textAt } from "./build-site.ts";
import type { ExpectedEntry, ExpectedSite } from "./expected.ts";

/** What a parser tells that every parser of every format can. */
export interface PlainEntry {
  readonly url: string;
  readonly title: string;
  readonly publishedMs: number;
  /** Absent where the format has none. */
  readonly updatedMs?: number;
  readonly authors: readonly string[];
  readonly labels: readonly string[];
}

/** The languages that the entries of a site are in; the first lies at the root. */
export function languagesOf({ entries }: ExpectedSite): readonly (string | undefined)[] {
  return [...new Set(entries.map(({ language }) => language))].sort();
}

function folderOf(language: string | undefined): string {
  return language === undefined ? "" : `${language}/`;
}

/** What the main feed of a language says by each parser, sorted by address. */
export async function readByParsers(
  site: BuiltSite,
  language: string | undefined,
): Promise<readonly { readonly by: string; readonly entries: readonly PlainEntry[] }[]> {
  return Promise.all(
    PARSERS.map(async ({ name, format, read }) => {
      const { entries } = await read(textAt(site, folderOf(language) + format));
      return { by: `${name} ${format}`, entries: sorted(entries.map(plain)) };
    }),
  );
}

function plain({ url, title, publishedMs, updatedMs, authors, categories }: ToldEntry): PlainEntry {
  return {
    url,
    title,
    publishedMs,
    ...(updatedMs !== undefined && { updatedMs }),
    authors,
    labels: [...new Set(categories)],
  };
}

/** The same out of the table. Without authors of its own an entry has those of the site: its publisher. */
export function expectedEntries(
  { entries }: ExpectedSite,
  language: string | undefined,
  { baseUrl }: BuiltSite,
  hasUpdated: boolean,
  publisher: string,
): readonly PlainEntry[] {
  return sorted(
    entries
      .filter((entry) => entry.language === language)
      .map(({ address, title, published, updated, authors, labels = [] }) => ({
        url: urlOf(address, baseUrl),
        title: title.replace(/\s+/g, " "),
        publishedMs: Date.parse(published),
        ...(hasUpdated && { updatedMs: Date.parse(updated ?? published) }),
        authors: authors ?? [publisher],
        labels,
      })),
  );
}

function urlOf(address: string, baseUrl: string): string {
  return baseUrl.slice(0, -1) + encodeURI(address);
}

function sorted(entries: readonly PlainEntry[]): readonly PlainEntry[] {
  return [...entries].sort((a, b) => (a.url < b.url ? -1 : 1));
}

interface Item {
  readonly id: string;
  readonly url: string;
  readonly external_url?: string;
  readonly content_html?: string;
  readonly summary?: string;
  readonly image?: string;
  readonly date_published: string;
  readonly date_modified?: string;
}

/** An entry in JSON Feed and in Atom, of whose dates the parsers give the moment only. */
export interface WholeEntry {
  readonly json: Item | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly summary: string | undefined;
  readonly contributors: readonly string[];
}

export function readWhole(site: BuiltSite, entry: ExpectedEntry): WholeEntry {
  const folder = folderOf(entry.language);
  const url = urlOf(entry.address, site.baseUrl);
  const { items } = JSON.parse(textAt(site, `${folder}feed.json`)) as { readonly items: readonly Item[] };
  const atom = readXml(textAt(site, `${folder}atom.xml`));
  const at = `//a:entry[a:link[@rel='alternate']/@href='${url}']`;
  return {
    json: items.find((item) => item.url === url),
    published: atom.one(`${at}/a:published`),
    updated: atom.one(`${at}/a:updated`),
    summary: atom.one(`${at}/a:summary`),
    contributors: atom.all(`${at}/a:contributor/a:name`).toSorted(),
  };
}
