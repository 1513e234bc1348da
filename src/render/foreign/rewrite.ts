/**
 * A body with other tools' template syntax to one of Markdown and HTML alone, before anything reads it as Markdown.
 * What carries content is written anew, the rest removed; code stays as it is. Pure, linear, and nothing is run.
 */

import type { Article } from "../../model/article.ts";
import type { ArticleSettings } from "../../model/article-settings.ts";
import type { Hole } from "../../model/compiled.ts";
import type { Place, Problem } from "../../model/problem.ts";
import { excerptPlace } from "../../problems/frame.ts";
import { lineIndex, lineStarts } from "../../text/lines.ts";
import { addressOfMark } from "../holes.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { type Form, formOf, plainName } from "./forms.ts";
import type { Making } from "./making.ts";
import type { OutputNode, TagNode } from "./nodes.ts";
import { pairsOf } from "./pairs.ts";
import { scan } from "./scan.ts";
import { sheetOf } from "./sheet.ts";
import { isSquareName } from "./squares.ts";
import { mayHold, syntaxesOf } from "./syntaxes.ts";
import { tidied } from "./tidy.ts";
import { unknownOf } from "./unknown.ts";
import { readValue } from "./values.ts";
import { writeNodes } from "./write-nodes.ts";

export interface Rewritten {
  readonly body: string;
  /** By line of the new body, the line of the old one, both from 0. */
  readonly lines: readonly number[];
  readonly problems: readonly Problem[];
}

/** Texts that stand for what only others can put there. */
export interface Marks {
  readonly ofHole: (hole: Hole) => string;
  /** For behind the opening tag of an element that pages show otherwise: with this tag in its place. */
  readonly ofPageForm: (page: string) => string;
}

/** Undefined where there is nothing to do. */
export function rewriteForeign(article: Article, site: ArticleSettings, marks: Marks): Rewritten | undefined {
  const syntaxes = syntaxesOf(article, site);
  const { body } = article;
  if (!mayHold(body, syntaxes)) return undefined;

  const starts = lineStarts(body);
  const variables = new Map<string, string>();
  const form = (tag: TagNode): Form | undefined => formOf(tag.name, tag.syntax, site);
  const nodes = scan(body, {
    syntaxes,
    isHtml: article.format === "html",
    formOf: form,
    isSquare: (name) => isSquareName(name) || Object.hasOwn(site.shortcodes ?? {}, name),
  });
  if (nodes.every(({ type }) => type === "text")) return undefined;

  const placeOf = (offset: number, length: number): Place => {
    const index = lineIndex(starts, offset);
    const start = starts[index] ?? 0;
    const line = body.slice(start, (starts[index + 1] ?? body.length + 1) - 1);
    return {
      ...excerptPlace(article.path, line, 1, offset - start + 1, length),
      line: article.bodyLine + index,
    };
  };
  const unknown = unknownOf(placeOf);
  const making: Making = {
    article,
    site,
    linkTo: (target, fragment, at) =>
      addressOfMark(
        marks.ofHole({
          kind: "article",
          target: target.normalize("NFC"),
          fragment,
          isLoose: true,
          place: placeOf(at, 1),
        }),
      ),
  };
  const imports = importsOf(body);
  const valueIn = ({ expression }: Pick<OutputNode, "expression">) =>
    readValue(expression, article, site, variables);
  const argumentsOf = (text: string): Arguments =>
    resolved(readArguments(text), (written) => {
      const name = /^\{([\w$]+)\}$/.exec(written)?.[1];
      if (name !== undefined) return imports().get(name) ?? written;
      return written.includes("{{")
        ? written.replace(
            /\{\{-?([^{}]*?)-?\}\}/g,
            (_, expression: string) => valueIn({ expression })?.text ?? "",
          )
        : written;
    });

  const sheet = sheetOf(body, (offset) => lineIndex(starts, offset));
  writeNodes(nodes, pairsOf(nodes), sheet, {
    body,
    starts,
    making,
    variables,
    unknown,
    formOf: form,
    includeForm: (name) => formOf(plainName(name), "tag", site),
    valueIn,
    argumentsOf,
    isHtml: article.format === "html",
    escapes: syntaxes.tags !== "active" ? "none" : syntaxes.hasCalls ? "zola" : "hugo",
    spend: budgetOf(body.length * 2 + 10_000),
    markPageForm: marks.ofPageForm,
  });
  return { ...tidied(sheet.text(), sheet.lines(), body, starts), problems: unknown.problems() };
}

/** False once more was asked for than there is: what is set may hold what was set before, twice over. */
function budgetOf(units: number): (units: number) => boolean {
  let left = units;
  return (asked) => {
    left -= asked;
    return left >= 0;
  };
}

/** Arguments whose values have been made of what they name. */
function resolved({ words, named }: Arguments, read: (written: string) => string): Arguments {
  const values = [...named].map(([name, value]): [string, string] => [name, read(value)]);
  return { words: words.map(read), named: new Map(values) };
}

/** Paths of files by the names under which a module imports them; read when first asked for. */
function importsOf(body: string): () => ReadonlyMap<string, string> {
  let known: ReadonlyMap<string, string> | undefined;
  return () => {
    known ??= new Map(
      [...body.matchAll(/^import\s+([\w$]+)\s+from\s+["']([^"'\n]+)["']/gm)].map(
        ([, name = "", path = ""]) => [name, path],
      ),
    );
    return known;
  };
}
