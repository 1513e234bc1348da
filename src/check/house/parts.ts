/** The pieces from which the rules of the XML formats are made: what must be there, how often, and in what form. */

import { addAll, type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { readRfc822, readRfc3339 } from "../grammars/dates.ts";
import { isMailAddress, whyNotLanguage, whyNotUrl } from "../grammars/grammars.ts";
import { CONVENTIONAL } from "../xml/namespaces.ts";
import { attribute, type XmlElement } from "../xml/xml.ts";

/** Where in a parent an element stands. */
export interface Slot {
  readonly local: string;
  readonly uri?: string;
}

/** There is exactly one, and it is not empty. */
export function exactlyOne(clause: string, slot: Slot): Rule<XmlElement> {
  return {
    clause,
    judge: (parent) => {
      const absent = missing(parent, slot);
      return absent.length === 0 ? repeated(parent, slot) : [...absent, ...repeated(parent, slot)];
    },
  };
}

/** There is at least one, and it is not empty. */
export function atLeastOne(clause: string, slot: Slot, severity?: "warning"): Rule<XmlElement> {
  return { clause, judge: (parent) => missing(parent, slot, severity) };
}

/** There is one or none. */
export function atMostOne(clause: string, slot: Slot): Rule<XmlElement> {
  return { clause, judge: (parent) => repeated(parent, slot) };
}

/** Each such element holds a date in the form of its format. */
export function dated(clause: string, slot: Slot, form: "RFC 822" | "RFC 3339"): Rule<XmlElement> {
  const read = form === "RFC 822" ? readRfc822 : readRfc3339;
  return each(clause, slot, (element) => {
    const value = element.text.trim();
    const reading = read(value);
    if ("epochMs" in reading) return NOTHING;
    return [
      found("feed/date-invalid", element.at, { name: element.name, value, reason: reading.reason, form }),
    ];
  });
}

/** Each such element's text, or attribute, is an absolute URL. */
export function absolute(clause: string, slot: Slot, attributeName?: string): Rule<XmlElement> {
  return each(clause, slot, (element) => {
    const url = attributeName === undefined ? element.text.trim() : attribute(element, attributeName);
    if (url === undefined) return [lacks(element, attributeName ?? "")];
    const reason = whyNotUrl(url);
    return reason === undefined
      ? NOTHING
      : [found("feed/url-invalid", element.at, { name: element.name, url, reason })];
  });
}

/** Each such element's text is a language tag. */
export function inLanguage(clause: string, slot: Slot): Rule<XmlElement> {
  return each(clause, slot, (element) => judgeLanguage(element.text.trim(), element.name, element.at));
}

/** A language tag, wherever it stands. */
export function judgeLanguage(value: string, name: string, at: number): readonly Finding[] {
  const reason = whyNotLanguage(value);
  return reason === undefined ? NOTHING : [found("feed/language-invalid", at, { name, value, reason })];
}

/** Each such element holds `user@host (Real Name)`. */
export function mailbox(clause: string, slot: Slot): Rule<XmlElement> {
  return each(clause, slot, (element) => {
    const value = element.text.trim();
    const match = /^(\S+) \(([^()]+)\)$/.exec(value);
    if (match !== null && isMailAddress(match[1] ?? "")) return NOTHING;
    return [found("rss/mailbox-invalid", element.at, { name: element.name, value })];
  });
}

/** Each such element passes the test. */
export function each(
  clause: string,
  { local, uri = "" }: Slot,
  judge: (element: XmlElement) => readonly Finding[],
): Rule<XmlElement> {
  return {
    clause,
    judge: (parent) =>
      judgeAll(parent.children, (child) =>
        child.local === local && child.uri === uri ? judge(child) : NOTHING,
      ),
  };
}

/** What is said of all of them; nearly always nothing. */
export function judgeAll<T>(all: readonly T[], judge: (one: T) => readonly Finding[]): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const one of all) {
    const own = judge(one);
    if (own.length === 0) continue;
    findings ??= [];
    addAll(findings, own);
  }
  return findings ?? NOTHING;
}

/** An attribute that must be there is not. */
export function lacks(element: XmlElement, name: string): Finding {
  return found(
    "xml/attribute-missing",
    element.at,
    { element: element.name, attribute: name },
    lengthOf(element),
  );
}

/** What a finding about the whole element underlines. */
export function lengthOf(element: XmlElement): { readonly length: number } {
  return { length: element.name.length + 1 };
}

/** R36: every namespace on the root has the prefix by which readers know it. */
export const namespaces: Rule<XmlElement> = {
  clause: "R36",
  judge: (root) =>
    root.attributes.flatMap(({ prefix, local, value }) => {
      if (prefix !== "xmlns") return NOTHING;
      const expected = CONVENTIONAL.get(local);
      const usual = [...CONVENTIONAL].find(([, uri]) => uri === value)?.[0];
      if (expected === value || (expected === undefined && usual === undefined)) return NOTHING;
      return [
        found(
          "xml/namespace-unusual",
          root.at,
          { prefix: local, uri: value, usual, expected },
          lengthOf(root),
        ),
      ];
    }),
};

function missing(parent: XmlElement, { local, uri = "" }: Slot, severity?: "warning"): readonly Finding[] {
  let empty: XmlElement | undefined;
  for (const child of parent.children) {
    if (child.local !== local || child.uri !== uri) continue;
    if (child.children.length > 0 || child.text.trim() !== "") return NOTHING;
    empty ??= child;
  }
  const facts = { element: empty?.name ?? local, parent: parent.name, isEmpty: empty !== undefined };
  const options = { ...lengthOf(empty ?? parent), ...(severity && { severity }) };
  return [found("xml/element-missing", (empty ?? parent).at, facts, options)];
}

function repeated(parent: XmlElement, { local, uri = "" }: Slot): readonly Finding[] {
  let isFirst = true;
  for (const child of parent.children) {
    if (child.local !== local || child.uri !== uri) continue;
    if (!isFirst) {
      const facts = { element: child.name, parent: parent.name };
      return [found("xml/element-repeated", child.at, facts, lengthOf(child))];
    }
    isFirst = false;
  }
  return NOTHING;
}
