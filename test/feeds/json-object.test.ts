/** JSON as `JSON.stringify` would write it, a value a line. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writeJson, writeMembers } from "../../src/feeds/json-object.ts";

/** Anything that a program may hand over. */
const anything = fc.anything({
  withBigInt: false,
  withDate: true,
  withMap: true,
  withSparseArray: true,
  withNullPrototype: true,
  withBoxedValues: true,
  withUnicodeString: true,
});

describe("writeJson", () => {
  test("writes what JSON.stringify writes, indented by two spaces", () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(writeJson(value)).toBe(JSON.stringify(value, null, 2));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["a form of its own", { a: { toJSON: () => ["x"] } }],
    ["what JSON has no word for", { a: undefined, b: () => 1, c: Symbol("c"), d: [undefined, () => 1] }],
    ["half a character", { "\uD800": "\uDC00 “x”" }],
    ["empty ones", { a: {}, b: [], c: { d: undefined } }],
  ])("%s is written as JSON.stringify does it", (_, value) => {
    expect(writeJson(value)).toBe(JSON.stringify(value, null, 2));
  });
});

test("R49: members that are empty are left out, the others stand on the margin", () => {
  const members = { a: "", b: 'say "b"', c: null, d: [], e: [1, { f: "g" }], h: undefined, i: 0 };
  expect(`{${writeMembers(members, "\n  ")}\n}`).toBe(
    JSON.stringify({ b: 'say "b"', e: [1, { f: "g" }], i: 0 }, null, 2),
  );
});
