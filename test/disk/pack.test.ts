/** Packs that nobody harms: what is put is there, until nothing needs it any more. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openPack } from "../../src/disk/pack.ts";
import { openPackReader } from "../../src/disk/pack-reader.ts";
import { keyOf, payloadOf } from "../support/pack-records.ts";
import { bytesOfIndex, bytesOfPack, soundRecords, writtenPack } from "../support/packs.ts";
import { scratchFolder } from "../support/scratch.ts";

test("a record is there at once, after the pack was closed, and under no other key", () => {
  const folder = scratchFolder();
  const pack = openPack(folder, "a");
  pack.put(keyOf(1), payloadOf(1));
  expect(pack.get(keyOf(1))).toEqual(payloadOf(1));
  expect([pack.has(keyOf(1)), pack.has(keyOf(2)), pack.get(keyOf(2)), pack.count]).toEqual([
    true,
    false,
    undefined,
    1,
  ]);
  pack.close();
  const again = openPack(folder, "a");
  expect([again.get(keyOf(1)), again.get(keyOf(2)), again.count, again.notes]).toEqual([
    payloadOf(1),
    undefined,
    1,
    [],
  ]);
  again.close();
});

test("what is shared another finds by its index, without reading the pack through; more may follow", () => {
  const folder = scratchFolder();
  const pack = openPack(folder, "a");
  const large = Buffer.alloc(2_000_000, "siar");
  pack.put(keyOf(1), payloadOf(1));
  pack.put(keyOf(2), large);
  pack.share();
  const index = bytesOfIndex(folder);
  const other = openPack(folder, "a", { isReadOnly: true });
  expect([other.get(keyOf(1)), other.get(keyOf(2))?.equals(large), other.count]).toEqual([
    payloadOf(1),
    true,
    2,
  ]);
  other.close();
  pack.put(keyOf(3), payloadOf(3));
  pack.share();
  expect(bytesOfIndex(folder).length).toBeGreaterThan(index.length);
  pack.close();
  const again = openPack(folder, "a");
  expect([again.get(keyOf(3)), again.count, again.notes]).toEqual([payloadOf(3), 3, []]);
  again.close();
});

test("what is there already is not written twice", () => {
  const folder = scratchFolder();
  writtenPack(folder, 3);
  const bytes = bytesOfPack(folder);
  writtenPack(folder, 3);
  expect(bytesOfPack(folder)).toEqual(bytes);
});

test("payloads may be empty, and larger than what is buffered", () => {
  const folder = scratchFolder();
  const large = Buffer.alloc(3_000_000, "siar");
  const pack = openPack(folder, "a");
  pack.put(keyOf(1), Buffer.alloc(0));
  pack.put(keyOf(2), large);
  pack.put(keyOf(3), payloadOf(3));
  for (const opened of [pack, undefined]) {
    const one = opened ?? openPack(folder, "a");
    expect([one.get(keyOf(1))?.length, one.get(keyOf(2))?.equals(large)]).toEqual([0, true]);
    expect(one.get(keyOf(3))).toEqual(payloadOf(3));
    one.close();
  }
});

test("a key is a SHA-256; anything else is a bug of ours", () => {
  const pack = openPack(scratchFolder(), "a");
  for (const key of ["", "abc", keyOf(1).toUpperCase(), `${keyOf(1)}0`])
    expect(() => pack.put(key, payloadOf(1))).toThrow();
  pack.close();
});

test("another thread reads by file and place, also what was only just put", () => {
  const pack = openPack(scratchFolder(), "a");
  const reader = openPackReader(pack.file);
  for (const number of [1, 2, 3]) {
    pack.put(keyOf(number), payloadOf(number));
    const place = pack.placeOf(keyOf(number)) ?? { offset: 0, length: 0 };
    expect(reader.read(place, keyOf(number))).toEqual(payloadOf(number));
    expect(reader.read(place, keyOf(9))).toBeUndefined();
    expect(reader.read({ ...place, offset: place.offset + 1 }, keyOf(number))).toBeUndefined();
    expect(reader.read({ ...place, length: place.length + 1 }, keyOf(number))).toBeUndefined();
  }
  expect(pack.placeOf(keyOf(4))).toBeUndefined();
  reader.close();
  expect(reader.read({ offset: 32, length: 4 }, keyOf(1))).toBeUndefined();
  expect(openPackReader(join(pack.file, "none")).read({ offset: 32, length: 4 }, keyOf(1))).toBeUndefined();
  pack.close();
});

test("an index that says all already is not written again", () => {
  const folder = scratchFolder();
  writtenPack(folder, 3);
  const { ino } = statSync(join(folder, "a.index"));
  const pack = openPack(folder, "a");
  pack.close({ isLive: () => true });
  expect(statSync(join(folder, "a.index")).ino).toBe(ino);
});

describe("opened to read", () => {
  test("it keeps what is put in memory, and leaves no trace", () => {
    const folder = scratchFolder();
    const empty = openPack(join(folder, "none"), "a", { isReadOnly: true });
    empty.put(keyOf(1), payloadOf(1));
    expect([empty.get(keyOf(1)), empty.placeOf(keyOf(1))]).toEqual([payloadOf(1), undefined]);
    empty.close();
    expect(readdirSync(folder)).toEqual([]);

    writtenPack(folder, 2);
    const before = [bytesOfPack(folder), bytesOfIndex(folder)];
    const pack = openPack(folder, "a", { isReadOnly: true });
    pack.put(keyOf(2), payloadOf(2));
    expect([soundRecords(pack, 3).length, pack.count]).toEqual([3, 3]);
    pack.close({ isLive: () => false });
    expect([bytesOfPack(folder), bytesOfIndex(folder)]).toEqual(before);
  });

  test("it sees what a build has written so far, and keeps it when the pack grows or is replaced", () => {
    const folder = scratchFolder();
    writtenPack(folder, 5);
    const writer = openPack(folder, "a");
    writer.put(keyOf(5), payloadOf(5));
    writer.flush();
    const reader = openPack(folder, "a", { isReadOnly: true });
    expect(soundRecords(reader, 7)).toHaveLength(6);
    writer.put(keyOf(6), payloadOf(6));
    writer.close({ isLive: (key) => key === keyOf(0), mostBytes: 100 });
    expect(soundRecords(reader, 7)).toHaveLength(6);
    reader.close();
    const after = openPack(folder, "a");
    expect([soundRecords(after, 7), after.notes]).toEqual([[0], []]);
    after.close();
  });
});

describe("what nothing needs", () => {
  const isEven = (key: string): boolean => [0, 2, 4, 6, 8].some((number) => key === keyOf(number));
  /** A build that adds one record, which only it needs, and needs the even ones below ten. */
  const buildAdding = (folder: string, number: number): void => {
    const pack = openPack(folder, "a");
    pack.put(keyOf(number), payloadOf(number));
    pack.close({ isLive: isEven });
  };

  test("is kept for some builds, and then dropped once it is half of the pack; what is needed stays", () => {
    const folder = scratchFolder();
    writtenPack(folder, 10);
    const kept: number[] = [];
    for (let build = 0; build < 40; build++) {
      buildAdding(folder, 100 + build);
      const pack = openPack(folder, "a");
      kept.push(pack.count);
      expect(soundRecords(pack, 10).filter((number) => number % 2 === 0)).toEqual([0, 2, 4, 6, 8]);
      pack.close();
    }
    expect(kept.slice(0, 8)).toEqual([11, 12, 13, 14, 15, 16, 17, 18]);
    expect(Math.max(...kept)).toBeLessThan(30);
    const last = openPack(folder, "a");
    expect([last.has(keyOf(139)), last.has(keyOf(138)), last.has(keyOf(1))]).toEqual([true, true, false]);
    last.close();
  });

  test("does not grow old by builds that add nothing", () => {
    const folder = scratchFolder();
    writtenPack(folder, 10);
    for (let build = 0; build < 40; build++) openPack(folder, "a").close({ isLive: isEven });
    const pack = openPack(folder, "a");
    expect(soundRecords(pack, 10)).toHaveLength(10);
    pack.close();
  });

  test("stays where it is needed again in time", () => {
    const folder = scratchFolder();
    writtenPack(folder, 10);
    for (let build = 0; build < 40; build++) {
      const pack = openPack(folder, "a");
      pack.put(keyOf(100 + build), payloadOf(0));
      pack.close({ isLive: (key) => isEven(key) === build % 7 < 6 });
    }
    const pack = openPack(folder, "a");
    expect(soundRecords(pack, 10)).toHaveLength(10);
    pack.close();
  });

  test("a pack that is too large keeps what is needed, and of that the latest", () => {
    const folder = scratchFolder();
    writtenPack(folder, 10);
    const whole = bytesOfPack(folder).length;
    openPack(folder, "a").close({ isLive: isEven, mostBytes: whole });
    expect(bytesOfPack(folder)).toHaveLength(whole);
    const roomy = openPack(folder, "a");
    roomy.put(keyOf(10), payloadOf(10));
    roomy.close({ isLive: isEven, mostBytes: whole });
    expect(bytesOfPack(folder).length).toBeLessThanOrEqual(whole);
    const some = openPack(folder, "a");
    expect(soundRecords(some, 10).filter((number) => number % 2 === 0)).toHaveLength(5);
    some.close({ isLive: () => true, mostBytes: 200 });
    const few = openPack(folder, "a");
    expect([few.bytes <= 200, few.has(keyOf(0)), few.count > 0]).toEqual([true, false, true]);
    few.close({ isLive: () => true, mostBytes: 0 });
    const none = openPack(folder, "a");
    expect([none.count, none.notes, readdirSync(folder).sort()]).toEqual([0, [], ["a.index", "a.pack"]]);
    none.close();
  });
});

