/**
 * What a feed file says of WebSub: its own address, which is the topic, and the hubs that it announces (R56).
 * It reads with the judge's XML and JSON, and judges nothing.
 */

import { decodeBytes } from "../check/decode.ts";
import { hubsOf, linksOf } from "../check/feed/relations.ts";
import { type JsonObject, objectsOf, readJson, stringOf } from "../check/json/json.ts";
import { childOf, readXml } from "../check/xml/xml.ts";

export interface Announcement {
  /** The self link, or `feed_url`. */
  readonly topic?: string;
  /** As they are written, in their order; empty where the feed announces none. */
  readonly hubs: readonly string[];
}

/** Reads the announcement of an RSS, Atom or JSON feed; `unreadable` where a feed is broken, nothing for any other file. */
export function readAnnouncement(bytes: Uint8Array): Announcement | "unreadable" | undefined {
  if (!IS_FEED.test(new TextDecoder().decode(bytes.subarray(0, SNIFFED_BYTES)))) return undefined;
  const { text } = decodeBytes(bytes);
  if (text === undefined) return "unreadable";
  return /^\s*\{/.test(text) ? ofJson(text) : ofXml(text);
}

const IS_FEED = /<(?:rss|feed)[\s>]|https:\/\/jsonfeed\.org\/version\//;
const SNIFFED_BYTES = 1024;

function ofJson(text: string): Announcement | "unreadable" {
  const { value } = readJson(text);
  if (value?.kind !== "object") return "unreadable";
  const hubs = objectsOf(value, "hubs").flatMap(webSubHub);
  return announcement(stringOf(value, "feed_url"), hubs);
}

/** JSON Feed knows hubs of other kinds, such as rssCloud. */
function webSubHub(hub: JsonObject): readonly string[] {
  const url = stringOf(hub, "url");
  return stringOf(hub, "type")?.toLowerCase() === "websub" && url !== undefined ? [url] : [];
}

function ofXml(text: string): Announcement | "unreadable" {
  const { root } = readXml(text);
  const head = root?.local === "rss" ? childOf(root, "channel") : root;
  if (head === undefined) return "unreadable";
  return announcement(linksOf(head, "self")[0]?.url, hubsOf(head));
}

function announcement(topic: string | undefined, hubs: readonly string[]): Announcement {
  return { ...(topic !== undefined && { topic }), hubs };
}
