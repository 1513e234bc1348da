/** How much of a feed is read at once: what is larger is an attack or an accident, and is named, not suffered. */

export interface Limits {
  /** Characters of one entry, and of all that stands outside the entries. */
  readonly piece: number;
  /** Elements within each other. */
  readonly depth: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** Elements of one entry, and outside the entries. */
  readonly elements: number;
  /** Problems of one code that are told. */
  readonly told: number;
  /** Characters that are waited for before they are looked at. */
  readonly step: number;
  /** No date of an entry can well be later; milliseconds since 1970. */
  readonly latestMs: number;
}

export const LIMITS: Limits = {
  piece: 16 * 1024 * 1024,
  depth: 256,
  attributes: 256,
  elements: 200_000,
  told: 100,
  step: 1 << 16,
  latestMs: Number.POSITIVE_INFINITY,
};
