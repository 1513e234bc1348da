/** The kinds of value that elements of other vocabularies hold: how each is said, and its normal form. */

import { readLanguage } from "../text/language.ts";
import { isMediaType } from "../text/media-type.ts";
import { hasScheme, readUrl, WEB_SCHEMES } from "../text/url.ts";
import { secondsOf } from "./quantities.ts";

export interface ValueKind {
  /** `a whole number`, as it stands behind "must be". */
  readonly expected: string;
  /** The value in normal form, or undefined where it is none of this kind. */
  readonly read: (text: string) => string | undefined;
}

export const anyText: ValueKind = {
  expected: "one text",
  read: (text) => (text === "" ? undefined : text),
};

export const url: ValueKind = {
  expected: "a URL that begins with https:// or http://",
  read: (text) => {
    const reading = readUrl(text, WEB_SCHEMES);
    return "url" in reading ? reading.url : undefined;
  },
};

export const uri: ValueKind = {
  expected: "a URI of any scheme",
  read: (text) => (hasScheme(text) && !/[\s<>"]/.test(text) ? text : undefined),
};

export const whole: ValueKind = matching("a whole number", /^\d{1,15}$/);
export const positive: ValueKind = matching("a whole number from 1 on", /^0*[1-9]\d{0,9}$/);
export const number: ValueKind = matching("a number", /^-?\d{1,15}(?:\.\d{1,15})?$/);
export const trueOrFalse: ValueKind = oneOf("true", "false");

export const duration: ValueKind = {
  expected: "a length of time, as `12:30`, `1:02:03` or seconds",
  read: (text) => (secondsOf(text) === undefined ? undefined : text),
};

export const mediaType: ValueKind = {
  expected: "a media type, as `audio/mpeg`",
  read: (text) => (isMediaType(text.toLowerCase()) ? text.toLowerCase() : undefined),
};

export const language: ValueKind = {
  expected: "a language tag, as `id` or `en-GB`",
  read: (text) => {
    const reading = readLanguage(text);
    return "tag" in reading ? reading.tag : undefined;
  },
};

/** `geo:51.73,36.19` (RFC 5870). */
export const geoUri: ValueKind = matching(
  "a place, as `geo:51.73,36.19`",
  /^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?(?:,-?\d+(?:\.\d+)?)?(?:;.*)?$/,
);

export const point: ValueKind = pairs("a latitude and a longitude, as `51.73 36.19`", 1, 1);
export const box: ValueKind = pairs("two corners, as `45.2 -71.1 46.4 -70.0`", 2, 2);
export const line: ValueKind = pairs("two or more points, as `45.2 -110.4 46.4 -109.4`", 2);
export const polygon: ValueKind = {
  ...pairs("four or more points, the last one like the first", 4),
  read: (text) => {
    const read = pairs("", 4).read(text);
    const numbers = read?.split(" ") ?? [];
    const isClosed = numbers.slice(0, 2).join(" ") === numbers.slice(-2).join(" ");
    return isClosed ? read : undefined;
  },
};
export const circle: ValueKind = {
  expected: "a latitude, a longitude and a radius in metres, as `51.73 36.19 500`",
  read: (text) => {
    const [latitude = "", longitude = "", radius = "", ...more] = numbersOf(text);
    const isRound = more.length === 0 && /^\d+(?:\.\d+)?$/.test(radius) && Number(radius) > 0;
    const centre = point.read(`${latitude} ${longitude}`);
    return isRound && centre !== undefined ? `${centre} ${radius}` : undefined;
  },
};

/** One of a few words, whatever their case. */
export function oneOf(...words: readonly string[]): ValueKind {
  const shown = words.map((word) => `\`${word}\``);
  return {
    expected: shown.length === 1 ? shown.join("") : `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`,
    read: (text) => words.find((word) => word.toLowerCase() === text.toLowerCase()),
  };
}

function matching(expected: string, pattern: RegExp): ValueKind {
  return { expected, read: (text) => (pattern.test(text) ? text : undefined) };
}

/** Pairs of degrees, latitude first; commas count as white space (GeoRSS Simple). */
function pairs(expected: string, least: number, most: number = Number.POSITIVE_INFINITY): ValueKind {
  return {
    expected,
    read: (text) => {
      const numbers = numbersOf(text);
      const isRight = numbers.every((written, index) => {
        return DEGREES.test(written) && Math.abs(Number(written)) <= (index % 2 === 0 ? 90 : 180);
      });
      const count = numbers.length / 2;
      return isRight && Number.isInteger(count) && count >= least && count <= most
        ? numbers.join(" ")
        : undefined;
    },
  };
}

const DEGREES = /^[+-]?\d{1,3}(?:\.\d{1,20})?$/;

function numbersOf(text: string): readonly string[] {
  return text.trim().split(/\s*,\s*|\s+/);
}
