/**
 * Dates as feeds and exports write them: RFC 822 with the liberties that feeds have always taken, and everything that
 * siar reads in front matter. Weekdays are not looked at, since many are wrong; the rest has to be right.
 */

import type { Instant } from "../model/instant.ts";
import { instantOf, readDate } from "../text/date.ts";
import { ZONES } from "../text/date-forms.ts";

export type MomentReading = { readonly instant: Instant } | { readonly reason: string };

/**
 * Reads a moment; without an offset the clock is the zone's, and a moment given in UTC is put on the zone's clock, so
 * that it is shown on the day of those who publish here.
 */
export function readMoment(written: string, timeZone: string): MomentReading {
  const text = written.trim();
  const reading = readDate(isoOf(text) ?? text, timeZone);
  if ("reason" in reading) return { reason: reading.reason };
  const { epochMs, offsetMinutes } = reading.instant;
  const isUtc = offsetMinutes === 0 && reading.hasTime;
  return { instant: isUtc ? instantOf(epochMs, timeZone) : reading.instant };
}

/** `Sat, 12 Jul 2025 20:00:00 EST` → `2025-07-12 20:00:00 -0500`; undefined for what is not of that form. */
function isoOf(text: string): string | undefined {
  const match = RFC_822.exec(text);
  if (match === null) return undefined;
  const [, day = "", monthName = "", shortYear = "", hour, minute, second = "00", zone = ""] = match;
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  const offset = zone === "" || /^[+-]/.test(zone) ? zone : NAMED_ZONES.get(zone.toUpperCase());
  if (month === 0 || offset === undefined) return undefined;
  const time = hour === undefined ? "" : ` ${hour}:${minute}:${second} ${offset}`;
  return `${yearOf(shortYear)}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}${time}`.trim();
}

/** RFC 2822 §4.3: two digits mean 1950 to 2049. */
function yearOf(written: string): string {
  if (written.length === 4) return written;
  return Number(written) < 50 ? `20${written}` : `19${written}`;
}

const RFC_822 =
  /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{1,2}:?\d{2}|[A-Za-z]{1,4})?)?$/u;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** RFC 822 §5.1, and zones of whole countries that have but one meaning in feeds. */
const NAMED_ZONES: ReadonlyMap<string, string> = new Map([
  ["Z", "Z"],
  ["UT", "Z"],
  ["UTC", "Z"],
  ["GMT", "Z"],
  ...ZONES,
  ["CET", "+0100"],
  ["CEST", "+0200"],
  ["WIB", "+0700"],
  ["WITA", "+0800"],
  ["WIT", "+0900"],
  ["JST", "+0900"],
  ["KST", "+0900"],
]);
