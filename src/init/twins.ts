/**
 * Labels of categories that mean one thing: those that differ in case, width, hyphens and spaces alone are one beyond
 * doubt; where an `s`, an accent or a letter differs, somebody has to be asked.
 */

import { foldTerm } from "../text/term.ts";

/** A label as the articles write it, and how often. */
export interface Counted {
  readonly label: string;
  readonly count: number;
}

/** One term to be: its labels, the most frequent spelling first. */
export interface LabelGroup {
  readonly labels: readonly Counted[];
  readonly count: number;
}

/** Labels that differ in nothing that a reader hears; the largest group first. */
export function certainTwins(labels: readonly Counted[]): readonly LabelGroup[] {
  const groups = new Map<string, Counted[]>();
  for (const one of labels) {
    const key = foldTerm(one.label)
      .replace(/[\s_\-‐‑–—]+/gu, " ")
      .trim();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return sorted([...groups.values()].map(groupOf));
}

/** Pairs that may be one term, the more frequent first; no more than somebody answers. */
export function doubtfulTwins(
  groups: readonly LabelGroup[],
  most: number,
): readonly (readonly [LabelGroup, LabelGroup])[] {
  const byKey = new Map<string, LabelGroup[]>();
  for (const group of groups) {
    const key = loose(group.labels[0]?.label ?? "");
    if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), group]);
  }
  return [...byKey.values()]
    .flatMap(([first, ...others]) =>
      first === undefined ? [] : others.map((other): readonly [LabelGroup, LabelGroup] => [first, other]),
    )
    .slice(0, most);
}

/** The groups with those pairs made one. */
export function mergeGroups(
  groups: readonly LabelGroup[],
  pairs: readonly (readonly [LabelGroup, LabelGroup])[],
): readonly LabelGroup[] {
  const holders = new Map<LabelGroup, LabelGroup>();
  const holderOf = (group: LabelGroup): LabelGroup => {
    const holder = holders.get(group);
    return holder === undefined ? group : holderOf(holder);
  };
  for (const [one, other] of pairs) {
    const [a, b] = [holderOf(one), holderOf(other)];
    if (a !== b) holders.set(b, a);
  }
  const merged = new Map<LabelGroup, Counted[]>();
  for (const group of groups) {
    const holder = holderOf(group);
    merged.set(holder, [...(merged.get(holder) ?? []), ...group.labels]);
  }
  return sorted([...merged.values()].map(groupOf));
}

function groupOf(labels: readonly Counted[]): LabelGroup {
  const ordered = [...labels].sort((a, b) => b.count - a.count || byText(a.label, b.label));
  return { labels: ordered, count: ordered.reduce((sum, { count }) => sum + count, 0) };
}

function sorted(groups: readonly LabelGroup[]): readonly LabelGroup[] {
  return [...groups].sort(
    (a, b) => b.count - a.count || byText(a.labels[0]?.label ?? "", b.labels[0]?.label ?? ""),
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without accents, signs, and the endings by which one and several differ in words of some length. */
function loose(label: string): string {
  const plain = foldTerm(label).normalize("NFKD").replace(/\p{M}/gu, "").replace(/&/gu, " and ");
  const words = plain.match(/[\p{L}\p{N}#+]+/gu) ?? [];
  return words
    .map((word) => (word.length > 3 ? word.replace(/s$/u, "").replace(/(?:ie|y|e)$/u, "") : word))
    .join("");
}
