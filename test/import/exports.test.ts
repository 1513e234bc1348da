/** Exports of other systems, imported and built: a whole site, in which readers find every article under the id that they know. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { carryOut } from "../../src/import/carry-out.ts";
import { type ImportForm, readSources } from "../../src/import/sources.ts";
import { isError } from "../../src/problems/problem.ts";
import { loadSettings } from "../../src/settings/load.ts";
import { PARSERS } from "../support/parsers.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

test.each<[ImportForm, string, readonly string[]]>([
  ["wordpress", "wordpress.xml", ["https://lama.example/?p=20", "https://lama.example/?p=12"]],
  [
    "ghost",
    "ghost.json",
    ["5f0000000000000000000001", "5f0000000000000000000002", "5f0000000000000000000003"],
  ],
])("%s", { timeout: 60_000 }, async (form, name, ids) => {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": smallSite["siar.config.yaml"] ?? "" });
  const { site } = await loadSettings({ cwd: root });
  if (!site) throw new Error("The settings are not sound.");
  const bytes = readFileSync(new URL(`exports/${name}`, import.meta.url));
  const options = { site, pages: false, siteUrl: "https://lama.example/" };
  const sources = readSources(form, [{ name, bytes }], options);
  const report = await carryOut(sources, { site, root, folder: "articles", isDry: false });
  expect(report.problems.filter(isError)).toEqual([]);
  const built = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
  expect(built.problems.filter(isError)).toEqual([]);
  for (const { format, read } of PARSERS) {
    const { entries } = await read(readFileSync(join(root, "dist", format), "utf8"));
    expect(entries.map(({ id }) => id)).toEqual(ids);
  }
  const output = [...readTree(join(root, "dist"))].map(([, file]) => file.toString()).join("\n");
  for (const hidden of [
    "Hanya untuk kami",
    "Rahasia",
    "Belum jadi",
    "ana@lama.example",
    "[tombol",
    "__GHOST_URL__",
  ])
    expect(output).not.toContain(hidden);
});
