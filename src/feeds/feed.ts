/**
 * `Feed`: the class of the `feed` package with documents that readers and validators accept. It takes the same
 * options and items and keeps the same methods; only what they return is written here. It changes nothing
 * that it is given and asks no clock. The sole importer of `feed`.
 */

import { type Author, type Extension, type FeedOptions, type Item, Feed as Model } from "feed";
import type { FeedEntry } from "../model/entry.ts";
import type { FeedDocument } from "../model/feed.ts";
import type { Problem } from "../model/problem.ts";
import { atomWriter } from "./atom.ts";
import { contextKey } from "./context.ts";
import { problemsOfAddition, problemsOfItem, readFeed } from "./document.ts";
import type { WrittenEntry, WrittenFeed } from "./extras.ts";
import { jsonWriter } from "./json-feed.ts";
import { rssWriter } from "./rss.ts";
import { type EntryWriter, type FeedWriter, writeDocument, writeEntry } from "./writer.ts";

export type { Author, Category, Enclosure, Extension, FeedOptions, Item } from "feed";

/** Thrown for options or items that no feed can carry; `problems` holds all of them. */
export class FeedError extends Error {
  override readonly name = "FeedError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ what, mend }) => `${what} ${mend}`).join("\n"));
    this.problems = problems;
  }
}

/**
 * A feed that is written as RSS 2.0, Atom 1.0 or JSON Feed 1.1.
 *
 *     const feed = new Feed({ title: "Warta", link: "https://warta.example/", feedLinks: { rss: "https://warta.example/rss.xml" } });
 *     feed.addItem({ title: "Kursk", link: "https://warta.example/kursk/", date: new Date(0), content: "<p>…</p>" });
 *     feed.rss2();
 *
 * Titles, names and categories are plain text, `content` is HTML, a `description` may be either. Without
 * `updated` the newest item's date stands. Items come in the order in which they were added.
 */
export class Feed extends Model {
  #made: { readonly document: WrittenFeed; readonly entries: readonly WrittenEntry[] } | undefined;

  /**
   * A feed of a document and entries in siar's own words, taken as they are: their text must be free of what
   * XML forbids. Items that are added later come after them.
   */
  static from(document: FeedDocument, entries: readonly FeedEntry[]): Feed {
    const feed = new Feed(optionsOf(document));
    feed.#made = { document, entries };
    return feed;
  }

  /** Adds an item; throws `FeedError` with every problem of a wrong one. */
  override addItem(item: Item): void {
    refuse(problemsOfItem(item, this.items.length));
    super.addItem(item);
  }

  /** Adds a category of the whole feed; throws `FeedError` where it is no text. */
  override addCategory(category: string): void {
    refuse(problemsOfAddition("category", category));
    super.addCategory(category);
  }

  /** Adds somebody who had a part in the feed; throws `FeedError` with every problem of a wrong one. */
  override addContributor(contributor: Author): void {
    refuse(problemsOfAddition("contributor", contributor));
    super.addContributor(contributor);
  }

  /** Adds an element of another vocabulary to the feed itself; throws `FeedError` where it cannot be written. */
  override addExtension(extension: Extension): void {
    refuse(problemsOfAddition("extension", extension));
    super.addExtension(extension);
  }

  /** RSS 2.0; throws `FeedError` where options or items are wrong. */
  override rss2(): string {
    return this.#write(rssWriter);
  }

  /** Atom 1.0 (RFC 4287); throws `FeedError` where options or items are wrong. */
  override atom1(): string {
    return this.#write(atomWriter);
  }

  /** JSON Feed 1.1; throws `FeedError` where options or items are wrong. */
  override json1(): string {
    return this.#write(jsonWriter);
  }

  #write(writer: FeedWriter): string {
    const { document, entries } = this.#read();
    return writeDocument(writer, document, entries, writeOnce);
  }

  /** Read anew each time, since options and items are the user's to change. */
  #read(): { readonly document: WrittenFeed; readonly entries: readonly WrittenEntry[] } {
    const made = this.#made;
    if (made && this.items.length === 0) return made;
    const { document, entries, problems } = readFeed(this);
    if (problems.length > 0 || document === undefined) throw new FeedError(problems);
    return made ? { document: made.document, entries: [...made.entries, ...entries] } : { document, entries };
  }
}

const written = new WeakMap<WrittenEntry, Map<string, string>>();

/** An entry's text lives as long as its entry, for the next feed that holds it. */
const writeOnce: EntryWriter = (writer, entry, context) => {
  const key = `${writer.format} ${contextKey(Boolean(entry.extensions?.length), context)}`;
  const known = written.get(entry) ?? new Map<string, string>();
  written.set(entry, known);
  const text = known.get(key) ?? writeEntry(writer, entry, context);
  known.set(key, text);
  return text;
};

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new FeedError(problems);
}

/** What of a document the `feed` package's options can say. */
function optionsOf(document: FeedDocument): FeedOptions {
  const { id, title, subtitle, homeUrl, language, urls, updated, rights, icon, ttlMinutes } = document;
  return {
    id,
    title,
    description: subtitle,
    link: homeUrl,
    updated: new Date(updated.epochMs),
    feedLinks: { ...urls },
    generator: document.generator === false ? false : document.generator.name,
    ...(language !== undefined && { language }),
    ...(rights !== undefined && { copyright: rights }),
    ...(icon !== undefined && { favicon: icon.url }),
    ...(ttlMinutes !== undefined && { ttl: ttlMinutes }),
  };
}
