/** Grammars of values that only the podcast namespace has, and helpers to write its many short shapes. */

import { as, type Grammar } from "../../grammars/grammar.ts";
import { atMost, fullUrl, nonNegativeInteger } from "../../grammars/values.ts";
import { quantity } from "../media/grammars.ts";
import type { AttributeShape, Samples, Shape, Telling } from "../shape.ts";
import { anyCaseOf } from "./itunes-values.ts";

export const CLAUSE = "Podcasting 2.0";
/** The namespace grows; an attribute that is not listed may be of a newer version. */
export const NEWER: Telling = { severity: "info", w3c: "" };
/** What aggregators may cut. */
export const MAY_BE_CUT = { w3c: "TooLong", severity: "warning" } as const;

export const podcastUrl: Grammar = fullUrl;
export const shortText: Grammar = as(atMost(128), MAY_BE_CUT);
export const bytes: Grammar = nonNegativeInteger;

/** Seconds, with a fraction or not; never less than nothing. */
export const seconds: Grammar = quantity;

/** `yes` or `no`, which the specification writes in small letters; programs take any case. */
export const yesNo: Grammar = anyCaseOf(["yes", "no"], "");

/** One of those words, in any case. */
export function among(words: readonly string[]): Grammar {
  return anyCaseOf(words, "");
}

/** A geographic URI of RFC 5870: latitude and longitude, and more of it unread. */
export const geo: Grammar = (value) => {
  const parts = GEO.exec(value.trim());
  const [latitude, longitude] = [Number(parts?.[1]), Number(parts?.[2])];
  if (parts !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return undefined;
  const reason = "It is written `geo:60.17,24.94`: latitude, comma, longitude (RFC 5870).";
  return { code: "feed/value-invalid", reason, w3c: "" };
};

const GEO = /^geo:(-?\d{1,3}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)(?:,-?\d+(?:\.\d+)?)?(?:;.*)?$/i;

/** What OpenStreetMap calls a node, a way or a relation. */
export const osm: Grammar = (value) => {
  if (/^[NWR]\d+(?:#\d+)?$/i.test(value.trim())) return undefined;
  const reason =
    "It is a letter and a number: `N` for a node, `W` for a way, `R` for a relation, as in `R34914`.";
  return { code: "feed/value-invalid", reason, w3c: "" };
};

/** ISO 8601 with a date; time, fraction and zone in either of its two spellings. */
export const timestamp: Grammar = (value) => {
  if (TIMESTAMP.test(value.trim())) return undefined;
  const reason = "It is written as ISO 8601 says: `2026-09-26T07:30:00+02:00`.";
  return { code: "feed/date-invalid", reason, w3c: "InvalidISO8601DateTime" };
};

const TIMESTAMP =
  /^\d{4}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-4]):?[0-5]\d(?::?(?:[0-5]\d|60)(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** An element that has all in its attributes. */
export function attributesOnly(
  name: string,
  attributes: { readonly [name: string]: AttributeShape },
  good: string,
  bad: Samples,
): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    holds: "nothing",
    attributes,
    otherAttributes: NEWER,
    good,
    bad,
  };
}
