/** Reads `[name …]` of WordPress, and the marks of a table of contents, `[[toc]]` and `[TOC]`, on a line of their own. */

import type { Node } from "./nodes.ts";
import type { Source } from "./source.ts";

/** Words in square brackets are ordinary in prose, so only these are shortcodes, and those that settings name. */
const SQUARE_NAMES: ReadonlySet<string> = new Set(
  (
    "caption wp_caption gallery embed youtube vimeo audio video playlist sourcecode code gist tweet instagram " +
    "soundcloud dailymotion flickr slideshare polldaddy googlemaps contact-form contact-form-7 contact-field " +
    "recent_posts subscribe2 latex archives sitemap jetpack_subscription_form display-posts product products " +
    "woocommerce_cart gravityform ninja_form wpforms mc4wp_form vc_row vc_column vc_column_text fusion_text av_textblock"
  ).split(" "),
);

/** Page builders have one for each of their parts. */
const BUILDER = /^(?:vc|et_pb|fusion|av|fl|cs)_/;

export function isSquareName(name: string): boolean {
  return SQUARE_NAMES.has(name) || BUILDER.test(name);
}

const CONTENTS = /\[\[?(?:toc|_toc_)\]\]?[ \t]*(?=\r?$)/imy;
const SQUARE = /\[(\[?)(\/?)([A-Za-z][\w-]*)((?:[\s=](?:"[^"]*"|'[^']*'|[^[\]"'])*)?)\](\]?)/y;

export function readSquare(source: Source, at: number, isActive: boolean, content: number): Node | undefined {
  const { text } = source;
  if (at === 0 || text[at - 1] === "\n") {
    CONTENTS.lastIndex = at;
    const contents = CONTENTS.exec(text);
    if (contents) return { type: "gone", start: at, end: at + contents[0].length };
  }
  if (!isActive) return undefined;
  SQUARE.lastIndex = at;
  const match = SQUARE.exec(text);
  if (!match) return undefined;
  const [whole, twice = "", slash = "", name = "", rest = "", again = ""] = match;
  if (twice !== "" && again !== "" && isSquareName(name.toLowerCase())) {
    return { type: "shown", start: at, end: at + whole.length, text: whole.slice(1, -1) };
  }
  if (twice !== "") return undefined;
  const isWhole = rest.endsWith("/");
  return {
    type: "tag",
    syntax: "square",
    role: slash === "/" ? "close" : isWhole ? "whole" : "open",
    start: at,
    end: at + whole.length - again.length,
    name: name.toLowerCase(),
    text: rest.replace(/^=/, "").replace(/\/$/, ""),
    content,
  };
}
