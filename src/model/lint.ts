/** Rules of taste, which a site turns on one by one: the problem `lint/title-long` is the rule `title-long`. */
export type LintRule = "heading-skipped" | "title-long" | "category-suggested";
