/** The folders of other programs once more, from nothing: begun by `siar init`, built, mended by `siar fix`, and built again to the same bytes. */

import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readTree, scratchFolder } from "../support/scratch.ts";
import { MOMENT, runIn } from "./quiet-terminal.ts";

const CORPUS = new URL("../dialects/", import.meta.url).pathname;
const FOLDERS = readdirSync(CORPUS, { withFileTypes: true })
  .filter((item) => item.isDirectory() && !["tables", "broken"].includes(item.name))
  .map(({ name }) => name);

test.each(FOLDERS)("%s", { timeout: 60_000 }, async (name) => {
  const root = scratchFolder();
  cpSync(join(CORPUS, name), root, { recursive: true });
  for (const own of ["siar.config.yaml", "siar.ids.json", "dist"])
    rmSync(join(root, own), { force: true, recursive: true });
  const begun = await runIn(root, "init", "--yes", "--base-url", "https://corpus.example/");
  expect([begun.code, begun.error]).toEqual([0, expect.not.stringContaining("  error  ")]);

  const first = await build({ cwd: root, now: MOMENT });
  expect(first.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const before = readTree(join(root, "dist"));
  expect(before.has("rss.xml")).toBe(true);

  expect((await runIn(root, "fix", "--yes")).code).toBe(0);
  expect((await runIn(root, "fix", "--yes")).out).toMatch(/^Nothing to mend in \d+ articles\.\n$/);
  expect((await build({ cwd: root, now: MOMENT })).isGood).toBe(true);
  const after = readTree(join(root, "dist"));
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [path, bytes] of after) expect(bytes.equals(before.get(path) ?? Buffer.of()), path).toBe(true);
});
