/**
 * The settings as their file says them, each value read on its own: between the schema, which makes it,
 * and `site.ts`, which relates the parts to each other. Types only.
 */

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
  readonly icon?: string | undefined;
  readonly people: readonly RawPerson[];
  readonly taxonomyUri?: string | undefined;
  readonly taxonomy: readonly RawTerm[];
  readonly feeds: {
    readonly limit: number;
    readonly maxBytes: number;
    readonly ttl: number;
    readonly content: "full" | "summary";
  };
  readonly articles: readonly string[];
  readonly static: string;
  readonly articlePath: string;
  readonly pathWords: ByLanguage<RawPathWords>;
  readonly frameHosts: readonly string[];
  readonly hubs: readonly string[];
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

/** The keys that a part of the settings may hold, for matching them whatever their case. */
export type KeyTree =
  | { readonly kind: "text" }
  | { readonly kind: "list"; readonly of: KeyTree }
  /** A map whose keys are the author's: language tags. */
  | { readonly kind: "by-language"; readonly of: KeyTree }
  | { readonly kind: "map"; readonly keys: ReadonlyMap<string, KeyTree> };
