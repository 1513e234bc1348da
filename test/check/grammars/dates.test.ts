import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRfc822, readRfc3339, readW3c } from "../../../src/check/grammars/dates.ts";

const good: readonly (readonly [(text: string) => unknown, string, string])[] = [
  [readRfc822, "Sat, 12 Jul 2025 20:00:00 +0700", "2025-07-12T13:00:00Z"],
  [readRfc822, "12 Jul 2025 20:00 GMT", "2025-07-12T20:00:00Z"],
  [readRfc822, "Thu, 29 Feb 2024 00:00:00 -1130", "2024-02-29T11:30:00Z"],
  [readRfc822, "Sat, 12 Jul 2025 20:00:00 EST", "2025-07-13T01:00:00Z"],
  [readRfc3339, "2025-07-12T20:00:00+07:00", "2025-07-12T13:00:00Z"],
  [readRfc3339, "2025-07-12T20:00:00.250Z", "2025-07-12T20:00:00.250Z"],
  [readRfc3339, "0099-12-31T23:59:59-00:30", "0100-01-01T00:29:59Z"],
  [readW3c, "2025-07-12", "2025-07-12T00:00:00Z"],
  [readW3c, "2025-07-12T20:00+07:00", "2025-07-12T13:00:00Z"],
];

const bad: readonly (readonly [(text: string) => unknown, string])[] = [
  [readRfc822, "Sun, 12 Jul 2025 20:00:00 +0700"],
  [readRfc822, "Sat, 12 July 2025 20:00:00 +0700"],
  [readRfc822, "Sab, 12 Jul 2025 20:00:00 +0700"],
  [readRfc822, "Sat, 12 Jul 25 20:00:00 +0700"],
  [readRfc822, "Sat,  12 Jul 2025 20:00:00 +0700"],
  [readRfc822, "Sat, 12 Jul 2025 20:00:00"],
  [readRfc822, "Sat, 12 Jul 2025 24:00:00 +0700"],
  [readRfc822, "Sat, 12 Jul 2025 20:00:00 +2500"],
  [readRfc822, "Sun, 31 Feb 2025 20:00:00 +0700"],
  [readRfc822, "2025-07-12T20:00:00+07:00"],
  [readRfc3339, "2025-02-29T20:00:00+07:00"],
  [readRfc3339, "1900-02-29T00:00:00Z"],
  [readRfc3339, "2025-13-12T20:00:00Z"],
  [readRfc3339, "2025-07-12T20:00:00"],
  [readRfc3339, "2025-07-12 20:00:00Z"],
  [readRfc3339, "2025-07-12t20:00:00z"],
  [readRfc3339, "2025-07-12T20:00Z"],
  [readRfc3339, "2025-07-12"],
  [readRfc3339, ""],
  [readW3c, "12 July 2025"],
];

describe("dates by grammar (R8)", () => {
  it.each(good)("%o: %s is read", (read, text, instant) => {
    expect(read(text)).toEqual({ epochMs: Date.parse(instant) });
  });

  it.each(bad)("%o: %s is refused", (read, text) => {
    expect(read(text)).toHaveProperty("reason");
  });

  it("reads what the engine writes, for any day", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(readRfc3339(date.toISOString())).toEqual({ epochMs: date.getTime() });
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(readRfc822(date.toUTCString())).toEqual({ epochMs: seconds });
      }),
    );
  });
});
