/** Which articles are versions of one text in several languages (R78, D25). */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { relativePath, resolvePath } from "../text/url.ts";
import { suggestFrom } from "./suggestions.ts";

export interface Translations {
  /** For each article that has translations the whole group of paths, itself included, in the order of the articles given. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly Problem[];
}

/** `articles` are all that were understood, hidden ones too: a visible one may translate a hidden one. */
export function groupTranslations(articles: readonly ArticleFacts[]): Translations {
  if (articles.every(({ translationOf }) => !translationOf)) return { groups: new Map(), problems: [] };
  const problems: Problem[] = [];
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const leader = new Map<string, string>(articles.map((article) => [article.path, article.path]));
  const suggest = suggestFrom(() => [...byPath.keys()]);

  for (const article of articles) {
    const original = article.translationOf;
    if (!original) continue;
    const relative = resolvePath(article.path, original.text);
    const target =
      byPath.get(relative ?? "") ??
      byKey.get(relative ?? "") ??
      byPath.get(original.text) ??
      byKey.get(original.text);
    if (target) {
      join(leader, article.path, target.path);
    } else {
      const near = suggest(relative ?? original.text);
      const facts = { target: original.text, nearest: near && relativePath(article.path, near) };
      problems.push(problem("translation/missing", original.place, facts));
    }
  }

  const groups = new Map<string, string[]>();
  for (const article of articles) {
    const head = find(leader, article.path);
    const group = groups.get(head) ?? [];
    const twin =
      group.length > 0 &&
      byPath.get(group.find((path) => byPath.get(path)?.language === article.language) ?? "");
    if (twin) problems.push(sameLanguage(article, twin));
    group.push(article.path);
    groups.set(head, group);
  }
  const byMember = new Map<string, readonly string[]>();
  for (const group of groups.values()) {
    if (group.length > 1) for (const path of group) byMember.set(path, group);
  }
  return { groups: byMember, problems };
}

/** Told at the one of the two that names the other. */
function sameLanguage(one: ArticleFacts, other: ArticleFacts): Problem {
  const [here, there] = one.translationOf ? [one, other] : [other, one];
  const place = here.translationOf?.place ?? { file: here.path };
  return problem("translation/same-language", place, { language: here.language, other: there.path });
}

/** The head of a path's group; two paths of one group have the same head. The way there is kept short. */
function find(leader: Map<string, string>, path: string): string {
  let head = path;
  for (let next = leader.get(head); next !== undefined && next !== head; next = leader.get(head)) head = next;
  leader.set(path, head);
  return head;
}

function join(leader: Map<string, string>, one: string, other: string): void {
  const [low, high] = [find(leader, one), find(leader, other)].sort();
  if (low !== undefined && high !== undefined) leader.set(high, low);
}
