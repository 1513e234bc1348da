import { expect, it } from "vitest";
import { Lines } from "../../../src/check/stream/lines.ts";
import { MetBefore } from "../../../src/check/stream/met-before.ts";

it("knows texts again, and the line of the first", () => {
  const met = new MetBefore();
  for (let index = 0; index < 50_000; index += 1)
    expect(met.meet(`tag:rail.example,2026:${index}`, index)).toBeUndefined();
  expect(met.size).toBe(50_000);
  for (let index = 0; index < 50_000; index += 997)
    expect(met.meet(`tag:rail.example,2026:${index}`, 1)).toBe(index);
});

it.each([
  ["a\nb", 2, 2, 0],
  ["a\r\nb", 3, 2, 0],
  ["a\rb", 2, 2, 0],
  ["a\n\r\n\rb", 5, 4, 0],
  ["a\r\n", 2, 1, 2],
  ["a😀b", 3, 1, 3],
])("counts the lines of %j up to %i", (text, at, line, column) => {
  expect(new Lines().originOf(text, at)).toMatchObject({ line, column });
});

it("shows nothing of a line whose start is gone", () => {
  const lines = new Lines();
  const text = "a".repeat(3000);
  lines.originOf(text, 2000);
  lines.shift(1500);
  expect(lines.originOf(text.slice(1500), 1000)).toEqual({ line: 1, column: 2500, before: undefined });
});
