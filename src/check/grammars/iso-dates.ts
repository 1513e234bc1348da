/** Dates by RFC 3339 as Atom narrows it, and by the profile of ISO 8601 that the W3C made. */

import { epochOf, type Moment, whyImplausible, whyNoMoment } from "./calendar.ts";
import type { Grammar, Misfit } from "./grammar.ts";

/** RFC 3339 as Atom uses it (RFC 4287 §3.3): T and Z in upper case, and no white space around it. */
export const rfc3339Date: Grammar = (value) => {
  const match = RFC_3339.exec(value);
  if (match !== null) return judge(match, "InvalidRFC3339Date", true);
  const trimmed = value.trim();
  const padded = trimmed === value ? null : RFC_3339.exec(trimmed);
  if (padded !== null) {
    return judge(padded, "InvalidRFC3339Date", true) ?? { code: "feed/white-space-unexpected", reason: "" };
  }
  return invalid(whyNotRfc3339(trimmed), "InvalidRFC3339Date");
};

/** The W3C's profile of ISO 8601 (NOTE-datetime): from a year to fractions of a second. */
export const w3cDate: Grammar = (value) => {
  const match = W3C.exec(value.trim());
  return match === null
    ? invalid("It has not the form `2025-07-12`, or `2025-07-12T20:00+07:00`.", "InvalidW3CDTFDate")
    : judge(match, "InvalidW3CDTFDate", false);
};

const RFC_3339 = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const W3C =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** Milliseconds since 1970 of a date by RFC 3339; undefined where it is none. */
export function momentOfRfc3339(value: string): number | undefined {
  const match = RFC_3339.exec(value);
  const moment = match === null ? undefined : momentIn(match);
  if (moment === undefined || whyNoMoment(moment) !== undefined) return undefined;
  const dot = value.indexOf(".");
  const fraction = dot === -1 ? 0 : Number.parseFloat(`0${value.slice(dot)}`);
  return epochOf(moment) + Math.floor(fraction * 1000);
}

/** By place in the match: year, month, day, hour, minute, second, zone; what is left out is the first. */
function momentIn(match: RegExpExecArray): Moment {
  return {
    year: Number(match[1]),
    month: Number(match[2] ?? 1),
    day: Number(match[3] ?? 1),
    hour: Number(match[4] ?? 0),
    minute: Number(match[5] ?? 0),
    second: Number(match[6] ?? 0),
    zoneMinutes: offsetOf(match[7] ?? "Z"),
  };
}

function judge(match: RegExpExecArray, w3c: string, isOfEntry: boolean): Misfit | undefined {
  const moment = momentIn(match);
  const reason = whyNoMoment(moment);
  if (reason !== undefined) return invalid(reason, w3c);
  const implausible = isOfEntry ? whyImplausible(moment.year, moment.month, moment.day) : undefined;
  return implausible === undefined ? undefined : { code: "feed/date-implausible", reason: implausible };
}

/** Minutes east of UTC; not a number where there is no such offset. */
function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return Number.NaN;
  return zone.startsWith("-") ? -hours * 60 - minutes : hours * 60 + minutes;
}

function whyNotRfc3339(text: string): string {
  if (text === "") return "It is empty.";
  if (/^[A-Z][a-z]{2},/.test(text)) return "That is the form of RSS, not of Atom and JSON Feed.";
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return "It has no time of day and no offset.";
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?$/.test(text)) return "It has no offset from UTC.";
  if (/^\d{4}-\d{2}-\d{2}[tT ].*$/.test(text) && RFC_3339.test(text.toUpperCase().replace(" ", "T")))
    return "Between day and time stands an upper-case T, and UTC is an upper-case Z.";
  if (/[+-]\d{4}$/.test(text)) return "An offset has a colon: `+07:00`.";
  return "It has not the form of a date of RFC 3339.";
}

function invalid(reason: string, w3c: string): Misfit {
  return { code: "feed/date-invalid", reason, w3c };
}
