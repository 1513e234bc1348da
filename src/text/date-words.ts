/**
 * Dates as people read them, on the clock that the author wrote them by. The instant is shifted by its own
 * offset and read as UTC, so no zone data, locale or clock of the machine has a say (R81). Words only, no markup.
 */

import type { Instant } from "../model/instant.ts";

/**
 * The day in a language's words, Gregorian and in the digits 0-9 whatever the language's custom, since those
 * customs change between versions of Unicode's data and the bytes must not. The words themselves are that
 * data's; for the languages that the interface speaks, all supported versions of Node agree on them.
 */
export function dayInWords(instant: Instant, language: string, weekday?: "long"): string {
  return formatterFor(language, weekday).format(shifted(instant));
}

/** `20:00 UTC+7`; nothing at midnight, which is what a date without an hour means (R7). */
export function hourOf(instant: Instant): string | undefined {
  const clock = new Date(shifted(instant)).toISOString().slice(11, 16);
  return clock === "00:00" ? undefined : `${clock} ${zoneOf(instant.offsetMinutes)}`;
}

function shifted({ epochMs, offsetMinutes }: Instant): number {
  return epochMs + offsetMinutes * 60_000;
}

/** `UTC`, `UTC+7`, `UTC−3:30`, with a true minus sign. */
function zoneOf(offsetMinutes: number): string {
  if (offsetMinutes === 0) return "UTC";
  const size = Math.abs(offsetMinutes);
  const minutes = size % 60 === 0 ? "" : `:${String(size % 60).padStart(2, "0")}`;
  return `UTC${offsetMinutes < 0 ? "−" : "+"}${Math.floor(size / 60)}${minutes}`;
}

/** Making a formatter costs more than a page; each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(language: string, weekday: "long" | undefined): Intl.DateTimeFormat {
  const key = `${language} ${weekday ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(language, {
    calendar: "gregory",
    numberingSystem: "latn",
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: "numeric",
    ...(weekday && { weekday }),
  });
  formatters.set(key, formatter);
  return formatter;
}
