/**
 * The fields of front matter and the form of each: one table that checks articles and describes them to editors.
 * Forms only: what a text means (a date, a slug, an address) is judged by the files beside this one.
 */

import { z } from "zod";

/** Front matter after the schema; every scalar is still the text that stands in the file. */
export interface Fields {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly slug?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly translationOf?: string | undefined;
  readonly authors?: TextOrList | undefined;
  readonly categories?: TextOrList | undefined;
  readonly summary?: string | undefined;
  readonly image?: string | ImageFields | undefined;
  readonly aliases?: TextOrList | undefined;
  readonly draft?: boolean | undefined;
  readonly published?: boolean | undefined;
}

export type FieldName = keyof Fields;

/** A plain text is one entry; an empty entry of a list is `null`. */
type TextOrList = string | readonly (string | null)[];

interface ImageFields {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

/** A value whose form is not the field's. */
export interface WrongForm {
  readonly path: readonly [FieldName, ...(string | number)[]];
  /** What it must be, `one text`. */
  readonly expected: string;
  /** How it is written, `title: The meeting`. */
  readonly sample: string;
}

/** Other names of a field, folded. */
export const SYNONYMS: ReadonlyMap<string, FieldName> = new Map([
  ["guid", "id"],
  ["author", "authors"],
  ["category", "categories"],
  ["description", "summary"],
]);

/** What other programs call a field that siar has under another name: only ever suggested. */
export const ELSEWHERE: ReadonlyMap<string, FieldName> = new Map([
  ["language", "lang"],
  ["locale", "lang"],
  ["tags", "categories"],
  ["topics", "categories"],
  ["by", "authors"],
  ["byline", "authors"],
  ["excerpt", "summary"],
  ["deck", "summary"],
  ["lastmod", "updated"],
  ["modified", "updated"],
  ["permalink", "slug"],
  ["redirectfrom", "aliases"],
  ["cover", "image"],
  ["coverimage", "image"],
  ["hero", "image"],
  ["headline", "title"],
]);

const text = z.string();
const texts = z.union([text, z.array(z.union([text, z.null()]))]);
const isTrue = z.stringbool({ truthy: ["true", "yes", "on"], falsy: ["false", "no", "off"] });
const ARTICLE = z
  .object({
    title: text.describe("Headline, plain text. Without it the first heading of the text is the title."),
    date: text.describe(
      "Publication, `2026-11-23` or `2026-11-23T09:00:00+07:00`; without an offset in the site's time zone.",
    ),
    updated: text.describe("A significant edit, written like `date`; every reader is told of it."),
    slug: text.describe("Last part of the address; otherwise taken from the file name."),
    id: text.describe("Permanent id that the article brings along from an older system."),
    lang: text.describe("Language tag, `id` or `en`; otherwise taken from the folder or the file name."),
    translationOf: text.describe("Path of the article that this one translates, relative to this file."),
    authors: texts.describe("Handles of people in the settings, or names."),
    categories: texts.describe("Ids of the site's taxonomy, the most important first."),
    summary: text.describe("One or two sentences, plain text; otherwise taken from the first paragraph."),
    image: z
      .union([
        text,
        z.object({
          src: text.describe("Path relative to this file, or an https URL."),
          alt: text.describe("What the image shows, for those who do not see it.").optional(),
          caption: text.optional(),
          credit: text.describe("Who made the image.").optional(),
        }),
      ])
      .describe("Lead image."),
    aliases: texts.describe("Former addresses on this site, `/old/path/`: they redirect here."),
    draft: isTrue.meta({ type: "boolean", description: "A draft appears nowhere." }),
    published: isTrue.meta({ type: "boolean", description: "`false` is a draft." }),
  })
  .partial();

/** The form of each field in words, and how it is written. */
const EXPECTED: Readonly<Record<FieldName, readonly [form: string, sample: string]>> = {
  title: ["one text", "title: The meeting in Wonsan"],
  date: ["a date", "date: 2026-11-23"],
  updated: ["a date", "updated: 2026-11-23T09:00:00+07:00"],
  slug: ["one text", "slug: the-meeting"],
  id: ["one text", "id: tag:warta.example,2025-07-01:the-meeting"],
  lang: ["one language tag", "lang: en"],
  translationOf: ["one path", "translationOf: ../id/pertemuan.md"],
  authors: ["a name or handle, or a list of them", "authors: [international-desk, politics-desk]"],
  categories: ["a category, or a list of them", "categories: [diplomacy, russia]"],
  summary: ["one text", "summary: One or two sentences."],
  image: [
    "a path or URL, or a map of `src`, `alt`, `caption` and `credit`",
    "image: {src: map.png, alt: A map}",
  ],
  aliases: ["an address, or a list of them", "aliases: [/old/path/, /old.html]"],
  draft: ["`true` or `false`", "draft: true"],
  published: ["`true` or `false`", "published: false"],
};

export const FIELD_NAMES: readonly FieldName[] = Object.keys(EXPECTED) as FieldName[];
/** Keys within `image`. */
export const IMAGE_KEYS: readonly string[] = ["src", "alt", "caption", "credit"];

/** Takes the fields whose form is right, and tells of the others. */
export function readForms(values: Readonly<Partial<Record<FieldName, unknown>>>): {
  readonly fields: Fields;
  readonly wrong: readonly WrongForm[];
} {
  const reading = ARTICLE.safeParse(values);
  if (reading.success) return { fields: reading.data, wrong: [] };
  const wrong = reading.error.issues.map(wrongForm);
  const bad = new Set<string>(wrong.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !bad.has(name)));
  return { fields: ARTICLE.parse(rest), wrong };
}

type Issue = z.core.$ZodIssue;

function wrongForm(issue: Issue): WrongForm {
  const path = deepest(issue) as [FieldName, ...(string | number)[]];
  const [field, ...within] = path;
  const [form, sample] = EXPECTED[field];
  return { path, expected: within.length === 0 ? form : "one text", sample };
}

/** The path of what is wrong: of a union's branches the one counts that gets furthest, so it is the one meant. */
function deepest(issue: Issue): (string | number)[] {
  const path = issue.path as (string | number)[];
  if (issue.code !== "invalid_union") return path;
  const paths = issue.errors.flat().map(deepest);
  const longest = paths.reduce((best, other) => (other.length > best.length ? other : best), []);
  return [...path, ...longest];
}

/** JSON Schema of front matter, for editors that check and complete it. */
export function articleJsonSchema(): object {
  const { properties, ...schema } = z.toJSONSchema(ARTICLE, {
    io: "input",
    // Editors read YAML with its types; siar takes each scalar as it is written.
    override: ({ jsonSchema }) => {
      if (jsonSchema.type === "string") jsonSchema.type = ["string", "number"];
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
