/**
 * The page that says what a feed is and lists every feed of every language (R84): what a stylesheet on the
 * feeds themselves once did. Its `#taxonomy` is where the taxonomy's URI leads, so that section always stands.
 */

import type { Category } from "../model/category.ts";
import { html, lines, type Markup } from "../text/html.ts";
import { languageName } from "../text/language.ts";
import { pathUrl } from "../text/url.ts";
import { type FeedLinks, feedAddresses } from "./feed-links.ts";
import type { Version } from "./head.ts";
import { layout } from "./layout.ts";
import { localUrl } from "./links.ts";
import type { Shell } from "./shell.ts";
import { taxonomySection } from "./taxonomy.ts";
import { wordsOf } from "./words.ts";

export interface SubscribeRecipe {
  readonly kind: "subscribe-page";
  readonly shell: Shell;
  readonly versions: readonly Version[];
  /** All feeds of the site. */
  readonly feeds: readonly FeedLinks[];
  readonly taxonomy: readonly Category[];
}

export function writeSubscribe(recipe: SubscribeRecipe): string {
  const { shell, versions } = recipe;
  const words = wordsOf(shell.language).subscribe;
  const facts = {
    title: words.title(shell.siteTitle),
    description: words.description(shell.siteTitle),
    address: shell.feedsPage,
    versions,
    feeds: [],
  };
  return layout(facts, shell, subscribeBody(recipe));
}

function subscribeBody({ shell, feeds, taxonomy }: SubscribeRecipe): Markup {
  const words = wordsOf(shell.language).subscribe;
  const own = shell.languages.filter(({ tag }) => tag === shell.language);
  const others = shell.languages.filter(({ tag }) => tag !== shell.language);
  return html`<div class="page">
    <header class="list-head">
    <h1>${words.title(shell.siteTitle)}</h1>
    <p class="standfirst">${words.lead}</p>
    </header>
    <div class="content">
    <h2>${words.whatIs}</h2>
    ${lines(words.whatIsText.map((text) => html`<p>${text}</p>`))}
    <h2>${words.how}</h2>
    <ol>
    ${lines(words.steps.map((step) => html`<li>${step}</li>`))}
    </ol>
    <p>${words.formats}</p>
    <h2>${words.opml}</h2>
    <p>${words.opmlText} <a href="${pathUrl(shell.baseUrl, "/feeds.opml")}" type="text/x-opml" download>${words.opmlLink}</a></p>
    ${
      shell.languages.length > 1 &&
      html`<p><a href="${pathUrl(shell.baseUrl, `/feeds/${shell.language}.opml`)}" type="text/x-opml" download>${words.opmlOf}</a></p>`
    }
    </div>
    <section class="all-feeds" aria-labelledby="all-feeds">
    <h2 id="all-feeds">${words.all}</h2>
    ${lines([...own, ...others].map(({ tag }) => languageFeeds(tag, feeds, shell)))}
    </section>
    ${taxonomySection(taxonomy, shell)}
    </div>`;
}

/** The feeds of one language under its own name: everything, then topics, then authors. */
function languageFeeds(language: string, feeds: readonly FeedLinks[], shell: Shell): Markup | false {
  const own = feeds.filter((feed) => feed.language === language);
  if (own.length === 0) return false;
  const words = wordsOf(shell.language).subscribe;
  const groups = [
    { kind: "all", heading: undefined },
    { kind: "category", heading: words.topics },
    { kind: "author", heading: words.authors },
    { kind: "declared", heading: words.more },
  ] as const;
  return html`<section class="language-feeds" aria-labelledby="feeds-${language}">
    <h3 id="feeds-${language}" lang="${language}">${languageName(language)}</h3>
    ${lines(
      groups.map(({ kind, heading }) => {
        const group = own.filter((feed) => feed.kind === kind);
        return group.length > 0 && feedGroup(group, heading, language, shell);
      }),
    )}
    </section>`;
}

function feedGroup(
  feeds: readonly FeedLinks[],
  heading: string | undefined,
  language: string,
  shell: Shell,
): Markup {
  const everything = wordsOf(shell.language).subscribe.everything;
  const name = ({ topic }: FeedLinks): Markup =>
    topic === undefined ? html`${everything}` : html`<span lang="${language}">${topic}</span>`;
  const items = feeds.map(
    (feed) => html`<li class="feed">
    <p class="feed-name"><a href="${localUrl(shell.baseUrl, feed.homeUrl)}" hreflang="${language}">${name(feed)}</a></p>
    ${feedAddresses(feed)}
    </li>`,
  );
  return html`${heading !== undefined && html`<h4>${heading}</h4>`}
    <ul class="feeds">
    ${lines(items)}
    </ul>`;
}
