/**
 * Characters that XML allows and nobody means: the controls from U+0080 to U+009F, which are what windows-1252 becomes
 * where it is taken for ISO 8859-1 or for code points of Unicode.
 */

import { type Finding, found, NOTHING } from "../finding.ts";
import { CONTROL, signsOf } from "../xml/xml.ts";

/** Judges a piece of XML as it is written. U+0085 is a line break of old mainframes, and let pass. */
export function judgeCharacters(text: string, signs: number = signsOf(text)): readonly Finding[] {
  const at = (signs & CONTROL) === 0 ? -1 : text.search(CONTROLS);
  const reference = text.includes("&#") ? CONTROL_REFERENCE.exec(text) : null;
  const findings: Finding[] = [];
  if (at !== -1) findings.push(found("xml/character-doubtful", at, { codePoint: text.charCodeAt(at) }));
  if (reference !== null) {
    const [whole, decimal, hex] = reference;
    const codePoint = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    findings.push(found("xml/character-doubtful", reference.index, { codePoint }, { length: whole.length }));
  }
  return findings.length === 0 ? NOTHING : findings;
}

const CONTROL_REFERENCE = /&#(?:0{0,6}(12[89]|13[0-24-9]|1[45]\d)|x0{0,6}(8[0-46-9a-fA-F]|9[0-9a-fA-F]));/;

const CONTROLS = /[\u0080-\u0084\u0086-\u009f]/;
