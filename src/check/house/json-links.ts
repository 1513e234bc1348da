/** What a JSON Feed points to beside its pages: attachments (R52), hubs (R53), and the links of the extension `_links` (R51). */

import { type Finding, found, NOTHING, type Rule } from "../finding.ts";
import { isMediaType, whyNotUrl } from "../grammars/grammars.ts";
import { type JsonObject, type JsonValue, member, objectsOf, stringOf } from "../json/json.ts";

/** Rules of an item. */
export const attachmentRule: Rule<JsonObject> = {
  clause: "R52",
  judge: (item) => objectsOf(item, "attachments").flatMap(judgeAttachment),
};

/** Rules of the feed. */
export const hubRule: Rule<JsonObject> = {
  clause: "R53",
  judge: (feed) =>
    objectsOf(feed, "hubs").flatMap((hub) => [
      ...["type", "url"].filter((key) => member(hub, key) === undefined).map((key) => missing(hub, key)),
      ...judgeAddress(hub, "url", "hubs"),
    ]),
};

/** Rules of the feed and of an item: every link of the extension is absolute. */
export const extensionLinkRule: Rule<JsonObject> = {
  clause: "R51, R61",
  judge: (object) => {
    const links = member(object, "_links")?.value;
    if (links?.kind !== "object") return NOTHING;
    return links.members.flatMap(({ key, value }) => judgeLink(`_links.${key}`, value));
  },
};

function judgeAttachment(attachment: JsonObject): readonly Finding[] {
  const type = stringOf(attachment, "mime_type");
  return [
    ...["url", "mime_type"]
      .filter((key) => member(attachment, key) === undefined)
      .map((key) => missing(attachment, key)),
    ...judgeAddress(attachment, "url", "url"),
    ...(type === undefined || isMediaType(type)
      ? NOTHING
      : [found("feed/media-type-invalid", attachment.at, { name: "mime_type", value: type })]),
    ...["size_in_bytes", "duration_in_seconds"].flatMap((key) => judgeAmount(attachment, key)),
  ];
}

/** Bytes are whole; seconds may have a fraction. */
function judgeAmount(attachment: JsonObject, key: string): readonly Finding[] {
  const one = member(attachment, key);
  if (one === undefined) return NOTHING;
  const { value, keyAt } = one;
  if (value.kind !== "number")
    return [found("json/kind-wrong", keyAt, { key, expected: "number", kind: value.kind })];
  const { value: amount } = value;
  if (key === "duration_in_seconds") {
    const facts = { name: key, value: String(amount), form: "a number of seconds" };
    return amount >= 0 ? NOTHING : [found("feed/value-invalid", keyAt, facts)];
  }
  return amount >= 0 && Number.isInteger(amount)
    ? NOTHING
    : [found("feed/length-invalid", keyAt, { name: key, value: String(amount) })];
}

function judgeLink(name: string, value: JsonValue): readonly Finding[] {
  if (value.kind === "array") return value.values.flatMap((one) => judgeLink(name, one));
  if (value.kind === "object")
    return ["url", "href"].flatMap((key) => judgeAddress(value, key, `${name}.${key}`));
  if (value.kind !== "string") return NOTHING;
  const reason = whyNotUrl(value.value);
  return reason === undefined
    ? NOTHING
    : [found("feed/url-invalid", value.at, { name, url: value.value, reason })];
}

function judgeAddress(object: JsonObject, key: string, name: string): readonly Finding[] {
  const url = stringOf(object, key);
  const reason = url === undefined ? undefined : whyNotUrl(url);
  if (url === undefined || reason === undefined) return NOTHING;
  return [found("feed/url-invalid", member(object, key)?.keyAt ?? object.at, { name, url, reason })];
}

function missing(object: JsonObject, key: string): Finding {
  return found("json/key-missing", object.at, { key });
}
