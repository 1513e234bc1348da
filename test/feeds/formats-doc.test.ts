/**
 * docs/formats.md is walked: no field of the model is missing, each place that it names has the value where the field is
 * set and not where it is not, nothing stands elsewhere, and a loss is one.
 */

import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeOpml } from "../../src/feeds/opml.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import { type Asked, askDocument, type Cell, type Format, readFormatRows } from "../support/formats-table.ts";
import { BARE, type FullSample, fullSample, valuesAt, without } from "../support/full-feed.ts";
import { fieldsOf, type ModelField } from "../support/model-fields.ts";

const fields: readonly ModelField[] = [
  ...fieldsOf("FeedDocument", "feed"),
  ...fieldsOf("FeedEntry", "entry"),
  ...fieldsOf("OpmlList", "opml"),
];
const fieldAt = new Map(fields.map((field) => [field.path, field]));
const rows = readFormatRows();
const full = fullSample();

const WRITERS: Readonly<Record<Format, (sample: FullSample) => string>> = {
  rss: ({ feed, entry }) => writeRss(feed, [entry, BARE]),
  atom: ({ feed, entry }) => writeAtom(feed, [entry, BARE]),
  json: ({ feed, entry }) => writeJsonFeed(feed, [entry, BARE]),
  opml: ({ opml }) => writeOpml(opml),
};
const written = new Map(
  (["rss", "atom", "json", "opml"] as const).map((format) => [format, WRITERS[format](full)] as const),
);

/** Shorter texts may stand in others by chance. */
const OWN_TEXT = 12;

describe("the page", () => {
  test("has a row for every field of the model, and none for a field that there is not", () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(rows.flatMap((row) => row.fields).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  test("speaks of several fields at once only where no format has any of them, and then says why", () => {
    for (const { fields, cells, why } of rows.filter((row) => row.fields.length > 1)) {
      expect([fields, [...cells.values()].map(({ kind }) => kind)]).toEqual([
        fields,
        ["loss", "loss", "loss"],
      ]);
      expect(why).not.toBe("");
    }
  });

  test("the sample sets every field", () => {
    const unset = fields.filter(({ path }) => valuesAt(full, path).length === 0);
    expect(unset).toEqual([]);
  });
});

const cells = rows.flatMap(({ fields, cells }) =>
  fields.flatMap((path) => [...cells].map(([format, cell]) => [path, format, cell] as const)),
);

describe.each(cells)("%s in %s", (path, format, cell) => {
  const field = fieldAt.get(path) ?? { path, isOptional: false, choices: [] };
  const before = written.get(format) ?? "";
  const after = WRITERS[format](without(full, field));

  if (cell.kind === "loss") {
    test("is lost: the document is the same without it", () => expect(after).toBe(before));
    return;
  }

  const values = valuesAt(full, path);
  test.each(cell.places)(`${cell.kind} %s`, (place) => {
    const had = askDocument(format, before).at(place);
    const has = askDocument(format, after).at(place);
    expect(has).not.toEqual(had);
    if (cell.kind !== "says") return;
    expect(had.some((text) => says(text, values))).toBe(true);
    expect(has.filter((text) => says(text, values))).toEqual([]);
  });

  test("and stands nowhere else", () => {
    const asked = askDocument(format, before);
    for (const value of values) {
      if (typeof value === "string" && value.length >= OWN_TEXT)
        expect(placesWith(asked, cell, value)).toBe(asked.count(value));
    }
  });
});

function placesWith(asked: Asked, { places }: Cell, value: string): number {
  return places.flatMap(asked.at).filter((text) => text.includes(value)).length;
}

/** Whether a text says one of the values: it is one of them, or holds it; a moment and a flag each in its own form. */
function says(text: string, values: readonly unknown[]): boolean {
  return values.some((value) => {
    if (typeof value === "boolean") return text === String(value) || text === (value ? "yes" : "no");
    if (typeof value === "number") return text === String(value);
    if (typeof value === "string") return value.length < OWN_TEXT ? text === value : text.includes(value);
    return saysObject(text, value as Readonly<Record<string, unknown>>);
  });
}

/** A moment, or the texts within what a vocabulary adds. */
function saysObject(text: string, value: Readonly<Record<string, unknown>>): boolean {
  if ("epochMs" in value) return Date.parse(text) === value.epochMs;
  return says(text, Object.values(value));
}
