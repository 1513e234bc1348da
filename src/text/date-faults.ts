/** Why a date is none, in a sentence that names the part, and the date that was probably meant (D10). */

export interface DateFault {
  /** A sentence. */
  readonly reason: string;
  /** A date to write instead; absent where several are as likely. */
  readonly suggestion?: string;
}

/** A date's parts as written. */
export interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly hasTime: boolean;
  readonly offset: string | undefined;
}

export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** The first part that no calendar or clock has, or undefined for a date that exists. */
export function whyImpossible(clock: Clock): DateFault | undefined {
  const { year, month, day } = clock;
  if (year === 0) return { reason: "There is no year 0000." };
  if (month < 1 || month > 12) return impossible(clock, `There is no month ${month}.`);
  if (day < 1) return impossible(clock, "There is no day 0.");
  const days = daysOf(year, month);
  if (day > days) return impossible(clock, `${MONTHS[month - 1]} ${year} has ${days} days.`);
  if (clock.hour > 23) return impossible(clock, `There is no hour ${clock.hour}.`);
  if (clock.minute > 59) return impossible(clock, `There is no minute ${clock.minute}.`);
  if (clock.second > 59) return impossible(clock, `There is no second ${clock.second}.`);
  const offset = /^[+-](\d{1,2}):?(\d{2})?$/u.exec(clock.offset ?? "");
  if (offset !== null && (Number(offset[1]) > 15 || Number(offset[2] ?? 0) > 59)) {
    return { reason: `No clock is ${clock.offset} from UTC.` };
  }
  return undefined;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

/** With the same date, each part at the nearest that exists. */
function impossible(clock: Clock, reason: string): DateFault {
  const month = clamp(clock.month, 1, 12);
  const day = dateText(clock.year, month, clamp(clock.day, 1, daysOf(clock.year, month)));
  if (!clock.hasTime) return { reason, suggestion: day };
  const time = [clamp(clock.hour, 0, 23), clamp(clock.minute, 0, 59), clamp(clock.second, 0, 59)];
  return { reason, suggestion: `${day}T${time.map(two).join(":")}${zoneText(clock.offset)}` };
}

function zoneText(offset: string | undefined): string {
  if (offset === undefined) return "";
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/u.exec(offset);
  return match === null ? "Z" : `${match[1]}${two(Number(match[2]))}:${match[3] ?? "00"}`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}

/** Why the text has not even the form of a date. */
export function whyNotRead(text: string): DateFault {
  return (
    yearLast(text) ??
    packed(text) ??
    longYear(text) ??
    noonClock(text) ??
    zoneName(text) ??
    monthName(text) ?? {
      reason: "A date is written year first, `YYYY-MM-DD`, with a time as `YYYY-MM-DDTHH:MM:SS+07:00`.",
    }
  );
}

/** `23/11/2026`, `03.04.2026`. */
function yearLast(text: string): DateFault | undefined {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(text);
  if (match === null) return undefined;
  const [, first = 0, second = 0, year = 0] = match.map(Number);
  const dayFirst = existing(year, second, first);
  const monthFirst = existing(year, first, second);
  const readings = `day first it is ${dayFirst ?? "no date"}, month first ${monthFirst ?? "no date"}`;
  const reason = `The year must stand first; read ${readings}.`;
  const isOne = dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst;
  const suggestion = isOne ? (dayFirst ?? monthFirst) : undefined;
  return { reason, ...(suggestion !== undefined && { suggestion }) };
}

function existing(year: number, month: number, day: number): string | undefined {
  const isDate = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
  return isDate ? dateText(year, month, day) : undefined;
}

/** `20261123`, `20261123T100000`. */
function packed(text: string): DateFault | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?!\d)/u.exec(text);
  if (match === null) return undefined;
  const suggestion = existing(Number(match[1]), Number(match[2]), Number(match[3]));
  const reason = "The parts of a date are set apart by hyphens.";
  return { reason, ...(suggestion !== undefined && { suggestion }) };
}

function longYear(text: string): DateFault | undefined {
  return /^[+-]?\d{5,}-/u.test(text) ? { reason: "A year has four digits, 0001 to 9999." } : undefined;
}

/** `2026-11-23 13:00 PM`; hours that there are with a.m. and p.m. are read. */
function noonClock(text: string): DateFault | undefined {
  const match = /^(\d{4}-\d\d-\d\d)[T \t]+(\d{1,2}):(\d\d)(?::\d\d)?[ \t]*([ap])\.?m\.?$/iu.exec(text);
  if (match === null) return undefined;
  const hour = (Number(match[2]) % 12) + (match[4]?.toLowerCase() === "p" ? 12 : 0);
  return { reason: "Hours are counted from 00 to 23.", suggestion: `${match[1]}T${two(hour)}:${match[3]}` };
}

/** `2026-11-23 10:00 CST`, which is a clock in America, in China and in Cuba. */
function zoneName(text: string): DateFault | undefined {
  const name = /^\d{4}[-/.]\d\d?[-/.]\d\d?[T \t]+\d\d?:\d\d(?::\d\d)?[ \t]*([A-Za-z]{2,5})$/u.exec(text)?.[1];
  if (name === undefined) return undefined;
  return {
    reason: `\`${name}\` is no clock that everybody knows; write how far it is from UTC, \`+07:00\`.`,
  };
}

/** `23 November 2026`, `Nov 23, 2026`, `Mon, 23 Nov 2026 10:00:00 +0700`. */
function monthName(text: string): DateFault | undefined {
  const dayFirst = /(?:^|[^\d])(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})(?!\d)/u.exec(text);
  const monthFirst = /^(?:[A-Za-z]+, )?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/u.exec(text);
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const year = dayFirst?.[3] ?? monthFirst?.[3];
  if (name === undefined) return undefined;
  const month = MONTHS.findIndex((full) => full.toLowerCase().startsWith(name.toLowerCase())) + 1;
  const suggestion = existing(Number(year), month, Number(day));
  if (suggestion === undefined) return undefined;
  return { reason: "Months are written as numbers.", suggestion };
}
