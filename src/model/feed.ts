/** A feed as a document in the words of RFC 4287, whichever format it is written in. */

import type { Attachment, EntryPerson } from "./entry.ts";
import type { Instant } from "./instant.ts";

export type FeedFormat = "rss" | "atom" | "json";

/** The three files of one feed: absolute URLs, each its own self link (R21). */
export type FeedUrls = { readonly [F in FeedFormat]?: string };

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
}

/** A feed of this site: the document, and where and with which entries it stands. */
export interface SiteFeed {
  readonly document: FeedDocument;
  readonly language: string;
  /** What it follows. */
  readonly scope:
    | { readonly kind: "all" }
    | { readonly kind: "category"; readonly term: string; readonly label: string }
    | { readonly kind: "author"; readonly handle: string; readonly name: string };
  /** Address of the page and folder it lies in, `/kategori/diplomasi/`. */
  readonly address: string;
  /** Output paths, `kategori/diplomasi/rss.xml`. */
  readonly paths: { readonly [F in FeedFormat]: string };
  readonly entryCount: number;
}
