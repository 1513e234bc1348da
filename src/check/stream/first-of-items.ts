/**
 * What is told of the first item only, and only where the channel does not allow it: which is known at its end, when
 * the item is long gone. Ids that are met again are not its business.
 */

import type { Finding } from "../finding.ts";
import { type ItemsTogether, itemsTogether } from "../rules/rss/across.ts";
import { readXml, type XmlElement } from "../xml/xml.ts";
import type { Told } from "./telling.ts";

/** A channel that allows nothing. */
const STRICT = '<rss version="2.0"><channel><link>https://example.org/</link></channel></rss>';

export class FirstOfItems {
  readonly #strict: XmlElement | undefined = readXml(STRICT).root?.children[0];
  readonly #together: ItemsTogether = itemsTogether();
  readonly #told = new Map<string, readonly Told[]>();

  /** One more item; `place` says where its findings stand. */
  meet(item: XmlElement, place: (findings: readonly Finding[]) => readonly Told[]): void {
    if (this.#strict === undefined || this.#told.size > 1) return;
    const alone = itemsTogether();
    alone.take(item);
    const fresh = alone.judge(this.#strict).filter(({ problem }) => !this.#told.has(problem.code));
    if (fresh.length === 0) return;
    this.#together.take(item);
    for (const finding of fresh) this.#told.set(finding.problem.code, place([finding]));
  }

  /** What of it is to be told of a channel. */
  end(root: XmlElement): readonly Told[] {
    const channel = root.children.find(({ local }) => local === "channel");
    if (channel === undefined) return [];
    return this.#together.judge(channel).flatMap(({ problem }) => this.#told.get(problem.code) ?? []);
  }
}
