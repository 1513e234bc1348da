/**
 * Short names for long texts, so that what was learned of a text can be kept without it. They tell texts apart that
 * come about by writing, not ones that somebody made to collide; who does that to a feed deceives the judge of that
 * feed alone.
 */

import { hash } from "node:crypto";

/** Equal for equal texts; length and 64 bits. The name stands in what one build tells the next. */
export function fingerprintOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return `${text.length}:${(one >>> 0).toString(36)}:${(other >>> 0).toString(36)}`;
}

/** Equal for equal bytes, and for a text and its bytes in UTF-8; quicker with kilobytes than a look at each letter. */
export function digestOf(content: string | Uint8Array): string {
  return hash("sha1", content, "base64");
}
