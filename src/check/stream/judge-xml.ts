/** Judges a feed in XML as it comes: each entry as soon as it is complete, the head at the end. */

import { addAll, type Finding, found, NOTHING } from "../finding.ts";
import { authorMissing, lacksAuthor, namesAuthor } from "../rules/atom/authors.ts";
import { judgeCharacters } from "../rules/characters.ts";
import { xmlDatesAhead } from "../rules/dates-ahead.ts";
import { NamespaceJudge } from "../rules/namespaces.ts";
import { indexed, pathOf } from "../rules/paths.ts";
import { judgeAtomEntry, judgeDocument, judgeItem, judgeRdfItem } from "../rules/standards.ts";
import { ATOM, ITUNES } from "../xml/namespaces.ts";
import type { Surroundings } from "../xml/plain.ts";
import {
  attribute,
  childOf,
  descendants,
  readElementWithin,
  readStartTags,
  readXml,
  readXmlWith,
  signsOf,
  type XmlElement,
} from "../xml/xml.ts";
import { Among } from "./among.ts";
import { Cutter, type Excess, type Piece } from "./cutter.ts";
import { type DocumentType, NO_TYPE, readDocumentType } from "./doctype.ts";
import { FirstOfItems } from "./first-of-items.ts";
import type { Limits } from "./limits.ts";
import { ofWhatIsClosed } from "./partial.ts";
import { judgePrologueOf } from "./prologue.ts";
import type { Telling, Told } from "./telling.ts";

export type Format = "rss" | "atom" | "json" | "opml" | "rdf";

export class XmlJudge {
  readonly #telling: Telling;
  readonly #limits: Limits;
  readonly #cutter: Cutter;
  readonly #among = new Among();
  readonly #namespaces = new NamespaceJudge();
  /** Entries without an author, for a feed that has none either. */
  readonly #unsigned: Told[] = [];
  #around: { readonly wrapper: string; readonly read: Surroundings | undefined } | undefined;
  #type: DocumentType | undefined;
  readonly #first = new FirstOfItems();
  #isPodcast = false;
  /** Entries that could not be read. */
  #broken = 0;
  entries = 0;

