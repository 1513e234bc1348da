/**
 * The fields of front matter and the form of each: one table that checks articles and describes them to editors.
 * Forms only: what a text means (a date, a slug, an address) is judged by the files beside this one.
 */

import { z } from "zod";
import type { Data } from "../text/data.ts";
import { expectedAt, SYNONYMS } from "./field-names.ts";
import type { FieldName, FieldPath, Fields } from "./field-shapes.ts";

/** A value whose form is not the field's. */
export interface WrongForm {
  readonly path: FieldPath;
  /** What it must be, `one text`. */
  readonly expected: string;
  /** How it is written, `title: The meeting`. */
  readonly sample: string;
}

const text = z.string();
const isTrue = z
  .stringbool({ truthy: ["true", "yes", "on"], falsy: ["false", "no", "off"] })
  .meta({ type: "boolean" });
const texts = oneOrList(text);
const words = {
  alt: text.describe("What the image shows, for those who do not see it.").optional(),
  caption: text.optional(),
  credit: text.describe("Who made it.").optional(),
};
const source = text.describe("Path relative to this file, or an https URL.");
const attachment = z.union([
  source,
  z.object({
    src: source,
    type: text.describe("Media type, `audio/mpeg`; needed of a file elsewhere.").optional(),
    length: text.describe("Size in bytes; needed of a file elsewhere.").optional(),
    duration: text.describe("How long it plays, `12:30`, `1:02:03` or seconds.").optional(),
    title: text.optional(),
    ...words,
  }),
]);
const transcript = z.union([
  source,
  z.object({
    src: source,
    type: text.describe("Media type, `text/vtt`; otherwise by the ending.").optional(),
    language: text.describe("Language tag, where it is not the article's.").optional(),
  }),
]);

const EPISODE = z
  .object({
    season: text.describe("Number of the season, from 1."),
    number: text.describe("Number of the episode, from 1."),
    type: z.enum(["full", "trailer", "bonus"]).describe("Kind of episode; `full` where nothing is said."),
    explicit: isTrue.describe("Whether it is fit for adults only."),
    image: text.describe("Square picture of this episode: a path or an https URL."),
    transcript: oneOrList(transcript).describe("The words of the episode: `.vtt`, `.srt`, `.html`, `.txt`."),
    chapters: z
      .union([source, z.object({ src: source, type: text.optional() })])
      .describe("File of chapters, JSON."),
    people: oneOrList(
      z.union([
        text,
        z.object({
          name: text,
          role: text.describe("`host`, `guest`, …").optional(),
          group: text.optional(),
        }),
      ]),
    ).describe("Who is heard or has helped: handles or names."),
  })
  .partial();

const ARTICLE = z
  .object({
    title: text.describe("Headline, plain text. Without it the first heading of the text is the title."),
    date: text.describe(
      "Publication, `2026-11-23` or `2026-11-23T09:00:00+07:00`; without an offset in the site's time zone.",
    ),
    updated: text.describe("A significant edit, written like `date`; every reader is told of it."),
    embargo: text.describe(
      "Nothing of the article is seen before this moment; without `date` it is the date.",
    ),
    expires: text.describe("Nothing of the article is seen from this moment on."),
    slug: text.describe("Last part of the address; otherwise taken from the file name."),
    id: text.describe("Permanent id that the article brings along from an older system."),
    lang: text.describe("Language tag, `id` or `en`; otherwise taken from the folder or the file name."),
    translationOf: text.describe("Path of the article that this one translates, relative to this file."),
    authors: texts.describe("Handles of people in the settings, or names."),
    contributors: oneOrList(
      z.object({ editor: texts, translator: texts, photographer: texts, contributor: texts }).partial(),
    ).describe("Who else has worked on it, by role: handles of people in the settings, or names."),
    categories: texts.describe("Ids of the site's taxonomy, the most important first."),
    tags: texts.describe("Free words beside the categories."),
    summary: text.describe("One or two sentences, plain text; otherwise taken from the first paragraph."),
    image: z.union([text, z.object({ src: source, ...words })]).describe("Lead image."),
    audio: oneOrList(attachment).describe("Recordings offered with the article."),
    video: oneOrList(attachment).describe("Films offered with the article."),
    attachments: oneOrList(attachment).describe("Other files offered with the article."),
    corrections: oneOrList(
      z.object({
        date: text.describe("When it was put right, written like `date`."),
        text: text.describe("What was wrong, plain text."),
      }),
    ).describe("Mistakes that were put right: shown at the end of the article."),
    retracted: z
      .object({
        date: text.describe("When it was taken back, written like `date`."),
        reason: text.describe("Why, plain text."),
      })
      .describe("The article is taken back: its page says so, and feeds drop it."),
    feed: z.enum(["full", "summary"]).describe("What feeds carry of it, where the settings say otherwise."),
    comments: z
      .union([
        text,
        z.object({
          url: text.describe("Page of the comments."),
          feed: text.describe("Feed of the comments.").optional(),
          count: text.describe("How many there are.").optional(),
        }),
      ])
      .describe("Where readers talk of it."),
    inReplyTo: text.describe("What it answers: path of an article relative to this file, or a URL."),
    source: z
      .object({
        title: text.describe("Name of the feed or agency."),
        url: text.describe("URL of its feed."),
        page: text.describe("URL of the article there.").optional(),
        id: text.describe("Id of that feed.").optional(),
        updated: text.describe("When that feed was last changed.").optional(),
        author: text.optional(),
        rights: text.optional(),
      })
      .describe("The feed that the article was published in first."),
    externalUrl: text.describe("The page elsewhere that a link post is about."),
    related: texts.describe("Paths of articles relative to this file, or URLs."),
    via: texts.describe("URLs of where you found it."),
    license: text.describe("URL of a licence, where it is not the site's."),
    rights: text.describe("Copyright line, where it is not the site's."),
    episode: EPISODE.describe("What only an episode of a podcast has."),
    extensions: z.map(z.string(), z.custom<Data>()).meta({
      type: "object",
      description:
        "Elements of other vocabularies, `prefix:name`; in maps `@name` is an attribute, `#text` the text.",
    }),
    aliases: texts.describe("Former addresses on this site, `/old/path/`: they redirect here."),
    draft: isTrue.describe("A draft appears nowhere."),
    published: isTrue.describe("`false` is a draft."),
  })
  .partial();

