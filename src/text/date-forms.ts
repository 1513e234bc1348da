/**
 * Dates in the forms of other programs that can be read in one way only: months by their English names, RFC 822 and the
 * mail and log formats beside it, hours of a.m. and p.m., parts without separators, the year last where one of the
 * other numbers can be no month. What can be read in two ways is not read here, nor is any other language's month.
 */

import { type Clock, MONTHS } from "./date-faults.ts";

/** The parts of a date, or undefined where it has none of these forms. They need not exist in any calendar. */
export function readOtherForm(text: string): Clock | undefined {
  // White space within and comments behind are RFC 822's.
  const plain = text.replace(/\s+/gu, " ").replace(/ \([^()]*\)$/u, "");
  if (plain.length > LONGEST) return undefined;
  for (const { pattern, read } of FORMS) {
    const parts = pattern.exec(plain)?.groups;
    const clock = parts && read(parts);
    if (clock !== undefined) return clock;
  }
  return undefined;
}

const LONGEST = 80;

type Parts = Readonly<Record<string, string | undefined>>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: Parts) => Clock | undefined;
}

const YMD = String.raw`(?<year>\d{4})(?<between>[-/.])(?<month>\d{1,2})\k<between>(?<day>\d{1,2})`;
const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?`;
const NOON = String.raw`(?: ?(?<noon>[ap])\.?m\.?)?`;
const OFFSET = String.raw`(?<offset>[Zz]|(?:UTC|GMT|UT)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{2,4})`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?`;
const MONTH = String.raw`(?<name>[a-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const CLOCK = `(?:,? (?:at )?${TIME}${NOON}(?: ?${OFFSET})?)?`;

const FORMS: readonly Form[] = [
  // 2014.01.02   2014-01-02 10:30 PM   2014-01-02 10:30:00 +0800 CST, as Go prints it
  form(`${YMD}(?:(?:T| )${TIME}${NOON}(?: ?${OFFSET}(?: [A-Z]{2,5})?)?)?`, numbered),
  // 2023-01-29 18:30:22 2023 -0800
  form(String.raw`${YMD} ${TIME} (?<again>\d{4}) ${OFFSET}`, (parts) =>
    parts.again === parts.year ? numbered(parts) : undefined,
  ),
  // 2014年1月2日 10:30, 2014년 1월 2일
  form(
    String.raw`(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일](?: ?${TIME})?`,
    numbered,
  ),
  // 20140102   20140102T103000Z   20140102103000
  form(
    String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:[T ]?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?:${OFFSET})?)?`,
    numbered,
  ),
  // 2 January 2006   Mon, 02 Jan 2006 15:04:05 -0700   02-Jan-2006
  form(String.raw`${WEEKDAY}${DAY}[ /-](?:of )?${MONTH},?[ /-](?<year>\d{4})${CLOCK}`, named),
  // Mon, 02 Jan 06 15:04:05 GMT: two digits are a year of RFC 822 where a time follows (RFC 2822 §4.3)
  form(String.raw`${WEEKDAY}${DAY}[ -]${MONTH}[ -](?<short>\d{2}) ${TIME}(?: ${OFFSET})?`, named),
  // January 2, 2006   Mon Jan 02 2006 15:04:05 GMT-0700 (MST), as JavaScript prints it
  form(String.raw`${WEEKDAY}${MONTH}[ -]${DAY},?[ -](?<year>\d{4})${CLOCK}`, named),
  // Mon Jan 2 15:04:05 2006 -0700, as git and mail have it; Mon Jan 2 15:04:05 UTC 2006, as Unix
  form(String.raw`${WEEKDAY}${MONTH} ${DAY} ${TIME} (?<year>\d{4})(?: ${OFFSET})?`, named),
  form(String.raw`${WEEKDAY}${MONTH} ${DAY} ${TIME} ${OFFSET} (?<year>\d{4})`, named),
  // 2006-Jan-02, 2006 January 2
  form(String.raw`(?<year>\d{4})[ /-]${MONTH}[ /-]${DAY}${CLOCK}`, named),
  // 23/11/2026, 11/23/2026 10:00: one of the numbers is no month
  form(
    String.raw`(?<one>\d{1,2})(?<between>[-/.])(?<other>\d{1,2})\k<between>(?<year>\d{4})(?:,? ${TIME}${NOON}(?: ?${OFFSET})?)?`,
    yearLast,
  ),
];

function form(pattern: string, read: Form["read"]): Form {
  return { pattern: new RegExp(`^${pattern}$`, "iu"), read };
}

function numbered(parts: Parts): Clock | undefined {
  return clockOf(parts, Number(parts.year), Number(parts.month), Number(parts.day));
}

function named(parts: Parts): Clock | undefined {
  const name = parts.name?.toLowerCase() ?? "";
  const isSeptember = name === "sept";
  const month = isSeptember ? 9 : MONTHS.findIndex((full) => full.toLowerCase().startsWith(name)) + 1;
  // "Jan" and "January", but no beginning between.
  const isWhole = isSeptember || name.length === 3 || name === MONTHS[month - 1]?.toLowerCase();
  const year = parts.year === undefined ? fullYear(Number(parts.short)) : Number(parts.year);
  return month === 0 || !isWhole ? undefined : clockOf(parts, year, month, Number(parts.day));
}

function fullYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

/** A day above 12 says which of the two it is, and so do two equal numbers. */
function yearLast(parts: Parts): Clock | undefined {
  const [one, other, year] = [Number(parts.one), Number(parts.other), Number(parts.year)];
  if (one > 12 && one <= 31 && other <= 12) return clockOf(parts, year, other, one);
  if (other > 12 && other <= 31 && one <= 12) return clockOf(parts, year, one, other);
  return one === other ? clockOf(parts, year, one, one) : undefined;
}

function clockOf(parts: Parts, year: number, month: number, day: number): Clock | undefined {
  const hour = hourOf(Number(parts.hour ?? 0), parts.noon);
  const offset = parts.offset === undefined ? undefined : offsetOf(parts.offset, parts.name !== undefined);
  if (hour === undefined || offset === null) return undefined;
  const [minute, second] = [Number(parts.minute ?? 0), Number(parts.second ?? 0)];
  return { year, month, day, hour, minute, second, hasTime: parts.hour !== undefined, offset };
}

/** 12 a.m. is midnight; there is no hour 0 or 13 with a.m. or p.m. */
function hourOf(hour: number, noon: string | undefined): number | undefined {
  if (noon === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (noon.toLowerCase() === "p" ? 12 : 0);
}

/** Names of zones that RFC 822 §5.1 gives an offset: elsewhere the same letters name other clocks. */
export const ZONES: ReadonlyMap<string, string> = new Map([
  ["EST", "-0500"],
  ["EDT", "-0400"],
  ["CST", "-0600"],
  ["CDT", "-0500"],
  ["MST", "-0700"],
  ["MDT", "-0600"],
  ["PST", "-0800"],
  ["PDT", "-0700"],
]);

/** An offset as the grammar knows it; null for a name that says none. */
function offsetOf(written: string, isMail: boolean): string | null {
  const offset = written.toUpperCase();
  if (/^(?:Z|UT|UTC|GMT)$/u.test(offset)) return "Z";
  const digits = /[+-]\d{1,2}(?::?\d{2})?$/u.exec(offset)?.[0];
  return digits ?? (isMail ? (ZONES.get(offset) ?? null) : null);
}
