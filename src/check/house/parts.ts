/** The pieces from which the rules of the XML formats are made: what must be there, and what each of one name must be. */

import { addAll, type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { CONVENTIONAL } from "../xml/namespaces.ts";
import type { XmlElement } from "../xml/xml.ts";

/** Where in a parent an element stands. */
export interface Slot {
  readonly local: string;
  readonly uri?: string;
}

/** There is such an element; that it is not empty, the standards say. */
export function required(clause: string, { local, uri = "" }: Slot, severity?: "warning"): Rule<XmlElement> {
  return {
    clause,
    judge: (parent) => {
      if (parent.children.some((child) => child.local === local && child.uri === uri)) return NOTHING;
      const facts = { element: local, parent: parent.name };
      const options = { ...lengthOf(parent), ...(severity && { severity }) };
      return [found("xml/element-missing", parent.at, facts, options)];
    },
  };
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

/** What a finding about the whole element underlines. */
export function lengthOf(element: XmlElement): { readonly length: number } {
  return { length: element.name.length + 1 };
}

/** R32: what a language was called once. The standards let that be; readers choose fonts by what it is called now. */
export function judgeLanguage(tag: string, name: string, at: number): readonly Finding[] {
  const current = RENAMED_LANGUAGES.get(tag.slice(0, 2).toLowerCase());
  if (current === undefined || /^[a-z]/i.test(tag.slice(2))) return NOTHING;
  const reason = `That language is now called "${current}".`;
  return [found("feed/language-invalid", at, { name, value: tag, reason })];
}

const RENAMED_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ["in", "id"],
  ["iw", "he"],
  ["ji", "yi"],
]);

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
