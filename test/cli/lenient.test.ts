/** `siar build --lenient`, in a process of its own. */

import { expect, test } from "vitest";
import { runSiar } from "../support/run-siar.ts";
import { scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

test("leaves out and lists what cannot be understood, and ends with 0; without it the build stops with 1", () => {
  const root = scratchFolder();
  writeFiles(root, {
    ...smallSite,
    "articles/a.md": "---\ntitle: A\ndate: 2025-07-12\n---\n\nIsi.\n",
    "articles/b.md": "---\ntitle: [\n---\n",
  });
  const now = ["--now", "2026-01-01"];
  const strict = runSiar(root, ["build", ...now]);
  expect(strict.code).toBe(1);
  expect(strict.out).toContain("Nothing was written");
  const lenient = runSiar(root, ["build", "--lenient", ...now]);
  expect(lenient.code).toBe(0);
  expect(lenient.out).toContain("Wrong, and left out: 1 article.");
  expect(lenient.error).toContain("`articles/b.md`");
  const told = JSON.parse(runSiar(root, ["build", "--lenient", "--format", "json", ...now]).out);
  expect(told.summary).toMatchObject({ isGood: true, leftOut: ["articles/b.md"] });
});
