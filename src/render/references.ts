/**
 * The one filter that every address of an article passes, from Markdown and from raw HTML alike (R61, D17-D20, S3).
 * What it gives back is either an absolute URL of a known scheme or the marker of a hole; anything else is refused
 * with a problem, and the caller keeps the words. It never sees the disk: whether a file is there, link will know.
 */

import type { Place } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { encodePath, hasScheme, readUrl, resolvePath, WEB_SCHEMES } from "../text/url.ts";
import type { Desk } from "./desk.ts";
import { markOfAddress } from "./holes.ts";

/** What an address is for; it decides which schemes and files will do. */
export type Use = "link" | "image" | "media" | "file" | "cite";

/** What a problem calls the thing that bears the address. */
const NAMES: { readonly [U in Use]: string } = {
  link: "link",
  image: "image",
  media: "recording",
  file: "file",
  cite: "source",
};

const LINK_SCHEMES: ReadonlySet<string> = new Set([...WEB_SCHEMES, "mailto", "tel"]);

/** The value for the attribute, not yet escaped, or undefined where the address is refused. */
export function readReference(written: string, use: Use, place: () => Place, desk: Desk): string | undefined {
  const mark = markOfAddress(written);
  if (desk.holes.holeOf(mark)) return mark;
  if (desk.holes.isFootnoteLink(written)) return written;
  const text = asBrowsersRead(written);
  if (text === "" || (text.startsWith("#") && use !== "link") || (desk.isForeign && TEMPLATE.test(text))) {
    desk.problems.push(problem("render/address-missing", place(), { element: NAMES[use] }));
    return undefined;
  }
  if (text.startsWith("#")) return within(decoded(text.slice(1)), place(), desk);
  if (hasScheme(text) || /^[\\/]{2}/.test(text)) return absolute(text, use, place, desk);
  return local(text, use, place(), desk);
}

/** A template that nothing has filled leads nowhere. */
const TEMPLATE = /\{[{%]|%7B(?:%7B|%25)/i;

/** An address with a scheme, or of another host, in normal form; one of this site is a hole, so that it is followed. */
function absolute(text: string, use: Use, place: () => Place, desk: Desk): string | undefined {
  const read = readUrl(text, use === "link" ? LINK_SCHEMES : WEB_SCHEMES);
  if ("url" in read) {
    const { baseUrl } = desk.site;
    if (use !== "link" || !read.url.startsWith(baseUrl)) return read.url;
    return desk.holes.mark({ kind: "site", path: `/${read.url.slice(baseUrl.length)}`, place: place() });
  }
  desk.problems.push(problem("render/url-refused", place(), { url: shortened(text), reason: read.reason }));
  return undefined;
}

/** A path: another article, a file beside this one, or a place on this site. */
function local(text: string, use: Use, place: Place, desk: Desk): string | undefined {
  const [address = "", ...after] = text.split("#");
  const fragment = after.length > 0 ? `#${encodePath(decoded(after.join("#")))}` : "";
  const path = decoded((address.split("?")[0] ?? "").replaceAll("\\", "/"));
  const isFromRoot = path.startsWith("/");
  const isFolder = /(?:^|\/)\.{0,2}$/.test(path);
  if (isFolder && use !== "link") {
    desk.problems.push(problem("render/path-unclear", place, { path: shortened(text) }));
    return undefined;
  }
  if (isFolder && !isFromRoot) {
    return desk.holes.mark({ kind: "site", path: `${encodePath(path)}${fragment}`, place });
  }
  const { isForeign } = desk;
  const target = resolvePath(desk.article.path, path) ?? (isForeign ? withoutUps(path) : undefined);
  if (target === undefined) {
    desk.problems.push(problem("render/path-outside", place, { path: shortened(text) }));
    return undefined;
  }
  if (use === "link" && /\.(?:md|markdown|mdx)$/i.test(target)) {
    return desk.holes.mark({ kind: "article", target, fragment, ...(isForeign && { isLoose: true }), place });
  }
  if (use === "link" && isForeign && !isFolder && /(?:^|\/)[^./]+(?:\.(?:mdx|html?))?$/i.test(target)) {
    const otherwise = `${encodePath(path)}${fragment}`;
    return desk.holes.mark({ kind: "article", target, fragment, isLoose: true, otherwise, place });
  }
  if (use === "link" && isFromRoot) {
    const end = isFolder && target !== "" ? "/" : "";
    return desk.holes.mark({ kind: "site", path: `/${encodePath(target)}${end}${fragment}`, place });
  }
  return desk.holes.mark({ kind: "asset", want: "url", target, isImage: use === "image", place });
}

/** A path of a page's address and not of its file: what leads above the root begins there. */
function withoutUps(path: string): string {
  return resolvePath("", path.replace(/^(?:\.{0,2}\/)+/, "")) ?? "";
}

function within(fragment: string, place: Place, desk: Desk): string {
  const mark = desk.holes.mark({ kind: "self", fragment: encodePath(fragment) });
  desk.fragmentLinks.push({ mark, fragment, place });
  return mark;
}

/** Browsers drop controls and spaces at both ends, and tabs and newlines anywhere. */
function asBrowsersRead(written: string): string {
  const visible = written.replace(/[\0-\x1F]/g, "");
  let start = 0;
  let end = visible.length;
  while (visible[start] === " ") start++;
  while (end > start && visible[end - 1] === " ") end--;
  return visible.slice(start, end);
}

/** Percent-encoding undone where it is whole and names nothing that no path may hold. */
function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    const plain = decodeURIComponent(text);
    return /[\0-\x1F]/.test(plain) ? text : plain;
  } catch {
    return text;
  }
}

/** Long addresses, such as data: URLs, would bury the problem. */
function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
