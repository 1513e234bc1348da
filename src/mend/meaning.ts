/** Whether two texts of one article mean the same to readers: the test that every mend has to pass before it is written. */

import { readArticle } from "../article/read.ts";
import { articleSettings } from "../compile/settings.ts";
import type { Site } from "../model/site.ts";
import type { Source } from "../model/source.ts";
import { foldName } from "../text/characters.ts";
import { termIdOf } from "./terms.ts";

/** What an article means, as one text; where nothing can be read, what is wrong with it. */
export function meaningOf(source: Source, site: Site): string {
  const { article, isDraft, problems } = readArticle(source, articleSettings(site));
  if (article === undefined) {
    const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    return JSON.stringify({ isDraft, errors: [...new Set(errors)].sort() });
  }
  const { categories, tags, hash: _hash, bodyLine: _line, datePlaces: _places, ...rest } = article;
  const labels = (all: readonly { readonly text: string }[]): readonly string[] =>
    onlyOnce(all.flatMap(({ text }) => text.split(SEPARATORS)).map((text) => text.trim().normalize("NFC")));
  return JSON.stringify(
    {
      ...rest,
      isDraft,
      categories: onlyOnce(
        labels(categories).map((label) => termIdOf(label, article.language, site) ?? label),
      ),
      tags: labels(tags ?? []),
    },
    (key, value: unknown) => (key === "place" ? undefined : value),
  );
}

/** At which readers of feeds part labels. */
export const SEPARATORS: RegExp = /[,，、]/u;

function onlyOnce(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter(
    (text) => text !== "" && !seen.has(foldName(text)) && seen.add(foldName(text)) !== undefined,
  );
}
