/** Forms that frame what stands within them: notes, details, quotations, tabs, and code. */

import { type AdmonitionKind, kindOf, wordOf } from "../syntax/admonition-kinds.ts";
import { type Asked, argument, type Making } from "./making.ts";
import { addressed, entities, quoted } from "./words.ts";

/** What stands before and behind the contents, on lines of their own; and contents that are an argument. */
export interface Frame {
  readonly before: string;
  readonly after: string;
  readonly contents: string | undefined;
}

const CONTENTS = ["content", "text", "body", "message", "desc"];

/** The same element, and the same mark in it, as siar's own admonitions have. */
export function frameNote(asked: Asked, { article }: Making, mark: (page: string) => string): Frame {
  const { words } = asked.args;
  const first = words[0];
  const type = argument(asked, "type", "kind", "variant", "class", "style", "level") ?? first;
  const kind = (type === undefined ? undefined : kindOf(lastWord(type))) ?? kindOf(asked.name) ?? "note";
  const rest = first !== undefined && kindOf(lastWord(first)) ? words.slice(1) : words;
  const title =
    argument(asked, "title", "heading", "header", "summary") ??
    rest.filter((word) => !STYLE.test(word)).join(" ");
  const contents = argument(asked, ...CONTENTS);
  const open = mark(`<aside class="admonition ${kind}" role="note">`);
  const heading = title === "" ? ownWord(kind, article.language) : { words: entities(title), lang: "" };
  return {
    before: `<aside>${open}\n<p><strong${heading.lang}>${heading.words}</strong></p>`,
    after: "</aside>",
    contents,
  };
}

/** Words that only say how a note looks. */
const STYLE =
  /^(?:default|primary|secondary|light|dark|simple|modern|flat|disabled|no-icon|fa-[\w-]+|true|false)$/i;

/** `alert-info`, `notice--warning`. */
function lastWord(type: string): string {
  return type.slice(Math.max(type.lastIndexOf("-"), type.lastIndexOf(" ")) + 1);
}

function ownWord(kind: AdmonitionKind, language: string): { readonly words: string; readonly lang: string } {
  const own = wordOf(kind, language);
  return { words: own.word, lang: own.language === language ? "" : ` lang="${own.language}"` };
}

export function frameDetails(asked: Asked, { article }: Making): Frame {
  const summary =
    argument(asked, "summary", "title", "label", "heading", "name") ?? asked.args.words.join(" ");
  const own = ownWord("details", article.language);
  const words = summary === "" ? own.words : entities(summary);
  const lang = summary === "" ? own.lang : "";
  return {
    before: `<details>\n<summary${lang}>${words}</summary>`,
    after: "</details>",
    contents: argument(asked, ...CONTENTS),
  };
}

/** Hexo: `[author[, source]] [link] [source_link_title]`; elsewhere by name. */
export function frameQuote(asked: Asked): Frame {
  const { tag } = asked;
  const isHexo = tag.syntax === "tag" && asked.name !== "pullquote" && asked.args.named.size === 0;
  const said = isHexo ? tag.text.trim() : "";
  const [, before = said, link, title = ""] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/s.exec(said) ?? [];
  const [author = "", ...sources] = before.split(/,\s*/);
  const by = argument(asked, "author", "by", "attribution", "cite") ?? author;
  const source = argument(asked, "source", "title", "work") ?? sources.join(", ");
  const address = argument(asked, "link", "url", "href") ?? link;
  const words = title === "" ? source : title;
  const shown = words === "" ? (address?.replace(/^https?:\/\//, "") ?? "") : words;
  const cited =
    address === undefined ? entities(shown) : `<a href="${addressed(address)}">${entities(shown)}</a>`;
  const parts = [entities(by), shown === "" ? "" : `<cite>${cited}</cite>`].filter((part) => part !== "");
  return {
    before: "<blockquote>",
    after: `${parts.length === 0 ? "" : `<p>— ${parts.join(", ")}</p>\n`}</blockquote>`,
    contents: argument(asked, ...CONTENTS),
  };
}

/** One of several of which a page would show one: its name, and what it holds. */
export function frameTab(asked: Asked): Frame {
  const label =
    argument(asked, "label", "title", "name", "header", "value", "tabname") ?? asked.args.words.join(" ");
  return {
    before: label === "" ? "" : `<p><strong>${entities(label)}</strong></p>`,
    after: "",
    contents: undefined,
  };
}

export interface Listing {
  /** Empty where none is named. */
  readonly language: string;
  /** HTML for above the code, or empty. */
  readonly title: string;
}

/** `{% highlight ruby linenos %}`, `{% codeblock Title lang:ruby url words %}`, `{{< highlight go "linenos=table" >}}`. */
export function readListing(asked: Asked): Listing {
  const { args, name } = asked;
  const named = argument(asked, "lang", "language", "syntax", "type");
  const isHexo = asked.tag.syntax === "tag" && (name === "codeblock" || name === "code");
  const language = named ?? (isHexo || asked.tag.syntax === "square" ? "" : (args.words[0] ?? ""));
  const title = isHexo
    ? hexoTitle(asked.tag.text)
    : quoted(argument(asked, "title", "file", "filename") ?? "");
  if (DIAGRAMS.test(name) && named === undefined) return { language: name, title };
  return { language: language.replace(/[^\p{L}\p{N}_+#.-]/gu, ""), title };
}

/** Languages that have a tag of their own. */
const DIAGRAMS = /^(?:mermaid|plantuml|graphviz)$/;

function hexoTitle(text: string): string {
  const said = text.replace(/\b[a-z_]+:(?!\/)\S+/g, "").trim();
  const [, title = said, link, words = ""] = /^(.*?)\s*(https?:\/\/\S+)\s*(.*)$/s.exec(said) ?? [];
  if (link === undefined) return entities(title);
  const linked = `<a href="${addressed(link)}">${entities(words === "" ? link : words)}</a>`;
  return [entities(title), linked].filter((part) => part !== "").join(" ");
}
