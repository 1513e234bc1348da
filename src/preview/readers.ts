/**
 * What readers keep of an entry's HTML, by the lists that each applies (R60-R72): read in their sources, said in our
 * own words. Of an element that is not kept the text stays, unless the reader swallows it whole.
 */

export interface Reader {
  readonly name: string;
  readonly keeps: readonly string[];
  /** Elements that vanish with all that is in them. */
  readonly swallows: readonly string[];
  /** Attributes by element, `*` for all. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** Hosts whose frames are shown; none are where it is empty, and all where there is none. */
  readonly frameHosts?: readonly string[];
}

const words = (text: string): readonly string[] => text.split(" ");

/** Elements that all of them keep. */
const COMMON = words(
  "a abbr b blockquote br caption cite code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins " +
    "kbd li ol p pre q s samp small strong sub sup table tbody td tfoot th thead tr u ul var audio video source",
);

export const READERS: readonly Reader[] = [
  {
    name: "Miniflux",
    keeps: [...COMMON, ...words("aside iframe picture rp rt ruby time wbr")],
    swallows: words("script style noscript svg template form"),
    attributes: {
      a: words("href title"),
      abbr: ["title"],
      audio: ["src"],
      iframe: words("src width height"),
      img: words("alt title src srcset sizes width height"),
      source: words("src type srcset sizes media"),
      td: words("rowspan colspan"),
      th: words("rowspan colspan"),
      time: ["datetime"],
      video: words("poster width height src"),
    },
    frameHosts: words(
      "bandcamp.com cdn.embedly.com dailymotion.com www.dailymotion.com framatube.org open.spotify.com " +
        "player.bilibili.com player.twitch.tv player.vimeo.com soundcloud.com w.soundcloud.com vk.com " +
        "www.youtube.com youtube.com www.youtube-nocookie.com youtube-nocookie.com",
    ),
  },
  {
    name: "FreshRSS (SimplePie)",
    keeps: [
      ...COMMON,
      ...words("aside iframe picture div span section article header footer time details summary"),
    ],
    swallows: words("script style noscript svg base font link meta object form"),
    attributes: {
      "*": words("lang dir title"),
      a: ["href"],
      audio: words("src controls"),
      iframe: words("src width height"),
      img: words("alt src width height"),
      source: words("src type"),
      td: words("rowspan colspan"),
      th: words("rowspan colspan"),
      video: words("src poster controls width height"),
    },
  },
  {
    name: "feedparser",
    keeps: [...COMMON, ...words("aside div span section article header footer details summary time")],
    swallows: words("script style applet object embed noscript"),
    attributes: {
      "*": words("lang dir title"),
      a: words("href rel"),
      audio: words("src controls"),
      img: words("alt src width height"),
      source: words("src type"),
      td: words("rowspan colspan"),
      th: words("rowspan colspan"),
      video: words("src poster controls width height"),
    },
    frameHosts: [],
  },
];
