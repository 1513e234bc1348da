/**
 * Reads single values that a user of `Feed` hands over: text cleaned of what XML forbids, absolute URLs,
 * dates, numbers, objects, lists. What is wrong goes into the finder; the value is then left out.
 */

import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { type FactsOf, problem } from "../problems/problem.ts";
import type { FeedsFacts } from "../problems/words/feeds.ts";
import { shown } from "../problems/words/shown.ts";
import { removeForbidden } from "../text/characters.ts";
import { readUrl, WEB_SCHEMES } from "../text/url.ts";

/** Where problems are gathered, and the name of what is being read: "The feed", `Item 2 ("Kursk")`. */
export interface Finder {
  readonly subject: string;
  readonly problems: Problem[];
}

/** Adds a problem. */
export function find<C extends keyof FeedsFacts>(finder: Finder, code: C, facts: FactsOf<C>): void {
  finder.problems.push(problem(code, undefined, facts));
}

/** Whether nothing was said: no value, or text that is blank. */
export function isMissing(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === "string" && cleanText(value) === undefined)
  );
}

/** Text without forbidden characters (R18); nothing for what is blank. */
export function readText(finder: Finder, field: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return cleanText(value);
  find(finder, "feed-input/text-invalid", { subject: finder.subject, field, found: nameOfValue(value) });
  return undefined;
}

/** An id, which may be a number: `1` and `"1"` are the same one. */
export function readId(finder: Finder, field: string, value: unknown): string | undefined {
  const isNumber = (typeof value === "number" && Number.isFinite(value)) || typeof value === "bigint";
  return readText(finder, field, isNumber ? String(value) : value);
}

/** An absolute URL in normal form; it may be given as a `URL`. */
export function readWebUrl(
  finder: Finder,
  field: string,
  value: unknown,
  schemes: ReadonlySet<string> = WEB_SCHEMES,
): string | undefined {
  const text = readText(finder, field, value instanceof URL ? value.href : value);
  if (text === undefined) return undefined;
  const reading = readUrl(text, schemes);
  if ("url" in reading) return reading.url;
  const { reason } = reading;
  find(finder, "feed-input/url-invalid", { subject: finder.subject, field, value: text, reason });
  return undefined;
}

/** A moment on the clock of UTC, whole seconds. */
export function readInstant(finder: Finder, field: string, value: unknown): Instant | undefined {
  if (isMissing(value)) return undefined;
  const epochMs = isDate(value) ? value.getTime() : Number.NaN;
  const year = new Date(epochMs).getUTCFullYear();
  if (year >= 0 && year <= 9999) return { epochMs: Math.floor(epochMs / 1000) * 1000, offsetMinutes: 0 };
  find(finder, "feed-input/date-invalid", { subject: finder.subject, field, found: nameOfValue(value) });
  return undefined;
}

/** A count of bytes, seconds or minutes, rounded; its digits may be text. */
export function readCount(finder: Finder, field: string, value: unknown): number | undefined {
  if (isMissing(value)) return undefined;
  const count = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof count === "number" && count >= 0 && count <= Number.MAX_SAFE_INTEGER) return Math.round(count);
  find(finder, "feed-input/number-invalid", { subject: finder.subject, field, found: nameOfValue(value) });
  return undefined;
}

/** A list that may be given as its single member; a gap in it is a member that is missing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? Array.from(value) : [value];
}

/** Name of a member: `author[1]` in a list, `author` alone. */
export function memberName(field: string, given: unknown, index: number): string {
  return Array.isArray(given) ? `${field}[${index}]` : field;
}

/** Something with properties. `field` is what it is called in the subject; without it the subject itself is meant. */
export function readObject(finder: Finder, field: string | undefined, value: unknown): object | undefined {
  if (isPlainObject(value)) return value;
  const facts = { subject: finder.subject, found: nameOfValue(value), ...(field !== undefined && { field }) };
  find(finder, "feed-input/not-an-object", facts);
  return undefined;
}

/** Text as it may stand in a feed; nothing for what is blank. */
export function cleanText(value: string): string | undefined {
  const { text } = removeForbidden(value);
  return text.trim() === "" ? undefined : text;
}

function isPlainObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isDate(value);
}

/** A date of another realm, as test runners and `vm` make them, is one too. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}

/** What a value is, in words. */
function nameOfValue(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value)) return "a list";
  if (isDate(value)) {
    const year = new Date(value.getTime()).getUTCFullYear();
    return Number.isNaN(year) ? "an invalid `Date`" : `a \`Date\` of the year ${year}`;
  }
  switch (typeof value) {
    case "string":
      return `the text ${shown(value)}`;
    case "number":
    case "bigint":
      return `the number ${value}`;
    case "object":
      return "an object";
    default:
      return `a ${typeof value}`;
  }
}
