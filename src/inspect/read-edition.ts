/** A feed's bytes, in whatever encoding they are, to what is compared of it. */

import { readFeed } from "../check/feed/read-feed.ts";
import type { PlacedEntry, ReadFeed } from "../check/feed/reading.ts";
import { ByteDecoder } from "../check/stream/decoder.ts";
import { ATOM } from "../check/xml/namespaces.ts";
import { attribute, descendants, readXml } from "../check/xml/xml.ts";

/** The feed; where it cannot be read, a sentence that says why, or nothing. */
export function readEdition(bytes: Uint8Array): ReadFeed | { readonly reason: string } {
  const decoder = new ByteDecoder();
  const text = decoder.write(bytes).text + decoder.end().text;
  const reading = readFeed(new TextEncoder().encode(text));
  if ("feed" in reading) return withXhtml(reading.feed, text);
  return { reason: reading.problems.find(({ severity }) => severity === "error")?.what ?? "" };
}

/** Content that is XHTML is compared as it is written: it is elements, and no text that a reader of entries has. */
function withXhtml(feed: ReadFeed, text: string): ReadFeed {
  const root = feed.format === "atom" && text.includes("xhtml") ? readXml(text).root : undefined;
  if (root === undefined) return feed;
  const written = new Map<number, string>();
  for (const one of descendants(root)) {
    if (one.local === "content" && one.uri === ATOM && attribute(one, "type") === "xhtml")
      written.set(one.at, text.slice(one.open, one.end));
  }
  const entries = feed.entries.map((placed): PlacedEntry => {
    const html = written.get(placed.at + placed.entry.contentAt);
    return html === undefined ? placed : { ...placed, entry: { ...placed.entry, contentHtml: html } };
  });
  return { ...feed, entries };
}
