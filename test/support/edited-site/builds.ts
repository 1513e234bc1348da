/**
 * Ways to build a site that must come to the same: by one copy of siar or another, which share no memory, in this
 * process or in one of its own, in any number of threads, with what was kept or without.
 */

import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import type { BuildOptions, BuildReport } from "../../../src/build/build.ts";

const REPOSITORY = fileURLToPath(new URL("../../../", import.meta.url));

export interface Way {
  /** In this process, by one copy or the other; or in a process of its own. */
  readonly by: "one-copy" | "another-copy" | "process";
  /** Threads that compile and make; 0 is none but the main one. */
  readonly workers: number;
  readonly cache: boolean;
}

export const anyWay: fc.Arbitrary<Way> = fc.record({
  by: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Way["by"]>("one-copy") },
    { weight: 4, arbitrary: fc.constant<Way["by"]>("another-copy") },
    { weight: 1, arbitrary: fc.constant<Way["by"]>("process") },
  ),
  // Eight threads take seconds to start where there are two processors.
  workers: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1, 1, 8),
  cache: fc.constantFrom(true, true, true, true, false),
});

export interface Siar {
  build(options: BuildOptions, way: Way): Promise<BuildReport>;
  /** Starts a build in a process of its own, which prints its report. */
  start(options: BuildOptions, way: Way): ChildProcess;
}

/** A text in a file of the compiled code, and what stands there instead. */
type Change = readonly [file: string, from: string, to: string];

/** What a newer version says otherwise: in an article's HTML, on pages, in feeds, and in problems. */
export const NEWER: readonly Change[] = [
  ["render/footnotes.js", "↩", "⤴"],
  ["pages/words/id.js", "Langsung ke isi", "Ke isi"],
  ["feeds/generator.js", '"siar"', '"siar, newer"'],
  ["problems/words/render.js", "is not published.", "is left out."],
];

/** Puts a version of siar below a folder as npm would, twice. */
export async function installSiar(folder: string, changes: readonly Change[]): Promise<Siar> {
  const copies = ["satu", "dua"].map((name) => installCopy(join(folder, name), changes));
  const modules = await Promise.all(copies.map((file) => load(file)));
  const start = (options: BuildOptions, way: Way): ChildProcess =>
    startProcess(copies[0] ?? "", options, way);
  return {
    start,
    async build(options, way): Promise<BuildReport> {
      if (way.by === "process") return JSON.parse((await ended(start(options, way))).out) as BuildReport;
      const module = modules[way.by === "one-copy" ? 0 : 1];
      if (!module) throw new Error("No copy of siar is installed.");
      return module.build(withWay(options, way));
    },
  };
}

/** Below `node_modules`, where the test's runner takes modules as they are. The file that builds. */
function installCopy(folder: string, changes: readonly Change[]): string {
  const siar = join(folder, "node_modules", "siar");
  mkdirSync(siar, { recursive: true });
  for (const name of ["lib", "package.json"])
    cpSync(join(REPOSITORY, name), join(siar, name), { recursive: true });
  symlinkSync(join(REPOSITORY, "node_modules"), join(siar, "node_modules"));
  for (const [name, from, to] of changes) {
    const file = join(siar, "lib", name);
    const code = readFileSync(file, "utf8");
    if (!code.includes(from)) throw new Error(`${name} does not say ${from}: choose another text to change.`);
    writeFileSync(file, code.replaceAll(from, to));
  }
  return join(siar, "lib/build/build.js");
}

async function load(file: string): Promise<typeof import("../../../src/build/build.ts")> {
  return await import(/* @vite-ignore */ pathToFileURL(file).href);
}

function withWay(options: BuildOptions, { workers, cache }: Way): BuildOptions {
  const more: { readonly workers?: number; readonly cache?: boolean } = { workers, cache };
  return { ...options, ...more };
}

const PROGRAM = `
const [file, json] = process.argv.slice(1);
const { build } = await import(file);
const { now, ...options } = JSON.parse(json);
process.stdout.write(JSON.stringify(await build({ ...options, now: new Date(now) })));
`;

function startProcess(file: string, options: BuildOptions, way: Way): ChildProcess {
  const { CI: _, ...env } = process.env;
  const args = [pathToFileURL(file).href, JSON.stringify(withWay(options, way))];
  return spawn(process.execPath, ["--input-type=module", "--eval", PROGRAM, ...args], { env, stdio: "pipe" });
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export function ended(child: ChildProcess): Promise<Ended> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    error += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, error }));
  });
}
