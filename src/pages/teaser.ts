/** An entry as lists show it: topic, headline, summary, date. It holds only that, so that lists stay cheap. */

import type { Attachment, Entry, EntryCategory, EntryPerson } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import { html, type Markup } from "../text/html.ts";
import { pathUrl } from "../text/url.ts";
import { authorLinks, kicker } from "./bylines.ts";
import { shortTime } from "./dates.ts";
import { localUrl, type PageLink } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

export interface Teaser {
  readonly id: string;
  readonly title: string;
  readonly address: string;
  readonly language: string;
  readonly summary: string;
  readonly published: Instant;
  readonly authors: readonly EntryPerson[];
  readonly topic?: PageLink;
  readonly image?: Attachment;
}

export function teaserOf(entry: Entry): Teaser {
  const { id, title, address, language, summary, published, authors } = entry;
  const [primary] = entry.categories;
  return {
    id,
    title,
    address,
    language,
    summary,
    published,
    authors,
    ...(primary?.address !== undefined && { topic: topicOf(primary, primary.address) }),
  };
}

/** The teaser with the entry's lead image, where it has one. */
export function withPicture(teaser: Teaser, { image }: Entry): Teaser {
  return image ? { ...teaser, image } : teaser;
}

/** Entries share their terms, and so their teasers share the links to them. */
function topicOf(category: EntryCategory, address: string): PageLink {
  const topic = topics.get(category) ?? { label: category.label, address };
  topics.set(category, topic);
  return topic;
}

const topics = new WeakMap<EntryCategory, PageLink>();

/** Where a row stands: its list's address, and whether it has the weight of a front page's newest article. */
export interface TeaserPlace {
  readonly under: string;
  readonly isLead: boolean;
}

/** One row of a list. The topic is not said again on that topic's own page. */
export function writeTeaser(teaser: Teaser, { baseUrl }: Shell, { under, isLead }: TeaserPlace): Markup {
  const { title, address, language, summary, published, topic, image } = teaser;
  return html`<article class="teaser${isLead && " lead"} h-entry">
    ${isLead && image && picture(image, baseUrl)}
    <div class="teaser-text">
    ${topic && !under.startsWith(topic.address) && html`<p class="kicker">${kicker(topic, baseUrl)}</p>`}
    <h2 class="p-name"><a class="u-url" href="${pathUrl(baseUrl, address)}">${title}</a></h2>
    ${summary !== "" && html`<p class="p-summary">${summary}</p>`}
    <p class="teaser-line">${isLead && html`<span class="byline">${wordsOf(language).by} ${authorLinks(teaser.authors, baseUrl)}</span><span class="sep" aria-hidden="true"> · </span>`}${shortTime(published, language, "dt-published")}</p>
    </div>
    <data class="u-uid" value="${teaser.id}"></data>
    </article>`;
}

/** The headline beside it is the link; the picture adds nothing that a reader of text would miss. */
function picture({ url, width, height, alt = "" }: Attachment, baseUrl: string): Markup {
  return html`<img class="teaser-image u-photo" src="${localUrl(baseUrl, url)}" alt="${alt}"${width !== undefined && html` width="${width}"`}${height !== undefined && html` height="${height}"`}>`;
}
