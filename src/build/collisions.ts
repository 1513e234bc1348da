/** Finds outputs that some disk or host would take for one file, or for a file and a folder of one name (D22). */

import { foldAddress } from "../catalogue/addresses.ts";
import type { Output, Recipe } from "../model/output.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { withFolders } from "./removals.ts";

/** A file that is copied as it is; `hash` is that of its bytes. */
export interface FileRecipe extends Recipe {
  readonly kind: "file";
  /** Relative to the site's folder. */
  readonly source: string;
  readonly hash: string;
}

/** One problem for each path that two outputs want; `isOwnTold` where the articles that share addresses are told already. */
export function findCollisions(outputs: readonly Output[], isOwnTold: boolean): readonly Problem[] {
  const problems: Problem[] = [];
  const collide = (one: Output, other: Output): void => {
    if (isOwnTold && !isFileRecipe(one.recipe) && !isFileRecipe(other.recipe)) return;
    const facts = { path: one.path, owners: `${nameOf(one)} and ${nameOf(other)}` };
    problems.push(problem("output/collision", undefined, facts));
  };
  const files = new Map<string, Output>();
  for (const output of outputs) {
    const folded = foldAddress(output.path);
    const twin = files.get(folded);
    if (twin) collide(twin, output);
    else files.set(folded, output);
  }
  const told = new Set<Output>();
  for (const [folded, output] of files) {
    for (const folder of withFolders(folded).slice(0, -1)) {
      const file = files.get(folder);
      if (!file || told.has(file)) continue;
      told.add(file);
      collide(file, output);
    }
  }
  return problems;
}

function nameOf({ recipe, path }: Output): string {
  return isFileRecipe(recipe) ? recipe.source : `siar's own ${path}`;
}

function isFileRecipe(recipe: Recipe): recipe is FileRecipe {
  return recipe.kind === "file";
}
