/**
 * What the writers of the three formats have in common: each writes the frame of a document and its entries one by
 * one, and leaves a place in every entry where the text belongs. Whoever joins them does so with strings or with bytes.
 */

import type { FeedFormat } from "../model/feed.ts";
import { cdata } from "../text/xml.ts";
import { contextOf, type EntryContext } from "./context.ts";
import type { WrittenEntry, WrittenFacts, WrittenFeed } from "./extras.ts";
import { allNeeds, type Needs, needsOf } from "./needs.ts";

/** What stands before and after something that is put in later. */
export interface Frame {
  readonly before: string;
  readonly after: string;
}

export interface FeedWriter {
  readonly format: FeedFormat;
  /** Around the entries of a document that need so much. */
  readonly frame: (feed: WrittenFeed, needs: Needs, isEmpty: boolean) => Frame;
  /**
   * An entry from its line break and margin on, around its text if it has one. It depends on the feed only by its
   * context, so that it can be kept and joined into many.
   */
  readonly entry: (entry: WrittenFacts, hasText: boolean, context: EntryContext) => Frame;
  /** What stands between two entries. */
  readonly between: string;
  /** How the text stands in an entry: as a CDATA section, or as a JSON string. */
  readonly dress: "cdata" | "json";
}

/** Writes one entry with its text. */
export type EntryWriter = (writer: FeedWriter, entry: WrittenEntry, context: EntryContext) => string;

export const writeEntry: EntryWriter = (writer, entry, context) => {
  const { contentHtml } = entry;
  const { before, after } = writer.entry(entry, Boolean(contentHtml), context);
  if (!contentHtml) return before + after;
  return [before, writer.dress === "cdata" ? cdata(contentHtml) : JSON.stringify(contentHtml), after].join(
    "",
  );
};

/** The document as text; what `write` gives of its entries is copied once, when all is joined. */
export function writeDocument(
  writer: FeedWriter,
  feed: WrittenFeed,
  entries: readonly WrittenEntry[],
  write: EntryWriter = writeEntry,
): string {
  const context = contextOf(feed);
  const { before, after } = writer.frame(feed, allNeeds(entries.map(needsOf)), entries.length === 0);
  const pieces = [before];
  for (const entry of entries) {
    if (pieces.length > 1) pieces.push(writer.between);
    pieces.push(write(writer, entry, context));
  }
  pieces.push(after);
  return pieces.join("");
}
