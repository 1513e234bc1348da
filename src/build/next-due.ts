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

/** Writes the changes ahead, soonest first; `next` is null where there are none. */
export function saveNextDue(ahead: readonly StateChange[], { folder, temporary }: State): void {
  const changes = ahead.map(({ at, article, change }) => ({ at: formatRfc3339(at), article, change }));
  const text = `${JSON.stringify({ siar: 1, next: changes[0]?.at ?? null, changes }, null, 2)}\n`;
  const file = join(folder, FILE);
  if (read(file) !== text) putText(text, file, temporary);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
