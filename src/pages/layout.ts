/** The frame around every page: skip link, masthead with topics and languages, and the foot with the feeds. */

import { html, lines, type Markup } from "../text/html.ts";
import { languageName } from "../text/language.ts";
import { pathUrl } from "../text/url.ts";
import { FORMATS } from "./feed-links.ts";
import { head, type PageFacts } from "./head.ts";
import { inline, localUrl } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

/** The whole document. `main` holds the page's one `h1`, unless the page is a front page, whose masthead is it. */
export function layout(facts: PageFacts, shell: Shell, main: Markup): string {
  const words = wordsOf(shell.language);
  return html`<!doctype html>
    <html lang="${shell.language}" dir="${shell.direction}">
    ${head(facts, shell)}
    <body>
    <a class="skip" href="#_content">${words.skip}</a>
    ${masthead(facts, shell)}
    <main id="_content" tabindex="-1">
    ${main}
    </main>
    ${frameOf(shell).foot}
    </body>
    </html>
    `.html;
}

function masthead(facts: PageFacts, shell: Shell): Markup {
  const { home, feedsPage, topics } = shell;
  const isLedTo = [home, feedsPage, ...topics.map(({ address }) => address)].includes(facts.address ?? "");
  const frame = frameOf(shell);
  return html`<header class="masthead">
    <div class="topline">
    ${facts.versions.length === 0 ? frame.languageSwitch : languageSwitch(facts, shell)}
    ${isLedTo ? navigation(facts.address, shell) : frame.navigation}
    </header>`;
}

/** What all pages of a language have in common but those that the navigation leads to. */
interface Frame {
  readonly languageSwitch: Markup | false;
  readonly navigation: Markup;
  readonly foot: Markup;
}

const frames = new WeakMap<Shell, Frame>();

/** Made once a shell: there are as many pages as articles, and a handful of shells. */
function frameOf(shell: Shell): Frame {
  const before = frames.get(shell);
  if (before) return before;
  const frame = {
    languageSwitch: languageSwitch({ versions: [] }, shell),
    navigation: navigation(undefined, shell),
    foot: foot(shell),
  };
  frames.set(shell, frame);
  return frame;
}

/** From the link to the feeds to the topics; what leads to the page itself says so. */
function navigation(here: string | undefined, shell: Shell): Markup {
  const words = wordsOf(shell.language);
  const path = (address: string): string => pathUrl(shell.baseUrl, address);
  const current = (address: string): Markup | false => here === address && html` aria-current="page"`;
  const name = html`<a href="${path(shell.home)}" rel="home"${current(shell.home)}>${shell.siteTitle}</a>`;
  const isFront = here === shell.home;
  const topics = shell.topics.map(
    ({ label, address }) => html`<li><a href="${path(address)}"${current(address)}>${label}</a></li>`,
  );
  return lines([
    html`<a class="follow-link" href="${path(shell.feedsPage)}"${current(shell.feedsPage)}>${FEED_SIGN}${words.feeds}</a>
    </div>`,
    isFront ? html`<h1 class="site-name">${name}</h1>` : html`<p class="site-name">${name}</p>`,
    isFront && shell.siteDescription !== "" && html`<p class="tagline">${shell.siteDescription}</p>`,
    topics.length > 0 &&
      html`<nav class="topics" aria-label="${words.topics}">
    <ul>
    ${lines(topics)}
    </ul>
    </nav>`,
  ]);
}

/** Each language of the site: the page's own version where there is one, else that language's front page. */
function languageSwitch(facts: Pick<PageFacts, "versions">, shell: Shell): Markup | false {
  if (shell.languages.length < 2) return false;
  const items = shell.languages.map(({ tag, home }) => {
    const name = languageName(tag);
    if (tag === shell.language) return html`<li><span aria-current="true">${name}</span></li>`;
    const version = facts.versions.find(({ language }) => language === tag);
    const target = version ? localUrl(shell.baseUrl, version.url) : pathUrl(shell.baseUrl, home);
    return html`<li><a href="${target}" lang="${tag}" hreflang="${tag}">${name}</a></li>`;
  });
  return html`<nav class="languages" aria-label="${wordsOf(shell.language).languages}">
    <ul>
    ${lines(items)}
    </ul>
    </nav>`;
}

/** R97: the word for feeds leads to the page that explains them, the raw addresses stand beside it. */
function foot(shell: Shell): Markup {
  const words = wordsOf(shell.language);
  const { feed } = shell;
  const raw = FORMATS.flatMap(({ format, name, type }) => {
    const url = feed?.urls[format];
    return url === undefined ? [] : [html`<a href="${url}" type="${type}">${name}</a>`];
  });
  return html`<footer class="foot">
    <p class="foot-name"><a href="${pathUrl(shell.baseUrl, shell.home)}">${shell.siteTitle}</a></p>
    <p>${inline([html`<a href="${pathUrl(shell.baseUrl, shell.feedsPage)}">${words.feeds}</a>`, ...raw])}</p>
    ${shell.rights !== undefined && html`<p class="rights"><bdi>${shell.rights}</bdi></p>`}
    </footer>`;
}

/** The dot and two waves by which people know feeds; drawn in place, so that nothing is fetched. */
const FEED_SIGN: Markup = html`<svg aria-hidden="true" width="11" height="11" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.8"><circle cx="2" cy="10" r="1.1" fill="currentColor" stroke-width="0.9"/><path d="M1 5.4a5.6 5.6 0 0 1 5.6 5.6M1 1.2a9.8 9.8 0 0 1 9.8 9.8"/></svg>`;
