/**
 * Tells the tags of any HTML as they are written (HTML standard §13.2.5), and where each is not as it should be. It
 * mends nothing, builds no tree, and goes forward only: work grows with the length of the text, whatever it holds.
 */

/** An attribute as it is written, its references not replaced. */
export interface TagAttribute {
  /** In small letters. */
  readonly name: string;
  readonly raw: string;
}

/** What a caller wants to know, in the order of the text. */
export interface TagListener {
  /** A start tag; `at` is the offset of its `<`. Nobody may keep the list of attributes. */
  readonly open: (
    name: string,
    attributes: readonly TagAttribute[],
    at: number,
    isSelfClosing: boolean,
  ) => void;
  readonly close: (name: string, at: number) => void;
  /** `<?name`, which HTML takes for a comment. */
  readonly instruction: (name: string, at: number) => void;
  /** What a parser must guess at: a sentence says what. */
  readonly flaw: (reason: string, at: number) => void;
}

/** Tells of every tag. */
export function listTags(html: string, listener: TagListener): void {
  let at = html.indexOf("<");
  while (at !== -1) at = html.indexOf("<", readMarkup(html, at, listener));
}

/** Elements whose content is text, up to their end tag (HTML standard §13.2.6). */
const RAW: ReadonlySet<string> = new Set(
  "script style title textarea xmp iframe noembed noframes plaintext".split(" "),
);

const [TAB, BLANK, BANG, QUOTE, APOSTROPHE, SLASH, LESS, EQUALS, GREATER, QUESTION] = [
  0x09, 0x20, 0x21, 0x22, 0x27, 0x2f, 0x3c, 0x3d, 0x3e, 0x3f,
];

/** Reads what begins with the `<` there; returns where to go on. */
function readMarkup(html: string, at: number, listener: TagListener): number {
  const code = html.charCodeAt(at + 1);
  if (isLetter(code)) return readStartTag(html, at, listener);
  if (code === SLASH) return isLetter(html.charCodeAt(at + 2)) ? readEndTag(html, at, listener) : at + 2;
  if (code === BANG) return readDeclaration(html, at, listener);
  if (code === QUESTION) {
    listener.instruction(html.slice(at + 2, endOfName(html, at + 2)), at);
    return afterNext(html, ">", at, "A processing instruction", listener);
  }
  return at + 1;
}

function readEndTag(html: string, at: number, listener: TagListener): number {
  const end = endOfName(html, at + 2);
  const name = lowerCase(html.slice(at + 2, end));
  const next = afterNext(html, ">", at, `The tag \`</${shortened(name)}\``, listener);
  if (html.charCodeAt(next - 1) === GREATER) listener.close(name, at);
  return next;
}

function readDeclaration(html: string, at: number, listener: TagListener): number {
  if (!html.startsWith("--", at + 2)) return afterNext(html, ">", at, "A declaration", listener);
  if (html.charCodeAt(at + 4) === GREATER) return at + 5;
  if (html.startsWith("->", at + 4)) return at + 6;
  return afterNext(html, "-->", at, "A comment", listener);
}

/** The offset behind that sign; the end of the text where there is none, which is a flaw. */
function afterNext(html: string, sign: string, at: number, what: string, { flaw }: TagListener): number {
  const end = html.indexOf(sign, at + 2);
  if (end !== -1) return end + sign.length;
  flaw(`${what} has no end.`, at);
  return html.length;
}

/** Used for one tag after the other. */
const attributes: TagAttribute[] = [];

function readStartTag(html: string, at: number, listener: TagListener): number {
  const end = endOfName(html, at + 1);
  const name = lowerCase(html.slice(at + 1, end));
  const next = html.charCodeAt(end) === GREATER ? end + 1 : readAttributes(html, end, name, at, listener);
  if (next === -1) {
    attributes.length = 0;
    listener.flaw(`The tag \`<${shortened(name)}\` has no end.`, at);
    return html.length;
  }
  const isSelfClosing = html.charCodeAt(next - 2) === SLASH;
  listener.open(name, attributes, at, isSelfClosing);
  // What is left in the list would hold on to the whole text.
  attributes.length = 0;
  return RAW.has(name) && !isSelfClosing ? endOfRaw(html, next, name) : next;
}

