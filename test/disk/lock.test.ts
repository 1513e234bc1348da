import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/disk/lock.ts";
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

test("D38: a lock with this process's own number that it never took was left by a dead process of that number", () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: process.pid, host: hostname() }));
  const lock = takeLock(folder);
  expect(lock).toHaveProperty("release");
  expect(takeLock(folder)).toEqual({ holder: `process ${process.pid}` });
  if ("release" in lock) lock.release();
});

test("a lock that someone deleted and another build took is not released with it", () => {
  const folder = scratchFolder();
  const lock = takeLock(folder);
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 1, host: "elsewhere" }));
  if ("release" in lock) lock.release();
  expect(takeLock(folder)).toEqual({ holder: "process 1 on elsewhere" });
});

test("what builds left that died while they took the lock, or took one away, hinders nobody", () => {
  const folder = scratchFolder();
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  const dead = JSON.stringify({ pid, host: hostname() });
  for (const name of [`lock-${pid}`, "lock-turn", "lock"]) writeFileSync(join(folder, name), dead);
  const lock = takeLock(folder);
  expect(lock).toHaveProperty("release");
  expect(readdirSync(folder)).toEqual(["lock"]);
  if ("release" in lock) lock.release();
});

test("a lock of another machine on a shared disk stands", () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "lock"), JSON.stringify({ pid: 1, host: "elsewhere" }));
  expect(takeLock(folder)).toEqual({ holder: "process 1 on elsewhere" });
});
