/**
 * The style sheet of raw feeds, for people who open one in a browser (R96): a word on what it is, then titles and
 * dates. It is plain CSS, since browsers have done away with XSLT (R95). Feed readers never ask for it.
 */

import { wordsOf } from "./words.ts";

/** The sheet for a site of these languages; RSS does not say its language to CSS, so the first one speaks there. */
export function feedStyle(languages: readonly { readonly tag: string }[]): string {
  const banners = languages.map(({ tag }, index) => {
    const selector = index === 0 ? "rss::before, feed::before" : `feed:lang(${tag})::before`;
    return `${selector} { content: ${cssString(wordsOf(tag).rawFeed)}; }`;
  });
  return `${SHEET}${banners.join("\n")}\n`;
}

const SHEET = `@namespace media url("http://search.yahoo.com/mrss/");
:root { color-scheme: light dark; }
rss, feed { display: block; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
rss::before, feed::before { display: block; margin-bottom: 2rem; padding: 1rem; border: 1px solid; }
rss *, feed * { display: none; }
channel, item, entry, title, channel > description, subtitle, item > pubDate, entry > published { display: block; }
channel > title, feed > title { font-size: 2rem; font-weight: 700; line-height: 1.2; }
channel > description, feed > subtitle { margin-bottom: 1.5rem; }
item, entry { margin-top: 1.25rem; }
item > title, entry > title { font-size: 1.15rem; font-weight: 600; }
item > pubDate, entry > published { font-size: 0.85rem; opacity: 0.75; }
media|title { display: none; }
`;

/** A CSS string: quotes and backslashes escaped, and what would end the line. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
