/**
 * What HTML of an author's own may hold (R60, S3): the elements that readers of feeds know, and of each the
 * attributes that say something. Plain data; `sanitise.ts` applies it.
 */

export const TAGS: readonly string[] = [
  ...words("p h1 h2 h3 h4 h5 h6 blockquote pre hr div aside figure figcaption"),
  ...words("ul ol li dl dt dd details summary"),
  ...words("table caption colgroup col thead tbody tfoot tr th td"),
  ...words("a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s"),
  ...words("samp small span strong sub sup time u var wbr ruby rp rt"),
  ...words("img picture source video audio track iframe"),
];

/** Elements without content. */
export const VOID_TAGS: readonly string[] = words("img br hr wbr col source track");

/** Elements whose content goes with them: programs, foreign grammars, and text that browsers parse unlike us. */
export const DROPPED_WHOLE: readonly string[] = [
  ...words("script style template svg math object applet embed noscript noembed noframes"),
  ...words("xmp plaintext listing title head textarea select option canvas frameset param"),
];

/** Elements that say nothing to a reader: dropped without a word, their content kept. */
export const TRANSPARENT: readonly string[] = [
  ...words("html body main article section header footer nav address hgroup search"),
  ...words("center font big tt strike nobr rb rtc data label fieldset legend slot"),
];

/** By element, `*` for all; `style`, `class` and every `on…` are in none. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "*": words("id lang dir"),
  a: words("href title hreflang aria-label"),
  abbr: ["title"],
  audio: words("src controls title"),
  blockquote: ["cite"],
  col: ["span"],
  colgroup: ["span"],
  del: words("cite datetime"),
  dfn: ["title"],
  iframe: words("src width height title sandbox referrerpolicy loading allowfullscreen"),
  img: words("src srcset sizes alt title width height"),
  ins: words("cite datetime"),
  li: ["value"],
  ol: words("start reversed"),
  q: ["cite"],
  source: words("src srcset sizes type media"),
  td: words("colspan rowspan"),
  th: words("colspan rowspan scope"),
  time: ["datetime"],
  track: words("src kind srclang label"),
  video: words("src poster width height controls title"),
};

/** The classes that Markdown's own tables and code bear. */
export const CLASSES: Readonly<Record<string, readonly string[]>> = {
  code: ["language-*"],
  td: words("align-left align-center align-right"),
  th: words("align-left align-center align-right"),
};

/** Attributes that mean something without a value; any other that is empty is left out, but `alt`. */
export const BOOLEAN_ATTRIBUTES: readonly string[] = words("controls allowfullscreen reversed");

function words(list: string): string[] {
  return list.split(" ");
}
