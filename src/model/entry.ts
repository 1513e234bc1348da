/**
 * An entry in the words of RFC 4287: what feeds and pages say of an article once the whole site is
 * known. Plain data; everything in it is final, and nothing in it depends on which feed holds it.
 */

import type { Instant } from "./instant.ts";

export interface EntryPerson {
  readonly name: string;
  readonly kind: "person" | "organization";
  /** Absolute URL of the person's own site, else of the page here. */
  readonly url?: string;
  readonly email?: string;
  readonly avatar?: string;
  /** Address of the person's page on this site, `/penulis/meja-dunia/`. */
  readonly address?: string;
}

export interface EntryCategory {
  /** Atom `term`: the permanent id. */
  readonly term: string;
  /** Atom `scheme`, RSS `domain`: the taxonomy's URI. */
  readonly scheme?: string;
  /** In the entry's language. */
  readonly label: string;
  /** Every label by language tag, for the JSON Feed extension. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly sameAs?: readonly string[];
  /** Address of the term's page on this site, `/kategori/diplomasi/`. */
  readonly address?: string;
}

/** A file that belongs to the entry: lead image or enclosure. */
export interface Attachment {
  /** Absolute. */
  readonly url: string;
  readonly mediaType: string;
  /** 0 where it is not known (R31). */
  readonly lengthBytes: number;
  readonly width?: number;
  readonly height?: number;
  readonly title?: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly durationSeconds?: number;
}

export type ContributorRole = "editor" | "translator" | "photographer" | "contributor";

export interface EntryContributor extends EntryPerson {
  readonly role?: ContributorRole;
}

/** A mistake that was put right: shown in the page and at the end of the content. */
export interface Correction {
  readonly date: Instant;
  /** Plain text. */
  readonly text: string;
}

/** The article is taken back: its page says so, RSS and JSON drop it, Atom carries a tombstone (RFC 6721). */
export interface Retraction {
  readonly date: Instant;
  /** Plain text. */
  readonly reason: string;
}

/** Where readers talk of the entry (RFC 4685). */
export interface Comments {
  /** Absolute URL of a page. */
  readonly url: string;
  /** Absolute URL of a feed of the comments. */
  readonly feedUrl?: string;
  readonly count?: number;
}

/** The feed that an entry was first published in (RFC 4287 §4.2.11, RSS `source`). */
export interface SourceFeed {
  readonly title: string;
  /** Absolute URL of that feed. */
  readonly url: string;
  /** Absolute URL of the entry's page there. */
  readonly pageUrl?: string;
  /** The feed's id; its URL where it is not known. */
  readonly id?: string;
  readonly updated?: Instant;
  readonly author?: string;
  readonly rights?: string;
}

export interface RelatedLink {
  /** Absolute. */
  readonly url: string;
  readonly title?: string;
}

/** What the entry answers (RFC 4685 `thr:in-reply-to`). */
export interface InReplyTo {
  /** Id of the entry there; its URL where that is not known. */
  readonly ref: string;
  readonly url: string;
  /** Of an article of this site. */
  readonly title?: string;
}

/** An element of another vocabulary, in the compact shape of xml-js: `_attributes`, `_text`, `_cdata`, children by name. */
export interface Extension {
  /** `prefix:name` for RSS and Atom; a leading `_` for JSON Feed (R51). */
  readonly name: string;
  readonly objects: unknown;
}

/** What only an episode of a podcast has. */
export interface Episode {
  readonly season?: number;
  readonly number?: number;
  readonly type?: "full" | "trailer" | "bonus";
  readonly explicit?: boolean;
  /** Absolute URL of a square picture. */
  readonly imageUrl?: string;
  readonly transcripts: readonly {
    readonly url: string;
    readonly mediaType: string;
    readonly language?: string;
  }[];
  readonly chapters?: { readonly url: string; readonly mediaType: string };
  readonly people: readonly EpisodePerson[];
}

export interface EpisodePerson {
  readonly name: string;
  readonly role?: string;
  readonly group?: string;
  readonly url?: string;
  readonly imageUrl?: string;
}

export interface Translation {
  readonly language: string;
  /** Absolute URL of the page. */
  readonly url: string;
  readonly title: string;
}

/** What a feed writer needs of an entry, content aside. */
export interface EntryFacts {
  /** The permanent id: identical in RSS, Atom and JSON (R1). */
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Absolute URL of the page. */
  readonly url: string;
  readonly language?: string;
  readonly published: Instant;
  readonly updated: Instant;
  readonly authors: readonly EntryPerson[];
  readonly contributors: readonly EntryContributor[];
  /** Terms of the taxonomy, then the author's own tags, which have no scheme. */
  readonly categories: readonly EntryCategory[];
  /** Plain text. */
  readonly summary: string;
  readonly image?: Attachment;
  readonly attachments: readonly Attachment[];
  readonly translations: readonly Translation[];
  readonly rights?: string;
  /** Absolute URL (RFC 4946). */
  readonly license?: string;
  /** Oldest first. */
  readonly corrections?: readonly Correction[];
  readonly comments?: Comments;
  readonly inReplyTo?: InReplyTo;
  readonly republishedFrom?: SourceFeed;
  /** Absolute URL of the page elsewhere that a link post is about. */
  readonly externalUrl?: string;
  readonly related?: readonly RelatedLink[];
  /** Absolute URLs. */
  readonly via?: readonly string[];
  readonly episode?: Episode;
  readonly extensions?: readonly Extension[];
}

/** An entry of this site. */
export interface Entry extends EntryFacts {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Source path relative to the site's folder. */
  readonly source: string;
  /** Address from the site's root without the base URL's own path, `/en/kursk/`. */
  readonly address: string;
  /** Short, safe in HTML ids, unique on the site. */
  readonly key: string;
  /** Key of the compiled content in the store. */
  readonly content: string;
  /** What fills the content's holes, in their order. */
  readonly fills: { readonly page: readonly string[]; readonly feed: readonly string[] };
  /** UTF-8 bytes of the content as feeds carry it. */
  readonly contentBytes: number;
  /** What feeds carry of it, where the article says so itself. */
  readonly feedContent?: "full" | "summary";
  /** Number of the archive document of its language that holds it (RFC 5005); the open one's where the ledger has no row. */
  readonly archive: number;
  readonly retraction?: Retraction;
}

/** An entry with its HTML, as one feed carries it. */
export interface FeedEntry extends EntryFacts {
  /** Full text for feeds, all URLs absolute; absent in a summary-only feed. */
  readonly contentHtml?: string;
}
