/** Renders a body in an article of its own, fills its holes plainly, and judges the HTML with another parser. */

import { Parser } from "htmlparser2";
import type { Article } from "../../src/model/article.ts";
import type { Flavour, Hole } from "../../src/model/compiled.ts";
import type { Site } from "../../src/model/site.ts";
import { type Rendered, renderArticle } from "../../src/render/render.ts";
import { hashOf } from "../../src/text/hash.ts";
import { escapeHtml } from "../../src/text/html.ts";
import { FEED_SETTINGS } from "./feed-settings.ts";

const PATH = "articles/id/kunjungan.md";

/** Only what rendering looks at; the rest is any site's. */
export const renderingSite: Site = {
  languages: [
    {
      tag: "id",
      direction: "ltr",
      title: "Warta",
      description: "",
      categoryWord: "kategori",
      authorWord: "penulis",
    },
  ],
  baseUrl: "https://warta.example/",
  host: "warta.example",
  timeZone: "Asia/Jakarta",
  publisher: { name: "Warta" },
  people: [],
  taxonomy: [],
  taxonomyUri: "https://warta.example/feeds/#taxonomy",
  feeds: FEED_SETTINGS,
  namespaces: {},
  kind: "news",
  articles: ["articles/**/*.md"],
  staticFolder: "static",
  articlePath: "/:slug/",
  frameHosts: [],
  hubs: [],
};

export function articleWith(body: string, fields: Partial<Article> = {}): Article {
  const reference = (text: string) => ({ text, place: { file: PATH, line: 2 } });
  return {
    path: PATH,
    hash: hashOf(body),
    key: "articles/id/kunjungan",
    language: "id",
    title: reference("Kunjungan di Wonsan"),
    slug: reference("kunjungan"),
    published: { epochMs: 0, offsetMinutes: 420 },
    authors: [],
    categories: [],
    aliases: [],
    datePlaces: {},
    draft: false,
    body,
    bodyLine: 5,
    ...fields,
  };
}

export interface Shown extends Rendered {
  readonly page: string;
  readonly feed: string;
  readonly codes: readonly string[];
}

/** Renders and fills; the body begins on line 5 of its file. */
export function render(body: string, fields: Partial<Article> = {}, site: Site = renderingSite): Shown {
  const rendered = renderArticle(articleWith(body, fields), site);
  const codes = rendered.problems.map(({ code }) => code);
  return { ...rendered, codes, page: fill(rendered, "page"), feed: fill(rendered, "feed") };
}

function fill({ content }: Rendered, flavour: Flavour): string {
  const [first = "", ...rest] = content.pieces;
  return rest.reduce((html, piece, index) => {
    const hole = content.holes[index];
    return `${html}${hole ? fillOf(hole, flavour) : ""}${piece}`;
  }, first);
}

/** Whatever an author could have had a part in is escaped, as the catalogue does it. */
function fillOf(hole: Hole, flavour: Flavour): string {
  const base = flavour === "feed" ? "https://warta.example" : "";
  switch (hole.kind) {
    case "article":
      return escapeHtml(`${base}/${hole.target.replace(/^articles\/|\.md$/g, "")}/${hole.fragment}`);
    case "site": {
      const url = new URL(hole.path, "https://warta.example/kunjungan/");
      return escapeHtml(`${base}${url.pathname}${url.hash}`);
    }
    case "self":
      return escapeHtml(`${base === "" ? "" : `${base}/kunjungan/`}#${hole.fragment}`);
    case "asset":
      if (hole.want !== "url") return hole.want === "width" ? "640" : "480";
      return escapeHtml(`${base}/assets/${hole.target}`);
    case "image":
      return hole.tag.pieces.reduce((html, piece, index) => {
        const within = hole.tag.holes[index - 1];
        return `${html}${within ? fillOf(within, flavour) : ""}${piece}`;
      });
    case "key":
      return "K7";
    case "either":
      return hole[flavour];
  }
}

