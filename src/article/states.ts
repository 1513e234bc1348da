/**
 * What becomes of an article after it was written: when it is no longer to be seen, what was put right in it, and that
 * it was taken back. Nothing here knows what time it is; the catalogue does.
 */

import type { ArticleSettings } from "../model/article-settings.ts";
import type { Correction, Retraction } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { problem } from "../problems/problem.ts";
import { formatRfc3339 } from "../text/date.ts";
import { type Dates, notBefore, readMoment } from "./dates.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { itemsOf } from "./items.ts";
import { readSentence } from "./texts.ts";

export interface States {
  readonly expires?: Instant;
  /** Oldest first. */
  readonly corrections?: readonly Correction[];
  readonly retraction?: Retraction;
}

/** Reads them all; each date is judged by those of the article, where it has them. */
export function readStates(matter: FrontMatter, dates: Dates, site: ArticleSettings, report: Report): States {
  const expires = readExpires(matter, dates, site, report);
  const corrections = itemsOf(matter.fields.corrections, ["corrections"], matter, report).flatMap(
    ({ value, path }) => {
      const date = readLaterDate(value.date, [...path, "date"], matter, dates, site, report);
      const text = readSentence(value.text, [...path, "text"], matter, report);
      return date === undefined || text === undefined ? [] : [{ date, text }];
    },
  );
  const retraction = readRetraction(matter, dates, site, report);
  const sorted = corrections.toSorted((one, other) => one.date.epochMs - other.date.epochMs);
  return {
    ...(expires && { expires }),
    ...(sorted.length > 0 && { corrections: sorted }),
    ...(retraction && { retraction }),
  };
}

function readExpires(
  matter: FrontMatter,
  { published, embargo }: Dates,
  site: ArticleSettings,
  report: Report,
): Instant | undefined {
  const text = matter.fields.expires;
  if (text === undefined) return undefined;
  const place = matter.placeOf(["expires"]);
  const expires = readMoment(text, matter.keyOf("expires"), place, site, report)?.instant;
  const seen = laterOf(published, embargo);
  if (expires === undefined || seen === undefined || expires.epochMs > seen.epochMs) return expires;
  report(problem("front-matter/expires-early", place, { expires: text, seen: formatRfc3339(seen) }));
  return undefined;
}

function laterOf(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.epochMs >= other.epochMs ? one : other;
}

function readRetraction(
  matter: FrontMatter,
  dates: Dates,
  site: ArticleSettings,
  report: Report,
): Retraction | undefined {
  const written = matter.fields.retracted;
  if (written === undefined) return undefined;
  const date = readLaterDate(written.date, ["retracted", "date"], matter, dates, site, report);
  const reason = readSentence(written.reason, ["retracted", "reason"], matter, report);
  return date === undefined || reason === undefined ? undefined : { date, reason };
}

/** The date of what happens to an article that is out: it cannot lie before publication. */
function readLaterDate(
  text: string,
  path: FieldPath,
  matter: FrontMatter,
  { published }: Dates,
  site: ArticleSettings,
  report: Report,
): Instant | undefined {
  const key = matter.nameOf(path);
  const place = matter.placeOf(path);
  const reading = readMoment(text, key, place, site, report);
  const date = reading && notBefore(published, reading);
  if (reading && published && !date) {
    const facts = { key, value: text, published: formatRfc3339(published) };
    report(problem("front-matter/date-early", place, facts));
  }
  return date;
}
