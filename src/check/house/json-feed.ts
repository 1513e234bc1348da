/** JSON Feed 1.1, as R47-R53 ask for it: the rules of the feed and of an item, each a line of a table. */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { readRfc3339 } from "../grammars/dates.ts";
import { whyNotUrl } from "../grammars/grammars.ts";
import {
  type JsonMember,
  type JsonObject,
  type JsonValue,
  member,
  objectsOf,
  stringOf,
} from "../json/json.ts";
import { attachmentRule, extensionLinkRule, hubRule } from "./json-links.ts";
import { judgeAll, judgeLanguage } from "./parts.ts";

const VERSION = "https://jsonfeed.org/version/1.1";

/** Rules of the feed, its items aside. */
export const jsonFeedRules: readonly Rule<JsonObject>[] = [
  {
    clause: "R47",
    judge: (feed) => {
      const first = feed.members[0];
      const version = stringOf(feed, "version");
      if (first?.key === "version" && version === VERSION) return NOTHING;
      return [found("json-feed/version-wrong", first?.keyAt ?? feed.at, { version, first: first?.key })];
    },
  },
  ...["title", "home_page_url", "feed_url", "language", "items"].map((key) => required("R47", key)),
  kinds({
    title: "string",
    home_page_url: "string",
    feed_url: "string",
    language: "string",
    description: "string",
    items: "array",
    authors: "array",
    hubs: "array",
    icon: "string",
    favicon: "string",
  }),
  ...["home_page_url", "feed_url", "icon", "favicon", "next_url"].map(address),
  {
    clause: "R53",
    judge: (feed) => {
      const next = member(feed, "next_url");
      return next !== undefined && stringOf(feed, "next_url") === stringOf(feed, "feed_url")
        ? [found("json-feed/next-is-self", next.keyAt, {}, { length: 10 })]
        : NOTHING;
    },
  },
  { clause: "R49", judge: (feed) => emptiness(feed, (key) => key === "items") },
  { clause: "R49", judge: judgeAuthors },
  { clause: "R51", judge: judgeExtensions },
  { clause: "R47", judge: judgeOwnLanguage },
  hubRule,
  extensionLinkRule,
];

/** Rules of an item. */
export const itemRules: readonly Rule<JsonObject>[] = [
  ...["id", "url", "title", "date_published"].map((key) => required("R48", key)),
  kinds({
    id: "string",
    url: "string",
    title: "string",
    content_html: "string",
    content_text: "string",
    summary: "string",
    image: "string",
    date_published: "string",
    date_modified: "string",
    language: "string",
    authors: "array",
    tags: "array",
    attachments: "array",
  }),
  ...["url", "external_url", "image", "banner_image"].map(address),
  ...["date_published", "date_modified"].map(moment),
  { clause: "R49", judge: (item) => emptiness(item, () => false) },
  { clause: "R49", judge: judgeAuthors },
  { clause: "R51", judge: judgeExtensions },
  { clause: "R48", judge: judgeOwnLanguage },
  {
    clause: "R48",
    judge: (item) => {
      const tags = member(item, "tags")?.value;
      if (tags?.kind !== "array") return NOTHING;
      return tags.values.flatMap((tag) =>
        tag.kind === "string" ? NOTHING : [wrongKind("tags", "string", tag)],
      );
    },
  },
  attachmentRule,
  extensionLinkRule,
];

function required(clause: string, key: string): Rule<JsonObject> {
  return {
    clause,
    judge: (object) =>
      member(object, key) === undefined ? [found("json/key-missing", object.at, { key })] : NOTHING,
  };
}

function kinds(expected: Readonly<Record<string, JsonValue["kind"]>>): Rule<JsonObject> {
  const byKey = new Map(Object.entries(expected));
  return {
    clause: "JSON Feed 1.1",
    judge: (object) =>
      judgeAll(object.members, ({ key, value }) => {
        const kind = byKey.get(key);
        // Nothing is `null` in a JSON Feed: `emptiness` says so.
        return kind === undefined || kind === value.kind || value.kind === "null"
          ? NOTHING
          : [wrongKind(key, kind, value)];
      }),
  };
}

