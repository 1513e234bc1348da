/**
 * What is to be known of another program to read its articles: a small table each, in the words of its manual. A table
 * is data; how the values are read stands beside it, once for all programs.
 */

import type { DialectName } from "../../model/site.ts";

/** What a key of another program can mean. Each is a field of siar, or becomes a part of one. */
export type Meaning =
  | "title"
  | "date"
  | "updated"
  | "embargo"
  | "expires"
  | "slug"
  | "address"
  | "id"
  | "lang"
  | "authors"
  | "editor"
  | "translator"
  | "photographer"
  | "contributor"
  | "categories"
  | "tags"
  | "summary"
  | "image"
  | "externalUrl"
  | "aliases"
  | "redirectTo";

export type KeysByMeaning = { readonly [M in Meaning]?: readonly string[] };

export interface Dialect {
  readonly name: Exclude<DialectName, "siar">;
  /**
   * Keys as the manual writes them; `extra.image` lies within a map. The first that says something counts, and of
   * lists all together. Behind them come the conventions that many share.
   */
  readonly keys: KeysByMeaning;
  /** Keys that other programs use for something of an article, and this one for something else. */
  readonly ignored?: readonly string[];
  /** Maps that hold keys of an author's own, looked through after the root. */
  readonly within?: readonly string[];
  /** What parts tags and categories that are written as one text. */
  readonly listsBy: "commas" | "spaces" | "semicolons";
  /** Whether an article without a category has that of its folder, unless it lies in that of all articles. */
  readonly hasFolderCategories?: boolean;
  /** Tags that are the program's own collections, and no words of the author. */
  readonly collections?: readonly string[];
  /** What tags begin with that the program keeps to itself. */
  readonly innerTagMark?: string;
  /** Whether a slug that begins with `/` is a whole address. */
  readonly hasPathSlugs?: boolean;
  /** Whether an absolute URL under a key of addresses is the article's own former one. */
  readonly hasOwnUrls?: boolean;
  /** Folder beside the article of images that are named by their file alone, under these keys. */
  readonly imageFolder?: { readonly keys: readonly string[]; readonly folder: string };
  /** Whether articles may begin with lines `Key: value` and no fence. */
  readonly hasHeader?: boolean;
  /** Folders whose articles are drafts, wherever they lie. */
  readonly draftFolders?: readonly string[];
  /** What is a page of the program and no article, by what it is called or says. */
  readonly pages?: {
    /** Names of files without their extension. */
    readonly names?: readonly string[];
    /**
     * Values of `layout` and `type` that no article has, beside those that none has in any program: of a file with a
     * date they are not believed.
     */
    readonly kinds?: readonly string[];
    /** Whether they are, since every page has a date there. */
    readonly haveDates?: boolean;
  };
}
