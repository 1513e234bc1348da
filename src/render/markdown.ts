/**
 * Markdown to tokens: GFM, footnotes, and what `syntax` adds, by a lexer of marked's that is ours alone. Its renderer is
 * never used, since it escapes little and filters no address; `write.ts` writes the HTML. What marked is spared here
 * changes no token: it is not asked for what a text cannot hold, nor for inline text that is simple.
 */

import {
  Lexer,
  Marked,
  type MarkedOptions,
  type MarkedToken,
  type Token,
  Tokenizer,
  type Tokens,
} from "marked";
import {
  type FootnoteDefinition,
  type FootnoteReference,
  footnoteDefinition,
  footnoteReference,
} from "./footnote-syntax.ts";
import { endOfText } from "./plain-text.ts";
import { readSimpleSpans } from "./simple-spans.ts";
import type { Admonition } from "./syntax/admonition-syntax.ts";
import type { AlertMark } from "./syntax/alert-syntax.ts";
import type { Attributes } from "./syntax/attribute-syntax.ts";
import { settleAttributes } from "./syntax/attributes.ts";
import { befriendCjk } from "./syntax/cjk-emphasis.ts";
import type { DefinitionList } from "./syntax/definition-syntax.ts";
import type { EmojiName } from "./syntax/emoji-syntax.ts";
import { endOfOwn, extensionsFor, type Syntaxes, syntaxesOf } from "./syntax/extensions.ts";
import type { Mathematics } from "./syntax/math-syntax.ts";

export type { Token, Tokens } from "marked";

/** Every kind of token that our Markdown knows. */
export type SiarToken =
  | MarkedToken
  | FootnoteDefinition
  | FootnoteReference
  | Admonition
  | AlertMark
  | Attributes
  | DefinitionList
  | EmojiName
  | Mathematics;

/** Simple runs of inline Markdown are read the short way. */
class SiarLexer extends Lexer {
  readonly #mark: RegExp | undefined;

  /** `mark` is what spans of further syntaxes begin with. */
  constructor(options: MarkedOptions, mark: RegExp | undefined) {
    super(options);
    this.#mark = mark;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    const isOnItsOwn = !this.state.inRawBlock && tokens.at(-1)?.type !== "text";
    const isPlain = this.#mark === undefined || !this.#mark.test(source);
    const spans = isOnItsOwn && isPlain ? readSimpleSpans(source) : undefined;
    if (spans === undefined) return super.inlineTokens(source, tokens);
    for (const span of spans.tokens) tokens.push(span);
    if (spans.hasLink) this.state.linkEmitted = true;
    return tokens;
  }
}

/** Headings with a line below them, and tables: looked for where a line below begins like theirs. */
class BlockTokenizer extends Tokenizer {
  readonly #syntaxes: Syntaxes;

  constructor(syntaxes: Syntaxes) {
    super();
    this.#syntaxes = syntaxes;
  }

  override lheading(source: string): Tokens.Heading | undefined {
    if (!mayHaveUnderline(source)) return undefined;
    return super.lheading(source.slice(0, endOfOwn(source, this.#syntaxes)));
  }

  override table(source: string): Tokens.Table | undefined {
    const end = source.indexOf("\n");
    return end !== -1 && "|:-".includes(firstLetter(source, end + 1)) ? super.table(source) : undefined;
  }
}

/** For text without e-mail addresses. Numeric references are left to marked, which decodes them. */
class TextTokenizer extends BlockTokenizer {
  override inlineText(source: string): Tokens.Text | undefined {
    const raw = source.slice(0, endOfText(source));
    if (raw.includes("&#")) return super.inlineText(source);
    return { type: "text", raw, text: raw, escaped: this.lexer.state.inRawBlock };
  }
}

/** Whether a line of the paragraph, behind its first, begins like the line below a heading. */
function mayHaveUnderline(source: string): boolean {
  let end = source.indexOf("\n");
  for (let line = 1; end !== -1; line++) {
    const letter = firstLetter(source, end + 1);
    // Further than this marked looks itself, since it knows better where a paragraph ends.
    if (letter === "=" || letter === "-" || line === 50) return true;
    if (letter === "\n") return false;
    end = source.indexOf("\n", end + 1);
  }
  return false;
}

/** The first character of a line that stands behind no more spaces than the marks of a block may have, else a space. */
function firstLetter(source: string, from: number): string {
  let at = from;
  while (at < from + 3 && source[at] === " ") at++;
  return source[at] ?? "\n";
}

const footnotes = { extensions: [footnoteDefinition, footnoteReference] };

/** By what a body may hold: made when the first such body is read, and used for all others. */
const OPTIONS = new Map<string, MarkedOptions>();

function optionsFor(syntaxes: Syntaxes, hasFootnotes: boolean, hasMail: boolean): MarkedOptions {
  const key = `${syntaxes.key} ${hasFootnotes} ${hasMail}`;
  const known = OPTIONS.get(key);
  if (known) return known;
  const marked = new Marked({ gfm: true, extensions: null });
  if (hasFootnotes) marked.use(footnotes);
  marked.use(...extensionsFor(syntaxes));
  const tokenizer = hasMail ? new BlockTokenizer(syntaxes) : new TextTokenizer(syntaxes);
  const options = { ...marked.defaults, tokenizer: syntaxes.hasCjk ? befriendCjk(tokenizer) : tokenizer };
  OPTIONS.set(key, options);
  return options;
}

/**
 * The tokens of a body, or undefined where marked gives up on it: nested so deep that its recursion overflows.
 * `hasMath` says whether dollar signs may be mathematics. Takes time in proportion to the text for all but hostile input.
 */
export function readTokens(body: string, hasMath = false): readonly Token[] | undefined {
  const syntaxes = syntaxesOf(body, hasMath);
  try {
    const lexer = new SiarLexer(
      optionsFor(syntaxes, body.includes("[^"), body.includes("@")),
      syntaxes.spanMark,
    );
    const tokens = lexer.lex(body);
    if (syntaxes.hasAttributes) settleAttributes(tokens);
    return tokens;
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.message.startsWith(STUCK)))
      return undefined;
    throw error;
  }
}

/** What marked says when it does not get on. */
const STUCK = "Infinite loop";
