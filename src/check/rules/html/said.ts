/** What was said of one text: each thing once, and of one kind never more than helps; asked before anything is put into words. */

import type { ProblemCode } from "../../../problems/problem.ts";
import type { Finding } from "../../finding.ts";

/** So many findings of one kind have one cause. */
const MOST_OF_A_KIND = 20;

export class Said {
  readonly findings: Finding[] = [];
  readonly #said = new Set<string>();
  readonly #counts = new Map<ProblemCode, number>();

  /** Whether that is yet to be said; it counts as said from now on. */
  isNew(code: ProblemCode, what: string): boolean {
    const count = this.#counts.get(code) ?? 0;
    if (count >= MOST_OF_A_KIND) return false;
    const key = `${code} ${what}`;
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    this.#counts.set(code, count + 1);
    return true;
  }

  /** Whether that was said. */
  has(code: ProblemCode, what: string): boolean {
    return this.#said.has(`${code} ${what}`);
  }

  add(finding: Finding): void {
    this.findings.push(finding);
  }
}
