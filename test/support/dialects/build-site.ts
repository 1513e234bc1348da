/** Builds folders of articles of other tools in a folder that lives as long as the tests of a file. */

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../../../src/build/build.ts";
import type { BuildReport } from "../../../src/build/report.ts";
import { type Files, readTree, writeFiles } from "../scratch.ts";

const DIALECTS: string = fileURLToPath(new URL("../../dialects", import.meta.url));

/** After every article that is to be seen, and before those that are not. */
const NOW: Date = new Date("2026-06-01T00:00:00Z");

export interface BuiltSite {
  readonly root: string;
  readonly report: BuildReport;
  /** What was built, by path. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** With a slash at its end. */
  readonly baseUrl: string;
}

/** Files that make a site, relative to its folder. */
export function filesOf(name: string): Files {
  const folder = join(DIALECTS, name);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.map((file) => [file.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(file)]),
  );
}

/** An empty folder; `remove` takes it away. */
export function newFolder(): { readonly root: string; readonly remove: () => void } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "siar-test-")));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Builds a copy of a folder of `test/dialects` below `root`; `edit` may alter its settings. */
export async function buildDialect(
  name: string,
  root: string,
  edit: (settings: string) => string = (settings) => settings,
): Promise<BuiltSite> {
  const copy = join(root, name);
  cpSync(join(DIALECTS, name), copy, { recursive: true });
  const settings = join(copy, "siar.config.yaml");
  writeFiles(copy, { "siar.config.yaml": edit(readFileSync(settings, "utf8")) });
  return buildFolder(copy);
}

/** Builds the site of a folder on this very thread. */
export async function buildFolder(root: string): Promise<BuiltSite> {
  const report = await build({ cwd: root, now: NOW, workers: 0 });
  const settings = readFileSync(join(root, "siar.config.yaml"), "utf8");
  const baseUrl = /^baseUrl: (\S+)$/m.exec(settings)?.[1] ?? "";
  const files = existsSync(report.out) ? readTree(report.out) : new Map<string, Buffer>();
  return { root, report, files, baseUrl };
}

export function textAt({ files }: Pick<BuiltSite, "files">, path: string): string {
  return files.get(path)?.toString("utf8") ?? "";
}
