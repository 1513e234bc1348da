/**
 * Reads what both a feed and its items may have: people, categories, files. Where the `feed` package demands a
 * list of objects, one object alone will do, and plain text is a name.
 */

import type { Attachment, EntryPerson } from "../model/entry.ts";
import { hasScheme, WEB_SCHEMES } from "../text/url.ts";
import type { WrittenCategory } from "./extras.ts";
import type { GivenAuthor, GivenCategory, GivenFile } from "./given.ts";
import { type FileRole, mediaTypeOf } from "./media-type.ts";
import {
  type Finder,
  find,
  isMissing,
  listOf,
  memberName,
  readCount,
  readObject,
  readText,
  readWebUrl,
} from "./values.ts";

/** People in their order. */
export function readPeople(finder: Finder, field: string, given: unknown): readonly EntryPerson[] {
  return listOf(given).flatMap((person, index) =>
    readPerson(finder, memberName(field, given, index), person),
  );
}

const CONTACT: ReadonlySet<string> = new Set([...WEB_SCHEMES, "mailto"]);

/** A person by name; without one by the e-mail's user or the link's host, since Atom demands a name (R44). */
function readPerson(finder: Finder, field: string, given: unknown): readonly EntryPerson[] {
  const read = typeof given === "string" ? { name: given } : readObject(finder, field, given);
  if (read === undefined) return [];
  const person: GivenAuthor = read;
  const url = readWebUrl(finder, `${field}.link`, person.link, CONTACT);
  const avatar = readWebUrl(finder, `${field}.avatar`, person.avatar);
  const email = readEmail(finder, `${field}.email`, person.email);
  const name = readText(finder, `${field}.name`, person.name) ?? email?.split("@")[0] ?? (url && hostOf(url));
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

function readEmail(finder: Finder, field: string, given: unknown): string | undefined {
  const value = readText(finder, field, given)?.trim();
  if (value === undefined || /^[^\s@<>()]+@[^\s@<>()]+$/.test(value)) return value;
  find(finder, "feed-input/email-invalid", { subject: finder.subject, field, value });
  return undefined;
}

/** Categories in their order, each once. */
export function readCategories(finder: Finder, given: unknown): readonly WrittenCategory[] {
  const categories = listOf(given).flatMap((category, index) =>
    readCategory(finder, memberName("category", given, index), category),
  );
  return [...new Map(categories.map((category) => [JSON.stringify(category), category])).values()];
}

/** `domain` speaks to RSS and `scheme` to Atom; where only one is given it serves both. */
function readCategory(finder: Finder, field: string, given: unknown): readonly WrittenCategory[] {
  const read = typeof given === "string" ? { name: given } : readObject(finder, field, given);
  if (read === undefined) return [];
  const category: GivenCategory = read;
  const name = readText(finder, `${field}.name`, category.name);
  const term = readText(finder, `${field}.term`, category.term) ?? name;
  const domain = readText(finder, `${field}.domain`, category.domain);
  const scheme = readText(finder, `${field}.scheme`, category.scheme);
  if (scheme !== undefined && !hasScheme(scheme)) {
    const { subject } = finder;
    const reason = "An Atom scheme is an IRI.";
    find(finder, "feed-input/url-invalid", { subject, field: `${field}.scheme`, value: scheme, reason });
  }
  if (term === undefined) return [];
  const iri = scheme ?? (domain !== undefined && hasScheme(domain) ? domain : undefined);
  return [
    {
      term,
      label: name ?? term,
      ...(iri !== undefined && { scheme: iri }),
      ...(domain !== undefined && { domain }),
    },
  ];
}

/** A file given by its URL, or with what is known of it. */
export function readFile(
  finder: Finder,
  field: string,
  given: unknown,
  role: FileRole,
): Attachment | undefined {
  if (isMissing(given)) return undefined;
  const isUrl = typeof given === "string" || given instanceof URL;
  const read = isUrl ? { url: given } : readObject(finder, field, given);
  if (read === undefined) return undefined;
  const file: GivenFile = read;
  const url = readWebUrl(finder, isUrl ? field : `${field}.url`, file.url);
  const title = readText(finder, `${field}.title`, file.title);
  const type = readText(finder, `${field}.type`, file.type);
  const lengthBytes = readCount(finder, `${field}.length`, file.length) ?? 0;
  const durationSeconds = readCount(finder, `${field}.duration`, file.duration);
  if (isMissing(file.url)) find(finder, "feed-input/url-missing", { subject: finder.subject, field });
  if (url === undefined) return undefined;
  return {
    url,
    mediaType: mediaTypeOf(url, role, type),
    lengthBytes,
    ...(title !== undefined && { title }),
    ...(durationSeconds && { durationSeconds }),
  };
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
