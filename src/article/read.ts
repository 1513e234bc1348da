/**
 * One source → one article. Pure: the file and the settings decide everything. Every problem of the file is found in
 * one run. Where an error leaves an article that others can still point at, it is returned beside the error.
 */

import type { Article, Reference } from "../model/article.ts";
import type { Place, Problem, Severity } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import { isFault } from "../text/data.ts";
import { readAliases } from "./aliases.ts";
import { readAttachments } from "./attachments.ts";
import { type Dates, readDates } from "./dates.ts";
import { readEpisode } from "./episode.ts";
import { readExtensions } from "./extensions.ts";
import { type Parted, partFences } from "./fences.ts";
import { type FrontMatter, faultProblem, noFrontMatter, type Report, readFields } from "./fields.ts";
import { readFileName } from "./file-name.ts";
import { decodeFrontMatter } from "./front-matter.ts";
import { firstHeadline } from "./headline.ts";
import { readArticleLanguage, readId, readSlug } from "./identity.ts";
import { readImage } from "./image.ts";
import { readAuthors, readCategories, readContributors, readTags } from "./names.ts";
import { readProvenance } from "./provenance.ts";
import { readStates } from "./states.ts";
import { plainText, warnOfMarkdown, withoutMarks } from "./texts.ts";

export interface ArticleReading {
  readonly article?: Article;
  /** Whether it is known to be a draft, be it understood or not. */
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

/** Reads an article. A draft may be unfinished: that its title or date is missing is a warning there. */
export function readArticle(source: Source, site: Site): ArticleReading {
  const parted = partFences(source);
  if ("code" in parted) return { isDraft: false, problems: [parted] };
  const problems: Problem[] = [];
  const report: Report = (found) => problems.push(found);
  const matter = readFrontMatter(source, parted, report);
  const article = matter && assemble(source, site, parted, matter, report);
  return { ...(article && { article }), isDraft: matter !== undefined && saysDraft(matter), problems };
}

function saysDraft({ fields }: FrontMatter): boolean {
  return fields.draft === true || fields.published === false;
}

/** The fields, or undefined where the front matter cannot be decoded: then nothing else is worth saying. */
function readFrontMatter(source: Source, { block }: Parted, report: Report): FrontMatter | undefined {
  if (block === undefined) return noFrontMatter(source);
  const decoded = decodeFrontMatter(block);
  if (!isFault(decoded)) return readFields(source, block, decoded, report);
  report(faultProblem(source, block, decoded));
  return undefined;
}

function assemble(
  source: Source,
  site: Site,
  { body, bodyLine }: Parted,
  matter: FrontMatter,
  report: Report,
): Article | undefined {
  const name = readFileName(source.path, site);
  const draft = saysDraft(matter);
  const severity: Severity = draft ? "warning" : "error";
  const title = readTitle(source, body, bodyLine, matter, severity, report);
  const dates = readDates(matter, name, site, severity, report);
  const language = readArticleLanguage(matter, name, site, report);
  const slug = readSlug(matter, name, language, site, report);
  const id = readId(matter, report);
  const authors = readAuthors(matter, report);
  const categories = readCategories(matter, report);
  const summary = readSummary(matter, report);
  const image = readImage(matter, report);
  const aliases = readAliases(matter, report);
  const translationOf = readTranslationOf(matter);
  const more = readMore(matter, dates, site, report);
  const { published } = dates;
  if (body.trim() === "") report(problem("article/empty", matter.opening, {}, severity));
  if (title === undefined || published === undefined || slug === undefined) return undefined;
  return {
    path: source.path,
    hash: source.hash,
    key: name.key,
    language,
    title,
    slug,
    ...(id && { id }),
    ...dates,
    published,
    datePlaces: datePlacesOf(matter),
    authors,
    categories,
    ...(summary !== undefined && { summary }),
    ...(image && { image }),
    aliases,
    draft,
    ...(translationOf && { translationOf }),
    ...more,
    body,
    bodyLine,
  };
}

function datePlacesOf({ fields, placeOf }: FrontMatter): Article["datePlaces"] {
  const names = (["date", "updated", "corrections", "retracted"] as const).filter(
    (name) => fields[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, placeOf([name])]));
}

/** What few articles have: each of these is absent where front matter does not say it. */
function readMore(matter: FrontMatter, dates: Dates, site: Site, report: Report): Partial<Article> {
  const states = readStates(matter, dates, site, report);
  const contributors = readContributors(matter, report);
  const tags = readTags(matter, report);
  const attachments = readAttachments(matter, report);
  const provenance = readProvenance(matter, site, report);
  const episode = readEpisode(matter, report);
  const extensions = readExtensions(matter, site, report);
  const { feed } = matter.fields;
  return {
    ...states,
    ...(contributors.length > 0 && { contributors }),
    ...(tags.length > 0 && { tags }),
    ...(attachments.length > 0 && { attachments }),
    ...(feed !== undefined && { feed }),
    ...provenance,
    ...(episode && { episode }),
    ...(extensions.length > 0 && { extensions }),
  };
}

/** Front matter's, else the first heading of level one; that the heading is not shown twice, render sees to (R67). */
function readTitle(
  source: Source,
  body: string,
  bodyLine: number,
  matter: FrontMatter,
  severity: Severity,
  report: Report,
): Reference | undefined {
  const key = matter.keyOf("title");
  const place = matter.placeOf(["title"]);
  const text = plainText(matter.fields.title ?? "", key, place, report);
  if (text !== "") {
    warnOfMarkdown(text, key, place, report);
    return { text, place };
  }
  const headline = firstHeadline(body);
  if (headline !== undefined) {
    const line = bodyLine + headline.line - 1;
    const there: Place = excerptPlace(source.path, source.text, line, headline.column, headline.text.length);
    const words = plainText(withoutMarks(headline.text), key, there, report);
    if (words !== "") return { text: words, place: there };
  }
  report(problem("front-matter/title-missing", matter.opening, {}, severity));
  return undefined;
}

function readSummary(matter: FrontMatter, report: Report): string | undefined {
  const written = matter.fields.summary;
  if (written === undefined) return undefined;
  const key = matter.keyOf("summary");
  const place = matter.placeOf(["summary"]);
  const text = plainText(written, key, place, report);
  warnOfMarkdown(text, key, place, report);
  return text === "" ? undefined : text;
}

function readTranslationOf(matter: FrontMatter): Reference | undefined {
  const text = matter.fields.translationOf?.trim().normalize("NFC");
  if (text === undefined || text === "") return undefined;
  return { text, place: matter.placeOf(["translationOf"]) };
}
