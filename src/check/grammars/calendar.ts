/** The calendar as dates of feeds use it: which days and times of day there are. Never the engine's own date parser. */

/** Minutes, and seconds where one more may be squeezed in (RFC 3339 §5.7). */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** East of UTC; not a number where there is no such offset. */
  readonly zoneMinutes: number;
}

/** Why there is no such moment; undefined where there is. */
export function whyNoMoment(moment: Moment): string | undefined {
  const { year, month, day, hour, minute, second, zoneMinutes } = moment;
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (day < 1 || day > daysIn(year, month)) return `Month ${month} of ${year} has no day ${day}.`;
  if (hour > 23 || minute > 59 || second > 60) return "There is no such time of day.";
  if (Number.isNaN(zoneMinutes)) return "There is no such offset from UTC.";
  if (second === 60 && !isLeapSecond(moment)) return "There is no second 60 then: none was ever squeezed in.";
  return undefined;
}

/** Milliseconds since 1970, of a moment that there is. */
export function epochOf({ year, month, day, hour, minute, second, zoneMinutes }: Moment): number {
  const days = dayNumber(year, month, day) - FIRST_OF_1970;
  return (((days * 24 + hour) * 60 + minute - zoneMinutes) * 60 + second) * 1000;
}

const FIRST_OF_1970 = 719_468;

export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 March of the year 0, in the calendar that we use today. */
function dayNumber(year: number, month: number, day: number): number {
  const years = month < 3 ? year - 1 : year;
  const months = (month + 9) % 12;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1;
}

/** 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return (((dayNumber(year, month, day) + 3) % 7) + 7) % 7;
}

/** A leap second is the last of a month in UTC. */
function isLeapSecond({ year, month, day, hour, minute, zoneMinutes }: Moment): boolean {
  const minutes = hour * 60 + minute - zoneMinutes;
  const inDay = ((minutes % DAY) + DAY) % DAY;
  if (inDay !== DAY - 1) return false;
  const utcDay = day + Math.floor(minutes / DAY);
  return utcDay === 0 || utcDay === daysIn(year, month);
}

const DAY = 24 * 60;

/** Why a year cannot well be that of an entry: feeds are younger than clocks that count from 1970. */
export function whyImplausible(year: number, month: number, day: number): string | undefined {
  if (year > LAST_YEAR) return "That is far in the future.";
  const isBefore = year < FIRST_YEAR || (year === FIRST_YEAR && month === 1 && day === 1);
  return isBefore
    ? "That is before there were feeds, and is what a clock shows that was never set."
    : undefined;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
