import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { renameId, retireIds } from "../../src/build/ids.ts";
import { openState } from "../../src/disk/state.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = new Date("2026-01-01T00:00:00Z");

async function builtSite(): Promise<string> {
  const root = scratchFolder();
  writeFiles(root, smallSite);
  await build({ cwd: root, now: NOW });
  return root;
}

test("R2: an id that is renamed with its file stays, whatever else changes in the article", async () => {
  const root = await builtSite();
  renameSync(join(root, "articles/satu.md"), join(root, "articles/baru.md"));
  writeFiles(root, { "articles/baru.md": "---\ntitle: Baru\ndate: 2025-08-01\n---\n\nBaru.\n" });
  expect(await renameId("articles/satu.md", "articles/baru.md", { cwd: root })).toEqual([]);
  expect(await build({ cwd: root, now: NOW })).toMatchObject({ isGood: true });
  expect(readTree(root).get("dist/feed.json")?.toString()).toContain(
    "tag:warta.example,2025-07-01:articles/satu",
  );
});

test("D38: while a build is at work the ledger is its own, since it would write over what is changed", async () => {
  const root = await builtSite();
  const kept = readdirSync(join(root, ".siar"));
  const state = openState(root);
  const ledger = readTree(root).get("siar.ids.json");
  expect(await retireIds(["articles/satu.md"], { cwd: root, now: NOW })).toMatchObject([
    { code: "output/locked" },
  ]);
  expect(readTree(root).get("siar.ids.json")).toEqual(ledger);
  if ("close" in state) state.close();
  expect(await retireIds(["articles/satu.md"], { cwd: root, now: NOW })).toEqual([]);
  expect(readTree(root).get("siar.ids.json")?.toString()).toContain('"retired":"2026-01-01T00:00:00Z"');
  expect(readdirSync(join(root, ".siar"))).toEqual(kept);
  expect(kept).not.toContain("lock");
});
