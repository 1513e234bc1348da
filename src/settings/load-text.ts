/** Reads a text file of a site that is no article: its settings, and what stands beside them. */

import { readFileSync, statSync } from "node:fs";

const MAX_BYTES = 1_000_000;

/** Text with the newline as its only line break and no byte order mark (D2, D37), or why it cannot be had. */
export function textOf(
  path: string,
): { readonly text: string } | { readonly reason: string; readonly isMissing: boolean } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return { reason: "It is not a file.", isMissing: false };
    if (stat.size > MAX_BYTES) return { reason: "It is larger than 1 MB.", isMissing: false };
    const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
    return { text: text.replace(/\r\n?/g, "\n") };
  } catch (error) {
    if (error instanceof TypeError) return { reason: "It is not UTF-8.", isMissing: false };
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { reason: isMissing ? "It does not exist." : "It may not be read.", isMissing };
  }
}
