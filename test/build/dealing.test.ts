/** Work that is dealt out to several hands is done once and whole, in stretches, whoever is the quickest. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { dealer, stretches } from "../../src/build/dealing.ts";

test("a dealer gives everything once, in its order", () => {
  const next = dealer([1, 2, 3, 4, 5]);
  expect([next(2), next(2), next(2), next(2)]).toEqual([[1, 2], [3, 4], [5], []]);
});

test("each hand is dealt a stretch of its own, equal by weight, and about as much at a time as it asked for", () => {
  const next = stretches([3, 3, 1, 1, 1, 1, 1, 1], 2, (weight) => weight);
  expect(next(0, 3)).toEqual([3]);
  expect(next(1, 3)).toEqual([1, 1, 1]);
  expect(next(1, 2)).toEqual([1, 1]);
  expect(next(0, 4)).toEqual([3]);
});

test("who is done takes from the end of the longest stretch that is left, what stands there in its order", () => {
  const next = stretches(["a", "b", "c", "d", "e", "f"], 2, () => 1);
  expect(next(1, 3)).toEqual(["d", "e", "f"]);
  expect(next(1, 2)).toEqual(["b", "c"]);
  expect(next(0, 2)).toEqual(["a"]);
  expect(next(0, 2)).toEqual([]);
  expect(next(1, 2)).toEqual([]);
});

test("whoever comes in whatever order, all is dealt, and nothing twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 })),
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(fc.tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 100 }))),
      (weights, hands, turns) => {
        const work = weights.map((weight, index) => ({ weight, index }));
        const next = stretches(work, hands, ({ weight }) => weight);
        const dealt: number[] = [];
        for (const [hand, amount] of turns) {
          const batch = next(hand % hands, amount);
          if (batch.length === 0) break;
          dealt.push(...batch.map(({ index }) => index));
        }
        expect(dealt.sort((a, b) => a - b)).toEqual(weights.map((_, index) => index));
      },
    ),
  );
});
