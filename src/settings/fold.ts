/**
 * Settings as decoded, made ready for the schema: keys in their canonical form whatever their case, one text
 * where a list or a map by language may stand turned into it, invisible characters removed, empty values left
 * out. Objects have no prototype, and keys that are the author's own stay theirs.
 */

import { removeBidiOverrides, removeForbidden } from "../text/characters.ts";
import type { Data, DataMap, DataPath } from "../text/data.ts";
import { nearest } from "../text/suggest.ts";
import type { KeyTree } from "./raw.ts";
import type { Report } from "./report.ts";

/** The folded tree, and how a canonical path was written in the file. */
export interface Folded {
  readonly tree: unknown;
  readonly written: (path: DataPath) => DataPath;
}

/** Folds decoded settings along the tree of their keys; paths in its reports are as written. */
export function foldSettings(value: Data, keys: KeyTree, report: Report): Folded {
  const names = new Map<string, string>();
  const wrapped = new Set<string>();
  const tree = fold(value, keys, [], []);

  function fold(data: Data, tree: KeyTree, path: DataPath, original: DataPath): unknown {
    if (data === null) return undefined;
    if (typeof data === "string") return foldText(data, tree, path, original);
    if (Array.isArray(data)) {
      const of: KeyTree = tree.kind === "list" ? tree.of : { kind: "text" };
      return data.map((item, index) => fold(item, of, [...path, index], [...original, index]) ?? "");
    }
    return foldMap(data as DataMap, tree, path, original);
  }

  function foldText(text: string, tree: KeyTree, path: DataPath, original: DataPath): unknown {
    const clean = cleanText(text, original, report);
    if (tree.kind !== "list" && tree.kind !== "by-language") return clean;
    wrapped.add(nameOf(path));
    return tree.kind === "list" ? [clean] : Object.assign(Object.create(null), { "": clean });
  }

  function foldMap(map: DataMap, tree: KeyTree, path: DataPath, original: DataPath): unknown {
    const folded: Record<string, unknown> = Object.create(null);
    for (const [key, value] of map) {
      const at = [...original, key];
      const canonical = tree.kind === "map" ? canonicalKey(key, tree.keys) : key;
      if (canonical === undefined) {
        reportUnknown(key, tree, at, report);
        continue;
      }
      const first = names.get(nameOf([...path, canonical]));
      if (first !== undefined) {
        report("settings/key-twice", at, { first }, "key");
        continue;
      }
      names.set(nameOf([...path, canonical]), key);
      const item = fold(value, childOf(tree, canonical), [...path, canonical], at);
      if (item !== undefined) folded[canonical] = item;
    }
    return folded;
  }

  function written(path: DataPath): DataPath {
    const original: (string | number)[] = [];
    for (const [index, key] of path.entries()) {
      if (wrapped.has(nameOf(path.slice(0, index)))) break;
      original.push(names.get(nameOf(path.slice(0, index + 1))) ?? key);
    }
    return original;
  }
  return { tree, written };
}

/** `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

function childOf(tree: KeyTree, key: string): KeyTree {
  if (tree.kind === "map") return tree.keys.get(key) ?? { kind: "text" };
  return tree.kind === "by-language" || tree.kind === "own-keys" ? tree.of : { kind: "text" };
}

const nameOf = (path: DataPath): string => JSON.stringify(path);

/** `base_url`, `BaseURL` and `base-url` are `baseUrl`. */
function canonicalKey(key: string, keys: ReadonlyMap<string, KeyTree>): string | undefined {
  if (keys.has(key)) return key;
  const plain = plainKey(key);
  for (const known of keys.keys()) if (plainKey(known) === plain) return known;
  return undefined;
}

const plainKey = (key: string): string => key.replace(/[-_]/g, "").toLowerCase();

function reportUnknown(key: string, tree: KeyTree, at: DataPath, report: Report): void {
  const known = tree.kind === "map" ? [...tree.keys.keys()].filter((name) => name !== "$schema") : [];
  const meant = SYNONYMS.get(plainKey(key));
  const near = meant !== undefined && known.includes(meant) ? meant : nearest(key, known);
  report("settings/key-unknown", at, { ...(near !== undefined && { nearest: near }), known }, "key");
}

/** What other tools and habits call it. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["url", "baseUrl"],
  ["siteurl", "baseUrl"],
  ["homepage", "baseUrl"],
  ["lang", "languages"],
  ["language", "languages"],
  ["locale", "languages"],
  ["locales", "languages"],
  ["langs", "languages"],
  ["timezone", "timeZone"],
  ["authors", "people"],
  ["categories", "taxonomy"],
  ["copyright", "rights"],
  ["licence", "license"],
  ["xmlns", "namespaces"],
  ["term", "category"],
  ["categories", "category"],
  ["tags", "tag"],
  ["permalink", "articlePath"],
  ["favicon", "icon"],
  ["tagline", "description"],
  ["subtitle", "description"],
  ["labels", "label"],
  ["names", "name"],
]);

function cleanText(text: string, at: DataPath, report: Report): string {
  const { text: allowed, removals } = removeForbidden(text);
  const upright = removeBidiOverrides(allowed);
  const removed = removals.map((removal) => removal.codePoint);
  if (upright !== allowed) removed.push(...lost(allowed, upright));
  if (removed.length > 0) {
    report("settings/characters-removed", at, { removed: [...new Set(removed)].map(codePointName) });
  }
  return upright.normalize("NFC").trim();
}

/** The characters that stand in one text and no more in the other. */
function lost(before: string, after: string): readonly number[] {
  const kept = [...after];
  const gone: number[] = [];
  let index = 0;
  for (const character of before) {
    if (character === kept[index]) index++;
    else gone.push(character.codePointAt(0) ?? 0);
  }
  return gone;
}
