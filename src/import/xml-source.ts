/** Opens an XML file of another system with the reader that judges feeds, and knows in which line each element stands. */

import { type Finding, placed } from "../check/finding.ts";
import { readXml, type XmlElement } from "../check/xml/xml.ts";
import type { Place, Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { removeForbidden } from "../text/characters.ts";

export interface XmlSource {
  /** Absent where nothing can be said of the file. */
  readonly root: XmlElement | undefined;
  /** The whole text, in which offsets of elements count. */
  readonly text: string;
  readonly placeOf: (element: XmlElement) => Place;
  /** What is wrong with the XML: errors where it cannot be read, else warnings. */
  readonly problems: readonly Problem[];
}

/** More of one kind have one cause. */
const MOST_TOLD = 3;

export function openXml(written: string, file: string): XmlSource {
  const { text: allowed, removals } = removeForbidden(written);
  const text = allowed.replace(/^\s+(?=<)/, "");
  const removed = removals.length;
  const told =
    removed === 0 ? [] : [problem("import/characters-removed", { file }, { name: file, count: removed })];
  const { root, findings } = readXml(text);
  const lineOf = lineCounter(text, allowed.slice(0, allowed.length - text.length));
  return {
    root,
    text,
    placeOf: ({ at }) => ({ file, line: lineOf(at) }),
    problems: [
      ...told,
      ...toldOnce(placed(file, text, few(findings))).map(
        (one): Problem => ({ ...one, severity: root === undefined ? "error" : "warning" }),
      ),
    ],
  };
}

/** Fatal ones come last. */
function few(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<string, number>();
  return findings.filter(({ problem: { code } }) => {
    if (HARMLESS.has(code)) return false;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    return (counts.get(code) ?? 0) <= MOST_TOLD;
  });
}

/** What a feed should not have, and an import does not mind. */
const HARMLESS: ReadonlySet<string> = new Set(["xml/instruction-present"]);

function toldOnce(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [`${one.code} ${one.place?.line} ${one.what}`, one])).values()];
}

/** Lines count from 1; asked in rising order it reads the text once. */
function lineCounter(text: string, before: string): (at: number) => number {
  const first = 1 + before.split("\n").length - 1;
  let line = first;
  let from = 0;
  return (at) => {
    if (at < from) {
      line = first;
      from = 0;
    }
    for (let next = text.indexOf("\n", from); next !== -1 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    return line;
  };
}

/** What stands within an element, as it is written. */
export function innerOf(element: XmlElement, text: string): string {
  const inner = text.slice(element.open, element.end);
  return inner.slice(0, Math.max(inner.lastIndexOf("</"), 0));
}
