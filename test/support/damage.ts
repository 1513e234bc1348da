/** Damages one thing in a sound feed, and asks that it be found where it is. */

import { expect } from "vitest";
import { judgeFeedFile } from "../../src/check/feed/judge-feed-file.ts";
import { bytesOf } from "./sound-feeds.ts";

/** What is replaced where it first stands, the code, and a text that stands first in the line of the finding. */
export type Damage = readonly [title: string, from: string, to: string, code: string, line?: string];

/** Codes of what is found in a feed, and their lines. */
export function problemsIn(
  text: string,
): readonly { readonly code: string; readonly line: number | undefined }[] {
  return judgeFeedFile("feed", bytesOf(text)).problems.map(({ code, place }) => ({
    code,
    line: place?.line,
  }));
}

/** Fails unless the damage is found, with its code, in its line. */
export function expectFound(sound: string, [, from, to, code, marker]: Damage): void {
  expect(sound).toContain(from);
  const text = sound.replace(from, () => to);
  const at = marker === undefined ? sound.indexOf(from) : indexOf(text, marker);
  expect(problemsIn(text)).toContainEqual({ code, line: text.slice(0, at).split("\n").length });
}

/** `#last:x` is the last `x`. */
function indexOf(text: string, marker: string): number {
  const at = marker.startsWith("#last:") ? text.lastIndexOf(marker.slice(6)) : text.indexOf(marker);
  expect(at).not.toBe(-1);
  return at;
}
