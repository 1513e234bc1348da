/** URNs (RFC 8141 §2, RFC 2141), and the UUIDs that many of them hold (RFC 9562 §4). */

import type { Grammar } from "./grammar.ts";

/** Why a text that begins with `urn:` is no URN; undefined where it is one. */
export function whyNoUrn(text: string): string | undefined {
  const colon = text.indexOf(":", "urn:".length);
  if (colon === -1) return "It has no name behind that of its namespace.";
  const space = text.slice("urn:".length, colon);
  if (!NAMESPACE.test(space)) {
    return "The name of its namespace has 2 to 32 letters, digits and hyphens, with no hyphen at either end.";
  }
  if (space.toLowerCase() === "urn") return "No namespace is called `urn`.";
  const name = text.slice(colon + 1);
  if (NAME.test(name) && !BAD_PERCENT.test(name)) return undefined;
  return "Its name is empty, or holds signs that must be percent-encoded.";
}

/** A UUID alone. */
export const uuid: Grammar = (value) =>
  UUID.test(value) ? undefined : { code: "feed/uuid-invalid", reason: "" };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NAMESPACE = /^[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]$/;
const NAME = /^[A-Za-z0-9._~!$&'()*+,;=:@%\u00a0-\uffff-][A-Za-z0-9._~!$&'()*+,;=:@/?#%\u00a0-\uffff-]*$/;
const BAD_PERCENT = /%(?![0-9A-Fa-f]{2})/;
