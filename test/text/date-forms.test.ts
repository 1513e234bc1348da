import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOtherForm } from "../../src/text/date-forms.ts";

/** The parts as RFC 3339 would write them, with the offset as it was. */
function partsOf(text: string): string | undefined {
  const clock = readOtherForm(text);
  if (clock === undefined) return undefined;
  const { year, month, day, hour, minute, second, hasTime, offset } = clock;
  const two = (part: number) => String(part).padStart(2, "0");
  const time = hasTime ? `T${two(hour)}:${two(minute)}:${two(second)}` : "";
  return `${year}-${two(month)}-${two(day)}${time}${offset ?? ""}`;
}

describe("dates of other programs", () => {
  test.each([
    // RFC 822 §5.1 with the four digits of RFC 1123 §5.2.14, and its zones
    ["Mon, 02 Jan 2006 15:04:05 -0700", "2006-01-02T15:04:05-0700"],
    ["Mon, 2 Jan 2006 15:04:05 GMT", "2006-01-02T15:04:05Z"],
    ["02 Jan 2006 15:04 EST", "2006-01-02T15:04:00-0500"],
    ["02 Jan 2006 15:04:05 PDT", "2006-01-02T15:04:05-0700"],
    ["Mon, 02 Jan 2006 15:04:05 -0700 (MST)", "2006-01-02T15:04:05-0700"],
    // RFC 2822 §4.3: 00 to 49 are years of this century
    ["Mon, 02 Jan 06 15:04:05 UT", "2006-01-02T15:04:05Z"],
    ["02 Jan 99 15:04 GMT", "1999-01-02T15:04:00Z"],
    // People
    ["Jan 2, 2006", "2006-01-02"],
    ["January 2, 2006", "2006-01-02"],
    ["January 2nd, 2006", "2006-01-02"],
    ["Monday, January 2, 2006", "2006-01-02"],
    ["jan. 2 2006", "2006-01-02"],
    ["Sept 21, 2006", "2006-09-21"],
    ["2 January 2006", "2006-01-02"],
    ["2nd of January 2006", "2006-01-02"],
    ["02-Jan-2006", "2006-01-02"],
    ["2006-Jan-02", "2006-01-02"],
    ["2006 January 2", "2006-01-02"],
    ["January 2, 2006 3:04 PM", "2006-01-02T15:04:00"],
    ["January 2, 2006 at 12:04 am", "2006-01-02T00:04:00"],
    ["2006-01-02 3:04:05 p.m.", "2006-01-02T15:04:05"],
    // git log, ctime, date(1), JavaScript, Go
    ["Mon Jan 2 15:04:05 2006 -0700", "2006-01-02T15:04:05-0700"],
    ["Mon Jan  2 15:04:05 2006", "2006-01-02T15:04:05"],
    ["Mon Jan  2 15:04:05 UTC 2006", "2006-01-02T15:04:05Z"],
    ["Mon Jan 02 2006 15:04:05 GMT-0700 (Mountain Standard Time)", "2006-01-02T15:04:05-0700"],
    ["2006-01-02 15:04:05.123 +0700 WIB", "2006-01-02T15:04:05+0700"],
    // Found in real articles
    ["2023-01-29 18:30:22 2023 -0800", "2023-01-29T18:30:22-0800"],
    ["2014.01.02", "2014-01-02"],
    ["2014年1月2日", "2014-01-02"],
    ["2014년 1월 2일", "2014-01-02"],
    ["20140102", "2014-01-02"],
    ["20140102T030405Z", "2014-01-02T03:04:05Z"],
    ["20140102030405", "2014-01-02T03:04:05"],
    // The year last, where only one reading is a date
    ["23/11/2026", "2026-11-23"],
    ["11/23/2026", "2026-11-23"],
    ["23.11.2026 10:00", "2026-11-23T10:00:00"],
    ["03-03-2026", "2026-03-03"],
  ])("%s is %s", (text, expected) => {
    expect(partsOf(text)).toBe(expected);
  });

  test.each([
    "01/02/2024",
    "3.4.2026",
    "2 Jan 06",
    "06 Jan 02",
    "2006-01-02 15:04:05 CST",
    "2023-01-29 18:30:22 2022 -0800",
    "2006-01-02 13:04 PM",
    "2006-01-02 0:04 AM",
    "2 Januari 2006",
    "2 Janu 2006",
    "2 Foo 2006",
    "January 2006",
    "2026-11/23",
    "2006",
    "tomorrow",
    "1388534400",
    "Jan 2, 2006 15:04 XYZ",
    "",
  ])("%j has no form, or more than one reading", (text) => {
    expect(partsOf(text)).toBeUndefined();
  });

  test("a text of any length and kind costs next to nothing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => readOtherForm(text)).not.toThrow();
      }),
    );
    for (const text of [" ".repeat(100_000), "2".repeat(100_000), "Jan ".repeat(20_000)]) {
      expect(readOtherForm(text)).toBeUndefined();
    }
  });
});