test("any run of puts, gets and openings gives what a map gives", () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.tuple(fc.constant("put" as const), fc.nat(30)) },
      { weight: 3, arbitrary: fc.tuple(fc.constant("get" as const), fc.nat(30)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("open" as const), fc.nat(30)) },
      { weight: 1, arbitrary: fc.tuple(fc.constant("kill" as const), fc.nat(30)) },
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, (run) => {
      const folder = scratchFolder();
      const model = new Set<number>();
      let pack = openPack(folder, "a");
      for (const [step, number] of run) {
        if (step === "put") {
          pack.put(keyOf(number), payloadOf(number));
          model.add(number);
        } else if (step === "get") {
          expect(pack.get(keyOf(number))).toEqual(model.has(number) ? payloadOf(number) : undefined);
          expect(pack.placeOf(keyOf(number)) !== undefined).toBe(model.has(number));
        } else {
          // One below the number is what this build did not need; a killed build has written no index.
          if (step === "open") pack.close({ isLive: (key) => key !== keyOf(number) });
          else pack.flush();
          pack = openPack(folder, "a");
          for (const one of model) if (!pack.has(keyOf(one)) && step === "open") model.delete(one);
        }
        expect(soundRecords(pack, 31)).toEqual([...model].sort((a, b) => a - b));
        expect(pack.count).toBe(model.size);
      }
      expect(pack.notes).toEqual([]);
      pack.close();
      expect(existsSync(join(folder, "a.index"))).toBe(true);
    }),
    { numRuns: 60 },
  );
});
