/** What the text and the attributes of XML say: references and line breaks replaced (XML 1.0 §2.11, §3.3.3, §4.1). */

import { Unusual } from "../unusual.ts";

/** Every line break is one line feed. */
export function withLineFeeds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The value of an attribute: white space in it is blanks, but for what references bring in. */
export function attributeValue(raw: string): string {
  if (!/[<&\t\n\r]/.test(raw)) return raw;
  if (raw.includes("<")) throw new Unusual();
  return resolved(raw.replace(/\r\n?|[\t\n]/g, " "));
}

/** Text with its references replaced; throws `Unusual` at one that XML does not know. */
export function resolved(text: string): string {
  return text.includes("&") ? text.replace(/&(?:([^;]{1,10});)?/g, (_, name) => characterOf(name)) : text;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function characterOf(name: string | undefined): string {
  const named = NAMED.get(name ?? "");
  if (named !== undefined) return named;
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name ?? "") ?? [];
  const character = hex ? Number.parseInt(hex, 16) : Number(decimal);
  const isSound =
    (character >= 0x20 && character < 0xd800) ||
    (character >= 0xe000 && character < 0xfffe) ||
    (character >= 0x10000 && character <= 0x10ffff) ||
    /[\t\n\r]/.test(String.fromCharCode(character));
  if (!isSound) throw new Unusual();
  return String.fromCodePoint(character);
}
