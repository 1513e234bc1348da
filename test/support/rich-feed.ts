/**
 * A podcast and an episode in which every field of the model is set, each text to what the caller makes of the
 * field's name: what no writer may lose in silence.
 */

import type { Attachment, FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";

const day = (number: number): { epochMs: number; offsetMinutes: number } => ({
  epochMs: Date.UTC(2025, 6, number),
  offsetMinutes: 0,
});

/** Makes the text of a field, `entry.title`; `url` makes one that a field of that name may hold. */
export interface Filling {
  readonly text: (field: string) => string;
  readonly url: (field: string) => string;
}

export const plainFilling: Filling = {
  text: (field) => `Text of ${field}`,
  url: (field) => `https://h.example/${field}`,
};

export function richEntry({ text, url }: Filling): FeedEntry {
  const file = (field: string, mediaType: string): Attachment => ({
    url: url(`${field}.url`),
    mediaType,
    lengthBytes: 9,
    title: text(`${field}.title`),
    alt: text(`${field}.alt`),
    caption: text(`${field}.caption`),
    credit: text(`${field}.credit`),
    durationSeconds: 60,
  });
  return {
    id: text("entry.id"),
    title: text("entry.title"),
    url: url("entry.url"),
    language: "en",
    published: day(1),
    updated: day(2),
    authors: [
      {
        name: text("author.name"),
        kind: "person",
        url: url("author.url"),
        email: text("author.email"),
        avatar: url("author.avatar"),
      },
    ],
    contributors: [
      {
        name: text("contributor.name"),
        kind: "person",
        role: "translator",
        url: url("contributor.url"),
        email: text("contributor.email"),
        avatar: url("contributor.avatar"),
      },
    ],
    categories: [
      {
        term: text("category.term"),
        scheme: url("category.scheme"),
        label: text("category.label"),
        labels: { id: text("category.labels.id") },
        sameAs: [url("category.sameAs")],
      },
    ],
    summary: text("entry.summary"),
    contentHtml: text("entry.contentHtml"),
    image: { ...file("image", "image/png"), width: 1200, height: 630 },
    attachments: [file("sound", "audio/mpeg"), file("paper", "application/pdf")],
    translations: [{ language: "ar", url: url("translation.url"), title: text("translation.title") }],
    rights: text("entry.rights"),
    license: url("entry.license"),
    corrections: [{ date: day(2), text: "At the end of the content." }],
    comments: { url: url("comments.url"), feedUrl: url("comments.feedUrl"), count: 0 },
    inReplyTo: { ref: text("inReplyTo.ref"), url: url("inReplyTo.url"), title: text("inReplyTo.title") },
    republishedFrom: {
      title: text("source.title"),
      url: url("source.url"),
      pageUrl: url("source.pageUrl"),
      id: text("source.id"),
      updated: day(1),
      author: text("source.author"),
      rights: text("source.rights"),
    },
    externalUrl: url("entry.externalUrl"),
    related: [{ url: url("related.url"), title: text("related.title") }],
    via: [url("entry.via")],
    episode: {
      season: 2,
      number: 7,
      type: "bonus",
      explicit: true,
      imageUrl: url("episode.imageUrl"),
      transcripts: [{ url: url("transcript.url"), mediaType: "text/vtt", language: "en" }],
      chapters: { url: url("chapters.url"), mediaType: "application/json+chapters" },
      people: [
        {
          name: text("person.name"),
          role: text("person.role"),
          group: text("person.group"),
          url: url("person.url"),
          imageUrl: url("person.imageUrl"),
        },
      ],
    },
    extensions: [
      {
        name: "dc:coverage",
        objects: {
          _attributes: { scheme: text("extension.attribute") },
          _text: text("extension.text"),
          "geo:lat": { _text: text("extension.child") },
        },
      },
    ],
  };
}

export function richDocument({ text, url }: Filling): FeedDocument {
  const urls = (field: string): FeedDocument["urls"] => ({
    rss: url(`${field}.rss`),
    atom: url(`${field}.atom`),
    json: url(`${field}.json`),
  });
  return {
    id: text("feed.id"),
    title: text("feed.title"),
    subtitle: text("feed.subtitle"),
    language: "id",
    homeUrl: url("feed.homeUrl"),
    urls: urls("feed.urls"),
    updated: day(3),
    authors: [{ name: text("publisher.name"), kind: "organization", email: text("publisher.email") }],
    contributors: [{ name: text("helper.name"), kind: "person", url: url("helper.url") }],
    rights: text("feed.rights"),
    icon: { url: url("icon.url"), mediaType: "image/png", lengthBytes: 9, width: 64, height: 64 },
    logo: { url: url("logo.url"), mediaType: "image/png", lengthBytes: 9, width: 600, height: 300 },
    generator: { name: text("generator.name"), url: url("generator.url") },
    ttlMinutes: 60,
    hubs: [url("feed.hub")],
    categories: [{ term: text("topic.term"), scheme: url("topic.scheme"), label: text("topic.label") }],
    translations: [{ language: "en", url: url("edition.url"), urls: {} }],
    license: url("feed.license"),
    history: {
      kind: "archive",
      current: urls("history.current"),
      previous: urls("history.previous"),
      next: urls("history.next"),
    },
    deleted: [{ id: text("deleted.id"), when: day(3), reason: text("deleted.reason") }],
    podcast: {
      guid: text("podcast.guid"),
      author: text("podcast.author"),
      owner: { name: text("podcast.owner.name"), email: text("podcast.owner.email") },
      categories: [{ name: text("podcast.category"), sub: text("podcast.category.sub") }],
      explicit: false,
      imageUrl: url("podcast.imageUrl"),
      type: "episodic",
      medium: text("podcast.medium"),
      locked: true,
    },
    stylesheet: url("feed.stylesheet"),
    extensions: [{ name: "geo:lat", objects: text("feed.extension") }],
    namespaces: { geo: "http://www.w3.org/2003/01/geo/wgs84_pos#" },
  };
}
