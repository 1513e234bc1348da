/** Links to other articles and to files of this one, as the tags of Jekyll, Hugo and Hexo give them. */

import { type Asked, argument, inline, type Made, type Making } from "./making.ts";
import { besideArticle } from "./pictures.ts";
import { addressed, quoted } from "./words.ts";

/** An address to be written where one may stand, and the words for it where none may. */
export interface Address {
  readonly href: string;
  readonly words: string;
}

/** `post_url`, `ref`, `relref`, `link`, `post_path`, `asset_path`. */
export function readAddress(asked: Asked, making: Making): Address | undefined {
  const { tag, name } = asked;
  const written = writtenTarget(asked);
  const [target = "", place = ""] = written.split("#");
  const fragment = place === "" ? (tag.fragment ?? "") : `#${place}`;
  if (name === "asset_path") return { href: addressed(besideArticle(written, making)), words: written };
  if (target === "") return fragment === "" ? undefined : { href: fragment, words: fragment };
  const isFile = name === "link" && !/\.(?:md|markdown|mdx|html?)$/i.test(target);
  if (isFile) return { href: addressed(`/${target.replace(/^\//, "")}`) + fragment, words: target };
  return { href: making.linkTo(target, fragment, tag.start), words: wordsOf(target) };
}

/** In Liquid all that stands in the tag, spaces too; in Hugo what follows the dot that stands for this page. */
function writtenTarget(asked: Asked): string {
  const { tag, args } = asked;
  const whole = tag.text.trim();
  if (tag.syntax === "tag" && /^[^"'={}]+$/.test(whole)) return whole;
  return argument(asked, "path", "page") ?? args.words.find((word) => word !== ".") ?? "";
}

/** Hexo: `{% link text url [external] [title] %}`. */
export function makeLink({ args }: Asked): Made | undefined {
  const index = args.words.findIndex((word) => /^(?:https?:)?\/|^[\w.-]+\.[a-z]{2,}\//.test(word));
  const address = args.words[index];
  if (address === undefined) return undefined;
  const words = args.words.slice(0, index).join(" ");
  const title = args.words
    .slice(index + 1)
    .filter((word) => !/^(?:true|false|external)$/.test(word))
    .join(" ");
  const more = title === "" ? "" : ` title="${quoted(title)}"`;
  return inline(`<a href="${addressed(address)}"${more}>${quoted(words === "" ? address : words)}</a>`);
}

/** Hexo: `{% post_link filename [title] [escape] %}`. */
export function makePostLink({ tag, args }: Asked, making: Making): Made | undefined {
  const [target, ...rest] = args.words;
  if (target === undefined) return undefined;
  const [path = "", place] = target.split("#");
  const title = rest.filter((word) => !/^(?:true|false|external)$/.test(word)).join(" ");
  const href = making.linkTo(path, place === undefined ? "" : `#${place}`, tag.start);
  return inline(`<a href="${href}">${quoted(title === "" ? wordsOf(path) : title)}</a>`);
}

/** Hexo: `{% asset_link slug [title] [escape] %}`. */
export function makeAssetLink({ args }: Asked, making: Making): Made | undefined {
  const [slug, ...rest] = args.words;
  if (slug === undefined) return undefined;
  const title = rest.filter((word) => !/^(?:true|false|external)$/.test(word)).join(" ");
  return inline(
    `<a href="${addressed(besideArticle(slug, making))}">${quoted(title === "" ? slug : title)}</a>`,
  );
}

/** Words in the middle of a text, which may lead somewhere: what is put before and behind them. */
export interface Worded {
  readonly before: string;
  readonly after: string;
  /** What the arguments say, for where nothing stands between. */
  readonly words: string;
}

/** `text`, `href` and the like of buttons, tooltips and components. */
export function wordedOf(asked: Asked): Worded {
  const [first = "", second = ""] = asked.args.words;
  const isAddress = /^(?:https?:)?\//.test(first);
  const address = argument(asked, "href", "url", "link", "to") ?? (isAddress ? first : undefined);
  const words = argument(asked, "text", "label", "title", "content") ?? (isAddress ? second || first : first);
  return address === undefined || address.startsWith("{")
    ? { before: "", after: "", words }
    : { before: `<a href="${addressed(address)}">`, after: "</a>", words };
}

/** The name of a file without its folder, date and extension. */
function wordsOf(target: string): string {
  const path = target.replace(/\.(?:md|markdown|mdx|html?)$/i, "").replace(/\/(?:_?index)?$/, "");
  return path.slice(path.lastIndexOf("/") + 1).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
}
