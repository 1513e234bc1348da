/** HTML where JSON Feed has plain text, as well as that can be told. */

import { markupIn } from "../html/plain-text.ts";

/**
 * The first markup; undefined where there is none. A line (a title, a name) says little of HTML; a passage may speak
 * of it and quote it, and is suspected only where it opens with a tag and closes it.
 */
export function markupInPlain(text: string, kind: "line" | "passage"): string | undefined {
  if (kind === "line") return markupIn(text);
  const [opening, name] = OPENING.exec(text) ?? [];
  return name !== undefined && text.toLowerCase().includes(`</${name.toLowerCase()}>`)
    ? opening?.trim()
    : undefined;
}

const OPENING =
  /^\s{0,100}<(p|div|h[1-6]|ul|ol|blockquote|figure|table|article|section)(?:\s[^<>]{0,500})?>/i;
