/** Tag URIs (RFC 4151 §2.1): an authority, a day on which it was theirs, and a name that they gave. */

import { daysIn } from "./calendar.ts";

/** Why a text that begins with `tag:` is no tag URI; undefined where it is one. Its characters are those of a URI. */
export function whyNoTag(text: string): string | undefined {
  const comma = text.indexOf(",");
  const colon = text.indexOf(":", "tag:".length);
  if (comma === -1 || colon === -1 || comma > colon)
    return "Between authority and name stands a date: `,2025-07-01:`.";
  const authority = text.slice("tag:".length, comma);
  if (!isAuthority(authority)) return "Its authority is neither the name of a host nor a mail address.";
  return whyNoDay(text.slice(comma + 1, colon)) ?? whyNoSpecific(text.slice(colon + 1));
}

/** A name of the DNS, or a mail address before it. */
function isAuthority(text: string): boolean {
  const at = text.indexOf("@");
  if (at !== -1 && !LOCAL_PART.test(text.slice(0, at))) return false;
  return (
    text.length <= LONGEST_NAME &&
    text
      .slice(at + 1)
      .split(".")
      .every((label) => LABEL.test(label))
  );
}

const LONGEST_NAME = 320;
const LOCAL_PART = /^[A-Za-z0-9._-]+$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;
const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The year, the month or the day; what is left out is the first. */
function whyNoDay(text: string): string | undefined {
  const match = DAY.exec(text);
  if (match === null) return "Its date has not the form `2025`, `2025-07` or `2025-07-01`.";
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return isDay ? undefined : "There is no such day in the calendar.";
}

/** `*( pchar / "/" / "?" )`, and a fragment, which is no part of the tag itself. */
function whyNoSpecific(text: string): string | undefined {
  const isSound = SPECIFIC.test(text) && !BAD_PERCENT.test(text);
  return isSound ? undefined : "Its name holds signs that a URI must percent-encode.";
}

const IN_NAME = "[A-Za-z0-9._~!$&'()*+,;=:@/?%\\u00a0-\\uffff-]*";
const SPECIFIC = new RegExp(`^${IN_NAME}(?:#${IN_NAME})?$`);
const BAD_PERCENT = /%(?![0-9A-Fa-f]{2})/;
