/** Addresses on the web that front matter names; they pass the one filter of all addresses (D18). */

import type { Reference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import { hasScheme, readUrl, WEB_SCHEMES } from "../text/url.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";

const SAMPLE = "https://warta.example/page";

/** The URL in normal form; `//host` means https. Whatever else is not https or http is an error. */
export function readWebAddress(
  written: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string | undefined {
  const reading = readUrl(written, WEB_SCHEMES);
  if ("url" in reading) return reading.url;
  const facts = { key: matter.nameOf(path), value: written, reason: reading.reason, sample: SAMPLE };
  report(problem("front-matter/url-invalid", matter.placeOf(path), facts));
  return undefined;
}

/** The same of a value that may be missing; an empty one is as good as none. */
export function readOptionalAddress(
  written: string | undefined,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): string | undefined {
  if (written === undefined || written.trim() === "") return undefined;
  return readWebAddress(written, path, matter, report);
}

/** A path as it stands, or a URL in normal form; undefined where it is empty, or a URL that is refused. */
export function readPathOrAddress(
  written: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): Reference | undefined {
  const text = written.trim().normalize("NFC");
  if (text === "") return undefined;
  const place = matter.placeOf(path);
  if (!isElsewhere(text)) return { text, place };
  const url = readWebAddress(text, path, matter, report);
  return url === undefined ? undefined : { text: url, place };
}

/** Whether a text names a scheme or a host, and so no file of this site. */
export function isElsewhere(text: string): boolean {
  return hasScheme(text) || /^[/\\]{2}/.test(text);
}
