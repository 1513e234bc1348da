/**
 * Judges the HTML that feeds carry, whoever wrote it: what readers fear, drop, cannot resolve or must guess at. It
 * asks for what holds everywhere, and says each thing once. Offsets count from the start of the HTML.
 */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { listTags } from "../../html/tags.ts";
import { type Fragment, type JudgedAttribute, judgeHtmlAttributes } from "./attributes.ts";
import {
  DANGEROUS_ELEMENTS,
  DROPPED_ELEMENTS,
  END_OPTIONAL,
  FORM_ELEMENTS,
  HTML_ELEMENTS,
  inSmallLetters,
  MATHML_ELEMENTS,
  PAGE_ELEMENTS,
  SVG_DANGEROUS,
  SVG_ELEMENTS,
  VOID_ELEMENTS,
} from "./names.ts";
import { isReference, isUsualReference } from "./references.ts";
import { Said } from "./said.ts";

export interface MarkupOptions {
  /** A whole page, as the media type text/html says. */
  readonly isPage?: boolean;
}

/** What the standards and the safety of readers ask of HTML in a feed. */
export function judgeMarkup(html: string, options: MarkupOptions = {}): readonly Finding[] {
  if (!html.includes("<") && !html.includes("&")) return NOTHING;
  const desk = new Desk(options);
  listTags(html, {
    open: (name, attributes, at, isSelfClosing) => desk.enter(clipped(name), attributes, at, isSelfClosing),
    close: (name, at) => desk.leave(clipped(name), at),
    instruction: (name, at) => desk.forbid(`?${clipped(name)}`, at, "warning"),
    flaw: (reason, at) => desk.sayBroken(reason, at, 1),
  });
  desk.finish(html);
  return desk.said.findings;
}

/** No element of any vocabulary has so long a name, and nobody reads it. */
function clipped(name: string): string {
  return name.length > LONGEST_ELEMENT ? `${name.slice(0, LONGEST_ELEMENT - 1)}…` : name;
}

const LONGEST_ELEMENT = 40;

/** Nesting beyond this is an attack, not an article. */
const DEEPEST = 256;
/** So many references to places in the text are followed. */
const MOST_FRAGMENTS = 1000;

const SVG_NAMES = inSmallLetters(SVG_ELEMENTS);
const SVG_FEARED = inSmallLetters(SVG_DANGEROUS);

/** The elements of which nothing is said. */
const PLAIN_ELEMENTS: ReadonlySet<string> = new Set(
  [...HTML_ELEMENTS].filter(
    (name) =>
      ![DANGEROUS_ELEMENTS, DROPPED_ELEMENTS, FORM_ELEMENTS, PAGE_ELEMENTS].some((some) => some.has(name)),
  ),
);

type Foreign = "svg" | "math" | undefined;

class Desk {
  readonly said = new Said();
  readonly #isPage: boolean;
  /** Elements that are open, and where each began. */
  readonly #open: string[] = [];
  readonly #starts: number[] = [];
  readonly #ids = new Set<string>();
  readonly #fragments: Fragment[] = [];
  readonly #references = new Set<string>();
  /** Within SVG or MathML, from that depth on. */
  #foreign: Foreign;
  #foreignDepth = 0;
  #isTooDeep = false;
  #hasElement = false;

  constructor({ isPage = false }: MarkupOptions) {
    this.#isPage = isPage;
  }

  readonly #place = (id: string): unknown => this.#ids.add(id);
  readonly #refer = (fragment: Fragment): void => {
    if (this.#fragments.length < MOST_FRAGMENTS) this.#fragments.push(fragment);
  };

  sayBroken(reason: string, at: number, length: number, severity: "warning" | "info" = "warning"): void {
    if (this.said.isNew("content/html-broken", reason))
      this.said.add(found("content/html-broken", at, { reason }, { length, severity }));
  }

  forbid(element: string, at: number, severity: "warning" | "info", w3c?: string): void {
    if (!this.said.isNew("content/element-forbidden", element)) return;
    const options = { length: element.length + 1, severity, ...(w3c !== undefined && { w3c }) };
    this.said.add(found("content/element-forbidden", at, { element }, options));
  }

