/**
 * What `siar build` may be given, as a table, and a reader of command lines that hold nothing else. Most builds have
 * nothing to do, and would spend a fifth of their time on loading the package that reads arguments. Whatever is not
 * plain is left to that package, which knows every form and says what is wrong.
 */

import type { ReportFormat } from "./report.ts";

/** A flag of a command, as the package for arguments writes it: `--out <dir>`. */
export interface Flag {
  readonly flags: string;
  readonly says: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Given more than once, it is a list. */
  readonly repeats?: true;
}

export interface BuildFlags {
  readonly config?: string;
  readonly out?: string;
  readonly baseUrl?: string;
  readonly preview?: boolean;
  readonly drafts?: boolean;
  readonly now?: string;
  readonly frozenIds?: boolean;
  readonly keepGoing?: boolean;
  readonly lenient?: boolean;
  /** Unless `false`. */
  readonly cache?: boolean;
  readonly workers?: string;
  readonly timeLimit?: string;
  readonly format: ReportFormat;
  readonly quiet?: boolean;
}

export const CONFIG: Flag = {
  flags: "--config <file>",
  says: "settings file (default: siar.config.* of this folder or one above)",
};

export const FORMAT: Flag = {
  flags: "--format <form>",
  says: "how problems are told",
  choices: ["text", "json", "github"],
  default: "text",
};

export const QUIET: Flag = { flags: "--quiet", says: "says nothing where all is good" };

export const BUILD_FLAGS: readonly Flag[] = [
  CONFIG,
  { flags: "--out <dir>", says: "output folder (default: dist, in the site's folder)" },
  { flags: "--base-url <url>", says: "the site at another address: every URL follows, ids do not" },
  { flags: "--preview", says: "for eyes before publication: noindex, no hub" },
  { flags: "--drafts", says: "shows drafts and articles of the future too" },
  { flags: "--now <iso>", says: "the moment of the build (default: SOURCE_DATE_EPOCH, else the clock)" },
  { flags: "--frozen-ids", says: "a ledger that lacks a row is an error" },
  { flags: "--keep-going", says: "builds all that is right; wrong articles stay as they were last" },
  {
    flags: "--lenient",
    says: "leaves out and lists articles that cannot be understood, and builds the rest",
  },
  { flags: "--no-cache", says: "compiles everything anew, and keeps nothing of it" },
  { flags: "--workers <number>", says: "threads to use, 0 for none (default: as many as pay)" },
  { flags: "--time-limit <seconds>", says: "how long one article may take to compile (default: 10)" },
  FORMAT,
  QUIET,
];

/**
 * The flags of `build …`, where the command line is plain: every argument is a known flag written out, or the value of
 * the flag before it, which does not begin with `-`.
 *
 *     ["build", "--out", "public", "--quiet"]  →  { format: "text", out: "public", quiet: true }
 */
export function plainBuildFlags([command, ...args]: readonly string[]): BuildFlags | undefined {
  if (command !== "build") return undefined;
  const read: Record<string, string | boolean> = {};
  for (const { flags, default: value } of BUILD_FLAGS) {
    if (value !== undefined) read[keyOf(flags)] = value;
    if (flags.startsWith("--no-")) read[keyOf(flags)] = true;
  }
  for (let at = 0; at < args.length; at++) {
    const flag = BUILD_FLAGS.find(({ flags }) => nameOf(flags) === args[at]);
    if (!flag) return undefined;
    const { flags, choices } = flag;
    if (flags.includes(" ")) {
      const value = args[++at];
      if (value === undefined || value.startsWith("-") || choices?.includes(value) === false)
        return undefined;
      read[keyOf(flags)] = value;
    } else {
      read[keyOf(flags)] = !flags.startsWith("--no-");
    }
  }
  return read as unknown as BuildFlags;
}

/** `--base-url <url>` → `--base-url` */
function nameOf(flags: string): string {
  return flags.split(" ", 1)[0] ?? flags;
}

/** `--base-url <url>` → `baseUrl`, `--no-cache` → `cache` */
function keyOf(flags: string): string {
  return nameOf(flags)
    .replace(/^--(?:no-)?/, "")
    .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
