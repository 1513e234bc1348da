/**
 * Frames and recordings after the sanitiser: many readers of feeds drop them, so each is followed by a plain link
 * (R64, R65). It works on well-formed HTML whose attributes hold no `<` or `>`; the sanitiser let none of them lie
 * within another.
 */

import type { Desk } from "./desk.ts";
import { pageOfFrame } from "./frames.ts";
import { escapeText } from "./inline-text.ts";
import { phrasesOf } from "./phrases.ts";

export function finishEmbeds(html: string, desk: Desk): string {
  return html
    .replace(/<iframe((?: [^<>]*)?)>[\s\S]*?<\/iframe>/g, (_, attributes: string) =>
      finishFrame(attributes, desk),
    )
    .replace(
      /<(video|audio)((?: [^<>]*)?)>([\s\S]*?)<\/\1>/g,
      (_, name: string, attributes: string, inner: string) => finishRecording(name, attributes, inner, desk),
    );
}

function finishFrame(attributes: string, desk: Desk): string {
  const address = pageOfFrame(attribute(attributes, "src").replaceAll("&amp;", "&"));
  const link = writeLink("watch", attribute(attributes, "title"), escapeText(address), desk);
  return `<iframe${attributes}></iframe><br>${link}`;
}

/** The link stands inside for browsers that cannot play, and after for readers that drop the element. */
function finishRecording(name: string, attributes: string, inner: string, desk: Desk): string {
  const parts = inner.match(/<(?:source|track)(?: [^<>]*)?>/g) ?? [];
  const source = parts.find((part) => part.startsWith("<source"));
  const address = attribute(attributes, "src") || attribute(source ?? "", "src");
  if (address === "") return "";
  const title = attribute(attributes, "title") || fileName(address, desk);
  const link = writeLink(name === "video" ? "watch" : "listen", title, address, desk);
  return `<${name}${attributes}>${parts.join("")}${link}</${name}><br>${link}`;
}

/** "Watch: title (URL)", the words in the article's language, or the URL alone; all of it is escaped already. */
function writeLink(verb: "watch" | "listen", title: string, address: string, desk: Desk): string {
  const said = phrasesOf(desk.article.language)?.[verb];
  const isLocal = desk.holes.holeOf(address) !== undefined;
  const text = isLocal ? title : said === undefined ? address : `${title} (${address})`;
  return `<a href="${address}">${said === undefined ? text : `${said}: ${text}`}</a>`;
}

function fileName(address: string, desk: Desk): string {
  const hole = desk.holes.holeOf(address);
  const path = hole?.kind === "asset" ? escapeText(hole.target) : address;
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The value as it stands, escaped. */
function attribute(attributes: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
}
