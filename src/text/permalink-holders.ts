/** What the pattern of article addresses may hold, `:slug`: the holders of Jekyll, Hugo and Hexo, and siar's own. */

export const HOLDER_NAMES = [
  "slug",
  "title",
  "filename",
  "year",
  "month",
  "day",
  "section",
  "sections",
  "category",
  "categories",
  "language",
  "lang",
  "short_year",
  "i_month",
  "i_day",
  "y_day",
  "hour",
  "minute",
  "second",
  "name",
  "post_title",
  "output_ext",
] as const;

export type HolderName = (typeof HOLDER_NAMES)[number];
