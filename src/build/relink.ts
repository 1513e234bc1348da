/**
 * The short way to link a site of which only texts have changed: where every other thing that linking reads is as it
 * was, and the changed articles show the same face as before, all outputs are as they were but those that carry the
 * changed texts. Their recipes lie in the store, and only the names of the texts in them are exchanged.
 */

import { lstatSync, type Stats } from "node:fs";
import { join } from "node:path";
import { decodeFacts } from "../compile/kept.ts";
import { growthOf } from "../feeds/budget.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { Entry } from "../model/entry.ts";
import { isError } from "../problems/problem.ts";
import { markOf } from "../text/mark.ts";
import { keyOf, type Understood, understandAll } from "./articles.ts";
import type { Found, FoundFile } from "./discover.ts";
import type { LoadedLedger } from "./ledger-file.ts";
import type { Linked } from "./link-site.ts";
import { lookDown } from "./look.ts";
import type { Manifest, ManifestArticle, ManifestFile, ManifestLink } from "./manifest.ts";
import { keyOfRecipe } from "./recipes.ts";
import type { Seen } from "./seen.ts";
import { fileStat } from "./seen-files.ts";
import { folderOf, type LinkedOutput } from "./shelve.ts";
import type { Shelves } from "./shelves.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Surveying, SurveyTools } from "./surveying.ts";

/** What was looked at so far. */
export interface Looked {
  readonly articles: Found;
  readonly statics: Found;
  readonly ledger: LoadedLedger;
  readonly seen: Seen;
  readonly stamp: string;
  readonly settings: ArticleSettings;
  readonly ground: string;
  /** Hash of all that linking reads beside articles and assets. */
  readonly inputs: string;
}

export interface Relinked {
  readonly linked: Linked;
  readonly understood: readonly Understood[];
}

/** More changes than these are linked anew, which is then no slower. */
const MOST_CHANGES = 1000;

/** After so many short ways comes a long one, which lets the store drop what is no longer of use. */
const MOST_TIMES = 50;

/** The site linked in the short way; `undefined` where only the long one is sure. */
export async function relink(
  looked: Looked,
  order: Surveying,
  tools: SurveyTools,
): Promise<Relinked | undefined> {
  const { manifest, shelves } = tools;
  const { link, stamp } = manifest;
  const now = order.now.getTime();
  const isSame = link && looked.inputs === link.inputs && looked.stamp === stamp && link.times < MOST_TIMES;
  if (!isSame || now < link.nowMs || now >= (link.turnMs ?? Number.POSITIVE_INFINITY)) return undefined;
  if (!areAssetsAsTheyWere(order, looked.seen, manifest)) return undefined;
  const { statics } = looked.seen;
  if (!looked.statics.files.every(({ path, stat }) => statics.recall(path, stat) !== undefined))
    return undefined;
  const changed = changedAmong(looked, manifest);
  if (!changed || changed.length > MOST_CHANGES) return undefined;
  const understood = await understandAll(changed, {
    settings: looked.settings,
    ground: looked.ground,
    shelves,
    crew: tools.crew,
    seen: looked.seen.articles,
  });
  const exchanged = exchange(understood, tools, link);
  if (!exchanged) return undefined;
  const surroundings = shelves.parts.get(link.surroundings);
  if (!surroundings) return undefined;
  const { notes, ahead, entries, pages, feeds, turnMs } = link;
  return {
    linked: {
      ...exchanged,
      surroundings: JSON.parse(surroundings.toString("utf8")) as Surroundings,
      ledger: { text: looked.ledger.text, isChanged: false },
      problems: link.problems,
      notes,
      ahead,
      entries,
      pages,
      feeds,
      ...(turnMs !== undefined && { turnMs }),
    },
    understood: [...exchanged.articles].map(([path, article]) => ({ path, ...article })),
  };
}

/** The files that articles show: as the last build found them, and where it found them. */
function areAssetsAsTheyWere(
  { root, look }: Surveying,
  { assets, absent }: Seen,
  { seen }: Manifest,
): boolean {
  const statOf = (path: string): Stats | undefined => {
    lookDown(root, path, look);
    return lstatSync(join(root, path), { throwIfNoEntry: false });
  };
  for (const path of seen.absent) {
    if (statOf(path)) return false;
    absent.add(path);
  }
  return seen.assets.every(([name]) => {
    const stat = statOf(name.slice(name.indexOf(" ") + 1));
    return stat?.isFile() && assets.recall(name, fileStat(stat)) !== undefined;
  });
}

