/** The shape of a row of the table of differences, and what its rows share. */

import type { Author, Item } from "feed";
import type { Given } from "./given.ts";
import type { EntryMeaning, Format, Meaning } from "./meaning.ts";

export interface Difference {
  /** What siar's documents say otherwise than those of `feed`; Markdown. */
  readonly what: string;
  /** Why. */
  readonly reason: string;
  /** Number of the requirement. */
  readonly rule: string;
  /** What `feed` is handed in place of what was given, because it would throw or write what nobody can read. */
  readonly spare?: (given: Given, format: Format) => Given;
  /** Undoes the stand-ins in what was read, once it can be read. */
  readonly restore?: (text: string) => string;
  /** Turns what was read of `feed`'s document into what is to be read of siar's. */
  readonly mend?: (theirs: Meaning, given: Given, format: Format) => void;
}

/** Every entry with the item that it was made from. */
export function inEach(
  { entries }: Meaning,
  { items }: Given,
  change: (entry: EntryMeaning, item: Item) => void,
): void {
  entries.forEach((entry, index) => {
    const item = items[index];
    if (item !== undefined) change(entry, item);
  });
}

/** Text, or nothing where it is blank. */
export function said(text: string | undefined): string | undefined {
  return text?.trim() ? text : undefined;
}

/** The address in the form that browsers give it. */
export function normal(url: string): string {
  return new URL(url).href;
}

/** RFC 3339 in whole seconds, on the clock of UTC. */
export function dated(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

/** What a person is called: by name, else by the e-mail's user, else by the link's host. */
export function nameOf({ name, email, link }: Author): string | undefined {
  const host = link === undefined ? "" : new URL(link).hostname;
  return said(name) ?? email?.split("@")[0] ?? said(host);
}

/** `ana@warta.example (Ana [desk])`: a round bracket would end the name. */
export function mailboxOf(person: Author): string {
  return `${person.email} (${(nameOf(person) ?? "").replaceAll("(", "[").replaceAll(")", "]")})`;
}

/** Whether a description is HTML, or text that stands for itself. */
export function isMarkup(text: string): boolean {
  return /<[a-z/!]|&(?:[a-z]|#)/i.test(text);
}
