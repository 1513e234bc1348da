/**
 * Dates: read by a grammar of our own, written as the feed formats want them. Never asks the clock, the machine's
 * zone or `Date.parse` (R7-R9, D10). An instant keeps its offset, so that a date stays on the day its author meant.
 */

import type { Instant } from "../model/instant.ts";
import { type Clock, type DateFault, MONTHS, whyImpossible, whyNotRead } from "./date-faults.ts";
import { readOtherForm } from "./date-forms.ts";
import { momentOf, offsetAt } from "./time-zone.ts";

export { isTimeZone } from "./time-zone.ts";

const MINUTE_MS = 60_000;

export type DateReading = { readonly instant: Instant; readonly hasTime: boolean } | DateFault;

const DATE = String.raw`(\d{4})([-/])(\d{1,2})\2(\d{1,2})`;
const TIME = String.raw`(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`;
const OFFSET = String.raw`[Zz]|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?`;
const GRAMMAR = new RegExp(`^${DATE}(?:${TIME}[ \\t]*|[ \\t]+|$)(${OFFSET})?$`, "u");

/**
 * Reads a date of the years 0001 to 9999, year first: a day, which means its midnight; a wall clock; an offset.
 * Without an offset the clock is the zone's; see `momentOf` for times that come twice or never. Fractions are dropped.
 *
 *     2026-11-23   2026/11/23   2026-3-1 4:00   2026-11-23T10:00:00.5Z   2026-11-23 10:00:00 +0700   2026-11-23 +07
 *
 * Other forms are read where they have one reading: see `date-forms.ts`.
 */
export function readDate(text: string, timeZone: string): DateReading {
  const written = text.trim();
  const clock = readClock(written) ?? readOtherForm(written);
  if (clock === undefined) return whyNotRead(written);
  const fault = whyImpossible(clock);
  if (fault !== undefined) return fault;
  return { instant: instantOfClock(clock, timeZone), hasTime: clock.hasTime };
}

function readClock(written: string): Clock | undefined {
  const match = GRAMMAR.exec(written);
  if (match === null) return undefined;
  const [, year, , month, day, hour, minute, second, offset] = match;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    hasTime: hour !== undefined,
    offset,
  };
}

function instantOfClock(clock: Clock, timeZone: string): Instant {
  const clockMs = utcOf(clock);
  if (clock.offset === undefined) return momentOf(clockMs, timeZone);
  const offsetMinutes = minutesOf(clock.offset);
  return { epochMs: clockMs - offsetMinutes * MINUTE_MS, offsetMinutes };
}

/** `Date.UTC` takes years below 100 for those of the last century. */
function utcOf(clock: Clock): number {
  const date = new Date(0);
  date.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  return date.setUTCHours(clock.hour, clock.minute, clock.second);
}

function minutesOf(offset: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === "-" && minutes > 0 ? -minutes : minutes;
}

/** A day's midnight in a zone; the day is `YYYY-MM-DD` and exists. */
export function atMidnight(day: string, timeZone: string): Instant {
  const reading = readDate(day, timeZone);
  if (!("instant" in reading)) throw new RangeError(`"${day}" is not a day: ${reading.reason}`);
  return reading.instant;
}

/** A moment on a zone's clock, to the second. */
export function instantOf(epochMs: number, timeZone: string): Instant {
  const whole = Math.floor(epochMs / 1000) * 1000;
  return { epochMs: whole, offsetMinutes: offsetAt(whole, timeZone) };
}

/** `2025-07-12T20:00:00+07:00`, with `Z` for offset 0 (RFC 3339; R8). */
export function formatRfc3339(instant: Instant): string {
  const zone = instant.offsetMinutes === 0 ? "Z" : offsetText(instant.offsetMinutes, ":");
  return `${dayOf(instant)}T${timeOf(instant)}${zone}`;
}

/** `Sat, 12 Jul 2025 20:00:00 +0700` (RFC 822 with a year of four digits; R8). */
export function formatRfc822(instant: Instant): string {
  const clock = clockOf(instant);
  const weekday = WEEKDAYS[clock.getUTCDay()];
  const month = MONTHS[clock.getUTCMonth()]?.slice(0, 3);
  const date = `${two(clock.getUTCDate())} ${month} ${yearOf(clock)}`;
  return `${weekday}, ${date} ${timeOf(instant)} ${offsetText(instant.offsetMinutes, "")}`;
}

const WEEKDAYS: readonly string[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** `2025-07-12`, the day on the instant's own clock. */
export function dayOf(instant: Instant): string {
  const clock = clockOf(instant);
  return `${yearOf(clock)}-${two(clock.getUTCMonth() + 1)}-${two(clock.getUTCDate())}`;
}

function timeOf(instant: Instant): string {
  const clock = clockOf(instant);
  return `${two(clock.getUTCHours())}:${two(clock.getUTCMinutes())}:${two(clock.getUTCSeconds())}`;
}

/** A date whose UTC parts are those of the instant's own clock. */
function clockOf(instant: Instant): Date {
  return new Date(instant.epochMs + instant.offsetMinutes * MINUTE_MS);
}

function offsetText(offsetMinutes: number, separator: string): string {
  const minutes = Math.abs(offsetMinutes);
  return `${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}

function yearOf(clock: Date): string {
  return String(clock.getUTCFullYear()).padStart(4, "0");
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
