/**
 * Compile: everything that one article file and the settings decide, as one pure function. It runs on
 * any core, and its result may be kept under `compiledKey`.
 */

import { decodeSource } from "../article/decode.ts";
import { readArticle } from "../article/read.ts";
import type { Article } from "../model/article.ts";
import type { ArticleFacts, Compiled } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { renderArticle } from "../render/render.ts";
import { hashOf } from "../text/hash.ts";

export interface Compilation {
  /** Source path relative to the site's folder. */
  readonly path: string;
  /** Absent where the file could not be understood. */
  readonly compiled?: Compiled;
  /** Whether the file is known to be a draft, be it understood or not. */
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

/** Compiles the bytes of one article; an author's mistake comes back as a problem, nothing is thrown. */
export function compile(path: string, bytes: Uint8Array, site: Site): Compilation {
  const decoded = decodeSource(path, bytes);
  if (!decoded.source) return { path, isDraft: false, problems: decoded.problems };
  const read = readArticle(decoded.source, site);
  const problems = [...decoded.problems, ...read.problems];
  const { isDraft } = read;
  if (!read.article) return { path, isDraft, problems };
  const { problems: renderProblems, content, ...rendered } = renderArticle(read.article, site);
  const { holes, pieces } = content;
  const textBytes = pieces.reduce((bytes, piece) => bytes + Buffer.byteLength(piece), 0);
  const facts = { article: factsOf(read.article), holes, textBytes, ...rendered };
  return { path, compiled: { facts, pieces }, isDraft, problems: [...problems, ...renderProblems] };
}

/** Without the Markdown, and without what rendering has resolved. */
function factsOf(article: Article): ArticleFacts {
  const { body: _body, bodyLine: _line, attachments: _attachments, episode: _episode, ...facts } = article;
  return facts;
}

/** The key of a compiled article: its path, its file's bytes by their hash, and the settings it was compiled under. */
export function compiledKey(
  { path, hash }: Pick<ArticleFacts, "path" | "hash">,
  settingsKey: string,
): string {
  return hashOf(`${settingsKey}\n${path}\n${hash}`);
}
