/** Markers: only ours are holes, and nothing of them is left. */

import { expect, test } from "vitest";
import { holesOf } from "../../src/render/holes.ts";
import { hashOf } from "../../src/text/hash.ts";

const hash = hashOf("a");

test("pieces and holes alternate, also at the ends and where a mark is used twice", () => {
  const holes = holesOf(hash);
  const key = holes.mark({ kind: "key" });
  const self = holes.mark({ kind: "self", fragment: "x" });
  expect(holes.cut(`${key}a${self}${key}`)).toEqual({
    pieces: ["", "a", "", ""],
    holes: [{ kind: "key" }, { kind: "self", fragment: "x" }, { kind: "key" }],
  });
  expect(holes.cut("")).toEqual({ pieces: [""], holes: [] });
});

test("a marker of another source, of no hole, or cut in two is no hole, and its controls go (R18)", () => {
  const holes = holesOf(hash);
  const mark = holes.mark({ kind: "key" });
  const foreign = holesOf(hashOf("b")).mark({ kind: "key" });
  const { pieces, holes: found } = holes.cut(`${foreign} ${mark.slice(0, 5)} ${mark.replace("-0", "-7")}`);
  expect(found).toEqual([]);
  expect(pieces.join("")).not.toContain("\u0001");
});

test("the words of page and feed are cleaned as well, and carriage returns are newlines", () => {
  const holes = holesOf(hash);
  const either = holes.mark({ kind: "either", page: "a\u0002", feed: "\uFFFE" });
  expect(holes.cut(`x\r\ny${either}\r`)).toEqual({
    pieces: ["x\ny", "\n"],
    holes: [{ kind: "either", page: "a", feed: "" }],
  });
});

test("only a whole marker is taken for a hole", () => {
  const holes = holesOf(hash);
  const mark = holes.mark({ kind: "key" });
  expect(holes.holeOf(mark)).toEqual({ kind: "key" });
  expect(holes.holeOf(`javascript:x//${mark}`)).toBeUndefined();
  expect(holes.isFootnoteLink(`#fn-${mark}-1`)).toBe(true);
  expect(holes.isFootnoteLink(`javascript:x//#fn-${mark}-1`)).toBe(false);
});

test("what begins like a marker and is none does not hide one that follows", () => {
  const holes = holesOf(hash);
  const mark = holes.mark({ kind: "key" });
  const opening = mark.slice(0, -2);
  expect(holes.without(`a${opening}${mark}b${opening}\u0001${mark}${opening}1`)).toBe(
    `a${opening}b${opening}\u0001${opening}1`,
  );
  expect(holes.cut(`${opening}${mark}`).holes).toEqual([{ kind: "key" }]);
  expect(holes.holeOf(`${opening}${mark}`)).toBeUndefined();
  expect(holes.isFootnoteLink(`#fn-${opening}-${mark}-1`)).toBe(false);
  expect(holes.isFootnoteLink(`#fnref-${mark}-1-2`)).toBe(true);
  expect(holes.isFootnoteLink(`#fn-${mark}-1-2-3`)).toBe(false);
});
