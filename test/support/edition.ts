/**
 * The committed edition, read anew: the articles' front matter by YAML alone, the settings' names and labels, the
 * ledger, and the files of `dist/`. It shares no line with the program, so that it can be held against it.
 */

import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FAILSAFE_SCHEMA, load } from "js-yaml";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DIST: string = join(ROOT, "dist");

export interface Fact {
  readonly id: string;
  readonly url: string;
  readonly path: string;
  readonly language: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly publishedMs: number;
  readonly updatedMs: number;
  readonly authors: readonly string[];
  readonly handles: readonly string[];
  readonly terms: readonly string[];
  readonly labels: readonly string[];
  readonly hasImage: boolean;
  readonly body: string;
}

type Texts = Readonly<Record<string, string>>;

interface Settings {
  readonly baseUrl: string;
  readonly established: string;
  readonly languages: readonly string[];
  readonly people: readonly { readonly handle: string; readonly name: string | Texts }[];
  readonly taxonomy: readonly {
    readonly id: string;
    readonly parent?: string;
    readonly label: string | Texts;
    readonly slug?: string | Texts;
  }[];
}

export const settings: Settings = load(readFileSync(join(ROOT, "siar.config.yaml"), "utf8"), {
  schema: FAILSAFE_SCHEMA,
}) as Settings;

interface Row {
  readonly id: string;
  readonly path: string;
  readonly address: string;
}

const rows: readonly Row[] = (
  JSON.parse(readFileSync(join(ROOT, "siar.ids.json"), "utf8")) as { readonly rows: readonly Row[] }
).rows;

/** Every article that is published, newest first. */
export const facts: readonly Fact[] = filesBelow(join(ROOT, "articles"))
  .filter((path) => path.endsWith(".md"))
  .map(readFact)
  .filter((fact) => fact !== undefined)
  .sort((a, b) => b.publishedMs - a.publishedMs || (a.id < b.id ? -1 : 1));

/** The files of `dist/` by path; empty where the site has not been built. */
export const built: ReadonlyMap<string, Buffer> = existsSync(DIST)
  ? new Map(filesBelow(DIST).map((path) => [path, readFileSync(join(DIST, path))]))
  : new Map();

export interface ExpectedFeed {
  /** Folder in `dist/`, empty for the root, else ending with `/`. */
  readonly folder: string;
  readonly language: string;
  readonly facts: readonly Fact[];
}

const WORDS: Readonly<Record<string, readonly [category: string, author: string]>> = {
  id: ["kategori", "penulis"],
  en: ["category", "author"],
};

/** Which feeds must exist, and with which articles: each language's all, each term's, each author's. */
export const expectedFeeds: readonly ExpectedFeed[] = settings.languages.flatMap((language, index) => {
  const own = facts.filter((fact) => fact.language === language);
  const root = index === 0 ? "" : `${language}/`;
  const [category, author] = WORDS[language] ?? ["category", "author"];
  const terms = settings.taxonomy.map(({ id, slug, label }) => ({
    folder: `${root}${category}/${slug ? textIn(slug, language) : slugged(textIn(label, language))}/`,
    facts: own.filter(({ terms }) => terms.some((term) => lineage(term).includes(id))),
  }));
  const people = settings.people.map(({ handle }) => ({
    folder: `${root}${author}/${handle}/`,
    facts: own.filter(({ handles }) => handles.includes(handle)),
  }));
  const scoped = [...terms, ...people].filter(({ facts }) => facts.length > 0);
  return [{ folder: root, facts: own }, ...scoped].map((feed) => ({ ...feed, language }));
});

/** The text of a file of `dist/`. */
export function builtText(path: string): string {
  const bytes = built.get(path);
  if (bytes === undefined) throw new Error(`dist/ has no ${path}: build the site first (npm run build).`);
  return bytes.toString("utf8");
}

function readFact(path: string): Fact | undefined {
  const text = readFileSync(join(ROOT, "articles", path), "utf8");
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const data = load(head, { schema: FAILSAFE_SCHEMA }) as Record<string, string> & {
    readonly authors?: readonly string[];
    readonly categories?: readonly string[];
  };
  if (data.draft === "true") return undefined;
  const language = data.lang ?? settings.languages[0] ?? "";
  const row = rows.find((one) => one.path === `articles/${path}`);
  const published = data.date ?? "";
  const terms = data.categories ?? [];
  return {
    id: data.id ?? row?.id ?? "",
    url: new URL(row?.address.slice(1) ?? "", settings.baseUrl).href,
    path: `articles/${path}`,
    language,
    title: data.title ?? "",
    summary: data.summary?.trim(),
    publishedMs: Date.parse(published),
    updatedMs: Date.parse(data.updated ?? published),
    handles: data.authors ?? [],
    authors: (data.authors ?? []).map((handle) =>
      textIn(settings.people.find((one) => one.handle === handle)?.name ?? handle, language),
    ),
    terms,
    labels: terms.map((term) =>
      textIn(settings.taxonomy.find(({ id }) => id === term)?.label ?? term, language),
    ),
    hasImage: data.image !== undefined || /!\[/.test(body),
    body,
  };
}

/** A term and those above it. */
function lineage(term: string): readonly string[] {
  const parent = settings.taxonomy.find(({ id }) => id === term)?.parent;
  return parent === undefined ? [term] : [term, ...lineage(parent)];
}

function textIn(text: string | Texts, language: string): string {
  return typeof text === "string" ? text : (text[language] ?? text[settings.languages[0] ?? ""] ?? "");
}

function slugged(label: string): string {
  return label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
