/** Packs that were killed, cut, damaged or replaced: never another payload, never an exception, at worst fewer records. */

import { execFileSync } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPack } from "../../src/disk/pack.ts";
import { overfill, startAppending } from "../support/pack-programs.ts";
import { keyOf, payloadOf } from "../support/pack-records.ts";
import { bytesOfIndex, bytesOfPack, expectMendable, soundRecords, writtenPack } from "../support/packs.ts";
import { scratchFolder } from "../support/scratch.ts";

const COUNT = 4;

/** Opens a pack of these bytes, as a build does and as a reader does, and mends it. */
function expectHarmless(folder: string, pack: Uint8Array, index: Uint8Array | undefined): readonly number[] {
  const lay = (): void => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(join(folder, "a.pack"), pack);
    if (index) writeFileSync(join(folder, "a.index"), index);
  };
  lay();
  const reader = openPack(folder, "a", { isReadOnly: true });
  const sound = soundRecords(reader, COUNT);
  reader.close();
  expect(bytesOfPack(folder).equals(pack)).toBe(true);
  expectMendable(folder, COUNT);
  return sound;
}

test("cut at any byte, with its index or without: what is whole is there", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  const [pack, index] = [bytesOfPack(folder), bytesOfIndex(folder)];
  const ends = [...Array(COUNT).keys()].map((number) => {
    const whole = payloadOf(number).length + 44;
    return whole;
  });
  const endOf = (count: number): number => ends.slice(0, count).reduce((sum, bytes) => sum + bytes, 32);
  for (let length = 0; length <= pack.length; length++) {
    const whole = [...Array(COUNT).keys()].filter((number) => endOf(number + 1) <= length);
    for (const beside of [index, undefined])
      expect(expectHarmless(folder, pack.subarray(0, length), beside)).toEqual(whole);
  }
});

test("an index cut at any byte is none, and nothing is lost by that", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  const [pack, index] = [bytesOfPack(folder), bytesOfIndex(folder)];
  for (let length = 0; length < index.length; length++)
    expect(expectHarmless(folder, pack, index.subarray(0, length))).toHaveLength(COUNT);
});

test("with any byte of the pack flipped, only that record is lost where there is an index", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  const [pack, index] = [bytesOfPack(folder), bytesOfIndex(folder)];
  for (let at = 0; at < pack.length; at++) {
    const flipped = Buffer.from(pack);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
    expect(expectHarmless(folder, flipped, index)).toHaveLength(at < 32 ? 0 : COUNT - 1);
    expectHarmless(folder, flipped, undefined);
  }
});

test("with any byte of the index flipped, nothing is lost", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  const [pack, index] = [bytesOfPack(folder), bytesOfIndex(folder)];
  for (let at = 0; at < index.length; at++) {
    const flipped = Buffer.from(index);
    flipped[at] = (flipped[at] ?? 0) ^ 0x40;
    expect(expectHarmless(folder, pack, flipped)).toHaveLength(COUNT);
  }
});

test("what follows the records and is none is cut off; zeros of a lost power too", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  const [pack, index] = [bytesOfPack(folder), bytesOfIndex(folder)];
  for (const tail of [Buffer.alloc(500), pack.subarray(32, 50), pack.subarray(0, 40), Buffer.from("siar")])
    expect(expectHarmless(folder, Buffer.concat([pack, tail]), index)).toHaveLength(COUNT);
});

test("an index of another pack, an older one and a newer one", () => {
  const [folder, other, scratch] = [scratchFolder(), scratchFolder(), scratchFolder()];
  const backwards = openPack(other, "a");
  for (const number of [3, 2, 1, 0]) backwards.put(keyOf(number), payloadOf(number));
  backwards.close();
  writtenPack(folder, 2);
  const older = [bytesOfPack(folder), bytesOfIndex(folder)] as const;
  writtenPack(folder, COUNT);
  const newer = [bytesOfPack(folder), bytesOfIndex(folder)] as const;
  expect(expectHarmless(scratch, newer[0], bytesOfIndex(other))).toHaveLength(COUNT);
  expect(expectHarmless(scratch, newer[0], older[1])).toHaveLength(COUNT);
  expect(expectHarmless(scratch, older[0], newer[1])).toHaveLength(2);
});

test("a pack that was cut, and grew again under a killed build, is not read by its old index", () => {
  const folder = scratchFolder();
  writtenPack(folder, COUNT);
  writeFileSync(join(folder, "a.pack"), bytesOfPack(folder).subarray(0, 100));
  const killed = openPack(folder, "a");
  for (const number of [3, 2, 1, 0]) killed.put(keyOf(number), payloadOf(number));
  killed.flush();
  const again = openPack(folder, "a");
  expect(soundRecords(again, COUNT)).toHaveLength(COUNT);
  again.close();
  expectMendable(folder, COUNT);
});

