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
  readonly contributors: readonly EntryPerson[];
  readonly categories: readonly EntryCategory[];
  /** Plain text. */
  readonly summary: string;
  readonly image?: Attachment;
  readonly attachments: readonly Attachment[];
  readonly translations: readonly Translation[];
  readonly rights?: string;
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
}

/** An entry with its HTML, as one feed carries it. */
export interface FeedEntry extends EntryFacts {
  /** Full text for feeds, all URLs absolute; absent in a summary-only feed. */
  readonly contentHtml?: string;
}
