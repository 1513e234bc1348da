/**
 * What is wrong in a built file is nearly always wrong in an article. This file follows a problem of a feed's entry, or
 * of an article's page, back to the article and the line that caused it: front matter by the field's name, a text by
 * the words that the problem points at.
 */

import { readFeed } from "../check/feed/read-feed.ts";
import type { ReadFeed } from "../check/feed/reading.ts";
import type { Place, Problem } from "../model/problem.ts";
import { excerptPlaceAt } from "../problems/frame.ts";

/** What is known of a site that was made. */
export interface Traces {
  /** The article whose page is that file. */
  readonly sourceOf: (path: string) => string | undefined;
  /** Output path of the page at that URL. */
  readonly pageAt: (url: string) => string | undefined;
  readonly bytesOf: (path: string) => Uint8Array;
  /** An article's text; undefined where it cannot be read. */
  readonly textOf: (source: string) => string | undefined;
}

/**
 * The same problems, each at the article that caused it where there is one. What several files say of one article, and
 * warnings that the heads of several feeds give in the same words, are said once.
 */
export function traceProblems(problems: readonly Problem[], traces: Traces): readonly Problem[] {
  if (problems.length === 0) return problems;
  const feedAt = remembered((path) => openFeed(traces.bytesOf(path)));
  const textOf = remembered(traces.textOf);
  const told = new Set<string>();
  return problems.flatMap((one) => {
    const source = sourceOfProblem(one, traces, feedAt);
    const text = source === undefined ? undefined : textOf(source);
    if (source === undefined || text === undefined || one.place === undefined) {
      if (one.severity === "error" || one.path === undefined) return one;
      const words = `${one.code} ${one.path.replace(/\[\d+\]/g, "")} ${one.what}`;
      if (told.has(words)) return [];
      told.add(words);
      return one;
    }
    const place = placeIn(source, text, one);
    const key = `${one.code} ${source} ${place.line} ${place.column} ${one.mend}`;
    if (told.has(key)) return [];
    told.add(key);
    return { ...one, place, what: `${one.what} Readers meet it in ${addressOf(one.place)}.` };
  });
}

function addressOf({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

function sourceOfProblem(
  { place }: Problem,
  { sourceOf, pageAt }: Traces,
  feedAt: (path: string) => OpenFeed,
): string | undefined {
  if (place === undefined) return undefined;
  const own = sourceOf(place.file);
  if (own !== undefined || place.line === undefined || !/\.(?:xml|json)$/.test(place.file)) return own;
  const { text, entries } = feedAt(place.file);
  const at = offsetOf(text, place.line, place.column ?? 1);
  const entry = entries.findLast((one) => one.at <= at)?.entry;
  const page = entry?.url === undefined ? undefined : pageAt(entry.url);
  return page === undefined ? undefined : sourceOf(page);
}

/** A built file, and the entries in it where it is a feed. */
interface OpenFeed {
  readonly text: string;
  readonly entries: ReadFeed["entries"];
}

function openFeed(bytes: Uint8Array): OpenFeed {
  const reading = readFeed(bytes);
  const entries = "feed" in reading ? reading.feed.entries : [];
  return { text: new TextDecoder().decode(bytes), entries };
}

/** Asks once for each name: several problems stand in one file. */
function remembered<V>(ask: (name: string) => V): (name: string) => V {
  const known = new Map<string, { readonly value: V }>();
  return (name) => {
    const before = known.get(name) ?? { value: ask(name) };
    known.set(name, before);
    return before.value;
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf("\n", start);
    if (end === -1) break;
    start = end + 1;
  }
  return start + column - 1;
}

/** By the words that the problem points at, where the article has them; else by the field; else the article's start. */
function placeIn(source: string, text: string, one: Problem): Place {
  const field = fieldOf(text, one);
  if (field !== undefined) return excerptPlaceAt(source, text, field.at, field.length);
  for (const words of wordsOf(one)) {
    const at = text.indexOf(words);
    if (at !== -1) return excerptPlaceAt(source, text, at, words.length);
  }
  return excerptPlaceAt(source, text, 0, 1);
}

interface Stretch {
  readonly at: number;
  readonly length: number;
}

/** The keys of front matter by the element or key of a feed that carries what they say. */
const FIELDS: readonly (readonly [path: RegExp, keys: string])[] = [
  [/(?:^|[/.:])title$/, "title"],
  [/(?:^|[/.:])(?:pubDate|published|date_published)$/, "date|published|publishDate|created"],
  [/(?:^|[/.:])(?:updated|date_modified)$/, "updated|modified|lastmod"],
  [/(?:^|[/.:])(?:guid|id)$/, "id|guid"],
  [/(?:^|[/.:])(?:category|tags)(?:\[\d+\])?$/, "categories|category|tags"],
  [/(?:^|[/.:])(?:creator|author|authors|name|email|contributor)(?:\[\d+\])?$/, "authors?|contributors?"],
  [/(?:^|[/.:])(?:enclosure|attachments)(?:\[\d+\])?$/, "attachments|enclosures?|audio|video|episode"],
  [/(?:^|[/.:])(?:summary)$/, "summary|description|excerpt"],
  [/(?:^|[/.:])(?:image|banner_image|thumbnail)$/, "image|cover|thumbnail"],
];

function fieldOf(text: string, { path = "" }: Problem): Stretch | undefined {
  const keys = FIELDS.find(([pattern]) => pattern.test(path))?.[1];
  const fence = /^(?:---|\+\+\+|;;;)/.exec(text)?.[0];
  if (keys === undefined || fence === undefined) return undefined;
  const end = text.indexOf(`\n${fence}`, fence.length);
  const match = new RegExp(`^["']?(?:${keys})["']?[ \\t]*[:=]`, "m").exec(
    text.slice(0, end === -1 ? 0 : end),
  );
  return match === null ? undefined : { at: match.index, length: match[0].length };
}

/** What a problem quotes or underlines, the longest first: one word in common is no trace. */
function wordsOf({ what, place }: Problem): readonly string[] {
  const quoted = [...what.matchAll(/"([^"]+)"|`([^`]+)`/g)].map(([, one, other]) => one ?? other ?? "");
  const { excerpt = "", column = 1, length = 0 } = place ?? {};
  const marked = excerpt.slice(column - 1, column - 1 + length);
  return [...quoted, ...quoted.map((one) => one.replace(/>$/, "")), marked]
    .map((one) => one.replace(/…$/, ""))
    .filter((one) => one.length >= 3)
    .sort((a, b) => b.length - a.length);
}