/** An empty entry of a list is `null`. */
function oneOrList<T extends z.ZodType>(one: T): z.ZodUnion<[T, z.ZodArray<z.ZodUnion<[T, z.ZodNull]>>]> {
  return z.union([one, z.array(z.union([one, z.null()]))]);
}

/** Takes the fields whose form is right, and tells of the others. */
export function readForms(values: Readonly<Partial<Record<FieldName, unknown>>>): {
  readonly fields: Fields;
  readonly wrong: readonly WrongForm[];
} {
  const reading = ARTICLE.safeParse(values);
  if (reading.success) return { fields: reading.data, wrong: [] };
  const wrong = reading.error.issues.map((issue): WrongForm => {
    const path = deepest(issue) as [FieldName, ...(string | number)[]];
    return { path, ...expectedAt(path) };
  });
  const bad = new Set<string>(wrong.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !bad.has(name)));
  return { fields: ARTICLE.parse(rest), wrong };
}

type Issue = z.core.$ZodIssue;

/** The path of what is wrong: of a union's branches the one counts that gets furthest, so it is the one meant. */
function deepest(issue: Issue): (string | number)[] {
  const path = issue.path as (string | number)[];
  if (issue.code !== "invalid_union") return path;
  const paths = issue.errors.flat().map(deepest);
  const longest = paths.reduce((best, other) => (other.length > best.length ? other : best), []);
  return [...path, ...longest];
}

/** Keys of maps, folded, with those below each; none where any key may stand, or no map. */
export interface KeyTree extends ReadonlyMap<string, KeyTree> {}

/** The keys within the fields, for telling of those that are not known. */
export const FIELD_KEYS: KeyTree = keysOf(ARTICLE);

function keysOf(form: unknown): KeyTree {
  if (form instanceof z.ZodOptional) return keysOf(form.unwrap());
  if (form instanceof z.ZodArray) return keysOf(form.element);
  if (form instanceof z.ZodUnion) return new Map(form.options.flatMap((option) => [...keysOf(option)]));
  if (!(form instanceof z.ZodObject)) return new Map();
  return new Map(Object.entries(form.shape).map(([key, value]) => [key, keysOf(value)]));
}

/** JSON Schema of front matter, for editors that check and complete it. */
export function articleJsonSchema(): object {
  const { properties, ...schema } = z.toJSONSchema(ARTICLE, {
    io: "input",
    // The map of extensions has no form of its own in JSON Schema: what describes it stands with it.
    unrepresentable: "any",
    // Editors read YAML with its types; siar takes each scalar as it is written.
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === "string" && !jsonSchema.enum) jsonSchema.type = ["string", "number"];
    },
  });
  const synonyms = [...SYNONYMS].map(([name, field]) => [name, properties?.[field]]);
  return {
    ...schema,
    title: "Front matter of a siar article",
    properties: { ...properties, ...Object.fromEntries(synonyms), extra: {} },
    patternProperties: { "^x-": {} },
    additionalProperties: false,
  };
}
