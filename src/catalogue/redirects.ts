/** Former addresses and where they lead: aliases of front matter, and addresses that the ledger remembers (R104). */

import type { Redirect } from "../model/catalogue.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { foldAddress } from "./addresses.ts";

export interface RedirectInput {
  /** Articles that will be seen. */
  readonly articles: readonly ArticleFacts[];
  readonly addresses: ReadonlyMap<string, string>;
  readonly formerAddresses: ReadonlyMap<string, readonly string[]>;
  /** Addresses that are filled, folded, and by what: aliases never shadow them. Asked for where anything redirects. */
  readonly filled: () => ReadonlyMap<string, string>;
}

/** Sorted by where they start, so that equal sites give equal files. */
export function redirectsOf(input: RedirectInput): {
  readonly redirects: readonly Redirect[];
  readonly problems: readonly Problem[];
} {
  if (input.formerAddresses.size === 0 && input.articles.every(({ aliases }) => aliases.length === 0)) {
    return { redirects: [], problems: [] };
  }
  const problems: Problem[] = [];
  const owners = new Map(input.filled());
  const redirects: Redirect[] = [];
  for (const article of input.articles) {
    const to = input.addresses.get(article.path);
    if (to === undefined) continue;
    for (const { text: alias, place } of article.aliases) {
      const folded = foldAddress(alias);
      const owner = owners.get(folded);
      if (owner === `an alias of ${article.path}`) continue;
      if (owner) {
        problems.push(problem("alias/taken", place, { alias, owner }));
        continue;
      }
      owners.set(folded, `an alias of ${article.path}`);
      redirects.push({ from: alias, to });
    }
  }
  for (const [path, formers] of input.formerAddresses) {
    const to = input.addresses.get(path);
    if (to === undefined) continue;
    for (const from of formers) {
      const folded = foldAddress(from);
      const owner = owners.get(folded);
      if (owner === undefined) {
        owners.set(folded, `a former address of ${path}`);
        redirects.push({ from, to });
      } else if (owner.startsWith("the page of ") && owner !== `the page of ${path}`) {
        problems.push(problem("ids/former-address-taken", { file: path }, { address: from, path, owner }));
      }
    }
  }
  redirects.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { redirects, problems };
}
