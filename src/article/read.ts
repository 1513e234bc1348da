/**
 * One source → one article. Pure: the file and the settings decide everything. Every problem of the file is found in
 * one run. Where an error leaves an article that others can still point at, it is returned beside the error.
 */

import type { Article, Reference } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem, Severity } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { problem } from "../problems/problem.ts";
import { readAliases } from "./aliases.ts";
import { readAttachments } from "./attachments.ts";
import { type Dates, readDates } from "./dates.ts";
import { type Matter, readMatter } from "./dialects/matter.ts";
import { dialectOf } from "./dialects/tables.ts";
import { readEpisode } from "./episode.ts";
import { readExtensions } from "./extensions.ts";
import { type Parted, partFences } from "./fences.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { type FileName, readFileName } from "./file-name.ts";
import { readArticleLanguage, readId, readSlug } from "./identity.ts";
import { readImage } from "./image.ts";
import { readAuthors, readCategories, readContributors, readTags } from "./names.ts";
import { readProvenance } from "./provenance.ts";
import { readStates } from "./states.ts";
import { plainText, warnOfMarkdown } from "./texts.ts";
import { readTitle } from "./title.ts";

export interface ArticleReading {
  readonly article?: Article;
  /** Whether it is known to be a draft, be it understood or not. */
  readonly isDraft: boolean;
  readonly problems: readonly Problem[];
}

/** Reads an article. A draft may be unfinished: that its title or date is missing is a warning there. */
export function readArticle(source: Source, site: ArticleSettings): ArticleReading {
  if (source.text.trim() === "") {
    return { isDraft: false, problems: [problem("article/empty", { file: source.path }, {})] };
  }
  const parted = partFences(source, site.dialect);
  if ("code" in parted) return { isDraft: false, problems: [parted] };
  const problems: Problem[] = [];
  const report: Report = (found) => problems.push(found);
  const name = readFileName(source.path, site);
  const matter = readMatter(source, parted, name, site, report);
  if (matter?.page) return leftOut(matter.page, site);
  const article = matter && assemble(source, site, parted, name, matter, report);
  return { ...(article && { article }), isDraft: matter !== undefined && saysDraft(matter), problems };
}

function saysDraft({ fields }: FrontMatter): boolean {
  return fields.draft === true || fields.published === false;
}

/** A page of another program: no article, and no mistake of anybody's. */
function leftOut({ sign, place }: NonNullable<Matter["page"]>, site: ArticleSettings): ArticleReading {
  const facts = { sign, dialect: site.dialect ?? "siar" };
  return { isDraft: false, problems: [problem("article/page-left-out", place, facts)] };
}

function assemble(
  source: Source,
  site: ArticleSettings,
  { block, body, bodyLine }: Parted,
  name: FileName,
  matter: Matter,
  report: Report,
): Article | undefined {
  const draft = saysDraft(matter);
  const isEmpty = body.trim() === "";
  const lead =
    matter.redirectTo !== undefined && (isEmpty || matter.redirectTo.isStub) ? matter.redirectTo : undefined;
  if (lead !== undefined) return stubOf(source, site, name, matter, lead, draft, report);
  const severity: Severity = draft ? "warning" : "error";
  const isForeign = dialectOf(site.dialect) !== undefined;
  const format = formatOf(source.path);
  // Whoever writes no front matter says by the name of the file what and when.
  const isNamed = isForeign || (block === undefined && name.day !== undefined);
  const title = readTitle({ source, body, bodyLine, format, name, isNamed, matter, severity }, report);
  const dates = readDates(matter, name, site, severity, report);
  const language = readArticleLanguage(matter, name, site, report);
  const slug = readSlug(matter, name, language, site, report);
  const id = readId(matter, report);
  const authors = readAuthors(matter, report);
  const categories = readCategories(matter, report);
  // A post that is nothing but a link or a picture has in feeds what it is called.
  const summary = readSummary(matter, report) ?? (isForeign && isEmpty ? title?.text : undefined);
  const image = readImage(matter, report);
  const aliases = readAliases(matter, report);
  const translationOf = readTranslationOf(matter);
  const more = readMore(matter, dates, site, report);
  const { published } = dates;
  const { address } = matter;
  if (isEmpty) report(problem("article/empty", matter.opening, {}, isForeign ? "warning" : severity));
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
    ...(address && { address }),
    ...(format && { format }),
    body,
    bodyLine,
  };
}

/** What is no article and only leads elsewhere: it needs neither title nor date, and no text. */
function stubOf(
  source: Source,
  site: ArticleSettings,
  name: FileName,
  matter: Matter,
  { text, place }: Reference,
  draft: boolean,
  report: Report,
): Article | undefined {
  const language = readArticleLanguage(matter, name, site, report);
  const slug = readSlug(matter, name, language, site, report);
  if (slug === undefined) return undefined;
  const title = plainText(
    matter.fields.title ?? "",
    matter.keyOf("title"),
    matter.placeOf(["title"]),
    report,
  );
  const { address } = matter;
  return {
    path: source.path,
    hash: source.hash,
    key: name.key,
    language,
    title: { text: title || name.stem, place },
    slug,
    published: readDates(matter, name, site, "warning", () => {}).published ?? NEVER,
    datePlaces: {},
    authors: [],
    categories: [],
    aliases: readAliases(matter, report),
    draft,
    ...(address && { address }),
    redirectTo: { text, place },
    body: "",
    bodyLine: 1,
  };
}

/** Nobody sees the date of a stub; but it may be a part of its address. */
const NEVER: Instant = { epochMs: 0, offsetMinutes: 0 };

function formatOf(path: string): Article["format"] {
  const ending = /\.(html?|mdx)$/iu.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : ending === "mdx" ? "mdx" : "html";
}

function datePlacesOf({ fields, placeOf }: FrontMatter): Article["datePlaces"] {
  const names = (["date", "updated", "corrections", "retracted"] as const).filter(
    (name) => fields[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, placeOf([name])]));
}

/** What few articles have: each of these is absent where front matter does not say it. */
function readMore(
  matter: FrontMatter,
  dates: Dates,
  site: ArticleSettings,
  report: Report,
): Partial<Article> {
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
