/** The part of the settings that says how articles are written: for folders that another program was built for. */

import { z } from "zod";
import type { LintRule } from "../model/lint.ts";
import type { DefaultValue, FolderDefault, ShortcodeForm } from "../model/site.ts";
import { DIALECT_NAMES } from "../text/dialects.ts";
import { readFilterPath, readLocalPath } from "./addresses.ts";
import type { RawSettings } from "./raw.ts";
import { readFieldName } from "./readings.ts";
import { leaf, listOf, truthOr } from "./schema-parts.ts";

const FORMS = [
  "remove",
  "unwrap",
  "youtube",
  "vimeo",
  "figure",
  "image",
  "gist",
  "tweet",
  "highlight",
  "raw",
  "details",
  "note",
] as const satisfies readonly ShortcodeForm[];

const LINT_RULES = [
  "heading-skipped",
  "title-long",
  "category-suggested",
] as const satisfies readonly LintRule[];

/** A map whose keys are the author's. */
const ownKeys = <T>(value: z.ZodType<T>, description: string): z.ZodType<ReadonlyMap<string, T>> =>
  z
    .object({})
    .catchall(value)
    .transform((values): ReadonlyMap<string, T> => new Map(Object.entries<T>(values)))
    .default(new Map())
    .meta({ description });

/** Whatever front matter may hold; folding has left texts, lists and maps. */
const data: z.ZodType<DefaultValue> = z.any();

const folderDefault: z.ZodType<FolderDefault> = z
  .strictObject({
    path: leaf(readFilterPath).meta({
      description: "Pattern of article files, relative to the site's folder: `*` and `**`.",
    }),
    values: z.object({}).catchall(data).meta({ description: "Front matter, in the keys of the dialect." }),
  })
  .transform(({ path, values }): FolderDefault => ({ pattern: path, values }));

type ArticleKeys = Pick<
  RawSettings,
  | "dialect"
  | "lenient"
  | "defaults"
  | "keys"
  | "shortcodes"
  | "highlight"
  | "math"
  | "mediaRoots"
  | "authorsFile"
  | "lint"
>;

/** The keys of the schema that this part adds. */
export const articleKeys: { readonly [K in keyof ArticleKeys]-?: z.ZodType<ArticleKeys[K]> } = {
  dialect: z.enum(DIALECT_NAMES).optional().meta({
    description: "The program whose keys and syntax the articles use; found by its files if left out.",
  }),
  lenient: truthOr(
    false,
    "Leaves out and lists articles that cannot be understood, instead of stopping the build.",
  ),
  defaults: listOf(folderDefault).default([]).meta({
    description: "Front matter for the articles of a folder that say nothing else; later ones win.",
  }),
  keys: ownKeys(
    leaf(readFieldName),
    "Fields by the keys of other names that articles use for them: {topics: categories}.",
  ),
  shortcodes: ownKeys<ShortcodeForm>(
    z.enum(FORMS),
    "What becomes of shortcodes and template tags that siar does not know, by name.",
  ),
  highlight: truthOr(false, "Whether code on pages is coloured; feeds stay plain."),
  math: truthOr(false, "Whether `$…$` and `$$…$$` are mathematics."),
  authorsFile: leaf(readLocalPath).optional().meta({
    description:
      "File of people in another program's form, or folder with a file for each, such as _data/authors.yml.",
  }),
  lint: listOf(z.enum(LINT_RULES)).default([]).meta({
    description: "Rules of taste that `siar check` applies to articles; none if left out.",
  }),
  mediaRoots: listOf(leaf(readLocalPath)).optional().meta({
    description: "Folders that addresses such as /images/a.png name files in, beside the static one.",
  }),
};
