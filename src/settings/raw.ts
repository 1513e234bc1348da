/**
 * The settings as their file says them, each value read on its own: between the schema, which makes it,
 * and `site.ts`, which relates the parts to each other. Types only.
 */

import type { FeedFormat } from "../model/feed.ts";
import type { LintRule } from "../model/lint.ts";
import type { DialectName, FolderDefault, FollowedKind, ShortcodeForm } from "../model/site.ts";
import type { ValueCode } from "../problems/words/settings.ts";

/** Text by language tag; the empty tag stands for every language. */
export type ByLanguage<T = string> = ReadonlyMap<string, T>;

export interface RawPublisher {
  readonly name: string;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly logo?: string | undefined;
}

export interface RawPerson {
  readonly handle: string;
  readonly kind: "person" | "organization";
  readonly name: ByLanguage;
  readonly url?: string | undefined;
  readonly email?: string | undefined;
  readonly avatar?: string | undefined;
}

export interface RawTerm {
  readonly id: string;
  readonly label: ByLanguage;
  readonly slug?: ByLanguage | undefined;
  readonly parent?: string | undefined;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
}

export interface RawPathWords {
  readonly category?: string | undefined;
  readonly author?: string | undefined;
}

/** Keys of one map hold together; texts of one list are alternatives. */
export interface RawFilter {
  readonly language?: readonly string[] | undefined;
  readonly category?: readonly string[] | undefined;
  readonly children?: boolean | undefined;
  readonly author?: readonly string[] | undefined;
  readonly tag?: readonly string[] | undefined;
  readonly path?: readonly string[] | undefined;
  readonly and?: readonly RawFilter[] | undefined;
  readonly or?: readonly RawFilter[] | undefined;
  readonly not?: RawFilter | undefined;
}

export interface RawPodcast {
  readonly author: string;
  readonly owner?: { readonly name: string; readonly email: string } | undefined;
  readonly category: readonly PodcastCategory[];
  readonly explicit: boolean;
  readonly image: string;
  readonly type: "episodic" | "serial";
  readonly medium: string;
  readonly locked?: boolean | undefined;
  readonly guid?: string | undefined;
}

export interface PodcastCategory {
  readonly name: string;
  readonly sub?: string;
}

/** What is left out is as `feeds` says it for all. */
export interface RawDeclaredFeed {
  readonly name: string;
  readonly title: ByLanguage;
  readonly description?: ByLanguage | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly mixed: boolean;
  readonly path?: string | undefined;
  readonly filter?: RawFilter | undefined;
  readonly formats?: readonly FeedFormat[] | undefined;
  readonly limit?: number | undefined;
  readonly maxBytes?: number | undefined;
  readonly content?: "full" | "summary" | undefined;
  readonly archives?: boolean | undefined;
  readonly podcast?: RawPodcast | undefined;
}

export interface RawFeeds {
  readonly limit: number;
  readonly maxBytes: number;
  readonly ttl: number;
  readonly content: "full" | "summary";
  readonly formats: readonly FeedFormat[];
  readonly follow: readonly FollowedKind[];
  readonly archives: "main" | "all" | "none";
  readonly archiveSize: number;
  readonly tombstones: boolean;
  readonly declared: readonly RawDeclaredFeed[];
}

export interface RawSettings {
  readonly title: ByLanguage;
  readonly description?: ByLanguage | undefined;
  readonly baseUrl: string;
  readonly authority?: string | undefined;
  readonly established?: string | undefined;
  readonly timeZone: string;
  readonly languages: readonly string[];
  readonly publisher?: RawPublisher | undefined;
  readonly kind: "news" | "blog";
  readonly rights?: string | undefined;
  readonly license?: string | undefined;
  /** URI by prefix, as written. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly icon?: string | undefined;
  readonly people: readonly RawPerson[];
  readonly taxonomyUri?: string | undefined;
  readonly taxonomy: readonly RawTerm[];
  readonly feeds: RawFeeds;
  readonly articles?: readonly string[] | undefined;
  readonly static: string;
  readonly articlePath: string;
  readonly pathWords: ByLanguage<RawPathWords>;
  readonly frameHosts: readonly string[];
  readonly hubs: readonly string[];
  readonly dialect?: DialectName | undefined;
  readonly lenient: boolean;
  readonly defaults: readonly FolderDefault[];
  /** Field by foreign key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly shortcodes: ReadonlyMap<string, ShortcodeForm>;
  readonly highlight: boolean;
  readonly math: boolean;
  readonly mediaRoots?: readonly string[] | undefined;
  readonly authorsFile?: string | undefined;
  readonly lint: readonly LintRule[];
}

/** Why a value cannot be read; where it stands is for the caller to say. */
export interface Complaint {
  readonly code: ValueCode;
  readonly value: string;
  /** A sentence. */
  readonly reason: string;
  readonly suggestion?: string;
}

/** What a text was read as, or why it cannot be. */
export type Reading<T> = { readonly value: T } | Complaint;

/** The keys that a part of the settings may hold, for matching them whatever their case; a filter's tree holds itself. */
export type KeyTree =
  | { readonly kind: "text" }
  | { readonly kind: "list"; readonly of: KeyTree }
  /** A map whose keys are the author's: language tags. */
  | { readonly kind: "by-language"; readonly of: KeyTree }
  /** A map whose keys are the author's: prefixes. Nothing stands in its place. */
  | { readonly kind: "own-keys"; readonly of: KeyTree }
  | { readonly kind: "map"; readonly keys: ReadonlyMap<string, KeyTree> };
