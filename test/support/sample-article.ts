/** Compiled articles and a site for tests of the rooms that come after compile. */

import type { ArticleFacts, CompiledFacts, LinkedHole } from "../../src/model/compiled.ts";
import type { ContributorRole } from "../../src/model/entry.ts";
import type { Site } from "../../src/model/site.ts";
import { readDate } from "../../src/text/date.ts";
import { FEED_SETTINGS } from "./feed-settings.ts";

/** A site in Indonesian and English with one person and a small taxonomy. */
export const sampleSite: Site = {
  languages: [
    {
      tag: "id",
      direction: "ltr",
      title: "Warta",
      description: "Berita",
      categoryWord: "kategori",
      authorWord: "penulis",
    },
    {
      tag: "en",
      direction: "ltr",
      title: "News",
      description: "News",
      categoryWord: "category",
      authorWord: "author",
    },
  ],
  baseUrl: "https://warta.example/",
  host: "warta.example",
  established: "2025-07-01",
  timeZone: "Asia/Jakarta",
  publisher: { name: "Warta" },
  people: [{ handle: "meja", kind: "organization", names: { id: "Meja Dunia", en: "World Desk" } }],
  taxonomy: [
    {
      id: "conflict",
      labels: { id: "Konflik", en: "Conflict" },
      slugs: { id: "konflik", en: "conflict" },
      aliases: [],
      sameAs: [],
    },
    {
      id: "war",
      labels: { id: "Perang", en: "War" },
      slugs: { id: "perang", en: "war" },
      parent: "conflict",
      aliases: ["battle"],
      sameAs: [],
    },
  ],
  taxonomyUri: "https://warta.example/feeds/#taxonomy",
  feeds: FEED_SETTINGS,
  namespaces: {},
  kind: "news",
  articles: ["articles/**/*.md"],
  staticFolder: "static",
  articlePath: "/:slug/",
  frameHosts: [],
  hubs: [],
};

export interface SampleFields {
  readonly date?: string;
  readonly updated?: string;
  readonly title?: string;
  readonly language?: string;
  readonly slug?: string;
  readonly id?: string;
  readonly authors?: readonly string[];
  readonly categories?: readonly string[];
  readonly aliases?: readonly string[];
  readonly translationOf?: string;
  readonly draft?: boolean;
  /** What stands in the text between its pieces. */
  readonly holes?: readonly LinkedHole[];
  readonly headings?: CompiledFacts["headings"];
  /** Dates as articles write them. */
  readonly embargo?: string;
  readonly expires?: string;
  readonly corrections?: readonly { readonly date: string; readonly text: string }[];
  readonly retraction?: { readonly date: string; readonly reason: string };
  readonly tags?: readonly string[];
  readonly related?: readonly string[];
  readonly inReplyTo?: string;
  readonly contributors?: readonly (readonly [ContributorRole, string])[];
  /** Whatever else the article says, as it stands in the model. */
  readonly facts?: Partial<ArticleFacts>;
  readonly files?: Pick<CompiledFacts, "image" | "attachments" | "episode">;
}

/** The compiled article of `articles/<name>.md`. */
export function sampleCompiled(name: string, fields: SampleFields = {}): CompiledFacts {
  const path = `articles/${name}.md`;
  const refer = (text: string): { text: string; place: { file: string } } => ({
    text,
    place: { file: path },
  });
  const article: ArticleFacts = {
    path,
    hash: name,
    key: `articles/${name}`,
    language: fields.language ?? "id",
    title: refer(fields.title ?? `Judul ${name}`),
    slug: refer(fields.slug ?? name),
    ...(fields.id !== undefined && { id: refer(fields.id) }),
    published: instant(fields.date ?? "2025-07-12T20:00:00+07:00"),
    ...(fields.updated !== undefined && { updated: instant(fields.updated) }),
    authors: (fields.authors ?? []).map(refer),
    categories: (fields.categories ?? []).map(refer),
    aliases: (fields.aliases ?? []).map(refer),
    datePlaces: {},
    draft: fields.draft ?? false,
    ...(fields.translationOf !== undefined && { translationOf: refer(fields.translationOf) }),
    ...(fields.embargo !== undefined && { embargo: instant(fields.embargo) }),
    ...(fields.expires !== undefined && { expires: instant(fields.expires) }),
    ...(fields.corrections && {
      corrections: fields.corrections.map(({ date, text }) => ({ date: instant(date), text })),
    }),
    ...(fields.retraction && {
      retraction: { date: instant(fields.retraction.date), reason: fields.retraction.reason },
    }),
    ...(fields.tags && { tags: fields.tags.map(refer) }),
    ...(fields.related && { related: fields.related.map(refer) }),
    ...(fields.inReplyTo !== undefined && { inReplyTo: refer(fields.inReplyTo) }),
    ...(fields.contributors && {
      contributors: fields.contributors.map(([role, name]) => ({ role, person: refer(name) })),
    }),
    ...fields.facts,
  };
  return {
    article,
    holes: fields.holes ?? [],
    textBytes: "<p>Isi.</p>".length,
    face: name,
    summary: "Isi.",
    headings: fields.headings ?? [],
    ...fields.files,
  };
}

function instant(text: string): ArticleFacts["published"] {
  const reading = readDate(text, "Asia/Jakarta");
  if ("reason" in reading) throw new Error(`${text}: ${reading.reason}`);
  return reading.instant;
}
