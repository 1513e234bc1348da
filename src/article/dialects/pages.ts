/** What is a page of the program and no article: lists of a section, front pages, searches. Told, never in silence. */

import type { Dialect } from "./dialect.ts";
import type { Finder } from "./keys-of-matter.ts";
import { textOf, type Written } from "./written.ts";

export interface PageSign {
  /** What says so, to stand behind "because of": "its name `_index`", "`layout: home`". */
  readonly sign: string;
  /** Absent: the name of the file says so. */
  readonly written?: Written;
}

/** What tells that a file is a page; undefined for an article. `isDated`: whether it has a date anywhere. */
export function pageSign(
  find: Finder,
  stem: string,
  isDated: boolean,
  dialect: Dialect | undefined,
): PageSign | undefined {
  if (dialect === undefined) return undefined;
  const { names = [], haveDates = false } = dialect.pages ?? {};
  // `_index.en.md` is one as well.
  const name = stem.replace(/\.[^.]*$/u, "");
  if (names.includes(name) || (!isDated && PAPERS.test(name))) return { sign: `its name \`${name}\`` };
  if (isDated && !haveDates) return undefined;
  return byKind(find, isDated, dialect) ?? (haveDates ? byPage(find) : undefined);
}

/** What repositories have beside articles. */
const PAPERS = /^(?:readme|contributing|code[-_]of[-_]conduct|licen[cs]e|changelog|security|404)$/iu;

function byKind(find: Finder, isDated: boolean, dialect: Dialect): PageSign | undefined {
  const kinds = dialect.pages?.kinds ?? [];
  for (const key of ["layout", "type", "post_type"]) {
    const written = find(key);
    const kind = written && textOf(written)?.value.trim();
    if (written === undefined || kind === undefined) continue;
    if (kinds.includes(kind.toLowerCase()) || (!isDated && LAYOUTS.test(kind)))
      return { sign: `\`${written.from.join(".")}: ${kind}\``, written };
  }
  return undefined;
}

/** Layouts of pages in any program, as themes call them: `category-index.hbs`, `layouts/home.njk`. */
const LAYOUTS =
  /^(?:[\w-]+\/)*(?:home|index|pages?|default|base|categor(?:y|ies)|tags?|archives?|list|search|redirect|404)(?:[-_.][\w.-]*)?$/iu;

function byPage(find: Finder): PageSign | undefined {
  const written = find("page");
  return written?.value === "true" ? { sign: "`page: true`", written } : undefined;
}
