import { expect, it } from "vitest";
import { given } from "../../src/check/given.ts";

it("a key whose value is absent is not there, and any other is as it was", () => {
  const offered = { at: 0, title: undefined, url: "" };
  expect(given<{ at: number; title?: string; url?: string }>(offered)).toStrictEqual({ at: 0, url: "" });
});
