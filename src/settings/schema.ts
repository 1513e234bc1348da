/**
 * The shape of the settings: every key, what it means, its default. One zod schema serves three uses: reading,
 * the tree of keys that folding follows, and the JSON Schema that editors show. Parts are related to each
 * other elsewhere (`site.ts`).
 */

import { z } from "zod";
import {
  readArticlePath,
  readBase,
  readHttpsUrl,
  readHubUrl,
  readLicense,
  readLocalPath,
  readPattern,
  readUri,
  readWebUrl,
} from "./addresses.ts";
import { articlePatterns } from "./article-patterns.ts";
import { forEditors, type JsonSchema } from "./json-schema.ts";
import type {
  Complaint,
  KeyTree,
  RawPathWords,
  RawPerson,
  RawPublisher,
  RawSettings,
  RawTerm,
} from "./raw.ts";
import {
  readAuthority,
  readDay,
  readEmail,
  readHost,
  readId,
  readLabel,
  readLine,
  readName,
  readSlug,
  readTag,
  readTimeZone,
} from "./readings.ts";
import { articleKeys } from "./schema-articles.ts";
import { feeds } from "./schema-feeds.ts";
import { byLanguage, leaf, listOf } from "./schema-parts.ts";

/** What the schema found wrong: plain data; the words and the place are the caller's. */
export type Finding = { readonly path: readonly (string | number)[] } & (
  | { readonly kind: "missing" }
  | { readonly kind: "type"; readonly expected: "text" | "list" | "map" | "texts" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "complaint"; readonly of: "key" | "value"; readonly complaint: Complaint }
);

/** Reads a tree of settings whose keys are folded; either every value is read, or each that is not is found. */
export function parseSettings(
  tree: unknown,
): { readonly settings: RawSettings } | { readonly findings: readonly Finding[] } {
  const result = schema.safeParse(tree, { reportInput: true });
  return result.success ? { settings: result.data } : { findings: result.error.issues.map(findingOf) };
}

/** The keys of the settings, for folding. */
export function settingsKeys(): KeyTree {
  return keysOf(schema);
}

/** The JSON Schema of the settings (draft 2020-12), for editors; scalars have the types that YAML gives them. */
export function settingsJsonSchema(): object {
  const generated = z.toJSONSchema(schema, { io: "input" });
  return { title: "Settings of a siar site", ...forEditors(generated as JsonSchema) };
}

const line = leaf(readLine);
const webUrl = leaf(readWebUrl);

const publisher: z.ZodType<RawPublisher> = z.strictObject({
  name: line.meta({ description: "Name of the newsroom or person who publishes the site." }),
  url: webUrl.optional().meta({ description: "Address of the publisher's own site." }),
  email: leaf(readEmail).optional().meta({ description: "Published in feeds, so only where it is wanted." }),
  logo: leaf(readLocalPath).optional().meta({ description: "Image file, relative to the site's folder." }),
});

const person: z.ZodType<RawPerson> = z.strictObject({
  handle: leaf(readId).meta({
    description: "Permanent short name, as articles write it: small letters, digits, hyphens.",
  }),
  kind: z
    .enum(["person", "organization"])
    .default("person")
    .meta({ description: "A desk or agency is an organization." }),
  name: byLanguage(leaf(readName)).meta({ description: "Display name, or a map from language to name." }),
  url: webUrl.optional().meta({ description: "Address of the person's own site or profile." }),
  email: leaf(readEmail).optional().meta({ description: "Published in feeds, so only where it is wanted." }),
  avatar: leaf(readHttpsUrl).optional().meta({ description: "https address of a square portrait." }),
});

const term: z.ZodType<RawTerm> = z.strictObject({
  id: leaf(readId).meta({ description: "Permanent id, free of language, as articles write it." }),
  label: byLanguage(leaf(readLabel)).meta({
    description:
      "Name for readers, or a map from language to name; at most 64 characters, no comma or slash.",
  }),
  parent: leaf(readId).optional().meta({ description: "Id of the term above this one." }),
  aliases: listOf(line).default([]).meta({ description: "Other names that articles may use for it." }),
  sameAs: listOf(leaf(readUri))
    .default([])
    .meta({ description: "The same concept elsewhere: Wikidata and IPTC Media Topic URIs." }),
  slug: byLanguage(leaf(readSlug))
    .optional()
    .meta({ description: "Its part of addresses, or a map from language to slug; made from the label." }),
});

const pathWords = z.strictObject({
  category: leaf(readSlug).optional().meta({ description: "Stands before a term: /category/diplomacy/." }),
  author: leaf(readSlug).optional().meta({ description: "Stands before a person: /author/world-desk/." }),
});

