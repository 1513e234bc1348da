/**
 * What readers may see of an article at a moment: nothing of a draft, of one whose time has not come, or of one that
 * has expired (R10). And when that will change next, because nobody rebuilds a static site by itself (R118).
 */

import type { ArticleFacts } from "../model/compiled.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { formatRfc3339 } from "../text/date.ts";

/** Why an article is not seen. */
export type Hiding = "draft" | "ahead" | "embargoed" | "expired";

/** Each as the end of a sentence: "it is …". */
export const HIDING_WORDS: { readonly [H in Hiding]: string } = {
  draft: "a draft",
  ahead: "dated ahead",
  embargoed: "under embargo",
  expired: "expired",
};

/** The articles that readers may not see at that moment, by path. */
export function hiddenAmong(articles: readonly ArticleFacts[], now: number): ReadonlyMap<string, Hiding> {
  const hidden = new Map<string, Hiding>();
  for (const article of articles) {
    const hiding = hidingOf(article, now);
    if (hiding) hidden.set(article.path, hiding);
  }
  return hidden;
}

function hidingOf({ draft, published, embargo, expires }: ArticleFacts, now: number): Hiding | undefined {
  if (draft) return "draft";
  if (published.epochMs > now) return "ahead";
  if (embargo && embargo.epochMs > now) return "embargoed";
  if (expires && expires.epochMs <= now) return "expired";
  return undefined;
}

/** A moment at which a build shows something that the one before did not, or the other way round. */
export interface StateChange {
  readonly at: Instant;
  /** Source path of the article. */
  readonly article: string;
  readonly change: "appears" | "expires";
}

/** Every change that time alone brings, soonest first. */
export function changesAhead(articles: readonly ArticleFacts[], now: number): readonly StateChange[] {
  const changes: StateChange[] = [];
  for (const article of articles) {
    const { path, draft, expires } = article;
    const from = visibleFrom(article);
    if (draft || (expires && expires.epochMs <= from.epochMs)) continue;
    if (from.epochMs > now) changes.push({ at: from, article: path, change: "appears" });
    if (expires && expires.epochMs > now) changes.push({ at: expires, article: path, change: "expires" });
  }
  return changes.sort((a, b) => a.at.epochMs - b.at.epochMs || (a.article < b.article ? -1 : 1));
}

function visibleFrom({ published, embargo }: ArticleFacts): Instant {
  return embargo && embargo.epochMs > published.epochMs ? embargo : published;
}

/** The latest date on which readers were told of a change (R11, R23): of an edit or of a correction. */
export function updatedOf({ published, updated, corrections = [] }: ArticleFacts): Instant {
  if (!updated && corrections.length === 0) return published;
  return [updated, ...corrections.map(({ date }) => date)].reduce<Instant>(
    (latest, one) => (one && one.epochMs > latest.epochMs ? one : latest),
    published,
  );
}

/** Corrections and retractions tell of what has happened, so their day has come. */
export function judgeNotes(articles: readonly ArticleFacts[], now: number): readonly Problem[] {
  const noted = articles.filter(({ corrections, retraction }) => corrections || retraction);
  return noted.flatMap(({ path, corrections = [], retraction, datePlaces }) => {
    const notes = [
      ...corrections.map(({ date }) => ({ key: "corrections" as const, date })),
      ...(retraction ? [{ key: "retracted" as const, date: retraction.date }] : []),
    ];
    return notes
      .filter(({ date }) => date.epochMs > now)
      .map(({ key, date }) => {
        const facts = { key, date: formatRfc3339(date) };
        return problem("dates/note-ahead", datePlaces[key] ?? { file: path }, facts);
      });
  });
}
