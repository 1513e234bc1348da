/** A built site whose standing is kept: what a build looks at is gathered here as a build does it. */

import {
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "../../src/build/build.ts";
import { type Finished, keepStanding, madeIn } from "../../src/build/keep-standing.ts";
import { shortHash } from "../../src/build/manifest.ts";
import type { BuildOptions, BuildReport } from "../../src/build/report.ts";
import type { Moment } from "../../src/build/settled.ts";
import { openState } from "../../src/disk/state.ts";
import { PIXEL, scratchFolder, smallSite, writeFiles } from "./scratch.ts";

export const NOW: Date = new Date("2026-01-01T00:00:00Z");

/** The name of a file that no build has made. */
export const STRANGER = "asing.txt";

/** A moment that everything is older than, so that a test can go on at once. */
const AFTER_ALL: Moment = { wallMs: Date.now() + 1e9, steadyMs: performance.now() + 1e9 };

export interface StandingSite {
  readonly root: string;
  readonly options: BuildOptions;
  readonly report: BuildReport;
}

/** An article with a picture, a static file, and all that a build makes of them; built for the whole file of tests. */
export async function builtTemplate(): Promise<{ readonly report: BuildReport; readonly folder: string }> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "siar-template-")));
  writeFiles(folder, {
    ...smallSite,
    "articles/dua.md": "---\ntitle: Dua\ndate: 2025-07-13 20:00\n---\n\n![Peta](../gambar/peta.png)\n",
    "articles/lama/tiga.md": "---\ntitle: Tiga\ndate: 2025-07-14 20:00\n---\n\nIsi.\n",
    "gambar/peta.png": PIXEL,
    "static/hukum.txt": "User-agent: *\n",
  });
  await build({ cwd: folder, now: NOW });
  const report = await build({ cwd: folder, now: NOW });
  if (!report.isGood) throw new Error(JSON.stringify(report.problems));
  return { report, folder };
}

export function removeTemplate(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A copy of the template, whose standing is kept. */
export function standingSite(
  template: { readonly report: BuildReport; readonly folder: string },
  changes: Partial<Finished> = {},
  prepare: (root: string) => void = () => {},
): StandingSite & { readonly isKept: boolean } {
  const root = scratchFolder();
  cpSync(template.folder, root, { recursive: true });
  prepare(root);
  const options = { cwd: root, now: NOW };
  const report = { ...template.report, root, out: join(root, "dist") };
  // Whole seconds, so that a forger can restore them.
  for (const file of filesBelow(root)) utimesSync(file, 1.7e9, 1.7e9);
  nextStep(root);
  const isKept = keep(root, { options, report, ...changes });
  nextStep(root);
  return { root, options: changes.options ?? options, report, isKept };
}

/** Keeps the standing of what is in the folder now; `hashes` are those of outputs that are to have other bytes than they have. */
export function keep(
  root: string,
  build: Pick<Finished, "options" | "report"> & Partial<Finished>,
  hashes: ReadonlyMap<string, string> = new Map(),
): boolean {
  const state = openState(root);
  if ("holder" in state) throw new Error(state.holder);
  const out = join(root, "dist");
  const names = filesBelow(out).map((file) => file.slice(out.length + 1));
  const ours = names.filter((name) => !name.endsWith(STRANGER));
  const outputs = new Map(
    [...ours, ...hashes.keys()].map((name) => {
      const hash = hashes.get(name) ?? shortHash(readFileSync(join(out, name)));
      return [name, { hash }];
    }),
  );
  try {
    const known = {
      rootNames: new Set<string>(),
      looked: lookedAt(root),
      hashOfRead: () => undefined,
      outputs,
      made: madeIn(out, outputs.keys()),
      written: [],
    };
    return keepStanding({ began: AFTER_ALL, ...known, ...build }, state);
  } finally {
    state.close();
  }
}

/** Waits until what was written so far is old enough for its dates to be believed. */
export function age(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 150);
  });
}

/** Folders that a build lists, and the files that it finds there. */
function lookedAt(root: string): readonly string[] {
  const folders = ["articles", "static", "gambar"].map((name) => join(root, name));
  return [
    root,
    ...folders.flatMap((folder) => [
      folder,
      ...(lstatSync(folder, { throwIfNoEntry: false })
        ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
        : []),
    ]),
  ];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile());
}

/** Waits until the disk dates by another moment than before: what is written then has a date of its own. */
export function nextStep(root: string): void {
  const probe = join(dirname(root), `.step-${process.pid}`);
  const dateOf = (): number => {
    writeFileSync(probe, "");
    return lstatSync(probe).ctimeMs;
  };
  const before = dateOf();
  while (dateOf() === before);
  rmSync(probe);
}

/** Another byte in the middle: of equal length, and dated as before. */
export function forge(file: string): void {
  const { atime, mtime } = lstatSync(file);
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}
