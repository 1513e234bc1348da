/** Compiles files into the form in which they are kept: what every thread does, and the build's own where they are few. */

import { compile } from "../compile/compile.ts";
import { encodeFacts, encodeText } from "../compile/kept.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { Problem } from "../model/problem.ts";
import { hashOf } from "../text/hash.ts";
import { type FoundFile, readFound } from "./discover.ts";

/** An article as it is kept; or the problem that its file cannot be read. */
export type CompiledFile =
  | {
      readonly path: string;
      /** SHA-256 of the file's bytes. */
      readonly hash: string;
      readonly facts: Uint8Array;
      /** Absent where the file was not understood. */
      readonly text?: Uint8Array;
    }
  | { readonly path: string; readonly problem: Problem };

/** What a small file may become by references that stand for long addresses; no page or feed can hold more. */
const MOST_TEXT_BYTES = 30_000_000;

/** One for each file, in their order, and none for what explodes (D33); nothing that an author has written throws. */
export function compileFiles(
  files: readonly FoundFile[],
  site: ArticleSettings,
): readonly (CompiledFile | undefined)[] {
  return files.map((found) => {
    const { path } = found;
    const read = readFound(found);
    if ("code" in read) return { path, problem: read };
    const compilation = compile(path, read.bytes, site);
    if ((compilation.compiled?.facts.textBytes ?? 0) > MOST_TEXT_BYTES) return undefined;
    return {
      path,
      hash: compilation.compiled?.facts.article.hash ?? hashOf(read.bytes),
      facts: encodeFacts(compilation),
      ...(compilation.compiled && { text: encodeText(compilation.compiled.text) }),
    };
  });
}
