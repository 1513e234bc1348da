/**
 * Says when time alone will change the site next, `.siar/next-due.json`: nobody rebuilds a static site by itself, so
 * a scheduler may read there when to. Never in the output folder, which holds nothing of what is to come.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StateChange } from "../catalogue/states.ts";
import { putText } from "../disk/put.ts";
import type { State } from "../disk/state.ts";
import { formatRfc3339 } from "../text/date.ts";

const FILE = "next-due.json";

/** Where it lies, in the folder of a site's state. */
export function nextDueFile(stateFolder: string): string {
  return join(stateFolder, FILE);
}

/** Writes the changes ahead, soonest first. */
export function saveNextDue(ahead: readonly StateChange[], { folder, temporary }: State): void {
  const text = nextDueText(ahead);
  const file = nextDueFile(folder);
  if (read(file) !== text) putText(text, file, temporary);
}

/** `next` is null where there are none. */
export function nextDueText(ahead: readonly StateChange[]): string {
  const changes = ahead.map(({ at, article, change }) => ({ at: formatRfc3339(at), article, change }));
  return `${JSON.stringify({ siar: 1, next: changes[0]?.at ?? null, changes }, null, 2)}\n`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
