/** Marks at the beginning of addresses: Pelican's `{static}/a.png` and `|filename|x.md`, Docusaurus' `@site/`. */

import type { Node } from "./nodes.ts";

const MARKER = /[{|](filename|static|attach|index|tag|category|author|archives|tags|categories|authors)[}|]/y;

/** A mark of Pelican. Files are given from the article or from the folder of contents, as siar gives them too. */
export function readMarker(text: string, at: number): Node | undefined {
  if (!beginsAddress(text, at)) return undefined;
  MARKER.lastIndex = at;
  const match = MARKER.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  const name = match[1] ?? "";
  if (name === "filename") return { type: "put", start: at, end, text: "" };
  if (name === "static" || name === "attach") {
    const isFromContents = text[end] === "/";
    return { type: "put", start: at, end: isFromContents ? end + 1 : end, text: "", isFromContents };
  }
  REST.lastIndex = end;
  return { type: "put", start: at, end: end + (REST.exec(text)?.[0].length ?? 0), text: "/" };
}

const REST = /[^\s()<>"']*/y;

/** What another tool puts before addresses, with what they begin with in its place. */
export function readPrefix(
  text: string,
  at: number,
  prefixes: readonly (readonly [string, string])[],
): Node | undefined {
  const found = prefixes.find(([prefix]) => text.startsWith(prefix, at));
  if (!found || !beginsAddress(text, at)) return undefined;
  return { type: "put", start: at, end: at + found[0].length, text: found[1] };
}

/** Behind `](`, `="`, `<` or `]: `. */
function beginsAddress(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return /(?:\]\(\s?<?|=\s?["']?|["'(<]|\]:\s?<?)$/.test(before);
}
