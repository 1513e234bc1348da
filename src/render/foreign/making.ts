/** What the makers of forms are given, and what they give back. */

import type { Article } from "../../model/article.ts";
import type { ArticleSettings } from "../../model/article-settings.ts";
import type { Arguments } from "./arguments.ts";
import type { TagNode } from "./nodes.ts";

/** A tag whose arguments have been read, with what stands between it and its closing tag, as it is written. */
export interface Asked {
  readonly tag: TagNode;
  /** The last part of its name, in lower case. */
  readonly name: string;
  readonly args: Arguments;
  readonly inner: string | undefined;
}

export interface Making {
  readonly article: Article;
  readonly site: ArticleSettings;
  /** The address of another article, by whatever part of its path; to be written as it is. */
  readonly linkTo: (target: string, fragment: string, at: number) => string;
}

/** HTML in place of a tag: inline, or a block that stands alone. */
export interface Made {
  readonly html: string;
  readonly isBlock: boolean;
}

/** The first of these arguments that is there and not empty. */
export function argument({ args }: Asked, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = args.named.get(name)?.trim();
    if (value !== undefined && value !== "") return value;
  }
  return undefined;
}

export function block(html: string): Made {
  return { html, isBlock: true };
}

export function inline(html: string): Made {
  return { html, isBlock: false };
}
