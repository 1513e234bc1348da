/**
 * The content of a WordPress post as HTML: shortcodes that carry content become what they show, addresses that stand
 * alone become what they embed, and in texts of the old editor empty lines part paragraphs, as WordPress shows them.
 */

import { textPieces } from "./text-pieces.ts";
import { withParagraphs } from "./wordpress-paragraphs.ts";

/** A file of the media library. */
export interface Attachment {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  /** `wp:post_id` of the post that it was uploaded to. */
  readonly parent?: string;
}

export interface PostContext {
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly postId: string;
  /** Hears of each shortcode that is not known. */
  readonly removed: (name: string) => void;
}

export function wordPressHtml(content: string, context: PostContext): string {
  const isBlocks = content.includes("<!-- wp:");
  const shown = outsideCode(content, (text) => embeds(shortcodes(text, context)));
  return isBlocks ? shown : withParagraphs(shown);
}

/** Code is shown as it stands, shortcodes in it and all. */
function outsideCode(content: string, change: (text: string) => string): string {
  return textPieces(
    content,
    CODE,
    (name) => new RegExp(name.startsWith("[") ? `\\[/${name.slice(1)}\\]` : `</${name.slice(1)}>`),
  )
    .map(({ text, isKept }) => (isKept ? codeOf(text) : change(text)))
    .join("");
}

const CODE = /(<pre(?=[\s>])|<code(?=[\s>])|\[(?:source)?code(?=[\s\]]))/;

function codeOf(piece: string): string {
  const match = /^\[(?:source)?code([^\]]*)\]([\s\S]*)\[\/(?:source)?code\]$/i.exec(piece);
  if (match === null) return piece;
  const language =
    attributesOf(match[1] ?? "").get("language") ?? attributesOf(match[1] ?? "").get("lang") ?? "";
  const code = (match[2] ?? "").replace(/^\n|\n$/g, "").replaceAll("<", "&lt;");
  return `<pre><code class="language-${language.replace(/[^\w+#-]/g, "")}">${code}</code></pre>`;
}

const NAME = "[A-Za-z][A-Za-z0-9_-]{0,60}";
const ATTRIBUTES = `(?:\\s[^\\[\\]]{0,2000})?`;

function shortcodes(text: string, context: PostContext): string {
  if (!text.includes("[")) return text;
  const literal = text.replace(/\[(\[[^[\]\n]{1,500}\])\]/g, (_, inner: string) =>
    inner.replace("[", "&#91;"),
  );
  const paired = literal.replace(
    new RegExp(
      `\\[(caption|wp_caption|embed|audio|video|youtube|vimeo|gallery)(${ATTRIBUTES})\\]((?:(?!\\[\\1[\\s\\]])[\\s\\S]){0,20000}?)\\[/\\1\\]`,
      "gi",
    ),
    (_, name: string, attributes: string, inner: string) =>
      written(name, attributesOf(attributes), inner, context),
  );
  const alone = paired.replace(
    /\[(audio|video|youtube|vimeo|gallery|embed)([=\s][^[\]]{0,2000})?\/?\]/gi,
    (_, name: string, attributes = "") => written(name, attributesOf(attributes), "", context),
  );
  return withoutOthers(alone, context);
}

/** What nobody knows goes where it is plainly a shortcode: it has attributes, or an end. `[sic]` is a word. */
function withoutOthers(text: string, { removed }: PostContext): string {
  const ended = new Set([...text.matchAll(new RegExp(`\\[/(${NAME})\\]`, "g"))].map(([, name]) => name));
  return text.replace(
    new RegExp(`\\[(/?)(${NAME})(${ATTRIBUTES})/?\\]`, "g"),
    (whole, slash: string, name: string, attributes: string) => {
      const isShortcode = ended.has(name) || /\s[\w-]+\s*=\s*\S/.test(attributes);
      if (!isShortcode) return whole;
      if (slash === "") removed(name);
      return "";
    },
  );
}

/** `id="a" width=300 "alone"`; an address that stands alone, or after `=`, is under the empty name. */
function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  const decodedQuotes = written.replace(/&quot;|&#8221;|&#8243;|[“”″]/g, '"');
  for (const [, name, double, single, bare, alone] of decodedQuotes.matchAll(
    /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))|([^\s"'=]+\S*)/g,
  )) {
    if (alone !== undefined) attributes.set("", alone);
    else if (name !== undefined) attributes.set(name.toLowerCase(), double ?? single ?? bare ?? "");
  }
  const direct = /^\s*=\s*"?([^\s"]+)/.exec(decodedQuotes)?.[1];
  if (direct !== undefined) attributes.set("", direct);
  return attributes;
}

