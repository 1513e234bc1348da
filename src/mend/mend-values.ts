/** Values of front matter in their plainest form: dates as RFC 3339 has them, lists as lists, categories by their ids. */

import { readMatter } from "../article/dialects/matter.ts";
import { partFences } from "../article/fences.ts";
import type { FrontMatter } from "../article/fields.ts";
import { readFileName } from "../article/file-name.ts";
import { readArticle } from "../article/read.ts";
import { articleSettings } from "../compile/settings.ts";
import type { Place } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { formatRfc3339, readDate } from "../text/date.ts";
import { spanOf } from "./edits.ts";
import { SEPARATORS } from "./meaning.ts";
import { type Notation, readScalar, writeList, writeScalar } from "./notation.ts";
import type { MendKind, Step } from "./steps.ts";
import { termIdOf } from "./terms.ts";

interface Reading {
  readonly source: Source;
  readonly site: Site;
  readonly matter: FrontMatter;
  readonly notation: Notation;
  readonly language: () => string;
}

/** The steps of one kind; each by itself leaves the others where they are. */
export function valueSteps(kind: "date" | "list" | "category", source: Source, site: Site): readonly Step[] {
  const settings = articleSettings(site);
  const parted = partFences(source, site.dialect);
  if ("code" in parted || parted.block === undefined) return [];
  const matter = readMatter(source, parted, readFileName(source.path, settings), settings, () => {});
  if (matter === undefined) return [];
  const language = (): string =>
    readArticle(source, settings).article?.language ?? site.languages[0]?.tag ?? "en";
  const reading: Reading = { source, site, matter, notation: parted.block.language, language };
  switch (kind) {
    case "date":
      return DATES.flatMap((field) => dateStep(field, reading) ?? []);
    case "list":
      return LISTS.flatMap((field) => listStep(field, reading) ?? []);
    case "category":
      return categorySteps(reading);
  }
}

const DATES = ["date", "updated", "embargo", "expires"] as const;
const LISTS = ["categories", "tags"] as const;

/** What siar's own grammar has no need to be told of otherwise: year first, numbers only. */
const OWN_FORM = /^\d{4}([-/])\d{1,2}\1\d{1,2}(?:$|(?:[Tt]|[ \t]+)\d{1,2}:\d{2}|[ \t]*(?:[Zz]|[+-]\d))/u;

function dateStep(
  field: (typeof DATES)[number],
  { source, site, matter, notation }: Reading,
): Step | undefined {
  const written = matter.fields[field];
  if (typeof written !== "string") return undefined;
  const text = written.trim();
  if (OWN_FORM.test(text) && !/[ap]\.?m/i.test(text)) return undefined;
  const date = readDate(text, site.timeZone);
  if (!("instant" in date)) return undefined;
  const day = formatRfc3339(date.instant).slice(0, 10);
  const asDay = readDate(day, site.timeZone);
  const isDay = !date.hasTime && "instant" in asDay && asDay.instant.epochMs === date.instant.epochMs;
  const put = isDay ? day : formatRfc3339(date.instant);
  return replaced("date", matter.placeOf([field]), text, put, source, notation);
}

/** A text that holds several labels; which they are, reading has said already. */
function listStep(field: (typeof LISTS)[number], { source, matter, notation }: Reading): Step | undefined {
  const values = matter.fields[field];
  if (notation === "header" || values === undefined) return undefined;
  const labels: readonly string[] = (Array.isArray(values) ? values : [values]).filter(
    (one) => typeof one === "string",
  );
  const parts = labels
    .flatMap((label) => label.split(SEPARATORS))
    .map((label) => label.trim())
    .filter(Boolean);
  if (parts.length < 2) return undefined;
  const spans = (
    Array.isArray(values)
      ? values.map((_, index) => matter.placeOf([field, index]))
      : [matter.placeOf([field])]
  ).map((place) => spanOf(source.text, place));
  const [span] = spans;
  // All of them come out of one place: it is one text.
  if (span === undefined || spans.some((one) => one?.start !== span.start)) return undefined;
  const raw = source.text.slice(span.start, span.end);
  const value = readScalar(raw, notation);
  if (value === undefined || !isValueOfKey(source.text, span)) return undefined;
  return {
    kind: "list",
    line: matter.placeOf([field]).line ?? 1,
    edits: [{ ...span, text: writeList(parts, notation) }],
  };
}

/** Whether the span is all that stands behind its key. */
function isValueOfKey(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const rest = text.slice(end, newline < 0 ? text.length : newline);
  return (
    /^\s*["']?[\w.:-]+["']?\s*[:=]\s*$/.test(text.slice(lineStart, start)) && /^\s*(?:#.*|,\s*)?$/.test(rest)
  );
}

function categorySteps({ source, site, matter, notation, language }: Reading): readonly Step[] {
  const values = matter.fields.categories;
  if (site.taxonomy.length === 0 || notation === "header" || values === undefined) return [];
  const tag = language();
  const items: readonly unknown[] = Array.isArray(values) ? values : [values];
  return items.flatMap((item, index): readonly Step[] => {
    if (typeof item !== "string") return [];
    const id = termIdOf(item, tag, site);
    if (id === undefined || id === item.trim()) return [];
    // Another item is the term already: which of the two goes is for the author to say.
    if (items.some((other) => typeof other === "string" && other.trim() === id)) return [];
    const place = matter.placeOf(Array.isArray(values) ? ["categories", index] : ["categories"]);
    const step = replaced("category", place, item, id, source, notation);
    return step === undefined ? [] : [step];
  });
}

/** The step that puts another value where one scalar stands; undefined where something else stands there. */
function replaced(
  kind: MendKind,
  place: Place,
  value: string,
  put: string,
  { text }: Source,
  notation: Notation,
): Step | undefined {
  const span = spanOf(text, place);
  if (span === undefined) return undefined;
  const raw = text.slice(span.start, span.end);
  if (readScalar(raw, notation)?.trim() !== value.trim()) return undefined;
  return { kind, line: place.line ?? 1, edits: [{ ...span, text: writeScalar(put, raw, notation) }] };
}
