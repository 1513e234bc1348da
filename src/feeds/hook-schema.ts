/**
 * The form of what hooks return: an entry, or a feed's document, as the model has them and nothing beside. The
 * values come as plain data. The sole importer of `zod` in this room.
 */

import { z } from "zod";
import type { FeedEntry } from "../model/entry.ts";
import type { FeedDocument } from "../model/feed.ts";
import { readLanguage } from "../text/language.ts";
import { readUrl, WEB_SCHEMES } from "../text/url.ts";

/** Where a value is not as it must be: a path such as `authors[0].url`, and a sentence. */
export interface WrongForm {
  readonly path: string;
  readonly reason: string;
}

export type FormReading<T> = { readonly value: T } | { readonly wrong: readonly WrongForm[] };

/** Reads an entry as one feed carries it. */
export function readEntryForm(value: unknown): FormReading<FeedEntry> {
  return read(entry, value);
}

/** Reads the document of a feed. */
export function readDocumentForm(value: unknown): FormReading<FeedDocument> {
  return read(document, value);
}

const text = z.string().min(1, "It is empty.");
const url = z.string().refine((value) => "url" in readUrl(value, WEB_SCHEMES), "It is not an absolute URL.");
const tag = z.string().refine((value) => "tag" in readLanguage(value), "It is not a language tag.");
const count = z.number().int("It is not a whole number.").min(0, "It is below zero.");

const FAR = "No clock is a day away from another.";
const YEAR_0 = -62_167_219_200_000;
const YEAR_10000 = 253_402_300_800_000;
const instant = z.strictObject({
  epochMs: z
    .number()
    .min(YEAR_0, "It lies before the year 0.")
    .max(YEAR_10000 - 1, "It lies after the year 9999.")
    .multipleOf(1000, "It is no whole second."),
  offsetMinutes: z.number().int("It is not a whole number.").min(-1439, FAR).max(1439, FAR),
});

const person = {
  name: text,
  kind: z.enum(["person", "organization"]),
  url: url.exactOptional(),
  email: text.exactOptional(),
  avatar: url.exactOptional(),
  address: text.exactOptional(),
};

const attachment = z.strictObject({
  url,
  mediaType: z.string(),
  lengthBytes: count,
  width: count.exactOptional(),
  height: count.exactOptional(),
  title: z.string().exactOptional(),
  alt: z.string().exactOptional(),
  caption: z.string().exactOptional(),
  credit: z.string().exactOptional(),
  durationSeconds: count.exactOptional(),
});

const extension = z.strictObject({ name: text, objects: z.unknown() });

const episode = z.strictObject({
  season: count.exactOptional(),
  number: count.exactOptional(),
  type: z.enum(["full", "trailer", "bonus"]).exactOptional(),
  explicit: z.boolean().exactOptional(),
  imageUrl: url.exactOptional(),
  transcripts: z.array(z.strictObject({ url, mediaType: text, language: tag.exactOptional() })),
  chapters: z.strictObject({ url, mediaType: text }).exactOptional(),
  people: z.array(
    z.strictObject({
      name: text,
      role: text.exactOptional(),
      group: text.exactOptional(),
      url: url.exactOptional(),
      imageUrl: url.exactOptional(),
    }),
  ),
});

const sourceFeed = z.strictObject({
  title: text,
  url,
  pageUrl: url.exactOptional(),
  id: text.exactOptional(),
  updated: instant.exactOptional(),
  author: text.exactOptional(),
  rights: text.exactOptional(),
});

