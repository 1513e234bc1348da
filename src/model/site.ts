/** The settings after the schema: nothing is optional that a writer needs. */

import type { Category } from "./category.ts";
import type { Person } from "./person.ts";

export interface Language {
  /** RFC 5646 tag in canonical case. */
  readonly tag: string;
  readonly direction: "ltr" | "rtl";
  /** Site title and description in this language. */
  readonly title: string;
  readonly description: string;
  /** Path words, from one table, more in settings. */
  readonly categoryWord: string;
  readonly authorWord: string;
}

export interface Publisher {
  readonly name: string;
  readonly url?: string;
  readonly email?: string;
  /** Source path of a local image, relative to the site's folder. */
  readonly logo?: string;
}

export interface FeedSettings {
  /** Entries in a subscription document, newest first. */
  readonly limit: number;
  /** Bytes of content after which older entries are left out; never fewer than ten stay (R15). */
  readonly maxBytes: number;
  /** Minutes between polls, RSS `ttl`. */
  readonly ttlMinutes: number;
  /** `full` text, or `summary` only. */
  readonly content: "full" | "summary";
}

export interface Site {
  /** First is the default language, which lives at the root. */
  readonly languages: readonly Language[];
  /** Ends with `/`; https, or http on localhost; may carry a path. */
  readonly baseUrl: string;
  /** Host (or e-mail address) in minted tag URIs (RFC 4151): settings', never `--base-url`'s. */
  readonly authority?: string;
  /** Host of the configured base URL: the authority where neither settings nor ledger name one. */
  readonly host: string;
  /** Day on which the authority was held, `YYYY-MM-DD`; without it the ledger decides. */
  readonly established?: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly publisher: Publisher;
  readonly people: readonly Person[];
  /** Empty: the terms come from the articles. */
  readonly taxonomy: readonly Category[];
  /** URI that names the taxonomy: RSS `domain`, Atom `scheme`. */
  readonly taxonomyUri: string;
  readonly feeds: FeedSettings;
  readonly rights?: string;
  /** Source path of a square PNG, relative to the site's folder. */
  readonly icon?: string;
  /** `news` makes pages NewsArticle, `blog` BlogPosting (R80). */
  readonly kind: "news" | "blog";
  /** Folders and patterns, relative to the site's folder. */
  readonly articles: readonly string[];
  readonly staticFolder: string;
  /** Address of an article within its language, `/:slug/` or with `:year` `:month` `:day`. */
  readonly articlePath: string;
  /** Hosts whose frames may be embedded, beside the known ones (R64). */
  readonly frameHosts: readonly string[];
  /** WebSub hubs, announced in feeds. */
  readonly hubs: readonly string[];
}
