import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atMidnight,
  dayOf,
  formatRfc822,
  formatRfc3339,
  instantOf,
  isTimeZone,
  readDate,
} from "../../src/text/date.ts";

const JAKARTA = "Asia/Jakarta";

function rfc3339(text: string, timeZone: string = JAKARTA): string {
  const reading = readDate(text, timeZone);
  return "instant" in reading ? formatRfc3339(reading.instant) : reading.reason;
}

describe("readDate", () => {
  test.each([
    ["2026-11-23", "2026-11-23T00:00:00+07:00"],
    ["2026/11/23", "2026-11-23T00:00:00+07:00"],
    ["  2026-11-23\t", "2026-11-23T00:00:00+07:00"],
    ["2024-3-1", "2024-03-01T00:00:00+07:00"],
    ["2026-11-23 +0800", "2026-11-23T00:00:00+08:00"],
    ["2026-11-23 Z", "2026-11-23T00:00:00Z"],
  ])("R7: %j is midnight of that day", (text, expected) => {
    expect(rfc3339(text)).toBe(expected);
    expect(readDate(text, JAKARTA)).toMatchObject({ hasTime: false });
  });

  test.each([
    ["2026-11-23 10:00", "2026-11-23T10:00:00+07:00"],
    ["2026-11-23T10:00", "2026-11-23T10:00:00+07:00"],
    ["2026-11-23t10:00", "2026-11-23T10:00:00+07:00"],
    ["2026-11-23  10:00:59", "2026-11-23T10:00:59+07:00"],
    ["2024-3-1 4:00", "2024-03-01T04:00:00+07:00"],
    ["2015-12-31T1:44", "2015-12-31T01:44:00+07:00"],
    ["2026-11-23 10:00:00.999", "2026-11-23T10:00:00+07:00"],
  ])("D10: %j, without a zone, is the site's wall clock", (text, expected) => {
    expect(rfc3339(text)).toBe(expected);
    expect(readDate(text, JAKARTA)).toMatchObject({ hasTime: true });
  });

  test.each([
    ["2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"],
    ["2026-11-23t10:00:00z", "2026-11-23T10:00:00Z"],
    ["2026-11-23 10:00:00 UTC", "2026-11-23T10:00:00Z"],
    ["2026-11-23T10:00:00-00:00", "2026-11-23T10:00:00Z"],
    ["2026-11-23T10:00:00+07:00", "2026-11-23T10:00:00+07:00"],
    ["2026-11-23 10:00:00 +0800", "2026-11-23T10:00:00+08:00"],
    ["2026-11-23 10:00 -03:30", "2026-11-23T10:00:00-03:30"],
    ["2026-11-23 10:00+07", "2026-11-23T10:00:00+07:00"],
    ["2026-11-23 10:00:00 -4", "2026-11-23T10:00:00-04:00"],
    ["2026-11-23T10:00:00.123456789+05:45", "2026-11-23T10:00:00+05:45"],
  ])("R7: %j keeps its offset, whatever the site's zone", (text, expected) => {
    for (const zone of [JAKARTA, "America/St_Johns", "Pacific/Kiritimati"]) {
      expect(rfc3339(text, zone)).toBe(expected);
    }
  });

  test.each([
    ["23/11/2026", "2026-11-23T00:00:00+07:00"],
    ["11/23/2026", "2026-11-23T00:00:00+07:00"],
    ["20261123", "2026-11-23T00:00:00+07:00"],
    ["2026-11-23 10:30 PM", "2026-11-23T22:30:00+07:00"],
    ["2026-11-23 12:30 a.m.", "2026-11-23T00:30:00+07:00"],
    ["23 November 2026", "2026-11-23T00:00:00+07:00"],
    ["Nov 23, 2026", "2026-11-23T00:00:00+07:00"],
    ["Mon, 23 Nov 2026 10:00:00 -0800", "2026-11-23T10:00:00-08:00"],
    ["2023-01-29 18:30:22 2023 -0800", "2023-01-29T18:30:22-08:00"],
  ])("D10: %j has one reading only, so it is a date in every dialect", (text, expected) => {
    expect(rfc3339(text)).toBe(expected);
  });

  test("D10: a day by its name that no calendar has is refused with the nearest", () => {
    expect(readDate("31 February 2026", JAKARTA)).toEqual({
      reason: "February 2026 has 28 days.",
      suggestion: "2026-02-28",
    });
  });

  test.each([
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
    ["0099-02-28T00:00:00Z", "0099-02-28T00:00:00Z"],
    ["2000-02-29T00:00:00Z", "2000-02-29T00:00:00Z"],
    ["1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"],
    ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"],
  ])("D11: %j is a date, and no century is guessed", (text, expected) => {
    expect(rfc3339(text)).toBe(expected);
  });

  test.each([
    ["2026-13-02", "There is no month 13.", "2026-12-02"],
    ["2026-00-02", "There is no month 0.", "2026-01-02"],
    ["2026-11-00", "There is no day 0.", "2026-11-01"],
    ["2026-02-30", "February 2026 has 28 days.", "2026-02-28"],
    ["2024-02-30", "February 2024 has 29 days.", "2024-02-29"],
    ["1900-02-29", "February 1900 has 28 days.", "1900-02-28"],
    ["2026-04-31", "April 2026 has 30 days.", "2026-04-30"],
    ["2026-11-23 24:00", "There is no hour 24.", "2026-11-23T23:00:00"],
    ["2026-11-23 10:60 +0700", "There is no minute 60.", "2026-11-23T10:59:00+07:00"],
    ["2026-11-23T10:00:60Z", "There is no second 60.", "2026-11-23T10:00:59Z"],
    ["0000-01-01", "There is no year 0000.", undefined],
    ["2026-11-23 10:00+19:00", "No clock is +19:00 from UTC.", undefined],
    ["2026-11-23 10:00 +0799", "No clock is +0799 from UTC.", undefined],
  ])("D10: %j is refused with the reason %j", (text, reason, suggestion) => {
    expect(readDate(text, JAKARTA)).toEqual({ reason, ...(suggestion !== undefined && { suggestion }) });
  });

  test.each([
    ["20261123-x", /hyphens/u, "2026-11-23"],
    ["2026-11-23 13:30 PM", /00 to 23/u, "2026-11-23T13:30"],
    ["2026-11-23 10:00 CST", /`CST`/u, undefined],
    ["23 November 2026, late", /numbers/u, "2026-11-23"],
    ["01/02/2024", /day first it is 2024-02-01, month first 2024-01-02\.$/u, undefined],
    ["32/11/2026", /day first it is no date, month first no date\.$/u, undefined],
    ["03.04.2026", /day first it is 2026-04-03, month first 2026-03-04\.$/u, undefined],
    ["12026-11-23", /four digits/u, undefined],
    ["2026-11-23-04", /year first/u, undefined],
    ["2026-11-23+04", /year first/u, undefined],
    ["2026-11/23", /year first/u, undefined],
    ["2026-11-23 10", /year first/u, undefined],
    ["２０２６-11-23", /year first/u, undefined],
    ["tomorrow", /year first/u, undefined],
    ["", /year first/u, undefined],
  ])("D10: %j is no date of this grammar", (text, reason, suggestion) => {
    expect(readDate(text, JAKARTA)).toEqual({ reason: expect.stringMatching(reason), suggestion });
  });

  test("D10: what is suggested can be read", () => {
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, "0"));
    const dates = fc.tuple(part(19), part(40), part(30), part(70)).map(([month, day, hour, minute]) => {
      return `2026-${month}-${day} ${hour}:${minute} +0700`;
    });
    fc.assert(
      fc.property(dates, (text) => {
        const reading = readDate(text, JAKARTA);
        const good = "instant" in reading ? reading : readDate(reading.suggestion ?? "", JAKARTA);
        expect(good).toHaveProperty("instant");
      }),
    );
  });

  test("S7: long text is refused like any other", () => {
    for (const text of [`2026-11-23${" ".repeat(100_000)}x`, "1".repeat(100_000), "2026-".repeat(20_000)]) {
      expect(readDate(text, JAKARTA)).toHaveProperty("reason");
    }
  });
});

