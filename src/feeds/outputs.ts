/**
 * The feeds as outputs: a recipe for each file, and the functions that turn a recipe into its bytes. A recipe holds the
 * document and the entries whole, and the mark of each entry: whoever makes a key of it may take the marks for them.
 */

import type { Catalogue } from "../model/catalogue.ts";
import type { FeedDocument, FeedFormat, FeedPaths } from "../model/feed.ts";
import type { FeedParts } from "../model/feed-parts.ts";
import type { Output, Store } from "../model/output.ts";
import { markOf } from "../text/mark.ts";
import { atomWriter } from "./atom.ts";
import { carriedFacts, carriedHtml } from "./carried.ts";
import { contextOf } from "./context.ts";
import type { FragmentCache } from "./fragments.ts";
import { jsonWriter } from "./json-feed.ts";
import { allNeeds } from "./needs.ts";
import { type OpmlList, writeOpml } from "./opml.ts";
import { opmlLists } from "./opml-lists.ts";
import type { Carried, CarriedEntry, PlannedFeed } from "./planned.ts";
import { rssWriter } from "./rss.ts";
import type { FeedWriter } from "./writer.ts";

export interface DocumentRecipe {
  readonly kind: "rss" | "atom" | "json-feed";
  readonly document: FeedDocument;
  readonly entries: readonly CarriedEntry[];
  /** One for each entry, equal only for equal entries. */
  readonly marks: readonly string[];
  /** Ids of entries without their text. */
  readonly summarised: readonly string[];
}

export interface OpmlRecipe {
  readonly kind: "opml";
  readonly list: OpmlList;
}

export type FeedRecipe = DocumentRecipe | OpmlRecipe;

/** The files of each planned feed, all archives before the documents that lead to them, then the OPML lists. */
export function linkFeeds(
  catalogue: Catalogue,
  planned: readonly PlannedFeed[],
): readonly Output<FeedRecipe>[] {
  const archives = planned.flatMap((feed) => feed.archives);
  return [
    ...archives.flatMap(({ document, paths, ...carried }) => filesOf(document, paths, carried)),
    ...planned.flatMap(({ feed, ...carried }) => filesOf(feed.document, feed.paths, carried)),
    ...opmlLists(catalogue, planned).map(
      ({ path, list }): Output<FeedRecipe> => ({
        path,
        mediaType: "text/x-opml",
        stage: "feed",
        recipe: { kind: "opml", list },
      }),
    ),
  ];
}

const FORMATS: readonly {
  readonly format: FeedFormat;
  readonly kind: DocumentRecipe["kind"];
  readonly mediaType: string;
}[] = [
  { format: "rss", kind: "rss", mediaType: "application/rss+xml" },
  { format: "atom", kind: "atom", mediaType: "application/atom+xml" },
  { format: "json", kind: "json-feed", mediaType: "application/feed+json" },
];

function filesOf(document: FeedDocument, paths: FeedPaths, carried: Carried): readonly Output<FeedRecipe>[] {
  const { entries, marks, summarised } = marked(carried);
  return FORMATS.flatMap(({ format, kind, mediaType }): Output<FeedRecipe> | [] => {
    const path = paths[format];
    if (path === undefined) return [];
    return { path, mediaType, stage: "feed", recipe: { kind, document, entries, marks, summarised } };
  });
}

/** What a document carries, as its recipe has it; an entry is marked once, however many documents carry it. */
export function marked({
  entries,
  summarised,
}: Carried): Pick<DocumentRecipe, "entries" | "marks" | "summarised"> {
  return { entries, marks: entries.map(markOf), summarised };
}

/**
 * The file as it is to be joined; `cache` gives each entry's fragment, and remembers it for the next document unless
 * this is the last one that carries the entry of that index.
 */
export function produceFeed(
  recipe: DocumentRecipe,
  store: Store,
  cache: FragmentCache,
  isLast?: (index: number) => boolean,
): FeedParts {
  const { document, marks, entries } = recipe;
  const writer = WRITERS[recipe.kind];
  const summarised = new Set(recipe.summarised);
  const fragmentOf = cache.within(writer, contextOf(document));
  const fragments = entries.map((carried, index) => {
    const facts = carriedFacts(carried);
    const isFull = "hooked" in carried || !summarised.has(facts.id);
    const readHtml = isFull ? () => carriedHtml(carried, store) : undefined;
    return fragmentOf(marks[index] ?? markOf(carried), facts, readHtml, isLast?.(index));
  });
  const needs = allNeeds(fragments.map((fragment) => fragment.needs));
  const { before, after } = writer.frame(document, needs, entries.length === 0);
  return { before: utf8(before), between: utf8(writer.between), fragments, after: utf8(after) };
}

const WRITERS: { readonly [K in DocumentRecipe["kind"]]: FeedWriter } = {
  rss: rssWriter,
  atom: atomWriter,
  "json-feed": jsonWriter,
};

/**
 * The bytes of the file, each copied once. They are written onto `desk` where one is given and large enough, which
 * spares the memory; they are then good until it is used again.
 */
export function joinParts({ before, between, fragments, after }: FeedParts, desk?: Uint8Array): Uint8Array {
  let length = before.length + Math.max(fragments.length - 1, 0) * between.length + after.length;
  for (const { bytes } of fragments) length += bytes.length;
  const isRoomy = desk !== undefined && desk.length >= length;
  const joined = isRoomy ? desk.subarray(0, length) : Buffer.allocUnsafeSlow(length);
  let end = 0;
  const put = (bytes: Uint8Array): void => {
    joined.set(bytes, end);
    end += bytes.length;
  };
  put(before);
  for (const { bytes } of fragments) {
    if (between.length > 0 && end > before.length) put(between);
    put(bytes);
  }
  put(after);
  return joined;
}

/** The text of a list of feeds. */
export function produceOpml({ list }: OpmlRecipe): string {
  return writeOpml(list);
}

const ENCODER = new TextEncoder();

function utf8(text: string): Uint8Array {
  return ENCODER.encode(text);
}
