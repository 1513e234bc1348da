import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/build/lock.ts";
import { scratchFolder } from "../support/scratch.ts";

test("D38: the second build stops and names the process that holds the lock", () => {
  const folder = scratchFolder();
  const first = takeLock(folder);
  expect(takeLock(folder)).toEqual({ holder: `process ${process.pid}` });
  if ("release" in first) first.release();
  expect(takeLock(folder)).toHaveProperty("release");
});

test("D38: a dead build's lock is taken over, a damaged one too", () => {
  const folder = scratchFolder();
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  for (const text of [JSON.stringify({ pid, host: hostname() }), ""]) {
    writeFileSync(join(folder, "lock"), text);
    const lock = takeLock(folder);
    expect(lock).toHaveProperty("release");
    if ("release" in lock) lock.release();
  }
  expect(readdirSync(folder)).toEqual([]);
});

test("a lock of another machine on a shared disk stands", () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 1, host: "elsewhere" }));
  expect(takeLock(folder)).toEqual({ holder: "process 1 on elsewhere" });
});
