/**
 * Text by language, once the site's languages are known: what a plain text means, what another language falls
 * back to (C2), which texts nothing will show; and the languages themselves with their words.
 */

import type { Language } from "../model/site.ts";
import type { DataPath } from "../text/data.ts";
import { directionOf, lookUp } from "../text/language.ts";
import { foldSlug } from "../text/slug.ts";
import { pathWordsOf } from "./path-words.ts";
import type { ByLanguage, RawPathWords, RawSettings } from "./raw.ts";
import type { Report } from "./report.ts";

/**
 * The texts as given, and always one in the first of the languages; a plain text is in that one. What is in none of
 * those listed, the site's where they are not these, is reported.
 */
export function textsOf(
  texts: ByLanguage,
  path: DataPath,
  tags: readonly string[],
  report: Report,
  listed: readonly string[] = tags,
): Readonly<Record<string, string>> {
  const [first = "en"] = tags;
  reportUnlisted(texts, path, listed, report);
  const plain = texts.get("");
  const given = Object.fromEntries(plain === undefined ? texts : [[first, plain]]);
  const fallback = lookUp(given, first, first);
  if (fallback !== undefined) return { ...given, [first]: fallback };
  report("settings/text-missing", path, { language: first });
  return { ...given, [first]: "" };
}

/** Warns of what is in a language that nothing shows: none of the site's is that language, or a narrower one. */
export function reportUnlisted(
  texts: ByLanguage<unknown>,
  path: DataPath,
  tags: readonly string[],
  report: Report,
): void {
  for (const language of texts.keys()) {
    const isShown = language === "" || tags.some((tag) => tag === language || tag.startsWith(`${language}-`));
    if (isShown) continue;
    report("settings/language-unlisted", [...path, language], { language, languages: tags }, "key");
  }
}

/** The site's languages in their order, each with title, description and path words of its own or inherited. */
export function readLanguages(settings: RawSettings, report: Report): readonly Language[] {
  const { languages: tags, title, description = title } = settings;
  const [first = "en"] = tags;
  reportTwice(tags, report);
  const titles = textsOf(title, ["title"], tags, report);
  const descriptions = description === title ? titles : textsOf(description, ["description"], tags, report);
  reportUnlisted(settings.pathWords, ["pathWords"], tags, report);
  const own: Readonly<Record<string, RawPathWords>> = Object.fromEntries(settings.pathWords);
  const languages = tags.map((tag): Language => {
    const set = lookUp(own, tag, "");
    const usual = pathWordsOf(tag);
    return {
      tag,
      direction: directionOf(tag),
      title: lookUp(titles, tag, first) ?? "",
      description: lookUp(descriptions, tag, first) ?? "",
      categoryWord: set?.category ?? usual.category,
      authorWord: set?.author ?? usual.author,
    };
  });
  for (const language of languages) reportTakenWords(language, tags, report);
  return languages;
}

function reportTwice(tags: readonly string[], report: Report): void {
  for (const [index, tag] of tags.entries()) {
    const first = tags.indexOf(tag);
    if (first === index) continue;
    const holder = `\`languages[${first}]\``;
    report("settings/name-taken", ["languages", index], { kind: "language", name: tag, holder });
  }
}

/** Both words stand at the root of their language; the tags of other languages stand at the root of the first. */
function reportTakenWords(language: Language, tags: readonly string[], report: Report): void {
  const { tag, categoryWord, authorWord } = language;
  const taken = new Map(tags.map((other) => [foldSlug(other), `the language \`${other}\``]));
  for (const [key, word] of [
    ["category", categoryWord],
    ["author", authorWord],
  ] as const) {
    const holder = taken.get(foldSlug(word));
    if (holder !== undefined) {
      const facts = { kind: "path word", name: word, holder, language: tag } as const;
      report("settings/name-taken", ["pathWords", tag, key], facts);
    }
    taken.set(foldSlug(word), `the ${key} word`);
  }
}
