/**
 * One article file, read and understood but not yet rendered. It holds what the file alone says:
 * handles and category names are still as written, with their places, because only the catalogue
 * knows the people, the taxonomy and the other articles.
 */

import type { Comments, ContributorRole, Correction, Extension, Retraction, SourceFeed } from "./entry.ts";
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

/** A file that the article offers beside its text, as front matter gives it: `attachments`, `audio`, `video`. */
export interface AttachmentReference {
  readonly source: Reference;
  /** Media type and bytes of a remote file, which nobody fetches; of a local one the file itself is asked. */
  readonly mediaType?: string;
  readonly lengthBytes?: number;
  readonly durationSeconds?: number;
  readonly title?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
}

export interface ContributorReference {
  readonly role: ContributorRole;
  readonly person: Reference;
}

/** What only an episode of a podcast has. */
export interface EpisodeReference {
  readonly season?: number;
  readonly number?: number;
  readonly type?: "full" | "trailer" | "bonus";
  readonly explicit?: boolean;
  /** Square picture of this episode. */
  readonly image?: Reference;
  readonly transcripts: readonly FileReference[];
  readonly chapters?: FileReference;
  readonly people: readonly EpisodePersonReference[];
}

export interface FileReference {
  readonly source: Reference;
  readonly mediaType?: string;
  /** RFC 5646 tag where it is not the article's. */
  readonly language?: string;
}

export interface EpisodePersonReference {
  /** A handle of the settings' people, or a name. */
  readonly person: Reference;
  readonly role?: string;
  readonly group?: string;
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
  /** Nothing of the article is seen before. */
  readonly embargo?: Instant;
  /** Nothing of the article is seen from then on. */
  readonly expires?: Instant;
  /** Oldest first. */
  readonly corrections?: readonly Correction[];
  readonly retraction?: Retraction;
  /** Handles of people in settings, or names. */
  readonly authors: readonly Reference[];
  /** Ids, labels or aliases of the taxonomy; the first is the primary one. */
  readonly categories: readonly Reference[];
  /** Plain text. */
  readonly summary?: string;
  readonly image?: ImageReference;
  readonly attachments?: readonly AttachmentReference[];
  readonly contributors?: readonly ContributorReference[];
  /** Free words beside the taxonomy. */
  readonly tags?: readonly Reference[];
  /** What feeds carry of it, where that is not what the feed says. */
  readonly feed?: "full" | "summary";
  readonly comments?: Comments;
  /** What it answers: another article's path, or an absolute URL. */
  readonly inReplyTo?: Reference;
  /** Where it was published first. */
  readonly republishedFrom?: SourceFeed;
  /** The page elsewhere that a link post is about. */
  readonly externalUrl?: string;
  /** Paths of articles, or absolute URLs. */
  readonly related?: readonly Reference[];
  /** Absolute URLs of where the author found it. */
  readonly via?: readonly string[];
  /** Absolute URL of a licence (RFC 4946). */
  readonly license?: string;
  /** Copyright line, where it is not the site's. */
  readonly rights?: string;
  readonly episode?: EpisodeReference;
  /** Elements of other vocabularies; their prefixes are known to the settings. */
  readonly extensions?: readonly Extension[];
  /** A whole address of its own, `/2019/kursk/`, in place of the site's pattern. */
  readonly address?: Reference;
  /** Of a stub that is no entry and only leads elsewhere: an address on this site, or an absolute URL. */
  readonly redirectTo?: Reference;
  /** How the body is written where it is not Markdown. */
  readonly format?: "html" | "mdx";
  /** Former addresses of this article, `/old/path/`. */
  readonly aliases: readonly Reference[];
  /** Where the dates stand of which something may be said once other articles and the moment are known. */
  readonly datePlaces: { readonly [D in "date" | "updated" | "corrections" | "retracted"]?: Place };
  readonly draft: boolean;
  /** Path of the article that this one translates, relative to its own folder, or a key. */
  readonly translationOf?: Reference;
  /** Markdown after the front matter. */
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}
