/**
 * All that a command may touch of the process it runs in, and how it speaks there: problems and progress on
 * standard error, results on standard output, colour and progress only for a person at a terminal.
 */

import { Presets, SingleBar } from "cli-progress";
import pc from "picocolors";
import type { Painter } from "../problems/render.ts";

export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly isInteractive: boolean;
  readonly painter: Painter;
}

export function terminal(process: NodeJS.Process): Terminal {
  const isInteractive = process.stderr.isTTY === true && !isCi(process.env);
  const colours = pc.createColors(isInteractive && !process.env.NO_COLOR);
  return {
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    isInteractive,
    painter: {
      place: colours.bold,
      error: colours.red,
      warning: colours.yellow,
      code: colours.bold,
      faint: colours.dim,
      caret: colours.cyan,
    },
  };
}

/** Whether a machine builds from a commit: `CI` is set, and not to `false`, by which people switch it off. */
export function isCi({ CI = "" }: Terminal["env"]): boolean {
  return CI !== "" && CI !== "0" && CI.toLowerCase() !== "false";
}

export interface ProgressBar {
  update(step: string, done: number, total: number): void;
  stop(): void;
}

/** A bar with rate and time left, shown from half a second on and only to a person; else nothing. */
export function progressBar({ isInteractive, now }: Terminal): ProgressBar {
  if (!isInteractive) return { update: () => {}, stop: () => {} };
  const began = now().getTime();
  let bar: SingleBar | undefined;
  let current = "";
  return {
    update(step, done, total): void {
      if (!bar && now().getTime() - began < 500) return;
      if (!bar || step !== current) {
        bar?.stop();
        current = step;
        const format = `${step.padEnd(8)} {bar} {value}/{total}  {eta_formatted} left`;
        // The cursor stays: whoever stops the build by a key would not get it back.
        bar = new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
