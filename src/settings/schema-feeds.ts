/**
 * The shape of the settings of feeds: which follow by themselves, which are declared, what each holds. A filter
 * holds filters. How a declared feed relates to the rest of the settings is judged elsewhere (`declared.ts`).
 */

import { z } from "zod";
import { readFeedPath, readFilterPath } from "./addresses.ts";
import { PODCAST_MEDIA, readPodcastCategory, readPodcastImage, readUuid } from "./podcast-readings.ts";
import type { RawDeclaredFeed, RawFeeds, RawFilter, RawPodcast } from "./raw.ts";
import { readEmail, readId, readLine, readName, readTag } from "./readings.ts";
import { byLanguage, leaf, listOf, number, numberOr, truth, truthOr } from "./schema-parts.ts";

const line = leaf(readLine);
const format = z.enum(["rss", "atom", "json"]);
const content = z.enum(["full", "summary"]);
const LIMIT: readonly [number, number] = [10, 1000];
const MAX_BYTES: readonly [number, number] = [50_000, 1_000_000];

/** Texts of which one must fit; a list of none fits nothing. */
const some = (text: z.ZodType<string>): z.ZodOptional<z.ZodArray<z.ZodType<string>>> =>
  z.array(text).min(1).optional();

const filter: z.ZodType<RawFilter> = z
  .strictObject({
    language: some(leaf(readTag)).meta({ description: "Entries in this language, or one of these." }),
    category: some(line).meta({ description: "Entries under this term of the taxonomy, or one of these." }),
    children: truth("Whether terms below `category` count too; they do unless this is false.").optional(),
    author: some(line).meta({ description: "Entries of this person, by handle, or of one of these." }),
    tag: some(line).meta({ description: "Entries with this word in their `tags`, or one of these." }),
    path: some(leaf(readFilterPath)).meta({
      description: "Entries whose files fit the pattern, articles/podcast/**, or one of these.",
    }),
    get and() {
      return z.array(filter).min(1).optional().meta({ description: "Filters that must all fit." });
    },
    get or() {
      return z.array(filter).min(1).optional().meta({ description: "Filters of which one must fit." });
    },
    get not() {
      return filter.optional().meta({ description: "A filter that must not fit." });
    },
  })
  .meta({ id: "filter" });

const podcast: z.ZodType<RawPodcast> = z.strictObject({
  author: leaf(readName).meta({ description: "Who makes the show, as directories name them." }),
  owner: z
    .strictObject({
      name: leaf(readName).meta({ description: "Whom directories may ask." }),
      email: leaf(readEmail).meta({ description: "Their address. It is published in the feed." }),
    })
    .optional()
    .meta({ description: "Proves to directories whose show it is." }),
  category: z
    .array(leaf(readPodcastCategory))
    .min(1)
    .meta({ description: "Categories of Apple's list, `News` or `News > Politics`; the first counts most." }),
  explicit: truth("Whether any of it is not for children."),
  image: leaf(readPodcastImage).meta({
    description: "Square JPEG or PNG file of 1400 to 3000 pixels, relative to the site's folder.",
  }),
  type: z
    .enum(["episodic", "serial"])
    .default("episodic")
    .meta({ description: "`serial` where episodes are heard in their order." }),
  medium: z
    .enum(PODCAST_MEDIA)
    .default("podcast")
    .meta({ description: "What its episodes are (podcast:medium)." }),
  locked: truth("Whether other platforms may not import the show.").optional(),
  guid: leaf(readUuid)
    .optional()
    .meta({ description: "UUID that the show has already; else one is made and kept in the ledger." }),
});

const declared: z.ZodType<RawDeclaredFeed> = z.strictObject({
  name: leaf(readId).meta({ description: "Permanent short name, a part of the feed's id. Never change it." }),
  title: byLanguage(line).meta({ description: "Title of the feed, or a map from language to title." }),
  description: byLanguage(line)
    .optional()
    .meta({ description: "What it carries, or a map from language to text; its title if left out." }),
  languages: some(leaf(readTag)).meta({
    description: "The languages in which it exists; all of the site's if left out.",
  }),
  mixed: truthOr(false, "One feed with the entries of all its languages, in place of one in each."),
  path: leaf(readFeedPath)
    .optional()
    .meta({ description: "Folder of its files within the language; /<name>/ if left out." }),
  filter: filter.optional().meta({ description: "What it carries; everything if left out." }),
  formats: z.array(format).min(1).optional().meta({ description: "Its formats; the site's if left out." }),
  limit: number(...LIMIT, "Entries in it, newest first.").optional(),
  maxBytes: number(...MAX_BYTES, "Bytes of content above which older entries are shortened.").optional(),
  content: content.optional().meta({ description: "Whole articles, or their summaries only." }),
  archives: truth("Whether it keeps its whole history in archive documents.").optional(),
  podcast: podcast.optional().meta({ description: "Makes it a podcast, with what directories demand." }),
});

/** The part `feeds` of the settings. */
export const feeds: z.ZodType<RawFeeds> = z.strictObject({
  limit: numberOr(50, LIMIT, "Entries in a feed, newest first."),
  maxBytes: numberOr(1_000_000, MAX_BYTES, "Bytes of content above which older entries are shortened."),
  ttl: numberOr(60, [1, 10_080], "Minutes for which a reader may keep a feed before asking again."),
  content: content.default("full").meta({ description: "Whole articles, or their summaries only." }),
  formats: z
    .array(format)
    .min(1)
    .default(["rss", "atom", "json"])
    .meta({ description: "Formats in which each feed exists." }),
  follow: z
    .array(z.enum(["languages", "categories", "authors"]))
    .min(1)
    .default(["languages", "categories", "authors"])
    .meta({ description: "Which feeds exist by themselves; `languages` always do." }),
  archives: z
    .enum(["main", "all", "none"])
    .default("main")
    .meta({ description: "Which feeds keep their whole history: each language's main feed, all, none." }),
  archiveSize: numberOr(50, [1, 200], "Entries in an archive document. Decide it before you publish."),
  tombstones: truthOr(false, "Whether ids that were retired leave a tombstone in Atom (RFC 6721)."),
  declared: listOf(declared).default([]).meta({ description: "Feeds of your own." }),
});
