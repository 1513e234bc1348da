import { describe, expect, test } from "vitest";
import { type FileStat, SeenFiles } from "../../src/build/seen-files.ts";

const WRITTEN = 1_000_000;
const OLD: FileStat = { size: 3, mtimeMs: WRITTEN - 500.25, ctimeMs: WRITTEN - 400.5 };

/** What a build learned, as the next one finds it. */
function seen(stat: FileStat, learned = "known"): SeenFiles<string> {
  const before = new SeenFiles<string>([], 0);
  before.learn("a", stat, learned);
  return new SeenFiles(JSON.parse(JSON.stringify(before.rows())), WRITTEN);
}

describe("what was learned of a file holds", () => {
  test("while its size and its dates are what they were, to the last digit", () => {
    expect(seen(OLD).recall("a", { ...OLD })).toBe("known");
  });

  test.each<[string, Partial<FileStat>]>([
    ["its size", { size: 4 }],
    ["its date", { mtimeMs: OLD.mtimeMs + 0.25 }],
    ["its second date, where the first was set back", { ctimeMs: OLD.ctimeMs + 0.25 }],
  ])("not where %s is another", (_, change) => {
    expect(seen(OLD).recall("a", { ...OLD, ...change })).toBeUndefined();
  });

  test.each<[string, Partial<FileStat>]>([
    ["changed in the moment in which it was written", { mtimeMs: WRITTEN }],
    ["dated after it was written", { mtimeMs: WRITTEN + 1 }],
    ["given its name in that moment", { ctimeMs: WRITTEN }],
  ])("not where the file was %s: it may have been changed since without a sign", (_, change) => {
    const stat = { ...OLD, ...change };
    expect(seen(stat).recall("a", stat)).toBeUndefined();
  });

  test("not of another file", () => {
    expect(seen(OLD).recall("b", OLD)).toBeUndefined();
  });
});

test("what is learned anew takes the place of what was known", () => {
  const files = seen(OLD);
  files.learn("a", OLD, "new");
  expect(files.recall("a", OLD)).toBe("new");
  expect(files.rows().map((row) => [row[0], row.at(-1)])).toEqual([["a", "new"]]);
});

test("what nobody asked for is forgotten, and what was recalled is not", () => {
  const before = new SeenFiles<number>([], 0);
  for (const [index, path] of ["a", "b", "c"].entries()) before.learn(path, OLD, index);
  const files = new SeenFiles(before.rows(), WRITTEN);
  expect(files.recall("b", OLD)).toBe(1);
  expect(files.recall("c", { ...OLD, size: 9 })).toBeUndefined();
  expect(files.rows()).toEqual([["b", OLD.size, OLD.mtimeMs, OLD.ctimeMs, 1]]);
});
