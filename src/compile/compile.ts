/**
 * Compile: everything that one article file and the settings decide, as one pure function. It runs on
 * any core, and its result may be kept under `compiledKey`.
 */

import { decodeSource } from "../article/decode.ts";
import { readArticle } from "../article/read.ts";
import type { Article } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { ArticleFacts, Compiled, HoleyHtml, LinkedHole, Segment } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { renderArticle } from "../render/render.ts";
import { hashOf } from "../text/hash.ts";
import { faceOf } from "./face.ts";

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
export function compile(path: string, bytes: Uint8Array, site: ArticleSettings): Compilation {
  const decoded = decodeSource(path, bytes);
  if (!decoded.source) return { path, isDraft: false, problems: decoded.problems };
  const read = readArticle(decoded.source, site);
  const problems = [...decoded.problems, ...read.problems];
  const { isDraft } = read;
  if (!read.article) return { path, isDraft, problems };
  const { problems: renderProblems, content, ...rendered } = renderArticle(read.article, site);
  const { text, holes } = parted(content);
  const facts = { article: factsOf(read.article), holes, textBytes: bytesInFeeds(text), ...rendered };
  return {
    path,
    compiled: { facts: { ...facts, face: faceOf(facts) }, text },
    isDraft,
    problems: [...problems, ...renderProblems],
  };
}

/** What compiling knows itself of the words that differ between page and feeds stays in the text. */
function parted({ pieces, holes }: HoleyHtml): { text: readonly Segment[]; holes: readonly LinkedHole[] } {
  const text: Segment[] = [];
  const linked: LinkedHole[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece !== "") text.push(piece);
    const hole = holes[index];
    if (hole?.kind === "either") {
      text.push({ page: hole.page, feed: hole.feed });
    } else if (hole) {
      text.push(null);
      linked.push(hole);
    }
  }
  return { text, holes: linked };
}

function bytesInFeeds(text: readonly Segment[]): number {
  let bytes = 0;
  for (const segment of text)
    bytes += Buffer.byteLength(typeof segment === "string" ? segment : (segment?.feed ?? ""));
  return bytes;
}

/** Without the Markdown, and without what rendering has resolved. */
function factsOf(article: Article): ArticleFacts {
  const { body: _body, bodyLine: _line, attachments: _attachments, episode: _episode, ...facts } = article;
  return facts;
}

/** All that the compiled form of every article depends on beside its file: settings, and the code stamp. */
export function compileGround(settings: ArticleSettings, stamp: string): string {
  return hashOf(`${stamp}\n${JSON.stringify(settings)}`);
}

/** The key of a compiled article: its path, its file's bytes by their hash, and the ground that it stands on. */
export function compiledKey({ path, hash }: Pick<ArticleFacts, "path" | "hash">, ground: string): string {
  return hashOf(`${ground}\n${path}\n${hash}`);
}
