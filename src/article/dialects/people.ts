/**
 * Who wrote: a name, a handle, `A, B and C`, a map `{name, email, …}`, or a list of these. Names only: an e-mail
 * address beside one is not published, so it does not pass here (S13). Who they are is the catalogue's to know.
 */

import { foldName } from "../../text/characters.ts";
import type { DataMap, DataPath } from "../../text/data.ts";
import { plainWords } from "./plain-words.ts";
import { textsOf, type Written, type WrittenText } from "./written.ts";

/** The names in their order, each once. A text among `wholeNames` is one person, though it could be parted. */
export function readPeople(
  written: Written,
  wholeNames: readonly string[],
  hasSemicolons: boolean,
): readonly WrittenText[] {
  const texts = textsOf(written, nameOfMap).map((text) => ({ ...text, value: text.value.slice(0, LONGEST) }));
  const isAlone = texts.length === 1;
  const names = texts.flatMap(({ value, from }) => {
    const text = bareName(value);
    const parts = isAlone && !isWhole(text, wholeNames) ? partsOf(text, hasSemicolons) : [text];
    return parts.map((part): WrittenText => ({ value: part.replace(/^@(?=[\w-]+$)/u, ""), from }));
  });
  return onlyOnce(names.filter(({ value }) => value !== ""));
}

/** Characters of a text that names people. */
const LONGEST = 1_000;

const NAME_KEYS = ["name", "display_name", "displayName", "full_name", "fullName"];
const HANDLE_KEYS = ["key", "handle", "id", "slug", "login", "username", "github", "twitter"];

/** A Docusaurus author may name a key of its authors file, which knows the name. */
function nameOfMap(map: DataMap, from: DataPath): WrittenText | undefined {
  const keys = typeof map.get("key") === "string" ? ["key"] : [...NAME_KEYS, ...HANDLE_KEYS];
  for (const key of keys) {
    const value = map.get(key);
    if (typeof value === "string" && value.trim() !== "") return { value, from: [...from, key] };
  }
  const first = map.get("first_name") ?? map.get("firstName");
  const last = map.get("last_name") ?? map.get("lastName");
  const whole = [first, last].filter((part) => typeof part === "string").join(" ");
  return whole === "" ? undefined : { value: whole, from };
}

/** The words of a name without markup, and without an e-mail address in brackets or alone. */
function bareName(text: string): string {
  // `mail@host (Name)`, as RSS 2.0 has it, and `Name <mail@host>`.
  const reversed = /^\s*\S+@\S+\s+\(([^()]+)\)\s*$/u.exec(text)?.[1];
  return plainWords((reversed ?? text).replace(/[<(]?[^\s<>(),;]+@[^\s<>(),;]+[>)]?/gu, " "));
}

function partsOf(text: string, hasSemicolons: boolean): readonly string[] {
  const isBySemicolon = text.includes(";") && (hasSemicolons || !text.includes(","));
  const parts = isBySemicolon ? text.split(";") : text.split(/\s*[,，、]\s*|\s+(?:and|&|und|et|dan)\s+/u);
  const names: string[] = [];
  for (const part of parts.map((one) => one.trim().replace(/^(?:and|&|und|et|dan)\s+/u, ""))) {
    if (part === "") continue;
    const last = names.at(-1);
    if (last !== undefined && TITLES.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else names.push(part);
  }
  return names;
}

/** What stands behind a comma and is no name. */
const TITLES =
  /^(?:(?:jr|sr|esq|inc|ltd|llc|phd|ph\.d|md|m\.d|mba|ma|msc|bsc|s\.h|s\.e|s\.sos|m\.si)\.?|i{2,3}|iv)$/iu;

function isWhole(text: string, wholeNames: readonly string[]): boolean {
  const folded = foldName(text);
  return wholeNames.some((name) => foldName(name) === folded);
}

/** Whether a text would be parted into several names. */
export function couldBeParted(name: string): boolean {
  return partsOf(name, true).length > 1;
}

function onlyOnce(names: readonly WrittenText[]): readonly WrittenText[] {
  const seen = new Set<string>();
  return names.filter(({ value }) => {
    const folded = foldName(value);
    return seen.has(folded) ? false : seen.add(folded);
  });
}
