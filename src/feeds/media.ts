/** Media RSS, which RSS and Atom share: what an entry shows or offers, with size, type and words (R35). */

import type { Attachment, FeedEntry } from "../model/entry.ts";
import { element, textElement } from "../text/xml.ts";

/**
 * `media:content` for an image or a file: Miniflux, FreshRSS and Feedly read it in RSS and in Atom. As an
 * enclosure the lead image would be listed as a download beside the text that shows it.
 */
export function writeMedia(attachment: Attachment, medium: string = mediumOf(attachment)): string {
  const { url, mediaType, lengthBytes, width, height, durationSeconds, credit } = attachment;
  const attributes = {
    url,
    fileSize: lengthBytes || undefined,
    type: mediaType || undefined,
    medium,
    duration: durationSeconds,
    width,
    height,
  };
  const title = (attachment.alt && attachment.caption) || attachment.title;
  const words =
    textElement("media:title", title, { type: "plain" }) +
    textElement("media:description", attachment.alt || attachment.caption, { type: "plain" }) +
    textElement("media:credit", credit, { role: "photographer", scheme: "urn:ebu" });
  return element("media:content", attributes, words);
}

/** The attachments of an entry but its lead image, which every format shows apart. */
export function attachmentsOf(entry: FeedEntry): readonly Attachment[] {
  return entry.attachments.filter(({ url }) => url !== entry.image?.url);
}

/** Whether it is heard or seen in time: what podcast programs download. */
export function isPlayable({ mediaType }: Attachment): boolean {
  return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
}

function mediumOf({ mediaType }: Attachment): string {
  const [kind = ""] = mediaType.split("/");
  return ["image", "audio", "video"].includes(kind) ? kind : "document";
}
