/** A site to import into, and what its own reader says of the files that were made for it. */

import { readArticle } from "../../src/article/read.ts";
import type { Article } from "../../src/model/article.ts";
import type { Site } from "../../src/model/site.ts";
import { hashOf } from "../../src/text/hash.ts";
import { renderingSite } from "../support/rendering.ts";

export function importSite(more: Partial<Site> = {}): Site {
  const [id] = renderingSite.languages;
  if (id === undefined) throw new Error("The site has no language.");
  const term = (
    name: string,
    labels: Readonly<Record<string, string>>,
    aliases: readonly string[] = [],
  ): Site["taxonomy"][number] => ({
    id: name,
    labels,
    slugs: { id: name, en: name },
    aliases,
    sameAs: [],
  });
  return {
    ...renderingSite,
    languages: [id, { ...id, tag: "en", categoryWord: "category", authorWord: "author" }],
    taxonomy: [
      term("russia-ukraine-war", { id: "Berita Perang Rusia-Ukraina", en: "Russia-Ukraine War News" }, [
        "Perang Ukraina",
      ]),
      term("diplomacy", { id: "Diplomasi", en: "Diplomacy" }),
    ],
    people: [{ handle: "ana", kind: "person", names: { id: "Ana Sari" } }],
    ...more,
  };
}

/** The article that siar reads from a file; throws where the file has an error. */
export function readBack(path: string, text: string, site: Site = importSite()): Article {
  const { article, problems } = readArticle({ path, text, hash: hashOf(text) }, site);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (article === undefined || errors.length > 0) {
    throw new Error(`${path} is not sound: ${JSON.stringify(problems)}\n${text}`);
  }
  return article;
}
