/** The whole site, known: every entry in order, every term and person with what is theirs. */

import type { Asset } from "./asset.ts";
import type { Category } from "./category.ts";
import type { Entry } from "./entry.ts";
import type { Instant } from "./instant.ts";
import type { Person } from "./person.ts";
import type { Site } from "./site.ts";

/** A page that gathers entries of one language. */
export interface EntryList {
  readonly language: string;
  /** Address of its page, `/kategori/diplomasi/`. */
  readonly address: string;
  /** Newest first. */
  readonly entries: readonly Entry[];
}

export interface CategoryList extends EntryList {
  readonly category: Category;
  readonly label: string;
  /** Its own entries and those of the terms below it (C6). */
  readonly entries: readonly Entry[];
  /** Terms directly below it that have entries in this language. */
  readonly children: readonly { readonly label: string; readonly address: string }[];
  readonly parent?: { readonly label: string; readonly address: string };
  /** The same term's pages in every language that has one, this one included (C7). */
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

export interface PersonList extends EntryList {
  readonly person: Person;
  readonly name: string;
  readonly translations: readonly { readonly language: string; readonly address: string }[];
}

/** A permanent redirect of an address on this site. */
export interface Redirect {
  readonly from: string;
  /** An address on this site; of a stub also an absolute URL. */
  readonly to: string;
}

export interface Catalogue {
  readonly site: Site;
  /** Newest first by `published`, ties by id (R14); all languages. */
  readonly entries: readonly Entry[];
  /** One a language, in the site's order, even where it has no entry yet. */
  readonly fronts: readonly EntryList[];
  readonly categories: readonly CategoryList[];
  readonly people: readonly PersonList[];
  /** Articles that were taken back: their pages say so, and no list holds them. Newest retraction first. */
  readonly retracted: readonly Entry[];
  /** Ids that were ended for good, by language, where their day is known; newest first. */
  readonly deleted: readonly { readonly language: string; readonly id: string; readonly when: Instant }[];
  /** Number of the archive document that the next entry of a language goes into. */
  readonly openArchives: Readonly<Record<string, number>>;
  /** UUID of each podcast by the key of its feed, `podcast/id` (R58). */
  readonly podcasts: Readonly<Record<string, string>>;
  readonly redirects: readonly Redirect[];
  readonly assets: readonly Asset[];
  readonly icon?: Asset;
  readonly logo?: Asset;
  /** Host or e-mail address in the tag URIs of entries and feeds (RFC 4151). */
  readonly authority: string;
  /** The day the site was established, at midnight in its zone: the date of a feed without entries (D31). */
  readonly established: Instant;
}
