/**
 * Reads extensions, which a user of `Feed` hands over as elements of their own in the compact shape of xml-js. Names
 * that XML cannot bear, elements that would stand twice, and values that never end are problems.
 */

import type { Extension } from "../model/entry.ts";
import { removeForbidden } from "../text/characters.ts";
import { namesOf, XML_NAME } from "./extensions.ts";
import type { GivenExtension } from "./given.ts";
import { type Finder, find, isMissing, listOf, memberName, readObject, readText } from "./values.ts";

/** Extensions with cleaned text; `taken` are the elements of RSS that are written from options or fields. */
export function readExtensions(
  finder: Finder,
  given: unknown,
  taken: ReadonlySet<string>,
): readonly Extension[] {
  return listOf(given).flatMap((one, index) =>
    readExtension(finder, memberName("extensions", given, index), one, taken),
  );
}

/** Elements of a channel that are written from options. */
export const TAKEN_OF_CHANNEL: ReadonlySet<string> = new Set([
  ...["title", "link", "description", "language", "copyright", "managingEditor", "pubDate", "lastBuildDate"],
  ...["generator", "docs", "ttl", "image", "item"],
]);

/** Elements of an item that are written from its fields. */
export const TAKEN_OF_ITEM: ReadonlySet<string> = new Set([
  ...["title", "link", "guid", "pubDate", "author", "description", "enclosure"],
]);

function readExtension(
  finder: Finder,
  field: string,
  given: unknown,
  taken: ReadonlySet<string>,
): readonly Extension[] {
  const { subject } = finder;
  const extension: GivenExtension | undefined = readObject(finder, field, given);
  if (extension === undefined) return [];
  const name = readText(finder, `${field}.name`, extension.name);
  if (isMissing(extension.name)) find(finder, "feed-input/extension-name", { subject, name: "" });
  if (name === undefined || extension.objects === undefined) return [];
  if (isEndless(extension.objects, new Set())) {
    find(finder, "feed-input/extension-endless", { subject, name, deepest: DEEPEST });
    return [];
  }
  if (taken.has(name)) find(finder, "feed-input/extension-taken", { subject, name });
  const read = { name, objects: cleaned(extension.objects) };
  for (const { name: used, prefix, isDeclared } of namesOf(read)) {
    if (!XML_NAME.test(used)) find(finder, "feed-input/extension-name", { subject, name: used });
    else if (!isDeclared)
      find(finder, "feed-input/prefix-unknown", { subject, name: used, prefix: prefix ?? "" });
  }
  return [read];
}

/** No vocabulary of feeds is nested so deep. */
const DEEPEST = 64;

/** Whether it holds itself, or is nested deeper than any vocabulary. */
function isEndless(value: unknown, around: ReadonlySet<unknown>): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (around.has(value) || around.size === DEEPEST) return true;
  const within = new Set([...around, value]);
  return Object.values(value).some((inner) => isEndless(inner, within));
}

/** Plain data: what JSON has no word for becomes text, or is left out. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return removeForbidden(value).text;
  if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value)))
    return String(value);
  if (typeof value === "function" || typeof value === "symbol") return undefined;
  if (Array.isArray(value)) return Array.from(value, cleaned).filter((inner) => inner !== undefined);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date || value instanceof URL) return value.toJSON() ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