  constructor(telling: Telling, limits: Limits) {
    this.#telling = telling;
    this.#limits = limits;
    this.#cutter = new Cutter(limits, {
      entry: (piece) => this.#entry(piece),
      excess: (excess) => this.#excess(excess),
    });
  }

  write(text: string): void {
    this.#cutter.write(text);
  }

  end(): void {
    this.#cutter.end();
    const { head } = this.#cutter;
    if (!head.isLost) this.#judgeHead(head.text);
  }

  get format(): Format | undefined {
    return FORMATS.get(localOf(this.#cutter.head.root ?? ""));
  }

  /** Whether elements for Apple's directory stand in the head. */
  get isPodcast(): boolean {
    return this.#isPodcast;
  }

  #entry(piece: Piece): void {
    this.entries += 1;
    const { wrapper, origin, length } = piece;
    const text = piece.text.slice(0, length);
    const signs = signsOf(text);
    const { element, partial, findings } = this.#read(wrapper, text, signs);
    const all = [...findings, ...judgeCharacters(text, signs)];
    const own = element ?? partial;
    const path = (given: string | undefined): string | undefined =>
      own === undefined ? given : indexed(given, pathOf(own), this.entries);
    if (element !== undefined) this.#judgeEntry(element, text, origin.line, all);
    else if (partial !== undefined) addAll(all, ofWhatIsClosed(partial, this.#rules(partial)));
    this.#telling.tell(all, piece.text, origin, path);
    if (element !== undefined && this.format === "rss")
      this.#first.meet(element, (findings) => this.#telling.place(findings, piece.text, origin, path));
    if (element !== undefined && this.#unsigned.length < this.#limits.told && lacksAuthor(element))
      this.#unsigned.push(...this.#telling.place([authorMissing(element)], piece.text, origin, path));
  }

  #judgeEntry(element: XmlElement, text: string, line: number, all: Finding[]): void {
    addAll(all, this.#rules(element));
    addAll(all, this.#among.meet(element, line));
    addAll(all, xmlDatesAhead(element, this.#limits.latestMs));
    if (text.includes("xmlns")) addAll(all, this.#namespaces.judge(element));
  }

  #rules(entry: XmlElement): readonly Finding[] {
    const judge = this.format === "atom" ? judgeAtomEntry : this.format === "rdf" ? judgeRdfItem : judgeItem;
    return judge(entry, false);
  }

  #read(wrapper: string, text: string, signs: number): ReadEntry {
    if (this.#around?.wrapper !== wrapper) this.#around = { wrapper, read: readStartTags(wrapper) };
    const plain = this.#around.read && readElementWithin(this.#around.read, text, signs);
    if (plain !== undefined) return { element: plain, partial: undefined, findings: NOTHING };
    if (this.#broken >= MOST_BROKEN) return { ...NOTHING_READ, findings: [UNREAD] };
    const names = [...wrapper.matchAll(/<([^\s/>]+)[^<]*>/g)].map((match) => match[1] ?? "");
    const ends = names.toReversed().map((name) => `</${name}>`);
    const type = this.#documentType();
    const { root, partial, findings } = readXmlWith(
      type.entities,
      `${wrapper}${text}${ends.join("")}`,
      wrapper.length,
    );
    let element = root ?? partial;
    for (let depth = 0; depth < names.length; depth += 1) element = element?.children[0];
    const isAlone = root !== undefined && element?.at === 0 && element.end === text.length;
    if (!isAlone) this.#broken += 1;
    const own = findings
      .filter(({ at }) => at >= 0)
      .map((finding) => softened(finding.at < text.length ? finding : unclosed(text), type));
    const sound = own.filter(isOfStandards);
    if (isAlone) return { element, partial: undefined, findings: sound };
    return { element: undefined, partial: element?.at === 0 ? element : undefined, findings: sound };
  }

  #documentType(): DocumentType {
    const { doctype } = this.#cutter.head;
    this.#type ??= doctype === undefined ? NO_TYPE : readDocumentType(doctype, 0, undefined);
    return this.#type;
  }

  #judgeHead(whole: string): void {
    const { text, findings: ofPrologue } = judgePrologueOf(whole);
    const type = this.#documentType();
    const { root, partial, findings } = type === NO_TYPE ? readXml(text) : readXmlWith(type.entities, text);
    const all: Finding[] = [
      ...ofPrologue,
      ...findings.map((finding) => softened(finding, type)).filter(isOfStandards),
      ...judgeCharacters(text),
    ];
    const { doctype } = this.#cutter.head;
    if (doctype !== undefined) {
      const version = root?.local === "rss" ? attribute(root, "version") : undefined;
      for (const one of readDocumentType(doctype, text.indexOf(doctype), version).findings) all.push(one);
    }
    if (root !== undefined) this.#judgeRoot(root, all);
    else if (partial !== undefined)
      addAll(all, ofWhatIsClosed(partial, [...judgeDocument(partial), ...this.#namespaces.judge(partial)]));
    this.#judgeFormat(text, all);
    this.#tellHead(all, text);
  }

  /** A root that nobody knows, whether or not the document is well-formed. */
  #judgeFormat(text: string, all: Finding[]): void {
    const { root } = this.#cutter.head;
    if (root === undefined || this.format !== undefined) return;
    const options = { length: root.length + 1, w3c: "UndefinedElement" };
    all.push(found("feed/format-unknown", Math.max(text.indexOf(`<${root}`), 0), { root }, options));
  }

  #judgeRoot(root: XmlElement, all: Finding[]): void {
    if (root.local === "entry" && root.uri === ATOM) this.entries = 1;
    addAll(all, judgeDocument(root));
    addAll(all, this.#among.end(root));
    addAll(all, this.#namespaces.judge(root));
    addAll(all, xmlDatesAhead(childOf(root, "channel", root.uri) ?? root, this.#limits.latestMs));
    if (this.format === "rss") this.#telling.add(this.#first.end(root));
    if (root.uri === ATOM && root.local === "feed" && !namesAuthor(root)) this.#telling.add(this.#unsigned);
    for (const { uri } of descendants(root)) {
      if (uri !== ITUNES) continue;
      this.#isPodcast = true;
      return;
    }
  }

  /** Tells of the head, part by part: entries stood between them. */
  #tellHead(findings: readonly Finding[], text: string): void {
    const sorted = [...findings].sort((a, b) => a.at - b.at);
    let from = 0;
    while (from < sorted.length) {
      const part = this.#cutter.head.partAt(text, sorted[from]?.at ?? 0);
      let to = from + 1;
      while (to < sorted.length && (sorted[to]?.at ?? 0) < part.at + part.text.length) to += 1;
      const own = sorted.slice(from, to).map((finding) => ({ ...finding, at: finding.at - part.at }));
      this.#telling.tell(own, part.text, part.origin);
      from = to;
    }
  }

  #excess({ limit, element, origin, text }: Excess): void {
    const { depth, attributes, elements, piece } = this.#limits;
    const limits = {
      depth: `more than ${depth} elements within each other`,
      attributes: `an element with more than ${attributes} attributes`,
      elements: `a part with more than ${elements} elements`,
      piece: `a part of more than ${piece} characters`,
    };
    const finding = found("xml/limit-exceeded", 0, { element, limit: limits[limit] });
    this.#telling.tell([finding], text, origin);
  }
}

interface ReadEntry {
  readonly element: XmlElement | undefined;
  /** What could be read of an entry that is broken. */
  readonly partial: XmlElement | undefined;
  readonly findings: readonly Finding[];
}

const NOTHING_READ: ReadEntry = { element: undefined, partial: undefined, findings: NOTHING };

/** Of so many broken entries the rest is not read by the slow reader: they are only counted. */
const MOST_BROKEN = 1000;
const UNREAD: Finding = found("xml/ill-formed", 0, {
  reason: "The entry was not read, like many before it.",
});

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ["rss", "rss"],
  ["feed", "atom"],
  ["entry", "atom"],
  ["opml", "opml"],
  ["RDF", "rdf"],
]);

function localOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** What only siar's own feeds promise, a reader of anybody's does not say. */
function isOfStandards({ problem }: Finding): boolean {
  return problem.code !== "xml/doctype-present" && problem.code !== "xml/instruction-present";
}

/** What is wrong only behind an entry is that it does not end. */
function unclosed(text: string): Finding {
  const name = /^<([^\s/>]{1,100})/.exec(text)?.[1] ?? "";
  return found("xml/ill-formed", 0, { reason: `<${name}> is never closed.` }, { length: name.length + 1 });
}

/** An entity may be declared where nobody looks. */
function softened(finding: Finding, type: DocumentType): Finding {
  if (finding.problem.code !== "xml/entity-unknown" || !type.isExternal) return finding;
  return { ...finding, problem: { ...finding.problem, severity: "warning", w3c: "UndefinedNamedEntity" } };
}
