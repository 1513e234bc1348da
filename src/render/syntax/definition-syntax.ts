/**
 * Definition lists for marked, as PHP Markdown Extra, kramdown and Pandoc have them: lines with a term each, and
 * below them, with or without an empty line between, definitions that begin with `: `.
 */

import type { Token, TokenizerExtension } from "marked";
import { beginsBlock, lineAt, lineEnd } from "./lines.ts";

interface DefinitionGroup {
  /** Inline tokens. */
  readonly terms: readonly Token[][];
  /** Blocks; bare text where there was no empty line. */
  readonly definitions: readonly Token[][];
}

export interface DefinitionList {
  readonly type: "definitionList";
  readonly raw: string;
  readonly groups: readonly DefinitionGroup[];
}

/** Whether a body may have such a list. */
export function mayHaveDefinitions(body: string): boolean {
  return body.includes("\n:") || /\n[ \t>]+:[ \t]/.test(body);
}

const MARKER = /^ {0,3}:[ \t]+(?=\S)/;
const MOST_TERMS = 8;

export const definitionList: TokenizerExtension = {
  name: "definitionList",
  level: "block",
  tokenizer(source) {
    const groups: DefinitionGroup[] = [];
    let end = 0;
    for (let found = readGroup(source, 0); found; found = readGroup(source, skipEmpty(source, end))) {
      end = found.end;
      groups.push({
        terms: found.terms.map((term) => this.lexer.inline(term)),
        definitions: found.definitions.map(({ text, isLoose }) => {
          const { top } = this.lexer.state;
          this.lexer.state.top = isLoose;
          const tokens = this.lexer.blockTokens(text, []);
          this.lexer.state.top = top;
          return tokens;
        }),
      });
    }
    if (groups.length === 0) return undefined;
    return { type: "definitionList", raw: source.slice(0, end), groups } satisfies DefinitionList;
  },
};

interface Definition {
  readonly text: string;
  readonly isLoose: boolean;
}

interface Group {
  readonly terms: readonly string[];
  readonly definitions: readonly Definition[];
  readonly end: number;
}

function readGroup(source: string, from: number): Group | undefined {
  const terms: string[] = [];
  let at = from;
  for (let line = lineAt(source, at); !MARKER.test(line); line = lineAt(source, at)) {
    if (at >= source.length || terms.length === MOST_TERMS) return undefined;
    if (line.trim() === "") {
      const next = lineEnd(source, at);
      if (terms.length === 0 || !MARKER.test(lineAt(source, next))) return undefined;
    } else if (/^ {4}|^ {0,3}(?:\t|:::|\[[^[\]]*\]:)/.test(line) || beginsBlock(line)) {
      return undefined;
    } else {
      terms.push(line.trim());
    }
    at = lineEnd(source, at);
  }
  if (terms.length === 0) return undefined;
  const definitions: Definition[] = [];
  let isApart = source.slice(from, at).endsWith("\n\n");
  let end = at;
  while (MARKER.test(lineAt(source, at))) {
    const read = readDefinition(source, at, isApart);
    definitions.push(read);
    end = read.end;
    at = skipEmpty(source, end);
    isApart = at > end;
  }
  return { terms, definitions, end };
}

/** From the marker to the last line that belongs to it: indented, or going on with its paragraph. */
function readDefinition(
  source: string,
  from: number,
  isApart: boolean,
): Definition & { readonly end: number } {
  const lines: string[] = [lineAt(source, from).replace(MARKER, "")];
  let end = lineEnd(source, from);
  let isLoose = isApart;
  for (let at = end; at < source.length; ) {
    const line = lineAt(source, at);
    const isIndented = /^(?: {2}|\t)/.test(line);
    const isEmpty = line.trim() === "";
    if (!isEmpty) {
      const gap = source.slice(end, at);
      if (!isIndented && (gap !== "" || MARKER.test(line) || beginsBlock(line) || /^ {0,3}:::/.test(line)))
        break;
      if (gap !== "") isLoose = true;
      lines.push(...gap.split("\n").slice(1), line.replace(/^(?: {1,4}|\t)/, ""));
      end = lineEnd(source, at);
    }
    at = lineEnd(source, at);
  }
  return { text: lines.join("\n"), isLoose, end };
}

/** Behind empty lines. */
function skipEmpty(source: string, from: number): number {
  let at = from;
  while (at < source.length && lineAt(source, at).trim() === "") at = lineEnd(source, at);
  return at;
}
