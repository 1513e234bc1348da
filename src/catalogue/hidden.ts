/** What would tell readers of an article that they may not see yet, or no longer: what a leak scan looks for (R10). */

import type { CompiledFacts } from "../model/compiled.ts";
import type { Site } from "../model/site.ts";
import { addressing } from "./addresses.ts";
import { localFilesOf } from "./attachments.ts";
import type { Ledger } from "./ledger.ts";
import type { Hiding } from "./states.ts";

export interface HiddenArticle {
  /** Source path. */
  readonly source: string;
  /** The id that it has, brings along, or would be given; absent where it was ended for good, which feeds may say. */
  readonly id?: string;
  readonly address: string;
  /** Empty for an expired article: readers have seen it, and no build may fail because the clock went on. */
  readonly title: string;
  /** Source paths of the local files that it shows or offers. */
  readonly files: readonly string[];
}

interface HidingContext {
  readonly site: Site;
  readonly ledger: Ledger;
  /** The id that a key would be given. */
  readonly mint: (key: string) => string;
}

/** One for each hidden article, in the order of their paths. */
export function hiddenArticles(
  compiled: readonly CompiledFacts[],
  hidden: ReadonlyMap<string, Hiding>,
  { site, ledger, mint }: HidingContext,
): readonly HiddenArticle[] {
  if (hidden.size === 0) return [];
  const rows = new Map(ledger.rows.map((row) => [row.path, row]));
  const addressOf = addressing(site);
  const ended = new Set(ledger.rows.flatMap(({ id, retired }) => (retired === undefined ? [] : id)));
  return compiled.flatMap((one) => {
    const { article } = one;
    const hiding = hidden.get(article.path);
    if (hiding === undefined) return [];
    const id = rows.get(article.path)?.id ?? article.id?.text ?? mint(article.key);
    return [
      {
        source: article.path,
        ...(!ended.has(id) && { id }),
        address: addressOf(article),
        title: hiding === "expired" ? "" : article.title.text,
        files: localFilesOf(one),
      },
    ];
  });
}
