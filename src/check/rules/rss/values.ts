/**
 * Values as RSS has them: the grammars of the standards with white space around them forgiven, since feeds break their
 * lines inside elements, and under the names that the W3C's service has for them in RSS.
 */

import { as, type Grammar, type Misfit } from "../../grammars/grammar.ts";
import {
  contact,
  fullUrl,
  languageTag,
  mediaType,
  nonNegativeInteger,
  positiveInteger,
  rfc822Date,
} from "../../grammars/values.ts";

/** The same grammar of the text without the white space around it. */
function trimmed(grammar: Grammar): Grammar {
  return (value) => grammar(value.trim());
}

/** What breaks the grammar of URLs is called so; what only looks strange keeps its own name. */
function url(w3c: string): Grammar {
  return (value) => {
    const misfit = fullUrl(value.trim());
    return misfit === undefined || DOUBTS.has(misfit.code) ? misfit : { ...misfit, w3c };
  };
}

const DOUBTS: ReadonlySet<Misfit["code"]> = new Set([
  "feed/scheme-unregistered",
  "feed/uri-not-ascii",
  "feed/host-doubtful",
]);

/** A URL that an element holds. */
export const link: Grammar = url("InvalidLink");
/** The address of the feed that an item comes from. */
export const sourceAttribute: Grammar = url("InvalidFullLink");
/** The URL of a file, which readers fetch by HTTP. */
export const fileAttribute: Grammar = (value) =>
  fileUrl(value) ?? (/^https?:/i.test(value.trim()) ? undefined : NOT_HTTP);

const fileUrl: Grammar = url("InvalidURLAttribute");
const NOT_HTTP: Misfit = {
  code: "feed/url-invalid",
  reason: "RSS wants a URL of http or https here.",
  severity: "warning",
  w3c: "InvalidURLAttribute",
};

export const date: Grammar = trimmed(rfc822Date);
export const language: Grammar = trimmed(languageTag);
export const mailbox: Grammar = trimmed(contact);
export const mediaTypeAttribute: Grammar = as(trimmed(mediaType), { w3c: "InvalidMIMEAttribute" });

const count: Grammar = as(trimmed(nonNegativeInteger), { w3c: "InvalidInteger" });

/** Minutes; none is allowed by the words of the standard, and makes no sense. */
export const minutes: Grammar = (value) =>
  count(value) ??
  (Number(value) > 0
    ? undefined
    : {
        code: "feed/number-invalid",
        reason: "Readers take it for no minutes at all, or for no value.",
        severity: "warning",
        w3c: "InvalidInteger",
      });

const aboveNothing: Grammar = as(trimmed(positiveInteger), { w3c: "InvalidIntegerAttribute" });

/** Of TCP. */
export const port: Grammar = (value) =>
  aboveNothing(value) ??
  (Number(value) <= 65_535
    ? undefined
    : {
        code: "feed/number-invalid",
        reason: "Ports go up to 65535.",
        w3c: "InvalidIntegerAttribute",
      });

/** A whole number of pixels from 1 to the most that RSS allows for a channel's image. */
export function pixels(most: number, w3c: string): Grammar {
  const misfit: Misfit = { code: "feed/number-invalid", reason: `RSS allows 1 to ${most} pixels.`, w3c };
  return (value) => (isWithin(value, 1, most) ? undefined : misfit);
}

/** The size of a file; some programs write -1 where they do not know it. */
export const bytes: Grammar = (value) => {
  const text = value.trim();
  if (/^\d+$/.test(text)) return undefined;
  if (text === "-1") return { code: "feed/length-invalid", reason: UNKNOWN, w3c: "UseZeroForUnknown" };
  if (/^-\d+$/.test(text))
    return { code: "feed/length-invalid", reason: NEGATIVE, w3c: "InvalidNonNegativeInteger" };
  return { code: "feed/length-invalid", reason: "It is not a whole number." };
};

const UNKNOWN = "A length that is not known is 0.";
const NEGATIVE = "No file is smaller than nothing.";

/** An hour of the day; 24 is what midnight was called in RSS 0.91. */
export const hour: Grammar = (value) => (isWithin(value, 0, 24) ? undefined : NO_HOUR);

const NO_HOUR: Misfit = {
  code: "feed/number-invalid",
  reason: "An hour is a whole number from 0 to 23.",
  w3c: "InvalidHour",
};

/** The name of a field of a form (HTML 4.01 §6.2). */
export const fieldName: Grammar = (value) => (FIELD_NAME.test(value.trim()) ? undefined : NO_FIELD_NAME);

const FIELD_NAME = /^[A-Za-z][A-Za-z0-9:._-]*$/;
const NO_FIELD_NAME: Misfit = {
  code: "feed/value-invalid",
  reason: "It begins with a letter and goes on with letters, digits and `:`, `-`, `.` or `_`.",
  w3c: "InvalidFormComponentName",
};

/** A label of the Platform for Internet Content Selection, by its beginning. */
export const pics: Grammar = (value) => (/^\s*\(\s*PICS-1\.\d/i.test(value) ? undefined : NO_PICS);

const NO_PICS: Misfit = {
  code: "feed/value-invalid",
  reason: "A rating is a label of PICS, and begins with `(PICS-1.1`.",
  severity: "warning",
};

function isWithin(value: string, least: number, most: number): boolean {
  const text = value.trim();
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
