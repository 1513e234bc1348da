/** Files of other systems, read as what the caller says they are; and what they leave open, for a person to say. */

import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { decodeImport } from "./decode-text.ts";
import { readFeedFile } from "./feed.ts";
import { readGhost } from "./ghost.ts";
import type { ImportedSource } from "./imported.ts";
import { languageOf } from "./languages.ts";
import { readPlainText } from "./plain-text.ts";
import { termNamed } from "./terms.ts";
import { readWordPress } from "./wordpress.ts";

export const IMPORT_FORMS = ["text", "rss", "atom", "json", "wordpress", "ghost"] as const;
export type ImportForm = (typeof IMPORT_FORMS)[number];

export interface ImportInput {
  /** What problems call it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  readonly site: Site;
  /** Whether pages become articles too. */
  readonly pages: boolean;
  /** Address of the old site, where the file does not say it. */
  readonly siteUrl: string;
}

/** Reads each file; what is wrong with one stands among its problems. */
export function readSources(
  form: ImportForm,
  inputs: readonly ImportInput[],
  options: ReadOptions,
): readonly ImportedSource[] {
  return inputs.map(({ name, bytes }) => {
    const decoded = decodeImport(bytes, name);
    return "text" in decoded ? readText(form, decoded.text, name, options) : failed(decoded);
  });
}

function failed(found: Problem): ImportedSource {
  return { articles: [], leftOut: [], problems: [found] };
}

function readText(
  form: ImportForm,
  text: string,
  name: string,
  { site, pages, siteUrl }: ReadOptions,
): ImportedSource {
  const { timeZone } = site;
  switch (form) {
    case "text":
      return readPlainText(text, name);
    case "rss":
    case "atom":
    case "json":
      return readFeedFile(text, name, form, timeZone);
    case "wordpress":
      return readWordPress(text, name, { timeZone, pages });
    case "ghost":
      return readGhost(text, name, { timeZone, pages, siteUrl });
  }
}

/** What nobody can know but the person who imports. */
export interface OpenQuestions {
  /** A text says no date. */
  readonly needsDate: boolean;
  /** Nothing says the language, and the site has several; or what says it names another one. */
  readonly needsLanguage: boolean;
  /** The language that was named and that the site has not. */
  readonly foreign?: string;
  /** Sections of texts that no term of the taxonomy is called. */
  readonly sections: readonly string[];
}

export function openQuestions(
  form: ImportForm,
  sources: readonly ImportedSource[],
  site: Site,
  given: { readonly hasDate: boolean; readonly hasLanguage: boolean },
): OpenQuestions {
  const articles = sources.flatMap((source) =>
    source.articles.map((article) => ({ article, written: article.language ?? source.language })),
  );
  const foreign = articles.find(
    ({ written }) => written !== undefined && languageOf(written, site) === undefined,
  );
  const isUntold = site.languages.length > 1 && articles.some(({ written }) => written === undefined);
  const labels = articles.flatMap(({ article }) => article.categories.map(({ label }) => label));
  const sections = form === "text" && site.taxonomy.length > 0 ? [...new Set(labels)] : [];
  return {
    needsDate: form === "text" && !given.hasDate && articles.length > 0,
    needsLanguage: !given.hasLanguage && (foreign !== undefined || isUntold),
    ...(foreign?.written !== undefined && { foreign: foreign.written }),
    sections: sections.filter((name) => termNamed(site, name) === undefined),
  };
}
