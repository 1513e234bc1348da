/**
 * One article file, read and understood but not yet rendered. It holds what the file alone says:
 * handles and category names are still as written, with their places, because only the catalogue
 * knows the people, the taxonomy and the other articles.
 */

import type { Instant } from "./instant.ts";
import type { Place } from "./problem.ts";

/** Words of the front matter that another stage resolves, and where they stand. */
export interface Reference {
  readonly text: string;
  readonly place: Place;
}

/** The lead image as front matter gives it. */
export interface ImageReference {
  readonly source: Reference;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Article {
  readonly path: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** Source path without its extension: what a new id is minted from. */
  readonly key: string;
  /** RFC 5646 tag, one of the site's languages. */
  readonly language: string;
  /** Plain text, as written. */
  readonly title: Reference;
  /** One path segment, Unicode kept, NFC, lower case. */
  readonly slug: Reference;
  /** An id that the article brings along, as it stands. */
  readonly id?: Reference;
  readonly published: Instant;
  /** Only a significant edit that the author declared (RFC 4287 §4.2.15). */
  readonly updated?: Instant;
  /** Handles of people in settings, or names. */
  readonly authors: readonly Reference[];
  /** Ids, labels or aliases of the taxonomy; the first is the primary one. */
  readonly categories: readonly Reference[];
  /** Plain text. */
  readonly summary?: string;
  readonly image?: ImageReference;
  /** Former addresses of this article, `/old/path/`. */
  readonly aliases: readonly Reference[];
  readonly draft: boolean;
  /** Path of the article that this one translates, relative to its own folder, or a key. */
  readonly translationOf?: Reference;
  /** Markdown after the front matter. */
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}
