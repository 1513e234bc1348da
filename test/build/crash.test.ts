/** D38: what a build leaves behind that is killed, or meets another, is told by real processes on a real disk. */

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SIAR } from "../support/run-siar.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

const NOW = "2026-01-01T00:00:00Z";
const ARTICLES = 200;
const FEW = 20;
const BASE = "https://warta.example/";

/** Every article changes with each edition of the site, and ten come to it. */
function writeEdition(root: string, edition: number, articles: number): void {
  const numbers = Array.from({ length: articles }, (_, index) => index);
  const fresh = Array.from({ length: 10 }, (_, index) => `e${edition}-${index}`);
  const files = [...numbers.map(String), ...fresh].map((name, index) => [
    `articles/${name}.md`,
    [
      "---",
      `title: Artikel ${name}`,
      `date: 2025-07-${String(1 + (index % 28)).padStart(2, "0")}T00:00:${String(index % 60).padStart(2, "0")}Z`,
      `categories: [Topik ${index % 5}, ${edition % 2 === 0 ? "Genap" : "Ganjil"}]`,
      "---",
      "",
      `Edisi ${edition}. ${"Isi. ".repeat(10)}`,
      "",
    ].join("\n"),
  ]);
  writeFiles(root, Object.fromEntries(files));
}

function startBuild(root: string): ChildProcess {
  const { CI: _, ...env } = process.env;
  return spawn(process.execPath, [SIAR, "build", "--now", NOW], { cwd: root, env, stdio: "pipe" });
}

function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly error: string }> {
  let error = "";
  child.stderr?.on("data", (chunk) => {
    error += chunk;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, error })));
}

/** What a reader would stumble over: feeds that are not whole, or that name a page that is not there. */
function stumblesIn(dist: string): readonly string[] {
  return [...readTree(dist)].flatMap(([path, bytes]) => {
    const text = bytes.toString();
    if (path.includes(".siar-tmp")) return [`${path} is left over`];
    if (path.endsWith(".html") && !text.trimEnd().endsWith("</html>")) return [`${path} is cut`];
    if (/(?:rss|atom)\.xml$/.test(path) && !/<\/(?:rss|feed)>\s*$/.test(text)) return [`${path} is cut`];
    if (!path.endsWith("feed.json")) return [];
    const { items } = JSON.parse(text) as { items: readonly { url: string }[] };
    return items
      .filter(({ url }) => !existsSync(join(dist, url.slice(BASE.length), "index.html")))
      .map(({ url }) => `${path} names ${url}`);
  });
}

/** Kills a build at a moment: after so many milliseconds, or once a file has changed on disk. */
async function killAt(root: string, moment: number | string): Promise<void> {
  const child = startBuild(root);
  const exit = ended(child);
  if (typeof moment === "number") {
    setTimeout(() => child.kill("SIGKILL"), moment);
  } else {
    const read = (): number | undefined => statSync(join(root, moment), { throwIfNoEntry: false })?.mtimeMs;
    const before = read();
    const watch = setInterval(() => {
      if (read() !== before) child.kill("SIGKILL");
    }, 1);
    void exit.then(() => clearInterval(watch));
  }
  await exit;
}

/** The tree that the same input gives where nothing was built before; the ledger goes along. */
async function cleanBuildOf(root: string): Promise<ReadonlyMap<string, Buffer>> {
  const clean = scratchFolder();
  cpSync(root, clean, { recursive: true });
  for (const name of ["dist", ".siar"]) rmSync(join(clean, name), { recursive: true });
  expect(await ended(startBuild(clean))).toMatchObject({ code: 0 });
  return readTree(clean);
}

test("D38: a build that is killed at any moment leaves whole files, feeds whose pages are there, and nothing that hinders the next", async () => {
  const root = scratchFolder();
  writeFiles(root, smallSite);
  writeEdition(root, 0, ARTICLES);
  expect(await ended(startBuild(root))).toMatchObject({ code: 0 });
  const moments = [
    ...[300, 600, 900].map((most) => Math.floor(Math.random() * most)),
    ".siar/tmp/0",
    "siar.ids.json",
    "dist/0/index.html",
    "dist/199/index.html",
    "dist/e8-5/index.html",
    "dist/atom.xml",
    "dist/feed.json",
  ];
  for (const [index, moment] of moments.entries()) {
    writeEdition(root, index + 1, ARTICLES);
    await killAt(root, moment);
    expect({ moment, stumbles: stumblesIn(join(root, "dist")) }).toEqual({ moment, stumbles: [] });
  }
  expect(await ended(startBuild(root))).toEqual({ code: 0, error: expect.not.stringContaining("error") });
  expect(readdirSync(join(root, ".siar"))).toEqual([
    expect.stringMatching(/^manifest-\w+\.json$/),
    "next-due.json",
  ]);
  expect(readdirSync(root).sort()).toEqual([
    ".siar",
    "articles",
    "dist",
    "siar.config.yaml",
    "siar.ids.json",
  ]);

  expect(readTree(root)).toEqual(await cleanBuildOf(root));
}, 120_000);

test("D38: of builds that start at once one builds, and the others name it; the tree is that of one", async () => {
  const root = scratchFolder();
  writeFiles(root, smallSite);
  writeEdition(root, 0, FEW);
  const ends = await Promise.all(Array.from({ length: 4 }, () => ended(startBuild(root))));
  const good = ends.filter(({ code }) => code === 0);
  const refused = ends.filter(({ code, error }) => code === 1 && error.includes("output/locked"));
  expect(good.length).toBeGreaterThan(0);
  expect([...good, ...refused]).toHaveLength(4);
  expect(stumblesIn(join(root, "dist"))).toEqual([]);
  expect(readTree(root)).toEqual(await cleanBuildOf(root));
}, 60_000);
