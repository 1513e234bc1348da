/**
 * Which syntaxes beyond GFM a body may hold, each found by a cheap look, so that a text without them is read as if
 * they did not exist.
 */

import type { MarkedExtension, TokenizerExtension } from "marked";
import { admonition, admonitionStart } from "./admonition-syntax.ts";
import { alertMark } from "./alert-syntax.ts";
import { attributeBlock, attributeSpan, attributeStart } from "./attribute-syntax.ts";
import { CJK_EMPHASIS, maskPunctuation } from "./cjk-emphasis.ts";
import { definitionList, mayHaveDefinitions } from "./definition-syntax.ts";
import { EMOJI_NAME, emojiName } from "./emoji-syntax.ts";
import { excerptMark, excerptStart } from "./excerpt-syntax.ts";
import { MATHEMATICS, maskMathematics, mathBlock, mathSpan, mathStart } from "./math-syntax.ts";

/** A set of syntaxes: equal keys are equal sets. */
export interface Syntaxes {
  readonly key: number;
  readonly hasAttributes: boolean;
  readonly hasCjk: boolean;
  /** What spans of these syntaxes begin with: inline text without it holds none. */
  readonly spanMark: RegExp | undefined;
}

const ADMONITIONS = 1;
const ALERTS = 2;
const ATTRIBUTES = 4;
const DEFINITIONS = 8;
const EMOJI = 16;
const CJK = 32;
const EXCERPTS = 64;
const MATH = 128;

const BLOCKS = ADMONITIONS | ATTRIBUTES | EXCERPTS | MATH;

const STARTS: readonly (readonly [number, (source: string) => number | undefined])[] = [
  [ADMONITIONS, admonitionStart],
  [ATTRIBUTES, attributeStart],
  [EXCERPTS, excerptStart],
  [MATH, mathStart],
];

/** What a body may hold. It looks at the text as a whole, code included: what is found may turn out to be none. */
export function syntaxesOf(body: string, hasMath: boolean): Syntaxes {
  const hasAttributes =
    (body.includes("{") && /\{(?:[:#.]|\/\*[ \t]*#|[\w-]+=)/.test(body)) ||
    ((body.includes("toc") || body.includes("TOC")) && /toc_?\]|\{toc\}/i.test(body));
  let key = hasAttributes ? ATTRIBUTES : 0;
  if (body.includes(":::") && /^[ \t>]*:::+[ \t]*[a-z{]/im.test(body)) key |= ADMONITIONS;
  if (body.includes("[!")) key |= ALERTS;
  if (mayHaveDefinitions(body)) key |= DEFINITIONS;
  if (body.includes(":") && EMOJI_NAME.test(body)) key |= EMOJI;
  if (body.includes("*") && CJK_EMPHASIS.test(body)) key |= CJK;
  if (body.includes("{/*")) key |= EXCERPTS;
  if (hasMath && MATHEMATICS.test(body)) key |= MATH;
  return {
    key,
    hasAttributes,
    hasCjk: (key & CJK) !== 0,
    spanMark: (key & (ALERTS | ATTRIBUTES | EMOJI | MATH)) === 0 ? undefined : SPAN_MARK,
  };
}

const SPAN_MARK = /[{:$\\]|\[!/;

/**
 * Where in a paragraph's source a block of these syntaxes begins, or its length: marked clips paragraphs there, but not
 * what it reads as a heading with a line below it.
 */
export function endOfOwn(source: string, { key }: Syntaxes): number {
  let end = source.length;
  if ((key & BLOCKS) === 0 || !source.includes("\n")) return end;
  for (const [syntax, start] of STARTS) {
    const at = (key & syntax) === 0 ? undefined : start(source);
    if (at !== undefined) end = Math.min(end, at);
  }
  return end;
}

/** What marked must be given to read these syntaxes. */
export function extensionsFor({ key }: Syntaxes): readonly MarkedExtension[] {
  const has = (syntax: number): boolean => (key & syntax) !== 0;
  const extensions: TokenizerExtension[] = [
    ...(has(ADMONITIONS) ? [admonition] : []),
    ...(has(ALERTS) ? [alertMark] : []),
    ...(has(ATTRIBUTES) ? [attributeBlock, attributeSpan] : []),
    ...(has(EXCERPTS) ? [excerptMark] : []),
    ...(has(MATH) ? [mathBlock, mathSpan] : []),
    ...(has(EMOJI) ? [emojiName] : []),
    ...(has(DEFINITIONS) ? [definitionList] : []),
  ];
  const emStrongMask = (masked: string): string => {
    const text = has(MATH) ? maskMathematics(masked) : masked;
    return has(CJK) ? maskPunctuation(text) : text;
  };
  return [
    ...(extensions.length > 0 ? [{ extensions }] : []),
    ...(has(CJK) || has(MATH) ? [{ hooks: { emStrongMask } }] : []),
  ];
}
