/**
 * Fragments that were met before: by their object as long as it lives, and by their bytes when they were let go and
 * made again. What is known of one it knows in each of the surroundings in which it stood.
 */

import type { Fragment } from "../../model/feed-parts.ts";
import { digestOf } from "../fingerprint.ts";
import { type FragmentText, readFragment } from "./fragment-text.ts";
import { type KnownEntry, UNREADABLE } from "./judge-entry.ts";
import { type KnownFragment, type Memory, type Wrapper, wrapperFelt } from "./memory.ts";

/** How the fragments of a format are read and judged. */
export interface FragmentJudge {
  readonly read: (bytes: Uint8Array, memory: Memory) => FragmentText;
  /** Undefined where a text will not do in which something is left out. */
  readonly judgeFragment: (text: FragmentText) => KnownEntry | undefined;
}

/** A fragment and what is known of it. */
export interface Met {
  readonly fragment: Fragment;
  readonly known: KnownFragment;
  /** Its text, where it was read now. */
  readonly text?: FragmentText;
}

/** What a fragment is by its text, whatever stands around it. */
export function meetFragment(fragment: Fragment, { read }: Pick<FragmentJudge, "read">, memory: Memory): Met {
  const own = memory.fragments.get(fragment);
  if (own !== undefined) return { fragment, known: own };
  const { bytes } = fragment;
  const digest = digestOf(bytes);
  const before = memory.remade.get(digest);
  if (before !== undefined) {
    memory.fragments.set(fragment, before);
    return { fragment, known: before };
  }
  const text = read(bytes, memory);
  const { length, margin, name } = text;
  const known: KnownFragment = { length, margin, name, isShort: true, judged: [] };
  memory.fragments.set(fragment, known);
  memory.remade.set(digest, known);
  return { fragment, known, text };
}

/** The verdict of a fragment in these surroundings; it is judged where it was not met in them, or in any like them. */
export function judgedIn(around: Wrapper, met: Met, judge: FragmentJudge, memory: Memory): KnownEntry {
  const { judged } = met.known;
  for (const one of judged) if (one.around === around) return one.known;
  const { bytes } = met.fragment;
  const text = met.text ?? (met.known.isShort ? judge.read(bytes, memory) : readFragment(bytes));
  let known = knownElsewhere(text.text, around, met.known, memory) ?? judge.judgeFragment(text);
  if (known === undefined) {
    met.known.isShort = false;
    known = judge.judgeFragment(readFragment(bytes)) ?? UNREADABLE;
  }
  judged.push({ around, known });
  return known;
}

/** What is known of it in surroundings that are the same to it. */
function knownElsewhere(
  text: string,
  around: Wrapper,
  { judged }: KnownFragment,
  memory: Memory,
): KnownEntry | undefined {
  if (judged.length === 0) return undefined;
  const felt = wrapperFelt(text, around, memory);
  for (const { around: other, known } of judged) if (wrapperFelt(text, other, memory) === felt) return known;
  return undefined;
}
