/**
 * A plain text as an article: its first line is the headline, the rest are paragraphs. Quotation marks and dashes stay
 * as they are. A byline or a dateline is a paragraph like any other, since nobody but its author knows it from one.
 */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { type Imported, type ImportedSource, NOTHING_MORE } from "./imported.ts";
import { markdownOf } from "./markdown-text.ts";
import { type FurtherReading, readAlso } from "./read-also.ts";

/** Reads a text; `file` is what problems call it. */
export function readPlainText(text: string, file: string): ImportedSource {
  const lines = text
    .replace(/^\ufeff/, "")
    .split("\n")
    .map((line) => line.replace(/\s+$/, "").replace(/^\s+/, ""));
  const first = lines.findIndex((line) => line !== "");
  const headline = lines[first];
  if (headline === undefined) {
    return {
      articles: [],
      leftOut: [],
      problems: [problem("import/nothing-found", { file }, { form: "text" })],
    };
  }
  const problems: Problem[] = [];
  const place = { file, line: first + 1 };
  const { title, section } = partHeadline(headline, place, problems);
  const { paragraphs, further } = partParagraphs(lines.slice(first + 1));
  const article: Imported = {
    ...NOTHING_MORE,
    place,
    title,
    body: { kind: "markdown", markdown: paragraphs.map(markdownOfParagraph).join("\n\n") },
    categories: section === "" ? [] : [{ label: section }],
    related: further.flatMap(({ urls }) => urls),
    furtherReading: further
      .filter(({ urls }) => urls.length === 0)
      .map(({ line, words }) => ({ line, words })),
    extra: {
      readAlso: further.filter(({ urls, words }) => urls.length > 0 && words !== "").map(({ line }) => line),
    },
  };
  return { articles: [article], leftOut: [], problems };
}

/** `Headline | Section`: what stands behind the last bar that has blanks around it. */
function partHeadline(
  line: string,
  place: Imported["place"],
  problems: Problem[],
): { readonly title: string; readonly section: string } {
  const parts = line.split(/\s+[|｜]\s+/);
  const section = parts.length > 1 ? (parts.pop() ?? "") : "";
  const title = parts.join(" | ");
  if (parts.length > 1) problems.push(problem("import/headline-parts", place, { headline: title, section }));
  return { title, section };
}

/** Where no line is empty, each is a paragraph; else empty lines part them, and lines between are one. */
function partParagraphs(lines: readonly string[]): {
  readonly paragraphs: readonly (readonly string[])[];
  readonly further: readonly FurtherReading[];
} {
  const body = lines.join("\n").trim().split("\n");
  const isParted = body.includes("");
  const paragraphs: string[][] = [];
  const further: FurtherReading[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) paragraphs.push(open);
    open = [];
  };
  for (let at = 0; at < body.length; at++) {
    const line = body[at] ?? "";
    const isAlone =
      !isParted || ((body[at - 1] ?? "") === "" && (body[at + 1] ?? "") === "") || open.length === 0;
    const found = line === "" ? undefined : readAlso(line, isAlone);
    if (found === undefined) {
      if (line === "") close();
      else if (isParted) open.push(line);
      else paragraphs.push([line]);
      continue;
    }
    close();
    // A mark that stands alone speaks of the lines below it.
    const below = found.words === "" && found.urls.length === 0 ? linesBelow(body, at + 1, isParted) : [];
    further.push(...(below.length > 0 ? below.map((line) => readBelow(line)) : [found]));
    at += below.length;
  }
  close();
  return { paragraphs, further };
}

/** Lines to the next empty one; where lines are paragraphs, the next alone. */
function linesBelow(body: readonly string[], from: number, isParted: boolean): readonly string[] {
  if (!isParted) return body.slice(from, from + 1);
  const end = body.indexOf("", from);
  return body.slice(from, end === -1 ? body.length : end);
}

function readBelow(line: string): FurtherReading {
  return { ...(readAlso(`Read also: ${line}`, true) ?? { words: line, urls: [] }), line };
}

function markdownOfParagraph(lines: readonly string[]): string {
  return markdownOf(lines.join("\n"), { linksAddresses: true });
}
