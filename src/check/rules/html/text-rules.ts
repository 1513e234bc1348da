/** What elements that hold text for people may hold: plain text, or HTML, and in which disguise. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { judgeMarkup } from "./markup.ts";
import { hasBase, placedIn } from "./placing.ts";
import { looseReferenceIn, markupIn, tagIn } from "./plain-text.ts";

export { atomContent, atomText } from "./atom-text.ts";

/** Of RSS elements whose text is plain: titles, names, categories. */
export const rssPlainText: readonly ElementRule[] = [
  {
    clause: "RSS Advisory Board profile, Character Data",
    judge: judgeRssPlainText,
    bad: {
      "feed/html-in-plain-text": [
        "<title>The &lt;b>night&lt;/b> train</title>",
        "<title>The night train&amp;#8217;s return</title>",
      ],
      "rss/sign-not-hexadecimal": "<title>Trains &amp; boats</title>",
    },
  },
];

/** The same of RSS 1.0, which has not the profile's advice on how to write `&`. */
export const rss1PlainText: readonly ElementRule[] = [
  {
    clause: "RSS 1.0 §5.3.1",
    judge: judgeRssPlainText,
    bad: { "feed/html-in-plain-text": "<title>The &lt;b>night&lt;/b> train</title>" },
  },
];

/** Of elements of other formats whose text is plain: names of people, parts of extensions. */
export const plainText: readonly ElementRule[] = [
  {
    clause: "plain text",
    judge: (element) => {
      const markup = markupIn(element.text);
      return markup === undefined ? NOTHING : [sayHtml(element, `\`<${element.name}>\``, markup)];
    },
  },
];

/** Of an attribute whose value is plain text: a label, a title. */
export function plainAttribute(attribute: string): ElementRule {
  return {
    clause: "plain text",
    judge: ({ attributes }) => {
      const given = attributes.find(({ name }) => name === attribute);
      const markup = given && markupIn(given.value);
      if (given === undefined || markup === undefined) return NOTHING;
      const facts = { name: `\`${attribute}\``, markup };
      return [found("feed/html-in-plain-text", given.at, facts, { length: attribute.length })];
    },
  };
}

/** Of RSS elements whose text is HTML: `description`, `content:encoded`. */
export const rssHtml: readonly ElementRule[] = [
  {
    clause: "RSS Advisory Board profile, description",
    isOfContent: true,
    judge: judgeEscapedHtml,
    bad: {
      "content/html-broken": [
        "<description>&lt;p>It leaves at &lt;night>.&lt;/p></description>",
        '<description>&lt;p>It leaves at ten. &lt;a href="https://rail</description>',
      ],
      "content/element-unclosed": "<description>&lt;b>It leaves at ten.</description>",
      "content/element-forbidden": "<description>&lt;script>leave()&lt;/script></description>",
      "content/attribute-forbidden": '<description>&lt;p onclick="leave()">At ten.&lt;/p></description>',
      "content/style-dangerous": '<description>&lt;p style="position: fixed">At ten.&lt;/p></description>',
      "content/url-relative": '<description>&lt;a href="/trains">Trains&lt;/a></description>',
      "content/url-scheme-forbidden":
        '<description>&lt;a href="javascript:leave()">Leave&lt;/a></description>',
      "content/reference-unknown": "<description>At ten &amp;oclock;</description>",
      "content/escaped-twice":
        "<description>&amp;lt;p&amp;gt;It leaves at ten.&amp;lt;/p&amp;gt;</description>",
    },
  },
];

/** Of texts of Media RSS, by their `type`: `plain`, which it is where nothing is said, or `html`. */
export const mediaText: readonly ElementRule[] = [
  {
    clause: "Media RSS, type",
    judge: (element) => {
      if (attribute(element, "type") === "html") return judgeEscapedHtml(element);
      const markup = markupIn(element.text);
      if (markup === undefined) return NOTHING;
      return [
        found("content/html-undeclared", element.at, { element: element.name, markup }, lengthOf(element)),
      ];
    },
  },
];

function judgeRssPlainText(element: XmlElement): readonly Finding[] {
  const { text, hasCdata, name } = element;
  const isSuspect = text.includes("&") || text.includes("<");
  if (!isSuspect) return NOTHING;
  const tag = tagIn(text);
  if (tag !== undefined) return [sayHtml(element, `\`<${name}>\``, tag)];
  const longer = writtenLonger(element);
  // An entity that XML does not know stands there as it was written, and is said to be unknown.
  if (!hasCdata && (longer === 0 || isHexadecimal(text, longer))) return NOTHING;
  // In CDATA, hexadecimal references are what the profile asks for, one layer down.
  const html = hasCdata ? text.replace(HEXADECIMAL, "") : text;
  const markup = markupIn(html) ?? looseReferenceIn(html);
  if (markup !== undefined) return [sayHtml(element, `\`<${name}>\``, markup)];
  const sign = html.includes("&") ? "&" : html.includes("<") ? "<" : undefined;
  // The profile is of RSS 2.0; RSS 1.0, whose elements have a namespace, asks for nothing of the kind.
  if (sign === undefined || element.uri !== "") return NOTHING;
  return [found("rss/sign-not-hexadecimal", element.at, { element: name, sign }, lengthOf(element))];
}

const HEXADECIMAL = /&#x[0-9A-Fa-f]{1,6};/g;

/**
 * Whether every `&` and `<` was written as a hexadecimal reference. The tree keeps no spelling, but how much longer
 * the text was as it was written tells: `&#x26;` has two signs more than `&lt;`, and one more than `&amp;`.
 */
function isHexadecimal(text: string, longer: number): boolean {
  let least = 0;
  for (const sign of text) if (sign === "&" || sign === "<") least += "&#x26;".length - 1;
  return longer >= least;
}

/** By how much the text was longer as it was written. */
function writtenLonger({ text, open, end, name }: XmlElement): number {
  return end - open - name.length - "</>".length - text.length;
}

function sayHtml(element: XmlElement, name: string, markup: string): Finding {
  return found("feed/html-in-plain-text", element.at, { name, markup }, lengthOf(element));
}

/** Judges the HTML that an element holds as text; says where in it, where that can be told. */
function judgeEscapedHtml(element: XmlElement): readonly Finding[] {
  if (isOfPlainVersion(element)) return NOTHING;
  const findings = judgeMarkup(element.text).filter(
    ({ problem }) => problem.code !== "content/url-relative" || !hasBase(element),
  );
  return placedIn(element, findings);
}

/** RSS 0.90 and 0.91 had no HTML in descriptions; that came with 0.92. */
function isOfPlainVersion(element: XmlElement): boolean {
  let root = element;
  while (root.parent !== undefined) root = root.parent;
  if (root.name !== "rss") return false;
  const version = attribute(root, "version");
  return version === "0.91" || version === "0.90";
}

function lengthOf({ name }: XmlElement): { readonly length: number } {
  return { length: name.length + 1 };
}
