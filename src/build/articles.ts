/**
 * Brings every article file to its compiled form: from the store where the file, the settings and siar itself are as
 * they were, else by compiling it. What is compiled goes into the store; linking is given the facts alone.
 */

import { compiledKey } from "../compile/compile.ts";
import { decodeFacts } from "../compile/kept.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { CompiledFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { hashOf } from "../text/hash.ts";
import type { CompiledFile } from "./compile-files.ts";
import type { Crew } from "./crew.ts";
import { type FoundFile, readFound } from "./discover.ts";
import type { SeenFiles } from "./seen-files.ts";
import type { Shelves } from "./shelves.ts";

/** What is known of one article file. */
export interface Understood {
  readonly path: string;
  /** Key of its compiled form in the store; absent where it was not understood. */
  readonly key?: string;
  /** Absent where it was not understood, or where nobody has asked for them. */
  readonly facts?: CompiledFacts;
  /** Whether the file is known to be a draft, be it understood or not. */
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

export interface ArticleWork {
  readonly settings: ArticleSettings;
  /** Hash of all that the compiled form depends on beside the file. */
  readonly ground: string;
  readonly shelves: Shelves;
  readonly crew: Crew;
  /** Hashes of article files by size and date. */
  readonly seen: SeenFiles<string>;
  readonly onProgress?: ((progress: { step: "compile"; done: number; total: number }) => void) | undefined;
}

/** One for each file, in their order. */
export async function understandAll(
  files: readonly FoundFile[],
  work: ArticleWork,
): Promise<readonly Understood[]> {
  const { crew, settings, onProgress } = work;
  const understood = new Map<string, Understood>();
  const unknown: FoundFile[] = [];
  for (const found of files) {
    const known = recall(found, work);
    if (known) understood.set(found.path, known);
    else unknown.push(found);
  }
  let done = files.length - unknown.length;
  await crew.compile(unknown, settings, (found, compiled) => {
    understood.set(found.path, takeIn(found, compiled, work));
    onProgress?.({ step: "compile", done: ++done, total: files.length });
  });
  return files.flatMap(({ path }) => understood.get(path) ?? []);
}

/**
 * The key of an article's compiled form, whether there is one or not; contents decide where the file's size or date is
 * other than it was. `undefined` where the file cannot be read.
 */
export function keyOf(
  found: FoundFile,
  { seen, ground }: Pick<ArticleWork, "seen" | "ground">,
): string | undefined {
  const known = seen.recall(found.path, found.stat);
  const hash = known ?? hashOfFile(found);
  if (hash === undefined) return undefined;
  if (known === undefined) seen.learn(found.path, found.stat, hash);
  return compiledKey({ path: found.path, hash }, ground);
}

/** The article as the store has it. */
function recall(found: FoundFile, { shelves, seen, ground }: ArticleWork): Understood | undefined {
  if (shelves.facts.count === 0) return undefined;
  const key = keyOf(found, { seen, ground });
  if (key === undefined) return undefined;
  const bytes = shelves.facts.get(key);
  if (bytes === undefined) return undefined;
  const kept = decodeFacts(bytes);
  if (!kept || (kept.facts && !shelves.texts.has(key))) return undefined;
  return { path: found.path, ...kept, ...(kept.facts && { key }) };
}

function hashOfFile(found: FoundFile): string | undefined {
  const read = readFound(found);
  return "code" in read ? undefined : hashOf(read.bytes);
}

/** D33: nothing else of it is known, not even whether it is a draft. */
function tooCostly(path: string, seconds: number): Problem {
  return problem("article/too-costly", { file: path }, { seconds });
}

function takeIn(
  { path, stat }: FoundFile,
  compiled: CompiledFile | undefined,
  { shelves, seen, ground, crew }: ArticleWork,
): Understood {
  const refused = (why: Problem): Understood => ({ path, isDraft: false, problems: [why] });
  if (compiled === undefined) return refused(tooCostly(path, crew.timeLimit));
  if ("problem" in compiled) return refused(compiled.problem);
  const key = compiledKey({ path, hash: compiled.hash }, ground);
  if (compiled.text) shelves.texts.put(key, compiled.text);
  shelves.facts.put(key, compiled.facts);
  seen.learn(path, stat, compiled.hash);
  const kept = decodeFacts(bytesOf(compiled.facts));
  if (!kept) throw new Error(`What was compiled of ${path} cannot be read.`);
  return { path, ...kept, ...(kept.facts && { key }) };
}

/** Bytes that came out of a thread are no Buffer any more. */
function bytesOf({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
