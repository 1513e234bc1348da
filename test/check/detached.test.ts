import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detached } from "../../src/check/detached.ts";

describe("a detached copy", () => {
  it("is equal to what it was made of, and no part of it", () => {
    const value = fc.jsonValue().map((json) => ({ json, missing: undefined, none: Number.NaN, at: -0 }));
    fc.assert(
      fc.property(value, (one) => {
        const copy = detached(one);
        expect(copy).toEqual(one);
        expect(copy).not.toBe(one);
      }),
    );
  });
});
