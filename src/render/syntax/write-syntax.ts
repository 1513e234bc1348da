/**
 * The tokens of the further syntaxes to HTML. What pages show otherwise than feeds is marked by a hole right behind
 * the opening tag of an element that the allow-list knows, which no author can write; `page-and-feed.ts` puts both
 * forms in its place when the HTML is whole.
 */

import type { Token } from "marked";
import { problem } from "../../problems/problem.ts";
import { escapeHtml } from "../../text/html.ts";
import type { Desk } from "../desk.ts";
import { escapeText } from "../inline-text.ts";
import { typesetMath } from "../math.ts";
import { type AdmonitionKind, wordOf } from "./admonition-kinds.ts";
import type { Admonition } from "./admonition-syntax.ts";
import type { DefinitionList } from "./definition-syntax.ts";
import type { Mathematics } from "./math-syntax.ts";

/** How what lies within is written. */
export interface Within {
  readonly inline: (tokens: readonly Token[]) => string;
  readonly blocks: (tokens: readonly Token[]) => string;
}

/** A note with its word or title before it; a quotation in feeds. */
export function writeAdmonition(
  { kind, title, tokens, id }: Pick<Admonition, "kind" | "title" | "tokens" | "id">,
  within: Within,
  desk: Desk,
): string {
  const written = within.inline(title);
  const inner = within.blocks(tokens);
  const isTitled = written.trim() !== "";
  if (kind === undefined) return `${isTitled ? `<p><strong>${written}</strong></p>\n` : ""}${inner}`;
  const heading = isTitled ? { words: written, lang: "" } : ownWord(kind, desk);
  const attribute = id === undefined ? "" : ` id="${escapeHtml(id)}"`;
  if (kind === "details") {
    return `<details${attribute}>\n<summary${heading.lang}>${heading.words}</summary>\n${inner}</details>\n`;
  }
  const mark = markOf(`<aside class="admonition ${kind}" role="note">`, desk);
  return `<aside${attribute}>${mark}\n<p><strong${heading.lang}>${heading.words}</strong></p>\n${inner}</aside>\n`;
}

function ownWord(kind: AdmonitionKind, desk: Desk): { readonly words: string; readonly lang: string } {
  const { word, language } = wordOf(kind, desk.article.language);
  return { words: escapeText(word), lang: language === desk.article.language ? "" : ` lang="${language}"` };
}

export function writeDefinitions({ groups }: DefinitionList, within: Within): string {
  let html = "";
  for (const { terms, definitions } of groups) {
    for (const term of terms) html += `<dt>${within.inline(term)}</dt>\n`;
    for (const definition of definitions) html += `<dd>${within.blocks(definition).trimEnd()}</dd>\n`;
  }
  return `<dl>\n${html}</dl>\n`;
}

/** MathML for pages and TeX as code for feeds, whose readers drop MathML; TeX for both where it has an error. */
export function writeMath({ tex, raw, isDisplayed, isBlock }: Mathematics, desk: Desk): string {
  // kramdown has the same marks for both, and knows them apart by whether they stand alone.
  const isApart = isBlock || (isDisplayed && desk.site.dialect !== "jekyll");
  const typeset = typesetMath(tex, isApart);
  let mark = "";
  if ("fault" in typeset) {
    desk.problems.push(
      problem("render/math-invalid", desk.places.placeOf(raw), { tex, reason: typeset.fault }),
    );
  } else {
    const { mathml } = typeset;
    mark = markOf(isBlock ? `<div class="math" tabindex="0">${mathml}</div>` : mathml, desk);
  }
  const code = `<code>${mark}${escapeText(tex)}`;
  return isBlock ? `<pre>${code}\n</code></pre>\n` : `${code}</code>`;
}

/** A mark for what pages show; by itself it is nothing, wherever HTML that was never closed may take it. */
function markOf(page: string, desk: Desk): string {
  const mark = desk.holes.mark({ kind: "either", page: "", feed: "" });
  desk.pageForms.set(mark, page);
  return mark;
}

/** An id of the author's own, put into the first tag of what it belongs to, unless that has one. */
export function withId(html: string, id: string): string {
  return html.replace(/^<[a-z][a-z0-9]*(?=[ >])(?! id=)/, (tag) => `${tag} id="${escapeHtml(id)}"`);
}
