/**
 * Judges the HTML of an entry (R60-R70): what readers would drop, refuse or show wrongly. It reads with an
 * HTML parser and changes nothing. Offsets count from the start of the HTML.
 */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import { schemeOf, whyNotUrl } from "../grammars/web-urls.ts";
import { unlessUnusual } from "../unusual.ts";
import { addressesOf, type HtmlAddress } from "./html.ts";
import { type HtmlEvents, parseHtml, scanNestedHtml } from "./nested.ts";
import type { Attributes } from "./plain.ts";

export interface JudgedContent {
  readonly findings: readonly Finding[];
  readonly links: readonly ReadLink[];
}

/** Reads and judges one entry's HTML. */
export function judgeContent(html: string): JudgedContent {
  return unlessUnusual(() => judgeAsRead(scanNestedHtml, html)) ?? judgeAsRead(parseHtml, html);
}

/** Judges what that reader tells. */
export function judgeAsRead(read: (html: string, events: HtmlEvents) => void, html: string): JudgedContent {
  const judgement: Judgement = {
    findings: [],
    links: [],
    ids: new Set(),
    fragments: [],
    awaiting: [],
    open: [],
  };
  try {
    read(html, {
      open: (name, attributes, at) => enter(judgement, name, attributes, at),
      close: (name, isImplied) => leave(judgement, name, isImplied),
      words: () => {
        judgement.hasText = true;
      },
      comment: (at) => judgement.findings.push(found("content/comment-present", at, {}, { length: 4 })),
    });
    finish(judgement, html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    judgement.findings.push(found("content/nested-too-deep", error.at, { depth: DEEPEST }));
  }
  return { findings: judgement.findings.slice(0, MOST_FINDINGS), links: judgement.links };
}

/** Nesting beyond this is an attack, not an article. */
const DEEPEST = 256;
/** So many findings of one text have one cause. */
const MOST_FINDINGS = 100;

/** Thrown through the reader, which has no other way to be stopped. */
class TooDeep extends Error {
  readonly at: number;
  constructor(at: number) {
    super();
    this.at = at;
  }
}

interface Judgement {
  readonly findings: Finding[];
  readonly links: ReadLink[];
  readonly ids: Set<string>;
  /** References to a place in the same text. */
  readonly fragments: { readonly id: string; readonly at: number }[];
  /** Frames and media that no link has followed yet. */
  awaiting: { readonly element: string; readonly at: number }[];
  readonly open: number[];
  hasText?: boolean;
  hasElement?: boolean;
  hasMedia?: boolean;
}

/** R60: dropped by readers, or refused with the whole entry. */
const FORBIDDEN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "script style link meta base object embed applet form input button select textarea noscript template " +
    "xmp plaintext listing frame frameset html head body title dialog details summary"
  ).split(" "),
);

/** Elements whose end tag HTML lets one leave out, and those that have none. */
const END_OPTIONAL: ReadonlySet<string> = new Set(
  (
    "p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rt rp " +
    "area br col hr img source track wbr input embed param link meta base frame"
  ).split(" "),
);

const LINK_SCHEMES: ReadonlySet<string> = new Set(["https", "http", "mailto", "tel"]);
const MEDIA: ReadonlySet<string> = new Set(["video", "audio", "iframe"]);

function enter(judgement: Judgement, element: string, attributes: Attributes, at: number): void {
  if (judgement.open.length >= DEEPEST) throw new TooDeep(at);
  judgement.open.push(at);
  judgement.hasElement = true;
  const report = (finding: Finding): unknown => judgement.findings.push(finding);
  const length = element.length + 1;
  if (FORBIDDEN_ELEMENTS.has(element))
    report(found("content/element-forbidden", at, { element }, { length }));
  if (element === "h1") report(found("content/heading-first-level", at, {}, { length }));
  for (const attribute in attributes) {
    if (isHandler(attribute) || attribute === "style" || attribute === "srcdoc") {
      report(found("content/attribute-forbidden", at, { element, attribute }, { length }));
    }
  }
  const id = attributes.id;
  if (id !== undefined) judgement.ids.add(id);
  for (const address of addressesOf(attributes)) judgeAddress(judgement, element, address, at);
  if (element === "img") judgeImage(judgement, attributes, at);
  if (MEDIA.has(element)) judgeMedia(judgement, element, attributes, at);
  if (element === "a" && attributes.href !== undefined) {
    // A link inside a medium's own element is its fallback; the one that readers keep comes after it.
    judgement.awaiting = judgement.awaiting.filter((medium) => judgement.open.includes(medium.at));
  }
}

