/**
 * Rules of single elements, whatever they stand in. A feed has a dozen vocabularies and an entry uses few of
 * them, so a table is made into one rule that looks each child up by its name, in one pass.
 */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { readW3c } from "../grammars/dates.ts";
import { whyNotUrl } from "../grammars/grammars.ts";
import { attribute, type XmlElement } from "../xml/xml.ts";
import { judgeAll, lacks, lengthOf } from "./parts.ts";

/** What one element must be like. */
export interface ElementRule extends Rule<XmlElement> {
  readonly uri: string;
  readonly local: string;
}

/** One rule for a parent: each of its children is judged by the rows of its name. */
export function elementRule(clause: string, rows: readonly ElementRule[]): Rule<XmlElement> {
  const byLocal = new Map<string, ElementRule[]>();
  for (const row of rows) {
    const same = byLocal.get(row.local);
    if (same === undefined) byLocal.set(row.local, [row]);
    else same.push(row);
  }
  return {
    clause,
    judge: (parent) =>
      judgeAll(parent.children, (child) => {
        const named = byLocal.get(child.local);
        return named === undefined
          ? NOTHING
          : judgeAll(named, (row) => (row.uri === child.uri ? row.judge(child) : NOTHING));
      }),
  };
}

/** Its text matches; `form` says in words what it must be. */
export function text(clause: string, uri: string, local: string, pattern: RegExp, form: string): ElementRule {
  return {
    clause,
    uri,
    local,
    judge: (element) => {
      const value = element.text.trim();
      return pattern.test(value) ? NOTHING : [invalid(element, element.name, value, form)];
    },
  };
}

/** Where it has that attribute, the attribute matches. */
export function value(
  clause: string,
  uri: string,
  local: string,
  name: string,
  pattern: RegExp,
  form: string,
): ElementRule {
  return {
    clause,
    uri,
    local,
    judge: (element) => {
      const given = attribute(element, name);
      if (given === undefined || pattern.test(given)) return NOTHING;
      return [invalid(element, `${element.name} ${name}`, given, form)];
    },
  };
}

/** It has that attribute, and it is not empty. */
export function having(clause: string, uri: string, local: string, name: string): ElementRule {
  return {
    clause,
    uri,
    local,
    judge: (element) => (attribute(element, name) ? NOTHING : [lacks(element, name)]),
  };
}

/** Its text is an absolute URL; or, where `name` is given, that attribute is, if it is there. */
export function url(clause: string, uri: string, local: string, name?: string): ElementRule {
  return {
    clause,
    uri,
    local,
    judge: (element) => {
      const given = name === undefined ? element.text.trim() : attribute(element, name);
      const reason = given === undefined ? undefined : whyNotUrl(given);
      if (given === undefined || reason === undefined) return NOTHING;
      return [found("feed/url-invalid", element.at, { name: element.name, url: given, reason })];
    },
  };
}

/** Its text is a date in the form of the W3C, as Dublin Core asks. */
export function date(clause: string, uri: string, local: string): ElementRule {
  return {
    clause,
    uri,
    local,
    judge: (element) => {
      const given = element.text.trim();
      const reading = readW3c(given);
      if ("epochMs" in reading) return NOTHING;
      const facts = { name: element.name, value: given, reason: reading.reason, form: "RFC 3339" } as const;
      return [found("feed/date-invalid", element.at, facts)];
    },
  };
}

/** A value that its vocabulary does not know. */
export function invalid(element: XmlElement, name: string, given: string, form: string): Finding {
  return found("feed/value-invalid", element.at, { name, value: given, form }, lengthOf(element));
}

/** Zero or more, in digits. */
export const WHOLE: RegExp = /^\d+$/;
