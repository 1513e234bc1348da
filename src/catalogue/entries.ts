/** Makes entries, in the words of RFC 4287, of compiled articles once the site around them is known. */

import type { ArticleFacts, CompiledFacts } from "../model/compiled.ts";
import type { Entry, EntryCategory, EntryContributor, Translation } from "../model/entry.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Language, Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { foldName } from "../text/characters.ts";
import { formatRfc3339 } from "../text/date.ts";
import { hashOf } from "../text/hash.ts";
import { joinUrl } from "../text/url.ts";
import { filesOf } from "./attachments.ts";
import { type Fills, fillsOf, type Targets } from "./fills.ts";
import { entryHelper, type People } from "./people.ts";
import { relationsOf } from "./relations.ts";
import { updatedOf } from "./states.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface EntryContext {
  readonly site: Site;
  readonly targets: Targets;
  readonly people: People;
  readonly taxonomy: Taxonomy;
  readonly ids: ReadonlyMap<string, string>;
  /** Source paths of the versions of one text, by source path. */
  readonly translations: ReadonlyMap<string, readonly string[]>;
  /** Key of the compiled content in the store, by source path. */
  readonly contentKeys: ReadonlyMap<string, string>;
  /** Number of its archive document, by source path (RFC 5005); the open one's by language. */
  readonly archives: ReadonlyMap<string, number>;
  readonly openArchives: Readonly<Record<string, number>>;
}

/** The entry of one article; `undefined` where it has no id, which is told as a problem elsewhere. */
export function makeEntry(
  compiled: CompiledFacts,
  context: EntryContext,
): { readonly entry: Entry | undefined; readonly problems: readonly Problem[] } {
  const { article } = compiled;
  const { site, targets, taxonomy } = context;
  const id = context.ids.get(article.path);
  const address = targets.addresses.get(article.path);
  const language = languageOf(article, site);
  if (id === undefined || address === undefined || !language) return { entry: undefined, problems: [] };

  const key = hashOf(id).slice(0, 12);
  const { fills, problems } = fillsOf(compiled, { address, key }, targets);
  const { relations, problems: relationProblems } = relationsOf(article, context);
  const entry: Entry = {
    id,
    key,
    source: article.path,
    language: article.language,
    direction: language.direction,
    title: article.title.text,
    address,
    url: joinUrl(site.baseUrl, address),
    published: article.published,
    updated: updatedOf(article),
    authors: authorsOf(article, language, context),
    contributors: contributorsOf(article, language, context),
    categories: termsOf(article, language, taxonomy, site),
    summary: compiled.summary,
    attachments: NONE,
    translations: translationsOf(compiled, context),
    content: context.contentKeys.get(article.path) ?? "",
    fills,
    contentBytes: bytesOf(compiled, fills),
    archive: context.archives.get(article.path) ?? context.openArchives[article.language] ?? 1,
  };
  const files = filesOf(compiled, language, context);
  const spoken = spokenOf(article);
  const isMore = files || relations || spoken;
  return {
    entry: isMore ? { ...entry, ...files, ...relations, ...spoken } : entry,
    problems: relationProblems.length === 0 ? problems : [...problems, ...relationProblems],
  };
}

/**
 * What is left of an article that was taken back: its name, its address and the reason. Of its text, summary and
 * files nothing is said any more.
 */
export function retractedEntry(entry: Entry, { retraction }: ArticleFacts): Entry {
  const { image: _image, episode: _episode, extensions: _extensions, ...rest } = entry;
  return {
    ...rest,
    ...(retraction && { retraction, updated: retraction.date }),
    summary: "",
    attachments: [],
    translations: [],
    fills: { page: [], feed: [] },
    contentBytes: 0,
  };
}

