/**
 * People as other programs keep them in a file of their own: Jekyll's `_data/authors.yml`, Docusaurus' `authors.yml`,
 * Hugo's `data/authors`. Pure. What a value cannot be read as is left out with a warning, since the file was written
 * for somebody else; what siar has no use for is passed in silence.
 */

import type { Person } from "../model/person.ts";
import type { Problem } from "../model/problem.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { foldName, removeForbidden } from "../text/characters.ts";
import {
  type Data,
  type DataMap,
  type DataPath,
  type Decoded,
  type DecodeFault,
  isFault,
} from "../text/data.ts";
import { hashOf } from "../text/hash.ts";
import { decodeJson } from "../text/json.ts";
import { slugOf } from "../text/slug.ts";
import { decodeToml } from "../text/toml.ts";
import { decodeYaml } from "../text/yaml.ts";
import { readHttpsUrl, readWebUrl } from "./addresses.ts";
import type { Reading } from "./raw.ts";
import { readEmail, readName } from "./readings.ts";

/** A file of people; `handle` is the one person's whose file it is, and absent where it holds many. */
export interface AuthorsText {
  /** Relative to the site's folder. */
  readonly file: string;
  readonly text: string;
  readonly handle?: string;
}

/** The people of the files in their order, whose names are in that language. */
export function readAuthors(
  texts: readonly AuthorsText[],
  language: string,
): { readonly people: readonly Person[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const people = new Map<string, Person>();
  for (const one of texts) {
    for (const person of peopleOf(one, language, problems))
      if (!people.has(person.handle)) people.set(person.handle, person);
  }
  return { people: [...people.values()], problems };
}

function peopleOf(
  { file, text: raw, handle }: AuthorsText,
  language: string,
  problems: Problem[],
): readonly Person[] {
  const { text } = removeForbidden(raw);
  const decoded = decoderOf(file)(text);
  if (isFault(decoded)) {
    const { mark, reason } = decoded;
    const place = excerptPlace(file, text, mark.line, mark.column, mark.length);
    problems.push(problem("settings/authors-unreadable", place, { reason }));
    return [];
  }
  const read = <T>(
    value: Data | undefined,
    reading: (text: string) => Reading<T>,
    path: DataPath,
  ): T | undefined => {
    if (typeof value !== "string" || value.trim() === "") return undefined;
    const found = reading(value.trim());
    if (!("code" in found)) return found.value;
    const mark = decoded.markOf(path);
    const place = mark ? excerptPlace(file, text, mark.line, mark.column, mark.length) : { file };
    problems.push(
      problem("settings/authors-value", place, { key: String(path.at(-1)), value, reason: found.reason }),
    );
    return undefined;
  };
  return itemsOf(decoded.value, handle).flatMap(({ key, value, path }) => {
    const person = personOf(key, value, path, language, read);
    return person === undefined ? [] : [person];
  });
}

type Decode = (text: string) => Decoded | DecodeFault;

function decoderOf(file: string): Decode {
  if (/\.json$/i.test(file)) return decodeJson;
  return /\.toml$/i.test(file) ? decodeToml : decodeYaml;
}

interface Item {
  readonly key: string;
  readonly value: DataMap;
  readonly path: DataPath;
}

/** A map by handle, a list of maps, or one map that is a person. */
function itemsOf(data: Data, handle: string | undefined): readonly Item[] {
  if (handle !== undefined) return isMap(data) ? [{ key: handle, value: data, path: [] }] : [];
  if (isMap(data)) {
    return [...data].flatMap(([key, value]): readonly Item[] => {
      if (isMap(value)) return [{ key, value, path: [key] }];
      return typeof value === "string" ? [{ key, value: new Map([["name", value]]), path: [key] }] : [];
    });
  }
  if (!Array.isArray(data)) return [];
  return data.flatMap((value: Data, index): readonly Item[] => {
    if (!isMap(value)) return [];
    const key = firstOf(value, KEYS.handle) ?? firstOf(value, KEYS.name);
    return key === undefined ? [] : [{ key: key.text, value, path: [index] }];
  });
}

function personOf(
  key: string,
  value: DataMap,
  path: DataPath,
  language: string,
  read: <T>(value: Data | undefined, reading: (text: string) => Reading<T>, path: DataPath) => T | undefined,
): Person | undefined {
  const take = <T>(keys: readonly string[], reading: (text: string) => Reading<T>): T | undefined => {
    const found = firstOf(value, keys);
    return found && read(found.text, reading, [...path, found.key]);
  };
  const name = take(KEYS.name, readName) ?? ("code" in readName(key) ? undefined : key);
  if (name === undefined) return undefined;
  const handle = handleOf(key);
  const url = take(KEYS.url, readWebUrl);
  const email = take(KEYS.email, readEmail);
  const avatar = take(KEYS.avatar, readAvatar);
  return {
    handle,
    kind: "person",
    ...(foldName(key) !== handle && { aliases: [key] }),
    names: { [language]: name },
    ...(url !== undefined && { url }),
    // An address that a page shows is not yet one that feeds may publish (S13).
    ...(email !== undefined && value.get("publish_email") === "true" && { email }),
    ...(avatar !== undefined && { avatar }),
  };
}

/** Portraits are often paths of the old site, which no feed can carry; those are passed in silence. */
function readAvatar(text: string): Reading<string | undefined> {
  const reading = readHttpsUrl(text);
  return "code" in reading ? { value: undefined } : reading;
}

/** `Jane_Doe` → `jane-doe`; what has no Latin letter is known by a hash of its name. */
function handleOf(key: string): string {
  const plain = slugOf(key.normalize("NFKD").replace(/\p{M}/gu, ""));
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(plain) ? plain : hashOf(key).slice(0, 12);
}

/** What the same thing is called, the most telling first. */
const KEYS = {
  handle: ["handle", "key", "id", "short_name", "shortname", "slug", "username", "login"],
  name: ["name", "display_name", "displayName", "full_name", "fullname", "title", "nickname"],
  url: ["url", "web", "website", "site", "link", "home", "homepage", "uri", "permalink"],
  email: ["email", "mail"],
  avatar: ["avatar", "image_url", "imageURL", "imageUrl", "image", "picture", "photo", "portrait"],
} as const;

function firstOf(
  value: DataMap,
  keys: readonly string[],
): { readonly key: string; readonly text: string } | undefined {
  for (const key of keys) {
    const text = value.get(key);
    if (typeof text === "string" && text.trim() !== "") return { key, text };
  }
  return undefined;
}

function isMap(data: Data): data is DataMap {
  return data instanceof Map;
}
