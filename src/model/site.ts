/** The settings after the schema: nothing is optional that a writer needs. */

import type { Category } from "./category.ts";
import type { FeedFormat } from "./feed.ts";
import type { LintRule } from "./lint.ts";
import type { Person } from "./person.ts";
import type { Place } from "./problem.ts";

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
  readonly formats: readonly FeedFormat[];
  /** Which feeds exist by themselves. */
  readonly follow: readonly FollowedKind[];
  /** Feeds that keep archive documents: each language's main feed, every feed, or none. */
  readonly archives: "main" | "all" | "none";
  /** Entries in an archive document. */
  readonly archiveSize: number;
  /** Whether ids that `siar ids retire` ended leave a tombstone in Atom (RFC 6721). */
  readonly tombstones: boolean;
  readonly declared: readonly DeclaredFeed[];
}

/** Main feeds of the languages, feeds of the terms, feeds of the people. */
export type FollowedKind = "languages" | "categories" | "authors";

/** A feed that the settings declare. */
export interface DeclaredFeed {
  /** Permanent, ASCII: the last part of the feed's id. */
  readonly name: string;
  /** By language tag; always has each language that the feed has. */
  readonly titles: Readonly<Record<string, string>>;
  readonly descriptions: Readonly<Record<string, string>>;
  /** The feed exists once in each; or once for all of them where it is mixed (C5). */
  readonly languages: readonly string[];
  readonly isMixed: boolean;
  /** Folder of its files within each language, `/podcast/`. */
  readonly path: string;
  /** Absent: everything. */
  readonly filter?: FeedFilter;
  readonly formats: readonly FeedFormat[];
  readonly limit: number;
  readonly maxBytes: number;
  readonly content: "full" | "summary";
  readonly hasArchives: boolean;
  readonly podcast?: PodcastSettings;
  /** Where the settings file says it, if that has lines: for problems alone. */
  readonly places?: { readonly filter?: Place; readonly image?: Place };
}

/** Which entries a feed takes. */
export type FeedFilter =
  | { readonly kind: "language"; readonly language: string }
  /** A term, with those below it unless `children` is false. */
  | { readonly kind: "category"; readonly term: string; readonly children: boolean }
  | { readonly kind: "author"; readonly handle: string }
  | { readonly kind: "tag"; readonly tag: string }
  /** A pattern of source paths from the site's folder; `*` within a segment, `**` across them. */
  | { readonly kind: "path"; readonly pattern: string }
  | { readonly kind: "and" | "or"; readonly of: readonly FeedFilter[] }
  | { readonly kind: "not"; readonly of: FeedFilter };

export interface PodcastSettings {
  readonly author: string;
  readonly owner?: { readonly name: string; readonly email: string };
  /** Of the directories' list, `News` or `News > Politics`. */
  readonly categories: readonly { readonly name: string; readonly sub?: string }[];
  readonly explicit: boolean;
  /** Source path of a square JPEG or PNG, relative to the site's folder. */
  readonly image: string;
  readonly type: "episodic" | "serial";
  readonly medium: string;
  readonly locked?: boolean;
  /** UUID that the show has already. */
  readonly guid?: string;
}

/** The programs whose articles siar reads as they are, and its own way. */
export type DialectName =
  | "siar"
  | "jekyll"
  | "hugo"
  | "eleventy"
  | "hexo"
  | "pelican"
  | "zola"
  | "astro"
  | "docusaurus"
  | "vitepress"
  | "wordpress"
  | "ghost";

/** Plain data, as front matter has it. */
export type DefaultValue = string | null | readonly DefaultValue[] | { readonly [key: string]: DefaultValue };

/** Front matter that articles have where they say nothing else. */
export interface FolderDefault {
  /** A pattern of source paths from the site's folder; `*` within a segment, `**` across them. */
  readonly pattern: string;
  /** By key, in the keys of the site's dialect. */
  readonly values: Readonly<Record<string, DefaultValue>>;
}

/** What becomes of a shortcode or tag: see the guide. `remove` leaves nothing of it, `unwrap` what stands within. */
export type ShortcodeForm =
  | "remove"
  | "unwrap"
  | "youtube"
  | "vimeo"
  | "figure"
  | "image"
  | "gist"
  | "tweet"
  | "highlight"
  | "raw"
  | "details"
  | "note";

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
  /** Absolute URL of the licence of everything (RFC 4946). */
  readonly license?: string;
  /** Vocabularies beside the well-known ones, by prefix. */
  readonly namespaces: Readonly<Record<string, string>>;
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
  /** How articles are written; absent is siar's own way. */
  readonly dialect?: DialectName;
  /** Whether articles that cannot be understood are left out and listed, instead of stopping the build. */
  readonly isLenient?: boolean;
  /** Rules of taste that `siar check` applies to articles. */
  readonly lint?: readonly LintRule[];
  /** The later wins over the earlier, and an article over both. */
  readonly defaults?: readonly FolderDefault[];
  /** Fields by the keys of other names that articles use for them, `topics: categories`. */
  readonly keys?: Readonly<Record<string, string>>;
  /** What becomes of shortcodes and tags that siar does not know, by name. */
  readonly shortcodes?: Readonly<Record<string, ShortcodeForm>>;
  /** File or folder of people beside the settings' own, relative to the site's folder; absent is where the dialect has it. */
  readonly authorsFile?: string;
  /** Whether code on pages is coloured; feeds stay plain (R69). */
  readonly highlight?: boolean;
  /** Whether `$…$` and `$$…$$` are mathematics. */
  readonly math?: boolean;
  /** Folders whose files addresses from the site's root name, `/images/a.png`, beside the static folder. */
  readonly mediaRoots?: readonly string[];
}
