/** What happens to files that siar keeps: a hand, a full disk, a broken cache. `at` is a place, as a share of all. */

import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFiles } from "../scratch.ts";

export const DIST_HARMS = [
  "remove",
  "append",
  "flip",
  "flip-and-old-time",
  "empty",
  "foreign",
  "folder",
  "link",
  "remove-all",
] as const;
export type DistHarm = (typeof DIST_HARMS)[number];

export const STATE_HARMS = [
  "truncate",
  "flip",
  "flip-and-old-time",
  "remove",
  "other",
  "append",
  "zeros",
  "remove-all",
  "former",
] as const;
export type StateHarm = (typeof STATE_HARMS)[number];

export const LEDGER_HARMS = ["former", "remove", "twice"] as const;
export type LedgerHarm = (typeof LEDGER_HARMS)[number];

/** Harms what was built, but not the marker by which siar knows that the folder is its own. */
export function harmDist(dist: string, harm: DistHarm, at: number): void {
  const file = pick(
    filesBelow(dist).filter((path) => !path.endsWith("siar.txt")),
    at,
  );
  if (file === undefined) return;
  if (harm === "remove-all") {
    rmSync(dist, { recursive: true });
  } else if (harm === "foreign") {
    writeFileSync(join(dist, `asing-${Math.floor(at * 3)}.html`), "asing");
  } else if (harm === "append" || harm === "flip" || harm === "flip-and-old-time") {
    spoil(file, harm, at);
  } else {
    rmSync(file);
    if (harm === "empty") writeFileSync(file, "");
    if (harm === "link") symlinkSync(join(tmpdir(), "nowhere"), file);
    if (harm === "folder") writeFiles(file, { "asing.txt": "asing" });
  }
}

/** Harms siar's own folder; `former` is a copy of it from before, which takes its place with new times. */
export function harmState(folder: string, harm: StateHarm, at: number, former: string): void {
  if (harm === "remove-all" || harm === "former") {
    rmSync(folder, { recursive: true, force: true });
    if (harm === "former") cpSync(former, folder, { recursive: true });
    return;
  }
  const files = filesBelow(folder);
  const [file, other] = [pick(files, at), pick(files, (at * 7) % 1)];
  if (file === undefined || other === undefined) return;
  if (harm === "remove") rmSync(file);
  else if (harm === "other") writeFileSync(file, readFileSync(other));
  else spoil(file, harm, at);
}

/** `former` is the text that it had at first. */
export function harmLedger(file: string, harm: LedgerHarm, former: string): void {
  if (harm === "former") writeFileSync(file, former);
  else if (harm === "remove") rmSync(file, { force: true });
  else if (existsSync(file)) {
    const rows = readFileSync(file, "utf8").split("\n");
    writeFileSync(file, [...rows.slice(0, 3), ...rows.slice(1)].join("\n"));
  }
}

type Spoiling = "truncate" | "append" | "flip" | "flip-and-old-time" | "zeros";

function spoil(file: string, harm: Spoiling, at: number): void {
  const bytes = readFileSync(file);
  const { atimeMs, mtimeMs } = statSync(file);
  const place = Math.floor(((at * 13) % 1) * bytes.length);
  const flip = (): Buffer =>
    Buffer.from(bytes).fill((bytes[place] ?? 0) ^ (1 << Math.floor(at * 8)), place, place + 1);
  const spoilt: Readonly<Record<Spoiling, () => Buffer>> = {
    append: () => Buffer.concat([bytes, Buffer.from("\0{siar")]),
    truncate: () => bytes.subarray(0, place),
    zeros: () => Buffer.from(bytes).fill(0, place),
    flip,
    "flip-and-old-time": flip,
  };
  writeFileSync(file, spoilt[harm]());
  if (harm === "flip-and-old-time") utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
}

/** In seconds: long before any test. */
export const LONG_AGO = 1_700_000_000;

/** Gives every file below a folder one modification time. */
export function setTimes(folder: string, seconds: number): void {
  for (const file of filesBelow(folder)) utimesSync(file, seconds, seconds);
}

/** Absolute paths of all regular files, in a fixed order. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[Math.floor(at * all.length)];
}
