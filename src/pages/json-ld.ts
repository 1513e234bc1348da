/** What an article is, in schema.org's words, for search engines and archives (R80). Plain data; `head` writes it. */

import type { Attachment, Entry, EntryContributor, EntryPerson } from "../model/entry.ts";
import { formatRfc3339 } from "../text/date.ts";
import { joinUrl } from "../text/url.ts";
import type { Shell } from "./shell.ts";

/** A JSON-LD document; keys in a fixed order, none empty. */
export type LinkedData = Readonly<Record<string, unknown>>;

export function articleData(entry: Entry, shell: Shell): LinkedData {
  const [section] = entry.categories;
  const known = entry.categories.filter(({ sameAs }) => sameAs && sameAs.length > 0);
  return filled({
    "@context": "https://schema.org",
    "@type": shell.kind === "news" ? "NewsArticle" : "BlogPosting",
    mainEntityOfPage: entry.url,
    url: entry.url,
    identifier: entry.id,
    headline: entry.title,
    description: entry.summary,
    inLanguage: entry.language,
    datePublished: formatRfc3339(entry.published),
    dateModified: formatRfc3339(entry.updated),
    author: entry.authors.map((author) => personData(author, shell)),
    publisher: publisherData(shell),
    image: entry.image && [imageData(entry.image)],
    articleSection: section?.label,
    keywords: entry.categories.map(({ label }) => label),
    about: known.map(({ label, sameAs }) => ({ "@type": "Thing", name: label, sameAs })),
    workTranslation: entry.translations.map(({ url, language, title }) => ({
      "@type": "CreativeWork",
      url,
      inLanguage: language,
      name: title,
    })),
    copyrightNotice: entry.rights,
    license: entry.license,
    ...peopleByRole(entry, shell),
    correction: entry.corrections?.map(({ date, text }) => ({
      "@type": "CorrectionComment",
      text,
      datePublished: formatRfc3339(date),
    })),
    isBasedOn: entry.republishedFrom?.pageUrl ?? entry.republishedFrom?.url,
    discussionUrl: entry.comments?.url,
    associatedMedia: entry.attachments.map(mediaData),
  });
}

/** schema.org has words for two of the roles. */
function peopleByRole({ contributors }: Entry, shell: Shell): LinkedData {
  const of = (isWanted: (role: EntryContributor["role"]) => boolean): readonly LinkedData[] =>
    contributors.filter(({ role }) => isWanted(role)).map((person) => personData(person, shell));
  return {
    editor: of((role) => role === "editor"),
    translator: of((role) => role === "translator"),
    contributor: of((role) => role !== "editor" && role !== "translator"),
  };
}

function mediaData({ url, mediaType, title, durationSeconds, width, height }: Attachment): LinkedData {
  const kinds: Readonly<Record<string, string>> = {
    audio: "AudioObject",
    video: "VideoObject",
    image: "ImageObject",
  };
  return filled({
    "@type": kinds[mediaType.split("/")[0] ?? ""] ?? "MediaObject",
    contentUrl: url,
    encodingFormat: mediaType,
    name: title,
    duration: durationSeconds === undefined ? undefined : `PT${durationSeconds}S`,
    width,
    height,
  });
}

function personData({ name, kind, url, address }: EntryPerson, shell: Shell): LinkedData {
  const page = address === undefined ? undefined : joinUrl(shell.baseUrl, address);
  return filled({
    "@type": kind === "organization" ? "Organization" : "Person",
    name,
    url: page ?? url,
    sameAs: page !== undefined && url !== page ? url : undefined,
  });
}

const publishers = new WeakMap<Shell, LinkedData>();

function publisherData(shell: Shell): LinkedData {
  const { name, url, logo } = shell.publisher;
  const data =
    publishers.get(shell) ?? filled({ "@type": "Organization", name, url, logo: logo && imageData(logo) });
  publishers.set(shell, data);
  return data;
}

function imageData({ url, width, height, caption }: Partial<Attachment>): LinkedData {
  return filled({ "@type": "ImageObject", url, width, height, caption });
}

function filled(data: LinkedData): LinkedData {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(data)) {
    const value = data[key];
    const isFilled = value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
    if (isFilled) kept[key] = value;
  }
  return kept;
}