const schema: z.ZodType<RawSettings> = z.strictObject({
  $schema: z.string().optional().meta({ description: "Address of this schema, for editors." }),
  title: byLanguage(line).meta({ description: "Name of the site, or a map from language to name." }),
  description: byLanguage(line)
    .optional()
    .meta({ description: "What the site is about, or a map from language to text." }),
  baseUrl: leaf(readBase).meta({
    description: "https address of the front page, path included: https://name.github.io/repository/.",
  }),
  authority: leaf(readAuthority).optional().meta({
    description: "Host or e-mail address in the ids of articles; the base URL's host. Never change it.",
  }),
  established: leaf(readDay)
    .optional()
    .meta({ description: "Day on which the site began, such as 2025-07-01. Never change it." }),
  timeZone: leaf(readTimeZone).default("UTC").meta({
    description: "IANA time zone of dates without an offset, such as Asia/Jakarta.",
    normally: "UTC",
  }),
  languages: z
    .array(leaf(readTag))
    .min(1)
    .default(["en"])
    .meta({ description: "Language tags; the first is the default language.", normally: ["en"] }),
  publisher: publisher.optional().meta({ description: "Who publishes the site; its title if left out." }),
  kind: z
    .enum(["news", "blog"])
    .default("news")
    .meta({ description: "Whether pages are news articles or blog postings." }),
  rights: line.optional().meta({ description: "Copyright line." }),
  license: leaf(readLicense).optional().meta({
    description:
      "Address of the licence of everything, such as https://creativecommons.org/licenses/by/4.0/.",
  }),
  namespaces: z
    .object({})
    .catchall(leaf(readUri))
    .transform((uris): ReadonlyMap<string, string> => new Map(Object.entries<string>(uris)))
    .default(new Map())
    .meta({
      description: "Vocabularies of `extensions` in articles, URI by prefix, beside the well-known ones.",
    }),
  icon: leaf(readLocalPath)
    .optional()
    .meta({ description: "Square PNG file, relative to the site's folder." }),
  people: listOf(person).default([]).meta({ description: "Who writes: people and desks." }),
  taxonomyUri: leaf(readUri)
    .optional()
    .meta({ description: "URI that names the taxonomy. Never change it." }),
  taxonomy: listOf(term).default([]).meta({
    description: "The terms that articles are filed under; without it they come from the articles.",
  }),
  feeds: feeds.prefault({}).meta({ description: "Which feeds exist, and what they hold." }),
  articles: z
    .array(leaf(readPattern))
    .min(1)
    .optional()
    .meta({
      description:
        "Patterns of article files, relative to the site's folder; those of the dialect if left out.",
      normally: [...articlePatterns()],
    }),
  static: leaf(readLocalPath)
    .default("static")
    .meta({ description: "Folder of files that are copied as they are.", normally: "static" }),
  articlePath: leaf(readArticlePath).default("/:slug/").meta({
    description: "Address of an article within its language; :slug, :title, :year, :month, :day, :section, …",
    normally: "/:slug/",
  }),
  pathWords: byLanguage<RawPathWords>(pathWords)
    .default(new Map())
    .meta({ description: "Words in addresses by language, in place of the built-in ones." }),
  frameHosts: listOf(leaf(readHost))
    .default([])
    .meta({ description: "Hosts whose frames articles may embed, beside the known ones." }),
  hubs: listOf(leaf(readHubUrl)).default([]).meta({ description: "WebSub hubs, announced in feeds." }),
  ...articleKeys,
});

function findingOf(issue: z.core.$ZodIssue): Finding {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  if (issue.code === "custom") {
    const params = issue.params as { readonly complaint: Complaint; readonly of?: "key" };
    return { kind: "complaint", path, of: params.of ?? "value", complaint: params.complaint };
  }
  if (issue.input === undefined || issue.code === "too_small") return { kind: "missing", path };
  if (issue.code === "invalid_value") return { kind: "choice", path, values: issue.values.map(String) };
  const expected = issue.code === "invalid_type" ? TYPES[issue.expected] : undefined;
  return { kind: "type", path, expected: expected ?? "text" };
}

const TYPES: Readonly<Record<string, "list" | "map" | "texts">> = {
  array: "list",
  object: "map",
  record: "texts",
};

function keysOf(part: unknown, known: Map<unknown, KeyTree> = new Map()): KeyTree {
  const seen = known.get(part);
  if (seen) return seen;
  if (part instanceof z.ZodObject) return keysOfObject(part, known);
  if (part instanceof z.ZodArray) return { kind: "list", of: keysOf(part.element, known) };
  if (part instanceof z.ZodRecord) return { kind: "by-language", of: keysOf(part.valueType, known) };
  if (part instanceof z.ZodPipe) return keysOf(part.in, known);
  if (part instanceof z.ZodOptional || part instanceof z.ZodDefault || part instanceof z.ZodPrefault) {
    return keysOf(part.unwrap(), known);
  }
  return { kind: "text" };
}

/** Known before its keys are, since a filter holds filters. */
function keysOfObject(part: z.ZodObject, known: Map<unknown, KeyTree>): KeyTree {
  const { catchall } = part.def;
  if (catchall && !(catchall instanceof z.ZodNever)) return { kind: "own-keys", of: keysOf(catchall, known) };
  const keys = new Map<string, KeyTree>();
  const tree: KeyTree = { kind: "map", keys };
  known.set(part, tree);
  for (const [key, value] of Object.entries(part.shape)) keys.set(key, keysOf(value, known));
  return tree;
}
