/**
 * The two forms of what pages show otherwise than feeds: notes set apart, mathematics, coloured code. Works on
 * well-formed HTML, when nothing else will change it; each form goes into a hole of its own.
 */

import type { Desk } from "../desk.ts";
import { highlightCode } from "../highlight.ts";

/** A text to put where the two forms are to be. */
type Only = (page: string, feed: string) => string;

/** The HTML with more holes. `claim` says whether an id is free, and takes it. */
export function settleForms(html: string, desk: Desk, only: Only, claim: (id: string) => boolean): string {
  let text = html;
  if (text.includes("<code>\u0001")) text = settleMath(text, desk, only);
  if (desk.site.highlight === true && text.includes('<pre><code class="language-'))
    text = settleCode(text, only);
  if (text.includes("<aside")) text = settleAsides(text, desk, only, claim);
  return text;
}

/** What lost its own tags to HTML around it that was never closed stays code. */
function settleMath(html: string, desk: Desk, only: Only): string {
  const blocks = html.replace(
    /<pre>(<code>)(\u0001[^\u0001<>]*\u0001)([^<\u0001]*<\/code>)<\/pre>/g,
    (whole, open: string, mark: string, rest: string) => {
      const page = desk.pageForms.get(mark);
      return page === undefined ? whole : only(page, `<pre>${open}${rest}</pre>`);
    },
  );
  return blocks.replace(
    /(<code>)(\u0001[^\u0001<>]*\u0001)([^<\u0001]*<\/code>)/g,
    (whole, open: string, mark: string, rest: string) => {
      const page = desk.pageForms.get(mark);
      return page?.startsWith("<math") ? only(page, open + rest) : whole;
    },
  );
}

/** Feeds have plain code without a class (R69). */
function settleCode(html: string, only: Only): string {
  return html.replace(
    /(<pre><code class="language-([^"]*)">)([^<\u0001]*)(<\/code><\/pre>)/g,
    (whole, open: string, language: string, text: string, close: string) => {
      const code = text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
      // Some tools have more in the same word: `js{1,3}`, `ts:line-numbers`.
      const coloured = highlightCode(code, language.replace(/[{:,].*$/, ""));
      return coloured === undefined ? whole : only(open + coloured + close, `<pre><code>${text}${close}`);
    },
  );
}

/** Ours have a mark behind their tag; those of authors and of corrections stay as they are. */
function settleAsides(html: string, desk: Desk, only: Only, claim: (id: string) => boolean): string {
  const open: boolean[] = [];
  return html.replace(
    /<(\/?)aside((?: [^<>]*)?)>(\u0001[^\u0001<>]*\u0001)?/g,
    (whole, close: string, attributes: string, mark: string | undefined) => {
      if (close !== "") return open.pop() === true ? only("</aside>", "</blockquote>") + (mark ?? "") : whole;
      const page = desk.pageForms.get(mark ?? "");
      open.push(page?.startsWith("<aside ") === true);
      if (!page?.startsWith("<aside ")) return whole;
      const id = / id="([^"]+)"/.exec(attributes)?.[1];
      const attribute = id !== undefined && claim(id) ? ` id="${id}"` : "";
      return only(
        page.replace(" role=", () => `${attribute} role=`),
        "<blockquote>",
      );
    },
  );
}
