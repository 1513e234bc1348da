/** An item in the words of the `feed` package, read as an entry. The item itself is never changed. */

import type { Attachment, EntryPerson } from "../model/entry.ts";
import { textOfHtml } from "../text/html.ts";
import { hasScheme } from "../text/url.ts";
import type { WrittenCategory, WrittenEntry } from "./extras.ts";
import type { GivenAuthor, GivenCategory, GivenItem } from "./given.ts";
import {
  type Finder,
  find,
  listOf,
  readExtensions,
  readFile,
  readInstant,
  readPerson,
  readText,
  readWebUrl,
} from "./values.ts";

/** The entry, or nothing where the finder now holds why not; `isPodcast` makes the length of its audio known. */
export function readItem(finder: Finder, item: GivenItem, isPodcast: boolean): WrittenEntry | undefined {
  const { subject } = finder;
  const before = finder.problems.length;
  const title = readText(item.title);
  if (title === undefined) find(finder, "feed-input/title-missing", { subject });
  const url = readWebUrl(finder, "link", item.link);
  if (readText(item.link) === undefined) find(finder, "feed-input/url-missing", { subject });
  const date = readInstant(finder, "date", item.date);
  const published = readInstant(finder, "published", item.published) ?? date;
  const updated = date ?? published;
  if (!item.date && !item.published) find(finder, "feed-input/date-missing", { subject });

  const guid = readText(item.guid);
  const rights = readText(item.copyright);
  const contentHtml = readText(item.content);
  const image = readFile(finder, "image", item.image, "image");
  const audio = readFile(finder, "audio", item.audio, "audio");
  const attachments = [
    readFile(finder, "enclosure", item.enclosure, "file"),
    audio,
    readFile(finder, "video", item.video, "video"),
  ].filter((file) => file !== undefined);
  const read = {
    authors: readPeople(finder, "author", item.author),
    contributors: readPeople(finder, "contributor", item.contributor),
    categories: listOf(item.category).flatMap((category) => readCategory(finder, category)),
    attachments: distinct(attachments),
    extensions: readExtensions(finder, item.extensions),
    translations: [],
    ...readDescription(item.description),
    ...(guid !== undefined && { guid }),
    ...(contentHtml !== undefined && { contentHtml }),
    ...(image !== undefined && { image }),
    ...(rights !== undefined && { rights }),
    ...(isPodcast && audio?.durationSeconds !== undefined && { episodeSeconds: audio.durationSeconds }),
  };
  const isComplete = title !== undefined && url !== undefined && published && updated;
  if (!isComplete || finder.problems.length > before) return undefined;
  return { id: readText(item.id) ?? guid ?? url, title, url, published, updated, ...read };
}

/** A description may hold markup. Without tags and references it means the same as text, and is text. */
function readDescription(description: unknown): { summary: string; summaryHtml?: string } {
  const given = readText(description) ?? "";
  const hasMarkup = /<[a-z/!]|&(?:[a-z]|#)/i.test(given);
  return hasMarkup ? { summary: textOfHtml(given), summaryHtml: given } : { summary: given };
}

function readPeople(
  finder: Finder,
  field: string,
  given: GivenAuthor | readonly GivenAuthor[] | undefined,
): readonly EntryPerson[] {
  return listOf(given).flatMap((person) => readPerson(finder, field, person));
}

/** `domain` speaks to RSS and `scheme` to Atom; where only one is given it serves both. */
function readCategory(finder: Finder, given: GivenCategory): readonly WrittenCategory[] {
  const { subject } = finder;
  const name = readText(given.name);
  const term = readText(given.term) ?? name;
  const label = name ?? term;
  if (term === undefined || label === undefined) return [];
  const domain = readText(given.domain);
  const scheme = readText(given.scheme);
  if (scheme !== undefined && !hasScheme(scheme)) {
    const field = "category.scheme";
    find(finder, "feed-input/url-invalid", {
      subject,
      field,
      value: scheme,
      reason: "An Atom scheme is an IRI.",
    });
  }
  const iri = scheme ?? (domain !== undefined && hasScheme(domain) ? domain : undefined);
  return [
    { term, label, ...(iri !== undefined && { scheme: iri }), ...(domain !== undefined && { domain }) },
  ];
}

function distinct(attachments: readonly Attachment[]): readonly Attachment[] {
  return [...new Map(attachments.toReversed().map((file) => [file.url, file])).values()].toReversed();
}
