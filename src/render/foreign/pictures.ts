/** Pictures: `figure` of Hugo and of many includes, `img` and `asset_img` of Hexo, components, captions of WordPress. */

import { type Asked, argument, block, inline, type Made, type Making } from "./making.ts";
import { addressed, quoted } from "./words.ts";

const SOURCES = [
  "src",
  "url",
  "image_path",
  "path",
  "file",
  "img",
  "image",
  "source",
  "image_url",
  "filename",
  "name",
];

/** A figure where it has a caption, or is one by name. */
export function makePicture(asked: Asked, making: Making, isFigure: boolean): Made | undefined {
  if (asked.tag.syntax === "tag" && asked.name === "img") return makeHexoImage(asked);
  const { words } = asked.args;
  const named = argument(asked, ...SOURCES);
  const source = named ?? words[0];
  if (source === undefined || source.startsWith("{")) return undefined;
  const rest = named === undefined ? words.slice(1) : words;
  const place = placeOf(source, asked, making);
  const caption = argument(asked, "caption", "description", "legend", "text", "cap");
  const title = argument(asked, "title");
  const alt = argument(asked, "alt", "alt_text", "alttext") ?? rest[0] ?? plain(caption) ?? title;
  const image = writeImage(place, {
    alt,
    title: isFigure ? undefined : (title ?? rest[1]),
    width: argument(asked, "width", "w"),
    height: argument(asked, "height", "h"),
  });
  const link = argument(asked, "link", "href");
  const linked = link === undefined ? image : `<a href="${addressed(link)}">${image}</a>`;
  if (!isFigure && caption === undefined)
    return standsApart(asked) ? block(`<p>${linked}</p>`) : inline(linked);
  return block(figure(linked, captionOf(asked, caption, isFigure ? title : undefined)));
}

/** Hexo's lie in the article's own folder; those of Eleventy's shortcode are named from the site's. */
function placeOf(source: string, { tag, name }: Asked, making: Making): string {
  if (name === "asset_img") return besideArticle(source, making);
  const isFromRoot =
    making.site.dialect === "eleventy" && tag.syntax === "tag" && !/^(?:[a-z]+:)?\//i.test(source);
  return isFromRoot ? `/${source.replace(/^\.\//, "")}` : source;
}

/** Tags stand on lines of their own; components also in the middle of a text. */
function standsApart({ tag }: Asked): boolean {
  return tag.syntax !== "jsx";
}

/** Hexo: `[class names] /path/to/image [width] [height] "title" "alt"`. */
function makeHexoImage({ args, tag }: Asked): Made | undefined {
  if (args.named.has("src")) return undefined;
  const { words } = args;
  const index = words.findIndex((word) => /[/.]/.test(word));
  const source = words[index];
  if (source === undefined) return undefined;
  const sizes: string[] = [];
  const rest = words.slice(index + 1);
  while (sizes.length < 2 && /^\d{1,5}(?:px)?$/.test(rest[0] ?? "")) sizes.push(rest.shift() ?? "");
  const said = /["']/.test(rest.join(" ")) ? (rest.join(" ").match(/"[^"]*"|'[^']*'/g) ?? rest) : rest;
  const [title, alt] = said.map((word) => word.replace(/^["']|["']$/g, ""));
  const [width, height] = sizes;
  const image = writeImage(source, {
    alt: alt ?? title,
    title: alt === undefined ? undefined : title,
    width,
    height,
  });
  return tag.syntax === "tag" ? block(`<p>${image}</p>`) : inline(image);
}

/** The folder of an article's own files that lies beside it and has its name. */
export function besideArticle(slug: string, { article }: Making): string {
  const name = article.path.slice(article.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return /^_?index(?:\.[\w-]+)?$/.test(name) ? slug : `${name}/${slug}`;
}

/** `[caption]<img> words[/caption]`, or with the words as an argument. */
export function makeCaption(asked: Asked): Made | undefined {
  const { inner } = asked;
  if (inner === undefined) return undefined;
  const image = IMAGE.exec(inner)?.[0];
  if (image === undefined) return undefined;
  const words = argument(asked, "caption") ?? inner.replace(image, "").trim();
  const isHtml = image.startsWith("<");
  // Markdown is read between blank lines alone.
  const gap = !isHtml && /[*_`[]/.test(words) ? "\n\n" : "";
  const said = words === "" ? "" : `<figcaption>${gap}${oneLine(words)}${gap}</figcaption>\n`;
  return block(`<figure>\n${isHtml ? oneLine(image) : `\n${oneLine(image)}\n`}\n${said}</figure>`);
}

const IMAGE =
  /<a\b[^<>]*>\s*<img\b[^<>]*>\s*<\/a>|<img\b[^<>]*>|\[!\[[^\]\n]*\]\([^()\n]*\)\]\([^()\n]*\)|!\[[^\]\n]*\]\([^()\n]*\)/;

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function captionOf(asked: Asked, caption: string | undefined, title: string | undefined): string {
  const credit = argument(asked, "attr", "credit", "attribution");
  const address = argument(asked, "attrlink", "attr_link", "creditlink");
  const from =
    credit !== undefined && address !== undefined
      ? `<a href="${addressed(address)}">${written(credit)}</a>`
      : credit && written(credit);
  return [title && `<strong>${written(title)}</strong>`, caption && written(caption), from]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
}

/** HTML of the author's own stays; Markdown's links and emphasis become words, since nothing reads it there. */
function written(text: string): string {
  if (/<[a-z][^<>]*>/i.test(text)) return text.replace(/[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return quoted(text).replace(
    /(?<!!)\[([^[\]]{1,300})\]\(([^()\s]{1,1000})\)/g,
    (_, words: string, address: string) => `<a href="${addressed(address)}">${words}</a>`,
  );
}

function plain(text: string | undefined): string | undefined {
  return text?.replace(/<[^<>]*>/g, "").replace(/\[([^[\]]*)\]\([^()]*\)/g, "$1");
}

function figure(image: string, caption: string): string {
  return `<figure>\n${image}\n${caption === "" ? "" : `<figcaption>${caption}</figcaption>\n`}</figure>`;
}

interface Written {
  readonly alt: string | undefined;
  readonly title: string | undefined;
  readonly width: string | undefined;
  readonly height: string | undefined;
}

function writeImage(source: string, { alt, title, width, height }: Written): string {
  const attributes = { alt, title, width, height };
  const more = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => ` ${name}="${quoted(value ?? "")}"`);
  return `<img src="${addressed(source)}"${more.join("")}>`;
}
