/** A feed as a document in the words of RFC 4287, whichever format it is written in. */

import type { Attachment, EntryPerson, Extension } from "./entry.ts";
import type { Instant } from "./instant.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** The three files of one feed: absolute URLs, each its own self link (R21). */
export type FeedUrls = { readonly [F in FeedFormat]?: string };

/** Where the document stands in the feed's history (RFC 5005): the subscription document, or one of its archives. */
export interface FeedHistory {
  readonly kind: "subscription" | "archive";
  /** The subscription document; only in an archive. */
  readonly current?: FeedUrls;
  /** The archive document with the next older entries. */
  readonly previous?: FeedUrls;
  /** The archive document with the next newer entries; only in an archive. */
  readonly next?: FeedUrls;
}

/** An entry that was taken back (RFC 6721). */
export interface DeletedEntry {
  readonly id: string;
  readonly when: Instant;
  readonly reason?: string;
}

/** What podcast directories ask of a channel (R58, R59). */
export interface Podcast {
  /** UUID of the show, minted once and kept in the ledger. */
  readonly guid: string;
  readonly author: string;
  readonly owner?: { readonly name: string; readonly email: string };
  readonly categories: readonly { readonly name: string; readonly sub?: string }[];
  readonly explicit: boolean;
  /** Absolute URL of a square JPEG or PNG of 1400 to 3000 pixels. */
  readonly imageUrl: string;
  readonly type: "episodic" | "serial";
  readonly medium: string;
  /** Whether other platforms may import the show; only where it is said. */
  readonly locked?: boolean;
}

export interface FeedDocument {
  /** The feed's permanent id, no entry's. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language?: string;
  /** The page that the feed follows. */
  readonly homeUrl: string;
  readonly urls: FeedUrls;
  /** The newest of its entries' dates, or the day the site was established (R12, D31). */
  readonly updated: Instant;
  readonly authors: readonly EntryPerson[];
  readonly contributors: readonly EntryPerson[];
  readonly rights?: string;
  /** Square, absolute URL. */
  readonly icon?: Attachment;
  /** Twice as wide as high, absolute URL. */
  readonly logo?: Attachment;
  /** `false` where no generator is to be named. */
  readonly generator: { readonly name: string; readonly url?: string } | false;
  readonly ttlMinutes?: number;
  readonly hubs: readonly string[];
  /** Terms that are true of every entry (R37). */
  readonly categories: readonly { readonly term: string; readonly scheme?: string; readonly label: string }[];
  /** The same feed in the site's other languages. */
  readonly translations: readonly {
    readonly language: string;
    readonly url: string;
    readonly urls: FeedUrls;
  }[];
  /** Absolute URL (RFC 4946). */
  readonly license?: string;
  readonly history?: FeedHistory;
  /** Newest first. */
  readonly deleted?: readonly DeletedEntry[];
  readonly podcast?: Podcast;
  /** Absolute URL of a style sheet for browsers. */
  readonly stylesheet?: string;
  readonly extensions?: readonly Extension[];
  /** Namespaces of the settings, by prefix: the root declares those that are used. */
  readonly namespaces?: Readonly<Record<string, string>>;
}

/** Output paths of one document; a format that the feed does not have is absent. */
export type FeedPaths = { readonly [F in FeedFormat]?: string };

/** A feed of this site: the document, and where and with which entries it stands. */
export interface SiteFeed {
  readonly document: FeedDocument;
  readonly language: string;
  /** What it follows. */
  readonly scope:
    | { readonly kind: "all" }
    | { readonly kind: "category"; readonly term: string; readonly label: string }
    | { readonly kind: "author"; readonly handle: string; readonly name: string }
    | { readonly kind: "declared"; readonly name: string; readonly title: string };
  /** Address of the page and folder it lies in, `/kategori/diplomasi/`. */
  readonly address: string;
  /** Output paths, `kategori/diplomasi/rss.xml`. */
  readonly paths: FeedPaths;
  /** Its archive documents, oldest first. */
  readonly archives: readonly FeedPaths[];
  readonly entryCount: number;
}