/** The articles that are not as the last build knew them; `undefined` where some have come or gone. */
function changedAmong(
  { articles, seen, ground }: Looked,
  manifest: Manifest,
): readonly FoundFile[] | undefined {
  if (articles.files.length !== manifest.articles.size) return undefined;
  const changed: FoundFile[] = [];
  for (const found of articles.files) {
    const known = manifest.articles.get(found.path);
    if (!known) return undefined;
    if (known.key === undefined || keyOf(found, { seen: seen.articles, ground }) !== known.key)
      changed.push(found);
  }
  return changed;
}

/** The outputs and articles with the changed texts in the place of the old ones, if that is all that has changed. */
function exchange(
  understood: readonly Understood[],
  { manifest, shelves }: SurveyTools,
  link: ManifestLink,
): Pick<Linked, "outputs" | "articles"> | undefined {
  const paths = [...manifest.files.keys()];
  const files = new Map(manifest.files);
  const articles = new Map(manifest.articles);
  const told = new Set(link.problems.map(({ place }) => place?.file));
  for (const one of understood) {
    const before = articles.get(one.path);
    const text = before && !told.has(one.path) ? newText(one, before, shelves) : undefined;
    if (!before || !text) return undefined;
    for (const number of before.files ?? []) {
      const path = paths[number];
      const file = path === undefined ? undefined : files.get(path);
      const renamed = file && rename(file, text, manifest.stamp, shelves);
      if (path === undefined || !renamed) return undefined;
      files.set(path, renamed);
    }
    const { key, isDraft, problems } = one;
    const mark = text.entry?.mark;
    articles.set(one.path, {
      ...before,
      ...(key !== undefined && { key }),
      isDraft,
      problems,
      ...(mark !== undefined && { mark }),
    });
  }
  const sources = sourcesOf(articles, paths);
  return { outputs: [...files].map((file) => outputOf(file, sources)), articles };
}

/** Which article's page a file is: of the files that carry an article's text its page comes first. */
function sourcesOf(articles: Manifest["articles"], paths: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const [source, { files: [page] = [] }] of articles) {
    const path = page === undefined ? undefined : paths[page];
    if (path !== undefined) sources.set(path, source);
  }
  return sources;
}

/** The text of an article, which another one has given way to. */
interface NewText {
  /** By how much more it costs a feed, in bytes. */
  readonly growth: number;
  /** Where readers see the article: the marks of its entry then and now. */
  readonly entry?: { readonly oldMark: string; readonly mark: string };
}

/** `undefined` where more of the article has changed than its text. */
function newText(
  { key, facts, isDraft, problems }: Understood,
  before: ManifestArticle,
  { facts: shelf, parts }: Shelves,
): NewText | undefined {
  const isSame = facts && facts.face === before.face && isDraft === before.isDraft;
  if (!isSame || key === undefined || before.key === undefined || problems.some(isError)) return undefined;
  const kept = shelf.get(before.key);
  const old = kept && decodeFacts(kept);
  // Of an article that was taken back readers see no text.
  if (!old?.facts || facts.article.retraction) return undefined;
  if (before.mark === undefined) return { growth: 0 };
  const part = parts.get(before.mark);
  if (!part) return undefined;
  const entry = JSON.parse(part.toString("utf8")) as Entry;
  const contentBytes = entry.contentBytes + facts.textBytes - old.facts.textBytes;
  const changed: Entry = { ...entry, content: key, contentBytes };
  const mark = markOf(changed);
  parts.put(mark, Buffer.from(JSON.stringify(changed)));
  const growth = growthOf(entry.contentBytes, contentBytes);
  return { growth, entry: { oldMark: before.mark, mark } };
}

/** The file with the new text's name in its recipe; `undefined` where it may not hold the same entries any more. */
function rename(
  file: ManifestFile,
  { growth, entry }: NewText,
  stamp: string,
  { parts }: Shelves,
): ManifestFile | undefined {
  const recipe = parts.get(file.key);
  if (!recipe || !entry) return undefined;
  const spare = file.spare === undefined ? undefined : file.spare - growth;
  if (spare !== undefined && spare < 0) return undefined;
  const text = recipe.toString("utf8").replaceAll(entry.oldMark, entry.mark);
  const key = keyOfRecipe(text, stamp);
  parts.put(key, Buffer.from(text));
  return { ...file, key, ...(spare !== undefined && { spare }) };
}

function outputOf(
  [path, { stage, key, spare }]: readonly [string, ManifestFile],
  sources: ReadonlyMap<string, string>,
): LinkedOutput {
  const isDocument = stage === "feed" && !path.endsWith(".opml");
  const source = stage === "page" ? sources.get(path) : undefined;
  return {
    path,
    stage,
    key,
    ...(isDocument && { group: folderOf(path) }),
    ...(source !== undefined && { source }),
    ...(spare !== undefined && { spare }),
  };
}
