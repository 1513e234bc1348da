/** What a build is asked, and what it answers. */

import type { LedgerMode } from "../catalogue/identity.ts";
import type { StateChange } from "../catalogue/states.ts";
import type { Problem } from "../model/problem.ts";

export interface BuildOptions {
  /** Where the settings are looked for. */
  readonly cwd: string;
  /** Settings file, relative to `cwd`. */
  readonly config?: string;
  /** Output folder, absolute or relative to the site's folder; `dist` unless given. */
  readonly out?: string;
  /** The site at another address: every URL follows, ids do not. */
  readonly baseUrl?: string;
  /** For eyes before publication: pages are `noindex`, feeds announce no hub, the ledger stays as it is. */
  readonly preview?: boolean;
  /** Shows drafts and articles of the future too; they leave no row in the ledger. */
  readonly drafts?: boolean;
  /** The moment of the build: articles dated later are left out. */
  readonly now: Date;
  /** `write` mints ids into the ledger, `warn` mints without writing it, `frozen` makes that an error. */
  readonly ledger?: LedgerMode;
  /** Does all but publish: nothing is written, not even the ledger; needs no right to write. */
  readonly dryRun?: boolean;
  /** Goes on without the articles that are wrong, which stay as they were when they were last right. */
  readonly keepGoing?: boolean;
  /** Leaves out and lists articles that cannot be understood, whatever the settings say. */
  readonly lenient?: boolean;
  /** Whether what was compiled is taken from the store and kept there; unless `false`. */
  readonly cache?: boolean;
  /** Threads to use, whatever there is to do; 0 uses none. Unless given, as many as pay. */
  readonly workers?: number;
  /** Seconds that one article may take to compile (D33); 10 unless given. */
  readonly timeLimit?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly step: "compile" | "produce";
  readonly done: number;
  readonly total: number;
}

export interface BuildReport {
  /** Whether the site was built: no problem is an error. */
  readonly isGood: boolean;
  /** In a total order. */
  readonly problems: readonly Problem[];
  /** Absolute paths of the site's folder and of the output folder. */
  readonly root: string;
  readonly out: string;
  /** Article files found, entries published, pages and feeds made. */
  readonly articles: number;
  readonly entries: number;
  readonly pages: number;
  readonly feeds: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** The ledger's text after this build, and whether it differs from the file. */
  readonly ledger: string;
  readonly isLedgerChanged: boolean;
  /** Source paths of wrong articles that the build went on without; empty where none was, or nothing was built. */
  readonly held: readonly string[];
  /**
   * Articles that are left out: those of them of which nobody knows how they were when they were last right, and whose
   * pages stay; or, of a lenient site, those that could not be understood, of which nothing stays.
   */
  readonly leftOut: readonly string[];
  /** What is worth knowing and no problem, such as entries that feeds carry as summaries only. */
  readonly notes: readonly string[];
  /** What time alone will change, soonest first: build again then. */
  readonly ahead: readonly StateChange[];
}
