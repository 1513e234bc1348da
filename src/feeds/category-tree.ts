/** The tree of terms as feeds need it: those of the settings and those that articles brought, by id. */

import type { Catalogue } from "../model/catalogue.ts";
import type { Category } from "../model/category.ts";

const trees = new WeakMap<Catalogue, ReadonlyMap<string, Category>>();

/** Every term by its id; made once a catalogue. */
export function categoriesOf(catalogue: Catalogue): ReadonlyMap<string, Category> {
  const known = trees.get(catalogue);
  if (known) return known;
  const all = [...catalogue.site.taxonomy, ...catalogue.categories.map(({ category }) => category)];
  const tree = new Map(all.map((category) => [category.id, category]));
  trees.set(catalogue, tree);
  return tree;
}

/** Ids from the root of the tree down to the term, which is the last; a circle is walked once (D28). */
export function pathTo(term: string, catalogue: Catalogue): readonly string[] {
  const categories = categoriesOf(catalogue);
  const path: string[] = [];
  for (let id: string | undefined = term; id !== undefined && !path.includes(id); ) {
    path.push(id);
    id = categories.get(id)?.parent;
  }
  return path.reverse();
}
