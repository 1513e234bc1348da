/**
 * What outputs come to, `{{ "/a.png" | relative_url }}`: the few values that an article alone knows, and the filters
 * that make addresses of them. Everything else is unknown. Addresses of this site come out from its root.
 */

import type { Article } from "../../model/article.ts";
import type { ArticleSettings } from "../../model/article-settings.ts";

export interface Value {
  readonly text: string;
  /** Whether it is an address with the site's own before it. */
  readonly isAbsolute: boolean;
  /** Whether it is Markdown of the article itself, and not words to be shown as they are. */
  readonly isMarkdown: boolean;
}

/** Values by name that the article has set, in Markdown. */
export type Variables = ReadonlyMap<string, string>;

const OPERAND = /^\s*(?:"([^"]*)"|'([^']*)'|([\w$.@-]+(?:\[["'][^"'\]]*["']\])?))\s*/;
const FILTER = /^\|\s*([\w-]+)\s*(?:[:(]\s*((?:"[^"]*"|'[^']*'|[^|"')])*)\)?)?\s*/;

/** Undefined where it cannot be known. */
export function readValue(
  expression: string,
  article: Article,
  site: ArticleSettings,
  variables: Variables,
): Value | undefined {
  const operand = OPERAND.exec(expression);
  if (!operand) return undefined;
  let value = operandOf(operand, article, site, variables);
  let rest = expression.slice(operand[0].length);
  while (rest !== "" && value !== undefined) {
    const filter = FILTER.exec(rest);
    if (!filter) return undefined;
    value = filtered(value, filter[1] ?? "", filter[2] ?? "", (text) =>
      readValue(text, article, site, variables),
    );
    rest = rest.slice(filter[0].length);
  }
  return value;
}

function operandOf(
  [, double, single, name = ""]: RegExpExecArray,
  article: Article,
  site: ArticleSettings,
  variables: Variables,
): Value | undefined {
  const literal = double ?? single;
  if (literal !== undefined) return { text: literal, isAbsolute: false, isMarkdown: false };
  const set = variables.get(name);
  if (set !== undefined) return { text: set, isAbsolute: false, isMarkdown: true };
  const known = named(name, article, site);
  return known === undefined
    ? undefined
    : { text: known, isAbsolute: ABSOLUTE.test(name), isMarkdown: false };
}

/** Names that stand for the site's own address, host and all. */
const ABSOLUTE = /^(?:site\.(?:github\.)?url|config\.url)$/i;

function named(name: string, article: Article, site: ArticleSettings): string | undefined {
  switch (name.toLowerCase()) {
    case "page.title":
    case "title":
    case "frontmatter.title":
    case "$frontmatter.title":
    case "$page.title":
      return article.title.text;
    case "page.slug":
    case "page.fileslug":
      return article.slug.text;
    case "page.lang":
    case "page.language":
    case "lang":
      return article.language;
    case "site.title":
    case "site.name":
    case "config.title":
      return (site.languages.find(({ tag }) => tag === article.language) ?? site.languages[0])?.title;
    case "site.baseurl":
    case "site.base_url":
    case "site.github.baseurl":
    case "baseurl":
    case "page.url":
    case "page.permalink":
    case "page.path":
    case "url":
    case "root":
    case "base_path":
    case "site.root":
    case "config.root":
    case "page.root":
    case "root_url":
    case "base":
      return "";
    default:
      return ABSOLUTE.test(name) ? "" : undefined;
  }
}

function filtered(
  value: Value,
  filter: string,
  argument: string,
  read: (expression: string) => Value | undefined,
): Value | undefined {
  const { text } = value;
  switch (filter) {
    case "relative_url":
    case "url":
    case "withBase":
    case "url_for":
      return { ...value, text: fromRoot(text) };
    case "absolute_url":
    case "absoluteUrl":
    case "full_url_for":
    case "htmlBaseUrl":
      return { ...value, text: fromRoot(text), isAbsolute: !hasHost(text) };
    case "prepend":
    case "append": {
      const other = read(argument);
      if (other === undefined) return undefined;
      const joined = filter === "append" ? text + other.text : other.text + text;
      return { text: joined, isAbsolute: value.isAbsolute || other.isAbsolute, isMarkdown: value.isMarkdown };
    }
    case "upcase":
    case "upper":
      return { ...value, text: text.toUpperCase() };
    case "downcase":
    case "lower":
      return { ...value, text: text.toLowerCase() };
    case "strip":
    case "trim":
    case "lstrip":
    case "rstrip":
      return { ...value, text: text.trim() };
    case "markdownify":
    case "markdown":
    case "safe":
    case "raw":
    case "escape":
    case "escape_once":
    case "xml_escape":
    case "strip_newlines":
    case "smartify":
    case "remove_first":
    case "default":
      return value;
    default:
      return undefined;
  }
}

function fromRoot(text: string): string {
  return hasHost(text) || text.startsWith("/") || text === "" ? text : `/${text}`;
}

function hasHost(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(text);
}
