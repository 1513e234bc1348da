/**
 * What is wrong, as data. No stage throws for an author's mistake: it returns problems, and the
 * terminal, JSON and CI annotations are renderings of the same record.
 */

/** An `error` stops the build before anything is written; a `warning` does not; an `info` is told where it is asked for. */
export type Severity = "error" | "warning" | "info";

/** Where a problem stands. Lines and columns count from 1, columns and lengths in UTF-16 units. */
export interface Place {
  /** Path relative to the site's folder, with `/` between segments. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** How much the caret frame underlines. */
  readonly length?: number;
  /** The one line of the file that the frame shows; never more of the file than that. */
  readonly excerpt?: string;
}

export interface Problem {
  /** Permanent name, `room/what-is-wrong`. */
  readonly code: string;
  readonly severity: Severity;
  readonly place?: Place;
  /** What is wrong, with the value in question. */
  readonly what: string;
  /** Why that is wrong, or the rule it breaks; may be empty where `what` says it all. */
  readonly why: string;
  /** What to write or do instead. */
  readonly mend: string;
  /** What the W3C Feed Validation Service calls the same finding, where it has a name for it. */
  readonly w3c?: string;
  /** Where in a feed: `/rss/channel/item[2]/pubDate`, `$.items[1].date_published`. */
  readonly path?: string;
}
