/** Media types: RFC 6838 §4.2 names, RFC 2045 §5.1 parameters. */

import type { Grammar } from "./grammar.ts";

/** Type and subtype, parameters allowed. */
export const mediaType: Grammar = (value) =>
  value.length <= LONGEST && MEDIA_TYPE.test(value)
    ? undefined
    : { code: "feed/media-type-invalid", reason: whyNot(value) };

/** No program reads a longer one. */
const LONGEST = 1000;
const NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";
const PARAMETER = '[ \\t]*;[ \\t]*[!#$%&\'*+.^_`|~0-9A-Za-z-]+=(?:[!#$%&\'*+.^_`|~0-9A-Za-z-]+|"[^"\\\\]*")';
const MEDIA_TYPE = new RegExp(`^${NAME}/${NAME}(?:${PARAMETER})*[ \\t]*;?$`);

function whyNot(value: string): string {
  if (value.trim() === "") return "It is empty.";
  if (value.trim() !== value) return "There is white space around it.";
  return value.includes("/") ? "It holds signs that have no place there." : "It has no subtype.";
}
