/** Single values as YAML, TOML and JSON write them: read where they stand on one line, and written in the same manner. */

import { isFault } from "../text/data.ts";
import { decodeJson } from "../text/json.ts";
import { decodeToml } from "../text/toml.ts";
import { decodeYaml } from "../text/yaml.ts";

/** `header` is lines `Key: value` without quotes. */
export type Notation = "yaml" | "toml" | "json" | "header";

/** The text that a scalar is; undefined for what is none. */
export function readScalar(raw: string, notation: Notation): string | undefined {
  if (notation === "header") return raw.trim().replace(/^(["'])(.*)\1$/u, "$2");
  const decoded =
    notation === "yaml"
      ? decodeYaml(`- ${raw}\n`)
      : notation === "toml"
        ? decodeToml(`x = ${raw}\n`)
        : decodeJson(`[${raw}]`);
  if (isFault(decoded)) return undefined;
  const { value } = decoded;
  const item: unknown =
    value instanceof Map ? value.get("x") : Array.isArray(value) && value.length === 1 ? value[0] : undefined;
  return typeof item === "string" ? item : undefined;
}

/** A plain word, id or date in the manner of what stood there: in its quotes where it had some. */
export function writeScalar(value: string, before: string, notation: Notation): string {
  const quote = /^["']/.exec(before)?.[0];
  if (notation === "json") return JSON.stringify(value);
  if (quote !== undefined) return `${quote}${value}${quote}`;
  return notation === "toml" && !/^\d{4}-\d\d-\d\d(?:T[\d:]+(?:Z|[+-]\d\d:\d\d))?$/.test(value)
    ? JSON.stringify(value)
    : value;
}

/** A list in brackets on one line. */
export function writeList(items: readonly string[], notation: Notation): string {
  const written = items.map((item) => (notation === "yaml" && isPlain(item) ? item : JSON.stringify(item)));
  return `[${written.join(", ")}]`;
}

/** What brackets of YAML hold without quotes: letters and digits of any script, and single signs within. */
function isPlain(item: string): boolean {
  return (
    /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._/+-]*[\p{L}\p{N}\p{M}+.])?$/u.test(item) &&
    !/^(?:null|true|false)$/i.test(item)
  );
}
