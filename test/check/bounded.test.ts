import { describe, expect, it } from "vitest";
import { bounded } from "../../src/check/bounded.ts";

describe("a map that forgets", () => {
  it("keeps the last keys, and those that are asked for", () => {
    const map = bounded<number>(10);
    map.set("often", 0);
    for (let number = 1; number <= 100; number += 1) {
      map.set(String(number), number);
      expect(map.get("often")).toBe(0);
    }
    expect(map.get("95")).toBe(95);
    expect(map.get("50")).toBeUndefined();
  });

  it("never keeps more than twice as many", () => {
    const map = bounded<number>(10);
    const keys = Array.from({ length: 1000 }, (_, number) => String(number));
    for (const [number, key] of keys.entries()) map.set(key, number);
    expect(keys.filter((key) => map.get(key) !== undefined).length).toBeLessThanOrEqual(20);
  });
});
