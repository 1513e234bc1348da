/** What is said of the root of an Atom document by its namespace: of another version, of another format, of none. */

import { type Finding, NOTHING } from "../../finding.ts";
import { ATOM } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { foundAt } from "./found.ts";

/** The namespaces of Atom before it was a standard. */
const OBSOLETE: ReadonlySet<string> = new Set(["http://purl.org/atom/ns#", "http://purl.org/atom/ns"]);

/** Whether an element is of an Atom that no one reads by the rules of today's. */
export function isObsolete({ uri }: XmlElement): boolean {
  return OBSOLETE.has(uri) || uri.startsWith("http://purl.org/atom/ns#");
}

/** RFC 4287 §2: which namespace. */
export const namespaceRule: ElementRule = { clause: "RFC 4287 §2", judge: judgeNamespace };

function judgeNamespace(root: XmlElement): readonly Finding[] {
  if (root.parent !== undefined || root.uri === ATOM) return NOTHING;
  const version = attribute(root, "version");
  if (isObsolete(root) && version === "0.3") return [foundAt("atom/version-old", root, { version })];
  const w3c =
    root.uri === "" ? "MissingNamespace" : isObsolete(root) ? "ObsoleteNamespace" : "InvalidNamespace";
  return [foundAt("atom/namespace-wrong", root, { uri: root.uri }, { w3c })];
}

/** Prefixes are allowed, and several readers find nothing behind them: said once, where they begin. */
export const prefixRule: ElementRule = { clause: "RFC 4287 §2", judge: judgePrefix };

function judgePrefix(element: XmlElement): readonly Finding[] {
  if (element.uri !== ATOM) return NOTHING;
  const first = element.prefix === "" ? element.children.find(isPrefixed) : element;
  if (first === undefined || (first.parent !== undefined && isPrefixed(first.parent))) return NOTHING;
  const options = { severity: "warning", w3c: "AvoidNamespacePrefix" } as const;
  return [foundAt("atom/prefixed", first, { prefix: first.prefix }, options)];
}

function isPrefixed({ uri, prefix }: XmlElement): boolean {
  return uri === ATOM && prefix !== "";
}

/** Of a document in an Atom that is no more nothing is said but that. */
export const obsoleteShape: Shape = {
  name: "atom:feed",
  clause: "RFC 4287 §2",
  holds: "anything",
  otherAttributes: "allowed",
  rules: [namespaceRule],
  good: "",
  bad: {},
};
