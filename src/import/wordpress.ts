/**
 * An export of WordPress (WXR, "WordPress eXtended RSS") as articles to import: posts, and pages where they are wanted.
 * Comments, menus and revisions are counted; attachments are only where the pictures of posts lie.
 */

import { wordsOfHtml } from "../check/html/html.ts";
import { CONTENT, DC } from "../check/xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../check/xml/xml.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { readDate } from "../text/date.ts";
import {
  type Imported,
  type ImportedImage,
  type ImportedSource,
  type LeftOut,
  NOTHING_MORE,
} from "./imported.ts";
import { wordsOfTitle } from "./rss.ts";
import { type Attachment, wordPressHtml } from "./wordpress-body.ts";
import { openXml } from "./xml-source.ts";

export interface WordPressOptions {
  readonly timeZone: string;
  /** Whether pages become articles too. */
  readonly pages: boolean;
}

/** The vocabulary's name holds its version, which makes no difference to what is read here. */
const WP = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/$/;
const EXCERPT = /^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\/$/;

export function readWordPress(text: string, file: string, options: WordPressOptions): ImportedSource {
  const source = openXml(text, file);
  const channel = source.root && childOf(source.root, "channel");
  const parts = channel === undefined ? [] : [channel, ...childrenOf(channel, "item")];
  const isWxr = parts.some(({ children }) => children.some(({ uri }) => WP.test(uri)));
  if (channel === undefined || !isWxr) {
    if (source.root === undefined && text.trim() !== "")
      return { articles: [], leftOut: [], problems: source.problems };
    const isFeed = source.root?.local === "rss";
    const found = isFeed
      ? "an RSS feed"
      : source.root === undefined
        ? "empty"
        : `an XML file of <${source.root.name}>`;
    const facts = { form: "export of WordPress (WXR)", found, meant: isFeed ? "rss" : undefined };
    return { articles: [], leftOut: [], problems: [problem("import/form-unknown", { file }, facts)] };
  }
  const items = childrenOf(channel, "item");
  const blog: Blog = {
    people: peopleOf(channel),
    attachments: attachmentsOf(items),
    home: wp(channel, "base_blog_url") ?? textOf(childOf(channel, "link")),
    options,
    shortcodes: new Map(),
    problems: [...source.problems],
  };
  const leftOut = new Map<string, number>();
  const count = (what: string, number = 1): void => void leftOut.set(what, (leftOut.get(what) ?? 0) + number);
  const articles = items.flatMap((item) => {
    const why = whyLeft(item, options);
    if (why !== undefined) {
      if (why !== "") count(why);
      return [];
    }
    const comments = wpAll(item, "comment").length;
    if (comments > 0) count("comments", comments);
    return readPost(item, source.placeOf(item), blog) ?? [];
  });
  const { home } = blog;
  const language = textOf(childOf(channel, "language"));
  return {
    articles,
    ...(home !== undefined && { home }),
    ...(language !== undefined && { language }),
    leftOut: [...leftOut].map(([what, number]): LeftOut => ({ what, count: number })),
    problems: [
      ...blog.problems,
      ...toldTree(channel),
      ...toldShortcodes(blog),
      ...(articles.length === 0
        ? [problem("import/nothing-found", { file }, { form: "export of WordPress" })]
        : []),
    ],
  };
}

interface Blog {
  /** Names that readers see, by login. */
  readonly people: ReadonlyMap<string, string>;
  /** By `wp:post_id`. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  readonly home: string | undefined;
  readonly options: WordPressOptions;
  /** Removed ones by name, counted. */
  readonly shortcodes: Map<string, number>;
  readonly problems: Problem[];
}

function wpAll(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child) => child.local === name && WP.test(child.uri));
}

function wp(parent: XmlElement, name: string): string | undefined {
  return textOf(wpAll(parent, name)[0]);
}

function peopleOf(channel: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    wpAll(channel, "author").map((author): [string, string] => {
      const login = wp(author, "author_login") ?? "";
      const full = [wp(author, "author_first_name"), wp(author, "author_last_name")]
        .filter(Boolean)
        .join(" ");
      return [login, wp(author, "author_display_name") ?? (full || login)];
    }),
  );
}

function attachmentsOf(items: readonly XmlElement[]): ReadonlyMap<string, Attachment> {
  const found = new Map<string, Attachment>();
  for (const item of items) {
    if (wp(item, "post_type") !== "attachment") continue;
    const url = wp(item, "attachment_url") ?? textOf(childOf(item, "guid"));
    const id = wp(item, "post_id");
    if (url === undefined || id === undefined) continue;
    const alt = metaOf(item).get("_wp_attachment_image_alt");
    const parent = wp(item, "post_parent");
    found.set(id, {
      url,
      alt: wordsOfTitle(alt ?? ""),
      caption: excerptOf(item),
      ...(parent !== undefined && { parent }),
    });
  }
  return found;
}

function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    wpAll(item, "postmeta").map((meta) => [wp(meta, "meta_key") ?? "", wp(meta, "meta_value") ?? ""]),
  );
}

/** Plain words: the caption of an attachment, or what was written as a post's excerpt. */
function excerptOf(item: XmlElement): string {
  const excerpt = item.children.find((child) => child.local === "encoded" && EXCERPT.test(child.uri));
  return wordsOfHtml(excerpt?.text ?? "");
}

/** What an item is counted as; empty for an attachment, which is no article anywhere; undefined for an article. */
function whyLeft(item: XmlElement, { pages }: WordPressOptions): string | undefined {
  const type = wp(item, "post_type") ?? "post";
  const status = wp(item, "status") ?? "publish";
  if (type === "attachment") return "";
  if (type === "page" && !pages) return "pages (--pages takes them too)";
  if (type !== "post" && type !== "page") return `items of the type ${type}`;
  if (status === "trash") return "articles in the trash";
  return status === "auto-draft" || status === "inherit" ? "automatic drafts and revisions" : undefined;
}

