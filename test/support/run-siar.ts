/** Runs the compiled command as a user does, in a process of its own. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export const SIAR: string = fileURLToPath(new URL("../../lib/cli/main.js", import.meta.url));

/** `env` is laid over this process's own; CI is taken out unless given, since it changes who writes the ledger. */
export function runSiar(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const { CI: _, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [SIAR, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...own, ...env },
  });
  return { code: status, out: stdout, error: stderr };
}
