/** Numbers, lengths of time and media types that front matter gives as text. */

import { problem } from "../problems/problem.ts";
import { endingOf, isMediaType, mediaTypeOfEnding, registeredName } from "../text/media-type.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";

/** A whole number from `least` on, or undefined where there is none or it was reported. */
export function readWhole(
  written: string | undefined,
  least: 0 | 1,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): number | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number) && number >= least) return number;
  report(
    problem("front-matter/number-invalid", matter.placeOf(path), {
      key: matter.nameOf(path),
      value: text,
      least,
    }),
  );
  return undefined;
}

/** Whole seconds of `12:30`, `1:02:03` or `750`; more than none. */
export function readDuration(
  written: string | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): number | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  const seconds = secondsOf(text);
  if (seconds !== undefined) return seconds;
  const facts = { key: matter.nameOf(path), value: text };
  report(problem("front-matter/duration-invalid", matter.placeOf(path), facts));
  return undefined;
}

/** The seconds that a duration says, or undefined where it is none; minutes and seconds behind a colon are below 60. */
export function secondsOf(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6})$/.exec(text);
  if (match === null) return undefined;
  const [, hours, minutes, seconds] = match;
  const isOver = (part: string | undefined): boolean => part?.length !== 2 || Number(part) > 59;
  if (minutes !== undefined && isOver(seconds)) return undefined;
  if (hours !== undefined && isOver(minutes)) return undefined;
  const total = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
  return total > 0 ? total : undefined;
}

/** A media type in lower case, as registered (RFC 6838 §4.2), without parameters. */
export function readMediaType(
  written: string | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  const type = text.toLowerCase();
  if (isMediaType(type)) return type;
  const facts = { key: matter.nameOf(path), value: text, suggestion: mediaTypeMeant(type) };
  report(problem("front-matter/media-type", matter.placeOf(path), facts));
  return undefined;
}

/** `audio/mpeg` for `audio/mp3`, for `mp3`, and for `audio/mpeg; rate=44100`. */
function mediaTypeMeant(type: string): string | undefined {
  const [bare = ""] = type.split(/\s*;/);
  const meant = registeredName(bare) ?? mediaTypeOfEnding(bare.replace(/^.*[./]/, "")) ?? bare;
  return isMediaType(meant) ? meant : undefined;
}

/** The media type that the ending of a path or URL stands for. */
export function mediaTypeByEnding(source: string): string | undefined {
  return mediaTypeOfEnding(endingOf(source));
}
