/** JSON Feed 1.1, as R47-R53 ask for it beyond the format: of the feed and of an item, each a line of a table. */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { whyNotOfWeb, whyNotUrl } from "../grammars/web-urls.ts";
import {
  type JsonMember,
  type JsonObject,
  type JsonValue,
  member,
  objectsOf,
  stringOf,
} from "../json/json.ts";
import { judgeAll, judgeLanguage } from "./parts.ts";

const VERSION = "https://jsonfeed.org/version/1.1";

/** Rules of the feed and of an item. */
const everywhere: readonly Rule<JsonObject>[] = [
  {
    clause: "R32",
    judge: (object) => {
      const language = member(object, "language");
      return language?.value.kind === "string"
        ? judgeLanguage(language.value.value, "language", language.keyAt)
        : NOTHING;
    },
  },
  { clause: "R51", judge: judgeExtensions },
  { clause: "R51, R61", judge: judgeLinks },
];

/** Rules of the feed, its items aside. */
export const jsonFeedRules: readonly Rule<JsonObject>[] = [
  {
    clause: "R47",
    judge: (feed) => {
      const version = stringOf(feed, "version");
      const at = member(feed, "version")?.value.at;
      if (version === undefined || at === undefined || !/\/1(?:\.0)?$/.test(version)) return NOTHING;
      return [
        found("json-feed/version-wrong", at, { version, first: "version" }, { length: VERSION.length }),
      ];
    },
  },
  required("R47", "language"),
  addresses("home_page_url", "feed_url", "icon", "favicon", "next_url"),
  {
    clause: "R53, R61",
    judge: (feed) => objectsOf(feed, "hubs").flatMap((hub) => judgeAddress(hub, "url", "hubs")),
  },
  { clause: "R49", judge: (feed) => emptiness(feed, false, (key) => key === "items") },
  ...everywhere,
];

/** Rules of an item. */
export const itemRules: readonly Rule<JsonObject>[] = [
  required("R48", "title"),
  required("R48", "date_published"),
  addresses("url", "external_url", "image", "banner_image"),
  {
    clause: "R52, R61",
    judge: (item) => objectsOf(item, "attachments").flatMap((one) => judgeAddress(one, "url", "url")),
  },
  { clause: "R49", judge: (item) => emptiness(item, false, () => false) },
  ...everywhere,
];

function required(clause: string, key: string): Rule<JsonObject> {
  return {
    clause,
    judge: (object) =>
      member(object, key) === undefined ? [found("json/key-missing", object.at, { key })] : NOTHING,
  };
}

/** The format allows any scheme; that an address is one at all is its own to say. */
function addresses(...keys: readonly string[]): Rule<JsonObject> {
  return {
    clause: "R61",
    judge: (object) => judgeAll(keys, (key) => judgeAddress(object, key, key)),
  };
}

function judgeAddress(object: JsonObject, key: string, name: string): readonly Finding[] {
  const value = stringOf(object, key);
  const reason = value === undefined ? undefined : whyNotOfWeb(value, false);
  if (value === undefined || reason === undefined) return NOTHING;
  const at = member(object, key)?.value.at ?? object.at;
  return [found("feed/url-invalid", at, { name, value, reason })];
}

/**
 * What is empty is left out, at any depth: lists and objects, and in extensions texts as well, of which the format
 * says nothing.
 */
function emptiness(
  object: JsonObject,
  isExtension: boolean,
  isExempt: (key: string) => boolean,
): readonly Finding[] {
  return judgeAll(object.members, (one) =>
    isExempt(one.key) ? NOTHING : emptyMember(one, isExtension || one.key.startsWith("_")),
  );
}

function emptyMember({ key, keyAt, value }: JsonMember, isExtension: boolean): readonly Finding[] {
  if (isEmpty(value, isExtension)) {
    const facts = { key, isNull: value.kind === "null" };
    return [found("json-feed/value-empty", keyAt, facts, { length: key.length + 2 })];
  }
  if (value.kind === "object") return emptiness(value, isExtension, () => false);
  if (value.kind !== "array") return NOTHING;
  return judgeAll(value.values, (one) =>
    one.kind === "object" && one.members.length > 0
      ? emptiness(one, isExtension, () => false)
      : isEmpty(one, isExtension) && one.kind !== "string"
        ? emptyMember({ key, keyAt, value: one }, isExtension)
        : NOTHING,
  );
}

function isEmpty(value: JsonValue, isExtension: boolean): boolean {
  if (value.kind === "array") return value.values.length === 0;
  if (value.kind === "object") return value.members.length === 0;
  return isExtension && (value.kind === "null" || (value.kind === "string" && value.value === ""));
}

/** The form of its keys is the format's; that `about` says what it is, the house's. */
function judgeExtensions(object: JsonObject): readonly Finding[] {
  return judgeAll(object.members, ({ key, keyAt, value }) => {
    if (!key.startsWith("_") || value.kind !== "object") return NOTHING;
    if (whyNotUrl(stringOf(value, "about") ?? "") === undefined) return NOTHING;
    const facts = { key, reason: "It has no `about` with a URL." };
    return [found("json-feed/extension-wrong", keyAt, facts, { length: key.length + 2 })];
  });
}

/** Every link of the extension `_links` is absolute. */
function judgeLinks(object: JsonObject): readonly Finding[] {
  const links = member(object, "_links")?.value;
  if (links?.kind !== "object") return NOTHING;
  return links.members.flatMap(({ key, value }) => judgeLink(`_links.${key}`, value));
}

function judgeLink(name: string, value: JsonValue): readonly Finding[] {
  if (value.kind === "array") return value.values.flatMap((one) => judgeLink(name, one));
  if (value.kind === "object") {
    return value.members.flatMap((one) =>
      one.key === "url" || one.key === "href" ? judgeLink(`${name}.${one.key}`, one.value) : NOTHING,
    );
  }
  if (value.kind !== "string") return NOTHING;
  const reason = whyNotUrl(value.value);
  return reason === undefined
    ? NOTHING
    : [found("feed/url-invalid", value.at, { name, value: value.value, reason })];
}