describe("a zone's wall clock", () => {
  test.each([
    ["Europe/Berlin", "2026-03-29 01:59", "2026-03-29T01:59:00+01:00"],
    ["Europe/Berlin", "2026-03-29 02:30", "2026-03-29T03:30:00+02:00"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T03:00:00+02:00"],
    ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-04T02:45:00+11:00"],
    ["Pacific/Apia", "2011-12-30 12:00", "2011-12-31T12:00:00+14:00"],
    ["America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"],
  ])(
    "R7: in %s, %s, which may never come, is %s: as much later as clocks went forward",
    (zone, text, expected) => {
      expect(rfc3339(text, zone)).toBe(expected);
    },
  );

  test.each([
    ["Europe/Berlin", "2026-10-25 02:30", "2026-10-25T02:30:00+02:00"],
    ["Europe/Berlin", "2026-10-25 03:00", "2026-10-25T03:00:00+01:00"],
    ["America/New_York", "2026-11-01 01:30", "2026-11-01T01:30:00-04:00"],
    ["America/St_Johns", "2026-11-01 01:30", "2026-11-01T01:30:00-02:30"],
  ])("R7: in %s, %s, which may come twice, is %s: the first", (zone, text, expected) => {
    expect(rfc3339(text, zone)).toBe(expected);
  });

  test.each([
    ["UTC", "2026-07-01", "2026-07-01T00:00:00Z"],
    ["Europe/London", "2026-01-01", "2026-01-01T00:00:00Z"],
    ["Asia/Kathmandu", "2026-07-01", "2026-07-01T00:00:00+05:45"],
    ["Pacific/Kiritimati", "2026-07-01", "2026-07-01T00:00:00+14:00"],
    ["Pacific/Marquesas", "2026-07-01", "2026-07-01T00:00:00-09:30"],
    ["Asia/Jakarta", "1900-01-01", "1900-01-01T00:00:00+07:07"],
  ])("R7: in %s, %s begins at %s, in whole minutes", (zone, day, expected) => {
    expect(formatRfc3339(atMidnight(day, zone))).toBe(expected);
  });

  test("R7: every wall clock that a zone shows is read back from what it shows", () => {
    const zones = fc.constantFrom("Europe/Berlin", "America/St_Johns", "Asia/Jakarta", "Pacific/Apia");
    const moments = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(zones, moments, (zone, seconds) => {
        const shown = formatRfc3339(instantOf(seconds * 1000, zone)).slice(0, 19);
        expect(rfc3339(shown, zone).slice(0, 19)).toBe(shown);
      }),
    );
  });

  test("instants are whole seconds, before 1970 too", () => {
    expect(instantOf(1999, "UTC")).toEqual({ epochMs: 1000, offsetMinutes: 0 });
    expect(instantOf(-1, "UTC")).toEqual({ epochMs: -1000, offsetMinutes: 0 });
  });

  test("a day that does not exist has no midnight", () => {
    expect(() => atMidnight("2026-02-30", "UTC")).toThrow("February 2026 has 28 days.");
  });
});

