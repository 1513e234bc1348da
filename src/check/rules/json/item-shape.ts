/** An item of a JSON Feed, and what is attached to it. */

import { found, NOTHING } from "../../finding.ts";
import { languageTag, mediaType } from "../../grammars/values.ts";
import { type JsonObject, member, stringOf, valuesOf } from "../../json/json.ts";
import { authorKeys } from "./author-shape.ts";
import type { JsonShape, KeyShape } from "./json-shape.ts";
import { imageUrl, jsonDate, jsonUrl, seconds, wholeAmount } from "./json-values.ts";

const url: KeyShape = { kind: "string", value: jsonUrl };

const attachmentShape: JsonShape = {
  name: "an attachment",
  clause: "JSON Feed 1.1, attachments",
  keys: {
    url: { ...url, required: true },
    mime_type: { kind: "string", required: true, value: mediaType },
    title: { kind: "string", blank: "info", plain: "line" },
    size_in_bytes: { kind: "number", amount: wholeAmount },
    duration_in_seconds: { kind: "number", amount: seconds },
  },
  good: '{ "url": "https://harbour.example/tide.mp3", "mime_type": "audio/mpeg", "title": "Tide report", "size_in_bytes": 48000, "duration_in_seconds": 93.5 }',
  bad: {
    "json/key-missing": [
      '{ "mime_type": "audio/mpeg" }',
      '{ "url": "https://harbour.example/tide.mp3", "title": "Tide report" }',
    ],
    "json/kind-wrong":
      '{ "url": "https://harbour.example/tide.mp3", "mime_type": "audio/mpeg", "size_in_bytes": "48000" }',
    "feed/length-invalid":
      '{ "url": "https://harbour.example/tide.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 48.5 }',
    "feed/value-invalid":
      '{ "url": "https://harbour.example/tide.mp3", "mime_type": "audio/mpeg", "duration_in_seconds": -93 }',
    "json-feed/key-unknown":
      '{ "url": "https://harbour.example/tide.mp3", "mime_type": "audio/mpeg", "mimetype": "audio/mpeg" }',
  },
};

