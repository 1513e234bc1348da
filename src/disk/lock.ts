/** One build at a time in a site's folder: the second stops at once and names the first; a dead one's lock is taken over. */

import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { hasCode } from "./system-error.ts";

export interface Lock {
  release(): void;
}

/** Locks that this process holds: one that names its number but is not here was left by a dead process of that number. */
const held = new Set<string>();

/** The lock, or who holds it (D38). */
export function takeLock(stateFolder: string): Lock | { readonly holder: string } {
  mkdirSync(stateFolder, { recursive: true });
  const file = join(stateFolder, "lock");
  const aside = join(stateFolder, `lock-${process.pid}`);
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  try {
    writeFileSync(aside, own);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (claim(file, aside, own)) {
        held.add(file);
        sweep(stateFolder);
        return { release: () => release(file, own) };
      }
      const holder = livingHolder(file, textOf(file));
      if (holder !== undefined) return { holder };
      takeAway(file, aside, own);
    }
    return { holder: "a build that has just begun" };
  } finally {
    rmSync(aside, { force: true });
  }
}

/** A link gives the lock its name and its content at once, so that nobody meets an empty one. */
function claim(file: string, aside: string, own: string): boolean {
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
  }
  try {
    writeFileSync(file, own, { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Who holds the lock; `undefined` where that process is gone, or the text names none. */
function livingHolder(file: string, text: string | undefined): string | undefined {
  try {
    const { pid, host } = JSON.parse(text ?? "") as { pid: number; host: string };
    if (host !== hostname()) return `process ${pid} on ${host}`;
    if (pid === process.pid && !held.has(file)) return undefined;
    return isAlive(pid) ? `process ${pid}` : undefined;
  } catch {
    return undefined;
  }
}

/** Takes a dead build's lock away. Only one may at a time: a second could take away the lock that the first has then got. */
function takeAway(file: string, aside: string, own: string): void {
  const turn = `${file}-turn`;
  if (!claim(turn, aside, own)) {
    removeDead(turn);
    return;
  }
  try {
    removeDead(file);
  } finally {
    rmSync(turn, { force: true });
  }
}

/** What is not there is nobody's to remove: another build may put its own there the next moment. */
function removeDead(file: string): void {
  const text = textOf(file);
  if (text !== undefined && livingHolder(file, text) === undefined) rmSync(file, { force: true });
}

function release(file: string, own: string): void {
  held.delete(file);
  if (textOf(file) === own) rmSync(file, { force: true });
}

/** What builds that died while they took the lock left beside it. */
function sweep(stateFolder: string): void {
  for (const name of readdirSync(stateFolder)) {
    const pid = /^lock-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(stateFolder, name), { force: true });
  }
}

/** Signal 0 only asks; a process of another user is alive too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, "EPERM");
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
