/**
 * The names of emoji as GitHub has them. Loaded when a text seems to have one; a thread, which cannot do so with a
 * module of ES, loads them ahead.
 */

import type { nameToEmoji } from "gemoji";
import { onDemand } from "../text/on-demand.ts";

type Names = typeof nameToEmoji;

let imported: Names | undefined;
const names = onDemand((require) => (require("gemoji") as { nameToEmoji: Names }).nameToEmoji);

/** `smile` → `😄`; undefined where there is none of that name. */
export function emojiNamed(name: string): string | undefined {
  const known = imported ?? names();
  return Object.hasOwn(known, name) ? known[name] : undefined;
}

/** Loads the names without `require`. */
export async function importEmojiNames(): Promise<void> {
  imported ??= (await import("gemoji")).nameToEmoji;
}
