/**
 * Where an article comes from and where its talk goes on: who else worked on it, who published it first, what it
 * is about, answers or is related to, and under which licence it stands.
 */

import type { Entry, EntryContributor, RelatedLink } from "../model/entry.ts";
import { html, lines, type Markup } from "../text/html.ts";
import { inline, localUrl, shownUrl } from "./links.ts";
import type { Shell } from "./shell.ts";
import type { Words } from "./words/shape.ts";
import { wordsOf } from "./words.ts";

/** A list of facts after the text, or nothing where there are none. */
export function provenance(entry: Entry, shell: Shell): Markup | false {
  const words = wordsOf(entry.language);
  const rows = [...contributorRows(entry, words), ...linkRows(entry, shell, words)];
  if (rows.length === 0) return false;
  return html`<section class="provenance" aria-labelledby="_provenance">
    <h2 id="_provenance">${words.aboutArticle}</h2>
    <dl>
    ${lines(rows.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}
    </dl>
    </section>`;
}

interface Row {
  readonly name: string;
  readonly value: Markup;
}

const ROLES = ["editor", "translator", "photographer", "contributor"] as const;

function contributorRows({ contributors }: Entry, words: Words): readonly Row[] {
  return ROLES.flatMap((role) => {
    const people = contributors.filter((one) => (one.role ?? "contributor") === role);
    if (people.length === 0) return [];
    const names = people.map((person, index) => html`${index > 0 && ", "}${personLink(person)}`);
    return [{ name: words[role], value: html`${names}` }];
  });
}

function personLink({ name, url }: EntryContributor): Markup {
  return url === undefined
    ? html`<span class="h-card">${name}</span>`
    : html`<a class="h-card" href="${url}">${name}</a>`;
}

function linkRows(entry: Entry, { baseUrl }: Shell, words: Words): readonly Row[] {
  const { republishedFrom, externalUrl, inReplyTo, via, related, license, rights, comments } = entry;
  const link = ({ url, title }: RelatedLink, attributes: Markup | false = false): Markup =>
    html`<a href="${localUrl(baseUrl, url)}"${attributes}>${title ?? html`<bdi dir="ltr">${shownUrl(url)}</bdi>`}</a>`;
  const row = (name: string, values: readonly Markup[]): readonly Row[] =>
    values.length === 0 ? [] : [{ name, value: html`${inline(values)}` }];
  return [
    ...row(words.source, republishedFrom ? [sourceLink(republishedFrom)] : []),
    ...row(
      words.external,
      externalUrl === undefined ? [] : [link({ url: externalUrl }, html` class="u-bookmark-of"`)],
    ),
    ...row(words.answers, inReplyTo ? [link(inReplyTo, html` class="u-in-reply-to"`)] : []),
    ...row(
      words.via,
      (via ?? []).map((url) => link({ url })),
    ),
    ...row(
      words.related,
      (related ?? []).map((one) => link(one)),
    ),
    ...row(words.license, [
      ...(rights === undefined ? [] : [html`<bdi>${rights}</bdi>`]),
      ...(license === undefined ? [] : [link({ url: license }, html` rel="license"`)]),
    ]),
    ...row(words.comments, comments ? [link({ url: comments.url })] : []),
  ];
}

function sourceLink({ title, url, pageUrl }: NonNullable<Entry["republishedFrom"]>): Markup {
  return html`<a class="u-repost-of" href="${pageUrl ?? url}">${title}</a>`;
}
