/**
 * What the makers of outputs must know of the site around each: the names of all files, for links, and what may not be
 * told, for leaks. It is known before any byte is made. Threads read it from a file, each once.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { type Hidden, leakScanner } from "../check/site/leaks.ts";
import type { SiteNames } from "../check/site/links.ts";
import type { Problem } from "../model/problem.ts";

/** Plain data. */
export interface Surroundings {
  readonly baseUrl: string;
  /** Output paths, NFC. */
  readonly paths: readonly string[];
  /** Paths from the host's root that the host redirects. */
  readonly redirected: readonly string[];
  readonly hidden: readonly Hidden[];
  /** Words that readers see anyway: a title among them is no secret. */
  readonly visibleTitles: readonly string[];
}

/** The same, ready to be asked. */
export interface Surrounding {
  readonly names: SiteNames;
  /** What a file gives away of hidden articles. */
  readonly leaks: (path: string, bytes: Uint8Array) => readonly Problem[];
}

export function writeSurroundings(file: string, surroundings: Surroundings): void {
  writeFileSync(file, JSON.stringify(surroundings));
}

export function readSurroundings(file: string): Surroundings {
  return JSON.parse(readFileSync(file, "utf8"));
}

export function knownOf({ baseUrl, paths, redirected, hidden, visibleTitles }: Surroundings): Surrounding {
  return {
    names: { baseUrl, paths: new Set(paths), redirected: new Set(redirected) },
    leaks: leakScanner(hidden, visibleTitles, baseUrl),
  };
}
