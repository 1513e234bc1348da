/**
 * What is kept between feeds, so that an entry is judged once however many feeds carry it: by the object of its
 * fragment where a build joins feeds of such, which is let go with the fragment, and by its text in all other feeds,
 * for as many as were met last. A build of a hundred thousand articles needs no more of it than one of a thousand.
 */

import type { Fragment } from "../../model/feed-parts.ts";
import { type Bounded, bounded } from "../bounded.ts";
import { detached } from "../detached.ts";
import { fingerprintOf } from "../fingerprint.ts";
import { mapOf, type SiteNames } from "../site/links.ts";
import { newContents } from "./contents.ts";
import type { EntryDesk, KnownEntry } from "./judge-entry.ts";
import type { Agreements } from "./parity.ts";

/** The start tags around the entries of a feed. */
export interface Wrapper {
  readonly text: string;
  readonly name: string;
  /** Prefixes that it declares and does not use itself. */
  readonly prefixes: readonly string[];
}

export interface Memory extends EntryDesk {
  /** The one object for start tags of that text. */
  readonly wrapperOf: (text: string) => Wrapper;
  readonly fragments: WeakMap<Fragment, KnownFragment>;
  /** By the digest of its bytes, for a fragment that was let go and made again. */
  readonly remade: Bounded<KnownFragment>;
  /** By the names of what stands around an entry and of its text. */
  readonly entries: Bounded<KnownEntry>;
  /** Entries of two formats that were found to say the same. */
  readonly agreements: Agreements;
}

/** An entry in a fragment. */
export interface KnownFragment {
  /** Characters, as JavaScript counts them, of the fragment, and of the margin before the entry. */
  readonly length: number;
  readonly margin: number;
  /** What the entry begins with: the name of its element, or a brace; empty where it is neither. */
  readonly name: string;
  /** Whether it can be judged without the text of its content. */
  isShort: boolean;
  /** In each of the surroundings in which it was met; few. */
  readonly judged: { readonly around: Wrapper; readonly known: KnownEntry }[];
}

/** So many are remembered: those of a few large feeds. */
const MOST_ENTRIES = 2048;
/** These are small, and most articles come back much later, in the feeds of their sections. */
const MOST_FRAGMENTS = 4_096;
const MOST_CONTENTS = 4_096;
const MOST_WRAPPERS = 64;

/** An empty memory for one site; without one, for reading a feed as a whole. */
export function newMemory(site?: SiteNames): Memory {
  const wrappers = bounded<Wrapper>(MOST_WRAPPERS);
  const map = site && mapOf(site);
  return {
    site: map,
    wrapperOf: (text) => kept(wrappers, text, () => readWrapper(text)),
    ...newContents(map, MOST_CONTENTS),
    fragments: new WeakMap(),
    remade: bounded(MOST_FRAGMENTS),
    entries: bounded(MOST_ENTRIES),
    agreements: new WeakMap(),
  };
}

/**
 * The part of the start tags that an entry of that text can feel, by which it is known again: a namespace whose
 * prefix it does not use says nothing to it, and feeds declare what their other entries need.
 */
export function wrapperFelt(text: string, wrapper: Wrapper, { wrapperOf }: Memory): Wrapper {
  const idle = new Set(wrapper.prefixes.filter((prefix) => !text.includes(`${prefix}:`)));
  if (idle.size === 0) return wrapper;
  return wrapperOf(wrapper.text.replace(DECLARATION, (whole, prefix) => (idle.has(prefix) ? "" : whole)));
}

/** The value under that key, made where there is none. */
export function kept<V>(values: Bounded<V>, key: string, make: () => V): V {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = make();
  values.set(detached(key), value);
  return value;
}

const DECLARATION = /\sxmlns:([^\s=:"'<>]+)\s*=\s*(?:"[^"<]*"|'[^'<]*')/g;

function readWrapper(text: string): Wrapper {
  const bare = text.replace(DECLARATION, "");
  const prefixes = [...text.matchAll(DECLARATION)].map(([, prefix = ""]) => prefix);
  const idle = prefixes.filter((prefix) => !bare.includes(`${prefix}:`));
  return detached({ text, name: fingerprintOf(text), prefixes: idle });
}
