/**
 * Whether files have been left alone since a moment, by their dates. A disk's dates are coarse: what was written twice
 * within one step of its clock has one date. So only what is older than the moment by more than such a step is sure
 * (git calls the rest racy, and looks into it).
 */

import { lstatSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STAMP } from "./standing-file.ts";

/** A moment on the clock of the wall, which disks date by and people set, and on one that only goes forward. */
export interface Moment {
  readonly wallMs: number;
  readonly steadyMs: number;
}

/** To be taken before the first thing is read whose date will be asked for. */
export function thisMoment(): Moment {
  return { wallMs: Date.now(), steadyMs: performance.now() };
}

/** Disks that know parts of a second step with the system's clock, by 16 ms at most; old ones by up to two seconds. */
const FINE_STEP_MS = 100;
const COARSE_STEP_MS = 2000;

/** Whether everything with these stamps was last changed, to the sure, before that moment of the wall's clock. */
export function areOlder(stamps: Float64Array, thanMs: number): boolean {
  return youngerAmong(stamps, thanMs).length === 0;
}

/** Numbers of the stamps of which that is not sure. */
export function youngerAmong(stamps: Float64Array, thanMs: number): readonly number[] {
  const younger: number[] = [];
  for (let at = 0; at < stamps.length; at += STAMP) {
    const changed = stamps[at + 2] ?? 0;
    const step = changed % 1000 === 0 ? COARSE_STEP_MS : FINE_STEP_MS;
    if (lastChange(stamps, at / STAMP) + step >= thanMs) younger.push(at / STAMP);
  }
  return younger;
}

/** The later date of the stamp of that number. */
export function lastChange(stamps: Float64Array, number: number): number {
  return Math.max(stamps[number * STAMP + 1] ?? 0, stamps[number * STAMP + 2] ?? 0);
}

/**
 * That moment as the disk of the folder would date it, or before it; `undefined` where that disk cannot be relied on:
 * it does not date a folder when something is put into it, or lets a file's second date be set like its first. Leaves a
 * file in the folder.
 */
export function onDisk({ wallMs, steadyMs }: Moment, folder: string): number | undefined {
  const probe = join(folder, "dates");
  const LONG_AGO = 1_000_000;
  utimesSync(folder, LONG_AGO, LONG_AGO);
  writeFileSync(probe, "");
  const dated = statSync(folder).mtimeMs;
  const { mtimeMs } = lstatSync(probe);
  const now = Date.now();
  utimesSync(probe, LONG_AGO, LONG_AGO);
  const changed = lstatSync(probe).ctimeMs;
  if (Math.min(dated, changed) < mtimeMs - COARSE_STEP_MS) return undefined;
  // Whoever set the clock in between must not make new files look old.
  const began = Math.min(wallMs, now - (performance.now() - steadyMs));
  return began + Math.min(0, mtimeMs - now);
}