  enter(name: string, attributes: readonly JudgedAttribute[], at: number, isSelfClosing: boolean): void {
    this.#hasElement = true;
    const isFeared = this.#judgeName(name, at);
    if (attributes.length > 0 && !isFeared) {
      const foreign = this.#foreign ?? foreignOf(name);
      const { said } = this;
      judgeHtmlAttributes(name, attributes, at, { said, foreign, place: this.#place, refer: this.#refer });
    }
    const isForeign = (this.#foreign ?? foreignOf(name)) !== undefined;
    if ((isForeign && isSelfClosing) || (!isForeign && VOID_ELEMENTS.has(name))) return;
    if (this.#open.length >= DEEPEST) {
      this.#isTooDeep = true;
      if (this.said.isNew("content/nested-too-deep", ""))
        this.said.add(found("content/nested-too-deep", at, { depth: DEEPEST }, { severity: "warning" }));
      return;
    }
    if (this.#foreign === undefined && isForeign) {
      this.#foreign = foreignOf(name);
      this.#foreignDepth = this.#open.length;
    }
    this.#open.push(name);
    this.#starts.push(at);
  }

  /** Whether readers fear the element; its attributes do not matter then. */
  #judgeName(name: string, at: number): boolean {
    if (this.#foreign === undefined && PLAIN_ELEMENTS.has(name)) return false;
    if (this.#foreign !== undefined) {
      const isSvg = this.#foreign === "svg";
      if (isSvg && SVG_FEARED.has(name)) this.forbid(name, at, "warning");
      else if (!(isSvg ? SVG_NAMES : MATHML_ELEMENTS).has(name) && !HTML_ELEMENTS.has(name))
        this.forbid(name, at, "info");
      return isSvg && SVG_FEARED.has(name);
    }
    if (DANGEROUS_ELEMENTS.has(name)) {
      const isOfPage = this.#isPage && PAGE_PARTS.has(name);
      if (!isOfPage) this.forbid(name, at, "warning");
      return true;
    }
    if (DROPPED_ELEMENTS.has(name)) this.forbid(name, at, "info");
    else if (FORM_ELEMENTS.has(name)) this.forbid(name, at, "info", "");
    else if (PAGE_ELEMENTS.has(name)) {
      if (!this.#isPage) this.forbid(name, at, "info");
    } else if (!HTML_ELEMENTS.has(name) && !name.includes("-")) this.#sayUnknown(name, at);
    return false;
  }

  #sayUnknown(name: string, at: number): void {
    // Names with a colon come from word processors, and lose nothing where they are passed over.
    const severity = name.includes(":") ? "info" : "warning";
    this.sayBroken(`There is no element \`<${name}>\`.`, at, name.length + 1, severity);
  }

  leave(name: string, at: number): void {
    const index = this.#open.lastIndexOf(name);
    if (index === -1) {
      const isHarmless = this.#isTooDeep || VOID_ELEMENTS.has(name) || END_OPTIONAL.has(name);
      if (isHarmless || this.said.has("content/element-unclosed", name)) return;
      this.sayBroken(`\`</${name}>\` ends nothing that is open.`, at, name.length + 3);
      return;
    }
    while (this.#open.length > index + 1) this.#sayUnclosed();
    this.#open.pop();
    this.#starts.pop();
    if (this.#foreign !== undefined && this.#open.length <= this.#foreignDepth) this.#foreign = undefined;
  }

  #sayUnclosed(): void {
    const element = this.#open.pop() ?? "";
    const at = this.#starts.pop() ?? 0;
    if (END_OPTIONAL.has(element) || !this.said.isNew("content/element-unclosed", element)) return;
    const options = { length: element.length + 1, severity: "warning" } as const;
    this.said.add(found("content/element-unclosed", at, { element }, options));
  }

  finish(html: string): void {
    while (this.#open.length > 0) this.#sayUnclosed();
    for (const { element, id, at } of this.#fragments) {
      if (this.#ids.has(id) || this.#ids.has(decoded(id))) continue;
      if (!this.said.isNew("content/url-relative", id)) continue;
      const facts = { element, attribute: "href", url: `#${id}` };
      this.said.add(found("content/url-relative", at, facts, { severity: "info" }));
    }
    this.#judgeReferences(html);
    if (!this.#hasElement) this.#judgeEscapes(html);
  }

  #judgeReferences(html: string): void {
    for (let at = html.indexOf("&"); at !== -1; at = html.indexOf("&", at + 1)) {
      const end = endOfReference(html, at + 1);
      if (end === -1) continue;
      const name = html.slice(at + 1, end);
      if (isUsualReference(name) || this.#references.has(name)) continue;
      this.#references.add(name);
      if (this.#references.size > MOST_NAMES) return;
      const reference = `&${name};`;
      if (isReference(name) || !this.said.isNew("content/reference-unknown", reference)) continue;
      this.said.add(found("content/reference-unknown", at, { reference }, { length: reference.length }));
    }
  }

  /** Tags that are text from beginning to end were escaped once too often; a text about HTML begins with words. */
  #judgeEscapes(html: string): void {
    const at = html.length - html.trimStart().length;
    const name = ESCAPED_START.exec(html.slice(at, at + 40))?.[1]?.toLowerCase();
    if (name === undefined || !html.trimEnd().endsWith("&gt;") || !html.includes(`&lt;/${name}&gt;`)) return;
    this.said.add(found("content/escaped-twice", at, {}, { length: 4, severity: "warning" }));
  }
}

/** What an element begins that is no HTML. */
function foreignOf(name: string): Foreign {
  return name === "svg" || name === "math" ? name : undefined;
}

/** Parts of a page that a whole page may have. */
const PAGE_PARTS: ReadonlySet<string> = new Set(["meta", "link", "base", "style"]);

/** So many names are remembered; beyond, nothing is asked of references. */
const MOST_NAMES = 1000;

const ESCAPED_START = /^&lt;(p|div|h[1-6]|ul|ol|table|blockquote|figure|a|b|strong|em|i|span)(?:\s|&gt;)/i;

/** Where the name of a reference ends that begins there, at its `;`; -1 where it is no such name. */
function endOfReference(html: string, from: number): number {
  let end = from;
  for (; end < from + LONGEST_NAME; end += 1) {
    const code = html.charCodeAt(end) | 0x20;
    const isDigit = code >= 0x30 && code <= 0x39;
    if (!(code >= 0x61 && code <= 0x7a) && !(isDigit && end > from)) break;
  }
  return end > from && html.charCodeAt(end) === SEMICOLON ? end : -1;
}

const LONGEST_NAME = 33;
const SEMICOLON = 0x3b;

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