/** Reads to behind the `>` of the tag; -1 where it never comes. */
function readAttributes(html: string, from: number, tag: string, at: number, listener: TagListener): number {
  let position = from;
  for (;;) {
    let code = html.charCodeAt(position);
    while (isSpace(code) || code === SLASH) {
      position += 1;
      code = html.charCodeAt(position);
    }
    if (code === GREATER) return position + 1;
    if (position >= html.length) return -1;
    const start = position;
    position = endOfAttributeName(html, position);
    const name = lowerCase(html.slice(start, position));
    const equals = afterSpace(html, position);
    let raw = "";
    if (html.charCodeAt(equals) === EQUALS) {
      const value = afterSpace(html, equals + 1);
      const end = endOfValue(html, value);
      if (end === -1) return -1;
      const isQuoted = isQuote(html.charCodeAt(value));
      raw = isQuoted ? html.slice(value + 1, end) : html.slice(value, end);
      position = isQuoted ? end + 1 : end;
      const flaw = flawOfValue(html, raw, isQuoted, position);
      if (flaw !== undefined) listener.flaw(`${flaw} in \`<${tag}>\`.`, at);
    }
    if (ODD_NAME.test(name)) listener.flaw(`A quotation mark or a \`<\` stands alone in \`<${tag}>\`.`, at);
    attributes.push({ name, raw });
  }
}

const ODD_NAME = /["'<]/;

function flawOfValue(html: string, raw: string, isQuoted: boolean, after: number): string | undefined {
  if (!isQuoted) return ODD_NAME.test(raw) ? "A value holds quotation marks, and stands in none," : undefined;
  const code = html.charCodeAt(after);
  const isApart = code === GREATER || code === SLASH || isSpace(code) || after >= html.length;
  return isApart ? undefined : "No white space stands between two attributes";
}

/** The offset of the quotation mark or other sign that ends a value; -1 where none does. */
function endOfValue(html: string, from: number): number {
  const code = html.charCodeAt(from);
  if (isQuote(code)) return html.indexOf(code === QUOTE ? '"' : "'", from + 1);
  let end = from;
  while (end < html.length && !isSpace(html.charCodeAt(end)) && html.charCodeAt(end) !== GREATER) end += 1;
  return end;
}

/** An equals sign may begin a name, and ends it anywhere else. */
function endOfAttributeName(html: string, from: number): number {
  let end = from + 1;
  for (; end < html.length; end += 1) {
    const code = html.charCodeAt(end);
    if (isSpace(code) || code === SLASH || code === GREATER || code === EQUALS) break;
  }
  return end;
}

/** A name goes on to white space, `/` or `>`; also to a `<`, since a tag that another begins in has no end. */
function endOfName(html: string, from: number): number {
  let end = from;
  for (; end < html.length; end += 1) {
    const code = html.charCodeAt(end);
    if (isSpace(code) || code === SLASH || code === GREATER || code === LESS) break;
  }
  return end;
}

/** The offset of the end tag of an element that holds text only; the end of the text where it has none. */
function endOfRaw(html: string, from: number, name: string): number {
  if (name === "plaintext") return html.length;
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    if (lowerCase(html.slice(at + 2, end)) === name && !isNameSign(html.charCodeAt(end))) return at;
  }
  return html.length;
}

function isNameSign(code: number): boolean {
  return !(isSpace(code) || code === SLASH || code === GREATER);
}

function afterSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

/** Names are small already nearly always. */
function lowerCase(name: string): string {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (code >= 0x41 && code <= 0x5a) return name.toLowerCase();
  }
  return name;
}

function shortened(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** Tab, line feed, form feed, return and blank. */
function isSpace(code: number): boolean {
  return code <= BLANK && (code === BLANK || (code >= TAB && code <= 0x0d && code !== 0x0b));
}
