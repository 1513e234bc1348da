/** The shape of one row of the table of problems. */

import type { Severity } from "../../model/problem.ts";

export interface Words<F> {
  readonly severity: Severity;
  /** What the W3C Feed Validation Service nearly always calls it. */
  readonly w3c?: string;
  /** What is wrong, why, and how to mend it: whole sentences, never a joke. */
  readonly say: (facts: F) => { readonly what: string; readonly why: string; readonly mend: string };
}
