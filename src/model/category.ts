/** A term of the taxonomy: a permanent id, labels that may change, and its place in the tree (C1-C7). */

export interface Category {
  /** Permanent, ASCII, language-free. */
  readonly id: string;
  /** Label by language tag; always has the default language. */
  readonly labels: Readonly<Record<string, string>>;
  /** Path segment by language tag; always has each of the site's languages. */
  readonly slugs: Readonly<Record<string, string>>;
  readonly parent?: string;
  /** Other names that articles may use, with a warning. */
  readonly aliases: readonly string[];
  /** The same concept elsewhere: IPTC Media Topic and Wikidata URIs. */
  readonly sameAs: readonly string[];
}