describe("isTimeZone", () => {
  test.each(["Asia/Jakarta", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+7"])("%s is one", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });
  // Node 22 takes plain offsets and Node 20 does not.
  test.each(["", "Jakarta", "+07:00", "WIB", "Asia/Jakarta ", "../etc"])("%j is none", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("writing dates", () => {
  const minutes = fc.integer({ min: -15 * 60, max: 15 * 60 });
  const years = { min: Date.parse("0001-01-03") / 1000, max: Date.parse("9999-12-30") / 1000 };
  const instants = fc
    .record({ seconds: fc.integer(years), offsetMinutes: minutes })
    .map(({ seconds, offsetMinutes }) => ({ epochMs: seconds * 1000, offsetMinutes }));

  test("R8: RFC 3339, upper case, an offset or Z", () => {
    const instant = { epochMs: Date.UTC(2025, 6, 12, 13), offsetMinutes: 420 };
    expect(formatRfc3339(instant)).toBe("2025-07-12T20:00:00+07:00");
    expect(formatRfc3339({ ...instant, offsetMinutes: 0 })).toBe("2025-07-12T13:00:00Z");
    expect(formatRfc3339({ ...instant, offsetMinutes: -150 })).toBe("2025-07-12T10:30:00-02:30");
  });

  test("R8: RFC 822 with English names, a year of four digits and a numeric zone", () => {
    const instant = { epochMs: Date.UTC(2025, 6, 12, 13), offsetMinutes: 420 };
    expect(formatRfc822(instant)).toBe("Sat, 12 Jul 2025 20:00:00 +0700");
    expect(formatRfc822({ ...instant, offsetMinutes: 0 })).toBe("Sat, 12 Jul 2025 13:00:00 +0000");
    expect(formatRfc822(atMidnight("0001-01-01", "UTC"))).toBe("Mon, 01 Jan 0001 00:00:00 +0000");
  });

  test("R8: the day is the one on the author's clock", () => {
    const instant = { epochMs: Date.UTC(2025, 6, 12, 20), offsetMinutes: 420 };
    expect(dayOf(instant)).toBe("2025-07-13");
    expect(formatRfc822(instant)).toBe("Sun, 13 Jul 2025 03:00:00 +0700");
  });

  test("R8: RFC 3339 is read back as the same instant", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(readDate(formatRfc3339(instant), JAKARTA)).toEqual({ instant, hasTime: true });
      }),
    );
  });

  test("R8: another reader of dates finds the same moment in both forms", () => {
    fc.assert(
      fc.property(instants, (instant) => {
        expect(Date.parse(formatRfc3339(instant))).toBe(instant.epochMs);
        const isLate = formatRfc3339(instant) > "1000";
        if (isLate) expect(Date.parse(formatRfc822(instant))).toBe(instant.epochMs);
      }),
    );
  });
});
