/**
 * When an article was published and last changed: from front matter, else from its file name, never from the clock,
 * the disk or the commit (R9, R11). A date in the future is no problem: the catalogue leaves the article out.
 */

import type { Instant } from "../model/instant.ts";
import type { Place, Severity } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { dayOf, readDate } from "../text/date.ts";
import type { FrontMatter, Report } from "./fields.ts";
import type { FileName } from "./file-name.ts";

/** Before this year a date is probably a slip (D11): no feed is older than the web. */
const FIRST_LIKELY_YEAR = 1990;

export interface Dates {
  /** Undefined where there is none or none that can be read, which was reported. */
  readonly published?: Instant;
  readonly updated?: Instant;
}

/** Reads both dates; `severity` is that of a date which is missing. */
export function readDates(
  matter: FrontMatter,
  name: FileName,
  site: Site,
  severity: Severity,
  report: Report,
): Dates {
  const written = matter.fields.date ?? name.day;
  const fromMatter = matter.fields.date !== undefined;
  const place: Place = fromMatter ? matter.placeOf(["date"]) : { file: matter.opening.file };
  if (written === undefined) report(problem("front-matter/date-missing", matter.opening, {}, severity));
  const key = fromMatter ? matter.keyOf("date") : undefined;
  const published = written === undefined ? undefined : readOne(written, key, place, site, report)?.instant;
  const updated = readUpdated(matter, site, published, written ?? "", report);
  return { ...(published && { published }), ...(updated && { updated }) };
}

function readUpdated(
  matter: FrontMatter,
  site: Site,
  published: Instant | undefined,
  written: string,
  report: Report,
): Instant | undefined {
  const text = matter.fields.updated;
  if (text === undefined) return undefined;
  const place = matter.placeOf(["updated"]);
  const reading = readOne(text, matter.keyOf("updated"), place, site, report);
  if (reading === undefined || published === undefined) return reading?.instant;
  const { instant, hasTime } = reading;
  if (instant.epochMs >= published.epochMs) return instant;
  // A day without an hour on the day of publication means later that day, not the midnight before.
  if (!hasTime && dayOf(instant) === dayOf(published)) return published;
  report(problem("front-matter/updated-early", place, { updated: text, published: written }));
  return undefined;
}

/** `key` is undefined for a day that the file name begins with. */
function readOne(
  text: string,
  key: string | undefined,
  place: Place,
  site: Site,
  report: Report,
): { readonly instant: Instant; readonly hasTime: boolean } | undefined {
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
