/**
 * Pages for addresses where nothing (more) stands: 404.html, which hosts show for any path (R86), and the
 * page that an alias leaves behind for hosts without redirects (R104).
 */

import { html, lines, type Markup } from "../text/html.ts";
import { languageName } from "../text/language.ts";
import { pathUrl } from "../text/url.ts";
import { contentPolicy } from "./head.ts";
import { layout } from "./layout.ts";
import { destination } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

export interface NotFoundRecipe {
  readonly kind: "not-found-page";
  readonly shell: Shell;
}

export interface AliasRecipe {
  readonly kind: "alias-page";
  readonly baseUrl: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** Where it leads: an address on this site, or an absolute URL. */
  readonly to: string;
  readonly stylesheet: string;
  readonly isPreview: boolean;
}

/** In the default language, and shortly in the others, since nobody knows where its reader came from. */
export function writeNotFound({ shell }: NotFoundRecipe): string {
  const words = wordsOf(shell.language);
  const facts = { title: words.notFound, description: words.notFoundText, versions: [], feeds: [] };
  const others = shell.languages.filter(({ tag }) => tag !== shell.language);
  return layout(
    facts,
    shell,
    html`<div class="page not-found">
    <header class="list-head">
    <p class="kicker">404</p>
    <h1>${words.notFound}</h1>
    <p class="standfirst">${words.notFoundText}</p>
    </header>
    <p><a href="${pathUrl(shell.baseUrl, shell.home)}">${words.frontPage}</a></p>
    ${lines(others.map(({ tag, home }) => otherLanguage(tag, pathUrl(shell.baseUrl, home))))}
    </div>`,
  );
}

function otherLanguage(tag: string, home: string): Markup {
  const words = wordsOf(tag);
  return html`<p lang="${tag}" dir="auto"><strong>${languageName(tag)}:</strong> ${words.notFound}. <a href="${home}" hreflang="${tag}">${words.frontPage}</a></p>`;
}

/** A page that says where its content went, to people, to browsers and to search engines. */
export function writeAlias(recipe: AliasRecipe): string {
  const { baseUrl, to, language, direction, stylesheet, isPreview } = recipe;
  const words = wordsOf(language);
  const { path, url } = destination(baseUrl, to);
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
    <head>
    <meta charset="utf-8">
    ${contentPolicy([])}
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.moved}</title>
    <meta http-equiv="refresh" content="0; url=${path}">
    ${isPreview && html`<meta name="robots" content="noindex">`}
    <link rel="canonical" href="${url}">
    <link rel="stylesheet" href="${pathUrl(baseUrl, stylesheet)}">
    </head>
    <body>
    <main class="page">
    <h1>${words.moved}</h1>
    <p>${words.movedText} <a href="${path}"><bdi dir="ltr">${url}</bdi></a></p>
    </main>
    </body>
    </html>
    `.html;
}
