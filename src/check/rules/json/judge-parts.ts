/** A JSON Feed in two parts, as a build judges it: what the feed says of itself, and each item once. */

import type { Finding } from "../../finding.ts";
import { type JsonObject, stringOf } from "../../json/json.ts";
import { jsonFeedShape, versionOf } from "./feed-shape.ts";
import { itemShape } from "./item-shape.ts";
import type { JsonShape } from "./json-shape.ts";
import { judgeJsonObject } from "./judge-json.ts";

/** How paths name an item that does not know its place. */
export const JSON_ITEM = "$.items[0]";

/** Judges the feed; what stands among its items and is an object is one of them, and judged by itself. */
export function judgeJsonHead(feed: JsonObject): readonly Finding[] {
  const members = feed.members.map((one) => {
    if (one.key !== "items" || one.value.kind !== "array") return one;
    return {
      ...one,
      value: { ...one.value, values: one.value.values.filter(({ kind }) => kind !== "object") },
    };
  });
  return judgeApart({ ...feed, members }, jsonFeedShape, "$", versionOf(stringOf(feed, "version")));
}

/** Judges an item of version 1.1 alone, its HTML aside. */
export function judgeJsonItemAlone(item: JsonObject): readonly Finding[] {
  return judgeApart(item, itemShape, JSON_ITEM, "1.1");
}

function judgeApart(
  object: JsonObject,
  shape: JsonShape,
  path: string,
  version: ReturnType<typeof versionOf>,
): readonly Finding[] {
  const findings: Finding[] = [];
  judgeJsonObject(object, shape, path, { text: "", from: 0, version, isContentApart: true, findings });
  return findings;
}
