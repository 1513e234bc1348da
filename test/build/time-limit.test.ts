import { describe, expect, test } from "vitest";
import { TookTooLong, within } from "../../src/build/time-limit.ts";

const forever = (): never => {
  for (;;);
};
/** Needs longer than anybody can wait: each letter more doubles it. */
const explode = (): boolean => /^(?:a+)+$/.test(`${"a".repeat(60)}!`);

describe("work within a limit", () => {
  test.each<[string, () => unknown]>([
    ["an endless loop", forever],
    ["a regular expression that explodes", explode],
    [
      "a loop that catches all that is thrown",
      () => {
        for (;;) {
          try {
            forever();
          } catch {}
        }
      },
    ],
    ["a loop within a callback of the language's own", () => [1].map(forever)],
  ])("is stopped in %s", (_, work) => {
    expect(() => within(50, work)).toThrow(TookTooLong);
  });

  test("gives what the work gives, the same object", () => {
    const given = { a: [1] };
    expect(within(10_000, () => given)).toBe(given);
    expect(within(10_000, () => undefined)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["an error", new TypeError("Ours.")],
    ["an error with a code", Object.assign(new Error("Theirs."), { code: "ENOENT", syscall: "open" })],
    ["what is no error", "a text"],
    ["nothing", undefined],
  ])("throws what the work throws, as it is: %s", (_, thrown) => {
    let caught: unknown = "nothing was thrown";
    try {
      within(10_000, () => {
        throw thrown;
      });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });

  test("an overflow of the stack is what it is, and no time", () => {
    const deep = (): number => 1 + deep();
    expect(() => within(10_000, deep)).toThrow(RangeError);
  });

  test("after one that was stopped the next is done", () => {
    expect(() => within(20, forever)).toThrow(TookTooLong);
    expect(within(10_000, () => /b/.test("abc"))).toBe(true);
  });
});
