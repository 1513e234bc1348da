/**
 * Footnotes as readers of feeds know them (R66): a number in `sup` that links to an item of a list at the end. Ids
 * carry the entry's key, so that they stay apart where several entries are shown at once, and stand on `sup` and `li`.
 * The notes read well as a plain list where a reader drops every id.
 */

import { problem } from "../problems/problem.ts";
import { foldName } from "../text/characters.ts";
import { escapeHtml } from "../text/html.ts";
import { nearest } from "../text/suggest.ts";
import type { Desk } from "./desk.ts";
import type { FootnoteDefinition, FootnoteReference } from "./footnote-syntax.ts";
import type { Token } from "./markdown.ts";
import { phrasesOf } from "./phrases.ts";
import type { DefinitionList } from "./syntax/definition-syntax.ts";

export interface Footnotes {
  /** The mark in the text; its number is the order in which notes are first referred to. */
  readonly refer: (reference: FootnoteReference) => string;
  /** The list at the end, or nothing; `write` writes the blocks of a note, which may refer to further ones. */
  readonly writeList: (write: (note: FootnoteDefinition) => string) => string;
}

interface Note {
  readonly definition: FootnoteDefinition;
  readonly number: number;
  references: number;
}

/** `tokens` are the whole body's, since notes may be defined anywhere. */
export function footnotesOf(tokens: readonly Token[], desk: Desk): Footnotes {
  const definitions = definitionsIn(tokens, desk);
  const notes = new Map<string, Note>();
  const key = desk.holes.mark({ kind: "key" });
  const back = phrasesOf(desk.article.language)?.backToText;
  const label = back === undefined ? "" : ` aria-label="${escapeHtml(back)}"`;

  function writeNote({ definition, number }: Note, write: (note: FootnoteDefinition) => string): string {
    const arrow = `<a href="#fnref-${key}-${number}"${label}>↩\uFE0E</a>`;
    const written = write(definition);
    const body = written.endsWith("</p>\n") ? `${written.slice(0, -5)} ${arrow}</p>` : `${written}${arrow}`;
    return `<li id="fn-${key}-${number}">${body}</li>\n`;
  }

  return {
    refer({ label, raw }) {
      const folded = foldName(label);
      const definition = definitions.get(folded);
      if (!definition) {
        const place = desk.places.placeOf(raw);
        const near = nearest(
          label,
          [...definitions.values()].map((known) => known.label),
        );
        desk.problems.push(problem("render/footnote-undefined", place, { label, nearest: near }));
        return escapeHtml(raw);
      }
      const note = notes.get(folded) ?? { definition, number: notes.size + 1, references: 0 };
      notes.set(folded, note);
      note.references += 1;
      const { number } = note;
      const again = note.references === 1 ? "" : `-${note.references}`;
      return `<sup id="fnref-${key}-${number}${again}"><a href="#fn-${key}-${number}">${number}</a></sup>`;
    },
    writeList(write) {
      let items = "";
      // A Map gives out what is added while it is walked: notes that notes refer to.
      for (const note of notes.values()) items += writeNote(note, write);
      for (const [folded, { label, raw }] of definitions) {
        if (notes.has(folded)) continue;
        desk.problems.push(problem("render/footnote-unused", placeOfDefinition(label, raw, desk), { label }));
      }
      return items === "" ? "" : `<hr>\n<ol>\n${items}</ol>\n`;
    },
  };
}

/** By folded label; the first of two with the same one stands. */
function definitionsIn(tokens: readonly Token[], desk: Desk): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  if (!desk.article.body.includes("[^")) return definitions;
  for (const definition of walk(tokens)) {
    const { label, raw } = definition;
    const folded = foldName(label);
    if (!definitions.has(folded)) definitions.set(folded, definition);
    else {
      const place = placeOfDefinition(label, raw, desk);
      desk.problems.push(problem("render/footnote-duplicate", place, { label }));
    }
  }
  desk.places.restart();
  return definitions;
}

function placeOfDefinition(label: string, raw: string, desk: Desk): ReturnType<Desk["places"]["placeOf"]> {
  desk.places.restart();
  return desk.places.placeOf(raw, `[^${label}]`);
}

const CONTAINERS: ReadonlySet<string> = new Set(["blockquote", "footnoteDefinition", "admonition"]);

/** Definitions stand between blocks, within lists and quotations too. */
function* walk(tokens: readonly Token[]): Generator<FootnoteDefinition> {
  for (const token of tokens) {
    if (token.type === "footnoteDefinition") yield token as FootnoteDefinition;
    if (token.type === "list") {
      for (const item of token.items) yield* walk(item.tokens);
    } else if (CONTAINERS.has(token.type)) {
      yield* walk(("tokens" in token && token.tokens) || []);
    } else if (token.type === "definitionList") {
      for (const { definitions } of (token as DefinitionList & Token).groups)
        for (const definition of definitions) yield* walk(definition);
    }
  }
}
