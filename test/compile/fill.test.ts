import { expect, test } from "vitest";
import { fillHoles } from "../../src/compile/fill.ts";
import type { Hole } from "../../src/model/compiled.ts";

const key: Hole = { kind: "key" };

test("pieces and fills alternate", () => {
  expect(fillHoles({ pieces: ["a", "b", "c"], holes: [key, key] }, ["1", "2"])).toBe("a1b2c");
  expect(fillHoles({ pieces: ["a"], holes: [] }, [])).toBe("a");
});

test("too few or too many fills are a bug of ours, never a gap in what readers see", () => {
  expect(() => fillHoles({ pieces: ["a", "b"], holes: [key] }, [])).toThrow("1 holes and 0 fills");
  expect(() => fillHoles({ pieces: ["a"], holes: [] }, ["1"])).toThrow("0 holes and 1 fills");
});
