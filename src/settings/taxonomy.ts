/**
 * The taxonomy: terms with labels by language, their slugs, and the tree that they make (C1-C3, D27, D28).
 * It judges names against each other as a reader would: what folds to the same is the same.
 */

import type { Category } from "../model/category.ts";
import { lookUp } from "../text/language.ts";
import { foldSlug } from "../text/slug.ts";
import { nearest } from "../text/suggest.ts";
import { foldTerm, termSlugOf } from "../text/term.ts";
import { reportUnlisted, textsOf } from "./languages.ts";
import type { RawTerm } from "./raw.ts";
import type { Report } from "./report.ts";

/** The terms in the order of the settings. */
export function readTaxonomy(
  terms: readonly RawTerm[],
  tags: readonly string[],
  report: Report,
): readonly Category[] {
  const categories = terms.map((term, index): Category => {
    const labels = textsOf(term.label, ["taxonomy", index, "label"], tags, report);
    if (term.slug) reportUnlisted(term.slug, ["taxonomy", index, "slug"], tags, report);
    const { id, parent, aliases, sameAs } = term;
    const slugs = slugsOf(term, labels, tags);
    return { id, labels, slugs, ...(parent !== undefined && { parent }), aliases, sameAs };
  });
  const pairs = new Set<string>();
  reportTakenNames(categories, tags, pairs, report);
  reportTakenSlugs(categories, terms, tags, pairs, report);
  reportParents(categories, report);
  return categories;
}

/** A slug for each language: set, or made from the label of that language, or the id where a label has no letters (D23). */
function slugsOf(
  term: RawTerm,
  labels: Readonly<Record<string, string>>,
  tags: readonly string[],
): Readonly<Record<string, string>> {
  const set = Object.fromEntries(term.slug ?? []);
  const slugs = tags.map((tag): readonly [string, string] => {
    const made = termSlugOf(labelIn(labels, tag, tags));
    return [tag, lookUp(set, tag, "") ?? (made === "" ? term.id : made)];
  });
  return Object.fromEntries(slugs);
}

interface Owner {
  readonly index: number;
  /** "an alias of `armed-conflict`". */
  readonly holder: string;
}

/** Ids and aliases hold in every language, labels in their own (C3); a pair of terms is reported once. */
function reportTakenNames(
  categories: readonly Category[],
  tags: readonly string[],
  pairs: Set<string>,
  report: Report,
): void {
  const everywhere = new Map<string, Owner>();
  for (const [index, { id }] of categories.entries()) {
    const owner = everywhere.get(foldTerm(id));
    if (owner) {
      pairs.add(pairOf(owner.index, index));
      const facts = { kind: "id", name: id, holder: owner.holder } as const;
      report("settings/name-taken", ["taxonomy", index, "id"], facts);
    } else everywhere.set(foldTerm(id), { index, holder: `the term \`${id}\`` });
  }
  for (const [index, { id, aliases }] of categories.entries()) {
    for (const [number, name] of aliases.entries()) {
      const owner = everywhere.get(foldTerm(name));
      if (owner && owner.index !== index) {
        const facts = { kind: "alias", name, holder: owner.holder } as const;
        report("settings/name-taken", ["taxonomy", index, "aliases", number], facts);
      } else everywhere.set(foldTerm(name), { index, holder: `an alias of \`${id}\`` });
    }
  }
  for (const language of tags) reportTakenLabels(categories, language, tags, everywhere, pairs, report);
}

function reportTakenLabels(
  categories: readonly Category[],
  language: string,
  tags: readonly string[],
  everywhere: ReadonlyMap<string, Owner>,
  pairs: Set<string>,
  report: Report,
): void {
  const here = new Map<string, Owner>();
  for (const [index, { id, labels }] of categories.entries()) {
    const name = labelIn(labels, language, tags);
    const folded = foldTerm(name);
    const owner = here.get(folded) ?? everywhere.get(folded);
    if (folded === "") continue;
    if (!owner || owner.index === index) {
      here.set(folded, { index, holder: `the term \`${id}\`` });
    } else if (!pairs.has(pairOf(owner.index, index))) {
      pairs.add(pairOf(owner.index, index));
      const facts = { kind: "label", name, holder: owner.holder, language } as const;
      report("settings/name-taken", ["taxonomy", index, "label", language], facts);
    }
  }
}

function reportTakenSlugs(
  categories: readonly Category[],
  terms: readonly RawTerm[],
  tags: readonly string[],
  pairs: Set<string>,
  report: Report,
): void {
  for (const language of tags) {
    const owners = new Map<string, number>();
    for (const [index, { id, slugs }] of categories.entries()) {
      const slug = slugs[language] ?? id;
      const owner = owners.get(foldSlug(slug));
      owners.set(foldSlug(slug), owner ?? index);
      if (owner === undefined || pairs.has(pairOf(owner, index))) continue;
      pairs.add(pairOf(owner, index));
      const path = ["taxonomy", index, terms[index]?.slug ? "slug" : "label", language];
      const labelOf = (at: number): string => labelIn(categories[at]?.labels ?? {}, language, tags);
      report("settings/slug-taken", path, {
        key: `taxonomy[${index}]`,
        label: labelOf(index),
        slug,
        language,
        other: labelOf(owner),
        otherKey: `taxonomy[${owner}]`,
      });
    }
  }
}

/** Every parent is a term, and no term is above itself (D28). */
function reportParents(categories: readonly Category[], report: Report): void {
  const indexes = new Map(categories.map(({ id }, index) => [id, index]));
  const ids = [...indexes.keys()];
  const isDone = new Set<number>();
  for (const [start, { id, parent }] of categories.entries()) {
    const path = ["taxonomy", start, "parent"];
    if (parent !== undefined && !indexes.has(parent)) {
      const near = nearest(parent, ids);
      report("settings/parent-unknown", path, { id, parent, ...(near !== undefined && { nearest: near }) });
    }
    const chain: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && !isDone.has(at) && !chain.includes(at)) {
      chain.push(at);
      at = indexes.get(categories[at]?.parent ?? "");
    }
    if (at !== undefined && chain.includes(at)) {
      const cycle = chain.slice(chain.indexOf(at)).map((index) => categories[index]?.id ?? "");
      report("settings/parent-cycle", ["taxonomy", at, "parent"], { ids: cycle });
    }
    for (const index of chain) isDone.add(index);
  }
}

function labelIn(labels: Readonly<Record<string, string>>, tag: string, tags: readonly string[]): string {
  return lookUp(labels, tag, tags[0] ?? tag) ?? "";
}

const pairOf = (first: number, second: number): string => `${first} ${second}`;
