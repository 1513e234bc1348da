/** What may be said of the text and the HTML that any feed carries, whoever made it. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface MarkupFacts {
  "feed/html-in-plain-text": { name: string; markup: string };
  "rss/sign-not-hexadecimal": { element: string; sign: string };
  "content/html-broken": { reason: string };
  "content/reference-unknown": { reference: string };
  "content/style-dangerous": { element: string; declaration: string };
  "content/namespace-unknown": { element: string; uri: string };
  "content/xhtml-misplaced": { element: string; parent: string };
  "content/html-undeclared": { element: string; markup: string };
  "atom/html-not-escaped": { element: string; child: string };
  "atom/html-fragment": { type: string };
  "atom/xhtml-escaped": { element: string; markup: string };
  "atom/xhtml-div-missing": { element: string; child: string | undefined };
  "atom/content-not-base64": { type: string };
}

export const markupWords: { readonly [C in keyof MarkupFacts]: Words<MarkupFacts[C]> } = {
  "feed/html-in-plain-text": {
    severity: "warning",
    w3c: "ContainsHTML",
    say: ({ name, markup }) => ({
      what: `${name} is plain text, and holds HTML: ${shown(markup)}.`,
      why: "Some readers show the markup, some remove it, and some follow it.",
      mend: "Write the character itself, and leave tags out.",
    }),
  },
  "rss/sign-not-hexadecimal": {
    severity: "info",
    w3c: "CharacterData",
    say: ({ element, sign }) => ({
      what: `\`<${element}>\` holds \`${sign}\`, and not as a hexadecimal reference.`,
      why: "Readers of RSS disagree whether such text is HTML; all of them show `&#x26;` and `&#x3C;` rightly.",
      mend: sign === "&" ? "Write `&#x26;`." : "Write `&#x3C;`.",
    }),
  },
  "content/html-broken": {
    severity: "warning",
    w3c: "NotHtml",
    say: ({ reason }) => ({
      what: `The HTML is broken. ${reason}`,
      why: "Each reader mends it in its own way, and text may be lost.",
      mend: "Close what is open, and write a `<` that is no tag as `&lt;`.",
    }),
  },
  "content/reference-unknown": {
    severity: "info",
    w3c: "NotHtml",
    say: ({ reference }) => ({
      what: `HTML has no reference \`${reference}\`.`,
      why: "Readers show it as it is written.",
      mend: "Write the character itself, or `&amp;` where only the sign is meant.",
    }),
  },
  "content/style-dangerous": {
    severity: "warning",
    w3c: "DangerousStyleAttr",
    say: ({ element, declaration }) => ({
      what: `\`style\` of \`<${element}>\` says what readers do not let through: ${shown(declaration)}.`,
      why: "Styles can run scripts, load files and cover the reader; most readers remove the attribute.",
      mend: "Leave it out, and see that the text reads well without it.",
    }),
  },
  "content/namespace-unknown": {
    severity: "info",
    w3c: "UnknownNamespace",
    say: ({ element, uri }) => ({
      what: `\`<${element}>\` in XHTML is of a namespace that readers do not know: ${shown(uri)}.`,
      why: "They pass over it, and over what it would show.",
      mend: "Say the same in XHTML, or remove it.",
    }),
  },
  "content/xhtml-misplaced": {
    severity: "info",
    w3c: "MisplacedXHTMLContent",
    say: ({ element, parent }) => ({
      what: `\`<${element}>\` stands in \`<${parent}>\` itself.`,
      why: "Readers look for text in the elements that the format has for it.",
      mend: "Put it into the content or the description.",
    }),
  },
  "content/html-undeclared": {
    severity: "warning",
    w3c: "ContainsUndeclaredHTML",
    say: ({ element, markup }) => ({
      what: `\`<${element}>\` is declared as plain text, and seems to hold HTML: ${shown(markup)}.`,
      why: "Readers show the tags, as the format asks them to.",
      mend: 'Write `type="html"`, or leave the markup out.',
    }),
  },
  "atom/html-not-escaped": {
    severity: "error",
    w3c: "NotEscaped",
    say: ({ element, child }) => ({
      what: `\`<${element}>\` is declared as escaped HTML, and holds the element \`<${child}>\`.`,
      why: "RFC 4287 allows no elements there: readers take the text alone, or nothing.",
      mend: 'Escape the HTML, `&lt;p>`, or write `type="xhtml"` and one XHTML `div` around it.',
    }),
  },
  "atom/html-fragment": {
    severity: "warning",
    w3c: "HtmlFragment",
    say: ({ type }) => ({
      what: `The content is declared as \`${type}\`, and is no whole document.`,
      why: "A media type stands for a document with its `<html>`; `html` and `xhtml` stand for what fits into a page.",
      mend: 'Write `type="html"` where it is escaped, else `type="xhtml"`.',
    }),
  },
  "atom/xhtml-escaped": {
    severity: "warning",
    w3c: "NotInline",
    say: ({ element, markup }) => ({
      what: `\`<${element}>\` is declared as elements in the feed, and holds tags as text: ${shown(markup)}.`,
      why: "Readers show the tags.",
      mend: 'Write `type="html"`, or write the markup as elements, without escapes and CDATA.',
    }),
  },
  "atom/xhtml-div-missing": {
    severity: "error",
    w3c: "MissingXhtmlDiv",
    say: ({ element, child }) => ({
      what:
        child === undefined
          ? `\`<${element}>\` is declared as XHTML, and has no XHTML \`div\`.`
          : `\`<${element}>\` is declared as XHTML, and holds \`<${child}>\` where one XHTML \`div\` should be.`,
      why: "RFC 4287 asks for exactly one, and readers take what is in it.",
      mend: 'Put `<div xmlns="http://www.w3.org/1999/xhtml">` around the text.',
    }),
  },
  "atom/content-not-base64": {
    severity: "error",
    w3c: "NotBase64",
    say: ({ type }) => ({
      what: `The content is declared as \`${type}\`, and is not base64.`,
      why: "RFC 4287 asks for it wherever the type is neither text nor XML.",
      mend: "Encode it in base64, or name its address in `src`.",
    }),
  },
};
