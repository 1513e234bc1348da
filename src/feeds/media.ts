/** Media RSS, which RSS and Atom share: what an entry shows or offers, with size, type and words (R35). */

import type { Attachment, EntryFacts } from "../model/entry.ts";
import { element, textElement } from "../text/xml.ts";

/**
 * The lead image, which Miniflux, FreshRSS and Feedly read in RSS and in Atom. As an enclosure it would be
 * listed as a download beside the text that shows it, and as a thumbnail it would be there a third time. Its title
 * is its entry's, so that a caption beside an alternative text takes that place.
 */
export function writeLeadImage(image: Attachment): string {
  const { title: _, ...untitled } = image;
  return writeMedia(image.alt && image.caption ? untitled : image, "image");
}

/** `media:content` for an image or a file. */
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
  const { title, description } = wordsOf(attachment);
  const role = medium === "image" ? { role: "photographer", scheme: "urn:ebu" } : {};
  const words =
    textElement("media:title", title, { type: "plain" }) +
    textElement("media:description", description, { type: "plain" }) +
    textElement("media:credit", credit, role);
  return element("media:content", attributes, words);
}

/** The attachments of an entry but its lead image, which every format shows apart. */
export function attachmentsOf(entry: EntryFacts): readonly Attachment[] {
  return entry.attachments.filter(({ url }) => url !== entry.image?.url);
}

/** What an item offers as RSS does it: one file, the first that can be played if any can, and the rest (R31). */
export function enclosureOf(entry: EntryFacts): {
  readonly enclosure: Attachment | undefined;
  readonly others: readonly Attachment[];
} {
  const attachments = attachmentsOf(entry);
  const enclosure = attachments.find(isPlayable) ?? attachments[0];
  return { enclosure, others: attachments.filter((attachment) => attachment !== enclosure) };
}

/** Whether there is more to say of it than an enclosure can: alternative text, caption or credit. */
export function hasWords({ alt, caption, credit }: Attachment): boolean {
  return Boolean(alt || caption || credit);
}

/** Heard or seen in time: what podcast programs download. */
export function isPlayable({ mediaType }: Attachment): boolean {
  return mediaType.startsWith("audio/") || mediaType.startsWith("video/");
}

/** Three texts for two elements: a caption is the title of what has none, and else follows the alternative text. */
function wordsOf({ title, alt, caption }: Attachment): { title?: string; description?: string } {
  const [name, ...rest] = title ? [title, alt, caption] : alt ? [caption, alt] : [undefined, caption];
  const description = rest.filter((text) => text).join(" – ");
  return { ...(name && { title: name }), ...(description && { description }) };
}

function mediumOf({ mediaType }: Attachment): string {
  const [kind = ""] = mediaType.split("/");
  return ["image", "audio", "video"].includes(kind) ? kind : "document";
}
