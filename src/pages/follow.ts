/** The box under a list that says how to follow it: its raw addresses, and the page that explains them (R84, R97). */

import { html, type Markup } from "../text/html.ts";
import { pathUrl } from "../text/url.ts";
import { type FeedLinks, feedAddresses } from "./feed-links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

/** A section headed `Follow Diplomacy`. */
export function followBox(feed: FeedLinks, shell: Shell): Markup {
  const words = wordsOf(shell.language);
  return html`<section class="follow" aria-labelledby="_follow">
    <h2 id="_follow">${words.follow(feed.topic ?? shell.siteTitle)}</h2>
    ${feedAddresses(feed)}
    <p><a href="${pathUrl(shell.baseUrl, shell.feedsPage)}">${words.howToFollow}</a></p>
    </section>`;
}
