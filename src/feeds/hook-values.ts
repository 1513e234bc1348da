/**
 * Values that go to hooks and come back: what goes is frozen, since the build shares it; what comes is copied as
 * plain data, without what XML forbids, and compared with what went.
 */

import { removeForbidden } from "../text/characters.ts";

/** Freezes plain data to its depths, and returns it. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

export type Copy = { readonly value: unknown } | { readonly path: string; readonly reason: string };

const DEEPEST = 50;

/** A copy of what JSON can say; keys that are `undefined` are left out. May throw what a getter throws. */
export function plainCopy(value: unknown, path = "", depth = 0): Copy {
  if (typeof value === "string") return { value: removeForbidden(value).text };
  if (typeof value === "boolean" || value === null) return { value };
  if (typeof value === "number" && Number.isFinite(value)) return { value };
  if (typeof value !== "object") return { path, reason: `It is ${nounOf(value)}, which no feed can hold.` };
  if (depth === DEEPEST) return { path, reason: "It is nested too deeply, or holds itself." };
  if (Array.isArray(value)) return copyList(value, path, depth);
  if (!isPlain(value)) return { path, reason: "It is neither text, number, list nor plain object." };
  return copyObject(value, path, depth);
}

function nounOf(value: unknown): string {
  return value === undefined || typeof value === "number" ? String(value) : `a ${typeof value}`;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copyList(list: readonly unknown[], path: string, depth: number): Copy {
  const items: unknown[] = [];
  for (const [index, item] of list.entries()) {
    const copy = plainCopy(item, `${path}[${index}]`, depth + 1);
    if ("reason" in copy) return copy;
    items.push(copy.value);
  }
  return { value: items };
}

function copyObject(given: object, path: string, depth: number): Copy {
  const items: [string, unknown][] = [];
  for (const [key, item] of Object.entries(given)) {
    if (item === undefined) continue;
    const copy = plainCopy(item, path === "" ? key : `${path}.${key}`, depth + 1);
    if ("reason" in copy) return copy;
    items.push([key, copy.value]);
  }
  return { value: Object.fromEntries(items) };
}

/** Whether two values of plain data say the same; the order of keys does not matter. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(Reflect.get(one, key), Reflect.get(other, key)))
  );
}
