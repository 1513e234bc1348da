/**
 * Reads single values that a user of `Feed` hands over: text cleaned of what XML forbids, absolute URLs,
 * dates, people, files, extensions. What is wrong goes into the finder; the value is then left out.
 */

import type { Attachment, EntryPerson } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { type FactsOf, problem } from "../problems/problem.ts";
import type { FeedsFacts } from "../problems/words/feeds.ts";
import { removeForbidden } from "../text/characters.ts";
import { readUrl } from "../text/url.ts";
import { namesOf } from "./extensions.ts";
import type { Extension } from "./extras.ts";
import type { GivenAuthor, GivenFile } from "./given.ts";
import { type FileRole, mediaTypeOf } from "./media-type.ts";

/** Where problems are gathered, and the name of what is being read: "The feed", `Item 2 ("Kursk")`. */
export interface Finder {
  readonly subject: string;
  readonly problems: Problem[];
}

/** Adds a problem. */
export function find<C extends keyof FeedsFacts>(finder: Finder, code: C, facts: FactsOf<C>): void {
  finder.problems.push(problem(code, undefined, facts));
}

/** Text without forbidden characters (R18); nothing for what is empty. */
export function readText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return removeForbidden(String(value)).text || undefined;
}

const WEB: ReadonlySet<string> = new Set(["http", "https"]);
const CONTACT: ReadonlySet<string> = new Set(["http", "https", "mailto"]);

/** An absolute URL in normal form. */
export function readWebUrl(
  finder: Finder,
  field: string,
  value: unknown,
  schemes: ReadonlySet<string> = WEB,
): string | undefined {
  const text = readText(value);
  if (text === undefined) return undefined;
  const reading = readUrl(text, schemes);
  if ("url" in reading) return reading.url;
  find(finder, "feed-input/url-invalid", {
    subject: finder.subject,
    field,
    value: text,
    reason: reading.reason,
  });
  return undefined;
}

/** A moment on the clock of UTC, whole seconds. */
export function readInstant(finder: Finder, field: string, value: unknown): Instant | undefined {
  if (value === undefined || value === null) return undefined;
  const epochMs = value instanceof Date ? value.getTime() : Number.NaN;
  const year = new Date(epochMs).getUTCFullYear();
  if (year >= 0 && year <= 9999) return { epochMs: Math.floor(epochMs / 1000) * 1000, offsetMinutes: 0 };
  find(finder, "feed-input/date-invalid", { subject: finder.subject, field });
  return undefined;
}

/** A list that may be given as its single member. */
export function listOf<T>(value: T | readonly T[] | undefined | null): readonly T[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** A person by name; without one by the e-mail's user or the link's host, since Atom demands a name. */
export function readPerson(finder: Finder, field: string, given: GivenAuthor): readonly EntryPerson[] {
  const url = readWebUrl(finder, `${field}.link`, given.link, CONTACT);
  const avatar = readWebUrl(finder, `${field}.avatar`, given.avatar);
  const email = readText(given.email);
  const name = readText(given.name) ?? email?.split("@")[0] ?? (url && hostOf(url));
  if (!name) return [];
  return [
    {
      name,
      kind: "person",
      ...(url !== undefined && { url }),
      ...(email !== undefined && { email }),
      ...(avatar !== undefined && { avatar }),
    },
  ];
}

/** A file given by its URL, or with what is known of it. */
export function readFile(
  finder: Finder,
  field: string,
  given: string | GivenFile | undefined | null,
  role: FileRole,
): Attachment | undefined {
  if (given === undefined || given === null || given === "") return undefined;
  const file: GivenFile = typeof given === "string" ? { url: given } : given;
  const url = readWebUrl(finder, field, file.url);
  if (url === undefined) return undefined;
  const title = readText(file.title);
  return {
    url,
    mediaType: mediaTypeOf(url, role, readText(file.type)),
    lengthBytes: isCount(file.length) ? file.length : 0,
    ...(title !== undefined && { title }),
    ...(isCount(file.duration) && { durationSeconds: file.duration }),
  };
}

/** Extensions with cleaned text; names that XML cannot bear are problems. */
export function readExtensions(
  finder: Finder,
  given: readonly Extension[] | undefined,
): readonly Extension[] {
  return (given ?? []).map((extension) => {
    for (const { name, prefix, isDeclared } of namesOf(extension)) {
      const { subject } = finder;
      if (!XML_NAME.test(name)) find(finder, "feed-input/extension-name", { subject, name });
      else if (!isDeclared)
        find(finder, "feed-input/prefix-unknown", { subject, name, prefix: prefix ?? "" });
    }
    return { name: extension.name, objects: cleaned(extension.objects) };
  });
}

const XML_NAME = /^[\p{L}_][\p{L}\p{N}._-]*(?::[\p{L}_][\p{L}\p{N}._-]*)?$/u;

function cleaned(value: unknown): unknown {
  if (typeof value === "string") return removeForbidden(value).text;
  if (Array.isArray(value)) return value.map(cleaned);
  if (value instanceof Date) return value.toJSON();
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
