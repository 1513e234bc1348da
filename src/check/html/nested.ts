/**
 * Reads HTML as what opens and closes, in two ways that tell the same. One follows well-nested HTML of the usual
 * elements, tag by tag, and gives up at anything that a parser would have to mend; the other is the parser.
 */

import { Parser } from "htmlparser2";
import { Unusual } from "../unusual.ts";
import { type Attributes, scanPlainHtml } from "./plain.ts";

/** What a caller wants to know, in the order of the text. */
export interface HtmlEvents {
  /** A start tag; `at` is the offset of its `<`. */
  readonly open: (name: string, attributes: Attributes, at: number) => void;
  /** The innermost element ends; implied where no end tag of its own stands there. */
  readonly close: (name: string, isImplied: boolean) => void;
  /** Text that is more than white space; told once at least where there is any. */
  readonly words: () => void;
  readonly comment: (at: number) => void;
}

/** Reads any HTML. */
export function parseHtml(html: string, events: HtmlEvents): void {
  const parser = new Parser({
    onopentag: (name, attributes) => events.open(name, attributes, parser.startIndex),
    onclosetag: events.close,
    ontext: (text) => {
      if (text.trim() !== "") events.words();
    },
    oncomment: () => events.comment(parser.startIndex),
  });
  parser.end(html);
}

/** Reads well-nested HTML of usual elements; throws `Unusual` at any other. */
export function scanNestedHtml(html: string, events: HtmlEvents): void {
  const open: string[] = [];
  let hasWords = false;
  let isDoubtful = false;
  scanPlainHtml(html, {
    open: (name, attributes, at) => {
      const isVoid = VOID.has(name);
      if (open.length >= DEEPEST || !(isVoid || FLOW.has(name)) || closes(name, open.at(-1)))
        throw new Unusual();
      events.open(name, attributes, at);
      if (isVoid) events.close(name, true);
      else open.push(name);
    },
    close: (name) => {
      if (open.pop() !== name) throw new Unusual();
      events.close(name, false);
    },
    text: (raw) => {
      if (hasWords) return;
      hasWords = hasSign(raw);
      // A reference may stand for white space.
      if (!hasWords && raw.includes("&")) isDoubtful = true;
      if (hasWords) events.words();
    },
    comment: events.comment,
  });
  if (open.length > 0 || (isDoubtful && !hasWords)) throw new Unusual();
}

/** Beyond this, limits are for the parser's caller to judge. */
const DEEPEST = 128;

const names = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const VOID = names("area br col hr img source track wbr");
const PHRASES = names(
  "a abbr audio b bdi bdo cite code data del dfn em i iframe ins kbd label mark picture q ruby s samp small span " +
    "strong sub sup time u var video",
);
const BLOCKS = names(
  "address article aside blockquote caption colgroup dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header " +
    "li main nav ol p pre rp rt section table tbody td tfoot th thead tr ul",
);
const FLOW: ReadonlySet<string> = new Set([...PHRASES, ...BLOCKS]);

/** Elements whose start tag ends one of the same rank that is open; in a table, one of any rank but the next above. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ["thead", 1],
  ["tbody", 1],
  ["tfoot", 1],
  ["tr", 2],
  ["td", 3],
  ["th", 3],
  ["li", 10],
  ["dd", 20],
  ["dt", 20],
  ["rp", 30],
  ["rt", 30],
]);

/** Whether a start tag may end the element around it; it says so of some that it would not. */
function closes(name: string, around: string | undefined): boolean {
  if (around === undefined) return false;
  if (around === "p") return !PHRASES.has(name) && name !== "img" && name !== "br" && name !== "wbr";
  const rank = RANKS.get(around);
  const own = rank === undefined ? undefined : RANKS.get(name);
  return rank !== undefined && own !== undefined && own !== rank + 1;
}

/** Whether something other than white space and references stands there. */
function hasSign(raw: string): boolean {
  return (raw.includes("&") ? raw.replace(/&[#0-9A-Za-z]*;?/g, "") : raw).trim() !== "";
}
