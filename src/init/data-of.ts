/** Settings of other programs as plain data, whatever they are written in, and safe ways to reach into them. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { DefaultValue } from "../model/site.ts";
import { type Data, type DataMap, isFault } from "../text/data.ts";
import { decodeJson } from "../text/json.ts";
import { decodeToml } from "../text/toml.ts";
import { decodeYaml } from "../text/yaml.ts";

/** The first of the files that is there: its name, and its data where it can be decoded to a map. */
export function firstOf(
  folder: SiteFolder,
  names: readonly string[],
): { readonly name: string; readonly data: DataMap | undefined } | undefined {
  for (const name of names) {
    const text = folder.textOf(name);
    if (text !== undefined) return { name, data: mapIn(name, text) };
  }
  return undefined;
}

/** The map that a text holds, by its file's ending; undefined where it holds none. */
export function mapIn(name: string, text: string): DataMap | undefined {
  const decode = /\.toml$/i.test(name) ? decodeToml : /\.json$/i.test(name) ? decodeJson : decodeYaml;
  const decoded = decode(text);
  return isFault(decoded) || !isMap(decoded.value) ? undefined : decoded.value;
}

/** The value at a path, keys in any case of letters; undefined where nothing is. */
export function at(data: Data | undefined, ...path: readonly string[]): Data | undefined {
  let value: Data | undefined = data;
  for (const step of path) {
    if (!isMap(value)) return undefined;
    const map: DataMap = value;
    const key = map.has(step)
      ? step
      : [...map.keys()].find((one) => one.toLowerCase() === step.toLowerCase());
    value = key === undefined ? undefined : map.get(key);
  }
  return value ?? undefined;
}

/** A text that says something. */
export function textAt(data: Data | undefined, ...path: readonly string[]): string | undefined {
  const value = at(data, ...path);
  const text = typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
  return text === "" ? undefined : text;
}

/** Texts of a list, or the one text. */
export function textsAt(data: Data | undefined, ...path: readonly string[]): readonly string[] {
  const value = at(data, ...path);
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (!Array.isArray(value)) return [];
  return (value as readonly Data[]).flatMap((item) =>
    typeof item === "string" && item.trim() !== "" ? [item.trim()] : [],
  );
}

export function isMap(data: Data | undefined): data is DataMap {
  return data instanceof Map;
}

/** Data as the settings' `defaults` have it: keys that are no plain words are left out. */
export function defaultsOf(data: DataMap): Readonly<Record<string, DefaultValue>> {
  const entries: [string, DefaultValue][] = [];
  for (const [key, value] of data)
    if (value !== null && PLAIN_KEY.test(key)) entries.push([key, plainValue(value)]);
  return Object.fromEntries(entries);
}

const PLAIN_KEY = /^[A-Za-z][\w-]*$/;

function plainValue(data: Data): DefaultValue {
  if (data === null || typeof data === "string") return data;
  return isMap(data) ? defaultsOf(data) : (data as readonly Data[]).map(plainValue);
}
