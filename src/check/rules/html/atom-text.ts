/** Atom's text constructs (RFC 4287 §3.1) and its content (§4.1.3): what each type may hold. */

import { addAll, type Finding, found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { judgeMarkup } from "./markup.ts";
import { hasBase, placedIn } from "./placing.ts";
import { markupIn, tagIn } from "./plain-text.ts";
import { judgeXhtml, XHTML } from "./xhtml.ts";

/** Of Atom's text constructs (RFC 4287 §3.1), by their `type`. */
export const atomText: readonly ElementRule[] = [
  {
    clause: "RFC 4287 §3.1",
    judge: (element) => judgeForm(element, formOf(typeOf(element))),
    bad: {
      "content/html-undeclared": "<title>The &lt;b>night&lt;/b> train</title>",
      "atom/html-not-escaped": '<title type="html">The <b>night</b> train</title>',
      "atom/xhtml-div-missing": '<title type="xhtml">The night train</title>',
      "atom/xhtml-escaped": '<title type="xhtml"><xhtml:div>The &lt;b>night&lt;/b> train</xhtml:div></title>',
      "xml/element-unknown": "<title>The <b>night</b> train</title>",
    },
  },
  { clause: "RFC 4287 §8.1", judge: (element) => judgeMatter(element, formOf(typeOf(element))) },
];

/** Of Atom's `content` (RFC 4287 §4.1.3), by its `type` and `src`. */
export const atomContent: readonly ElementRule[] = [
  {
    clause: "RFC 4287 §4.1.3",
    judge: judgeContent,
    bad: {
      "atom/html-fragment": '<content type="text/html">&lt;p>It leaves at ten.&lt;/p></content>',
      "atom/content-not-base64": '<content type="image/png">not encoded</content>',
      "xml/text-unexpected":
        '<content type="image/png" src="https://lake.example/train.png">It leaves at ten.</content>',
    },
  },
  {
    clause: "RFC 4287 §8.1",
    isOfContent: true,
    judge: (element) =>
      attribute(element, "src") === undefined ? judgeMatter(element, formOf(typeOf(element))) : NOTHING,
  },
];

/** What stands in an element: text, escaped HTML, XHTML, a whole page of either, another XML document, or bytes. */
type Form = "text" | "html" | "xhtml" | "html-page" | "xhtml-page" | "xml" | "other-text" | "bytes";

function typeOf(element: XmlElement): string {
  return attribute(element, "type") ?? "text";
}

function formOf(given: string): Form {
  if (given === "text" || given === "html" || given === "xhtml") return given;
  const type = given.replace(/;.*$/s, "").trim().toLowerCase();
  if (type === "text/html") return "html-page";
  if (type === "application/xhtml+xml") return "xhtml-page";
  if (type === "text/plain") return "text";
  if (type.endsWith("+xml") || type.endsWith("/xml")) return "xml";
  if (type.startsWith("text/")) return "other-text";
  return type.includes("/") ? "bytes" : "text";
}

function judgeContent(element: XmlElement): readonly Finding[] {
  if (attribute(element, "src") !== undefined) return judgeOutside(element);
  const type = typeOf(element);
  const form = formOf(type);
  const findings = judgeForm(element, form);
  if (form !== "html-page" && form !== "xhtml-page") return findings;
  const isWhole = form === "html-page" ? PAGE.test(element.text) : element.children[0]?.local === "html";
  if (isWhole) return findings;
  const at = element.attributes.find(({ name }) => name === "type")?.at ?? element.at;
  return [...findings, found("atom/html-fragment", at, { type }, { length: "type".length })];
}

const PAGE = /<html[\s>]/i;

/** Content that stands elsewhere is empty here (RFC 4287 §4.1.3.2). */
function judgeOutside(element: XmlElement): readonly Finding[] {
  const { at, name, text, children } = element;
  const findings = [...unexpected(element, children)];
  const words = text.trim();
  if (words !== "")
    findings.push(
      found("xml/text-unexpected", at, { element: name, text: words }, { length: name.length + 1 }),
    );
  return findings;
}

/** What a form asks of text and elements, whatever they say. */
function judgeForm(element: XmlElement, form: Form): readonly Finding[] {
  const { at, name, text, children } = element;
  const length = name.length + 1;
  const [child] = children;
  switch (form) {
    case "text":
    case "other-text": {
      if (child !== undefined) return unexpected(element, children);
      const markup = form === "text" ? markupIn(text) : undefined;
      return markup === undefined
        ? NOTHING
        : [found("content/html-undeclared", at, { element: name, markup }, { length })];
    }
    case "html":
    case "html-page": {
      if (child === undefined) return NOTHING;
      const facts = { element: name, child: child.name };
      return [found("atom/html-not-escaped", child.at, facts, { length: child.name.length + 1 })];
    }
    case "xhtml":
      return judgeDiv(element);
    case "xhtml-page":
    case "xml":
      return judgeDocument(element);
    case "bytes":
      if (child !== undefined) return unexpected(element, children);
      return isBase64(text)
        ? NOTHING
        : [found("atom/content-not-base64", at, { type: typeOf(element) }, { length })];
  }
}

/** RFC 4287 §3.1.1.3: a single XHTML div, which is no part of the text. */
function judgeDiv(element: XmlElement): readonly Finding[] {
  const { at, name, text, children } = element;
  const length = name.length + 1;
  const findings: Finding[] = [];
  const stray = children.find(({ local, uri }, index) => index > 0 || local !== "div" || uri !== XHTML);
  if (stray !== undefined || children.length === 0) {
    const facts = { element: name, child: stray?.name };
    findings.push(found("atom/xhtml-div-missing", stray?.at ?? at, facts, { length }));
  } else if (text.trim() !== "") {
    findings.push(found("xml/text-unexpected", at, { element: name, text: text.trim() }, { length }));
  }
  const [div] = children;
  const inner = div === undefined ? text : div.children.length === 0 ? div.text : "";
  const markup = tagIn(inner);
  if (markup !== undefined)
    findings.push(found("atom/xhtml-escaped", at, { element: name, markup }, { length }));
  return findings;
}

/** An XML document within the feed: its root, and nothing beside it (RFC 4287 §4.1.3.3). */
function judgeDocument(element: XmlElement): readonly Finding[] {
  const { at, name, text, children } = element;
  const length = name.length + 1;
  const words = text.trim();
  if (words === "") return NOTHING;
  if (children.length > 0)
    return [found("xml/text-unexpected", at, { element: name, text: words }, { length })];
  const markup = words.startsWith("<") ? words.slice(0, 80) : undefined;
  return markup === undefined
    ? [found("xml/text-unexpected", at, { element: name, text: words }, { length })]
    : [found("atom/xhtml-escaped", at, { element: name, markup }, { length })];
}

/** Elements where text alone may stand. */
function unexpected(parent: XmlElement, children: readonly XmlElement[]): readonly Finding[] {
  return children.slice(0, MOST_FINDINGS).map((child) => {
    const facts = { element: child.name, parent: parent.name, nearest: undefined };
    return found("xml/element-unknown", child.at, facts, { length: child.name.length + 1 });
  });
}

const MOST_FINDINGS = 10;

/** What the HTML or XHTML itself says. */
function judgeMatter(element: XmlElement, form: Form): readonly Finding[] {
  if (form === "html" || form === "html-page") {
    const { children, text } = element;
    if (children.length > 0) return NOTHING;
    return placedIn(
      element,
      gentle(judgeMarkup(text, { isPage: form === "html-page" && PAGE.test(text) }), element),
    );
  }
  if (form !== "xhtml" && form !== "xhtml-page") return NOTHING;
  const findings: Finding[] = [];
  for (const child of element.children) addAll(findings, judgeXhtml(child, form === "xhtml-page"));
  return gentle(findings, element);
}

/** Atom resolves relative references against the feed's own address where no base is given; few readers do. */
function gentle(findings: readonly Finding[], element: XmlElement): readonly Finding[] {
  if (!findings.some(isRelative)) return findings;
  if (hasBase(element.children[0] ?? element)) return findings.filter((one) => !isRelative(one));
  return findings.map((one) =>
    isRelative(one) ? { ...one, problem: { ...one.problem, severity: "info" } } : one,
  );
}

function isRelative({ problem }: Finding): boolean {
  return problem.code === "content/url-relative";
}

/** Letters of base64 in groups of four; white space may stand between them (RFC 4287 §4.1.3.3). */
function isBase64(text: string): boolean {
  let letters = 0;
  let padding = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue;
    if (code === 0x3d) padding += 1;
    else if (padding > 0 || !isBase64Letter(code)) return false;
    else letters += 1;
  }
  return padding <= 2 && (letters + padding) % 4 === 0;
}

function isBase64Letter(code: number): boolean {
  const isLetter = ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return isLetter || code === 0x2b || code === 0x2f;
}
