/**
 * Paragraphs as WordPress makes them of texts from its old editor (`wpautop` of its formatting): an empty line parts
 * two, a line break is one, and blocks stand for themselves.
 */

import { textPieces } from "./text-pieces.ts";

const BLOCKS =
  "(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary|iframe|audio|video)";

export function withParagraphs(text: string): string {
  const kept: string[] = [];
  const parted = textPieces(text, /<(pre|script|style|figure)(?=[\s>])/, (name) => new RegExp(`</${name}>`))
    .map((piece) =>
      piece.isKept ? `\n\n<pre data-kept="${kept.push(piece.text) - 1}"></pre>\n\n` : piece.text,
    )
    .join("")
    .replace(/<[^<>]{0,5000}>/g, (tag) => tag.replaceAll("\n", " "))
    .replace(/<br\s*\/?>\s*<br\s*\/?>/gi, "\n\n")
    .replace(new RegExp(`(<${BLOCKS}[\\s/>])`, "gi"), "\n\n$1")
    .replace(new RegExp(`(</${BLOCKS}>)`, "gi"), "$1\n\n")
    .replace(/(<hr\s*\/?>)/gi, "$1\n\n")
    .split(/\n[^\S\n]*(?:\n\s*)*\n/)
    .map((paragraph) => paragraph.replace(/^\n+|\n+$/g, ""))
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("\n\n");
  return parted
    .replace(new RegExp(`<p>\\s*(</?${BLOCKS}[\\s/>])`, "gi"), "$1")
    .replace(new RegExp(`(</${BLOCKS}>|<${BLOCKS}(?:\\s[^<>]{0,5000})?/?>)\\s*</p>`, "gi"), "$1")
    .replace(/(<blockquote(?:\s[^<>]{0,5000})?>)([^<\s][^<]*)(?=<\/p>)/gi, "$1<p>$2")
    .replace(/(?<!\n)\n(?!\n)/g, "<br>\n")
    .replace(new RegExp(`(</?${BLOCKS}(?:\\s[^<>]{0,5000})?/?>)\\s*<br>`, "gi"), "$1")
    .replace(/<br>(?=\s*<\/?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[\s>])/gi, "")
    .replace(/<pre data-kept="(\d+)"><\/pre>/g, (_, index: string) => kept[Number(index)] ?? "");
}
