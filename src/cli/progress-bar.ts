/** Progress as a person at a terminal sees it. */

import { createRequire } from "node:module";
import type { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

export interface ProgressBar {
  update(step: string, done: number, total: number): void;
  stop(): void;
}

/** What is over sooner shows no bar. */
const PATIENCE_MS = 500;

/** A bar with rate and time left, shown from half a second on and only to a person; else nothing. */
export function progressBar({ isInteractive, now }: Pick<Terminal, "isInteractive" | "now">): ProgressBar {
  if (!isInteractive) return { update: () => {}, stop: () => {} };
  const began = now().getTime();
  let bar: SingleBar | undefined;
  let current = "";
  let from = { done: 0, atMs: began };
  return {
    update(step, done, total): void {
      const atMs = now().getTime();
      if (step !== current) {
        bar?.stop();
        bar = undefined;
        current = step;
        from = { done, atMs };
      }
      if (atMs - began < PATIENCE_MS) return;
      const rate = Math.round((1000 * (done - from.done)) / Math.max(1, atMs - from.atMs));
      if (!bar) {
        bar = drawnBar(step);
        bar.start(total, done, { rate });
      }
      bar.update(done, { rate });
    },
    stop: () => bar?.stop(),
  };
}

/** Loaded only now, and at once: whoever compiles in one go leaves no time for an import to come. */
function drawnBar(step: string): SingleBar {
  const load = createRequire(import.meta.url);
  const { Presets, SingleBar } = load("cli-progress") as typeof import("cli-progress");
  const format = `${step.padEnd(8)} {bar} {value}/{total}  {rate}/s  {eta_formatted} left`;
  // The cursor stays: whoever stops the build by a key would not get it back.
  return new SingleBar({ format, clearOnComplete: true }, Presets.shades_classic);
}
