/** The words of a text, whichever way it is written: to hold an article's Markdown against the HTML made of it. */

import { Parser } from "htmlparser2";
import { Marked } from "marked";

/** The visible words of feed HTML, footnotes and captions aside. */
export function wordsOfHtml(html: string): readonly string[] {
  const words: string[] = [];
  let hidden = 0;
  const isHidden = (name: string, id: string | undefined): boolean =>
    name === "sup" || name === "figcaption" || (name === "li" && /^fn-/.test(id ?? ""));
  const open: boolean[] = [];
  const parser = new Parser({
    onopentag: (name, { id }) => {
      open.push(isHidden(name, id));
      if (open.at(-1)) hidden += 1;
      words.push(" ");
    },
    onclosetag: () => {
      if (open.pop()) hidden -= 1;
    },
    ontext: (text) => {
      if (hidden === 0) words.push(text);
    },
  });
  parser.end(html);
  return split(words.join(""));
}

/** The words that Markdown shows, by a renderer of its own with no option of ours. */
export function wordsOfMarkdown(markdown: string): readonly string[] {
  const withoutNotes = markdown.replace(/^\[\^[^\]]+\]:.*(?:\n {4}.*)*$/gm, "").replace(/\[\^[^\]]+\]/g, "");
  return wordsOfHtml(new Marked().parse(withoutNotes, { async: false }));
}

/** Mark-up may stand within a word: only white space of the text itself counts, and tags between blocks. */
function split(text: string): readonly string[] {
  return text.replace(/\s+/g, " ").trim().split(" ");
}
