import { chmodSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Verification, verifyFolder } from "../../src/build/verify.ts";
import { asNobody } from "../support/problem-fixtures/as-nobody.ts";
import { scratchFolder, writeFiles } from "../support/scratch.ts";

const told = ({ problems }: Verification): readonly string[] =>
  problems.map(({ code, place }) => `${place?.file} ${code}`);

test("R112: a link in a built folder is a problem, and not followed", () => {
  const folder = scratchFolder();
  writeFiles(folder, { "a.txt": "x" });
  symlinkSync("a.txt", join(folder, "b.txt"));
  const found = verifyFolder(folder, "https://warta.example/");
  expect(found.files).toBe(1);
  expect(told(found)).toEqual(["b.txt build/not-a-file"]);
});

test.each(["a.txt", "sub"])("what may not be read is a problem, never a stack trace: %s", async (name) => {
  const folder = scratchFolder();
  writeFiles(folder, { "a.txt": "x", "sub/b.txt": "x" });
  chmodSync(join(folder, name), 0);
  const found = await asNobody(folder, async () => verifyFolder(folder, "https://warta.example/"));
  chmodSync(join(folder, name), 0o755);
  expect(told(found)).toEqual([`${name} build/unreadable`]);
});
