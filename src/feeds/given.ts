/**
 * What users of the `feed` package hand over, by its shapes. It is plain JavaScript that may be wrong in any
 * way, so the readers beside this file check each value. Types only.
 */

import type { Extension } from "./extras.ts";

export interface GivenAuthor {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly link?: string | undefined;
  readonly avatar?: string | undefined;
}

export interface GivenCategory {
  readonly name?: string | undefined;
  readonly domain?: string | undefined;
  readonly scheme?: string | undefined;
  readonly term?: string | undefined;
}

export interface GivenFile {
  readonly url: string;
  readonly type?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
  readonly title?: string | undefined;
  /** Seconds. */
  readonly duration?: number | undefined;
}

export interface GivenItem {
  readonly title: string;
  readonly id?: string | undefined;
  readonly link: string;
  /** Of the last change. */
  readonly date: Date;
  readonly description?: string | undefined;
  readonly content?: string | undefined;
  readonly category?: readonly GivenCategory[] | undefined;
  readonly guid?: string | undefined;
  readonly image?: string | GivenFile | undefined;
  readonly audio?: string | GivenFile | undefined;
  readonly video?: string | GivenFile | undefined;
  readonly enclosure?: string | GivenFile | undefined;
  readonly author?: GivenAuthor | readonly GivenAuthor[] | undefined;
  readonly contributor?: GivenAuthor | readonly GivenAuthor[] | undefined;
  readonly published?: Date | undefined;
  readonly copyright?: string | undefined;
  readonly extensions?: readonly Extension[] | undefined;
}

export interface GivenOptions {
  readonly id?: string | undefined;
  readonly title: string;
  readonly updated?: Date | undefined;
  readonly generator?: string | false | undefined;
  readonly language?: string | undefined;
  readonly ttl?: number | undefined;
  readonly stylesheet?: string | undefined;
  readonly feed?: string | undefined;
  readonly feedLinks?: { readonly [format: string]: string | undefined } | undefined;
  readonly hub?: string | undefined;
  readonly docs?: string | undefined;
  readonly podcast?: boolean | undefined;
  readonly category?: string | undefined;
  readonly author?: GivenAuthor | undefined;
  readonly link?: string | undefined;
  readonly description?: string | undefined;
  readonly image?: string | undefined;
  readonly favicon?: string | undefined;
  readonly copyright?: string | undefined;
}

/** A feed as its user has put it together. */
export interface GivenFeed {
  readonly options: GivenOptions;
  readonly items: readonly GivenItem[];
  readonly categories: readonly string[];
  readonly contributors: readonly GivenAuthor[];
  readonly extensions: readonly Extension[];
}
