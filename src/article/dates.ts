/**
 * When an article is published and was last changed: from front matter, else from its file name, never from the clock,
 * the disk or the commit (R9, R11). A date in the future is no problem: the catalogue leaves the article out.
 */

import type { ArticleSettings } from "../model/article-settings.ts";
import type { Instant } from "../model/instant.ts";
import type { Place, Severity } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { dayOf, readDate } from "../text/date.ts";
import { dialectOf } from "./dialects/tables.ts";
import type { FrontMatter, Report } from "./fields.ts";
import type { FileName } from "./file-name.ts";

/** Before this year a date is probably a slip (D11): no feed is older than the web. */
const FIRST_LIKELY_YEAR = 1990;

export interface Dates {
  /** Undefined where there is none or none that can be read, which was reported. */
  readonly published?: Instant;
  readonly updated?: Instant;
  /** Nothing of the article is seen before. */
  readonly embargo?: Instant;
}

/** Reads the dates; `severity` is that of a date which is missing. An embargo is the date where there is no other. */
export function readDates(
  matter: FrontMatter,
  name: FileName,
  site: ArticleSettings,
  severity: Severity,
  report: Report,
): Dates {
  const { fields } = matter;
  const embargo = readField("embargo", matter, site, report);
  const written = fields.date ?? fields.embargo ?? name.day;
  if (written === undefined) report(problem("front-matter/date-missing", matter.opening, {}, severity));
  const published = readPublished(matter, name, embargo, site, report);
  const updated = readUpdated(matter, site, published, written ?? "", report);
  return { ...(published && { published }), ...(updated && { updated }), ...(embargo && { embargo }) };
}

/** Front matter's date, else the end of the embargo, else the day that the file name begins with. */
function readPublished(
  matter: FrontMatter,
  name: FileName,
  embargo: Instant | undefined,
  site: ArticleSettings,
  report: Report,
): Instant | undefined {
  const { fields, opening } = matter;
  if (fields.date !== undefined) return readField("date", matter, site, report);
  if (fields.embargo !== undefined || name.day === undefined) return embargo;
  return readMoment(name.day, undefined, { file: opening.file }, site, report)?.instant;
}

function readField(
  field: "date" | "embargo",
  matter: FrontMatter,
  site: ArticleSettings,
  report: Report,
): Instant | undefined {
  const text = matter.fields[field];
  if (text === undefined) return undefined;
  return readMoment(text, matter.keyOf(field), matter.placeOf([field]), site, report)?.instant;
}

function readUpdated(
  matter: FrontMatter,
  site: ArticleSettings,
  published: Instant | undefined,
  written: string,
  report: Report,
): Instant | undefined {
  const text = matter.fields.updated;
  if (text === undefined) return undefined;
  const place = matter.placeOf(["updated"]);
  const reading = readMoment(text, matter.keyOf("updated"), place, site, report);
  const updated = reading && notBefore(published, reading);
  if (reading && !updated) {
    const severity = dialectOf(site.dialect) === undefined ? undefined : "warning";
    report(problem("front-matter/updated-early", place, { updated: text, published: written }, severity));
  }
  return updated;
}

/** What was read, unless it lies before publication. A day alone means later that day, not the midnight before. */
export function notBefore(published: Instant | undefined, { instant, hasTime }: Moment): Instant | undefined {
  if (published === undefined || instant.epochMs >= published.epochMs) return instant;
  return !hasTime && dayOf(instant) === dayOf(published) ? published : undefined;
}

interface Moment {
  readonly instant: Instant;
  readonly hasTime: boolean;
}

/** A date at its place, or undefined, which was reported; `key` is undefined for a day that the file name begins with. */
export function readMoment(
  text: string,
  key: string | undefined,
  place: Place,
  site: ArticleSettings,
  report: Report,
): Moment | undefined {
  const reading = readDate(text, site.timeZone);
  if ("reason" in reading) {
    const { reason, suggestion } = reading;
    report(problem("front-matter/date-invalid", place, { key, value: text, reason, suggestion }));
    return undefined;
  }
  const year = Number(dayOf(reading.instant).slice(0, 4));
  if (year < FIRST_LIKELY_YEAR) report(problem("front-matter/date-old", place, { key, value: text, year }));
  return reading;
}
