/** `siar cache info` and `siar cache clear`: what is kept in `.siar/` to build faster, and how to be rid of it. */

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type CacheInfo, clearCache, isOwnFolder, readCache } from "../build/cache.ts";
import { renderJson } from "../problems/render.ts";
import { findSettings } from "../settings/load.ts";
import { plural } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface CacheFlags {
  readonly config?: string;
  readonly format: ReportFormat;
}

export async function cacheInfoCommand(flags: CacheFlags, terminal: Terminal): Promise<number> {
  const root = siteOf(flags, terminal);
  const { packs, files, bytes } = readCache(root);
  if (flags.format === "json") {
    const summary = { folder: join(root, ".siar"), bytes, packs, files };
    terminal.out(`${renderJson([], { summary }, 0)}\n`);
  } else {
    terminal.out(`${linesOf(root, { packs, files, bytes }).join("\n")}\n`);
  }
  return EXIT.good;
}

export async function cacheClearCommand(flags: CacheFlags, terminal: Terminal): Promise<number> {
  const root = siteOf(flags, terminal);
  const cleared = isOwnFolder(root) === "missing" ? { freed: 0 } : await clearCache(root);
  if ("code" in cleared) {
    tellProblems([cleared], flags.format, root, terminal);
    return EXIT.problems;
  }
  const { freed } = cleared;
  if (flags.format === "json") terminal.out(`${renderJson([], { summary: { freed } }, 0)}\n`);
  else if (freed === 0) terminal.out("There was nothing to clear.\n");
  else terminal.out(`${sizeOf(freed)} freed. The next build compiles everything anew.\n`);
  return EXIT.good;
}

/** The settings' folder is all that is asked of them: a cache can be cleared while they are wrong. */
function siteOf({ config }: CacheFlags, { cwd }: Terminal): string {
  if (config !== undefined && !existsSync(resolve(cwd, config)))
    throw new UsageError(`there is no settings file ${config}.`);
  const { root } = findSettings(cwd, config);
  if (isOwnFolder(root) === "no")
    throw new UsageError(
      `${join(root, ".siar")} is not a folder of the site itself, so that siar cache keeps off it. What lies there can go by hand.`,
    );
  return root;
}

function linesOf(root: string, { packs, files, bytes }: CacheInfo): readonly string[] {
  if (files.length === 0) return [`Nothing is kept in ${join(root, ".siar")}.`];
  const others = files.filter(({ path }) => !packs.some(({ name }) => path.startsWith(`store/${name}.`)));
  const rows = [
    ...packs.map(({ name, records, bytes }) => [name, plural(records, "record"), sizeOf(bytes)] as const),
    ...others.map(({ path, bytes }) => [path, "", sizeOf(bytes)] as const),
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return [
    join(root, ".siar"),
    ...rows.map(([name, records, size]) => {
      const cells = [name.padEnd(widths[0] ?? 0), records.padStart(widths[1] ?? 0), size];
      return `  ${cells.join("  ")}`;
    }),
    `${sizeOf(bytes)} in all. It may be thrown away at any time: siar cache clear.`,
  ];
}

/** `12.3 MB`: powers of ten, as disks are sold. */
function sizeOf(bytes: number): string {
  if (bytes < 1000) return plural(bytes, "byte");
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), 3);
  return `${(bytes / 1000 ** power).toFixed(1)} ${["", "kB", "MB", "GB"][power]}`;
}
