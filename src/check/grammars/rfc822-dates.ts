/**
 * RFC 822 §5 as RSS and OPML use it: years of four digits, and the zones of the United States or an offset. What the
 * RFC allows beside that, comments, other spacing, years of two digits, military zones, is valid, but doubtful.
 */

import { epochOf, type Moment, weekdayOf, whyImplausible, whyNoMoment } from "./calendar.ts";
import type { Grammar, Misfit } from "./grammar.ts";

/** RFC 822 as RSS uses it; white space around it is no one's business. */
export const rfc822Date: Grammar = (value) => {
  const usual = USUAL.exec(value);
  if (usual !== null) return judge(usual);
  if (value.length > LONGEST) return invalid("It is far too long.");
  const plain = plainOf(value);
  if (plain === undefined) return invalid("A comment in it is not closed.");
  const legal = LEGAL.exec(plain.toLowerCase());
  if (legal === null) return invalid(whyNot(plain));
  return judge(legal) ?? whyDoubtful(value, plain, legal[4] ?? "", legal[8] ?? "");
};

/** Milliseconds since 1970 of a date by RFC 822; undefined where it is none. */
export function momentOfRfc822(value: string): number | undefined {
  const plain = value.length > LONGEST ? undefined : plainOf(value);
  const match = USUAL.exec(value) ?? LEGAL.exec(plain?.toLowerCase() ?? "");
  const moment = match === null ? undefined : momentIn(match);
  if (moment === undefined || whyNoMoment(moment) !== undefined) return undefined;
  return whyNoWeekday(match?.[1], moment) === undefined ? epochOf(moment) : undefined;
}

/** Without comments, blanks folded; undefined where a comment is open. */
function plainOf(value: string): string | undefined {
  return withoutComments(value)?.replace(BLANKS, " ").replace(AROUND_SIGNS, "$1").trim();
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const ZONES = "[+-]\\d{4}|UT|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT";
const TIME = "(\\d{2}):(\\d{2})(?::(\\d{2}))?";
const USUAL = new RegExp(
  `^(?:(${DAYS.join("|")}), )?(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4}) ${TIME} (${ZONES})$`,
);
/** In lower case, blanks and comments folded. */
const LEGAL = new RegExp(
  `^(?:(${DAYS.join("|")}),)?(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4}|\\d{2}) ${TIME} (${ZONES}|[a-ik-z])$`
    .toLowerCase()
    .replaceAll("\\D", "\\d"),
);
/** No date is longer, comments included. */
const LONGEST = 1000;
const BLANKS = /[ \t\r\n]+/g;
/** Blanks may stand around the signs of a date; after the comma one is usual. */
const AROUND_SIGNS = / ?([,:]) ?/g;

/** By place in the match: weekday, day, month, year, hour, minute, second, zone. A leap second is the one before. */
function momentIn(match: RegExpExecArray): Moment {
  return {
    year: fullYear(match[4] ?? ""),
    month: placeIn(MONTHS, match[3] ?? "") + 1,
    day: Number(match[2]),
    hour: Number(match[5]),
    minute: Number(match[6]),
    second: match[7] === "60" ? 59 : Number(match[7] ?? 0),
    zoneMinutes: offsetOf(match[8] ?? ""),
  };
}

function judge(match: RegExpExecArray): Misfit | undefined {
  const moment = momentIn(match);
  const reason = whyNoMoment(moment);
  if (reason !== undefined) return invalid(reason);
  const weekday = whyNoWeekday(match[1], moment);
  if (weekday !== undefined) return { code: "feed/weekday-wrong", reason: weekday };
  const implausible = whyImplausible(moment.year, moment.month, moment.day);
  if (implausible !== undefined) return { code: "feed/date-implausible", reason: implausible };
  return isRareOffset(moment.zoneMinutes)
    ? doubtful("No place on earth keeps that offset from UTC.")
    : undefined;
}

function whyNoWeekday(weekday: string | undefined, { year, month, day }: Moment): string | undefined {
  const right = DAYS[weekdayOf(year, month, day)] ?? "";
  const isRight = weekday === undefined || weekday === right || weekday === right.toLowerCase();
  return isRight ? undefined : `That day is a ${right}.`;
}

/** Years of two digits are those of the fifty before and after 2000. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 50 ? 2000 : 1900);
}

/** Minutes east of UTC; not a number where there is no such offset. */
function offsetOf(zone: string): number {
  if (zone.length < 5) return (ZONE_HOURS.get(zone.toUpperCase()) ?? 0) * 60;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3, 5));
  if (hours > 23 || minutes > 59) return Number.NaN;
  return zone.startsWith("-") ? -hours * 60 - minutes : hours * 60 + minutes;
}

/** RFC 822 §5.1; the letters of the military say nothing (RFC 1123 §5.2.14). */
const ZONE_HOURS: ReadonlyMap<string, number> = new Map([
  ["EST", -5],
  ["EDT", -4],
  ["CST", -6],
  ["CDT", -5],
  ["MST", -7],
  ["MDT", -6],
  ["PST", -8],
  ["PDT", -7],
]);

/** Clocks differ by quarters of an hour, from -12:00 to +14:00. */
function isRareOffset(minutes: number): boolean {
  return minutes % 15 !== 0 || minutes < -12 * 60 || minutes > 14 * 60;
}

function placeIn(names: readonly string[], name: string): number {
  const place = names.indexOf(name);
  return place === -1 ? names.findIndex((one) => one.toLowerCase() === name) : place;
}

/** RFC 822 §3.4.3: comments nest, and a backslash takes its meaning from a parenthesis; undefined where one is open. */
function withoutComments(value: string): string | undefined {
  if (!value.includes("(")) return value;
  let kept = "";
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at];
    if (sign === "\\" && depth > 0) at += 1;
    else if (sign === "(") {
      if (depth === 0) kept += `${value.slice(from, at)} `;
      depth += 1;
    } else if (sign === ")" && depth > 0) {
      depth -= 1;
      if (depth === 0) from = at + 1;
    }
  }
  return depth > 0 ? undefined : kept + value.slice(from);
}

/** Why a date that is legal is not one that all read; undefined where only white space around it made the difference. */
function whyDoubtful(value: string, plain: string, year: string, zone: string): Misfit | undefined {
  if (value.includes("(")) return doubtful("It holds a comment.");
  if (year.length === 2) return doubtful("Its year has two digits.");
  if (zone.length === 1)
    return doubtful("Military zones were defined with the wrong sign (RFC 1123 §5.2.14).");
  if (USUAL.test(value.trim())) return undefined;
  if (USUAL.test(plain.replace(",", ", "))) return doubtful("Its parts must stand one space apart.");
  return doubtful("Names are written `Sat`, `Jul` and `GMT`, upper and lower case included.");
}

function whyNot(plain: string): string {
  if (plain === "") return "It is empty.";
  if (/^\d{4}-\d{2}/.test(plain)) return "That is the form of Atom, not of RSS.";
  if (/\d{2}:\d{2}(?::\d{2})?$/.test(plain)) return "It has no zone.";
  if (/ UTC$/i.test(plain)) return "The zone is called `GMT`, or written `+0000`.";
  if (/[+-]\d{2}:\d{2}$/.test(plain)) return "An offset has no colon: `+0700`.";
  return "It has not the form of a date of RFC 822.";
}

function invalid(reason: string): Misfit {
  return { code: "feed/date-invalid", reason, w3c: "InvalidRFC2822Date" };
}

function doubtful(reason: string): Misfit {
  return { code: "feed/date-doubtful", reason };
}
