/** Dates as each format has them, by code. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "../../../src/check/grammars/calendar.ts";
import { rfc822Date, rfc3339Date, w3cDate } from "../../../src/check/grammars/values.ts";

const INVALID = "feed/date-invalid";
const DOUBTFUL = "feed/date-doubtful";
const IMPLAUSIBLE = "feed/date-implausible";

describe("RFC 822 §5, with years of four digits", () => {
  it.each([
    "Sat, 12 Jul 2025 20:00:00 +0700",
    "12 Jul 2025 20:00 GMT",
    "Sat, 12 Jul 2025 20:00:00 EST",
    "Wed, 2 Jul 2025 20:00:00 UT",
    "\n  Sat, 12 Jul 2025 20:00:00 GMT\t",
    "Thu, 29 Feb 2024 00:00:00 -0330",
    "Sat, 12 Jul 2025 20:00:00 +1245",
    "Fri, 06 May 1983 09:00:00 CST",
    "Sat, 31 Dec 2016 23:59:60 GMT",
  ])("takes %j", (value) => expect(rfc822Date(value)).toBeUndefined());

  it.each([
    ["", INVALID],
    ["tomorrow", INVALID],
    ["2025-07-12T20:00:00+07:00", INVALID],
    ["Sat, 12 July 2025 20:00:00 +0700", INVALID],
    ["Saturday, 12 Jul 2025 20:00:00 +0700", INVALID],
    ["Sab, 12 Jul 2025 20:00:00 +0700", INVALID],
    ["Sat 12 Jul 2025 20:00:00 +0700", INVALID],
    ["Sat, 12-Jul-2025 20:00:00 GMT", INVALID],
    ["Sat, 12 Jul 2025 20:00:00", INVALID],
    ["Sat, 12 Jul 2025", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 +07:00", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 UTC", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 CEST", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 J", INVALID],
    ["Sat, 12 Jul 2025 8:00:00 PM GMT", INVALID],
    ["Sat, 12 Jul 2025 24:00:00 GMT", INVALID],
    ["Sat, 12 Jul 2025 20:60:00 GMT", INVALID],
    ["Sat, 12 Jul 2025 20:00:61 GMT", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 +0760", INVALID],
    ["Mon, 31 Jun 2025 20:00:00 GMT", INVALID],
    ["Sat, 29 Feb 2025 20:00:00 GMT", INVALID],
    ["00 Jul 2025 20:00:00 GMT", INVALID],
    ["Sat, 12 Jul 125 20:00:00 GMT", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 GMT (at the lake", INVALID],
    ["Sun, 12 Jul 2025 20:00:00 GMT", "feed/weekday-wrong"],
    ["sun, 12 jul 2025 20:00:00 gmt", "feed/weekday-wrong"],
    ["Sat, 12 Jul 25 20:00:00 GMT", DOUBTFUL],
    ["Sat,  12 Jul 2025 20:00:00 GMT", DOUBTFUL],
    ["Sat,12 Jul 2025 20:00:00 GMT", DOUBTFUL],
    ["Sat, 12 Jul 2025\n20:00:00 GMT", DOUBTFUL],
    ["Sat, 12 Jul 2025 20 : 00 : 00 GMT", DOUBTFUL],
    ["sat, 12 jul 2025 20:00:00 gmt", DOUBTFUL],
    ["SAT, 12 JUL 2025 20:00:00 GMT", DOUBTFUL],
    ["Sat, 12 Jul 2025 20:00:00 Z", DOUBTFUL],
    ["Sat, 12 Jul 2025 20:00:00 A", DOUBTFUL],
    ["Sat, 12 Jul 2025 20:00:00 GMT (at (or near) the lake \\) )", DOUBTFUL],
    ["Sat, 12 Jul 2025 20:00:00 +0711", DOUBTFUL],
    ["Sat, 12 Jul 2025 20:00:00 +1500", DOUBTFUL],
    ["Thu, 01 Jan 1970 00:00:00 GMT", IMPLAUSIBLE],
    ["Fri, 13 Dec 1901 20:45:52 GMT", IMPLAUSIBLE],
    ["Sun, 12 Jul 2105 20:00:00 GMT", IMPLAUSIBLE],
  ])("refuses %j: %s", (value, code) => expect(rfc822Date(value)?.code).toBe(code));

  it("takes what the engine writes, for any day that feeds may have", () => {
    const days = fc.date({ min: new Date("1971-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        expect(rfc822Date(date.toUTCString())).toBeUndefined();
        expect(rfc3339Date(date.toISOString())).toBeUndefined();
      }),
    );
  });
});

describe("RFC 3339 as Atom has it (RFC 4287 §3.3)", () => {
  it.each([
    "2025-07-12T20:00:00Z",
    "2025-07-12T20:00:00.123456789+07:00",
    "2024-02-29T00:00:00-03:30",
    "2016-12-31T23:59:60Z",
    "2017-01-01T06:59:60+07:00",
    "1990-12-31T15:59:60-08:00",
    "2025-07-12T20:00:00-00:00",
  ])("takes %j", (value) => expect(rfc3339Date(value)).toBeUndefined());

  it.each([
    ["", INVALID],
    ["2025-07-12", INVALID],
    ["2025-07", INVALID],
    ["2025-07-12T20:00Z", INVALID],
    ["2025-07-12T20:00:00", INVALID],
    ["2025-07-12t20:00:00Z", INVALID],
    ["2025-07-12T20:00:00z", INVALID],
    ["2025-07-12 20:00:00Z", INVALID],
    ["2025-07-12T20:00:00+0700", INVALID],
    ["2025-07-12T20:00:00 +07:00", INVALID],
    ["2025-07-12T200000Z", INVALID],
    ["20250712T20:00:00Z", INVALID],
    ["2025-7-12T20:00:00Z", INVALID],
    ["25-07-12T20:00:00Z", INVALID],
    ["2025-07-12T20:00:00.Z", INVALID],
    ["2025-07-12T20:00:00,5Z", INVALID],
    ["2025-13-12T20:00:00Z", INVALID],
    ["2025-00-12T20:00:00Z", INVALID],
    ["2025-02-29T20:00:00Z", INVALID],
    ["1900-02-29T20:00:00Z", INVALID],
    ["2025-07-12T24:00:00Z", INVALID],
    ["2025-07-12T20:60:00Z", INVALID],
    ["2025-07-12T20:00:61Z", INVALID],
    ["2025-07-12T20:00:60Z", INVALID],
    ["2016-12-30T23:59:60Z", INVALID],
    ["2025-07-12T20:00:00+24:00", INVALID],
    ["2025-07-12T20:00:00+07:60", INVALID],
    ["Sat, 12 Jul 2025 20:00:00 GMT", INVALID],
    [" 2025-07-12T20:00:00Z", "feed/white-space-unexpected"],
    ["\n2025-07-12T20:00:00Z\n", "feed/white-space-unexpected"],
    ["0001-01-01T00:00:00Z", IMPLAUSIBLE],
    ["1970-01-01T00:00:00Z", IMPLAUSIBLE],
    ["2100-01-01T00:00:00Z", IMPLAUSIBLE],
  ])("refuses %j: %s", (value, code) => expect(rfc3339Date(value)?.code).toBe(code));
});

describe("the W3C's profile of ISO 8601", () => {
  it.each(["2025", "2025-07", "2025-07-12", "2025-07-12T20:00Z", "2025-07-12T20:00:30.5+07:00", " 1850 "])(
    "takes %j",
    (value) => expect(w3cDate(value)).toBeUndefined(),
  );
  it.each([
    "",
    "25",
    "2025-7",
    "2025-07-12T20Z",
    "2025-07-12T20:00",
    "2025-02-30",
    "12 July 2025",
    "2025-07-12Z",
  ])("refuses %j", (value) =>
    expect(w3cDate(value)).toMatchObject({ code: INVALID, w3c: "InvalidW3CDTFDate" }),
  );
});

it("knows every weekday", () => {
  const days = fc.date({ min: new Date("0000-03-01"), max: new Date("9999-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const weekday = weekdayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
      expect(weekday).toBe(date.getUTCDay());
    }),
  );
});
