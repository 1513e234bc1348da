/**
 * The page of one article. Its recipe holds all that the page says, and the content's key, so the page is
 * made anew only when the article, a neighbour, a feed's address or the frame of the site changes.
 */

import type { Attachment, Entry } from "../model/entry.ts";
import type { Store } from "../model/output.ts";
import { html, lines, type Markup, raw } from "../text/html.ts";
import { languageName } from "../text/language.ts";
import { pathUrl } from "../text/url.ts";
import { authorLinks, categoryLink, kicker } from "./bylines.ts";
import { contentStyle } from "./content-style.ts";
import { fullTime } from "./dates.ts";
import type { FeedLinks } from "./feed-links.ts";
import { filesSection } from "./files.ts";
import type { PageFacts, Version } from "./head.ts";
import { articleData } from "./json-ld.ts";
import { layout } from "./layout.ts";
import { isShownIn, localUrl, type PageLink } from "./links.ts";
import { isSaidIn } from "./opening.ts";
import { provenance } from "./provenance.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

export interface ArticleRecipe {
  readonly kind: "article-page";
  readonly shell: Shell;
  readonly entry: Entry;
  /** Feeds of its terms and authors, the primary term's first. */
  readonly feeds: readonly FeedLinks[];
  readonly older?: PageLink;
  readonly newer?: PageLink;
}

export function writeArticle(recipe: ArticleRecipe, store: Store): string {
  const content = store.content(recipe.entry, "page");
  return layout(factsOf(recipe, content), recipe.shell, articleBody(recipe, content, store));
}

function factsOf({ entry, shell, feeds }: ArticleRecipe, content: string): PageFacts {
  const [section, ...more] = entry.categories;
  const style = contentStyle(content);
  return {
    title: entry.title,
    description: entry.summary,
    address: entry.address,
    versions: versionsOf(entry, shell),
    feeds,
    article: {
      published: entry.published,
      updated: entry.updated,
      ...(section && { section: section.label }),
      tags: more.map(({ label }) => label),
      ...(entry.image && { image: entry.image }),
    },
    data: articleData(entry, shell),
    frameHosts: frameHostsIn(content),
    ...(style && { style }),
  };
}

/** The article and its translations, in the order of the site's languages. */
function versionsOf(entry: Entry, shell: Shell): readonly Version[] {
  const versions = [{ language: entry.language, url: entry.url }, ...entry.translations];
  return shell.languages.flatMap(({ tag }) =>
    versions.filter(({ language }) => language === tag).map(({ language, url }) => ({ language, url })),
  );
}

