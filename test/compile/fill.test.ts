import { expect, test } from "vitest";
import { fillHoles } from "../../src/compile/fill.ts";

test("pieces and fills alternate", () => {
  expect(fillHoles(["a", "b", "c"], ["1", "2"])).toBe("a1b2c");
  expect(fillHoles(["a"], [])).toBe("a");
});

test("too few or too many fills are a bug of ours, never a gap in what readers see", () => {
  expect(() => fillHoles(["a", "b"], [])).toThrow("1 holes and 0 fills");
  expect(() => fillHoles(["a"], ["1"])).toThrow("0 holes and 1 fills");
});