/** Newest first by `published`, ties by id in code units (R14). */
export function sortEntries(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort(
    (a, b) => b.published.epochMs - a.published.epochMs || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Entries of one language that were updated in the same second (R13); who writes days without an hour means no order. */
export function findSameUpdated(
  entries: readonly Entry[],
  compiled: ReadonlyMap<string, CompiledFacts>,
): readonly Problem[] {
  if (!isAnySame(entries)) return [];
  const problems: Problem[] = [];
  const seenIn = new Map<string, Map<number, Entry>>();
  for (const entry of entries) {
    const seen = seenIn.get(entry.language) ?? new Map<number, Entry>();
    seenIn.set(entry.language, seen);
    const moment = entry.updated.epochMs;
    const other = seen.get(moment);
    if (other && !isMidnight(entry.updated)) {
      const facts = { updated: formatRfc3339(entry.updated), other: other.source };
      const { updated, date } = compiled.get(entry.source)?.article.datePlaces ?? {};
      problems.push(problem("dates/same-updated", updated ?? date ?? { file: entry.source }, facts));
    }
    if (!other) seen.set(moment, entry);
  }
  return problems;
}

/** Whether any two were updated in the same second, in whatever language. */
function isAnySame(entries: readonly Entry[]): boolean {
  const moments = Float64Array.from(entries, ({ updated }) => updated.epochMs).sort();
  return moments.some((moment, index) => index > 0 && moment === moments[index - 1]);
}

/** Whether it is midnight on the author's own clock: what a day alone is read as (R7). */
function isMidnight({ epochMs, offsetMinutes }: Instant): boolean {
  return (epochMs / 60_000 + offsetMinutes) % 1440 === 0;
}

/** Terms of the taxonomy first, then the author's own words, each but once to a reader. */
function termsOf(
  { categories, tags: own = [] }: ArticleFacts,
  language: Language,
  taxonomy: Taxonomy,
  { isLenient }: Site,
): Entry["categories"] {
  const unknown = isLenient ? categories.filter(({ text }) => !taxonomy.isKnown(text)) : NONE;
  const tags = unknown.length === 0 ? own : [...unknown, ...own];
  const terms = taxonomy
    .resolve(categories, language.tag)
    .map((category) => taxonomy.inEntry(category, language));
  if (terms.length < 2 && tags.length === 0) return terms;
  const named = new Map<string, EntryCategory>(terms.map((term) => [foldName(term.label), term]));
  for (const { text } of tags) {
    if (!named.has(foldName(text))) named.set(foldName(text), { term: text, label: text });
  }
  return [...named.values()];
}

function authorsOf(
  { authors }: ArticleFacts,
  language: Language,
  { people, site }: EntryContext,
): Entry["authors"] {
  if (authors.length === 0) return [publisherOf(site)];
  return authors.map((author) => people.inEntry(people.resolve(author), language));
}

function contributorsOf(
  { contributors }: ArticleFacts,
  language: Language,
  { people, site }: EntryContext,
): readonly EntryContributor[] {
  if (!contributors) return NONE;
  return contributors.map(({ role, person }) => ({
    ...entryHelper(people.resolve(person), language, site),
    role,
  }));
}

/** One empty list for all that have nothing. */
const NONE: readonly never[] = [];

/** What the article says of itself and entries say after it; most say nothing. */
function spokenOf(article: ArticleFacts): Partial<Entry> | undefined {
  const { corrections, comments, republishedFrom, externalUrl, via, license, rights, extensions, feed } =
    article;
  const said = [corrections, comments, republishedFrom, externalUrl, via, license, rights, extensions, feed];
  if (said.every((one) => one === undefined)) return undefined;
  return {
    ...(corrections?.length && { corrections }),
    ...(comments && { comments }),
    ...(republishedFrom && { republishedFrom }),
    ...(externalUrl !== undefined && { externalUrl }),
    ...(via?.length && { via }),
    ...(license !== undefined && { license }),
    ...(rights !== undefined && { rights }),
    ...(extensions?.length && { extensions }),
    ...(feed && { feedContent: feed }),
  };
}

/** An article without authors is the publisher's (RFC 4287 §4.1.2 wants one). */
function publisherOf({ publisher, baseUrl }: Site): Entry["authors"][number] {
  const { name, email } = publisher;
  return { name, kind: "organization", url: publisher.url ?? baseUrl, ...(email && { email }) };
}

/** The other versions of this text, in the order of the site's languages. */
function translationsOf(
  compiled: CompiledFacts,
  { site, targets, translations }: EntryContext,
): readonly Translation[] {
  const { path } = compiled.article;
  const group = translations.get(path);
  if (!group) return NONE;
  const versions = group.filter((other) => other !== path);
  return site.languages.flatMap(({ tag }) => {
    const other = versions.map((version) => targets.compiled.get(version)?.article).find(isIn(tag));
    const address = other && targets.addresses.get(other.path);
    if (!other || other.retraction || address === undefined) return [];
    return [{ language: tag, url: joinUrl(site.baseUrl, address), title: other.title.text }];
  });
}

function languageOf({ language }: ArticleFacts, { languages }: Site): Language | undefined {
  return languages.find(({ tag }) => tag === language);
}

function isIn(language: string): (article: ArticleFacts | undefined) => boolean {
  return (article) => article?.language === language;
}

function bytesOf({ textBytes }: CompiledFacts, fills: Fills): number {
  return fills.feed.reduce((bytes, text) => bytes + Buffer.byteLength(text), textBytes);
}