/** The hosts of the frames that the content holds; the sanitiser let only known ones through (R64). */
function frameHostsIn(content: string): readonly string[] {
  if (!content.includes("<iframe")) return [];
  const hosts = [...content.matchAll(/<iframe\s[^<>]*?\bsrc="https:\/\/([a-z0-9.-]+)/gi)];
  return [...new Set(hosts.map(([, host = ""]) => host.toLowerCase()))].sort();
}

function articleBody(recipe: ArticleRecipe, content: string, store: Store): Markup {
  const { entry, shell } = recipe;
  const { baseUrl } = shell;
  const [primary] = entry.categories;
  const words = wordsOf(shell.language);
  return html`<article class="article h-entry">
    <header class="article-head">
    ${primary && html`<p class="kicker">${kicker(primary, baseUrl)}</p>`}
    <h1 class="p-name">${entry.title}</h1>
    ${standfirst(entry, content.includes("<math") ? store.content(entry, "feed") : content)}
    <p class="byline">${words.by} ${authorLinks(entry.authors, baseUrl)}</p>
    <p class="dateline"><a class="u-url" href="${pathUrl(baseUrl, entry.address)}">${fullTime(entry.published, entry.language, "dt-published")}</a>${updatedNote(entry)}</p>
    ${translationLinks(entry, shell)}
    <data class="u-uid" value="${entry.id}"></data>
    </header>
    ${leadImage(entry.image, content, baseUrl)}
    <div class="content e-content">
    ${raw(reachable(content.trim(), words.table))}
    </div>
    ${filesSection(entry, content, shell)}
    ${provenance(entry, shell)}
    ${entry.categories.length > 0 && terms(entry, shell)}
    </article>
    ${neighbours(recipe)}`;
}

/** What may be wider than the page scrolls by itself, and the keyboard reaches it there. */
function reachable(content: string, tableWord: string): string {
  const withCode = content.includes("<pre>") ? content.replaceAll("<pre>", '<pre tabindex="0">') : content;
  if (!withCode.includes("table>")) return withCode;
  const open = html`<div class="scroll" role="group" aria-label="${tableWord}" tabindex="0">`.html;
  return withCode.replace(/<table(?=[\s>])/g, `${open}<table`).replaceAll("</table>", "</table></div>");
}

/**
 * The summary stands under the headline where the author wrote one; the article's own first words are not repeated.
 * `content` says mathematics as the summary does, by its TeX.
 */
function standfirst({ summary }: Entry, content: string): Markup | false {
  if (summary === "") return false;
  return isSaidIn(content, summary)
    ? html`<data class="p-summary" value="${summary}"></data>`
    : html`<p class="standfirst p-summary">${summary}</p>`;
}

function updatedNote({ published, updated, language }: Entry): Markup | false {
  if (updated.epochMs === published.epochMs) return false;
  return html`<span class="updated"><span class="sep" aria-hidden="true"> · </span>${wordsOf(language).updated} ${fullTime(updated, language, "dt-updated")}</span>`;
}

function translationLinks(entry: Entry, shell: Shell): Markup | false {
  if (entry.translations.length === 0) return false;
  const items = entry.translations.map(
    ({ language, url, title }) =>
      html`<li><span class="language">${languageName(language)}:</span> <a href="${localUrl(shell.baseUrl, url)}" lang="${language}" hreflang="${language}" rel="alternate">${title}</a></li>`,
  );
  return html`<nav class="translations" aria-label="${wordsOf(shell.language).alsoIn}">
    <ul>
    ${lines(items)}
    </ul>
    </nav>`;
}

/** The lead image above the text, unless the text shows it itself. */
function leadImage(image: Attachment | undefined, content: string, baseUrl: string): Markup | false {
  if (!image || isShownIn(content, image.url, baseUrl)) return false;
  const { width, height, alt = "", caption, credit } = image;
  return html`<figure class="lead-image">
    <img class="u-photo" src="${localUrl(baseUrl, image.url)}" alt="${alt}"${width !== undefined && html` width="${width}"`}${height !== undefined && html` height="${height}"`}>
    ${
      (caption !== undefined || credit !== undefined) &&
      html`<figcaption>${caption}${caption !== undefined && credit !== undefined && " "}${credit !== undefined && html`<span class="credit">${credit}</span>`}</figcaption>`
    }
    </figure>`;
}

function terms({ categories, language }: Entry, { baseUrl }: Shell): Markup {
  return html`<section class="terms" aria-labelledby="_terms">
    <h2 id="_terms">${wordsOf(language).filedUnder}</h2>
    <ul>
    ${lines(categories.map((category) => html`<li>${categoryLink(category, baseUrl)}</li>`))}
    </ul>
    </section>`;
}

function neighbours({ shell, older, newer }: ArticleRecipe): Markup | false {
  if (!older && !newer) return false;
  const words = wordsOf(shell.language);
  const link = (page: PageLink | undefined, rel: string, word: string): Markup | undefined =>
    page &&
    html`<a class="${rel}" rel="${rel}" href="${pathUrl(shell.baseUrl, page.address)}"><span class="direction">${word}</span> <span class="title">${page.label}</span></a>`;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
    ${lines([link(older, "prev", words.older), link(newer, "next", words.newer)])}
    </nav>`;
}
