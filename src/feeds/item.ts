/** An item in the words of the `feed` package, read as an entry. The item itself is never changed. */

import type { Attachment } from "../model/entry.ts";
import { textOfHtml } from "../text/html.ts";
import type { WrittenEntry } from "./extras.ts";
import type { GivenItem } from "./given.ts";
import { readExtensions, TAKEN_OF_ITEM } from "./given-extensions.ts";
import { readCategories, readFile, readPeople } from "./given-parts.ts";
import {
  type Finder,
  find,
  isMissing,
  readId,
  readInstant,
  readObject,
  readText,
  readWebUrl,
} from "./values.ts";

/** The entry, or nothing where the finder now holds why not. */
export function readItem(finder: Finder, given: unknown): WrittenEntry | undefined {
  const { subject } = finder;
  const before = finder.problems.length;
  const item: GivenItem | undefined = readObject(finder, undefined, given);
  if (item === undefined) return undefined;
  const title = readText(finder, "title", item.title);
  if (isMissing(item.title)) find(finder, "feed-input/title-missing", { subject });
  const url = readWebUrl(finder, "link", item.link);
  if (isMissing(item.link)) find(finder, "feed-input/url-missing", { subject });
  const date = readInstant(finder, "date", item.date);
  const published = readInstant(finder, "published", item.published) ?? date;
  const updated = date ?? published;
  if (isMissing(item.date) && isMissing(item.published)) find(finder, "feed-input/date-missing", { subject });

  const guid = readId(finder, "guid", item.guid);
  const id = readId(finder, "id", item.id) ?? guid ?? url;
  const rights = readText(finder, "copyright", item.copyright);
  const contentHtml = readText(finder, "content", item.content);
  const image = readFile(finder, "image", item.image, "image");
  const attachments = [
    readFile(finder, "enclosure", item.enclosure, "file"),
    readFile(finder, "audio", item.audio, "audio"),
    readFile(finder, "video", item.video, "video"),
  ].filter((file) => file !== undefined);
  const read = {
    authors: readPeople(finder, "author", item.author),
    contributors: readPeople(finder, "contributor", item.contributor),
    categories: readCategories(finder, item.category),
    attachments: distinct(attachments),
    extensions: readExtensions(finder, item.extensions, TAKEN_OF_ITEM),
    translations: [],
    ...readDescription(readText(finder, "description", item.description)),
    ...(guid !== undefined && { guid }),
    ...(contentHtml !== undefined && { contentHtml }),
    ...(image !== undefined && { image }),
    ...(rights !== undefined && { rights }),
  };
  const isComplete = title !== undefined && url !== undefined && id !== undefined && published && updated;
  if (!isComplete || finder.problems.length > before) return undefined;
  return { id, title, url, published, updated, ...read };
}

/** A description may hold markup. Without tags and references it means the same as text, and is text. */
function readDescription(given = ""): { summary: string; summaryHtml?: string } {
  const hasMarkup = /<[a-z/!]|&(?:[a-z]|#)/i.test(given);
  return hasMarkup ? { summary: textOfHtml(given), summaryHtml: given } : { summary: given };
}

/** Each file once, as it was said first. */
function distinct(attachments: readonly Attachment[]): readonly Attachment[] {
  const byUrl = new Map<string, Attachment>();
  for (const file of attachments) if (!byUrl.has(file.url)) byUrl.set(file.url, file);
  return [...byUrl.values()];
}
