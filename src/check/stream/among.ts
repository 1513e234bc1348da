/** What is said of the entries of one feed among each other (RFC 4287 §4.1.1, §4.2.15; RSS 2.0, guid). */

import { detached } from "../detached.ts";
import { type Finding, type FindingOptions, found } from "../finding.ts";
import { pathOf } from "../rules/paths.ts";
import { ATOM, RDF, RSS_1 } from "../xml/namespaces.ts";
import { childOf, textOf, type XmlAttribute, type XmlElement } from "../xml/xml.ts";
import { MetBefore } from "./met-before.ts";

export class Among {
  readonly #ids = new MetBefore();
  readonly #times = new MetBefore();
  #entries = 0;
  #withId = 0;
  /** The one id that all have had so far. */
  #same: string | undefined;

  /** What is to be said of one more entry, which begins on that line. */
  meet(entry: XmlElement, line: number): readonly Finding[] {
    this.#entries += 1;
    if (entry.uri === ATOM) return this.#meetAtom(entry, line);
    return entry.uri === RSS_1 ? this.#meetRdf(entry, line) : this.#meetRss(entry, line);
  }

  /** RSS 1.0 §5.3: each resource is described once. */
  #meetRdf(item: XmlElement, line: number): readonly Finding[] {
    const about = aboutOf(item);
    if (about === undefined || this.#ids.meet(about.value, line) === undefined) return [];
    return [aboutRepeated(item, about)];
  }

  #meetAtom(entry: XmlElement, line: number): readonly Finding[] {
    const findings: Finding[] = [];
    const id = childOf(entry, "id", ATOM);
    const updated = childOf(entry, "updated", ATOM);
    const name = textOf(id);
    if (id !== undefined && name !== undefined) {
      this.#withId += 1;
      const before = this.#ids.meet(name, line);
      if (before !== undefined) findings.push(foundAt("feed/id-repeated", id, { id: name }, VERSIONS));
      if (before !== undefined && this.#ids.size === 1 && this.#entries > FEWEST_SAME) this.#same = name;
      else this.#same = undefined;
    }
    const time = textOf(updated);
    if (updated !== undefined && time !== undefined) {
      const before = this.#times.meet(time, line);
      if (before !== undefined)
        findings.push(foundAt("feed/updated-duplicate", updated, { updated: time, line: before }));
    }
    return findings;
  }

  #meetRss(item: XmlElement, line: number): readonly Finding[] {
    const guid = childOf(item, "guid");
    const id = textOf(guid);
    if (guid === undefined || id === undefined) return [];
    this.#withId += 1;
    const before = this.#ids.meet(id, line);
    if (before === undefined) return [];
    return [foundAt("feed/id-repeated", guid, { id }, { w3c: "DuplicateValue" })];
  }

  /** What stands beside the items and is called like one of them. */
  #endOfRdf(root: XmlElement): readonly Finding[] {
    return root.children.flatMap((child) => {
      const about = child.uri === RSS_1 ? aboutOf(child) : undefined;
      return about !== undefined && this.#ids.has(about.value) ? [aboutRepeated(child, about)] : [];
    });
  }

  /** What is to be said of all of them, at the root. */
  end(root: XmlElement): readonly Finding[] {
    if (root.uri === RDF) return this.#endOfRdf(root);
    if (this.#same === undefined || this.#withId !== this.#entries) return [];
    return [foundAt("feed/ids-all-same", root, { id: detached(this.#same), entries: this.#entries })];
  }
}

function aboutOf(element: XmlElement): XmlAttribute | undefined {
  return element.attributes.find(({ local, uri }) => local === "about" && uri === RDF);
}

function aboutRepeated(element: XmlElement, { name, value, at }: XmlAttribute): Finding {
  const finding = found("rss/about-repeated", at, { value }, { length: name.length });
  return { ...finding, problem: { ...finding.problem, path: pathOf(element) } };
}

/** In Atom they may be versions of one entry. */
const VERSIONS: FindingOptions = { severity: "warning", w3c: "DuplicateEntries" };

/** Two versions of one entry are not all that an accident would make. */
const FEWEST_SAME = 2;

function foundAt<C extends Parameters<typeof found>[0]>(
  code: C,
  element: XmlElement,
  facts: Parameters<typeof found<C>>[2],
  options: FindingOptions = {},
): Finding {
  const finding = found(code, element.at, facts, { ...options, length: element.name.length + 1 });
  return { ...finding, problem: { ...finding.problem, path: pathOf(element) } };
}
