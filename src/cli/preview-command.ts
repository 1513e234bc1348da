/** `siar preview`: a feed as its readers show it, in one page. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import { replaceFile } from "../disk/replace.ts";
import { isSystemError, whyNotRead, whyNotWritten } from "../disk/system-error.ts";
import { MARK } from "../preview/page.ts";
import { previewFeed } from "../preview/preview.ts";
import { plural } from "./counts.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { refuse } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface PreviewFlags {
  readonly output: string;
}

/** Writes the page; a file of that name gives way only where it is such a page. */
export function previewCommand(feed: string, { output }: PreviewFlags, terminal: Terminal): number {
  const { cwd } = terminal;
  const bytes = read(resolve(cwd, feed), feed);
  const preview = previewFeed(feed, bytes);
  if ("problems" in preview) return refuse(preview.problems, { format: "text" }, cwd, terminal);
  const page = Buffer.from(preview.page, "utf8");
  if (output === "-") {
    terminal.out(preview.page);
    return EXIT.good;
  }
  const target = resolve(cwd, output);
  put(target, page, relative(cwd, target));
  terminal.out(`${plural(preview.entries, "entry", "entries")} of ${feed} in ${relative(cwd, target)}.\n`);
  return EXIT.good;
}

function read(file: string, name: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${name} cannot be read: ${whyNotRead(error)}`);
  }
}

function put(target: string, page: Uint8Array, name: string): void {
  const isThere = existsSync(target);
  if (isThere && !readFileSync(target, "utf8").slice(0, HEAD).includes(MARK)) {
    throw new UsageError(`${name} is there already, and is no preview; name another file with --output.`);
  }
  try {
    if (isThere) replaceFile(target, page);
    else writeFileSync(target, page, { flag: "wx" });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${name} cannot be written: ${whyNotWritten(error)}`);
  }
}

/** The mark stands in the first lines. */
const HEAD = 2000;
