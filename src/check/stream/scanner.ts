/**
 * Finds the tags in a text that comes in pieces, and nothing else: text, CDATA, comments and instructions are hopped
 * over. It judges nothing, and needs to remember nothing but where it stands, so that it can run through a gigabyte
 * of one element. What is broken it takes for what it most likely was, so that a fault ends where it can.
 */

/** What was met. */
export type Met = "start" | "end" | "doctype" | "broken" | "more";

/** A tag that goes on for longer than this is no tag, and so is one with more attributes. */
const LONGEST_NAME = 1024;

const COMMENT_END = "-->";
const CDATA_END = "]]>";
const INSTRUCTION_END = "?>";
const [QUOTE, APOSTROPHE, SLASH, LESS, GREATER, BANG, QUESTION, OPEN, CLOSE] = [
  0x22, 0x27, 0x2f, 0x3c, 0x3e, 0x21, 0x3f, 0x5b, 0x5d,
];

/** `<![CDATA[` is the longest sign that tells what begins. */
const LONGEST_SIGN = 9;

export class Scanner {
  /** Where the reading stands, in the text of the last call. */
  at = 0;
  /** Where the tag begins that was met, or that is being read; -1 within nothing that must be kept. */
  from = -1;
  /** Name of the tag that was met. */
  name = "";
  /** Whether the start tag that was met is its own end. */
  isEmpty = false;
  /** Attributes of the tag that is being read, counted by their values. */
  attributes = 0;
  /** What ends the thing that is being hopped over. */
  #until = "";
  #isInTag = false;
  #isEndTag = false;
  #isDoctype = false;
  /** Of brackets, in a document type. */
  #depth = 0;
  #quote = 0;
  #isSlash = false;

  /** Goes on in a text of which that many characters were let go. */
  shift(by: number): void {
    this.at -= by;
    if (this.from !== -1) this.from -= by;
  }

  /** Whether what is being read is a tag, which must be kept whole. */
  get isInTag(): boolean {
    return this.#isInTag;
  }

  /** Reads on to the next tag. `isLast`: nothing follows this text. */
  next(text: string, isLast: boolean): Met {
    for (;;) {
      if (this.#until !== "") {
        if (!this.#hop(text)) return "more";
      } else if (this.#isDoctype) {
        return this.#doctype(text) ? "doctype" : "more";
      } else if (this.#isInTag) {
        return this.#tag(text);
      } else if (!this.#sign(text, isLast)) return "more";
    }
  }

  /** Hops to the end of what is being hopped over. */
  #hop(text: string): boolean {
    const end = text.indexOf(this.#until, this.at);
    if (end === -1) {
      this.at = Math.max(this.at, text.length - this.#until.length + 1);
      return false;
    }
    this.at = end + this.#until.length;
    this.#until = "";
    return true;
  }

  /** Hops over text to the next `<`, and tells what begins there. */
  #sign(text: string, isLast: boolean): boolean {
    const less = text.indexOf("<", this.at);
    if (less === -1) {
      this.at = text.length;
      return false;
    }
    this.at = less;
    if (less + LONGEST_SIGN > text.length && !isLast) return false;
    const code = text.charCodeAt(less + 1);
    if (code === BANG) this.#declaration(text, less);
    else if (code === QUESTION) this.#begin(INSTRUCTION_END, less + 2);
    else return this.#name(text, less, isLast);
    return true;
  }

  #begin(until: string, at: number): void {
    this.#until = until;
    this.at = at;
  }

  #declaration(text: string, less: number): void {
    if (text.startsWith("--", less + 2)) this.#begin(COMMENT_END, less + 4);
    else if (text.startsWith("[CDATA[", less + 2)) this.#begin(CDATA_END, less + 9);
    else {
      this.from = less;
      this.at = less + 2;
      this.#isDoctype = true;
      this.#depth = 0;
      this.#quote = 0;
    }
  }

  /** Reads the name of a tag; false where it goes on beyond this text. */
  #name(text: string, less: number, isLast: boolean): boolean {
    const isEnd = text.charCodeAt(less + 1) === SLASH;
    const start = isEnd ? less + 2 : less + 1;
    const most = start + LONGEST_NAME;
    let end = start;
    while (end < text.length && end < most && !isNameEnd(text.charCodeAt(end))) end += 1;
    if (end === text.length && !isLast) return false;
    this.at = end;
    if (end === start) return true;
    this.name = text.slice(start, end);
    this.from = less;
    this.attributes = 0;
    this.isEmpty = false;
    this.#isInTag = true;
    this.#isEndTag = isEnd;
    this.#quote = 0;
    this.#isSlash = false;
    return true;
  }

  /** Reads to the end of a tag; a `<` in it shows that it has none. */
  #tag(text: string): Met {
    let at = this.at;
    let quote = this.#quote;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LESS) return this.#leave(at, "broken");
      if (quote !== 0) {
        if (code !== quote) continue;
        quote = 0;
        this.attributes += 1;
      } else if (code === GREATER) {
        this.isEmpty = this.#isSlash;
        return this.#leave(at + 1, this.#isEndTag ? "end" : "start");
      } else if (code === QUOTE || code === APOSTROPHE) quote = code;
      this.#isSlash = code === SLASH;
    }
    this.at = at;
    this.#quote = quote;
    return "more";
  }

  #leave(at: number, met: Met): Met {
    this.at = at;
    this.#isInTag = false;
    return met;
  }

  /** Hops over a document type with all its declarations; true at its end. */
  #doctype(text: string): boolean {
    for (let at = this.at; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#quote !== 0) {
        if (code === this.#quote) this.#quote = 0;
      } else if (code === QUOTE || code === APOSTROPHE) {
        this.#quote = code;
      } else if (code === OPEN) this.#depth += 1;
      else if (code === CLOSE) this.#depth -= 1;
      else if (code === LESS && this.#depth > 0) {
        const skipped = skipWithin(text, at);
        if (skipped === -1) {
          this.at = at;
          return false;
        }
        at = skipped - 1;
      } else if (code === GREATER && this.#depth <= 0) {
        this.at = at + 1;
        this.#isDoctype = false;
        return true;
      }
    }
    this.at = text.length;
    return false;
  }
}

/** Where a comment or an instruction of a document type ends; just behind what is none; -1 beyond this text. */
function skipWithin(text: string, at: number): number {
  if (at + 4 > text.length) return -1;
  const until = text.startsWith("<!--", at)
    ? COMMENT_END
    : text.startsWith("<?", at)
      ? INSTRUCTION_END
      : undefined;
  if (until === undefined) return at + 1;
  const end = text.indexOf(until, at + 2);
  return end === -1 ? -1 : end + until.length;
}

function isNameEnd(code: number): boolean {
  return code <= 0x20 || code === SLASH || code === GREATER || code === LESS || code === QUOTE;
}
