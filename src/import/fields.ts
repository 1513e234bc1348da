/** The fields of an article, each as siar's front matter takes it; what it would refuse is left out and told. */

import { problem } from "../problems/problem.ts";
import { foldName } from "../text/characters.ts";
import { endingOf, isMediaType, mediaTypeOfEnding, registeredName } from "../text/media-type.ts";
import { relativePath } from "../text/url.ts";
import { imageAt } from "./body.ts";
import { eachOnce, wordsOf } from "./clean-words.ts";
import type { Imported, ImportedFile, ImportedImage } from "./imported.ts";
import { resolveUrl } from "./old-addresses.ts";
import type { Journey, Named } from "./planned.ts";
import { authorsOf, nameWithoutEmail } from "./terms.ts";

export interface Fields {
  readonly authors: readonly string[];
  readonly contributors: readonly string[];
  readonly summary: string | undefined;
  readonly image: ImportedImage | undefined;
  readonly files: readonly ImportedFile[];
  readonly externalUrl: string | undefined;
  readonly related: readonly string[];
  readonly via: readonly string[];
  readonly comments: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly source: Imported["source"];
  readonly license: string | undefined;
  readonly rights: string | undefined;
  readonly extra: Imported["extra"];
}

/** Whether readers could keep an article by that id: what front matter refuses, no feed can have had for long. */
export function isId(text: string): boolean {
  return (
    text.length <= 2_000 && !/[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(text)
  );
}

export function planFields(named: Named, journey: Journey): Fields {
  const { article } = named;
  const { report, site } = journey;
  const address = (url: string | undefined, what: string): string | undefined =>
    addressOf(url, what, named, journey);
  const addresses = (urls: readonly string[], what: string): readonly string[] => [
    ...new Set(urls.flatMap((url) => address(url, what) ?? [])),
  ];
  const reading = furtherReading(named, journey);
  const measured = measuredFiles(named, journey);
  const summary = wordsOf(article.summary ?? "");
  const source = article.source && { ...article.source, title: wordsOf(article.source.title) };
  const sourceUrl = source && address(source.url, "the feed");
  return {
    authors: authorsOf(article, site, report),
    contributors: eachOnce(article.contributors.map(nameWithoutEmail)),
    summary: summary === "" ? undefined : summary,
    image: planImage(named, journey),
    files: measured.files,
    externalUrl: address(article.externalUrl, "the page that it is about,"),
    related: [...addresses(article.related, "related,"), ...reading.related],
    via: addresses(article.via, "via,"),
    comments: address(article.comments, "of its comments,"),
    inReplyTo: address(article.inReplyTo, "of what it answers,"),
    source:
      source && source.title !== "" && sourceUrl !== undefined
        ? { title: source.title, url: sourceUrl }
        : undefined,
    license: address(article.license, "of its licence,"),
    rights: wordsOf(article.rights ?? "") || undefined,
    extra: withoutEmpty({ ...article.extra, ...reading.extra, attachments: measured.unmeasured }),
  };
}

function withoutEmpty(extra: Imported["extra"]): Imported["extra"] {
  return Object.fromEntries(Object.entries(extra).filter(([, list]) => list.length > 0));
}

function addressOf(
  url: string | undefined,
  what: string,
  { article, title }: Named,
  { report }: Journey,
): string | undefined {
  if (url === undefined || url.trim() === "") return undefined;
  const reading = resolveUrl(url, article.url, false);
  if ("url" in reading) return reading.url;
  report(
    problem("import/address-unusable", article.place, { name: title, what, url, reason: reading.reason }),
  );
  return undefined;
}

function planImage(named: Named, journey: Journey): ImportedImage | undefined {
  const { image } = named.article;
  const url = addressOf(image?.url, "of its image,", named, journey);
  if (image === undefined || url === undefined) return undefined;
  return {
    url: imageAt(url, named.path, journey),
    alt: wordsOf(image.alt ?? ""),
    caption: wordsOf(image.caption ?? ""),
    credit: wordsOf(image.credit ?? ""),
  };
}

/** Files of which type and size are known; the addresses of the others are kept beside. */
function measuredFiles(
  named: Named,
  journey: Journey,
): { readonly files: readonly ImportedFile[]; readonly unmeasured: readonly string[] } {
  const { article, title } = named;
  const files = new Map<string, ImportedFile>();
  const unmeasured: string[] = [];
  for (const file of article.files) {
    const url = addressOf(file.url, "of a file,", named, journey);
    if (url === undefined || files.has(url)) continue;
    const mediaType = typeOf(file.mediaType, url);
    const isSized =
      file.lengthBytes !== undefined && Number.isSafeInteger(file.lengthBytes) && file.lengthBytes > 0;
    const missing = [...(mediaType === undefined ? ["type"] : []), ...(isSized ? [] : ["length"])];
    if (missing.length > 0) {
      unmeasured.push(url);
      journey.report(problem("import/attachment-unmeasured", article.place, { name: title, url, missing }));
      continue;
    }
    const duration = /^\d[\d:.]{0,20}$/.test(file.duration ?? "") ? file.duration : undefined;
    const words = wordsOf(file.title ?? "");
    const { duration: _duration, mediaType: _mediaType, ...rest } = file;
    files.set(url, {
      ...rest,
      url,
      ...(mediaType !== undefined && { mediaType }),
      ...(duration !== undefined && { duration }),
      title: words,
    });
  }
  return { files: [...files.values()], unmeasured };
}

/** The type by its registered name; where it is called otherwise, what the ending promises. */
function typeOf(written: string | undefined, url: string): string | undefined {
  const [bare = ""] = (written ?? "").trim().toLowerCase().split(/\s*;/);
  const name = registeredName(bare) ?? bare;
  return isMediaType(name) ? name : mediaTypeOfEnding(endingOf(url));
}

/** Lines that name further reading: the article of this site that has the headline, else the words as they stand. */
function furtherReading(
  { article, path }: Named,
  { headlines, report }: Journey,
): { readonly related: readonly string[]; readonly extra: Imported["extra"] } {
  const related: string[] = [];
  const kept: string[] = [];
  for (const { line, words } of article.furtherReading) {
    const [only, ...others] = (headlines.get(foldName(words)) ?? []).filter((other) => other !== path);
    if (only !== undefined && others.length === 0) related.push(relativePath(path, only));
    else kept.push(line);
  }
  if (kept.length > 0) report(problem("import/read-also", article.place, { kept }));
  return { related, extra: { readAlso: [...(article.extra.readAlso ?? []), ...kept] } };
}
