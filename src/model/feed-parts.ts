/**
 * A feed document as it is joined: what stands before its entries, one fragment for each, and what stands after.
 * One fragment object stands in every document that carries the entry, so that what was learned of it once is known
 * again by the object alone.
 */

/** The bytes of one entry, with the line break and the margin before it. */
export interface Fragment {
  readonly bytes: Uint8Array;
}

export interface FeedParts {
  /** XML or JSON before the first fragment. */
  readonly before: Uint8Array;
  /** Stands between two fragments: nothing in XML, a comma in JSON. */
  readonly between: Uint8Array;
  readonly fragments: readonly Fragment[];
  /** XML or JSON after the last fragment. */
  readonly after: Uint8Array;
}
