/**
 * What users of the `feed` package hand over, by its shapes. It is plain JavaScript that may be wrong in any
 * way, so that every value is unknown here, and the readers beside this file check each. Types only.
 */

export interface GivenAuthor {
  readonly name?: unknown;
  readonly email?: unknown;
  readonly link?: unknown;
  readonly avatar?: unknown;
}

export interface GivenCategory {
  readonly name?: unknown;
  readonly domain?: unknown;
  readonly scheme?: unknown;
  readonly term?: unknown;
}

export interface GivenFile {
  readonly url?: unknown;
  readonly type?: unknown;
  /** Bytes. */
  readonly length?: unknown;
  readonly title?: unknown;
  /** Seconds. */
  readonly duration?: unknown;
}

export interface GivenExtension {
  readonly name?: unknown;
  /** In the compact shape of xml-js. */
  readonly objects?: unknown;
}

export interface GivenItem {
  readonly title?: unknown;
  readonly id?: unknown;
  readonly link?: unknown;
  /** Of the last change. */
  readonly date?: unknown;
  readonly description?: unknown;
  readonly content?: unknown;
  readonly category?: unknown;
  readonly guid?: unknown;
  readonly image?: unknown;
  readonly audio?: unknown;
  readonly video?: unknown;
  readonly enclosure?: unknown;
  readonly author?: unknown;
  readonly contributor?: unknown;
  readonly published?: unknown;
  readonly copyright?: unknown;
  readonly extensions?: unknown;
}

export interface GivenOptions {
  readonly id?: unknown;
  readonly title?: unknown;
  readonly updated?: unknown;
  readonly generator?: unknown;
  readonly language?: unknown;
  /** Minutes. */
  readonly ttl?: unknown;
  readonly stylesheet?: unknown;
  readonly feed?: unknown;
  readonly feedLinks?: unknown;
  readonly hub?: unknown;
  readonly docs?: unknown;
  readonly podcast?: unknown;
  readonly category?: unknown;
  readonly author?: unknown;
  readonly link?: unknown;
  readonly description?: unknown;
  readonly image?: unknown;
  readonly favicon?: unknown;
  readonly copyright?: unknown;
}

/** A feed as its user has put it together. */
export interface GivenFeed {
  readonly options: unknown;
  readonly items: unknown;
  readonly categories: unknown;
  readonly contributors: unknown;
  readonly extensions: unknown;
}
