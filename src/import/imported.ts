/** An article on its way from another system into a file of this site: what was read of it, before anything is written. */

import type { Instant } from "../model/instant.ts";
import type { Place, Problem } from "../model/problem.ts";

/** The text as its system had it. */
export type ImportedBody =
  /** Relative addresses in the HTML count from `baseUrl`. */
  | { readonly kind: "html"; readonly html: string; readonly baseUrl?: string }
  | { readonly kind: "markdown"; readonly markdown: string };

export interface ImportedCategory {
  readonly label: string;
  /** The permanent name beside the label, where the system has one. */
  readonly term?: string;
  /** The scheme that the term is of, a URI. */
  readonly scheme?: string;
}

export interface ImportedImage {
  readonly url: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface ImportedFile {
  readonly url: string;
  readonly mediaType?: string;
  readonly lengthBytes?: number;
  /** As written: `12:30`, or seconds. */
  readonly duration?: string;
  readonly title?: string;
}

export interface Imported {
  /** Where it stands in the file that was imported. */
  readonly place: Place;
  /** Plain text; empty where the system had none. */
  readonly title: string;
  readonly body: ImportedBody;
  readonly id?: string;
  /** Its page on the old site, absolute. */
  readonly url?: string;
  /** Last part of the address there. */
  readonly slug?: string;
  readonly published?: Instant;
  readonly updated?: Instant;
  /** A tag as its system wrote it. */
  readonly language?: string;
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly categories: readonly ImportedCategory[];
  readonly tags: readonly string[];
  /** Plain text. */
  readonly summary?: string;
  readonly image?: ImportedImage;
  readonly files: readonly ImportedFile[];
  readonly externalUrl?: string;
  readonly related: readonly string[];
  readonly via: readonly string[];
  readonly comments?: string;
  readonly inReplyTo?: string;
  readonly source?: { readonly title: string; readonly url: string };
  readonly license?: string;
  readonly rights?: string;
  /** Lines that name further reading, without an address; `words` is the headline that is meant. */
  readonly furtherReading: readonly { readonly line: string; readonly words: string }[];
  readonly isDraft: boolean;
  /** What has no field of its own, by the key under `extra`. */
  readonly extra: Readonly<Record<string, readonly string[]>>;
}

/** What nearly every entry lacks. */
export const NOTHING_MORE: Omit<Imported, "place" | "title" | "body"> = {
  authors: [],
  contributors: [],
  categories: [],
  tags: [],
  files: [],
  related: [],
  via: [],
  furtherReading: [],
  isDraft: false,
  extra: {},
};

/** Things of one kind that are in the file and do not become articles: `12` `comments`. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
}

/** A file as it was read. */
export interface ImportedSource {
  readonly articles: readonly Imported[];
  /** Tag of all that say none of their own. */
  readonly language?: string;
  /** Home page of the old site. */
  readonly home?: string;
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}
