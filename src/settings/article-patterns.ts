/** Where articles lie when the settings do not say it: in siar's own folder, and in those of the program they were written for. */

import type { DialectName } from "../model/site.ts";
import { DIALECT_FOLDERS } from "../text/dialects.ts";

/** Endings of article files. Pages of HTML count where they have front matter. */
const ENDINGS = "{md,markdown,mdx,html}";

/** The patterns of article files in a dialect, its own folders first. */
export function articlePatterns(dialect: DialectName = "siar"): readonly string[] {
  const folders = new Set([...DIALECT_FOLDERS[dialect].articles, ...DIALECT_FOLDERS.siar.articles]);
  return [...folders].map((folder) => `${folder}/**/*.${ENDINGS}`);
}
