/** The feed of a JSON Feed: what it says of itself. Its items are judged one by one, beside it. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { languageTag } from "../../grammars/values.ts";
import { type JsonObject, member, objectsOf, stringOf } from "../../json/json.ts";
import { authorKeys } from "./author-shape.ts";
import { itemShape } from "./item-shape.ts";
import type { JsonAround, JsonShape, KeyShape } from "./json-shape.ts";
import { imageUrl, jsonUrl } from "./json-values.ts";

const url: KeyShape = { kind: "string", value: jsonUrl };

const hubShape: JsonShape = {
  name: "a hub",
  clause: "JSON Feed 1.1, hubs",
  keys: {
    type: { kind: "string", required: true },
    url: { ...url, required: true },
  },
  good: '{ "type": "WebSub", "url": "https://hub.example/" }',
  bad: {
    "json/key-missing": ['{ "url": "https://hub.example/" }', '{ "type": "WebSub" }'],
    "json/kind-wrong": '{ "type": 1, "url": "https://hub.example/" }',
    "json-feed/value-empty": '{ "type": "", "url": "https://hub.example/" }',
  },
};

const VERSION = '"version": "https://jsonfeed.org/version/1.1"';
const TITLE = '"title": "Harbour notes"';
const ADDRESSES =
  '"home_page_url": "https://harbour.example/", "feed_url": "https://harbour.example/feed.json"';
const ITEMS = '"items": []';

export const jsonFeedShape: JsonShape = {
  name: "the feed",
  clause: "JSON Feed 1.1, top-level",
  keys: {
    version: { kind: "string", required: true, blank: "allowed" },
    title: { kind: "string", required: true, plain: "line" },
    home_page_url: { ...url, advised: "Readers open the site by it, and find its icon there." },
    feed_url: { ...url, advised: "It is the identity of the feed, by which readers keep a subscription." },
    description: { kind: "string", blank: "info", plain: "line" },
    user_comment: { kind: "string", blank: "info" },
    next_url: url,
    icon: { kind: "string", value: imageUrl },
    favicon: { kind: "string", value: imageUrl },
    ...authorKeys,
    language: { kind: "string", value: languageTag, since: "1.1" },
    expired: { kind: "boolean", tolerated: { string: "warning", number: "warning" } },
    hubs: { kind: "array", each: { kind: "object", shape: hubShape } },
    items: { kind: "array", required: true, each: { kind: "object", shape: itemShape } },
  },
  elsewhere: {
    id: "an item",
    content_html: "an item",
    content_text: "an item",
    date_published: "an item",
    date_modified: "an item",
    external_url: "an item",
    summary: "an item",
    banner_image: "an item",
    tags: "an item",
    attachments: "an item",
    avatar: "an author",
  },
  rules: [
    {
      clause: "JSON Feed 1.1, version",
      judge: judgeVersion,
      good: `{ "version": "https://jsonfeed.org/version/1", ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
      bad: {
        "json-feed/version-wrong": [
          `{ "version": "1.1", ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
          `{ "version": "https://jsonfeed.org/version/1.1/", ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
          `{ "version": "https://jsonfeed.org/version/7", ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
        ],
        "json-feed/version-late": `{ ${TITLE}, ${VERSION}, ${ADDRESSES}, ${ITEMS} }`,
      },
    },
    {
      clause: "JSON Feed 1.1, next_url",
      judge: (feed) => {
        const next = member(feed, "next_url");
        const address = stringOf(feed, "next_url");
        return next !== undefined && address !== undefined && address === stringOf(feed, "feed_url")
          ? [found("json-feed/next-is-self", next.value.at, {}, { length: next.value.end - next.value.at })]
          : NOTHING;
      },
      good: `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "next_url": "https://harbour.example/feed-2.json", ${ITEMS} }`,
      bad: {
        "json-feed/next-is-self": `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "next_url": "https://harbour.example/feed.json", ${ITEMS} }`,
      },
    },
    {
      clause: "JSON Feed 1.1, Subscribing to Real-time Notifications",
      judge: (feed) =>
        member(feed, "feed_url") === undefined &&
        objectsOf(feed, "hubs").some((hub) => stringOf(hub, "type")?.toLowerCase() === "websub")
          ? [
              found(
                "json/key-missing",
                member(feed, "hubs")?.keyAt ?? feed.at,
                { key: "feed_url" },
                { length: 6 },
              ),
            ]
          : NOTHING,
      bad: {
        "json/key-missing": `{ ${VERSION}, ${TITLE}, "home_page_url": "https://harbour.example/", "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }], ${ITEMS} }`,
      },
    },
  ],
  good: `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "description": "What comes in and what goes out.", "user_comment": "Add this address to your reader.", "next_url": "https://harbour.example/feed-2.json", "icon": "https://harbour.example/icon.png", "favicon": "https://harbour.example/favicon.png", "authors": [{ "name": "Ana Reyes" }], "language": "en-GB", "expired": false, "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }], "items": [{ "id": "night-train", "url": "https://harbour.example/night-train", "content_text": "It leaves at nine." }] }`,
  bad: {
    "json/key-missing": [
      `{ ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
      `{ ${VERSION}, ${ADDRESSES}, ${ITEMS} }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES} }`,
    ],
    "json/key-repeated": `{ ${VERSION}, ${TITLE}, ${TITLE}, ${ADDRESSES}, ${ITEMS} }`,
    "json/kind-wrong": [
      "[]",
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "items": {} }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "items": ["Night train"] }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "expired": "no", ${ITEMS} }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "hubs": "https://hub.example/", ${ITEMS} }`,
    ],
    "json/ill-formed": [
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, ${ITEMS}, }`,
      `{ ${VERSION}, ${TITLE}, "items": [`,
    ],
    "json-feed/value-empty": [
      `{ ${VERSION}, "title": "", ${ADDRESSES}, ${ITEMS} }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "icon": null, ${ITEMS} }`,
    ],
    "json-feed/key-advised": `{ ${VERSION}, ${TITLE}, ${ITEMS} }`,
    "json-feed/key-unknown": [
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "homepage_url": "https://harbour.example/", ${ITEMS} }`,
      `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "copyright": "Harbour", ${ITEMS} }`,
    ],
    "json-feed/key-misplaced": `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "tags": ["boats"], ${ITEMS} }`,
    "json-feed/key-newer": `{ "version": "https://jsonfeed.org/version/1", ${TITLE}, ${ADDRESSES}, "language": "en", ${ITEMS} }`,
    "json-feed/author-old": `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "author": { "name": "Ana Reyes" }, ${ITEMS} }`,
    "feed/html-in-plain-text": `{ ${VERSION}, "title": "<i>Harbour</i> notes", ${ADDRESSES}, ${ITEMS} }`,
    "json-feed/extension-wrong": `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "_harbour": 4, ${ITEMS} }`,
    "feed/id-repeated": `{ ${VERSION}, ${TITLE}, ${ADDRESSES}, "items": [{ "id": "train", "content_text": "Nine." }, { "id": "train", "content_text": "Ten." }] }`,
  },
};

/** The version that a feed states; undefined where that is none of the two. */
export function versionOf(stated: string | undefined): JsonAround["version"] {
  const match = stated === undefined ? null : VERSION_URL.exec(stated);
  return match?.[1] === "1" || match?.[1] === "1.0" ? "1" : match?.[1] === "1.1" ? "1.1" : undefined;
}

/** As feeds write it; exactly right is only https, without `www` and without a slash at its end. */
const VERSION_URL = /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\/(\d+(?:\.\d+)?)\/?$/;

function judgeVersion(feed: JsonObject): readonly Finding[] {
  const one = member(feed, "version");
  const stated = stringOf(feed, "version");
  if (one === undefined || stated === undefined) return NOTHING;
  const [first] = feed.members;
  const late =
    first === undefined || first.key === "version"
      ? NOTHING
      : [found("json-feed/version-late", one.keyAt, { first: first.key }, { length: 9 })];
  if (stated === "https://jsonfeed.org/version/1.1" || stated === "https://jsonfeed.org/version/1")
    return late;
  const facts = { version: stated, first: "version" };
  const severity = VERSION_URL.test(stated) ? "warning" : "error";
  const length = one.value.end - one.value.at;
  return [...late, found("json-feed/version-wrong", one.value.at, facts, { length, severity })];
}
