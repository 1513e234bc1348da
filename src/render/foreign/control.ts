/** The language of templates: what of a branch is shown, and what is set. Conditions are not weighed: the first stands. */

import { plainName } from "./forms.ts";
import type { Node, TagNode } from "./nodes.ts";

const PARTS: ReadonlySet<string> = new Set(["else", "elsif", "elif", "elseif", "when", "default"]);

/** Parts of a branch, and what a stray one closes: they say nothing alone. */
export function isPartOfControl(name: string): boolean {
  return PARTS.has(name);
}

export interface Range {
  readonly first: number;
  /** Behind the last. */
  readonly last: number;
}

/** The first part of a branch: up to `else`; of a choice, from the first `when` to the next. */
export function branchOf(
  nodes: readonly Node[],
  pairs: ReadonlyMap<number, number>,
  { name }: TagNode,
  first: number,
  close: number,
): Range {
  const isChoice = /^(?:case|switch)$/.test(plainName(name));
  let from = isChoice ? close : first;
  for (let index = first; index < close; index++) {
    const node = nodes[index];
    if (node?.type !== "tag") continue;
    const inner = pairs.get(index);
    if (inner !== undefined && inner < close) index = inner;
    else if (PARTS.has(plainName(node.name))) {
      if (from !== close) return { first: from, last: index };
      from = index + 1;
    }
  }
  return { first: from, last: close };
}

/** `name = value`, or the name alone where what follows is its value. */
export function nameOfSet(text: string): { readonly name: string; readonly expression?: string } | undefined {
  const match = /^([\w.-]+)\s*(?:=\s*([\s\S]+))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, name = "", expression] = match;
  return expression === undefined ? { name } : { name, expression };
}
