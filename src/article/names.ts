/**
 * Lists of names: authors and categories, as written and with their places. A plain text is one name, whatever stands
 * in it. Who and what they are is the catalogue's to know.
 */

import type { Reference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import { foldName, graphemeCount } from "../text/characters.ts";
import type { FieldPath, FrontMatter, Report } from "./fields.ts";
import { plainText } from "./texts.ts";

/** Categories that an article may have (D28). */
const MAX_CATEGORIES = 20;
/** Characters of a label, as a reader counts them (C3). */
const LONGEST_LABEL = 64;

/** Handles or names; an e-mail address in one is refused, since names are published (D30, R44, S13). */
export function readAuthors(matter: FrontMatter, report: Report): readonly Reference[] {
  const authors = readList(matter, "authors", foldName, report);
  for (const { text, place } of authors) {
    if (holdsEmail(text)) report(problem("front-matter/author-email", place, { value: text }));
  }
  return authors;
}

/** Ids, labels or aliases of the taxonomy, NFC, the first is the primary one; none that readers would split (C3, D27). */
export function readCategories(matter: FrontMatter, report: Report): readonly Reference[] {
  const categories = readList(matter, "categories", foldName, report).map(({ text, place }) => ({
    text: text.normalize("NFC"),
    place,
  }));
  for (const { text, place } of categories) {
    if (!/[,/<]/.test(text) && isShort(text)) continue;
    const parts = text
      .split(/[,/]/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    const list =
      parts.length > 1 ? `[${parts.slice(0, 3).join(", ")}${parts.length > 3 ? ", …" : ""}]` : undefined;
    report(problem("front-matter/category-characters", place, { value: text, list }));
  }
  if (categories.length > MAX_CATEGORIES) {
    const facts = { count: categories.length, limit: MAX_CATEGORIES };
    report(problem("front-matter/too-many-categories", matter.placeOf(["categories"]), facts));
  }
  return categories;
}

/** Counting takes its time, so what no sixty-four characters can be is not counted. */
function isShort(label: string): boolean {
  return label.length <= LONGEST_LABEL || (label.length <= 1_000 && graphemeCount(label) <= LONGEST_LABEL);
}

/** Texts of a list in their order; empty ones and those whose folded form came before are left out with a warning. */
export function readList(
  matter: FrontMatter,
  field: "authors" | "categories" | "aliases",
  fold: (text: string) => string,
  report: Report,
): readonly Reference[] {
  const written = matter.fields[field];
  if (written === undefined) return [];
  const key = matter.keyOf(field);
  const items = typeof written === "string" ? [written] : written;
  const found = new Map<string, Reference>();
  for (const [index, item] of items.entries()) {
    const path: FieldPath = typeof written === "string" ? [field] : [field, index];
    const place = matter.placeOf(path);
    const text = item === null ? "" : plainText(item, key, place, report);
    const first = found.get(fold(text));
    if (text === "") report(problem("front-matter/item-empty", place, { key }));
    else if (first !== undefined)
      report(problem("front-matter/item-twice", place, { key, value: text, first: first.text }));
    else found.set(fold(text), { text, place });
  }
  return [...found.values()];
}

/** Something before an `@` and something behind it. */
function holdsEmail(name: string): boolean {
  return name.split(/[\s<>()[\]"',;]+/).some((word) => {
    const at = word.lastIndexOf("@");
    return at > 0 && at < word.length - 1;
  });
}