function written(
  name: string,
  attributes: ReadonlyMap<string, string>,
  inner: string,
  context: PostContext,
): string {
  const address =
    inner.trim() ||
    attributes.get("") ||
    attributes.get("url") ||
    attributes.get("src") ||
    attributes.get("id");
  switch (name.toLowerCase()) {
    case "caption":
    case "wp_caption":
      return captioned(attributes, inner);
    case "gallery":
      return gallery(attributes, context);
    case "audio":
      return recording("audio", attributes, ["src", "mp3", "m4a", "ogg", "wav", "flac", ""]);
    case "video":
      return recording("video", attributes, ["src", "mp4", "m4v", "webm", "ogv", ""]);
    case "youtube":
      return embed(
        /^https?:|^\/\//.test(address ?? "") ? (address ?? "") : `https://www.youtube.com/watch?v=${address}`,
      );
    case "vimeo":
      return embed(/^https?:|^\/\//.test(address ?? "") ? (address ?? "") : `https://vimeo.com/${address}`);
    default:
      return embed(address ?? "");
  }
}

/** Since WordPress 3.4 the caption stands after the picture; before, in an attribute. */
function captioned(attributes: ReadonlyMap<string, string>, inner: string): string {
  const [, picture = inner, after = ""] =
    /^\s*((?:<a\s[^>]*>\s*)?<img\s[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(inner) ?? [];
  const caption = after.trim() || (attributes.get("caption") ?? "");
  const said = caption === "" ? "" : `<figcaption>${caption}</figcaption>`;
  return `\n\n<figure>${picture}${said}</figure>\n\n`;
}

/** The pictures that are named, else all that were uploaded to the post. */
function gallery(attributes: ReadonlyMap<string, string>, { attachments, postId }: PostContext): string {
  const ids = (attributes.get("ids") ?? attributes.get("include") ?? "").split(/[\s,]+/).filter(Boolean);
  const pictures =
    ids.length > 0
      ? ids.flatMap((id) => attachments.get(id) ?? [])
      : [...attachments.values()].filter(({ parent, url }) => parent === postId && IMAGE.test(url));
  const figures = pictures.map(({ url, alt, caption }) => {
    const said = caption === "" ? "" : `<figcaption>${escaped(caption)}</figcaption>`;
    return `<figure><img src="${escaped(url)}" alt="${escaped(alt)}">${said}</figure>`;
  });
  return `\n\n${figures.join("\n\n")}\n\n`;
}

const IMAGE = /\.(?:avif|gif|jpe?g|png|webp)(?:\?.*)?$/i;

function recording(name: string, attributes: ReadonlyMap<string, string>, keys: readonly string[]): string {
  const address = keys.map((key) => attributes.get(key)).find(Boolean);
  return address === undefined ? "" : `\n\n<${name} controls src="${escaped(address)}"></${name}>\n\n`;
}

/** Addresses that stand alone in a line, and those in the block for embedding. */
function embeds(text: string): string {
  return text
    .replace(
      /<div class="wp-block-embed__wrapper">\s*(https?:\/\/[^\s<>"]{1,2000})\s*<\/div>/g,
      (_, address: string) => embed(address),
    )
    .replace(/^[ \t]*(https?:\/\/[^\s<>"]{1,2000})[ \t]*$/gm, (_, address: string) => embed(address));
}

/** A film that can be shown in a frame, else a link. */
function embed(written: string): string {
  const address = written.replaceAll("&amp;", "&").trim();
  if (address === "") return "";
  const frame = frameOf(address);
  if (frame !== undefined) return `\n\n<iframe src="${escaped(frame)}"></iframe>\n\n`;
  return `\n\n<p><a href="${escaped(address)}">${escaped(address)}</a></p>\n\n`;
}

function frameOf(address: string): string | undefined {
  const video =
    /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|v\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/.exec(
      address,
    )?.[1];
  if (video !== undefined) return `https://www.youtube.com/embed/${video}`;
  const film = /^(?:https?:)?\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/.exec(address)?.[1];
  return film === undefined ? undefined : `https://player.vimeo.com/video/${film}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
