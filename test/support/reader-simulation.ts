/**
 * What three readers keep of an entry's HTML, by the lists of elements and attributes that each lets through
 * (read in their sources, said in our own words): Miniflux, SimplePie as FreshRSS sets it, and feedparser.
 */

import { Parser } from "htmlparser2";

export interface ReaderProfile {
  readonly name: string;
  /** Elements that are shown; of all others the text is kept. */
  readonly keeps: ReadonlySet<string>;
  /** Elements that vanish with all that is in them. */
  readonly swallows: ReadonlySet<string>;
  /** Attributes that are kept, by element or for every one (`*`). */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Shown {
  readonly words: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly { readonly src: string; readonly alt: string | undefined }[];
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const COMMON =
  "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins " +
  "kbd li ol p pre q s samp small strong sub sup table tbody td tfoot th thead tr u ul var audio video source";

export const PROFILES: readonly ReaderProfile[] = [
  {
    name: "Miniflux",
    keeps: set(`${COMMON} aside iframe picture rp rt ruby time wbr`),
    swallows: set("script style noscript svg template form"),
    attributes: {
      a: "href title id",
      img: "alt title src srcset sizes width height",
      video: "poster width height src",
      audio: "src",
      source: "src type srcset sizes media",
      iframe: "src width height",
      td: "rowspan colspan",
      th: "rowspan colspan",
      li: "id",
      sup: "id",
      time: "datetime",
      "*": "",
    },
  },
  {
    name: "SimplePie (FreshRSS)",
    keeps: set(`${COMMON} aside iframe picture div span section article header footer time details summary`),
    swallows: set("script style noscript svg base font link meta object"),
    attributes: {
      a: "href title",
      img: "alt title src width height",
      iframe: "src width height",
      "*": "lang dir title",
    },
  },
  {
    name: "feedparser",
    keeps: set(`${COMMON} aside div span section article header footer details summary time`),
    swallows: set("script style applet object embed noscript"),
    attributes: {
      a: "href title rel",
      img: "alt title src width height",
      video: "src poster controls width height",
      audio: "src controls",
      "*": "lang dir title id class",
    },
  },
];

/** Elements within a line, before which no reader puts a space. */
const INLINE = set(
  "a abbr b bdi bdo cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr",
);

/** What such a reader shows of a piece of HTML. */
export function show(html: string, profile: ReaderProfile): Shown {
  const words: string[] = [];
  const links: string[] = [];
  const images: { src: string; alt: string | undefined }[] = [];
  let swallowed = 0;
  const parser = new Parser({
    onopentag: (name, given) => {
      if (profile.swallows.has(name)) swallowed += 1;
      if (swallowed > 0 || !profile.keeps.has(name)) return;
      const kept = `${profile.attributes[name] ?? ""} ${profile.attributes["*"] ?? ""}`.split(" ");
      const attributes = Object.fromEntries(Object.entries(given).filter(([key]) => kept.includes(key)));
      const { href, src, alt } = attributes;
      if (name === "a" && href !== undefined && /^(?:https?|mailto):|^#/.test(href)) links.push(href);
      if (name === "img" && src !== undefined && /^https?:/.test(src)) images.push({ src, alt });
      if (!INLINE.has(name)) words.push(" ");
    },
    onclosetag: (name) => {
      if (profile.swallows.has(name)) swallowed -= 1;
    },
    ontext: (text) => {
      if (swallowed === 0) words.push(text);
    },
  });
  parser.end(html);
  return { words: words.join("").replace(/\s+/g, " ").trim().split(" "), links, images };
}
