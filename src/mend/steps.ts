/** One mend on its way into a file: what kind it is, and what it changes. */

import type { Edit } from "./edits.ts";

export type MendKind =
  /** UTF-16 becomes UTF-8. */
  | "encoding"
  /** A byte order mark goes. */
  | "mark"
  /** Newlines of other systems become `\n`. */
  | "newlines"
  /** Characters that XML forbids go. */
  | "characters"
  /** Of two equal keys the last stays. */
  | "key-twice"
  /** A text that only quotes make readable has them. */
  | "quotes"
  /** A date of another form is RFC 3339. */
  | "date"
  /** A text of several labels is a list. */
  | "list"
  /** A label is the id of its term. */
  | "category";

export interface Step {
  readonly kind: MendKind;
  /** Line of the file before the mend, from 1. */
  readonly line: number;
  readonly edits: readonly Edit[];
}
