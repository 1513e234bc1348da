/** Dates on pages: the words of `text/date-words.ts`, with the moment for programs beside them (R81). */

import type { Instant } from "../model/instant.ts";
import { formatRfc3339 } from "../text/date.ts";
import { dayInWords, hourOf } from "../text/date-words.ts";
import { html, type Markup } from "../text/html.ts";

/** `<time>` with the day in words: `Sabtu, 12 Juli 2025`, with the hour where one was given. */
export function fullTime(instant: Instant, language: string, className: string): Markup {
  const hour = hourOf(instant);
  return html`<time class="${className}" datetime="${formatRfc3339(instant)}">${day(instant, language, "long")}${
    hour !== undefined && html` <bdi class="hour">${hour}</bdi>`
  }</time>`;
}

/** `<time>` with the day alone: `12 Juli 2025`. */
export function shortTime(instant: Instant, language: string, className: string): Markup {
  return html`<time class="${className}" datetime="${formatRfc3339(instant)}">${day(instant, language)}</time>`;
}

const days = new Map<string, string>();
const MOST_DAYS = 5000;

/** Intl takes its time, and a site has fewer days than dates. */
function day(instant: Instant, language: string, weekday?: "long"): string {
  const number = Math.floor((instant.epochMs / 60_000 + instant.offsetMinutes) / 1440);
  const key = `${language} ${weekday} ${number}`;
  const words = days.get(key) ?? dayInWords(instant, language, weekday);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(key, words);
  return words;
}
