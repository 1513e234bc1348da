/**
 * Dates of feeds by grammar: RFC 822 as RSS uses it (years of four digits, R8), RFC 3339 for Atom and
 * JSON Feed, and the W3C form of sitemaps. Never the engine's own date parser, which accepts what readers refuse.
 */

export type DateJudgement = { readonly epochMs: number } | { readonly reason: string };

/** `Sat, 12 Jul 2025 20:00:00 +0700`; the weekday may be left out, but must be right. */
export function readRfc822(text: string): DateJudgement {
  const match = RFC_822.exec(text);
  if (match === null) return { reason: whyNotRfc822(text) };
  const [, weekday, day, monthName = "", year, hour, minute, second, zone = ""] = match;
  const month = MONTHS.indexOf(monthName) + 1;
  const zoneMinutes = zoneOf(zone);
  const reading = assemble(
    Number(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
    zoneMinutes,
  );
  if ("reason" in reading || weekday === undefined) return reading;
  const right = WEEKDAYS[new Date(reading.epochMs + zoneMinutes * 60_000).getUTCDay()];
  return weekday === right ? reading : { reason: `That day is a ${right}, not a ${weekday}.` };
}

/** `2025-07-12T20:00:00+07:00`, with T and Z in upper case. */
export function readRfc3339(text: string): DateJudgement {
  const match = RFC_3339.exec(text);
  if (match === null) return { reason: whyNotRfc3339(text) };
  const [, year, month, day, hour, minute, second, fraction, zone = ""] = match;
  const reading = assemble(
    +String(year),
    +String(month),
    +String(day),
    +String(hour),
    +String(minute),
    +String(second),
    zoneOf(zone),
  );
  if ("reason" in reading) return reading;
  return { epochMs: reading.epochMs + Math.floor(Number(`0${fraction ?? ""}`) * 1000) };
}

/** A day, or a moment of RFC 3339 in which seconds may be left out. */
export function readW3c(text: string): DateJudgement {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return readRfc3339(`${text}T00:00:00Z`);
  if (/T\d{2}:\d{2}(?:Z|[+-])/.test(text)) return readRfc3339(text.replace(/(T\d{2}:\d{2})/, "$1:00"));
  return readRfc3339(text);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const RFC_822 = new RegExp(
  `^(?:(${WEEKDAYS.join("|")}), )?(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4}) (\\d{2}):(\\d{2})(?::(\\d{2}))? ` +
    "([+-]\\d{4}|UT|GMT|Z|EST|EDT|CST|CDT|MST|MDT|PST|PDT)$",
);
const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const NAMED_ZONES: ReadonlyMap<string, number> = new Map([
  ["EST", -300],
  ["EDT", -240],
  ["CST", -360],
  ["CDT", -300],
  ["MST", -420],
  ["MDT", -360],
  ["PST", -480],
  ["PDT", -420],
]);

/** Minutes east of UTC; not a number where the zone has none. */
function zoneOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (match === null) return NAMED_ZONES.get(zone) ?? 0;
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 23 || minutes > 59) return Number.NaN;
  return (match[1] === "-" ? -1 : 1) * (hours * 60 + minutes);
}

function assemble(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  zoneMinutes: number,
): DateJudgement {
  if (month < 1 || month > 12) return { reason: `There is no month ${month}.` };
  if (day < 1 || day > daysIn(year, month)) return { reason: `Month ${month} of ${year} has no day ${day}.` };
  if (hour > 23 || minute > 59 || second > 60) return { reason: "There is no such time of day." };
  if (Number.isNaN(zoneMinutes)) return { reason: "There is no such offset from UTC." };
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  return { epochMs: start.getTime() + ((hour * 60 + minute - zoneMinutes) * 60 + second) * 1000 };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function whyNotRfc822(text: string): string {
  if (/^\d{4}-\d{2}/.test(text)) return "That is the form of Atom, not of RSS.";
  if (/\d{2}:\d{2}(?::\d{2})?$/.test(text)) return "It has no offset from UTC.";
  if (/ {2}|^\s|\s$/.test(text)) return "Its parts must stand one space apart.";
  return "It has not the form of a date of RFC 822.";
}

function whyNotRfc3339(text: string): string {
  if (/^[A-Z][a-z]{2},/.test(text)) return "That is the form of RSS, not of Atom and JSON Feed.";
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return "It has no time of day and no offset.";
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(text)) return "It has no offset from UTC.";
  return "It has not the form of a date of RFC 3339.";
}
