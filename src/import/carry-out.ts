/** Carries an import out: fetches the pictures where that is wanted, and puts every article in its place. */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { type DownloadOptions, downloadImage, imageNamer } from "./download.ts";
import type { ImportedSource, LeftOut } from "./imported.ts";
import { planImport } from "./plan.ts";
import type { PlannedArticle, PlanOptions } from "./planned.ts";
import { isTaken, putNew } from "./put-articles.ts";

export interface CarryOptions extends PlanOptions {
  /** The site's folder, absolute. */
  readonly root: string;
  readonly isDry: boolean;
  /** Where pictures go, from the site's folder; absent where they are only listed. */
  readonly pictures?: DownloadOptions & {
    readonly folder: string;
    readonly onProgress?: (done: number, total: number) => void;
  };
}

export interface ImportReport {
  readonly articles: readonly (PlannedArticle & { readonly isWritten: boolean })[];
  readonly images: readonly ReportedImage[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
}

export interface ReportedImage {
  readonly url: string;
  /** Paths of the articles that show it. */
  readonly articles: readonly string[];
  /** Where it lies now, from the site's folder. */
  readonly file?: string;
}

export async function carryOut(
  sources: readonly ImportedSource[],
  options: CarryOptions,
): Promise<ImportReport> {
  const { root, isDry, pictures } = options;
  const listed = planImport(sources, options);
  const problems: Problem[] = [];
  const images = new Map<string, string>();
  if (pictures && !isDry) {
    // Nothing is fetched for an article that will not be written.
    const wanted = [...listed.images].filter(([, paths]) => paths.some((path) => !isTaken(root, path)));
    const urls = wanted.map(([url]) => url);
    for (const [url, path] of await fetchAll(urls, root, pictures, problems)) images.set(url, path);
  }
  const plan = images.size === 0 ? listed : planImport(sources, { ...options, images });
  const articles = plan.articles.map((one) => {
    const written = isDry ? !isTaken(root, one.path) : putNew(root, one.path, one.text);
    if (written === false) {
      problems.push(problem("import/name-taken", one.article.place, { file: one.path, name: one.title }));
    } else if (written !== true) problems.push(written);
    return { ...one, isWritten: written === true && !isDry };
  });
  const reported = [...listed.images].map(([url, paths]): ReportedImage => {
    const file = images.get(url);
    return { url, articles: paths, ...(file !== undefined && { file }) };
  });
  const all = [...plan.problems, ...problems];
  return { articles, images: reported, leftOut: plan.leftOut, problems: all };
}

/** So many are asked for at once. */
const ABREAST = 4;

/** Paths from the site's folder by URL, of all that could be had. Names do not depend on which answers first. */
async function fetchAll(
  urls: readonly string[],
  root: string,
  pictures: NonNullable<CarryOptions["pictures"]>,
  problems: Problem[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const nameOf = imageNamer();
  for (let from = 0; from < urls.length; from += ABREAST) {
    const some = urls.slice(from, from + ABREAST);
    const downloads = await Promise.all(some.map((url) => downloadImage(url, pictures)));
    downloads.forEach((download, index) => {
      const url = some[index] ?? "";
      if ("reason" in download) {
        problems.push(problem("import/image-failed", undefined, { url, reason: download.reason }));
        return;
      }
      for (;;) {
        const path = [pictures.folder, nameOf(url, download.kind)].filter(Boolean).join("/");
        const put = putNew(root, path, download.bytes);
        // Another picture of that name lies there: the next name is tried.
        if (put === false) continue;
        if (put === true) found.set(url, path);
        else problems.push(put);
        return;
      }
    });
    pictures.onProgress?.(Math.min(from + ABREAST, urls.length), urls.length);
  }
  return found;
}
