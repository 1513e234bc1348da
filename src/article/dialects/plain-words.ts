/**
 * Plain text out of a summary or a name that may hold Markdown, HTML or template syntax: the words stay, what would
 * have marked them goes. Nothing is rendered here.
 */

import { withoutMarks } from "../texts.ts";

/** Longer texts are cut first: no summary is as long, and each pattern below stops at its own mark. */
const LONGEST = 20_000;

/** The words on one line; empty where nothing is left. */
export function plainWords(written: string): string {
  const text = written.slice(0, LONGEST);
  const bare = hasTemplate(text) ? withoutTemplates(text) : text;
  return withoutMarks(withoutTags(bare).replace(BLOCK_MARKS, "$1").replace(REFERENCES, "$1"))
    .replace(/\s+/gu, " ")
    .trim();
}

/** Whether a text holds a tag or variable of a template language. */
export function hasTemplate(text: string): boolean {
  return text.includes("{{") || text.includes("{%");
}

function withoutTemplates(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}|\{%[^{}%]*%\}/gu, "");
}

/** At the start of a line: heading, quotation, item of a list. */
const BLOCK_MARKS = /^([ \t]*)(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+)/gmu;

/** `[text][label]`, and notes of which nothing stays. */
const REFERENCES = /!?\[([^[\]^]+)\]\[[^[\]]*\]|\[\^[^[\]]*\]/gu;

/** Tags of HTML, by name: `<Leader>` is a word. Entities mean something only where there are tags. */
function withoutTags(text: string): string {
  if (!text.includes("<") || !(TAGS.test(text) || text.includes("<!--"))) return text;
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/gu, " ")
    .replace(BLOCK_TAGS, " ")
    .replace(ALL_TAGS, "")
    .replace(/&(lt|gt|amp|quot|apos|nbsp|#39|#8217|#8216|#8220|#8221|hellip|#8230);/gu, (_, name: string) => {
      return ENTITIES[name] ?? "";
    });
}

const BLOCK_TAGS = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|blockquote|figure|section|tr|td|th|hr)\b[^<>]*>/giu;
const TAGS =
  /<\/?(?:a|abbr|b|bdi|blockquote|br|cite|code|del|div|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub|sup|table|tbody|td|th|time|tr|tt|u|ul|var|video|wbr)\b[^<>]*>/iu;
const ALL_TAGS = new RegExp(TAGS, "giu");
const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  "#39": "'",
  nbsp: " ",
  hellip: "…",
  "#8230": "…",
  "#8216": "‘",
  "#8217": "’",
  "#8220": "“",
  "#8221": "”",
};