function isHandler(attribute: string): boolean {
  const second = attribute[1];
  return (attribute[0] === "o" || attribute[0] === "O") && (second === "n" || second === "N");
}

function leave(judgement: Judgement, element: string, isImplied: boolean): void {
  const at = judgement.open.pop();
  if (!isImplied || at === undefined || END_OPTIONAL.has(element)) return;
  judgement.findings.push(found("content/element-unclosed", at, { element }, { length: element.length + 1 }));
}

function judgeAddress(
  judgement: Judgement,
  element: string,
  { url, attribute }: HtmlAddress,
  at: number,
): void {
  const facts = { element, attribute, url };
  if (url.startsWith("#") && attribute === "href") {
    judgement.fragments.push({ id: url.slice(1), at });
    return;
  }
  const scheme = schemeOf(url);
  if (scheme === undefined) {
    judgement.findings.push(found("content/url-relative", at, facts));
    return;
  }
  const isLink = attribute === "href" || attribute === "cite";
  const isAllowed = isLink
    ? LINK_SCHEMES.has(scheme)
    : scheme === "https" || scheme === "http" || isSmallImage(url);
  if (!isAllowed) {
    judgement.findings.push(found("content/url-scheme-forbidden", at, { ...facts, scheme }));
    return;
  }
  if (scheme !== "http" && scheme !== "https") return;
  const reason = whyNotUrl(url);
  if (reason !== undefined) judgement.findings.push(found("content/url-invalid", at, { ...facts, reason }));
  else judgement.links.push({ url, what: `${element} ${attribute}`, at });
}

/** R63: a picture within the text may have 4 KB. */
function isSmallImage(url: string): boolean {
  return url.length <= 4096 && /^data:image\/(?:png|jpeg|gif|webp)[;,]/.test(url);
}

/** R62. The size of a remote image is often unknown, so only a wrong one is told of. */
function judgeImage(judgement: Judgement, attributes: Attributes, at: number): void {
  judgement.hasMedia = true;
  const lacks = [
    ...((attributes.src ?? "") === "" ? ["src"] : []),
    ...(attributes.alt === undefined ? ["alt"] : []),
    ...["width", "height"].filter((size) => !/^[1-9][0-9]*$/.test(attributes[size] ?? "1")),
  ];
  for (const attribute of lacks) {
    judgement.findings.push(found("content/image-incomplete", at, { attribute }, { length: 4 }));
  }
}

/** R64, R65: readers that drop the element must leave a link to what it showed. */
function judgeMedia(judgement: Judgement, element: string, attributes: Attributes, at: number): void {
  judgement.hasMedia = true;
  judgement.awaiting.push({ element, at });
  const wrong = (reason: string): unknown =>
    judgement.findings.push(
      found("content/media-wrong", at, { element, reason }, { length: element.length + 1 }),
    );
  if (attributes.autoplay !== undefined) wrong("It plays by itself.");
  if (element === "iframe") {
    if (!/^https:/i.test(attributes.src ?? "")) wrong("Its `src` is not https.");
    if (!/^\d+$/.test(attributes.width ?? "") || !/^\d+$/.test(attributes.height ?? "")) {
      wrong("It has no `width` and `height` in pixels, from which readers take its shape.");
    }
  } else if (attributes.controls === undefined) wrong("It has no `controls`.");
}

function finish(judgement: Judgement, html: string): void {
  for (const { id, at } of judgement.fragments) {
    if (id !== "" && judgement.ids.has(decoded(id))) continue;
    judgement.findings.push(
      found("content/url-relative", at, { element: "a", attribute: "href", url: `#${id}` }),
    );
  }
  for (const { element, at } of judgement.awaiting) {
    const reason = "No link to it follows, for the readers that drop it.";
    judgement.findings.push(
      found("content/media-wrong", at, { element, reason }, { length: element.length + 1 }),
    );
  }
  if (!judgement.hasText && !judgement.hasMedia) judgement.findings.push(found("content/empty", 0, {}));
  if (!judgement.hasElement && /&lt;\/?(?:p|div|br|a|img|h[1-6]|ul|ol|strong|em)\b/i.test(html)) {
    judgement.findings.push(found("content/escaped-twice", html.indexOf("&lt;"), {}, { length: 4 }));
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
