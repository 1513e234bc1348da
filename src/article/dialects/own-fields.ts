/**
 * Fields that siar has and other programs do not: in an article of another program they count where they have siar's
 * form, and else are one of its keys of the same name (`comments: true`, `source: Reuters`), which says nothing here.
 */

import type { Data } from "../../text/data.ts";
import { fold, isMap } from "../keys.ts";
import { isWebUrl } from "./addresses.ts";

/** By field: whether a value can be siar's. */
export const OWN_FIELDS: ReadonlyMap<string, (value: Data) => boolean> = new Map<
  string,
  (value: Data) => boolean
>([
  ["translationOf", isPath],
  [
    "contributors",
    eachOf((value) => hasKeys(value, ["editor", "translator", "photographer", "contributor"], 1)),
  ],
  ["audio", eachOf(isFile)],
  ["video", eachOf(isFile)],
  ["attachments", eachOf(isFile)],
  ["corrections", eachOf((value) => hasKeys(value, ["date", "text"], 2))],
  // Whatever it says: it takes an article back.
  ["retracted", () => true],
  ["feed", (value) => value === "full" || value === "summary"],
  ["comments", (value) => isAddress(value) || (isMap(value) && isAddress(value.get("url") ?? null))],
  ["inReplyTo", (value) => isAddress(value) || isPath(value)],
  ["source", (value) => hasKeys(value, ["title", "url"], 2)],
  ["related", eachOf((value) => isAddress(value) || isPath(value))],
  ["via", eachOf(isAddress)],
  ["license", isAddress],
  ["rights", (value) => typeof value === "string" && !/^(?:true|false|yes|no)$/iu.test(value.trim())],
  ["episode", (value) => hasKeys(value, ["season", "number", "transcript", "chapters", "people"], 1)],
  ["extensions", (value) => isMap(value) && [...value.keys()].every((key) => key.includes(":"))],
]);

function eachOf(isGood: (value: Data) => boolean): (value: Data) => boolean {
  return (value) => (Array.isArray(value) ? (value as readonly Data[]).every(isGood) : isGood(value));
}

function hasKeys(value: Data, keys: readonly string[], atLeast: number): boolean {
  if (!isMap(value)) return false;
  const own = new Set([...value.keys()].map(fold));
  return keys.filter((key) => own.has(key)).length >= atLeast;
}

function isAddress(value: Data): boolean {
  return typeof value === "string" && isWebUrl(value.trim());
}

/** A path of an article's file. */
function isPath(value: Data): boolean {
  return typeof value === "string" && /^[^\s:?#]+\.(?:md|markdown|mdx|html?)$/iu.test(value.trim());
}

/** A file beside the article, or one elsewhere of which type and length are said (R31). */
function isFile(value: Data): boolean {
  if (isMap(value)) return typeof value.get("src") === "string";
  return typeof value === "string" && /^[^\s:?#]+\.[a-z\d]{2,5}$/iu.test(value.trim());
}
