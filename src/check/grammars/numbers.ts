/** Numbers in digits: whole ones, decimal ones, degrees, and lists of them. White space around a value is no one's business. */

import type { Grammar, Misfit } from "./grammar.ts";

/** A whole number, with a sign or without. */
export const integer: Grammar = (value) =>
  INTEGER.test(value.trim()) ? undefined : wrong("It is no whole number.", "InvalidInteger");

export const nonNegativeInteger: Grammar = (value) =>
  WHOLE.test(value.trim())
    ? undefined
    : wrong("It is no whole number from 0 up.", "InvalidNonNegativeInteger");

export const positiveInteger: Grammar = (value) =>
  WHOLE.test(value.trim()) && NOT_ZERO.test(value)
    ? undefined
    : wrong("It is no whole number from 1 up.", "InvalidPositiveInteger");

/** A decimal number, as XML Schema has it. */
export const decimal: Grammar = (value) =>
  DECIMAL.test(value.trim()) ? undefined : wrong("It is no decimal number.", "InvalidFloat");

/** Degrees from -90 to 90, north of the equator. */
export const latitude: Grammar = (value) =>
  isWithin(value, 90)
    ? undefined
    : { code: "feed/value-invalid", reason: "It is no number from -90 to 90.", w3c: "InvalidLatitude" };

/** Degrees from -180 to 180, east of Greenwich. */
export const longitude: Grammar = (value) =>
  isWithin(value, 180)
    ? undefined
    : { code: "feed/value-invalid", reason: "It is no number from -180 to 180.", w3c: "InvalidLongitude" };

/** Whether it is a decimal number no farther from 0 than that. */
export function isWithin(value: string, most: number): boolean {
  return DECIMAL.test(value.trim()) && Math.abs(Number(value)) <= most;
}

const INTEGER = /^[+-]?\d+$/;
const WHOLE = /^\+?\d+$/;
const NOT_ZERO = /[1-9]/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function wrong(reason: string, w3c: string): Misfit {
  return { code: "feed/number-invalid", reason, w3c };
}
