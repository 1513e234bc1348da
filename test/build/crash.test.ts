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

/** As the command does it; with a number of threads as somebody's own program does. */
function startBuild(root: string, threads?: number): ChildProcess {
  const { CI: _, ...env } = process.env;
  const program = `
    const { build } = await import(${JSON.stringify(new URL("../../lib/build/build.js", import.meta.url).href)});
    const { isGood, problems } = await build({ cwd: ".", now: new Date("${NOW}"), workers: ${threads} });
    for (const { code } of problems) console.error(code);
    process.exitCode = isGood ? 0 : 1;
  `;
  const args =
    threads === undefined ? [SIAR, "build", "--now", NOW] : ["--input-type=module", "--eval", program];
  return spawn(process.execPath, args, { cwd: root, env, stdio: "pipe" });
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
async function killAt(root: string, moment: number | string, threads: number | undefined): Promise<void> {
  const child = startBuild(root, threads);
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

/** Moments of a build, by how many milliseconds it is at work, or by the file that it has just touched. */
const MOMENTS: readonly (number | string)[] = [
  ...[300, 600, 900].map((most) => Math.floor(Math.random() * most)),
  ".siar/store/texts.pack",
  ".siar/tmp/0",
  "siar.ids.json",
  "dist/0/index.html",
  "dist/199/index.html",
  "dist/e9-5/index.html",
  "dist/atom.xml",
  "dist/feed.json",
];

test.each([
  ["as users start it", undefined, MOMENTS],
  ["with threads", 2, MOMENTS.filter((_, index) => index % 2 === 1)],
] as const)(
  "D38: a build that is killed at any moment, %s, leaves whole files, feeds whose pages are there, and nothing that hinders the next",
  async (_, threads, moments) => {
    const root = scratchFolder();
    writeFiles(root, smallSite);
    writeEdition(root, 0, ARTICLES);
    expect(await ended(startBuild(root))).toMatchObject({ code: 0 });
    for (const [index, moment] of moments.entries()) {
      writeEdition(root, index + 1, ARTICLES);
      await killAt(root, moment, threads);
      expect({ moment, stumbles: stumblesIn(join(root, "dist")) }).toEqual({ moment, stumbles: [] });
    }
    const { code, error } = await ended(startBuild(root, threads));
    expect({ code, error }).toEqual({ code: 0, error: expect.not.stringContaining("error") });
    const own = readdirSync(join(root, ".siar")).filter(
      (name) => !/^(?:code-stamp|standing-dist)$/.test(name),
    );
    expect(own).toEqual([expect.stringMatching(/^manifest-\w+\.json$/), "next-due.json", "store"]);
    expect(readdirSync(join(root, ".siar/store")).sort()).toEqual(STORE);
    expect(readdirSync(root).sort()).toEqual([
      ".siar",
      "articles",
      "dist",
      "siar.config.yaml",
      "siar.ids.json",
    ]);

    expect(readTree(root)).toEqual(await cleanBuildOf(root));
  },
  120_000,
);

const STORE: readonly string[] = ["facts", "parts", "texts"].flatMap((name) => [
  `${name}.index`,
  `${name}.pack`,
]);

test.each([
  ["as users start them", undefined],
  ["with threads", 2],
])(
  "D38: of builds that start at once, %s, one builds, and the others name it; the tree is that of one",
  async (_, threads) => {
    const root = scratchFolder();
    writeFiles(root, smallSite);
    writeEdition(root, 0, FEW);
    const ends = await Promise.all(Array.from({ length: 4 }, () => ended(startBuild(root, threads))));
    const good = ends.filter(({ code }) => code === 0);
    const refused = ends.filter(({ code, error }) => code === 1 && error.includes("output/locked"));
    expect(good.length).toBeGreaterThan(0);
    expect([...good, ...refused]).toHaveLength(4);
    expect(stumblesIn(join(root, "dist"))).toEqual([]);
    expect(readTree(root)).toEqual(await cleanBuildOf(root));
  },
  60_000,
);
