/**
 * Asks, before anything else is loaded, whether anything at all has changed since the last good build. If not, there is
 * nothing to do, and that build's report is this one's. What it depended on is known by the disk's dates and numbers
 * alone, so what stands here is read by every build, and imports next to nothing.
 *
 * A difference only means that the build looks further (`glance.ts`); that it may not overlook one is what the list in
 * `keep-standing.ts` is for.
 */

import { lstatSync, readFileSync, realpathSync } from "node:fs";
import { extname, join, relative, resolve } from "node:path";
import { findSettings } from "../settings/load.ts";
import type { BuildOptions, BuildReport } from "./report.ts";
import { firstChange, readStanding, type Standing } from "./standing-file.ts";

/** Where a build's standing lies, and what it is about. */
export interface StandingPlace {
  /** The site's folder and the output folder, absolute. */
  readonly root: string;
  readonly out: string;
  /** The settings file, absolute. */
  readonly settings: string;
  /** siar's own folder in the site, and the file in it. */
  readonly state: string;
  readonly file: string;
}

/** How the site stood after the last good build, and the first of its paths that is not as it was. */
export interface Fallen {
  readonly standing: Standing;
  /** Index of the path. */
  readonly first: number;
}

/** The report of a build that has nothing to do; `undefined` where something may have changed. */
export function standingReport(options: BuildOptions): BuildReport | undefined {
  const found = standingOrFallen(options);
  return found && "report" in found ? found.report : undefined;
}

/** The same; else what was found out about it, if the build is of the same kind as the last one. */
export function standingOrFallen(
  options: BuildOptions,
): { readonly report: BuildReport } | { readonly fallen: Fallen } | undefined {
  if (options.dryRun || options.cache === false) return undefined;
  const place = standingPlace(options);
  if (!place) return undefined;
  const standing = readStanding(place.file, place.root);
  if (standing?.ground !== groundOf(place, options)) return undefined;
  const now = options.now.getTime();
  const isInTime = now >= standing.nowMs && now < standing.turnMs;
  // Somebody is at work there, or was killed at it.
  const isOpen = lstatSync(join(place.state, "lock"), { throwIfNoEntry: false }) !== undefined;
  const first = isInTime && !isOpen ? firstChange(standing, 0) : 0;
  const report = first === standing.paths.length ? reportFrom(standing.report) : undefined;
  return report ? { report } : { fallen: { standing, first } };
}

/** A program may import anything, so that no list says what it depends on: then nothing stands. */
export function standingPlace(options: BuildOptions): StandingPlace | undefined {
  const { root, files } = findSettings(resolve(options.cwd), options.config);
  const [settings = "package.json", ...others] = files;
  if (others.length > 0 || !/^\.(?:ya?ml|json)$/.test(extname(settings))) return undefined;
  const out = resolve(root, options.out ?? "dist");
  const state = join(root, ".siar");
  const name = relative(root, out).replaceAll(/[^\w.-]+/g, "_");
  return {
    root,
    out,
    settings: join(root, settings),
    state,
    file: join(state, `standing-${name.slice(-80)}`),
  };
}

/** Options that are asked about elsewhere, or that change nothing of what is made and told. */
const BESIDES: ReadonlySet<string> = new Set([
  "cwd",
  "config",
  "out",
  "now",
  "onProgress",
  "dryRun",
  "cache",
  "workers",
]);

/** What a build depends on beside files and the moment, as one text. */
export function groundOf({ root, out, settings }: StandingPlace, options: BuildOptions): string {
  const given = Object.entries(options)
    .filter(([name, value]) => !BESIDES.has(name) && value !== undefined && value !== false)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([root, out, realOf(out), settings, given, process.versions]);
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return "";
  }
}

/** A report without the ledger's text, which is as long as all articles' names, and hardly ever asked for. */
export interface KeptReport extends Omit<BuildReport, "ledger"> {
  readonly ledgerFile: string;
}

/** The ledger's text is read when somebody asks for it. */
function reportFrom(text: string): BuildReport | undefined {
  try {
    const { ledgerFile, ...report } = JSON.parse(text) as KeptReport;
    return {
      ...report,
      get ledger(): string {
        return readFileSync(ledgerFile, "utf8");
      },
    };
  } catch {
    return undefined;
  }
}
