/** What can be seen of a folder before anybody answers a question: the program, its settings, the articles, the languages. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { DialectName } from "../model/site.ts";
import type { DialectFinding } from "../settings/detect-dialect.ts";
import { findDialect } from "./evidence.ts";
import { type FoundArticles, findArticles } from "./find-articles.ts";
import { type FoundLanguages, findLanguages } from "./find-languages.ts";
import { readTool } from "./read-tool.ts";
import type { ToolSettings } from "./tool-settings.ts";

export interface Looked {
  /** `isTold`: by a person. */
  readonly dialect: DialectFinding & { readonly isTold?: boolean };
  readonly tool: ToolSettings;
  readonly articles: FoundArticles;
  readonly languages: FoundLanguages;
}

export interface Told {
  readonly dialect?: DialectName;
  /** Folders of articles, from the site's. */
  readonly articles: readonly string[];
}

export function lookAt(folder: SiteFolder, told: Told): Looked {
  const dialect =
    told.dialect === undefined
      ? findDialect(folder)
      : { dialect: told.dialect, why: "`--dialect`", isTold: true };
  const tool = readTool(dialect.dialect, folder);
  const articles = findArticles(folder, dialect.dialect, tool, told.articles);
  return { dialect, tool, articles, languages: findLanguages(folder, articles, tool.languages) };
}
