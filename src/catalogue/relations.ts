/** What an entry points at beside its text: related pieces, and what it answers. Own articles by path, others by URL. */

import type { Reference } from "../model/article.ts";
import type { ArticleFacts } from "../model/compiled.ts";
import type { Entry, InReplyTo, RelatedLink } from "../model/entry.ts";
import type { Problem } from "../model/problem.ts";
import { hasScheme, joinUrl, resolvePath } from "../text/url.ts";
import { judgeMissing, type Targets } from "./fills.ts";

export interface RelationContext {
  readonly targets: Targets;
  readonly ids: ReadonlyMap<string, string>;
}

const NO_RELATIONS = { relations: undefined, problems: [] };

/** The links of one article, if it has any; what leads nowhere is told and left out. */
export function relationsOf(
  { path, related = [], inReplyTo }: ArticleFacts,
  { targets, ids }: RelationContext,
): {
  readonly relations: Pick<Entry, "related" | "inReplyTo"> | undefined;
  readonly problems: readonly Problem[];
} {
  if (related.length === 0 && !inReplyTo) return NO_RELATIONS;
  const problems: Problem[] = [];
  const follow = (reference: Reference): InReplyTo | undefined => {
    const { text, place } = reference;
    if (hasScheme(text)) return { ref: text, url: text };
    const target = resolvePath(path, text) ?? text;
    const address = targets.addresses.get(target);
    const title = targets.compiled.get(target)?.article.title.text;
    if (address === undefined) {
      const found = judgeMissing({ target, place }, targets);
      if (found) problems.push(found);
      return undefined;
    }
    const url = joinUrl(targets.site.baseUrl, address);
    return { ref: ids.get(target) ?? url, url, ...(title !== undefined && { title }) };
  };
  const links = related.flatMap((reference): readonly RelatedLink[] => {
    const found = follow(reference);
    return found ? [{ url: found.url, ...(found.title !== undefined && { title: found.title }) }] : [];
  });
  const answered = inReplyTo && follow(inReplyTo);
  return {
    relations: {
      ...(links.length > 0 && { related: links }),
      ...(answered && { inReplyTo: answered }),
    },
    problems,
  };
}
