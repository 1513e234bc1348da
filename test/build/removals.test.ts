import { join } from "node:path";
import { expect, test } from "vitest";
import { removeOthers } from "../../src/build/removals.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const paths = (folder: string): readonly string[] => [...readTree(folder).keys()];

test("what was not made goes, with the folders that it leaves empty", () => {
  const out = scratchFolder();
  writeFiles(out, { "a.html": "", "b/c.html": "", "b/d.html": "", "e/f/g.html": "" });
  expect(removeOthers(out, new Set(["a.html", "b/c.html"]))).toBe(2);
  expect(paths(out)).toEqual(["a.html", "b/c.html"]);
});

test("D22: on a disk that takes two spellings for one name, a file keeps its bytes and gets its new name", () => {
  // Such a disk lists a file under the name it first had, though the build has written the other.
  const out = scratchFolder();
  writeFiles(out, { "Docs/Report.pdf": "r", "Cafe\u0301/x.txt": "x", "old.txt": "o" });
  const made = new Set(["docs/report.pdf", "caf\u00e9/x.txt"]);
  expect(removeOthers(out, made)).toBe(1);
  expect([...paths(out)].sort()).toEqual([...made].sort());
  expect(readTree(out).get(join("docs", "report.pdf"))?.toString()).toBe("r");
});

test("D22: on a disk that tells them apart, the former spelling goes", () => {
  const out = scratchFolder();
  writeFiles(out, { "Docs/a.pdf": "old", "docs/a.pdf": "new", "B.txt": "old", "b.txt": "new" });
  expect(removeOthers(out, new Set(["docs/a.pdf", "b.txt"]))).toBe(2);
  expect([...readTree(out)].map(([path, bytes]) => `${path} ${bytes}`)).toEqual([
    "b.txt new",
    "docs/a.pdf new",
  ]);
});
