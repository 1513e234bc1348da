/**
 * Lists of names: authors, contributors, categories and tags, as written and with their places. A plain text is one
 * name, whatever stands in it. Who and what they are is the catalogue's to know.
 */

import type { ContributorReference, Reference } from "../model/article.ts";
import type { ContributorRole } from "../model/entry.ts";
import { problem } from "../problems/problem.ts";
import { foldName, graphemeCount } from "../text/characters.ts";
import type { FieldPath, ListName } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { itemsOf } from "./items.ts";
import { plainText, readWords } from "./texts.ts";

/** Categories that an article may have, and tags (D28). */
const MAX_LABELS = 20;
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

const ROLES: readonly ContributorRole[] = ["editor", "translator", "photographer", "contributor"];

/** Who else has worked on the article; a person may have several roles, but each only once. */
export function readContributors(matter: FrontMatter, report: Report): readonly ContributorReference[] {
  const found = new Map<string, ContributorReference>();
  for (const { value, path } of itemsOf(matter.fields.contributors, ["contributors"], matter, report)) {
    for (const role of ROLES) {
      for (const name of itemsOf(value[role], [...path, role], matter, report)) {
        const person = readName(name.value, name.path, matter, report);
        if (person === undefined) continue;
        const same = `${role} ${foldName(person.text)}`;
        const first = found.get(same)?.person.text;
        if (first === undefined) found.set(same, { role, person });
        else reportTwice(matter.nameOf([...path, role]), person, first, report);
      }
    }
  }
  return [...found.values()];
}

/** One name, which has to be there, without an e-mail address in it (R44, S13). */
export function readName(
  written: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): Reference | undefined {
  const text = readWords(written, path, matter, report);
  const place = matter.placeOf(path);
  const key = matter.nameOf(path);
  if (text === "") report(problem("front-matter/text-empty", place, { key }));
  if (holdsEmail(text)) report(problem("front-matter/name-email", place, { key, value: text }));
  return text === "" ? undefined : { text, place };
}

/** Ids, labels or aliases of the taxonomy, NFC, the first is the primary one; none that readers would split (C3, D27). */
export function readCategories(matter: FrontMatter, report: Report): readonly Reference[] {
  return readLabels(matter, "categories", "front-matter/category-characters", report);
}

/** Free words beside the taxonomy, by the same rules as its labels. */
export function readTags(matter: FrontMatter, report: Report): readonly Reference[] {
  return readLabels(matter, "tags", "front-matter/tag-characters", report);
}

function readLabels(
  matter: FrontMatter,
  field: "categories" | "tags",
  code: "front-matter/category-characters" | "front-matter/tag-characters",
  report: Report,
): readonly Reference[] {
  const labels = readList(matter, field, foldName, report).map(({ text, place }) => ({
    text: text.normalize("NFC"),
    place,
  }));
  for (const { text, place } of labels) {
    if (/[,/<]/.test(text) || !isShort(text))
      report(problem(code, place, { value: text, list: listOf(text) }));
  }
  if (labels.length > MAX_LABELS) {
    const facts = { count: labels.length, limit: MAX_LABELS };
    const tooMany = field === "tags" ? "front-matter/too-many-tags" : "front-matter/too-many-categories";
    report(problem(tooMany, matter.placeOf([field]), facts));
  }
  return labels;
}

/** `[a, b]` for `a, b`, where it holds more than one. */
function listOf(text: string): string | undefined {
  const parts = text
    .split(/[,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return undefined;
  return `[${parts.slice(0, 3).join(", ")}${parts.length > 3 ? ", …" : ""}]`;
}

/** Counting takes its time, so what no sixty-four characters can be is not counted. */
function isShort(label: string): boolean {
  return label.length <= LONGEST_LABEL || (label.length <= 1_000 && graphemeCount(label) <= LONGEST_LABEL);
}

/** Texts of a list in their order; empty ones and those whose folded form came before are left out with a warning. */
export function readList(
  matter: FrontMatter,
  field: ListName,
  fold: (text: string) => string,
  report: Report,
): readonly Reference[] {
  const key = matter.keyOf(field);
  const found = new Map<string, Reference>();
  for (const { value, path } of itemsOf(matter.fields[field], [field], matter, report)) {
    const place = matter.placeOf(path);
    const text = plainText(value, key, place, report);
    const first = found.get(fold(text));
    if (text === "") report(problem("front-matter/item-empty", place, { key }));
    else if (first !== undefined) reportTwice(key, { text, place }, first.text, report);
    else found.set(fold(text), { text, place });
  }
  return [...found.values()];
}

function reportTwice(key: string, { text, place }: Reference, first: string, report: Report): void {
  report(problem("front-matter/item-twice", place, { key, value: text, first }));
}

/** Something before an `@` and something behind it. */
function holdsEmail(name: string): boolean {
  return name.split(/[\s<>()[\]"',;]+/).some((word) => {
    const at = word.lastIndexOf("@");
    return at > 0 && at < word.length - 1;
  });
}
