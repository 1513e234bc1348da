/**
 * What a reader learns from a feed, in one shape for all three formats. What a format has no word for is absent.
 * Mutable: the table of differences turns one meaning into the other. Types only.
 */

export type Format = "rss" | "atom" | "json";

export interface PersonMeaning {
  name?: string | undefined;
  email?: string | undefined;
  url?: string | undefined;
  avatar?: string | undefined;
}
export interface CategoryMeaning {
  label?: string | undefined;
  term?: string | undefined;
  scheme?: string | undefined;
}
/** A file with whatever is said of it. */
export type FileMeaning = Record<string, string>;

export interface FeedMeaning {
  version?: string | undefined;
  id?: string | undefined;
  title?: string | undefined;
  subtitle?: string | undefined;
  home?: LinkMeaning | undefined;
  self?: string | undefined;
  hub?: string | undefined;
  updated?: string | undefined;
  /** RSS says the date of the feed twice. */
  published?: string | undefined;
  language?: string | undefined;
  rights?: string | undefined;
  generator?: string | undefined;
  docs?: string | undefined;
  ttl?: string | undefined;
  logo?: string | undefined;
  icon?: string | undefined;
  /** JSON: the address that its comment for people ends with. */
  comment?: string | undefined;
  authors?: PersonMeaning[] | undefined;
  /** RSS: somebody by e-mail address, `ana@h.example (Ana)`. */
  editor?: string | undefined;
  contributors?: PersonMeaning[] | undefined;
  categories?: CategoryMeaning[] | undefined;
  podcast?: Record<string, string> | undefined;
  stylesheet?: Record<string, string> | undefined;
  extensions?: Record<string, unknown> | undefined;
}
/** An address, and what lies there. */
export type LinkMeaning = Record<string, string>;

export interface EntryMeaning {
  id?: string | undefined;
  isPermalink?: string | undefined;
  title?: string | undefined;
  titleType?: string | undefined;
  url?: LinkMeaning | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  summary?: string | undefined;
  summaryType?: string | undefined;
  content?: string | undefined;
  contentText?: string | undefined;
  authors?: PersonMeaning[] | undefined;
  /** RSS: people by e-mail address. */
  mailboxes?: string[] | undefined;
  contributors?: PersonMeaning[] | undefined;
  categories?: CategoryMeaning[] | undefined;
  image?: FileMeaning | undefined;
  files?: FileMeaning[] | undefined;
  /** Files that are shown or described apart, in Media RSS. */
  media?: FileMeaning[] | undefined;
  duration?: string | undefined;
  rights?: string | undefined;
  extensions?: Record<string, unknown> | undefined;
}
export interface Meaning {
  feed: FeedMeaning;
  entries: EntryMeaning[];
}
