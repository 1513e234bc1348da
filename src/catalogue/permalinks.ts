/**
 * The pattern of article addresses: `/:year/:month/:slug/`, with the holders of Jekyll, Hugo and Hexo. What a holder
 * stands for is taken from the article alone, so that an address changes only when its article does.
 */

import type { ArticleFacts } from "../model/compiled.ts";
import type { DialectName } from "../model/site.ts";
import { dayOf, formatRfc3339 } from "../text/date.ts";
import { HOLDER_NAMES, type HolderName } from "../text/permalink-holders.ts";
import { slugOf } from "../text/slug.ts";
import { termSlugOf } from "../text/term.ts";

/** What a holder stands for; several segments are parted by slashes, and none is an empty text. */
type Holder = (article: ArticleFacts) => string;

const year: Holder = ({ published }) => dayOf(published).slice(0, -6);
const month: Holder = ({ published }) => dayOf(published).slice(-5, -3);
const day: Holder = ({ published }) => dayOf(published).slice(-2);
const clock: (article: ArticleFacts) => readonly string[] = ({ published }) =>
  formatRfc3339(published).slice(11, 19).split(":");
const bare = (text: string): string => text.replace(/^0+(?=\d)/, "");
const titled: Holder = ({ title, slug }) => slugOf(title.text) || slug.text;
const filename: Holder = ({ key, slug }) => {
  const segments = key.split("/");
  const base = segments.at(-1)?.toLowerCase() === "index" ? segments.at(-2) : segments.at(-1);
  return slugOf(base ?? "") || slug.text;
};

const HOLDERS: Readonly<Record<HolderName, Holder>> = {
  slug: ({ slug }) => slug.text,
  title: titled,
  post_title: titled,
  filename,
  name: filename,
  year,
  short_year: (article) => year(article).slice(-2),
  month,
  i_month: (article) => bare(month(article)),
  day,
  i_day: (article) => bare(day(article)),
  y_day: (article) => dayOfYear(dayOf(article.published)),
  hour: (article) => clock(article)[0] ?? "00",
  minute: (article) => clock(article)[1] ?? "00",
  second: (article) => clock(article)[2] ?? "00",
  category: ({ categories }) => termSlugOf(categories[0]?.text ?? ""),
  categories: ({ categories }) => categories.map(({ text }) => termSlugOf(text)).join("/"),
  section: (article) => sectionsOf(article)[0] ?? "",
  sections: (article) => sectionsOf(article).join("/"),
  lang: ({ language }) => language,
  language: ({ language }) => language,
  output_ext: () => ".html",
};

/** Jekyll and Hexo take the title of a post from its file's name. */
const BY_FILE_NAME: ReadonlySet<DialectName | undefined> = new Set<DialectName>(["jekyll", "hexo"]);

/** Gives each article its path by the pattern, without the slash that it begins with. */
export function permalinks(
  pattern: string,
  dialect: DialectName | undefined,
): (article: ArticleFacts) => string {
  // Texts and names by turns: `/`, `slug`, `/`.
  const parts = pattern.replace(/^\//, "").split(PART);
  const holders = parts.map((part, index): Holder | string => {
    if (index % 2 === 0) return part;
    const name = part === "title" && BY_FILE_NAME.has(dialect) ? "slug" : part;
    return HOLDERS[name as HolderName];
  });
  const isPlain = holders.every((holder) => typeof holder === "string" || ALWAYS.has(holder));
  return (article) => {
    let path = "";
    for (const holder of holders) path += typeof holder === "string" ? holder : holder(article);
    return isPlain ? path : path.replace(/\/{2,}/g, "/").replace(/^\//, "");
  };
}

/** A longer name before one that it begins with. */
const PART = new RegExp(`:(${[...HOLDER_NAMES].sort((a, b) => b.length - a.length).join("|")})`);

/** Those that never stand for nothing. */
const ALWAYS: ReadonlySet<Holder> = new Set([HOLDERS.slug, HOLDERS.year, HOLDERS.month, HOLDERS.day]);

/** Folders between the one that holds all articles and the article: its own folder is its name for a bundle. */
function sectionsOf({ key, language }: ArticleFacts): readonly string[] {
  const segments = key.split("/");
  const isBundle = segments.at(-1)?.toLowerCase() === "index";
  const folders = segments.slice(1, isBundle ? -2 : -1);
  return folders
    .filter((folder) => folder !== language)
    .map((folder) => slugOf(folder))
    .filter(Boolean);
}

/** Three digits, as Jekyll and Hugo count them. */
function dayOfYear(text: string): string {
  const [years = "", months = "", days = ""] = text.split("-");
  const start = Date.UTC(Number(years), 0, 1);
  const passed = (Date.UTC(Number(years), Number(months) - 1, Number(days)) - start) / 86_400_000;
  return String(passed + 1).padStart(3, "0");
}
