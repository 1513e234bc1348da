/**
 * The names of terms: their part of addresses, and when two of them are one name. Like slugs of titles in all
 * but the signs that tell names apart: `C`, `C#` and `C++` are three terms.
 */

import { foldName } from "./characters.ts";
import { hashOf } from "./hash.ts";
import { slugOf } from "./slug.ts";

/**
 * The slug of a term's label; empty where it holds neither letter nor digit.
 *
 *     "C#"  →  "c-sharp"      "C++"  →  "c-plus-plus"      ".NET"  →  "dot-net"      "Sepak Bola"  →  "sepak-bola"
 */
export function termSlugOf(label: string): string {
  const spoken = label
    .normalize("NFC")
    .replace(/(?<=\p{L}\p{M}*)[#＃♯](?![\p{L}\p{N}])/gu, " sharp ")
    .replace(/(?<=[\p{L}\p{N}]\p{M}*)[+＋]{2}(?![+＋])/gu, " plus plus ")
    .replace(/(?<![\p{L}\p{N}\p{M}.])\.(?=\p{L})/gu, " dot ");
  return slugOf(spoken);
}

/** The permanent id of a term that no settings describe: its slug, else a hash of its label. */
export function termIdOf(label: string): string {
  return termSlugOf(label) || hashOf(label).slice(0, 12);
}

/** Equal for two names of terms that a reader takes for one: case, width and what is never seen make no difference (C3, D14). */
export function foldTerm(name: string): string {
  return foldName(name.replace(/[\u{FF01}-\u{FFEE}]+/gu, (wide) => wide.normalize("NFKC")));
}
