/** What can be said of a part of a document that breaks off: all but what its rest might have changed. */

import type { Finding } from "../finding.ts";
import type { XmlElement } from "../xml/xml.ts";

/** Of elements that were still open nothing is said but of their attributes: what they lack may have followed. */
export function ofWhatIsClosed(element: XmlElement, findings: readonly Finding[]): readonly Finding[] {
  const open = new Set<number>();
  let last: XmlElement | undefined = element;
  while (last !== undefined && last.end === 0) {
    open.add(last.at);
    last = last.children.at(-1);
  }
  return findings.filter(({ at }) => !open.has(at));
}
