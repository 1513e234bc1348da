/** What of the settings decides what becomes of one article by itself: all that reading and rendering it are given. */

import type { Language, Site } from "./site.ts";

export interface ArticleSettings
  extends Pick<
    Site,
    | "articlePath"
    | "baseUrl"
    | "defaults"
    | "dialect"
    | "frameHosts"
    | "highlight"
    | "isLenient"
    | "keys"
    | "math"
    | "mediaRoots"
    | "namespaces"
    | "shortcodes"
    | "timeZone"
  > {
  /** The title only where articles may name it: in another program's dialect. */
  readonly languages: readonly (Pick<Language, "tag" | "categoryWord" | "authorWord"> &
    Partial<Pick<Language, "title">>)[];
  /** Names of the settings' people that would be parted at their commas, `and` or `&`; absent without any. */
  readonly wholeNames?: readonly string[];
}
