/** Ids outlive what changes around them (R2, acceptance 3): shown on a copy of the edition itself. */

import { cpSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { facts, settings } from "../support/edition.ts";
import { readTree, scratchFolder, writeFiles } from "../support/scratch.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const now = new Date("2026-01-01T00:00:00Z");

function copyOfEdition(): string {
  const folder = scratchFolder();
  for (const name of ["articles", "static", "siar.config.yaml", "siar.ids.json", "package.json"]) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  return folder;
}

/** Ids of every feed, by path. */
async function idsAfter(
  folder: string,
  options: { readonly baseUrl?: string } = {},
): Promise<Record<string, readonly string[]>> {
  const report = await build({ cwd: folder, now, ...options });
  expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const files = [...readTree(join(folder, "dist"))].filter(([path]) => path.endsWith("feed.json"));
  return Object.fromEntries(
    files.map(([path, bytes]) => {
      const { items } = JSON.parse(bytes.toString("utf8")) as {
        readonly items: readonly { readonly id: string }[];
      };
      return [path, items.map(({ id }) => id)];
    }),
  );
}

function edit(folder: string, change: (text: string) => string): void {
  for (const [path, bytes] of readTree(join(folder, "articles"))) {
    if (path.endsWith(".md")) writeFiles(folder, { [`articles/${path}`]: change(bytes.toString("utf8")) });
  }
}

describe("the ids of the edition", () => {
  it("are those of the ledger", async () => {
    const ids = await idsAfter(copyOfEdition());
    expect(new Set(Object.values(ids).flat())).toEqual(new Set(facts.map(({ id }) => id)));
  });

  it("stay when every title is edited", async () => {
    const folder = copyOfEdition();
    const before = await idsAfter(folder);
    // The addresses stand in the ledger's rows, so that a title may change and its page stays where it is.
    edit(folder, (text) => text.replace(/^title: "?(.*?)"?$/m, 'title: "$1 (2)"'));
    expect(await idsAfter(folder)).toEqual(before);
    expect(readFileSync(join(folder, "dist/feed.json"), "utf8")).toContain(" (2)");
  });

  it("stay when the site moves to another domain", async () => {
    const folder = copyOfEdition();
    const before = await idsAfter(folder);
    expect(await idsAfter(folder, { baseUrl: "https://user.github.io/repo/" })).toEqual(before);
    const feed = readFileSync(join(folder, "dist/feed.json"), "utf8");
    expect(feed).toContain("https://user.github.io/repo/feed.json");
    expect(feed.replace(/"(?:scheme|about|id)": "[^"]*"/g, "")).not.toContain(settings.baseUrl);
  });

  it("stay when a file is renamed", async () => {
    const folder = copyOfEdition();
    const before = await idsAfter(folder);
    const [fact] = facts;
    const name = fact?.path.replace(/^.*\//, "").replace(/\.md$/, "") ?? "";
    const path = fact?.path ?? "";
    renameSync(join(folder, path), join(folder, path.replace(name, "nama-baru")));
    edit(folder, (text) => text.replaceAll(`${name}.md`, "nama-baru.md"));
    expect(await idsAfter(folder)).toEqual(before);
  });
});
