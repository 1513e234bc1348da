/**
 * How each kind of text in the settings is read: names, labels, ids, languages, days, zones, numbers.
 * A reading gives the value in its one canonical form, or a complaint. It knows no keys and no places.
 * Text arrives in NFC, trimmed, without forbidden characters.
 */

import { foldName, graphemeCount } from "../text/characters.ts";
import { isTimeZone, readDate } from "../text/date.ts";
import { readLanguage } from "../text/language.ts";
import { slugOf, whyNotSlug } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { termSlugOf } from "../text/term.ts";
import type { Reading } from "./raw.ts";

/** A line of text; white space of any kind becomes one space. */
export function readLine(text: string): Reading<string> {
  const line = text.replace(/[ \t\n\r\f\v\u0085\u2028\u2029]+/g, " ").trim();
  if (foldName(line) !== "") return { value: line };
  return { code: "settings/value-invalid", value: text, reason: "It holds nothing that can be seen." };
}

/** A name of a person or a desk: a line without an e-mail address or markup in it (D30). */
export function readName(text: string): Reading<string> {
  if (/[<>]/.test(text)) return badLabel(text, "A name is plain text, without `<` and `>`.");
  if (text.includes("@")) return badLabel(text, "A name holds no e-mail address; `email` does.");
  return readLine(text);
}

/** A label of a term: short plain text that no reader takes apart (C3, D27). */
export function readLabel(text: string): Reading<string> {
  const reason = whyNotLabel(text);
  if (reason === undefined) return { value: text };
  const suggestion = text
    .replace(/[,/\n\r]+/g, " ")
    .replace(/ {2,}/g, " ")
    .trim();
  return badLabel(text, reason, whyNotLabel(suggestion) === undefined ? suggestion : undefined);
}

/** A permanent id or handle: `a-z`, digits, single hyphens or underscores between them. */
export function readId(text: string): Reading<string> {
  if (/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(text) && text.length <= MAX_ID) {
    const reason = whyNotSlug(text);
    return reason === undefined ? { value: text } : { code: "settings/id-invalid", value: text, reason };
  }
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const suggestion = termSlugOf(plain).slice(0, 60).replace(/-+$/, "");
  return {
    code: "settings/id-invalid",
    value: text,
    reason:
      text.length > MAX_ID
        ? `An id has at most ${MAX_ID} characters.`
        : "An id is free of language: small letters a-z and digits, with hyphens between words.",
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(suggestion) && { suggestion }),
  };
}

/** Ids stand in addresses and in names of files. */
const MAX_ID = 100;

/** One segment of an address (D21-D23). */
export function readSlug(text: string): Reading<string> {
  const reason = whyNotSlug(text);
  if (reason === undefined) return { value: text };
  const suggestion = slugOf(text);
  return {
    code: "settings/slug-invalid",
    value: text,
    reason,
    ...(whyNotSlug(suggestion) === undefined && { suggestion }),
  };
}

/** A language tag in canonical case (D29). */
export function readTag(text: string): Reading<string> {
  const reading = readLanguage(text);
  if ("tag" in reading) return { value: reading.tag };
  return { code: "settings/language-invalid", value: text, ...reading };
}

/** An IANA time zone (R7). */
export function readTimeZone(text: string): Reading<string> {
  if (isTimeZone(text)) return { value: text };
  const zones = Intl.supportedValuesOf("timeZone");
  const city = foldName(text.replaceAll(" ", "_"));
  const suggestion =
    zones.find((zone) => foldName(zone.slice(zone.lastIndexOf("/") + 1)) === city) ?? nearest(text, zones);
  return {
    code: "settings/time-zone-unknown",
    value: text,
    reason: "An offset or an abbreviation does not say when clocks change.",
    ...(suggestion !== undefined && { suggestion }),
  };
}

/** A day that exists, `YYYY-MM-DD` (D10). */
export function readDay(text: string): Reading<string> {
  const reading = readDate(text, "UTC");
  if ("reason" in reading) return { code: "settings/date-invalid", value: text, ...reading };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { value: text };
  const reason = "It is a day, without a time.";
  return { code: "settings/date-invalid", value: text, reason, suggestion: text.slice(0, 10) };
}

