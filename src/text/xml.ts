/**
 * Writing XML 1.0: one escape for text, one for attributes, one CDATA section, and elements made of them.
 * All XML of siar comes from here. Characters that XML forbids are not looked for: they are removed once,
 * when a file or a setting is read (text/characters.ts).
 */

/** First in every document: UTF-8, no byte order mark (R17). */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * Escapes the text of an element, once: `AT&T` → `AT&#x26;T`. Hexadecimal references are what readers that
 * unescape titles twice, or not at all, show best (R27); a carriage return would else be read as a newline.
 */
export function escapeText(text: string): string {
  return /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, reference) : text;
}

/**
 * Escapes the value of an attribute in double quotes, by name where XML has one: some readers decode no other
 * references there. White space that a parser would fold is kept.
 */
export function escapeAttribute(text: string): string {
  if (!/[&<>"\t\n\r]/.test(text)) return text;
  return text.replace(/[&<>"\t\n\r]/g, (character) => NAMED.get(character) ?? reference(character));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Text as a CDATA section, split where it holds `]]>` (S4), and where a carriage return would be read as a newline. */
export function cdata(text: string): string {
  if (isOneSection(text)) return `<![CDATA[${text}]]>`;
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>").replaceAll("\r", "]]>&#xD;<![CDATA[")}]]>`;
}

/** Whether the text stands in a CDATA section as it is. */
export function isOneSection(text: string): boolean {
  return !text.includes("]]>") && !text.includes("\r");
}

/** Attributes in the order they are written; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; `content` is XML already. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const tag = name + attributesOf(attributes);
  return content === "" ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** An element that holds text; nothing where there is no text. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text ? element(name, attributes, escapeText(text)) : "";
}

/** An element whose children stand on lines of their own, `level` steps from the margin; empty ones are left out. */
export function block(
  level: number,
  name: string,
  attributes: Attributes,
  children: readonly string[],
): string {
  return `${startTag(name, attributes)}${onLines(level + 1, children)}${marginOf(level)}</${name}>`;
}

/** The tag that opens an element. */
export function startTag(name: string, attributes: Attributes): string {
  return `<${name}${attributesOf(attributes)}>`;
}

/** Each on a line of its own, `level` steps from the margin, with its line break before it; empty ones are left out. */
export function onLines(level: number, children: readonly string[]): string {
  const margin = marginOf(level);
  let lines = "";
  for (const child of children) if (child !== "") lines += margin + child;
  return lines;
}

/** The line break and the space before what stands so many steps from the margin. */
function marginOf(level: number): string {
  return MARGINS[level] ?? `\n${"  ".repeat(level)}`;
}

const MARGINS: readonly string[] = ["\n", "\n  ", "\n    ", "\n      "];

function attributesOf(attributes: Attributes): string {
  let written = "";
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return written;
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
