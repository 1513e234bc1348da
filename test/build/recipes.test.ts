import { describe, expect, test } from "vitest";
import { freezer, keyOfRecipe, thaw } from "../../src/build/recipes.ts";
import type { Recipe } from "../../src/model/output.ts";
import { markOf } from "../../src/text/mark.ts";
import { sampleEntry } from "../support/sample-entries.ts";

const BASE = "https://warta.example/";
const entry = sampleEntry({ id: "x:1", title: "Satu", address: "/satu/" }, BASE);
const other = sampleEntry({ id: "x:2", title: "Dua", address: "/dua/" }, BASE);
const long = "x".repeat(2000);
const recipe = (more: object): Recipe => ({ kind: "page", ...{ entry, shell: { long } }, ...more });

/** A freezer with what it gave to be kept, in order. */
function freezing(stamp = "stamp"): {
  readonly freeze: (recipe: Recipe) => { readonly key: string; readonly text: string };
  readonly kept: readonly (readonly [hash: string, text: string])[];
} {
  const kept: (readonly [string, string])[] = [];
  const { freeze } = freezer(stamp, (hash, text) => kept.push([hash, text()]));
  return { freeze, kept };
}

const keyOf = (one: Recipe, stamp?: string): string => freezing(stamp).freeze(one).key;

describe("the key of a recipe", () => {
  test("is equal for equal recipes, whether their parts are the same objects or equal ones", () => {
    const { freeze } = freezing();
    const { key } = freeze(recipe({}));
    expect(freeze(recipe({ shell: { long } })).key).toBe(key);
    expect(keyOf(structuredClone(recipe({ entries: [entry] })))).toBe(keyOf(recipe({ entries: [entry] })));
  });

  test.each<[string, object]>([
    ["an entry", { entry: { ...entry, title: "Dua" } }],
    ["a long part", { shell: { long: `${long}!` } }],
    ["a short part", { older: { label: "a", address: "/a/" } }],
    ["a list of entries", { entries: [entry] }],
    ["a list's length", { entries: [entry, entry] }],
    ["a list of texts", { taken: ["a"] }],
    ["a list of lists", { taken: [["a"], []] }],
    ["a text", { address: "/a/" }],
    ["a number", { page: 2 }],
    ["the kind", { kind: "list" }],
    ["a part left out", { shell: undefined }],
    ["nothing to something", { older: null }],
  ])("changes with %s", (_, more) => {
    expect(keyOf(recipe(more))).not.toBe(keyOf(recipe({})));
  });

  test("tells an order of entries from another", () => {
    expect(keyOf(recipe({ entries: [entry, other] }))).not.toBe(keyOf(recipe({ entries: [other, entry] })));
  });

  test("is another under another code stamp", () => {
    expect(keyOf(recipe({}), "a")).not.toBe(keyOf(recipe({}), "b"));
  });

  test("is that of its text", () => {
    const { key, text } = freezing().freeze(recipe({}));
    expect(keyOfRecipe(text, "stamp")).toBe(key);
  });
});

describe("a frozen recipe", () => {
  const whole = recipe({
    entries: [entry, other],
    marks: [markOf(entry), markOf(other)],
    neighbours: [{ label: "a" }, { long }, "text", 3, null, true],
    nested: [["a", { b: 1 }]],
    short: { label: "a" },
    none: undefined,
    empty: "",
    'a "quoted" name': "\u2028]]>",
  });

  test("thaws into what it was", () => {
    const { freeze, kept } = freezing();
    const { text } = freeze(whole);
    const parts = new Map(kept);
    const thawed = thaw(text, (hash) => JSON.parse(parts.get(hash) ?? "missing"));
    const { none: _, ...defined } = whole as Recipe & { readonly none?: undefined };
    expect(thawed).toEqual(defined);
    expect(Object.keys(thawed)).toEqual(Object.keys(defined));
  });

  test("names its long parts, which are kept once for all recipes that share them", () => {
    const { freeze, kept } = freezing();
    const one = freeze(whole);
    const two = freeze(recipe({ kind: "list", entries: [other, structuredClone(entry)] }));
    expect(kept.map(([hash]) => hash).filter((hash) => hash === markOf(entry))).toHaveLength(1);
    expect(new Set(kept.map(([hash]) => hash)).size).toBe(kept.length);
    for (const { text } of [one, two]) {
      expect(text).toContain(markOf(entry));
      expect(text).not.toContain(entry.title);
      expect(text).not.toContain(long);
    }
    expect(kept.map(([, text]) => text)).toContain(JSON.stringify({ long }));
  });

  test("gives the same object for the same part where its keeper does", () => {
    const { freeze, kept } = freezing();
    const { text } = freeze(recipe({ entries: [entry, entry] }));
    const parts = new Map(kept.map(([hash, part]) => [hash, JSON.parse(part) as unknown]));
    const thawed = thaw(text, (hash) => parts.get(hash)) as unknown as {
      readonly entry: object;
      readonly entries: readonly object[];
    };
    expect(thawed.entries[0]).toBe(thawed.entry);
    expect(thawed.entries[1]).toBe(thawed.entry);
  });
});
