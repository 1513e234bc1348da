import { lstatSync, mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type ManifestFile, shortHash } from "../../src/build/manifest.ts";
import { outFiles, standingFile } from "../../src/build/out-file.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

/** A file, and what a manifest has of it. */
function standing(text = "one"): { readonly file: string; readonly row: ManifestFile } {
  const file = join(scratchFolder(), "a");
  writeFileSync(file, text);
  const { size, mtimeMs, ctimeMs } = lstatSync(file);
  const known = { stage: "page", key: "k", problems: [], facts: {} } as const;
  return { file, row: { ...known, hash: shortHash(Buffer.from(text)), size, mtimeMs, ctimeMs } };
}

const MUCH_LATER = { writtenMs: Date.now() + 1e9 };

describe("a file stands as the last build left it", () => {
  test("where its size and both its dates are the same", () => {
    const { file, row } = standing();
    expect(standingFile(file, { ...row, hash: "not asked for" }, MUCH_LATER)).toMatchObject(
      row.key ? { key: "k" } : {},
    );
  });

  test("where its dates are other ones and its bytes are not: then its new dates are known", () => {
    const { file, row } = standing();
    utimesSync(file, 1, 1);
    const { ctimeMs } = lstatSync(file);
    expect(standingFile(file, row, MUCH_LATER)).toEqual({ ...row, mtimeMs: 1000, ctimeMs });
  });

  test("not where it is gone, of another size, or of other bytes", () => {
    const { file, row } = standing();
    expect(standingFile(`${file}-gone`, row, MUCH_LATER)).toBeUndefined();
    expect(standingFile(file, { ...row, size: 4 }, MUCH_LATER)).toBeUndefined();
    utimesSync(file, 1, 1);
    expect(standingFile(file, { ...row, hash: shortHash(Buffer.from("two")) }, MUCH_LATER)).toBeUndefined();
  });

  test("not where other bytes of the same length bear the first date of the old ones", () => {
    const { file, row } = standing();
    writeFileSync(file, "two");
    utimesSync(file, row.mtimeMs / 1000, row.mtimeMs / 1000);
    expect(standingFile(file, { ...row, ctimeMs: row.ctimeMs - 1 }, MUCH_LATER)).toBeUndefined();
  });

  test("where it is no older than the manifest its bytes decide: it may have been changed without a sign", () => {
    const { file, row } = standing();
    const writtenMs = Math.max(row.mtimeMs, row.ctimeMs);
    const foreign = { ...row, hash: shortHash(Buffer.from("two")) };
    expect(standingFile(file, row, { writtenMs })).toEqual(row);
    expect(standingFile(file, foreign, { writtenMs })).toBeUndefined();
    expect(standingFile(file, foreign, { writtenMs: writtenMs + 0.001 })).toBe(foreign);
  });

  test("not where a link to such a file stands in its place", () => {
    const { file, row } = standing();
    const link = join(scratchFolder(), "link");
    symlinkSync(file, link);
    expect(standingFile(link, row, MUCH_LATER)).toBeUndefined();
  });
});

describe("a file of certain bytes is there", () => {
  test("where they are equal", () => {
    const out = scratchFolder();
    writeFiles(out, { "a/b": "one" });
    const holds = outFiles(out);
    expect([holds("a/b", Buffer.from("one")), holds("a/b", Buffer.from("two"))]).toEqual([true, false]);
    expect([holds("a/c", Buffer.from("one")), holds("c/b", Buffer.from("one"))]).toEqual([false, false]);
    expect(holds("a", Buffer.from("one"))).toBe(false);
  });

  test("S6: not where they lie behind a link, of the file or of a folder on the way", () => {
    const out = scratchFolder();
    const outside = scratchFolder();
    writeFiles(outside, { b: "one", "c/b": "one" });
    mkdirSync(join(out, "a"));
    symlinkSync(join(outside, "b"), join(out, "a/b"));
    symlinkSync(outside, join(out, "z"));
    const holds = outFiles(out);
    for (const path of ["a/b", "z/b", "z/c/b"]) expect(holds(path, Buffer.from("one"))).toBe(false);
  });
});
