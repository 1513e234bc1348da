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
  return text.replace(/[&<>\r]/g, reference);
}

/**
 * Escapes the value of an attribute in double quotes, by name where XML has one: some readers decode no other
 * references there. White space that a parser would fold is kept.
 */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => NAMED.get(character) ?? reference(character));
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Text as a CDATA section, split where it holds `]]>` (S4). */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>").replaceAll("\r", "]]>&#xD;<![CDATA[")}]]>`;
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
  const margin = `\n${"  ".repeat(level)}`;
  const content = children.map((child) => (child === "" ? "" : `${margin}  ${child}`)).join("");
  return `<${name}${attributesOf(attributes)}>${content}${margin}</${name}>`;
}

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
