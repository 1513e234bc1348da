/** Labels that articles use become terms of the settings' taxonomy, with ids that are permanent and aliases for other spellings. */

import { readId, readLabel } from "../settings/readings.ts";
import { hashOf } from "../text/hash.ts";
import { foldSlug } from "../text/slug.ts";
import { foldTerm, termSlugOf } from "../text/term.ts";
import type { LabelGroup } from "./twins.ts";

export interface ProposedTerm {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Only where the label's own is taken. */
  readonly slug?: string;
}

/** More terms than these nobody looks after: then they come from the articles, as they did. */
export const MOST_TERMS = 300;

/** Terms in the order of the groups; a label that readers cannot be shown makes none. */
export function proposeTerms(groups: readonly LabelGroup[]): readonly ProposedTerm[] {
  const ids = new Set<string>();
  const slugs = new Set<string>();
  const owners = new Map(
    groups.flatMap((group) => group.labels.map(({ label }) => [foldTerm(label), group] as const)),
  );
  const terms: ProposedTerm[] = [];
  for (const group of groups) {
    const { labels } = group;
    const label = labels[0]?.label ?? "";
    if ("code" in readLabel(label)) continue;
    // An id must not be what another term is called.
    const isFree = (id: string): boolean => !ids.has(id) && (owners.get(foldTerm(id)) ?? group) === group;
    const id = numbered(idOf(label), isFree);
    const own = termSlugOf(label) || id;
    const isTaken = slugs.has(foldSlug(own));
    ids.add(id);
    slugs.add(foldSlug(isTaken ? id : own));
    const aliases = aliasesOf(
      labels.slice(1).map((one) => one.label),
      [id, label],
    );
    terms.push({ id, label, aliases, ...(isTaken && { slug: id }) });
  }
  return terms;
}

/** Spellings that the term's own names do not cover. */
function aliasesOf(labels: readonly string[], known: readonly string[]): readonly string[] {
  const seen = new Set(known.map(foldTerm));
  return labels.filter((label) => {
    const folded = foldTerm(label);
    return folded !== "" && !seen.has(folded) && seen.add(folded) !== undefined;
  });
}

/** Of the letters that an id may have; a hash where the label has none of them. */
function idOf(label: string): string {
  const plain = termSlugOf(label.normalize("NFKD").replace(/\p{M}/gu, "")).slice(0, 60).replace(/-+$/u, "");
  return "code" in readId(plain) ? `term-${hashOf(label).slice(0, 8)}` : plain;
}

function numbered(id: string, isFree: (id: string) => boolean): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (isFree(candidate)) return candidate;
  }
}
