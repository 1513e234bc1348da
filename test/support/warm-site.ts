/** A small newsroom with one thing of each kind, built once or more, and the comparison of a build that goes on with one from nothing. */

import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type BuildOptions, type BuildReport, build } from "../../src/build/build.ts";
import { type Manifest, manifestFile, readManifest } from "../../src/build/manifest.ts";
import { pngOf } from "./image-samples.ts";
import { type Files, readTree, scratchFolder, smallSite, writeFiles } from "./scratch.ts";

export const NOW: Date = new Date("2026-01-01T00:00:00Z");

/** An article: front matter below its title and date, and a body. */
export function story(title: string, day: number, front = "", body = `Isi ${title}.`): string {
  const date = `2025-07-${String(day).padStart(2, "0")}T09:00:00Z`;
  return `---\ntitle: ${title}\ndate: ${date}\n${front}${front === "" ? "" : "\n"}---\n\n${body}\n`;
}

export const WARM_SETTINGS: string = `${String(smallSite["siar.config.yaml"]).replace("[id]", "[id, en]")}taxonomy: [{id: laut, label: Laut}, {id: darat, label: Darat}]\n`;

/** The body of `a.md`, whose heading `b.md` leads to. */
export const BODY_OF_A = "Isi pertama.\n\n## Awal\n\n[Dua](b.md) ada di sana.";

export const WARM_FILES: Files = {
  "siar.config.yaml": WARM_SETTINGS,
  "articles/a.md": story("Pelabuhan", 10, "categories: [laut]", BODY_OF_A),
  "articles/b.md": story("Gunung", 11, "categories: [darat, laut]", "Lihat [awal](a.md#awal)."),
  "articles/c.md": story(
    "Sungai",
    12,
    "author: Ana Sari",
    "![Peta](/gambar/peta.png)\n\nSungai itu panjang.",
  ),
  "articles/d.en.md": story("Harbour", 13, "translationOf: a.md", "The harbour is open."),
  "articles/draf.md": story("Sebuah draf panjang", 14, "draft: true"),
  "articles/nanti.md": story("Kabar yang ditahan dulu", 15, "embargo: 2026-03-01"),
  "articles/lama.md": story("Pengumuman musim panas", 16, "expires: 2026-06-01"),
  "articles/tarik.md": story("Ditarik", 17, "retracted: {date: 2025-08-01, reason: Salah.}"),
  "static/gambar/peta.png": pngOf(40, 20, 100),
  "static/hukum.txt": "Aturan satu.\n",
};

/** A folder with these files, built as often as it takes for the next build to be able to go on from it. */
export async function warmSite(files: Files = {}, options: Partial<BuildOptions> = {}): Promise<string> {
  const root = scratchFolder();
  writeFiles(root, { ...WARM_FILES, ...files });
  for (let time = 0; time < 2; time++) {
    const { isGood, problems } = await build({ cwd: root, now: NOW, ...options });
    expect({ isGood, problems: problems.filter(({ severity }) => severity === "error") }).toEqual({
      isGood: true,
      problems: [],
    });
  }
  return root;
}

export const manifestOf = (root: string, out = "dist"): Manifest =>
  readManifest(manifestFile(join(root, ".siar"), join(root, out)));

export interface Gone {
  readonly report: BuildReport;
  /** Whether only the texts in recipes were exchanged. */
  readonly isShort: boolean;
}

/** Builds on; fails unless tree, problems and all that is told, or what `ofTold` takes of it, are those of a build from nothing. */
export async function goOn(
  root: string,
  options: Partial<BuildOptions> = {},
  ofTold: (told: object) => object = (told) => told,
): Promise<Gone> {
  const before = manifestOf(root).link;
  const dist = readTree(join(root, "dist"));
  const fresh = scratchFolder();
  for (const name of readdirSync(root)) {
    if (name !== "dist" && name !== ".siar") cpSync(join(root, name), join(fresh, name), { recursive: true });
  }
  const cold = await build({ cwd: fresh, now: NOW, workers: 0, ...options });
  const report = await build({ cwd: root, now: NOW, ...options });
  expect(ofTold(toldBy(report))).toEqual(ofTold(toldBy(cold)));
  if (report.isGood && !options.dryRun) expectTree(readTree(root), readTree(fresh));
  else expectTree(readTree(join(root, "dist")), dist);
  const after = manifestOf(root).link;
  const isShort = report.isGood && (after?.times ?? 0) > 0 && after?.times === (before?.times ?? 0) + 1;
  return { report, isShort };
}

/** What is told of a build, but how much of it was there already. */
function toldBy({
  isGood,
  problems,
  articles,
  entries,
  pages,
  feeds,
  ledger,
  notes,
  ahead,
}: BuildReport): object {
  return { isGood, problems, articles, entries, pages, feeds, ledger, notes, ahead };
}

function expectTree(tree: ReadonlyMap<string, Buffer>, wanted: ReadonlyMap<string, Buffer>): void {
  const paths = new Set([...tree.keys(), ...wanted.keys()]);
  const others = [...paths].filter((path) => {
    const bytes = tree.get(path);
    return !bytes?.equals(wanted.get(path) ?? Buffer.of()) || !wanted.has(path);
  });
  const texts = (files: ReadonlyMap<string, Buffer>): object =>
    Object.fromEntries(others.map((path) => [path, files.get(path)?.toString()]));
  expect(texts(tree)).toEqual(texts(wanted));
}
