/** Grammars of values that only Media RSS has, by the names of the W3C's service. */

import { as, type Grammar, oneOf } from "../../grammars/grammar.ts";
import {
  decimal,
  fullUrl,
  mediaType,
  nonNegativeInteger,
  normalPlayTime,
  positiveInteger,
  trueOrFalse,
  uriReference,
} from "../../grammars/values.ts";
import type { AttributeShape } from "../shape.ts";

/** An absolute address; what is wrong with its characters comes first. */
export const mediaUrl: Grammar = (value) => uriReference(value.trim()) ?? absolute(value);

/** The same grammar, by another name of the W3C's service for what is no absolute address. */
export function fullUrlAs(w3c: string): Grammar {
  return (value) => {
    const misfit = fullUrl(value);
    return misfit?.code === "feed/url-invalid" ? { ...misfit, w3c } : misfit;
  };
}

const absolute = fullUrlAs("InvalidFullLink");
export const pixels: Grammar = as(positiveInteger, { w3c: "InvalidPositiveInteger" });
export const bytes: Grammar = as(nonNegativeInteger, { w3c: "InvalidPositiveInteger" });
export const channels: Grammar = as(nonNegativeInteger, { w3c: "InvalidInteger" });
/** How much of something there is: a decimal number, and never less than nothing. */
export const quantity: Grammar = (value) =>
  decimal(value) ?? (value.trim().startsWith("-") ? NEGATIVE : undefined);

const NEGATIVE = {
  code: "feed/number-invalid",
  reason: "There cannot be less than nothing of it.",
  w3c: "InvalidFloat",
} as const;
export const trueFalse: Grammar = as(trueOrFalse, { w3c: "InvalidTrueFalse" });
export const typeOfFile: Grammar = as(mediaType, { w3c: "InvalidMIMEAttribute" });
/** Normal play time, or minutes and seconds, as the examples of the specification have it. */
export const playTime: Grammar = (value) => (MINUTES.test(value) ? undefined : normalPlayTime(value));

const MINUTES = /^\d+:[0-5]?\d(?:\.\d*)?$/;
export const typeOfText: Grammar = oneOf(["plain", "html"], "InvalidMediaTextType");

/** A URI; the schemes that the specification itself names are URNs without a second part. */
export function schemeUri(value: string): ReturnType<Grammar> {
  return value.startsWith("urn:") ? undefined : mediaUrl(value);
}

/** An attribute of that grammar; of an empty one the W3C's service says what it says of a wrong one. */
export function held(value: Grammar, isRequired = false): AttributeShape {
  const w3c = value("")?.w3c;
  return { value, ...(w3c !== undefined && { blank: { w3c } }), ...(isRequired && { required: true }) };
}
