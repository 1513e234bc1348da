/** The attributes that XML itself has, and that may stand on any element: what their values may be. */

import { type Finding, found } from "../finding.ts";
import type { Grammar } from "../grammars/grammar.ts";
import { as, oneOf } from "../grammars/grammar.ts";
import { iriReference, languageTag } from "../grammars/values.ts";
import type { XmlAttribute } from "../xml/xml.ts";

/** XML 1.0 §2.10, §2.12 (where a blank language is none) and XML Base. */
const GRAMMARS: ReadonlyMap<string, Grammar> = new Map([
  ["lang", (value) => (value === "" ? undefined : languageTag(value))],
  ["base", as(iriReference, { w3c: "InvalidUriChar" })],
  ["space", oneOf(["default", "preserve"], "")],
]);

/** Judges an attribute with the prefix `xml`. */
export function judgeXmlAttribute({ local, name, value, at }: XmlAttribute): Finding | undefined {
  const misfit = GRAMMARS.get(local)?.(value);
  if (misfit === undefined) return undefined;
  const { code, reason, ...options } = misfit;
  return found(code, at, { name, value, reason }, { ...options, length: name.length });
}
