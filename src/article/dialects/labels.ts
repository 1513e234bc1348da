/**
 * Categories and tags as other programs take them: a list, one text of several words, lists in lists, maps with a
 * name. What readers would split or cannot show is mended and told (C3, D27).
 */

import { cutAtWord, foldName, graphemeCount } from "../../text/characters.ts";
import type { DataMap, DataPath } from "../../text/data.ts";
import type { Dialect } from "./dialect.ts";
import { textsOf, type Written, type WrittenText } from "./written.ts";

/** What siar takes of an article (D28), and of a label. */
const MOST = 20;
const LONGEST = 64;
/** More of a label is not looked at. */
const LONGEST_WRITTEN = 1_000;

export interface Labels {
  readonly labels: readonly WrittenText[];
  /** What had to be written otherwise, and what was left out because there are too many. */
  readonly changes: readonly LabelChange[];
}

export interface LabelChange {
  readonly written: WrittenText;
  /** Absent: left out. */
  readonly label?: string;
}

/** The labels in their order, each once; numbers are text, and empty items nothing. */
export function readLabels(
  written: readonly Written[],
  dialect: Dialect,
  field: "categories" | "tags",
): Labels {
  const changes: LabelChange[] = [];
  const found = new Map<string, WrittenText>();
  for (const one of written) {
    for (const text of partsOf(one, dialect)) {
      const label = mended(text.value);
      if (label === "" || (field === "tags" && isInner(label, dialect))) continue;
      const folded = foldName(label);
      if (found.has(folded)) continue;
      if (found.size >= MOST) {
        changes.push({ written: text });
        continue;
      }
      found.set(folded, { value: label, from: text.from });
      if (label !== text.value.trim().normalize("NFC")) changes.push({ written: text, label });
    }
  }
  return { labels: [...found.values()], changes };
}

function isInner(label: string, { collections = [], innerTagMark }: Dialect): boolean {
  return collections.includes(label) || (innerTagMark !== undefined && label.startsWith(innerTagMark));
}

/** `category` is one, spaces and all; a text under the other keys may hold several. */
function partsOf(written: Written, dialect: Dialect): readonly WrittenText[] {
  const isOne = /^(?:category|topic|primary_tag)$/iu.test(String(written.from.at(-1)));
  const isText = typeof written.value === "string";
  return textsOf(written, nameOfMap).flatMap(({ value, from }) => {
    const parts = isOne && isText ? [value] : split(value, dialect, isText);
    return parts.map((part) => ({ value: part, from }));
  });
}

/** A text by what the program splits at; an item of a list at commas alone, since readers split there. */
function split(text: string, { listsBy }: Dialect, isText: boolean): readonly string[] {
  if (listsBy === "semicolons" && text.includes(";")) return text.split(";");
  if (/[,，、]/u.test(text)) return text.split(/[,，、]/u);
  return isText && listsBy === "spaces" ? text.split(/\s+/u) : [text];
}

/** Docusaurus writes `{label, permalink}`, Ghost `{name, slug}`. */
function nameOfMap(map: DataMap, from: DataPath): WrittenText | undefined {
  for (const key of ["label", "name", "title", "slug", "id"]) {
    const value = map.get(key);
    if (typeof value === "string") return { value, from: [...from, key] };
  }
  return undefined;
}

function mended(text: string): string {
  const safe = text
    .slice(0, LONGEST_WRITTEN)
    .normalize("NFC")
    .replace(/,\s*/gu, " ")
    .replace(/\s*\/\s*/gu, "-")
    .replace(/</gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return safe.length <= LONGEST || graphemeCount(safe.slice(0, 1_000)) <= LONGEST
    ? safe
    : cutAtWord(safe, LONGEST);
}
