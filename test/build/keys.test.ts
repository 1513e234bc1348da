import { expect, test } from "vitest";
import { keysUnder } from "../../src/build/keys.ts";
import type { Recipe } from "../../src/model/output.ts";
import { sampleEntry } from "../support/sample-entries.ts";

const BASE = "https://warta.example/";
const entry = sampleEntry({ id: "x:1", title: "Satu", address: "/satu/" }, BASE);
const long = "x".repeat(2000);
const recipe = (more: object): Recipe => ({ kind: "page", ...{ entry, shell: { long } }, ...more });

test("equal recipes have equal keys, whether their parts are the same objects or equal ones", () => {
  const keyOf = keysUnder("stamp");
  expect(keyOf(recipe({}))).toBe(keyOf({ ...recipe({}), ...{ shell: { long } } }));
  expect(keyOf(recipe({ entries: [entry] }))).toBe(keysUnder("stamp")(recipe({ entries: [entry] })));
});

test.each<[string, object]>([
  ["an entry", { entry: { ...entry, title: "Dua" } }],
  ["a long part", { shell: { long: `${long}!` } }],
  ["a short part", { older: { label: "a", address: "/a/" } }],
  ["a list of entries", { entries: [entry] }],
  ["a list's length", { entries: [entry, entry] }],
  ["a list of texts", { taken: ["a"] }],
  ["a text", { address: "/a/" }],
  ["the kind", { kind: "list" }],
  ["a part left out", { shell: undefined }],
])("a change of %s changes the key", (_, more) => {
  const keyOf = keysUnder("stamp");
  expect(keyOf(recipe(more))).not.toBe(keyOf(recipe({})));
});

test("another code stamp changes every key", () => {
  expect(keysUnder("a")(recipe({}))).not.toBe(keysUnder("b")(recipe({})));
});
