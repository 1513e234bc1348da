/** The first half of rendering, for tests that look between its stages: a body as the parts that it is written as. */

import { type Desk, deskOf } from "../../src/render/desk.ts";
import { footnotesOf } from "../../src/render/footnotes.ts";
import { readTokens } from "../../src/render/markdown.ts";
import { type Part, partOf } from "../../src/render/parts.ts";
import { writeBlocks } from "../../src/render/write.ts";
import { articleWith, renderingSite } from "./rendering.ts";

export function deskFor(body: string): Desk {
  return deskOf(articleWith(body), renderingSite);
}

/** One part for each block; notes are not written. */
export function partsOf(body: string, desk: Desk): readonly Part[] {
  const tokens = readTokens(body) ?? [];
  const footnotes = footnotesOf(tokens, desk);
  return tokens.map((token) => partOf(writeBlocks([token], { desk, footnotes, depth: 0 }), desk));
}
