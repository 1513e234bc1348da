/** Who wrote a piece and what it is about, as links of this site, with the microformats that say so (R79). */

import type { EntryCategory, EntryPerson } from "../model/entry.ts";
import { html, type Markup } from "../text/html.ts";
import { pathUrl } from "../text/url.ts";

type Term = Pick<EntryCategory, "label" | "address">;

/** Names parted by commas, which need no word of any language. */
export function authorLinks(authors: readonly EntryPerson[], baseUrl: string): readonly Markup[] {
  return authors.map((author, index) => html`${index > 0 && ", "}${authorLink(author, baseUrl)}`);
}

/** The primary term above a headline. */
export function kicker({ label, address }: Term, baseUrl: string): Markup {
  return address === undefined ? html`${label}` : html`<a href="${pathUrl(baseUrl, address)}">${label}</a>`;
}

/** `<a rel="tag" class="p-category">` to the term's page. */
export function categoryLink({ label, address }: Term, baseUrl: string): Markup {
  return address === undefined
    ? html`<span class="p-category">${label}</span>`
    : html`<a rel="tag" class="p-category" href="${pathUrl(baseUrl, address)}">${label}</a>`;
}

/** `<a class="p-author h-card">`, to the person's page here, else to their own site. */
function authorLink({ name, url, address }: EntryPerson, baseUrl: string): Markup {
  const target = address === undefined ? url : pathUrl(baseUrl, address);
  return target === undefined
    ? html`<span class="p-author h-card"><bdi>${name}</bdi></span>`
    : html`<a class="p-author h-card" rel="author" href="${target}"><bdi>${name}</bdi></a>`;
}
