/** Makes the targets of links within a body survive: each becomes an element of its own, which Markdown keeps. */

import type { Footnotes } from "./html-footnotes.ts";

/** The HTML with its targets set apart, and their ids; `<!--more-->` becomes a mark that a parser does not drop. */
export function withAnchors(
  html: string,
  { numbers, returns }: Footnotes,
): { readonly html: string; readonly ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const marked = html.replace(/<!--\s*more\b[^>]*-->/gi, '<span data-siar="more"></span>');
  const wanted = new Set<string>();
  for (const [, , id = ""] of marked.matchAll(/\shref\s*=\s*(["'])#([\w:.-]{1,200})\1/gi)) {
    if (!numbers.has(id) && !returns.has(id)) wanted.add(id);
  }
  if (wanted.size === 0) return { html: marked, ids };
  const anchored = marked.replace(
    TARGET,
    (all: string, tag: string, quote: string, id: string, within = "") => {
      if (!wanted.has(id) || ids.has(id)) return all;
      ids.add(id);
      const without = tag.replace(new RegExp(`\\s(?:id|name)\\s*=\\s*${quote}[^"']*${quote}`, "i"), "");
      return `${without}${within}<span id="${id}"></span>`;
    },
  );
  return { html: anchored, ids };
}

/** A start tag, of an element that may hold text, with an id or a name; and that of a paragraph that begins there. */
const TARGET =
  /(<(?:p|li|div|section|article|aside|span|sup|sub|a|h[1-6]|blockquote|td|th|dt|dd|figcaption|strong|em|b|i)\s(?:[^<>]{0,500}\s)?(?:id|name)\s*=\s*(["'])([\w:.-]{1,200})\2[^<>]{0,500}>)(\s*<p(?:\s[^<>]{0,500})?>)?/gi;