const entryFields = z.strictObject({
  id: text,
  title: text,
  url,
  language: tag.exactOptional(),
  published: instant,
  updated: instant,
  authors: z.array(z.strictObject(person)).min(1, "It is empty."),
  contributors: z.array(
    z.strictObject({
      ...person,
      role: z.enum(["editor", "translator", "photographer", "contributor"]).exactOptional(),
    }),
  ),
  categories: z.array(
    z.strictObject({
      term: text,
      scheme: text.exactOptional(),
      label: text,
      labels: z.record(z.string(), text).exactOptional(),
      sameAs: z.array(text).exactOptional(),
      address: text.exactOptional(),
    }),
  ),
  summary: z.string(),
  image: attachment.exactOptional(),
  attachments: z.array(attachment),
  translations: z.array(z.strictObject({ language: tag, url, title: text })),
  rights: text.exactOptional(),
  license: url.exactOptional(),
  corrections: z.array(z.strictObject({ date: instant, text })).exactOptional(),
  comments: z
    .strictObject({ url, feedUrl: url.exactOptional(), count: count.exactOptional() })
    .exactOptional(),
  inReplyTo: z.strictObject({ ref: text, url, title: text.exactOptional() }).exactOptional(),
  republishedFrom: sourceFeed.exactOptional(),
  externalUrl: url.exactOptional(),
  related: z.array(z.strictObject({ url, title: text.exactOptional() })).exactOptional(),
  via: z.array(url).exactOptional(),
  episode: episode.exactOptional(),
  extensions: z.array(extension).exactOptional(),
  contentHtml: z.string().exactOptional(),
});

/** Readers drop an entry that says nothing (R16). */
const entry: z.ZodType<FeedEntry> = entryFields.refine(
  ({ summary, contentHtml = "" }) => `${summary}${contentHtml}`.trim() !== "",
  { path: ["summary"], error: "It is empty, and there is no text either." },
);

const urls = z.strictObject({
  rss: url.exactOptional(),
  atom: url.exactOptional(),
  json: url.exactOptional(),
});

const podcast = z.strictObject({
  guid: text,
  author: text,
  owner: z.strictObject({ name: text, email: text }).exactOptional(),
  categories: z.array(z.strictObject({ name: text, sub: text.exactOptional() })).min(1, "It is empty."),
  explicit: z.boolean(),
  imageUrl: url,
  type: z.enum(["episodic", "serial"]),
  medium: text,
  locked: z.boolean().exactOptional(),
});

const document: z.ZodType<FeedDocument> = z.strictObject({
  id: text,
  title: text,
  subtitle: text,
  language: tag.exactOptional(),
  homeUrl: url,
  urls,
  updated: instant,
  authors: z.array(z.strictObject(person)),
  contributors: z.array(z.strictObject(person)),
  rights: text.exactOptional(),
  icon: attachment.exactOptional(),
  logo: attachment.exactOptional(),
  generator: z.union([z.strictObject({ name: text, url: url.exactOptional() }), z.literal(false)]),
  ttlMinutes: count.exactOptional(),
  hubs: z.array(url),
  categories: z.array(z.strictObject({ term: text, scheme: text.exactOptional(), label: text })),
  translations: z.array(z.strictObject({ language: tag, url, urls })),
  license: url.exactOptional(),
  history: z
    .strictObject({
      kind: z.enum(["subscription", "archive"]),
      current: urls.exactOptional(),
      previous: urls.exactOptional(),
      next: urls.exactOptional(),
    })
    .exactOptional(),
  deleted: z
    .array(z.strictObject({ id: text, when: instant, reason: z.string().exactOptional() }))
    .exactOptional(),
  podcast: podcast.exactOptional(),
  stylesheet: url.exactOptional(),
  extensions: z.array(extension).exactOptional(),
  namespaces: z.record(z.string(), text).exactOptional(),
});

function read<T>(schema: z.ZodType<T>, value: unknown): FormReading<T> {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { value: result.data } : { wrong: result.error.issues.map(wrongForm) };
}

const NOUNS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function wrongForm(issue: z.core.$ZodIssue): WrongForm {
  const path = pathOf(issue.path);
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return { path, reason: "It is missing." };
      return { path, reason: `It must be ${NOUNS[issue.expected] ?? issue.expected}.` };
    case "invalid_value":
      return { path, reason: `It must be one of ${issue.values.map(String).join(", ")}.` };
    case "unrecognized_keys":
      return { path: pathOf([...issue.path, ...issue.keys.slice(0, 1)]), reason: "There is no such field." };
    case "invalid_union":
      return { path, reason: "It is of another form." };
    default:
      return { path, reason: issue.message };
  }
}

/** `authors[0].url`. */
function pathOf(steps: readonly PropertyKey[]): string {
  const parts = steps.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return parts.join("").replace(/^\./, "");
}
