/**
 * Pages that gather entries: the front page of a language, a topic, an author, and the further pages of each.
 *
 * Further pages count from the oldest entry and hold exactly thirty, so page 3 holds the same articles for
 * ever: a new article changes the first page alone, and an address in a bookmark keeps what it showed.
 * The first page holds the rest, thirty to fifty-nine.
 */

import { html, lines, type Markup } from "../text/html.ts";
import { pathUrl } from "../text/url.ts";
import type { FeedLinks } from "./feed-links.ts";
import { followBox } from "./follow.ts";
import type { PageFacts, Version } from "./head.ts";
import { layout } from "./layout.ts";
import { inline, type PageLink, shownUrl } from "./links.ts";
import type { Shell } from "./shell.ts";
import { type Teaser, writeTeaser } from "./teaser.ts";
import type { Words } from "./words/shape.ts";
import { wordsOf } from "./words.ts";

/** What the list gathers, with what only that kind of list says. */
export type ListSubject =
  | { readonly kind: "all" }
  | {
      readonly kind: "category";
      readonly label: string;
      readonly parent?: PageLink;
      readonly children: readonly PageLink[];
    }
  | {
      readonly kind: "author";
      readonly name: string;
      readonly isDesk: boolean;
      /** The author's own site. */
      readonly url?: string;
    };

export interface ListRecipe {
  readonly kind: "list-page";
  readonly shell: Shell;
  readonly subject: ListSubject;
  readonly address: string;
  /** Absent on the first page. */
  readonly number?: number;
  readonly teasers: readonly Teaser[];
  readonly versions: readonly Version[];
  /** Its own feed first. */
  readonly feeds: readonly FeedLinks[];
  /** Addresses of the pages beside it. */
  readonly older?: string;
  readonly newer?: string;
}

export function writeList(recipe: ListRecipe): string {
  return layout(factsOf(recipe), recipe.shell, listBody(recipe));
}

const PAGE_SIZE = 30;

/** A list cut into pages: the first has no number, the others count from the oldest, newest first here. */
export function paginate<T>(
  newestFirst: readonly T[],
): readonly { readonly number?: number; readonly items: readonly T[] }[] {
  const further = Math.max(0, Math.floor(newestFirst.length / PAGE_SIZE) - 1);
  const first = newestFirst.slice(0, newestFirst.length - further * PAGE_SIZE);
  const others = Array.from({ length: further }, (_, index) => {
    const number = further - index;
    const end = newestFirst.length - (number - 1) * PAGE_SIZE;
    return { number, items: newestFirst.slice(end - PAGE_SIZE, end) };
  });
  return [{ items: first }, ...others];
}

function factsOf({ subject, shell, number, address, versions, feeds }: ListRecipe): PageFacts {
  const words = wordsOf(shell.language);
  const name = nameOf(subject);
  const page = number === undefined ? undefined : words.page(number);
  const title = [name, page].filter((part) => part !== undefined).join(", ");
  return {
    ...(title !== "" && { title }),
    description: descriptionOf(subject, shell, words),
    address,
    versions,
    feeds,
  };
}

function nameOf(subject: ListSubject): string | undefined {
  if (subject.kind === "all") return undefined;
  return subject.kind === "category" ? subject.label : subject.name;
}

function descriptionOf(subject: ListSubject, shell: Shell, words: Words): string {
  switch (subject.kind) {
    case "all":
      return shell.siteDescription === "" ? shell.siteTitle : shell.siteDescription;
    case "category":
      return words.aboutTopic(subject.label, shell.siteTitle);
    case "author":
      return words.aboutAuthor(subject.name, shell.siteTitle);
  }
}

function listBody(recipe: ListRecipe): Markup {
  const { shell, subject, teasers, feeds, number } = recipe;
  const [own] = feeds;
  const words = wordsOf(shell.language);
  const hasLead = subject.kind === "all" && number === undefined;
  const rows = teasers.map((teaser, index) =>
    writeTeaser(teaser, shell, { isLead: hasLead && index === 0, under: recipe.address }),
  );
  return html`<div class="list${hasLead && " front"} h-feed">
    ${listHead(recipe)}
    ${teasers.length === 0 ? html`<p class="nothing">${words.nothingYet}</p>` : lines(rows)}
    </div>
    ${pager(recipe)}
    ${own && followBox(own, shell)}`;
}

/** A front page's heading is the masthead; its further pages and the other lists have their own. */
function listHead({ subject, shell, number }: ListRecipe): Markup | false {
  const words = wordsOf(shell.language);
  const page = number === undefined ? undefined : words.page(number);
  if (subject.kind === "all") {
    return page === undefined
      ? html`<data class="p-name" value="${shell.siteTitle}"></data>`
      : html`<header class="list-head"><h1 class="p-name">${words.frontPage}, ${page}</h1></header>`;
  }
  return html`<header class="list-head">
    <p class="kicker">${kindOf(subject, words)}</p>
    <h1 class="p-name"><bdi>${nameOf(subject)}</bdi>${page !== undefined && `, ${page}`}</h1>
    ${subject.kind === "category" ? relatives(subject, shell, words) : ownSite(subject, words)}
    </header>`;
}

function kindOf(subject: Exclude<ListSubject, { kind: "all" }>, words: Words): string {
  if (subject.kind === "category") return words.topic;
  return subject.isDesk ? words.desk : words.author;
}

function relatives(
  { parent, children }: Extract<ListSubject, { kind: "category" }>,
  { baseUrl }: Shell,
  words: Words,
): Markup {
  const link = ({ label, address }: PageLink): Markup =>
    html`<a href="${pathUrl(baseUrl, address)}">${label}</a>`;
  return lines([
    parent && html`<p class="relatives">${words.partOf} ${link(parent)}</p>`,
    children.length > 0 && html`<p class="relatives">${words.narrower}: ${inline(children.map(link))}</p>`,
  ]);
}

function ownSite({ url }: Extract<ListSubject, { kind: "author" }>, words: Words): Markup | false {
  if (url === undefined) return false;
  return html`<p class="relatives">${words.ownSite}: <a rel="me" href="${url}"><bdi>${shownUrl(url)}</bdi></a></p>`;
}

function pager({ shell, older, newer }: ListRecipe): Markup | false {
  if (older === undefined && newer === undefined) return false;
  const words = wordsOf(shell.language);
  const link = (address: string | undefined, rel: string, word: string): Markup | false =>
    address !== undefined &&
    html`<a class="${rel}" rel="${rel}" href="${pathUrl(shell.baseUrl, address)}">${word}</a>`;
  return html`<nav class="pager" aria-label="${words.pages}">
    ${lines([link(newer, "next", words.newer), link(older, "prev", words.older)])}
    </nav>`;
}
