/**
 * What the schema of the settings is put together from: a text that a reading understands, a value by language,
 * numbers and truth, each with what editors need to know of it.
 */

import { z } from "zod";
import type { ByLanguage, Complaint, Reading } from "./raw.ts";
import { readBoolean, readNumber, readTag } from "./readings.ts";

/** No value in settings is longer; what reads values may count on it. */
const MAX_LENGTH = 2000;

/** A text, read; what it cannot be read as is a complaint in the issue. */
export function leaf<T>(read: (text: string) => Reading<T>): z.ZodType<T> {
  return z.string().transform((value, context) => {
    const reading: Reading<T> = value.length > MAX_LENGTH ? TOO_LONG : read(value);
    if (!("code" in reading)) return reading.value;
    context.issues.push({ code: "custom", input: value, params: { complaint: reading } });
    return z.NEVER;
  });
}

/** A value, or a map from language tags to values; the folded tree has the map in both cases. */
export function byLanguage<T>(value: z.ZodType<T>): z.ZodType<ByLanguage<T>> {
  return z.record(z.string(), value).transform((record, context) => {
    const values = new Map<string, T>();
    const items = Object.entries(record);
    for (const [key, item] of items) {
      const reading: Reading<string> = key === "" && items.length === 1 ? { value: "" } : readTag(key);
      const complaint = "code" in reading ? reading : values.has(reading.value) ? SAID_TWICE(key) : undefined;
      if (complaint) {
        const params = { complaint, of: "key" };
        context.issues.push({ code: "custom", input: record, path: [key], params });
      }
      if ("value" in reading) values.set(reading.value, item);
    }
    return values;
  });
}

const TOO_LONG: Complaint = {
  code: "settings/value-invalid",
  value: "…",
  reason: `A value has at most ${MAX_LENGTH} characters.`,
};
const SAID_TWICE = (value: string): Complaint => ({
  code: "settings/language-invalid",
  value,
  reason: "Another key names the same language.",
});

/** A list; where one text stands in its place, folding has made it one. */
export const listOf = <T>(item: z.ZodType<T>): z.ZodType<T[]> => z.array(item);

/** A whole number between two bounds. */
export function number(least: number, most: number, description: string): z.ZodType<number> {
  const meta = { description, type: "integer", minimum: least, maximum: most };
  return leaf(readNumber(least, most)).meta(meta);
}

/** The same, and what it is where nothing is said. */
export function numberOr(
  normal: number,
  [least, most]: readonly [number, number],
  description: string,
): z.ZodType<number> {
  const meta = { description, type: "integer", minimum: least, maximum: most, normally: normal };
  return leaf(readNumber(least, most)).default(normal).meta(meta);
}

/** `true` or `false`. */
export function truth(description: string): z.ZodType<boolean> {
  return leaf(readBoolean).meta({ description, type: "boolean" });
}

/** The same, and what it is where nothing is said. */
export function truthOr(normal: boolean, description: string): z.ZodType<boolean> {
  return leaf(readBoolean).default(normal).meta({ description, type: "boolean", normally: normal });
}
