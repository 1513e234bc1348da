/** The moments that dates name, for whoever sorts and compares them. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOfRfc3339 } from "../../../src/check/grammars/iso-dates.ts";
import { momentOfRfc822 } from "../../../src/check/grammars/rfc822-dates.ts";
import { rfc822Date, rfc3339Date } from "../../../src/check/grammars/values.ts";

const NAMED: readonly (readonly [(text: string) => unknown, string, string])[] = [
  [momentOfRfc822, "Sat, 12 Jul 2025 20:00:00 +0700", "2025-07-12T13:00:00Z"],
  [momentOfRfc822, "12 Jul 2025 20:00 GMT", "2025-07-12T20:00:00Z"],
  [momentOfRfc822, "Thu, 29 Feb 2024 00:00:00 -1130", "2024-02-29T11:30:00Z"],
  [momentOfRfc822, "Sat, 12 Jul 2025 20:00:00 EST", "2025-07-13T01:00:00Z"],
  [momentOfRfc822, "sat,  12 jul 25 20:00:00 (by night) pdt", "2025-07-13T03:00:00Z"],
  [momentOfRfc3339, "2025-07-12T20:00:00+07:00", "2025-07-12T13:00:00Z"],
  [momentOfRfc3339, "2025-07-12T20:00:00.250Z", "2025-07-12T20:00:00.250Z"],
  [momentOfRfc3339, "0099-12-31T23:59:59-00:30", "0100-01-01T00:29:59Z"],
];

const NONE: readonly (readonly [(text: string) => unknown, string])[] = [
  [momentOfRfc822, ""],
  [momentOfRfc822, "Sun, 12 Jul 2025 20:00:00 +0700"],
  [momentOfRfc822, "Sab, 12 Jul 2025 20:00:00 +0700"],
  [momentOfRfc822, "Sat, 12 Jul 2025 20:00:00"],
  [momentOfRfc822, "Sat, 12 Jul 2025 24:00:00 +0700"],
  [momentOfRfc822, "Sat, 12 Jul 2025 20:00:00 +2500"],
  [momentOfRfc822, "Sun, 31 Feb 2025 20:00:00 +0700"],
  [momentOfRfc822, "2025-07-12T20:00:00+07:00"],
  [momentOfRfc3339, ""],
  [momentOfRfc3339, "2025-02-29T20:00:00+07:00"],
  [momentOfRfc3339, "1900-02-29T00:00:00Z"],
  [momentOfRfc3339, "2025-13-12T20:00:00Z"],
  [momentOfRfc3339, "2025-07-12T20:00:00"],
  [momentOfRfc3339, "2025-07-12t20:00:00z"],
  [momentOfRfc3339, "2025-07-12"],
];

describe("moments by grammar (R8)", () => {
  it.each(NAMED)("%o: %s is read", (read, text, instant) => expect(read(text)).toBe(Date.parse(instant)));

  it.each(NONE)("%o: %s names none", (read, text) => expect(read(text)).toBeUndefined());

  it("reads what the engine writes, for any day", () => {
    const days = fc.date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(momentOfRfc3339(date.toISOString())).toBe(date.getTime());
        expect(momentOfRfc822(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it("is none of what the grammar refuses", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."SatJul, 0123:+-TZ.GM()") });
    fc.assert(
      fc.property(texts, (text) => {
        for (const [judge, read] of [
          [rfc822Date, momentOfRfc822],
          [rfc3339Date, momentOfRfc3339],
        ] as const) {
          if (read(text) !== undefined) expect(judge(text)?.code).not.toBe("feed/date-invalid");
        }
      }),
    );
  });
});