function wrongKind(key: string, expected: string, value: JsonValue): Finding {
  return found("json/kind-wrong", value.at, { key, expected, kind: value.kind });
}

function address(key: string): Rule<JsonObject> {
  return {
    clause: "R61",
    judge: (object) => {
      const url = stringOf(object, key);
      const reason = url === undefined || url === "" ? undefined : whyNotUrl(url);
      if (url === undefined || reason === undefined) return NOTHING;
      return [found("feed/url-invalid", placeOf(object, key), { name: key, url, reason })];
    },
  };
}

function moment(key: string): Rule<JsonObject> {
  return {
    clause: "R8",
    judge: (object) => {
      const value = stringOf(object, key);
      if (value === undefined) return NOTHING;
      const reading = readRfc3339(value);
      if ("epochMs" in reading) return NOTHING;
      const facts = { name: key, value, reason: reading.reason, form: "RFC 3339" } as const;
      return [found("feed/date-invalid", placeOf(object, key), facts)];
    },
  };
}

function placeOf(object: JsonObject, key: string): number {
  return member(object, key)?.keyAt ?? object.at;
}

/** What is empty is left out, and nothing is null, at any depth but below `items`. */
function emptiness(object: JsonObject, isExempt: (key: string) => boolean): readonly Finding[] {
  return judgeAll(object.members, (one) => (isExempt(one.key) ? NOTHING : emptyMember(one)));
}

function emptyMember({ key, keyAt, value }: JsonMember): readonly Finding[] {
  const isEmpty =
    value.kind === "null" ||
    (value.kind === "string" && value.value === "") ||
    (value.kind === "array" && value.values.length === 0) ||
    (value.kind === "object" && value.members.length === 0);
  if (isEmpty)
    return [
      found(
        "json-feed/value-empty",
        keyAt,
        { key, isNull: value.kind === "null" },
        { length: key.length + 2 },
      ),
    ];
  if (value.kind === "object") return emptiness(value, () => false);
  if (value.kind !== "array") return NOTHING;
  return judgeAll(value.values, (one) => {
    if (one.kind === "object")
      return one.members.length === 0 ? emptyMember({ key, keyAt, value: one }) : emptiness(one, () => false);
    return one.kind === "null" ? emptyMember({ key, keyAt, value: one }) : NOTHING;
  });
}

function judgeAuthors(object: JsonObject): readonly Finding[] {
  const old = member(object, "author");
  return [
    ...(old === undefined ? [] : [found("json-feed/author-old", old.keyAt, {}, { length: 8 })]),
    ...objectsOf(object, "authors")
      .filter(
        (author) =>
          author.members.length > 0 && !["name", "url", "avatar"].some((key) => member(author, key)),
      )
      .map((author) => found("json-feed/author-nobody", author.at, {})),
  ];
}

/** An extension's key is an underscore and a letter; its own keys hold no full stop; `about` says what it is. */
function judgeExtensions(object: JsonObject): readonly Finding[] {
  return judgeAll(object.members, ({ key, keyAt, value }) => {
    if (!key.startsWith("_")) return NOTHING;
    const wrong = (reason: string): Finding =>
      found("json-feed/extension-wrong", keyAt, { key, reason }, { length: key.length + 2 });
    if (!/^_[a-zA-Z][^.]*$/.test(key))
      return [wrong("Its name is not an underscore, a letter and no full stop.")];
    if (value.kind !== "object") return [wrong("It is not an object.")];
    const dotted = value.members.find((one) => one.key.includes("."));
    return [
      ...(dotted === undefined ? [] : [wrong(`Its key "${dotted.key}" holds a full stop.`)]),
      ...(whyNotUrl(stringOf(value, "about") ?? "") === undefined
        ? []
        : [wrong("It has no `about` with a URL.")]),
    ];
  });
}

function judgeOwnLanguage(object: JsonObject): readonly Finding[] {
  const value = stringOf(object, "language");
  return value === undefined || value === ""
    ? NOTHING
    : judgeLanguage(value, "language", placeOf(object, "language"));
}
