/** `docs/problems.md` shows what siar says today. `npm run docs` writes it; in CI nothing ever does. */

import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { problemsDocument } from "../support/problem-fixtures/document.ts";

const FILE = new URL("../../docs/problems.md", import.meta.url);
const mayWrite = process.env.SIAR_WRITE_DOCS === "1" && !process.env.CI;

test("docs/problems.md has the problems, words and places of this code", { timeout: 120_000 }, async () => {
  const text = await problemsDocument();
  if (mayWrite) writeFileSync(FILE, text);
  expect(readFileSync(FILE, "utf8"), "write it anew with `npm run docs`").toBe(text);
});