/** A whole number between two bounds. */
export function readNumber(least: number, most: number): (text: string) => Reading<number> {
  return (text) => {
    const number = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return { value: number };
    const reason = `It is a whole number from ${least} to ${most}.`;
    const suggestion = Number.isNaN(number) ? undefined : String(number < least ? least : most);
    return {
      code: "settings/value-invalid",
      value: text,
      reason,
      ...(suggestion !== undefined && { suggestion }),
    };
  };
}

/** `true` or `false`. */
export function readBoolean(text: string): Reading<boolean> {
  if (text === "true" || text === "false") return { value: text === "true" };
  const isMeant = /^(?:y|yes|on|1|true)$/i.test(text);
  const reason = "It is `true` or `false`.";
  return { code: "settings/value-invalid", value: text, reason, suggestion: String(isMeant) };
}

/** An e-mail address, as plain as they are in use. */
export function readEmail(text: string): Reading<string> {
  if (EMAIL.test(text)) return { value: text };
  const reason = "An e-mail address is a name, `@`, and a host.";
  return { code: "settings/value-invalid", value: text, reason, suggestion: "desk@example.org" };
}

/** The name of a field of articles. */
export function readFieldName(text: string): Reading<string> {
  const folded = text.toLowerCase().replace(/[_-]/g, "");
  const field = FIELDS.find((name) => name.toLowerCase() === folded);
  if (field !== undefined) return { value: field };
  const suggestion = nearest(text, FIELDS);
  const reason = "It is the name of a field of articles, such as `categories`.";
  return { code: "settings/value-invalid", value: text, reason, ...(suggestion && { suggestion }) };
}

/** What another key may stand for; a test holds it to the schema of articles. */
export const FIELDS: readonly string[] = [
  "title",
  "date",
  "updated",
  "embargo",
  "expires",
  "slug",
  "id",
  "lang",
  "translationOf",
  "authors",
  "categories",
  "tags",
  "summary",
  "image",
  "audio",
  "video",
  "attachments",
  "feed",
  "comments",
  "inReplyTo",
  "externalUrl",
  "related",
  "via",
  "license",
  "rights",
  "aliases",
  "draft",
  "published",
];

/** A host name in ASCII, in lower case. */
export function readHost(text: string): Reading<string> {
  const host = text.toLowerCase();
  if (HOST.test(host)) return { value: host };
  const suggestion = /^(?:[a-z]+:)?\/\/([a-z0-9.-]+)/.exec(host)?.[1];
  return {
    code: "settings/value-invalid",
    value: text,
    reason: "It is a host alone, without scheme, port and path.",
    suggestion: suggestion ?? "media.example.org",
  };
}

/** What tag URIs are minted under: a host or an e-mail address (RFC 4151 §2.1). */
export function readAuthority(text: string): Reading<string> {
  const at = text.indexOf("@");
  if (at !== -1) return readEmail(text);
  return readHost(text);
}

function whyNotLabel(text: string): string | undefined {
  if (foldName(text) === "") return "It holds nothing that can be seen.";
  if (text.includes(",")) return "Some readers take a comma for the end of a label.";
  if (text.includes("/")) return "A slash stands for levels of a hierarchy in RSS.";
  if (/[\n\r\u2028\u2029]/.test(text)) return "A label is one line.";
  if (/[<>`]|\*\*|\]\(|&#?\w{2,30};/.test(text)) return "A label is plain text, without markup.";
  const count = graphemeCount(text);
  return count > 64 ? `It has ${count} characters; a label has at most 64.` : undefined;
}

function badLabel(value: string, reason: string, suggestion?: string): Reading<string> {
  return { code: "settings/label-invalid", value, reason, ...(suggestion !== undefined && { suggestion }) };
}

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})*$/;
const EMAIL = /^[A-Za-z0-9._+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62})(?:\.[a-z0-9][a-z0-9-]{0,62})*$/;