const TAGS = new Set(
  (
    "p h2 h3 h4 h5 h6 blockquote pre hr div aside figure figcaption ul ol li dl dt dd details summary table caption " +
    "colgroup col thead tbody tfoot tr th td a abbr b bdi bdo br cite code del dfn em i ins kbd mark q s samp small " +
    "span strong sub sup time u var wbr ruby rp rt img picture source video audio track iframe"
  ).split(" "),
);
const ATTRIBUTES = new Set(
  (
    "id lang dir class href src srcset sizes alt title width height cite poster controls type media kind srclang " +
    "label hreflang aria-label start reversed value colspan rowspan span scope datetime sandbox referrerpolicy " +
    "loading allowfullscreen"
  ).split(" "),
);
const URLS = new Set(["href", "src", "cite", "poster"]);

/** What S3 and R60-R62 forbid in the HTML, found by parsing it anew; the lists are this test's own. */
export function faultsIn(html: string, flavour: Flavour): readonly string[] {
  const faults: string[] = [];
  const isUrl = (value: string, name: string): boolean => {
    if (name === "href" && /^#fn(?:ref)?-K7-\d+/.test(value)) return true;
    if (flavour === "page" && name === "href" && value.startsWith("#")) return true;
    if (flavour === "page" && /^\/(?![/\\])/.test(value)) return true;
    return (
      name === "href" ? /^(?:https?:\/\/[^/@]+(?:\/|$)|mailto:|tel:)/ : /^https?:\/\/[^/@]+(?:\/|$)/
    ).test(value);
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (!TAGS.has(tag)) faults.push(`<${tag}>`);
      if (flavour === "feed" && /^(?:details|summary)$/.test(tag)) faults.push(`<${tag}> in a feed`);
      for (const [name, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.has(name)) faults.push(`${tag} ${name}`);
        if (URLS.has(name) && !isUrl(value, name)) faults.push(`${tag} ${name}=${value}`);
        if (name === "srcset") {
          for (const part of value.split(", ")) {
            if (!isUrl(part.split(" ")[0] ?? "", "src")) faults.push(`${tag} srcset ${part}`);
          }
        }
        if (flavour === "feed" && name === "class") faults.push(`class in a feed`);
        if (flavour === "feed" && name === "id" && !/^fn(?:ref)?-K7-\d/.test(value))
          faults.push(`id ${value} in a feed`);
      }
      if (tag === "img" && (!attributes.src || attributes.alt === undefined))
        faults.push("img without src or alt");
      if (tag === "iframe" && !attributes.src?.startsWith("https://")) faults.push("iframe not by https");
    },
    oncomment(text) {
      faults.push(`<!--${text}-->`);
    },
    onprocessinginstruction(name) {
      faults.push(`<${name}>`);
    },
  });
  parser.end(html);
  faults.push(...unbalancedIn(html));
  if (/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\r]/.test(html)) faults.push("a forbidden character");
  if (/\p{Cs}/u.test(html)) faults.push("a lone surrogate");
  return faults;
}

/** Elements that are not closed, or not in the order in which they were opened. */
function unbalancedIn(html: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, close, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/g)) {
    if (/^(?:img|br|hr|wbr|col|source|track)$/.test(name)) continue;
    if (close === "") open.push(name);
    else if (open.pop() !== name) return [`${tag} closes another element`];
  }
  return open.map((name) => `<${name}> is not closed`);
}

const BLOCKS =
  /\s*(<\/?(?:p|h[1-6]|blockquote|pre|hr|div|figure|figcaption|ul|ol|li|dl|dt|dd|details|summary|table|thead|tbody|tr|th|td|iframe)(?: [^<>]*)?>)\s*/g;

/** HTML in a form in which white space that nobody sees does not count; for comparison only. */
export function canonical(html: string): string {
  return html.replace(/\s+/g, " ").replace(BLOCKS, "\n$1\n").replace(/\n+/g, "\n").trim();
}
