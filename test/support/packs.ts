/** Packs to damage: keys, payloads, and what every pack owes whoever opens it, however it was treated. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openPack, type Pack } from "../../src/disk/pack.ts";
import { keyOf, payloadOf } from "./pack-records.ts";

/** A closed pack with that many records. */
export function writtenPack(folder: string, count: number): void {
  const pack = openPack(folder, "a");
  for (let number = 0; number < count; number++) pack.put(keyOf(number), payloadOf(number));
  pack.close();
}

/** Which of the records the pack has; fails where one is not what was put. */
export function soundRecords(pack: Pack, count: number): readonly number[] {
  return [...Array(count).keys()].filter((number) => {
    const payload = pack.get(keyOf(number));
    if (payload && !payload.equals(payloadOf(number))) expect.fail(`Record ${number} is another one.`);
    if (pack.has(keyOf(number)) !== (payload !== undefined))
      expect.fail(`Record ${number} is there and not.`);
    return payload !== undefined;
  });
}

/** What is left can be read and mended: all records can be put again, and are there when the pack is opened anew. */
export function expectMendable(folder: string, count: number): void {
  const pack = openPack(folder, "a");
  const sound = soundRecords(pack, count);
  for (let number = 0; number < count; number++) pack.put(keyOf(number), payloadOf(number));
  expect(soundRecords(pack, count)).toHaveLength(count);
  pack.close();
  const again = openPack(folder, "a");
  expect([soundRecords(again, count).length, again.count, again.notes]).toEqual([count, count, []]);
  again.close();
  expect(sound.length).toBeLessThanOrEqual(count);
}

export const bytesOfPack = (folder: string): Buffer => readFileSync(join(folder, "a.pack"));
export const bytesOfIndex = (folder: string): Buffer => readFileSync(join(folder, "a.index"));
