/** Front matter that a strict reader of YAML refuses, written as siar reads it: one key of two, and texts in quotes. */

import { partFences } from "../article/fences.ts";
import { decodeFrontMatter } from "../article/front-matter.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { isFault, type Repair } from "../text/data.ts";
import { behindLine, type Edit, offsetOfLine } from "./edits.ts";
import type { Step } from "./steps.ts";

/** One step for each repair that reading makes, the last of the file first, so that no line moves before its turn. */
export function syntaxSteps(source: Source, site: Site): readonly Step[] {
  const parted = partFences(source, site.dialect);
  if ("code" in parted || parted.block === undefined || parted.block.language !== "yaml") return [];
  const { block } = parted;
  const decoded = decodeFrontMatter(block);
  if (isFault(decoded)) return [];
  const steps = (decoded.repairs ?? []).flatMap((repair) => stepOf(source.text, repair, block.line) ?? []);
  return [...steps].sort((a, b) => b.line - a.line);
}

/** Line 1 of what was decoded is the line of the first fence. */
function stepOf(text: string, repair: Repair, fenceLine: number): Step | undefined {
  if (repair.kind === "quotes") {
    const line = fenceLine + repair.mark.line - 1;
    const start = offsetOfLine(text, line);
    if (start === undefined) return undefined;
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    return { kind: "quotes", line, edits: [{ start, end, text: repair.read }] };
  }
  if (repair.kind !== "repeated-key") return undefined;
  const line = fenceLine + repair.firstMark.line - 1;
  const edit = entryAt(text, line, repair.firstMark.column - 1);
  return edit && { kind: "key-twice", line, edits: [edit] };
}

/** The lines of an entry of a block map; those of comments and blank ones behind it stay. */
function entryAt(text: string, line: number, indent: number): Edit | undefined {
  const start = offsetOfLine(text, line);
  if (start === undefined || text.slice(start, start + indent).trim() !== "") return undefined;
  let end = behindLine(text, start);
  for (let at = end; at < text.length; ) {
    const next = behindLine(text, at);
    const row = text.slice(at, next).trimEnd();
    const deep = row.length - row.trimStart().length;
    const isOfList = deep === indent && /^\s*-(?:\s|$)/.test(row) && !/^-{3}/.test(row);
    const isBare = row.trim() === "" || row.trimStart().startsWith("#");
    if (!isBare && deep <= indent && !isOfList) break;
    if (!isBare) end = next;
    at = next;
  }
  return { start, end, text: "" };
}
