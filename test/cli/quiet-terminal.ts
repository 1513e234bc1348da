/** A terminal at which nobody sits, and what was said there. */

import { run } from "../../src/cli/program.ts";
import type { Terminal } from "../../src/cli/terminal.ts";

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export const MOMENT: Date = new Date("2026-11-23T02:00:00Z");

/** A terminal in a folder at a moment, and all that is said at it so far. */
export function quietTerminal(
  cwd: string,
  now: Date = MOMENT,
): { readonly terminal: Terminal; readonly told: { out: string; error: string } } {
  const told = { out: "", error: "" };
  const terminal: Terminal = {
    cwd,
    env: {},
    now: () => now,
    out: (text) => {
      told.out += text;
    },
    error: (text) => {
      told.error += text;
    },
    isInteractive: false,
  };
  return { terminal, told };
}

/** Runs a command line in a folder, at that moment. */
export async function runIn(cwd: string, ...args: readonly string[]): Promise<Said> {
  const { terminal, told } = quietTerminal(cwd);
  const code = await run(args, terminal);
  return { code, ...told };
}