export const itemShape: JsonShape = {
  name: "an item",
  clause: "JSON Feed 1.1, items",
  keys: {
    id: { kind: "string", required: true, tolerated: { number: "warning" }, blank: "error" },
    url: {
      ...url,
      advised: "Readers open the item at its `url`; it should be there even where it is the same as the id.",
    },
    external_url: url,
    title: { kind: "string", blank: "info", plain: "line" },
    content_html: { kind: "string", blank: "allowed", isMarkup: true },
    content_text: { kind: "string", blank: "allowed", plain: "passage" },
    summary: { kind: "string", blank: "info", plain: "line" },
    image: { kind: "string", value: imageUrl },
    banner_image: { kind: "string", value: imageUrl },
    date_published: { kind: "string", value: jsonDate },
    date_modified: { kind: "string", value: jsonDate },
    ...authorKeys,
    tags: { kind: "array", each: { kind: "string", plain: "line" } },
    language: { kind: "string", value: languageTag, since: "1.1" },
    attachments: { kind: "array", each: { kind: "object", shape: attachmentShape } },
  },
  elsewhere: {
    home_page_url: "the feed",
    feed_url: "the feed",
    user_comment: "the feed",
    next_url: "the feed",
    favicon: "the feed",
    expired: "the feed",
    hubs: "the feed",
    mime_type: "an attachment",
    size_in_bytes: "an attachment",
    duration_in_seconds: "an attachment",
    avatar: "an author",
  },
  rules: [
    {
      clause: "JSON Feed 1.1, content_html and content_text",
      judge: (item) => {
        const html = member(item, "content_html");
        const text = member(item, "content_text");
        if (html === undefined && text === undefined)
          return [found("json-feed/content-missing", item.at, {})];
        return [html, text].some((one) => one !== undefined && !isBlankString(item, one.key)) || isMedia(item)
          ? NOTHING
          : [
              found(
                "content/empty",
                (html ?? text)?.keyAt ?? item.at,
                {},
                { length: 14, severity: "warning" },
              ),
            ];
      },
      good: '{ "id": "lake-4", "url": "https://harbour.example/lake-4", "content_html": "", "image": "https://harbour.example/lake-4.jpg" }',
      bad: {
        "json-feed/content-missing":
          '{ "id": "lake-4", "title": "The lake at dawn", "summary": "No wind today." }',
        "content/empty": '{ "id": "lake-4", "title": "The lake at dawn", "content_html": "" }',
      },
    },
  ],
  good: '{ "id": "night-train", "url": "https://harbour.example/night-train", "title": "Night train", "content_html": "<p>It leaves at nine.</p>", "summary": "A new night train to the coast.", "date_published": "2025-07-12T20:00:00+07:00", "authors": [{ "name": "Ana Reyes" }], "tags": ["trains"], "language": "en", "attachments": [{ "url": "https://harbour.example/train.mp3", "mime_type": "audio/mpeg" }], "_harbour": { "about": "https://harbour.example/keys", "berth": 4 } }',
  bad: {
    "json/key-missing": '{ "url": "https://harbour.example/train", "content_text": "It leaves at nine." }',
    "json/key-repeated": '{ "id": "train", "id": "ferry", "content_text": "It leaves at nine." }',
    "json/kind-wrong": [
      '{ "id": 12, "content_text": "It leaves at nine." }',
      '{ "id": "train", "content_text": "It leaves at nine.", "tags": "trains" }',
      '{ "id": "train", "content_text": "It leaves at nine.", "tags": ["trains", 9] }',
      '{ "id": "train", "content_text": "It leaves at nine.", "date_published": 1752325200 }',
      '{ "id": "train", "content_text": "It leaves at nine.", "authors": ["Ana Reyes"] }',
      '{ "id": "train", "content_text": "It leaves at nine.", "attachments": { "url": "https://harbour.example/train.mp3" } }',
    ],
    "json-feed/value-empty": [
      '{ "id": "", "content_text": "It leaves at nine." }',
      '{ "id": "train", "content_text": "It leaves at nine.", "summary": null }',
      '{ "id": "train", "content_text": "It leaves at nine.", "image": "" }',
    ],
    "json-feed/key-unknown": [
      '{ "id": "train", "content_text": "It leaves at nine.", "datePublished": "2025-07-12T20:00:00Z" }',
      '{ "id": "train", "content_text": "It leaves at nine.", "platform": 2 }',
    ],
    "json-feed/key-misplaced":
      '{ "id": "train", "content_text": "It leaves at nine.", "mime_type": "audio/mpeg" }',
    "json-feed/key-advised": '{ "id": "train", "content_text": "It leaves at nine." }',
    "json-feed/author-old":
      '{ "id": "train", "content_text": "It leaves at nine.", "author": { "name": "Ana Reyes" } }',
    "feed/html-in-plain-text": [
      '{ "id": "train", "content_text": "<p>It leaves at nine.</p>" }',
      '{ "id": "train", "content_text": "It leaves at nine.", "title": "Coast &amp; mountains" }',
      '{ "id": "train", "content_text": "It leaves at nine.", "summary": "It leaves at <b>nine</b>." }',
    ],
    "json-feed/extension-wrong": [
      '{ "id": "train", "content_text": "It leaves at nine.", "_1": {} }',
      '{ "id": "train", "content_text": "It leaves at nine.", "_harbour.berth": {} }',
      '{ "id": "train", "content_text": "It leaves at nine.", "_harbour": { "berth.side": "left" } }',
      '{ "id": "train", "content_text": "It leaves at nine.", "_harbour": "berth 4" }',
    ],
  },
};

function isBlankString(item: JsonObject, key: string): boolean {
  const text = stringOf(item, key);
  return text !== undefined && !/\S/.test(text);
}

/** A picture or a recording is something to see or hear without a word. */
function isMedia(item: JsonObject): boolean {
  return member(item, "image") !== undefined || valuesOf(item, "attachments").length > 0;
}
