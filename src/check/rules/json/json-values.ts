/** Grammars of values that only JSON Feed has. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import type { Grammar } from "../../grammars/grammar.ts";
import { fullUrl, mailAddress, rfc3339Date } from "../../grammars/values.ts";
import type { JsonNumber } from "../../json/json.ts";

/** White space around an address belongs to it in JSON, and makes it another. */
export const jsonUrl: Grammar = (value) =>
  fullUrl(value) ??
  (value.trim() === value ? undefined : { code: "feed/white-space-unexpected", reason: "" });

/** An author's page, or their mailbox (JSON Feed 1.1, authors). */
export const pageOrMailbox: Grammar = (value) => {
  if (!/^mailto:/i.test(value)) return jsonUrl(value);
  const [address = ""] = value.slice("mailto:".length).split("?", 1);
  return mailAddress(address);
};

/** An image may be written out in its own address. */
export const imageUrl: Grammar = (value) => (/^data:image\//i.test(value) ? undefined : jsonUrl(value));

/** RFC 3339 in full: T and Z may be small letters, which Atom does not allow; some readers do not read them. */
export const jsonDate: Grammar = (value) => {
  const misfit = rfc3339Date(value);
  if (misfit === undefined || !/[tz]/.test(value) || rfc3339Date(value.toUpperCase()) !== undefined)
    return misfit;
  return { ...misfit, severity: "warning" };
};

/** Bytes are whole. */
export function wholeAmount({ value, at, end }: JsonNumber, key: string): readonly Finding[] {
  if (value >= 0 && Number.isInteger(value)) return NOTHING;
  const facts = { name: key, value: String(value), reason: "It is a whole number of bytes." };
  return [found("feed/length-invalid", at, facts, { length: end - at })];
}

/** Seconds may have a fraction. */
export function seconds({ value, at, end }: JsonNumber, key: string): readonly Finding[] {
  if (value >= 0 && Number.isFinite(value)) return NOTHING;
  const facts = { name: key, value: String(value), reason: "It is a number of seconds." };
  return [found("feed/value-invalid", at, facts, { length: end - at })];
}