function readPost(item: XmlElement, place: Imported["place"], blog: Blog): Imported | undefined {
  const title = wordsOfTitle(textOf(childOf(item, "title")) ?? "");
  const id = textOf(childOf(item, "guid"));
  const moment = momentOf(item, "post_date", blog);
  const status = wp(item, "status") ?? "publish";
  const isHidden = status === "private" || wp(item, "post_password") !== undefined;
  const isDraft = isHidden || status === "draft" || status === "pending";
  if (isHidden) blog.problems.push(problem("import/protected", place, { name: title || (id ?? "") }));
  if (moment !== undefined && "reason" in moment && !isDraft) {
    const facts = { name: title, value: moment.text, reason: moment.reason };
    blog.problems.push(problem("import/date-unreadable", place, facts));
    return undefined;
  }
  const modified = momentOf(item, "post_modified", blog);
  const link = textOf(childOf(item, "link"));
  // A draft's address is only a preview, `?p=12`.
  const url = link !== undefined && !/[?&](?:p|page_id|preview)=/.test(link) ? link : undefined;
  const slug = wp(item, "post_name");
  const creator = textOf(childOf(item, "creator", DC));
  const summary = excerptOf(item);
  const image = thumbnail(item, blog);
  const base = url ?? blog.home;
  const html = wordPressHtml(childOf(item, "encoded", CONTENT)?.text ?? "", {
    attachments: blog.attachments,
    postId: wp(item, "post_id") ?? "",
    removed: (name) => void blog.shortcodes.set(name, (blog.shortcodes.get(name) ?? 0) + 1),
  });
  return {
    ...NOTHING_MORE,
    place,
    title,
    body: { kind: "html", html, ...(base !== undefined && { baseUrl: base }) },
    ...(id !== undefined && { id }),
    ...(url !== undefined && { url }),
    ...(slug !== undefined && { slug: decoded(slug) }),
    ...(moment && "instant" in moment && { published: moment.instant }),
    ...(modified && "instant" in modified && { updated: modified.instant }),
    authors: creator === undefined ? [] : [blog.people.get(creator) ?? creator],
    categories: labelsOf(item, "category").map((label) => ({ label })),
    tags: labelsOf(item, "post_tag"),
    ...(summary !== "" && { summary }),
    ...(image && { image }),
    isDraft,
  };
}

/** WordPress's own category for what has none says nothing. */
function labelsOf(item: XmlElement, domain: string): readonly string[] {
  return childrenOf(item, "category")
    .filter((one) => attribute(one, "domain") === domain && attribute(one, "nicename") !== "uncategorized")
    .map(({ text }) => wordsOfTitle(text.trim()))
    .filter((label) => label !== "");
}

function thumbnail(item: XmlElement, blog: Blog): ImportedImage | undefined {
  const attachment = blog.attachments.get(metaOf(item).get("_thumbnail_id") ?? "");
  return attachment && { url: attachment.url, alt: attachment.alt, caption: attachment.caption };
}

type Moment = { readonly instant: Instant } | { readonly reason: string; readonly text: string };

/** The blog's clock and the same moment in UTC; the difference is the blog's offset. Zeros mean that there is none. */
function momentOf(item: XmlElement, name: string, { options }: Blog): Moment | undefined {
  const local = wp(item, name);
  const utc = wp(item, `${name}_gmt`);
  const isMissing = (text: string | undefined): boolean =>
    text === undefined || text.startsWith("0000-00-00");
  if (isMissing(local) && isMissing(utc)) return undefined;
  const text = (isMissing(local) ? utc : local) ?? "";
  const clock = readDate(text, "UTC");
  if ("reason" in clock) return { reason: clock.reason, text };
  const exact = isMissing(utc) || isMissing(local) ? undefined : readDate(`${utc}Z`, "UTC");
  if (exact === undefined) {
    const reading = readDate(isMissing(local) ? `${text}Z` : text, options.timeZone);
    return "instant" in reading ? { instant: reading.instant } : { reason: reading.reason, text };
  }
  if ("reason" in exact) return { reason: exact.reason, text: utc ?? "" };
  const offsetMinutes = Math.round((clock.instant.epochMs - exact.instant.epochMs) / 60_000);
  const isOffset = Math.abs(offsetMinutes) <= 15 * 60;
  return { instant: isOffset ? { epochMs: exact.instant.epochMs, offsetMinutes } : exact.instant };
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

const MOST_PAIRS = 10;

/** `Kursk < Perang` for each category below another. */
function toldTree(channel: XmlElement): readonly Problem[] {
  const categories = wpAll(channel, "category");
  const names = new Map(
    categories.map((one) => [wp(one, "category_nicename") ?? "", wp(one, "cat_name") ?? ""]),
  );
  const pairs = categories.flatMap((one) => {
    const parent = wp(one, "category_parent");
    const name = wp(one, "cat_name");
    if (parent === undefined || name === undefined) return [];
    return [`${wordsOfTitle(name)} below ${wordsOfTitle(names.get(parent) || parent)}`];
  });
  if (pairs.length === 0) return [];
  const facts = { pairs: pairs.slice(0, MOST_PAIRS), count: pairs.length };
  return [problem("import/category-tree", undefined, facts)];
}

function toldShortcodes({ shortcodes }: Blog): readonly Problem[] {
  if (shortcodes.size === 0) return [];
  const names = [...shortcodes].sort().map(([name, count]) => `${count} × [${name}]`);
  return [problem("import/shortcodes-removed", undefined, { names })];
}
