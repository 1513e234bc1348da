/**
 * What an article is called: front matter's title, else the first heading of level one; that the heading is not shown
 * twice, render sees to (R67). Other programs take the name of the file where there is neither, and so their articles
 * have it here, and texts without any front matter whose name begins with their day.
 */

import type { Article, Reference } from "../model/article.ts";
import type { Place, Severity } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { firstHtmlHeadline } from "./dialects/html-headline.ts";
import { plainWords } from "./dialects/plain-words.ts";
import type { FrontMatter, Report } from "./fields.ts";
import type { FileName } from "./file-name.ts";
import { firstHeadline } from "./headline.ts";
import { plainText, warnOfMarkdown, withoutMarks } from "./texts.ts";

interface Titling {
  readonly source: Source;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly format: Article["format"];
  readonly name: FileName;
  /** Whether the name of the file may be the title. */
  readonly isNamed: boolean;
  readonly matter: FrontMatter;
  /** Of a title that is missing. */
  readonly severity: Severity;
}

/** The title and where it stands; undefined where there is none, which was reported. */
export function readTitle(titling: Titling, report: Report): Reference | undefined {
  const { matter, name, isNamed, severity } = titling;
  const found = titleOfMatter(matter, report) ?? titleOfBody(titling, report);
  if (found !== undefined) return found;
  const called = isNamed ? titleOfName(name.stem) : "";
  if (called !== "") {
    report(problem("front-matter/title-of-name", matter.opening, { title: called }));
    return { text: called, place: { file: matter.opening.file } };
  }
  report(problem("front-matter/title-missing", matter.opening, {}, severity));
  return undefined;
}

function titleOfMatter(matter: FrontMatter, report: Report): Reference | undefined {
  const key = matter.keyOf("title");
  const place = matter.placeOf(["title"]);
  const text = plainText(matter.fields.title ?? "", key, place, report);
  if (text === "") return undefined;
  warnOfMarkdown(text, key, place, report);
  return { text, place };
}

function titleOfBody(
  { source, body, bodyLine, format, isNamed, matter }: Titling,
  report: Report,
): Reference | undefined {
  const headline = format === "html" ? firstHtmlHeadline(body) : firstHeadline(body);
  if (headline === undefined) return undefined;
  const { line, column, text } = headline;
  const place: Place = excerptPlace(source.path, source.text, bodyLine + line - 1, column, text.length);
  const named = withoutAttributes(text);
  const bare = named.includes("`") ? named : named.replace(STARS, "$1").replace(UNDERSCORES, "$1");
  // Other programs have HTML and templates in their headings.
  const plain = isNamed ? plainWords(bare) : withoutMarks(bare);
  const words = plainText(plain, matter.keyOf("title"), place, report);
  return words === "" ? undefined : { text: words, place };
}

/** `{#id}`, `{: .class}` behind a heading. */
function withoutAttributes(heading: string): string {
  const opening = heading.lastIndexOf("{");
  const isList = opening > 0 && /^\{:?\s*[#.][^{}]*\}$/u.test(heading.slice(opening).trimEnd());
  return isList ? heading.slice(0, opening).trimEnd() : heading;
}

/** Emphasis by single marks: stars within a word too, as between the characters of Chinese and Japanese. */
const STARS = /(?<![\\*])\*(?!\*)([^*\s](?:[^*]*[^*\s\\])?)\*(?!\*)/gu;
const UNDERSCORES = /(?<![\\_\p{L}\p{N}])_(?!_)([^_\s](?:[^_]*[^_\s\\])?)_(?![_\p{L}\p{N}])/gu;

/** `the-long-way_home` → `The long way home`. */
function titleOfName(stem: string): string {
  const words = stem.replace(/[-_\s]+/gu, " ").trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
