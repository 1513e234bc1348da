/** One build at a time in a site's folder: the second stops at once and names the first; a dead one's lock is taken over. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

export interface Lock {
  release(): void;
}

/** The lock, or who holds it. */
export function takeLock(stateFolder: string): Lock | { readonly holder: string } {
  mkdirSync(stateFolder, { recursive: true });
  const file = join(stateFolder, "lock");
  const own = JSON.stringify({ pid: process.pid, host: hostname() });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(file, own, { flag: "wx" });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const holder = livingHolder(file);
    if (holder !== undefined) return { holder };
    rmSync(file, { force: true });
  }
  return { holder: "a build that has just begun" };
}

/** Who holds the lock; `undefined` where that process is gone, or the file names none. */
function livingHolder(file: string): string | undefined {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; host: string };
    if (host !== hostname()) return `process ${pid} on ${host}`;
    process.kill(pid, 0);
    return `process ${pid}`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM" ? "a process of another user" : undefined;
  }
}
