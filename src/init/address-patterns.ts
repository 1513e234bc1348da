/**
 * Patterns of addresses of other programs in siar's words, so that every page stays where its readers know it. What a
 * program puts there that siar has no holder for makes the pattern untranslatable: better none than another one.
 */

import { readArticlePath } from "../settings/addresses.ts";
import type { ToolPattern } from "./tool-settings.ts";

type Names = Readonly<Record<string, string>>;

/** Holders that mean the same under the same name. */
const SAME: Names = {
  year: ":year",
  month: ":month",
  day: ":day",
  slug: ":slug",
};

/** https://jekyllrb.com/docs/permalinks/#placeholders; the title of a post is its file's name there. */
const JEKYLL: Names = {
  ...SAME,
  title: ":slug",
  categories: ":categories",
  slugified_categories: ":categories",
  short_year: ":short_year",
  i_month: ":i_month",
  i_day: ":i_day",
  y_day: ":y_day",
  hour: ":hour",
  minute: ":minute",
  second: ":second",
  name: ":slug",
  output_ext: ":output_ext",
};

/** https://jekyllrb.com/docs/permalinks/#built-in-formats */
const JEKYLL_STYLES: Names = {
  date: "/:categories/:year/:month/:day/:title:output_ext",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title:output_ext",
  weekdate: "/:categories/:year/W:week/:short_day/:title:output_ext",
  none: "/:categories/:title:output_ext",
};

/** Jekyll's pattern, or the name of one; `date` is what it does by itself. */
export function jekyllPattern(written: string | undefined): ToolPattern {
  const style = written ?? "date";
  const pattern = JEKYLL_STYLES[style] ?? style;
  return { written: style, ...pathOf(pattern, JEKYLL, ".html") };
}

/** https://gohugo.io/configuration/permalinks/#tokens */
const HUGO: Names = {
  ...SAME,
  title: ":title",
  filename: ":filename",
  contentbasename: ":filename",
  slugorfilename: ":slug",
  slugorcontentbasename: ":slug",
  section: ":section",
  sections: ":sections",
  yearday: ":y_day",
};

/** Hugo's pattern of a section; without one the address follows the folders. */
export function hugoPattern(written: string | undefined): ToolPattern {
  return { written: written ?? "by folders", ...pathOf(written ?? "/:sections/:slug/", HUGO, "/") };
}

/** https://hexo.io/docs/permalinks#Variables; the title is the file's name there, and `:post_title` the title. */
const HEXO: Names = {
  ...SAME,
  title: ":slug",
  name: ":name",
  post_title: ":post_title",
  category: ":categories",
  i_month: ":i_month",
  i_day: ":i_day",
  hour: ":hour",
  minute: ":minute",
  second: ":second",
  lang: ":lang",
};

/** https://hexo.io/docs/configuration#URL: what it does by itself. */
const HEXO_DEFAULT = ":year/:month/:day/:title/";

export function hexoPattern(written: string | undefined): ToolPattern {
  return { written: written ?? HEXO_DEFAULT, ...pathOf(written ?? HEXO_DEFAULT, HEXO, "/") };
}

/** https://docs.getpelican.com/en/latest/settings.html#url-settings: `{date:%Y}/{slug}.html`. */
export function pelicanPattern(written: string | undefined): ToolPattern {
  const pattern = written ?? "{slug}.html";
  const held = pattern.replace(
    /\{(\w+)(?::([^}]*))?\}/g,
    (_, name: string, form = "") => PELICAN[`${name}:${form}`] ?? ":?",
  );
  const path = held.replace(/\/index\.html$/, "/");
  return {
    written: pattern,
    ...pathOf(
      path,
      { ...SAME, category: ":category", lang: ":lang", short_year: ":short_year", y_day: ":y_day" },
      "/",
    ),
  };
}

const PELICAN: Names = {
  "slug:": ":slug",
  "category:": ":category",
  "lang:": ":lang",
  "date:%Y": ":year",
  "date:%y": ":short_year",
  "date:%m": ":month",
  "date:%d": ":day",
  "date:%j": ":y_day",
};

/** An address that is made of folders and names, in siar's own holders already. */
export function plainPattern(written: string, articlePath: string): ToolPattern {
  return {
    written,
    ...pathOf(articlePath, { ...SAME, sections: ":sections", title: ":title", filename: ":filename" }, "/"),
  };
}

/** The pattern in siar's holders, where it has all of them; `ending` is how an address without one ends. */
function pathOf(written: string, names: Names, ending: string): { readonly articlePath?: string } {
  let isWhole = true;
  const held = written.replace(/:([a-z_]+|\?)/g, (_, name: string) => {
    const holder = names[name] ?? longest(name, names);
    if (holder === undefined) isWhole = false;
    return holder ?? "";
  });
  if (!isWhole) return {};
  const rooted = `/${held
    .replace(/^\/+/, "")
    .replace(/\/{2,}/g, "/")
    .replace(/\/index\.html$/, "/")}`;
  const whole = /(?:\/|\.html|:output_ext)$/.test(rooted) ? rooted : `${rooted}${ending}`;
  const reading = readArticlePath(whole.replace(/:output_ext$/, ".html"));
  return "code" in reading ? {} : { articlePath: reading.value };
}

/** `:title_` of a pattern such as `:year_:title`: the longest name that it begins with, and the rest. */
function longest(written: string, names: Names): string | undefined {
  const name = Object.keys(names)
    .filter((one) => written.startsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  const rest = name === undefined ? "" : written.slice(name.length);
  return name === undefined || /^[a-z]/.test(rest) ? undefined : `${names[name]}${rest}`;
}
