/** A site of two languages, and one call from the text of a file to the article or its problems. */

import { readArticle } from "../../src/article/read.ts";
import type { Article } from "../../src/model/article.ts";
import type { Problem } from "../../src/model/problem.ts";
import type { Language, Site } from "../../src/model/site.ts";
import { hashOf } from "../../src/text/hash.ts";
import { FEED_SETTINGS } from "./feed-settings.ts";

function language(tag: string, categoryWord: string, authorWord: string): Language {
  return { tag, direction: "ltr", title: "Warta Siar", description: "", categoryWord, authorWord };
}

export const newsSite: Site = {
  languages: [language("id", "kategori", "penulis"), language("en", "category", "author")],
  baseUrl: "https://warta.example/",
  host: "warta.example",
  established: "2025-07-01",
  timeZone: "Asia/Jakarta",
  publisher: { name: "Warta Siar" },
  people: [],
  taxonomy: [],
  taxonomyUri: "https://warta.example/feeds/#taxonomy",
  feeds: FEED_SETTINGS,
  namespaces: {},
  kind: "news",
  articles: ["articles/**/*.md"],
  staticFolder: "static",
  articlePath: "/:slug/",
  frameHosts: [],
  hubs: [],
};

export interface Outcome {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** Reads the text of a file as the site would. */
export function read(text: string, path = "articles/kursk.md", site: Site = newsSite): Outcome {
  return readArticle({ path, text, hash: hashOf(text) }, site);
}

/** A file with that front matter beside a title and a date of its own, unless those are among it. */
function withFields(yaml: string): string {
  const lines = ["title: Kursk", "date: 2025-07-12"].filter(
    (line) => !`\n${yaml}`.includes(`\n${line.split(" ")[0]}`),
  );
  return `---\n${[...lines, yaml].join("\n")}\n---\nText.\n`;
}

/** Reads a file with that front matter and a short body. */
export function readFieldsOf(yaml: string, path?: string, site?: Site): Outcome {
  return read(withFields(yaml), path, site);
}

export function codesOf({ problems }: Outcome): readonly string[] {
  return problems.map(({ code }) => code);
}