test.each(["a.pack", "a.index"])("%s replaced by what is no such file", (name) => {
  const folder = scratchFolder();
  const place = join(folder, name);
  const outside = join(scratchFolder(), "mine");
  writeFileSync(outside, "mine");
  const others: readonly (() => void)[] = [
    () => writeFileSync(place, ""),
    () => writeFileSync(place, "not a pack\n".repeat(100)),
    () => writeFileSync(place, readFileSync(process.execPath).subarray(0, 100_000)),
    () => mkdirSync(place),
    () => symlinkSync(outside, place),
    () => symlinkSync(join(folder, "nowhere"), place),
    () => execFileSync("mkfifo", [place]),
  ];
  for (const replace of others) {
    rmSync(folder, { recursive: true });
    writtenPack(folder, COUNT);
    rmSync(place);
    replace();
    expectMendable(folder, COUNT);
    expect(readFileSync(outside, "utf8")).toBe("mine");
  }
});

test.each(["a.pack", "a.index"])("a folder with something in it, in the place of %s, stays", (name) => {
  const folder = scratchFolder();
  mkdirSync(join(folder, name, "mine"), { recursive: true });
  const pack = openPack(folder, "a");
  pack.put(keyOf(1), payloadOf(1));
  expect([pack.get(keyOf(1)), pack.placeOf(keyOf(1)), pack.count]).toEqual([payloadOf(1), undefined, 1]);
  expect(pack.notes).toEqual([expect.stringMatching(/^a\.pack cannot be written\. .* is not kept in it\.$/)]);
  pack.close({ isLive: () => true });
  expect(readdirSync(join(folder, name))).toEqual(["mine"]);
});

test("a file in the place of the folder", () => {
  const file = join(scratchFolder(), "store");
  writeFileSync(file, "mine");
  const pack = openPack(file, "a");
  pack.put(keyOf(1), payloadOf(1));
  expect([pack.get(keyOf(1)), pack.notes.length]).toEqual([payloadOf(1), 1]);
  pack.close({ isLive: () => true });
  expect(readFileSync(file, "utf8")).toBe("mine");
});

test("what was found is told in a sentence", () => {
  const folder = scratchFolder();
  const noteOf = (harm: (pack: Buffer, index: Buffer) => void): readonly string[] => {
    rmSync(folder, { recursive: true });
    writtenPack(folder, COUNT);
    harm(bytesOfPack(folder), bytesOfIndex(folder));
    const pack = openPack(folder, "a");
    soundRecords(pack, COUNT);
    pack.close();
    return pack.notes;
  };
  const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);
  expect(noteOf(() => write("a.pack", Buffer.from("?")))).toEqual([
    "a.pack was no pack that siar can read; it is begun anew.",
  ]);
  expect(noteOf(() => write("a.index", Buffer.from("?")))).toEqual([
    "The index of a.pack was damaged; the pack was read through instead.",
  ]);
  expect(noteOf((pack) => write("a.pack", pack.subarray(0, -1)))).toEqual([
    "a.pack was cut short: 1 of its records are gone.",
    "a.pack ended in 51 bytes that are no whole record.",
  ]);
  expect(noteOf((pack) => write("a.pack", pack.fill(0, 80, 81)))).toEqual([
    "Records of a.pack were damaged, and are dropped: 1.",
  ]);
  expect(noteOf(() => rmSync(join(folder, "a.index")))).toEqual([]);
});

test("killed between the two renamings of a smaller pack, whichever came first", () => {
  const [small, folder] = [scratchFolder(), scratchFolder()];
  writtenPack(folder, COUNT);
  writtenPack(small, 2);
  for (const name of ["a.pack", "a.index"]) {
    const mixed = scratchFolder();
    cpSync(folder, mixed, { recursive: true });
    copyFileSync(join(small, name), join(mixed, `${name}.new`));
    renameSync(join(mixed, `${name}.new`), join(mixed, name));
    writeFileSync(join(mixed, "a.pack.new"), "half");
    const pack = openPack(mixed, "a");
    expect(soundRecords(pack, COUNT)).toHaveLength(name === "a.pack" ? 2 : COUNT);
    pack.close();
    expect(readdirSync(mixed).sort()).toEqual(["a.index", "a.pack"]);
    expectMendable(mixed, COUNT);
  }
});

test("a disk that is full in the middle: all is there for this build, and what was written for the next", () => {
  const said = overfill(scratchFolder());
  expect(said.sound).toBe(400);
  expect(said.placed).toBeGreaterThan(100);
  expect(said.placed).toBeLessThan(400);
  expect([said.left, said.count]).toEqual([said.placed, said.placed]);
  expect(said.notes).toEqual([expect.stringMatching(/^a\.pack cannot be written\. .*EFBIG/)]);
});

test("killed while it appends, writes indexes and rewrites: every record is whole or not there", async () => {
  const folder = scratchFolder();
  for (const dots of [1, 3, 5, 8, 12, 20, 33, 50, 80]) {
    const child = startAppending(folder);
    onTestFinished(() => void child.kill("SIGKILL"));
    let said = 0;
    child.stdout?.on("data", (more: Buffer) => {
      said += more.length;
      if (said >= dots) child.kill("SIGKILL");
    });
    const [, signal] = await once(child, "close");
    expect(signal).toBe("SIGKILL");
    const reader = openPack(folder, "a", { isReadOnly: true });
    const sound = soundRecords(reader, 2000);
    expect([reader.count, sound.length > 0]).toEqual([sound.length, true]);
    reader.close();
    const pack = openPack(folder, "a");
    expect(soundRecords(pack, 2000)).toEqual(sound);
    pack.close();
  }
  expectMendable(folder, 2000);
});
