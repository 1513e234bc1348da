/** What a command's exit says: good, problems in the author's files, wrong usage, a bug of siar's own. */

import type { Terminal } from "./terminal.ts";

export const EXIT = { good: 0, problems: 1, usage: 2, bug: 70 } as const;

/** The command was called in a way it does not know; `message` says how to call it. */
export class UsageError extends Error {}

/** The exit code of a command; what it throws is explained. Never throws. */
export async function exitOf(command: () => Promise<number>, terminal: Terminal): Promise<number> {
  try {
    return await command();
  } catch (error) {
    return explain(error, terminal);
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof UsageError) {
    terminal.error(`siar: ${error.message}\n`);
    return EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.error(
    `siar: a bug of siar's own, or of the disk; nothing half-written is left behind.\n${trace}\n`,
  );
  return EXIT.bug;
}
