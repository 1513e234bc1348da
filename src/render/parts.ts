/**
 * An article's HTML in the parts that its blocks were written as. Only those with HTML of the author's own go through
 * the sanitiser: what Markdown alone wrote is the same after it as before. It is left out, with an element in its place
 * that tells whether all around it is closed, and put back; where something is open there, all goes through as one.
 */

import { type Desk, NESTING_LIMIT } from "./desk.ts";
import { finishEmbeds } from "./embeds.ts";
import { sanitise } from "./sanitise.ts";

export interface Part {
  readonly html: string;
  readonly isRaw: boolean;
}

/** What was just written, and whether it holds raw HTML; asks the desk, and resets it for the next part. */
export function partOf(html: string, desk: Desk): Part {
  const part = { html, isRaw: desk.hasRawHtml };
  desk.hasRawHtml = false;
  return part;
}

/** The parts as one text that is safe to show. Throws a RangeError beyond the nesting limit. */
export function sanitiseParts(parts: readonly Part[], desk: Desk): string {
  if (!parts.some(({ isRaw }) => isRaw)) return wholeOf(parts);
  return sanitiseRaw(parts, desk) ?? finishEmbeds(sanitise(wholeOf(parts), desk), desk);
}

function wholeOf(parts: readonly Part[]): string {
  return parts.map(({ html }) => html).join("");
}

/** Undefined, and nothing is told, where raw HTML reaches beyond its own part. */
function sanitiseRaw(parts: readonly Part[], desk: Desk): string | undefined {
  if (desk.deepest * 2 + MOST_WITHOUT_DEPTH > NESTING_LIMIT) return undefined;
  const id = `x${desk.holes.mark({ kind: "either", page: "", feed: "" })}`;
  const stand = `<wbr id="${id}">`;
  const { mixed, plain } = leaveOut(parts, stand);
  if (plain.length === 0) return undefined;

  const undo = rememberOf(desk);
  let closed = 0;
  const sanitised = attempt(() =>
    sanitise(mixed, desk, (_, attributes, open) => {
      if (attributes.id === id && open.length === 0) closed++;
    }),
  );
  const pieces = sanitised === undefined ? [] : finishEmbeds(sanitised, desk).split(stand);
  if (closed === plain.length && pieces.length === plain.length + 1) {
    return pieces.map((piece, index) => piece + (plain[index] ?? "")).join("");
  }
  undo();
  return undefined;
}

/** Two elements may lie in each other for each level of Markdown, a list and its item, and those of a table once. */
const MOST_WITHOUT_DEPTH = 10;

/** The parts with each run of those that Markdown alone wrote replaced by its stand, and these runs. */
function leaveOut(
  parts: readonly Part[],
  stand: string,
): { readonly mixed: string; readonly plain: readonly string[] } {
  const plain: string[] = [];
  let mixed = "";
  for (const { html, isRaw } of parts) {
    if (html === "") continue;
    const isOnNewLine = mixed === "" || mixed.endsWith("\n") || mixed.endsWith(stand);
    if (isRaw || !isOnNewLine || !isSameSanitised(html)) {
      mixed += html;
    } else if (mixed.endsWith(stand)) {
      plain.push(`${plain.pop() ?? ""}${html}`);
    } else {
      plain.push(html);
      mixed += stand;
    }
  }
  return { mixed, plain };
}

/** The sanitiser writes quotes in its own way, and leaves out empty titles; a part without either it does not change. */
function isSameSanitised(html: string): boolean {
  return html.startsWith("<") && html.endsWith("\n") && !/&(?:quot|#39);| title=""/.test(html);
}

function attempt(run: () => string): string | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What brings the desk back to where it is now. */
function rememberOf({ problems, fragmentLinks, images }: Desk): () => void {
  const known = [...images];
  const { length } = problems;
  const { length: links } = fragmentLinks;
  return () => {
    problems.length = length;
    fragmentLinks.length = links;
    images.clear();
    for (const [source, image] of known) images.set(source, image);
  };
}
