/**
 * The two documents in which Ghost's editors keep a text, as HTML: Lexical, and Mobiledoc before it. Words, headings,
 * lists, links and images are taken over; cards that only a program can show are not.
 */

import {
  type JsonObject,
  type JsonValue,
  member,
  objectsOf,
  readJson,
  stringOf,
  valuesOf,
} from "../check/json/json.ts";

/** HTML of a Lexical document; undefined where there is none that can be read. */
export function htmlOfLexical(text: string | undefined): string | undefined {
  const root = objectIn(parsed(text), "root");
  return root && lexicalChildren(root);
}

function parsed(text: string | undefined): JsonObject | undefined {
  const value = text === undefined ? undefined : readJson(text).value;
  return value?.kind === "object" ? value : undefined;
}

function objectIn(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object && member(object, key)?.value;
  return value?.kind === "object" ? value : undefined;
}

function lexicalChildren(node: JsonObject): string {
  return objectsOf(node, "children").map(lexicalNode).join("");
}

function lexicalNode(node: JsonObject): string {
  const type = stringOf(node, "type") ?? "";
  const text = (key: string): string => stringOf(node, key) ?? "";
  switch (type) {
    case "text":
    case "extended-text":
      return formatted(text("text"), numberIn(node, "format"));
    case "linebreak":
      return "<br>";
    case "paragraph":
      return `<p>${lexicalChildren(node)}</p>`;
    case "heading":
    case "extended-heading":
      return inTag(/^h[1-6]$/.test(text("tag")) ? text("tag") : "h2", lexicalChildren(node));
    case "quote":
    case "extended-quote":
    case "aside":
      return inTag("blockquote", lexicalChildren(node));
    case "list":
      return inTag(text("listType") === "number" ? "ol" : "ul", lexicalChildren(node));
    case "listitem":
      return inTag("li", lexicalChildren(node));
    case "link":
    case "autolink":
      return `<a href="${escaped(text("url"))}">${lexicalChildren(node)}</a>`;
    default:
      return card(type, text) ?? lexicalChildren(node);
  }
}

const BITS: readonly (readonly [number, string])[] = [
  [1, "strong"],
  [2, "em"],
  [4, "s"],
  [16, "code"],
  [32, "sub"],
  [64, "sup"],
];

function formatted(text: string, format: number): string {
  return BITS.reduce((html, [bit, tag]) => ((format & bit) === 0 ? html : inTag(tag, html)), escaped(text));
}

/** Cards of either editor, by name; undefined for those that only a program can show. */
function card(name: string, text: (key: string) => string): string | undefined {
  switch (name) {
    case "horizontalrule":
    case "hr":
      return "<hr>";
    case "image": {
      const caption = text("caption") === "" ? "" : inTag("figcaption", text("caption"));
      return `<figure><img src="${escaped(text("src"))}" alt="${escaped(text("alt"))}">${caption}</figure>`;
    }
    case "codeblock":
    case "code": {
      const language = text("language").replace(/[^\w+#-]/g, "");
      return `<pre><code class="language-${language}">${escaped(text("code"))}</code></pre>`;
    }
    case "html":
    case "embed":
      return text("html");
    case "markdown":
    case "card-markdown":
      return text("markdown")
        .split(/\n\s*\n/)
        .map((paragraph) => inTag("p", escaped(paragraph)))
        .join("");
    case "callout":
      return inTag("blockquote", text("calloutText"));
    case "toggle":
      return `<details><summary>${text("heading")}</summary>${text("content")}</details>`;
    case "bookmark":
    case "file":
    case "audio":
    case "video": {
      const address = text("url") || text("src");
      const words = text("title") || text("fileTitle") || text("fileName") || address;
      return address === "" ? "" : `<p><a href="${escaped(address)}">${escaped(words)}</a></p>`;
    }
    case "paywall":
      return "";
    default:
      return undefined;
  }
}

/** HTML of a Mobiledoc document, version 0.3 (https://github.com/bustle/mobiledoc-kit/blob/main/MOBILEDOC.md). */
export function htmlOfMobiledoc(text: string | undefined): string | undefined {
  const document = parsed(text);
  if (document === undefined) return undefined;
  return valuesOf(document, "sections")
    .map((section) => mobiledocSection(section, document))
    .join("");
}

function mobiledocSection(section: JsonValue, document: JsonObject): string {
  if (section.kind !== "array") return "";
  const [kind, second, third] = section.values;
  switch (kind?.kind === "number" ? kind.value : -1) {
    case 1:
      return inTag(tagOf(second), markers(third, document));
    case 2:
      return second?.kind === "string" ? `<img src="${escaped(second.value)}" alt="">` : "";
    case 3: {
      const items = third?.kind === "array" ? third.values : [];
      return inTag(tagOf(second), items.map((item) => inTag("li", markers(item, document))).join(""));
    }
    case 10: {
      const found = second?.kind === "number" ? valuesOf(document, "cards")[second.value] : undefined;
      const [name, payload] = found?.kind === "array" ? found.values : [];
      if (name?.kind !== "string" || payload?.kind !== "object") return "";
      return card(name.value, (key) => stringOf(payload, key) ?? "") ?? "";
    }
    default:
      return "";
  }
}

function tagOf(value: JsonValue | undefined): string {
  const tag = value?.kind === "string" ? value.value.toLowerCase() : "p";
  return /^(?:p|h[1-6]|blockquote|aside|ul|ol)$/.test(tag) ? tag : "p";
}

/** `[0, [opened markups], closed, text]`, and atoms, of which the text counts. */
function markers(list: JsonValue | undefined, document: JsonObject): string {
  const markups = valuesOf(document, "markups");
  const open: string[] = [];
  let html = "";
  for (const marker of list?.kind === "array" ? list.values : []) {
    if (marker.kind !== "array") continue;
    const [kind, opened, closed, value] = marker.values;
    for (const index of opened?.kind === "array" ? opened.values : []) {
      const markup = index.kind === "number" ? markups[index.value] : undefined;
      const [tag, attributes] = markup?.kind === "array" ? markup.values : [];
      const name =
        tag?.kind === "string" && /^(?:a|b|strong|i|em|code|s|sub|sup|u)$/i.test(tag.value)
          ? tag.value
          : "span";
      html += name.toLowerCase() === "a" ? `<a href="${escaped(hrefIn(attributes))}">` : `<${name}>`;
      open.push(name);
    }
    html += kind?.kind === "number" && kind.value === 1 ? atom(value, document) : escaped(stringIn(value));
    for (let count = closed?.kind === "number" ? closed.value : 0; count > 0 && open.length > 0; count--)
      html += `</${open.pop()}>`;
  }
  return (
    html +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}

function atom(index: JsonValue | undefined, document: JsonObject): string {
  const found = index?.kind === "number" ? valuesOf(document, "atoms")[index.value] : undefined;
  const [name, text] = found?.kind === "array" ? found.values : [];
  return stringIn(name) === "soft-return" ? "<br>" : escaped(stringIn(text));
}

/** Names and values of attributes in turn. */
function hrefIn(attributes: JsonValue | undefined): string {
  const list = attributes?.kind === "array" ? attributes.values.map(stringIn) : [];
  const at = list.indexOf("href");
  return at === -1 ? "" : (list[at + 1] ?? "");
}

function stringIn(value: JsonValue | undefined): string {
  return value?.kind === "string" ? value.value : "";
}

function numberIn(node: JsonObject, key: string): number {
  const value = member(node, key)?.value;
  return value?.kind === "number" ? value.value : 0;
}

function inTag(tag: string, inner: string): string {
  return `<${tag}>${inner}</${tag}>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
