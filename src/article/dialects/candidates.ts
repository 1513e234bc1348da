/**
 * Which keys are asked for a meaning, and in which order: siar's own, those that the settings name, the program's, and
 * behind them the conventions of many. Made once for a dialect and its settings.
 */

import { fold } from "../keys.ts";
import { CONVENTIONS } from "./conventions.ts";
import type { Dialect, Meaning } from "./dialect.ts";

export interface Candidates {
  /** All keys, the most trusted first. */
  readonly keysOf: (meaning: Meaning) => readonly string[];
  /** Those of siar, of the settings and of the program. */
  readonly ownOf: (meaning: Meaning) => readonly string[];
  /** Keys that the settings name for a field. */
  readonly namedFor: (field: string) => readonly string[];
  /** Other keys for what a key says, where one of them counts alone. */
  readonly rivalsOf: (key: string) => readonly string[];
}

/** Names of siar's fields for a meaning, which always win. */
const OWN_KEYS: { readonly [M in Meaning]?: string } = {
  title: "title",
  date: "date",
  updated: "updated",
  embargo: "embargo",
  expires: "expires",
  slug: "slug",
  id: "id",
  lang: "lang",
  authors: "authors",
  categories: "categories",
  tags: "tags",
  summary: "summary",
  image: "image",
  externalUrl: "externalUrl",
  aliases: "aliases",
};

const known = new WeakMap<Dialect, WeakMap<object, Candidates>>();

/** The candidates; `keys` of the settings map a key to a field. */
export function candidatesOf(dialect: Dialect, keys: Readonly<Record<string, string>>): Candidates {
  const before = known.get(dialect) ?? new WeakMap<object, Candidates>();
  known.set(dialect, before);
  const found = before.get(keys) ?? make(dialect, keys);
  before.set(keys, found);
  return found;
}

function make(dialect: Dialect, keys: Readonly<Record<string, string>>): Candidates {
  const named = Object.entries(keys).map(([key, field]) => ({ key, field: fold(field) }));
  const taken = new Set(named.map(({ key }) => fold(key)));
  const ignored = new Set((dialect.ignored ?? []).map(fold));
  const addresses = new Set((dialect.keys.address ?? []).map(fold));
  const isFree = (key: string): boolean => !taken.has(fold(key)) && !ignored.has(fold(key));
  const namedFor = (field: string): readonly string[] =>
    named.filter((one) => one.field === fold(field)).map(({ key }) => key);
  const trusted = new Map<Meaning, readonly string[]>();
  const all = new Map<Meaning, readonly string[]>();
  for (const meaning of Object.keys(CONVENTIONS) as Meaning[]) {
    const isList = meaning === "categories" || meaning === "tags";
    const theirs = (dialect.keys[meaning] ?? []).filter((key) => !taken.has(fold(key)));
    const mine = isList && theirs.includes(meaning) ? undefined : OWN_KEYS[meaning];
    const own = mine === undefined || !isFree(mine) ? [] : [mine];
    // Of lists all keys count, in the program's order, and the first label is the most important one.
    const first = isList
      ? [...own, ...theirs, ...namedFor(meaning)]
      : [...own, ...namedFor(meaning), ...theirs];
    const isElse = (key: string): boolean => meaning === "externalUrl" && addresses.has(fold(key));
    trusted.set(meaning, onlyOnce(first));
    all.set(
      meaning,
      onlyOnce([...first, ...(CONVENTIONS[meaning] ?? []).filter((key) => isFree(key) && !isElse(key))]),
    );
  }
  return {
    keysOf: (meaning) => all.get(meaning) ?? [],
    ownOf: (meaning) => trusted.get(meaning) ?? [],
    namedFor,
    rivalsOf: (key) =>
      [...all]
        .filter(([meaning, others]) => !LISTS.has(meaning) && others.some((one) => fold(one) === fold(key)))
        .flatMap(([, others]) => others.filter((one) => fold(one) !== fold(key))),
  };
}

/** Of these all keys count together. */
const LISTS: ReadonlySet<Meaning> = new Set<Meaning>(["categories", "tags", "aliases"]);

function onlyOnce(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => (seen.has(fold(key)) ? false : seen.add(fold(key))));
}
