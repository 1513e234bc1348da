/** A feed's bytes to the page that shows it as readers do; or why it cannot be read. */

import { decodeBytes } from "../check/decode.ts";
import { readFeed } from "../check/feed/read-feed.ts";
import type { PlacedEntry, ReadFeed } from "../check/feed/reading.ts";
import { ATOM } from "../check/xml/namespaces.ts";
import { attribute, descendants, readXml, type XmlElement } from "../check/xml/xml.ts";
import type { Problem } from "../model/problem.ts";
import { previewPage } from "./page.ts";

export type Preview =
  | { readonly page: string; readonly entries: number }
  | { readonly problems: readonly Problem[] };

/** `name` is what the feed is called on the page, and in problems. */
export function previewFeed(name: string, bytes: Uint8Array): Preview {
  const reading = readFeed(bytes);
  if ("problems" in reading) {
    // The first is the cause of those that follow.
    const [cause] = reading.problems;
    return { problems: cause === undefined ? [] : [{ ...cause, place: { ...cause.place, file: name } }] };
  }
  const { feed } = reading;
  const shown = feed.format === "atom" ? withXhtml(feed, decodeBytes(bytes).text ?? "") : feed;
  return { page: previewPage(name, shown), entries: feed.entries.length };
}

/** Content that is XHTML stands in a feed as elements, and is shown as it is written there. */
function withXhtml(feed: ReadFeed, text: string): ReadFeed {
  const { root } = readXml(text);
  if (root === undefined) return feed;
  const byStart = new Map<number, string>();
  for (const element of descendants(root))
    if (isXhtml(element)) byStart.set(element.at, innerOf(element, text));
  const entries = feed.entries.map(({ at, entry }): PlacedEntry => {
    const html = byStart.get(at + entry.contentAt);
    return { at, entry: html === undefined ? entry : { ...entry, contentHtml: html } };
  });
  return { ...feed, entries };
}

function isXhtml(element: XmlElement): boolean {
  return element.local === "content" && element.uri === ATOM && attribute(element, "type") === "xhtml";
}

/** The XHTML `div`, which is no part of the content (RFC 4287 §3.1.1.3), and prefixes are left out. */
function innerOf(content: XmlElement, text: string): string {
  const div = content.children[0];
  if (div === undefined) return "";
  const inner = text.slice(div.open, text.lastIndexOf("</", div.end));
  return div.prefix === ""
    ? inner
    : inner.replaceAll(`<${div.prefix}:`, "<").replaceAll(`</${div.prefix}:`, "</");
}
