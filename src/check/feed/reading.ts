/**
 * A feed as a judge has read it, the same for all three formats, so that they can be compared.
 * Offsets in an entry count from the entry's own start: what was read of it is kept for every feed that carries it.
 */

export type ReadFormat = "rss" | "atom" | "json";

/** A reference to another resource, and where it stands. */
export interface ReadLink {
  readonly url: string;
  /** What it is in the feed, `link`, `enclosure`, `href`: words for a message. */
  readonly what: string;
  readonly at: number;
}

export interface ReadCategory {
  readonly label: string;
  /** RSS has none. */
  readonly term?: string;
  readonly scheme?: string;
}

export interface ReadAttachment {
  readonly url: string;
  readonly mediaType?: string;
  readonly lengthBytes?: number;
}

/** Where readers talk of an entry (RFC 4685, RSS `comments`, `wfw`, `slash`). */
export interface ReadComments {
  readonly url?: string;
  readonly count?: number;
}

/** The feed that an entry was first published in. */
export interface ReadSource {
  readonly url?: string;
  readonly title?: string;
}

/** What an entry says of its place among other pages. */
export interface ReadRelations {
  readonly comments?: ReadComments;
  /** The page of what it answers. */
  readonly inReplyTo?: string;
  /** Pages that it is about, or that belong with it; a link post's own first. */
  readonly related: readonly string[];
  /** Where its author found it. */
  readonly via: readonly string[];
  readonly license?: string;
}

export interface ReadEntry extends ReadRelations {
  readonly id?: string;
  readonly idAt: number;
  readonly url?: string;
  readonly title?: string;
  readonly titleAt: number;
  readonly publishedMs?: number;
  readonly updatedMs?: number;
  /** Names, in order. */
  readonly authors: readonly string[];
  /** Names, in order. */
  readonly contributors: readonly string[];
  readonly categories: readonly ReadCategory[];
  /** Plain text, where the entry has it beside its content. */
  readonly summary?: string;
  readonly contentHtml?: string;
  /** Name of the HTML, by which it is compared where the HTML itself is not kept. */
  readonly contentName?: string;
  /** Content that is no HTML. */
  readonly contentText?: string;
  readonly contentAt: number;
  readonly language?: string;
  readonly image?: string;
  readonly attachments: readonly ReadAttachment[];
  readonly source?: ReadSource;
  /** Everything it points to, its content included. */
  readonly links: readonly ReadLink[];
}

/** An entry where it stands in a feed. */
export interface PlacedEntry {
  readonly entry: ReadEntry;
  /** Offset of its start in the feed. */
  readonly at: number;
}

/** Where a document stands in its feed's history (RFC 5005). JSON Feed says only `previous`, as `next_url`. */
export interface ReadHistory {
  readonly isArchive: boolean;
  /** Where it says that it is an archive. */
  readonly archiveAt?: number;
  readonly current?: ReadLink;
  readonly previous?: ReadLink;
  readonly next?: ReadLink;
}

/** An entry that was taken back (RFC 6721). */
export interface ReadDeletion {
  readonly ref: string;
  readonly whenMs?: number;
  readonly at: number;
}

/** A feed without its entries. */
export interface ReadHead {
  readonly format: ReadFormat;
  /** RSS has none. */
  readonly id?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly language?: string;
  readonly self?: ReadLink;
  /** The page that it follows. */
  readonly home?: ReadLink;
  readonly updatedMs?: number;
  readonly updatedAt: number;
  readonly authors: readonly string[];
  readonly license?: string;
  /** Absolute URLs of WebSub hubs. */
  readonly hubs: readonly string[];
  readonly history: ReadHistory;
  /** Only Atom has them. */
  readonly deletions: readonly ReadDeletion[];
  readonly links: readonly ReadLink[];
}

export interface ReadFeed extends ReadHead {
  readonly entries: readonly PlacedEntry[];
}
