/** One article as the text of its file: front matter that siar reads back to the same values, and the body. */

import type { Instant } from "../model/instant.ts";
import { formatRfc3339 } from "../text/date.ts";
import { type YamlValue, yamlOf } from "../text/yaml-text.ts";
import type { Fields } from "./fields.ts";
import type { Imported, ImportedFile, ImportedImage } from "./imported.ts";

/** What was settled about an article before it is written; the rest stands as it was read. */
export interface Settled extends Fields {
  readonly title: string;
  readonly published: Instant | undefined;
  readonly categories: readonly string[];
  readonly tags: readonly string[];
  readonly slug: string | undefined;
  readonly id: string | undefined;
  readonly aliases: readonly string[];
  readonly markdown: string;
}

/** Front matter and body; `matter` is what stands between the fences. */
export function composeArticle(
  article: Imported,
  settled: Settled,
): { readonly text: string; readonly matter: string } {
  const matter = yamlOf(fieldsOf(article, settled));
  return { text: `---\n${matter}---\n\n${settled.markdown.trim()}\n`, matter };
}

function fieldsOf(article: Imported, settled: Settled): { readonly [key: string]: YamlValue | undefined } {
  const { published, files } = settled;
  const { updated } = article;
  const isUpdated = published !== undefined && updated !== undefined && updated.epochMs > published.epochMs;
  return {
    title: settled.title,
    date: published && formatRfc3339(published),
    updated: isUpdated ? formatRfc3339(updated) : undefined,
    authors: settled.authors,
    contributors: { contributor: settled.contributors },
    categories: settled.categories,
    tags: settled.tags,
    summary: settled.summary,
    image: settled.image && imageOf(settled.image),
    audio: files.filter(isOf("audio/")).map(fileOf),
    video: files.filter(isOf("video/")).map(fileOf),
    attachments: files.filter((file) => !isOf("audio/")(file) && !isOf("video/")(file)).map(fileOf),
    slug: settled.slug,
    id: settled.id,
    aliases: settled.aliases,
    draft: article.isDraft ? "true" : undefined,
    externalUrl: settled.externalUrl,
    related: settled.related,
    via: settled.via,
    comments: settled.comments,
    inReplyTo: settled.inReplyTo,
    source: settled.source,
    license: settled.license,
    rights: settled.rights,
    extra: settled.extra,
  };
}

function imageOf({ url, alt, caption, credit }: ImportedImage): YamlValue {
  return {
    src: url,
    alt: alt ?? "",
    caption: caption || undefined,
    credit: credit || undefined,
  } as YamlValue;
}

function isOf(kind: string): (file: ImportedFile) => boolean {
  return ({ mediaType }) => mediaType?.startsWith(kind) ?? false;
}

function fileOf({ url, mediaType, lengthBytes, duration, title }: ImportedFile): YamlValue {
  return {
    src: url,
    type: mediaType,
    length: lengthBytes === undefined ? undefined : String(lengthBytes),
    duration,
    title: title || undefined,
  } as YamlValue;
}
