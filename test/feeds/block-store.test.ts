/** What is kept in blocks is given as the same object until it is spent, and its memory is used again only then. */

import { describe, expect, test } from "vitest";
import { BlockStore, type Shelf, type Stay } from "../../src/feeds/block-store.ts";

const BYTES = 100;

function keep(store: BlockStore<Buffer>, shelf: Shelf<Buffer>, mark: string, stay: Stay = "lasting"): Buffer {
  const { bytes, end } = store.room(BYTES, stay);
  const thing = bytes.subarray(end, end + BYTES).fill(mark);
  store.keep(end + BYTES, mark, thing, [shelf], stay);
  return thing;
}

const filled = (mark: string): Buffer => Buffer.alloc(BYTES, mark);

describe("what passes", () => {
  test("is there until memory is reclaimed, and no longer", () => {
    const store = new BlockStore<Buffer>(160_000);
    const shelf = store.shelf("one");
    const kept = keep(store, shelf, "a", "passing");
    expect(store.get(shelf, "a")).toBe(kept);
    store.reclaim();
    expect(store.get(shelf, "a")).toBeUndefined();
  });

  test("takes no room from what lasts, however much it is, and its memory is used again", () => {
    const store = new BlockStore<Buffer>(160_000);
    const shelf = store.shelf("one");
    const kept = keep(store, shelf, "a");
    const memory = new Set<ArrayBufferLike>();
    for (let round = 0; round < 20; round++) {
      for (let index = 0; index < 50; index++)
        memory.add(keep(store, shelf, `${round}-${index}`, "passing").buffer);
      store.reclaim();
    }
    expect(memory.size).toBeLessThan(5);
    expect(store.get(shelf, "a")).toBe(kept);
    expect(kept).toEqual(filled("a"));
  });
});

describe("what lasts", () => {
  test("outlives the reclaiming of memory, until it was asked for the last time", () => {
    const store = new BlockStore<Buffer>(160_000);
    const shelf = store.shelf("one");
    const marks = Array.from({ length: 300 }, (_, index) => `m${index}`);
    const kept = marks.map((mark) => keep(store, shelf, mark));
    store.reclaim();
    expect(marks.map((mark) => store.get(shelf, mark, true))).toEqual(marks.map(filled));
    expect(kept.map((thing) => thing.toString())).toEqual(marks.map((mark) => filled(mark).toString()));
    store.reclaim();
    expect(marks.filter((mark) => store.get(shelf, mark) !== undefined)).toEqual([]);
  });

  test("gives its memory to what comes next when all of a block is spent, and not before", () => {
    const store = new BlockStore<Buffer>(160_000);
    const shelf = store.shelf("one");
    const memory = new Set<ArrayBufferLike>();
    const kept = keep(store, shelf, "a");
    for (let index = 0; index < 1000; index++) {
      memory.add(keep(store, shelf, `m${index}`).buffer);
      store.get(shelf, `m${index}`, true);
      store.reclaim();
    }
    expect(memory.size).toBeLessThan(5);
    expect(kept).toEqual(filled("a"));
    expect(store.get(shelf, "a")).toBe(kept);
  });

  test("goes when all is let go, and others may come", () => {
    const store = new BlockStore<Buffer>(160_000);
    const shelf = store.shelf("one");
    keep(store, shelf, "a");
    keep(store, shelf, "b", "passing");
    store.clear();
    expect([store.get(shelf, "a"), store.get(shelf, "b")]).toEqual([undefined, undefined]);
    expect(store.get(shelf, "c") ?? keep(store, shelf, "c")).toEqual(filled("c"));
    expect(store.get(shelf, "c")).toEqual(filled("c"));
  });

  test("goes by blocks when there is no room, those first of which nothing was asked for longest", () => {
    const store = new BlockStore<Buffer>(16_000);
    const shelf = store.shelf("one");
    keep(store, shelf, "a");
    for (let index = 0; index < 200; index++) {
      keep(store, shelf, `m${index}`);
      expect(store.get(shelf, "a")).toBeDefined();
    }
    expect(store.get(shelf, "m20")).toBeUndefined();
    expect(store.get(shelf, "m199")).toBeDefined();
  });
});
