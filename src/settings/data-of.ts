/**
 * What a settings program exports, as the same tree of data that YAML gives (D42 trusts the program, not its
 * shape): plain objects, lists and scalars. Functions and instances have no meaning in settings and are refused.
 */

import type { Data, Decoded } from "../text/data.ts";
import { MAX_DEPTH } from "../text/nodes.ts";
import { nameOfPath } from "./report.ts";

/** The exported value as decoded data without places, or a sentence that says what in it is no data. */
export function dataOf(value: unknown): Decoded | { readonly reason: string } {
  if (!isPlainObject(value)) return { reason: `Its default export is ${nounOf(value)}, not a plain object.` };
  try {
    return { value: convert(value, []), markOf: () => undefined };
  } catch (error) {
    if (error instanceof NotData) return { reason: error.message };
    throw error;
  }
}

/** They reach into every object of a program that copies them carelessly (D3). */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

class NotData extends Error {}

function convert(value: unknown, path: readonly (string | number)[]): Data {
  if (path.length > MAX_DEPTH) throw new NotData(`\`${nameOfPath(path.slice(0, 4))}\` is nested too deep.`);
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value)))
    return String(value);
  if (Array.isArray(value)) return value.map((item, index) => convert(item, [...path, index]));
  if (!isPlainObject(value)) throw new NotData(`\`${nameOfPath(path)}\` is ${nounOf(value)}, not data.`);
  const map = new Map<string, Data>();
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) throw new NotData(`The key \`${key}\` may not stand in settings.`);
    map.set(key, convert(item, [...path, key]));
  }
  return map;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function nounOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? `an instance of ${value.constructor.name}` : `a ${typeof value}`;
}
