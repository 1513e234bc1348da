/** Programs of their own that write packs, to be killed and to meet a full disk: compiled code, as users run it. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";

const libOf = (path: string): string => JSON.stringify(new URL(`../../lib/${path}`, import.meta.url).href);

/** As in `pack-records.ts`, which is not compiled. */
const BEGINNING = `
import { openPack } from ${libOf("disk/pack.js")};
import { hashOf } from ${libOf("text/hash.js")};
const [folder] = process.argv.slice(1);
const keyOf = (number) => hashOf("record " + number);
`;

/** Builds into the pack for ever, and says a dot for each hundred records. */
const APPENDING = `${BEGINNING}
for (let build = 0; ; build++) {
  const pack = openPack(folder, "a");
  const from = pack.count;
  for (let number = from; number < from + 500; number++) {
    const one = number % 2000;
    pack.put(keyOf(one), Buffer.from((one + " ").repeat(1 + (one % 7))));
    if (number % 50 === 0) pack.flush();
    if (number % 100 === 0) process.stdout.write(".");
  }
  pack.close({ isLive: (key) => parseInt(key.slice(0, 2), 16) % 3 > build % 3, mostBytes: 100_000 });
}
`;

/** Puts four hundred records of 10 kB, and says how many are sound, how many lie on disk, and how many are left then. */
const OVERFILLING = `${BEGINNING}
const numbers = [...Array(400).keys()];
const payloadOf = (number) => Buffer.alloc(10_000, number + " ");
const isSound = (pack) => (number) => pack.get(keyOf(number))?.equals(payloadOf(number));
const pack = openPack(folder, "a");
for (const number of numbers) pack.put(keyOf(number), payloadOf(number));
const sound = numbers.filter(isSound(pack)).length;
const placed = numbers.filter((number) => pack.placeOf(keyOf(number))).length;
pack.close({ isLive: () => true });
const again = openPack(folder, "a", { isReadOnly: true });
const left = numbers.filter(isSound(again)).length;
console.log(JSON.stringify({ sound, placed, left, count: again.count, notes: pack.notes }));
`;

function programOf(source: string, folder: string): readonly string[] {
  return ["--input-type=module", "--eval", source, folder];
}

export function startAppending(folder: string): ChildProcess {
  return spawn(process.execPath, programOf(APPENDING, folder), { stdio: ["ignore", "pipe", "inherit"] });
}

export interface Overfilled {
  readonly sound: number;
  readonly placed: number;
  readonly left: number;
  readonly count: number;
  readonly notes: readonly string[];
}

/** A limit on the size of files stands in for the disk's: the same call fails, in the middle of a record. */
export function overfill(folder: string): Overfilled {
  const limited = 'trap "" XFSZ; ulimit -f 3000; exec "$0" "$@"';
  const program = [process.execPath, ...programOf(OVERFILLING, folder)];
  return JSON.parse(execFileSync("bash", ["-c", limited, ...program], { encoding: "utf8" }));
}
