/**
 * What an article is known by: its language, its slug, and an id that it brings along. Front matter comes first, then
 * the path. Uniqueness among all articles, and the ledger of ids, are the catalogue's.
 */

import type { Reference } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import { problem } from "../problems/problem.ts";
import { languageName, readLanguage } from "../text/language.ts";
import { foldSlug, slugOf, whyNotSlug } from "../text/slug.ts";
import type { FrontMatter, Report } from "./fields.ts";
import type { FileName } from "./file-name.ts";

/** One of the site's languages: front matter's, else the path's, else the default (D29). */
export function readArticleLanguage(
  matter: FrontMatter,
  name: FileName,
  site: ArticleSettings,
  report: Report,
): string {
  const languages = site.languages.map(({ tag }) => tag);
  const fallback = name.language ?? languages[0] ?? "und";
  const value = matter.fields.lang?.trim();
  if (value === undefined || value === "") {
    const suffix = name.foreignSuffix;
    if (suffix !== undefined && languageName(suffix) !== suffix) {
      report(
        problem(
          "article/language-suffix",
          { file: matter.opening.file },
          { suffix: `.${suffix}`, languages },
        ),
      );
    }
    return fallback;
  }
  const reading = readLanguage(value);
  if ("tag" in reading && languages.includes(reading.tag)) return reading.tag;
  const reason = "tag" in reading ? undefined : reading.reason;
  const meant = "tag" in reading ? nearestTag(reading.tag, languages) : reading.suggestion;
  const facts = { value, reason, suggestion: meant && `\`lang: ${meant}\``, languages };
  report(problem("front-matter/lang-unknown", matter.placeOf(["lang"]), facts));
  return fallback;
}

/** `en` for `en-GB`, or the other way round. */
function nearestTag(tag: string, languages: readonly string[]): string | undefined {
  const primary = tag.split("-")[0];
  return languages.find((language) => language.split("-")[0] === primary);
}

/** One path segment, NFC, lower case (D21-D23); undefined where there is none that is good, which was reported. */
export function readSlug(
  matter: FrontMatter,
  name: FileName,
  language: string,
  site: ArticleSettings,
  report: Report,
): Reference | undefined {
  const written = matter.fields.slug;
  const place = written === undefined ? { file: matter.opening.file } : matter.placeOf(["slug"]);
  const text = (written ?? slugOf(name.stem)).normalize("NFC").toLowerCase().normalize("NFC");
  if (written === undefined && text === "") {
    report(problem("front-matter/slug-missing", place, { name: name.stem }));
    return undefined;
  }
  const reason = whyNotSlug(text) ?? (/\s/u.test(text) ? "It holds a space." : undefined);
  if (reason !== undefined) {
    const suggestion = slugOf(text) || slugOf(name.stem) || undefined;
    report(problem("front-matter/slug-invalid", place, { value: written ?? text, reason, suggestion }));
    return undefined;
  }
  if (ownNames(language, site).some((taken) => foldSlug(taken) === foldSlug(text))) {
    report(problem("front-matter/slug-reserved", place, { value: text }));
    return undefined;
  }
  return { text, place };
}

/** What siar itself puts beside the articles of a language, where they lie directly in its folder. */
function ownNames(language: string, site: ArticleSettings): readonly string[] {
  if (!/^\/:slug(?![a-z])/i.test(site.articlePath)) return [];
  const own = site.languages.find(({ tag }) => tag === language);
  const words = own === undefined ? [] : [own.categoryWord, own.authorWord];
  const isRoot = site.languages[0]?.tag === language;
  return isRoot ? [...words, "404", ...site.languages.map(({ tag }) => tag)] : words;
}

/** The id as it stands, however unlike a URI: readers know it (R2). */
export function readId(matter: FrontMatter, report: Report): Reference | undefined {
  const text = matter.fields.id;
  if (text === undefined) return undefined;
  const place = matter.placeOf(["id"]);
  const reason = whyNotId(text);
  if (reason === undefined) return { text, place };
  report(problem("front-matter/id-invalid", place, { value: text, reason }));
  return undefined;
}

function whyNotId(text: string): string | undefined {
  if (text.trim() === "") return "It is empty.";
  if (text !== text.trim()) return "It begins or ends with white space.";
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) return "It holds a newline or another control character.";
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(text))
    return "It holds invisible marks that turn the direction of text.";
  return undefined;
}
