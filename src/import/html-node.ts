/**
 * Elements as the HTML parser gives them, in the few words that we use of the DOM, and how one of them is written as
 * HTML within Markdown: no attribute that only styles, addresses absolute, and no empty line, which would end it.
 */

/** What is used of a DOM node. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string;
  readonly parentNode: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  getAttribute(name: string): string | null;
}

/** What an address in HTML becomes; undefined where nothing may lead there. */
export type AddressOf = (written: string, kind: "link" | "image" | "file") => string | undefined;

export const ELEMENT = 1;
const TEXT = 3;

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return Array.from(node.childNodes);
}

/** The elements of these names below, in document order; names in capitals. */
export function elementsIn(node: HtmlNode, ...names: readonly string[]): readonly HtmlNode[] {
  return childrenOf(node).flatMap((child) => [
    ...(names.includes(child.nodeName) ? [child] : []),
    ...elementsIn(child, ...names),
  ]);
}

/** Attributes that say something, by element; `*` for all. What the site lets stand, its own list decides. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "*": ["lang", "dir"],
  SPAN: ["id"],
  A: ["href", "title", "hreflang"],
  ABBR: ["title"],
  AUDIO: ["src", "controls", "title"],
  BLOCKQUOTE: ["cite"],
  COL: ["span"],
  COLGROUP: ["span"],
  DEL: ["datetime"],
  DETAILS: [],
  DFN: ["title"],
  IFRAME: ["src", "width", "height", "title", "allowfullscreen"],
  IMG: ["src", "alt", "title", "width", "height"],
  INS: ["datetime"],
  LI: ["value"],
  OL: ["start", "reversed"],
  SOURCE: ["src", "type"],
  TD: ["colspan", "rowspan"],
  TH: ["colspan", "rowspan", "scope"],
  TIME: ["datetime"],
  TRACK: ["src", "kind", "srclang", "label"],
  VIDEO: ["src", "poster", "controls", "title", "width", "height"],
};

const BARE: ReadonlySet<string> = new Set(
  "P H2 H3 H4 H5 H6 PRE HR BR FIGURE FIGCAPTION UL DL DT DD SUMMARY TABLE CAPTION THEAD TBODY TFOOT TR B BDI BDO CITE CODE EM I KBD MARK Q S SAMP SMALL STRONG SUB SUP U VAR WBR RUBY RP RT PICTURE".split(
    " ",
  ),
);
const VOID: ReadonlySet<string> = new Set("BR HR IMG COL SOURCE TRACK WBR".split(" "));
/** Go with all that is in them. */
export const DROPPED: ReadonlySet<string> = new Set(
  "SCRIPT STYLE TEMPLATE SVG MATH OBJECT EMBED APPLET NOSCRIPT NOEMBED NOFRAMES XMP TITLE HEAD META LINK BASE BUTTON INPUT TEXTAREA SELECT OPTION CANVAS FRAMESET PARAM".split(
    " ",
  ),
);
const BOOLEAN: ReadonlySet<string> = new Set(["controls", "allowfullscreen", "reversed"]);

/** An element and all in it as HTML on one line. Elements that only group or style go, their content stays. */
export function htmlOf(node: HtmlNode, addressOf: AddressOf, isPre = false): string {
  if (node.nodeType === TEXT) return textOf(node.nodeValue ?? "", isPre);
  if (node.nodeType !== ELEMENT || DROPPED.has(node.nodeName.toUpperCase())) return "";
  const inner = childrenOf(node)
    .map((child) => htmlOf(child, addressOf, isPre || node.nodeName === "PRE"))
    .join("");
  const name = node.nodeName === "H1" ? "H2" : node.nodeName;
  if (!(name in ATTRIBUTES) && !BARE.has(name)) return inner;
  const tag = openTag({ node, name }, addressOf);
  if (tag === undefined) return inner;
  return VOID.has(name) ? tag : `${tag}${inner}</${name.toLowerCase()}>`;
}

/** The start tag of an element; undefined where it is nothing without an address that may not stand. */
function openTag(
  { node, name }: { readonly node: HtmlNode; readonly name: string },
  addressOf: AddressOf,
): string | undefined {
  let written = "";
  for (const attribute of [...(ATTRIBUTES[name] ?? []), ...(ATTRIBUTES["*"] ?? [])]) {
    const value = attributeOf(node, attribute, addressOf);
    if (value === undefined) {
      if ((name === "IMG" || name === "IFRAME" || name === "SOURCE") && attribute === "src") return undefined;
    } else if (BOOLEAN.has(attribute)) written += ` ${attribute}`;
    else if (value !== "" || attribute === "alt") written += ` ${attribute}="${attributeText(value)}"`;
  }
  return `<${name.toLowerCase()}${written}>`;
}

function attributeOf(node: HtmlNode, attribute: string, addressOf: AddressOf): string | undefined {
  if (node.nodeName === "IMG" && attribute === "src") return imageAddress(node, addressOf);
  const written = node.getAttribute(attribute);
  if (written === null) return undefined;
  if (attribute === "href") return addressOf(written, "link");
  if (attribute === "poster") return addressOf(written, "image");
  if (attribute === "src") return addressOf(written, node.nodeName === "IFRAME" ? "link" : "file");
  return written;
}

/** Where a picture lies: pages that load pictures late name it in another attribute than `src`. */
export function imageAddress(node: HtmlNode, addressOf: AddressOf): string | undefined {
  for (const name of ["data-src", "data-lazy-src", "data-original", "src"]) {
    const written = node.getAttribute(name)?.trim() ?? "";
    if (written !== "" && !/^data:/i.test(written)) return addressOf(written, "image");
  }
  return undefined;
}

/** Braces could be taken for a template of some other tool, so they stand as references. */
function textOf(text: string, isPre: boolean): string {
  const escaped = text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\u00a0", "&nbsp;")
    .replaceAll("{", "&#123;");
  return isPre ? escaped.replaceAll("\n", "&#10;") : escaped.replace(/\s+/g, " ");
}

function attributeText(value: string): string {
  return textOf(value, false).replaceAll('"', "&quot;");
}
