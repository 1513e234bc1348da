/** Reads what a JSON Feed means, of version 1 or 1.1. */

import type { Meaning, PersonMeaning } from "./meaning.ts";

type Json = { readonly [key: string]: unknown };

/** Reads a JSON Feed of either version. */
export function readJson(feed: Json): Meaning {
  const text = (object: Json, key: string): string | undefined => object[key] as string | undefined;
  const list = (object: Json, key: string): Json[] => (object[key] ?? []) as Json[];
  const authors = (object: Json): PersonMeaning[] =>
    [...list(object, "authors"), ...((object.author ? [object.author] : []) as Json[])].map((one) => ({
      ...one,
    }));
  const others = (object: Json): Record<string, unknown> =>
    Object.fromEntries(Object.entries(object).filter(([key]) => key.startsWith("_") || key.includes(":")));
  return {
    feed: {
      version: text(feed, "version"),
      title: text(feed, "title"),
      home: { href: text(feed, "home_page_url") ?? "" },
      self: text(feed, "feed_url"),
      subtitle: text(feed, "description"),
      comment: text(feed, "user_comment")?.split(" ").at(-1),
      logo: text(feed, "icon"),
      icon: text(feed, "favicon"),
      language: text(feed, "language"),
      hub: text(list(feed, "hubs")[0] ?? {}, "url"),
      authors: authors(feed),
      extensions: others(feed),
    },
    entries: list(feed, "items").map((item) => ({
      id: text(item, "id"),
      url: { href: text(item, "url") ?? "" },
      title: text(item, "title"),
      content: text(item, "content_html"),
      contentText: text(item, "content_text"),
      summary: text(item, "summary"),
      published: text(item, "date_published"),
      updated: text(item, "date_modified"),
      authors: authors(item),
      categories: ((item.tags ?? []) as string[]).map((label) => ({ label })),
      ...(item.image !== undefined && { image: { url: text(item, "image") ?? "" } }),
      files: list(item, "attachments").map((one) =>
        Object.fromEntries(Object.entries(one).map(([key, value]) => [key, String(value)])),
      ),
      extensions: others(item),
    })),
  };
}
