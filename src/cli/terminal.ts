/**
 * All that a command may touch of the process it runs in, and how it speaks there: problems and progress on
 * standard error, results on standard output, colour and progress only for a person at a terminal.
 */

import type { Painter } from "../problems/render.ts";

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isInteractive: boolean;
  /** Absent where nothing is coloured. */
  readonly painter?: Painter;
}

export async function terminal(process: NodeJS.Process): Promise<Terminal> {
  const isInteractive = process.stderr.isTTY === true && !isCi(process.env);
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isInteractive,
    ...(isInteractive && !process.env.NO_COLOR && { painter: await colours() }),
  };
}

async function colours(): Promise<Painter> {
  const { default: pc } = await import("picocolors");
  const { bold, red, yellow, dim, cyan } = pc.createColors(true);
  return { place: bold, error: red, warning: yellow, info: cyan, code: bold, faint: dim, caret: cyan };
}

/** Whether a machine builds from a commit: `CI` is set, and not to `false`, by which people switch it off. */
export function isCi({ CI = "" }: Terminal["env"]): boolean {
  return CI !== "" && CI !== "0" && CI.toLowerCase() !== "false";
}
