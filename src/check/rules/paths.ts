/** How findings name elements: by the names from the root down, counted where there are several of one name. */

import type { XmlElement } from "../xml/xml.ts";

/** `/rss/channel/item/category[2]`: counted from 1 where there are several; the one index of an entry is not known to it. */
export function pathOf(element: XmlElement): string {
  const { parent, name } = element;
  const before = parent === undefined ? "" : pathOf(parent);
  return `${before}/${(parent && stepIn(parent, element)) ?? name}`;
}

/** The innermost element below that one, or itself, within which that offset lies. */
export function elementAt(element: XmlElement, at: number): XmlElement {
  let inner = element;
  for (;;) {
    const child = lastBefore(inner.children, at);
    if (child === undefined || at >= child.end) return inner;
    inner = child;
  }
}

/** Of elements in their order, the last that begins there or before. */
function lastBefore(elements: readonly XmlElement[], at: number): XmlElement | undefined {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((elements[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1];
}

/** The path of something in an entry, with the number of the entry put in, counted from 1; JSON counts from 0. */
export function indexed(path: string | undefined, entry: string, number: number): string {
  const own = entry.endsWith("[0]") ? `${entry.slice(0, -3)}[${number - 1}]` : `${entry}[${number}]`;
  return path?.startsWith(entry) ? own + path.slice(entry.length) : own;
}

const FEW = 16;
/** Of parents of many, so that naming all of them takes no longer than counting them once. */
const known = new WeakMap<XmlElement, ReadonlyMap<XmlElement, string>>();

function stepIn(parent: XmlElement, element: XmlElement): string {
  const { children } = parent;
  if (children.length <= FEW) {
    const same = children.filter((one) => one.name === element.name);
    return same.length < 2 ? element.name : `${element.name}[${same.indexOf(element) + 1}]`;
  }
  let steps = known.get(parent);
  if (steps === undefined) {
    steps = counted(children);
    known.set(parent, steps);
  }
  return steps.get(element) ?? element.name;
}

function counted(children: readonly XmlElement[]): ReadonlyMap<XmlElement, string> {
  const totals = new Map<string, number>();
  for (const { name } of children) totals.set(name, (totals.get(name) ?? 0) + 1);
  const counts = new Map<string, number>();
  return new Map(
    children.map((child) => {
      const { name } = child;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [child, (totals.get(name) ?? 0) < 2 ? name : `${name}[${count}]`] as const;
    }),
  );
}
