/**
 * What `siar fix` would write into one article: only mends after which the article means what it meant before. Pure:
 * bytes and settings decide everything, and what is mended once has nothing to mend.
 */

import { decodeSource } from "../article/decode.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { removeForbidden } from "../text/characters.ts";
import { applyEdits } from "./edits.ts";
import { meaningOf } from "./meaning.ts";
import { syntaxSteps } from "./mend-syntax.ts";
import { valueSteps } from "./mend-values.ts";
import type { MendKind, Step } from "./steps.ts";

export interface Mend {
  readonly kind: MendKind;
  /** Line of the file as it is; absent where the whole file is meant. */
  readonly line?: number;
}

export interface Mended {
  /** The text as it was read, before any mend. */
  readonly before: string;
  readonly after: string;
  /** Never empty. */
  readonly mends: readonly Mend[];
}

/** The mends of a file; undefined where it has none that is certain. */
export function mendArticle(path: string, bytes: Uint8Array, site: Site): Mended | undefined {
  const { source } = decodeSource(path, bytes);
  if (source === undefined) return undefined;
  const mends: Mend[] = byteMends(bytes, source.text);
  // Most articles have nothing to mend, and are not asked for it.
  let known: string | undefined;
  const isSame = (next: Source): boolean => {
    known ??= meaningOf(source, site);
    return meaningOf(next, site) === known;
  };
  let current = source;
  const take = (steps: (now: Source) => readonly Step[]): void => {
    // What was refused once is not tried again; every other round makes one of them fewer.
    const refused = new Set<string>();
    for (let round = 0; round < MOST_STEPS; round++) {
      const step = steps(current).find((one) => !refused.has(keyOf(one)));
      if (step === undefined) return;
      const next = { ...current, text: applyEdits(current.text, step.edits) };
      if (next.text !== current.text && isSame(next)) {
        current = next;
        mends.push({ kind: step.kind, line: step.line });
      } else refused.add(keyOf(step));
    }
  };
  take((now) => syntaxSteps(now, site));
  for (const kind of ["date", "list", "category"] as const) take((now) => valueSteps(kind, now, site));
  return mends.length === 0 ? undefined : { before: source.text, after: current.text, mends };
}

/** No front matter has more to mend; what is left over, the next run mends. */
const MOST_STEPS = 200;

function keyOf({ kind, edits }: Step): string {
  return JSON.stringify([kind, edits]);
}

/** What reading has made of the bytes already: all of it is as readers get it. */
function byteMends(bytes: Uint8Array, text: string): Mend[] {
  if (Buffer.compare(bytes, Buffer.from(text)) === 0) return [];
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const isWide = utf8.includes("\0") || Buffer.compare(Buffer.from(utf8), bytes) !== 0;
  if (isWide && !isCleaned(utf8, text)) return [{ kind: "encoding" }];
  return [
    ...(utf8.startsWith("\uFEFF") ? [{ kind: "mark" as const }] : []),
    ...(utf8.includes("\r") ? [{ kind: "newlines" as const }] : []),
    ...(removeForbidden(utf8.replace(/\r\n?/g, "\n")).removals.length > 0
      ? [{ kind: "characters" as const }]
      : []),
  ];
}

/** Whether the bytes are UTF-8 that only had to be cleaned: NUL occurs in real posts. */
function isCleaned(utf8: string, text: string): boolean {
  return removeForbidden(utf8.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")).text === text;
}
