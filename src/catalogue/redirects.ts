/** Former addresses and where they lead: aliases of front matter, and addresses that the ledger remembers (R104). */

import type { Reference } from "../model/article.ts";
import type { Redirect } from "../model/catalogue.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { foldAddress } from "./addresses.ts";

export interface RedirectInput {
  /** Articles that will be seen. */
  readonly articles: readonly ArticleFacts[];
  /** What is no article and only leads elsewhere, and the address at which it does. */
  readonly stubs: readonly { readonly article: ArticleFacts; readonly address: string }[];
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
  const isNone = input.formerAddresses.size + input.stubs.length === 0;
  if (isNone && input.articles.every(({ aliases }) => aliases.length === 0)) {
    return { redirects: [], problems: [] };
  }
  const problems: Problem[] = [];
  const owners = new Map(input.filled());
  const redirects: Redirect[] = [];
  const lead = (from: Reference, to: string, owned: string): void => {
    const folded = foldAddress(from.text);
    const owner = owners.get(folded);
    if (owner === owned) return;
    if (owner) problems.push(problem("alias/taken", from.place, { alias: from.text, owner }));
    else {
      owners.set(folded, owned);
      redirects.push({ from: from.text, to });
    }
  };
  for (const article of input.articles) {
    const to = input.addresses.get(article.path);
    if (to === undefined) continue;
    for (const alias of article.aliases) lead(alias, to, `an alias of ${article.path}`);
  }
  for (const { article, address } of input.stubs) {
    const { redirectTo, aliases, path } = article;
    if (redirectTo === undefined) continue;
    for (const from of [{ text: address, place: redirectTo.place }, ...aliases])
      lead(from, redirectTo.text, `the redirect of ${path}`);
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
