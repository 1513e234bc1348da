// Runs programs as whole processes, keeps every figure of every run, and prints them as rows of a table.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @typedef {{ seconds?: number, cpuSeconds?: number, mebibytes?: number }} Run */

const costs = mkdtempSync(join(tmpdir(), "siar-cost-"));
const peakHook = new URL("peak.mjs", import.meta.url).href;
process.on("exit", () => rmSync(costs, { recursive: true, force: true }));

/** @param {string} program @param {readonly string[]} args @param {string} cwd @returns {Run} */
export function runProgram(program, args, cwd, env = {}) {
  const began = process.hrtime.bigint();
  const { status, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, CI: "", ...env },
  });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (error) throw error;
  if (status !== 0)
    throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr.slice(-800)}`);
  return { seconds };
}

/** A run of Node by itself: nothing is loaded into it that would take time. */
export function runNode(args, cwd) {
  return runProgram(process.execPath, args, cwd);
}

/** The same, with what it took besides time; loading what measures that takes some milliseconds. @returns {Run} */
export function runNodeWithCost(args, cwd) {
  const file = join(costs, "cost.json");
  const run = runProgram(process.execPath, ["--import", peakHook, ...args], cwd, { SIAR_COST: file });
  return { ...run, ...JSON.parse(readFileSync(file, "utf8")) };
}

/** Figures by the name of what was measured, in the order in which names come up. */
export class Figures {
  /** @type {Map<string, Run[]>} */
  #runs = new Map();

  /** @param {string} name @param {Run} run */
  add(name, run) {
    this.#runs.set(name, [...(this.#runs.get(name) ?? []), run]);
  }

  /** What a run took besides time, where that run is not to be timed. */
  addCost(name, { seconds: _, ...cost }) {
    this.add(name, cost);
  }

  /** @param {string} name @returns {number} the median of its seconds; NaN where it was never run */
  seconds(name) {
    return median(this.#of(name, "seconds"));
  }

  /** One row: wall with its spread, processors, the highest peak, and a ratio. */
  row(name, ratio = "") {
    const seconds = this.#of(name, "seconds");
    const cpu = this.#of(name, "cpuSeconds");
    const peaks = this.#of(name, "mebibytes");
    const cells = [
      name,
      inSeconds(median(seconds)),
      `${inSeconds(Math.min(...seconds))} – ${inSeconds(Math.max(...seconds))}`,
      cpu.length > 0 ? inSeconds(median(cpu)) : "",
      peaks.length > 0 ? `${Math.max(...peaks).toFixed(0)} MiB` : "",
      ratio,
    ];
    return `| ${cells.join(" | ")} |`;
  }

  /** The median of one against the median of another. */
  ratio(name, other, words) {
    return `${(this.seconds(name) / this.seconds(other)).toFixed(3)} ${words}`;
  }

  #of(name, figure) {
    return (this.#runs.get(name) ?? []).flatMap((run) => run[figure] ?? []);
  }
}

export const TABLE_HEAD = [
  "| work | wall, median | least – most | CPU | peak memory | ratio |",
  "|---|---:|---:|---:|---:|---|",
].join("\n");

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
}

/** @param {number} seconds */
function inSeconds(seconds) {
  return `${seconds.toFixed(seconds < 1 ? 3 : 2)} s`;
}
