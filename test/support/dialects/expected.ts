/** What a folder of articles of another tool must become, written by hand from that tool's own documentation. */

/** An article that readers see. */
export interface ExpectedEntry {
  /** Source path from the site's folder. */
  readonly file: string;
  /** From the site's root, Unicode: `/2024/03/06/watering/`. */
  readonly address: string;
  readonly title: string;
  /** RFC 3339, with the offset that it was written with or that the site's zone had then. */
  readonly published: string;
  /** Where it differs from publication. */
  readonly updated?: string;
  /** One of the site's languages; the first unless given. */
  readonly language?: string;
  /** Names, in their order. */
  readonly authors?: readonly string[];
  /** Names of who else had a part in it, in any order. */
  readonly contributors?: readonly string[];
  /** Labels of categories, then tags, in their order. */
  readonly labels?: readonly string[];
  readonly summary?: string;
  /** The end of the lead image's source path: `box.png`. */
  readonly image?: string;
  readonly externalUrl?: string;
  /** The id that it brings along. */
  readonly id?: string;
  /** What its text in feeds holds: as HTML in which white space is folded, addresses from the site's root. */
  readonly holds?: readonly string[];
  /** The same of its page, whose text may be richer than that of feeds. */
  readonly shows?: readonly string[];
  /** What neither holds. */
  readonly lacks?: readonly string[];
}

export interface ExpectedSite {
  /** Folder below `test/dialects`. */
  readonly name: string;
  /** A file's name tells siar of which tool the folder is, so that the settings need not. */
  readonly isFoundByItself: boolean;
  readonly entries: readonly ExpectedEntry[];
  /** Articles that nobody sees: drafts, those of the future, those that have ended. */
  readonly unseen?: readonly string[];
  /** Files that are no article or cannot be understood, and the code of the problem that says so. */
  readonly named?: Readonly<Record<string, string>>;
  /** Source path of each stub that only leads elsewhere. */
  readonly stubs?: readonly string[];
  /** Where `_redirects` leads, by where it starts; both without the site's own path. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Template syntax that is not understood, as warnings count it: file, then what and how often. */
  readonly unknown?: Readonly<Record<string, readonly (readonly [what: string, count: number])[]>>;
}
