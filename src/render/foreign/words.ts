/** Words on their way into Markdown or HTML: in a form that both read as the same characters, and as nothing else. */

/** Every sign of ASCII as a character reference: neither Markdown, HTML nor any template syntax finds anything in it. */
export function entities(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\s+/g, " ");
}

/** For a quoted attribute, or between tags of HTML; braces too, so that nothing in it is template syntax. */
export function quoted(text: string): string {
  return text
    .replace(/[&<>"'{}`]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, " ")
    .trim();
}

/** An address for an attribute or for the target of a link in Markdown. */
export function addressed(address: string): string {
  return address
    .trim()
    .replace(/[\s()<>"'{}|`\\]/g, percent)
    .replace(/&(?!amp;)/g, "&amp;");
}

/** Syntax that readers are to see. */
export function shown(text: string): string {
  return `<code>${entities(text)}</code>`;
}

function percent(sign: string): string {
  const code = sign.charCodeAt(0);
  return code > 127 ? encodeURIComponent(sign) : `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
}
