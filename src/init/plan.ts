/** From what was seen and answered to the text of the settings, tried on every article before it is written. */

import type { SiteFolder } from "../disk/site-folder.ts";
import type { Problem } from "../model/problem.ts";
import type { FolderDefault, Site } from "../model/site.ts";
import { isError, problem } from "../problems/problem.ts";
import { readFilterPath } from "../settings/addresses.ts";
import { loadAuthors } from "../settings/load-authors.ts";
import { readYaml } from "../settings/read-text.ts";
import { DIALECT_FOLDERS } from "../text/dialects.ts";
import type { Looked } from "./look.ts";
import { mediaFor, type Proposal, patternFor } from "./proposal.ts";
import { type Survey, surveyArticles } from "./survey.ts";
import { MOST_TERMS, proposeTerms } from "./taxonomy.ts";
import { certainTwins, type LabelGroup } from "./twins.ts";
import { SETTINGS_FILE, writeSettings } from "./write-settings.ts";

/** All that the settings must say by themselves. */
export interface Settled {
  readonly title: string;
  readonly baseUrl: string;
  readonly timeZone: string;
  readonly languages: readonly string[];
  /** Only where there is no article yet. */
  readonly established?: string;
}

export interface Draft {
  readonly proposal: Proposal;
  readonly survey: Survey;
  /** Categories, certain twins made one. */
  readonly groups: readonly LabelGroup[];
  readonly problems: readonly Problem[];
}

/** The settings without their taxonomy, and what they make of the articles. `root` is the folder, absolute. */
export function draftSettings(folder: SiteFolder, root: string, looked: Looked, settled: Settled): Draft {
  const { dialect, tool, articles } = looked;
  const name = dialect.dialect;
  const pattern = patternFor(name, tool, articles);
  const base: Proposal = {
    ...settled,
    ...(tool.description !== undefined && { description: tool.description }),
    kind: name === "siar" ? "news" : "blog",
    ...((name !== "siar" || dialect.isTold) && { dialect: name }),
    articles:
      articles.patterns.length === 0
        ? [`${DIALECT_FOLDERS[name].articles[0]}/**/*.{md,markdown,mdx,html}`]
        : articles.patterns,
    ...mediaFor(name, folder),
    ...(pattern?.articlePath !== undefined && { articlePath: pattern.articlePath }),
    defaults: tool.defaults.filter(isUsable),
    isLenient: false,
    math: false,
    taxonomy: [],
  };
  const problems: Problem[] =
    tool.left.length === 0 ? [] : [problem("init/not-taken-over", undefined, { things: tool.left })];
  if (pattern !== undefined && pattern.articlePath === undefined && pattern.written !== "by folders")
    problems.push(problem("init/pattern-foreign", undefined, { written: pattern.written }));
  const { site, proposal } = siteOf(base, folder, root);
  const survey = surveyArticles(folder, articles.files, site);
  const groups = certainTwins(survey.categories);
  return {
    // What reading accepts may yet name pictures and pages that were never there: of an archive that costs no build.
    proposal: { ...proposal, isLenient: name !== "siar" && survey.files > 0, math: survey.hasMath },
    survey,
    groups,
    problems,
  };
}

/** A default that says something, for files that a pattern of siar can name. */
function isUsable({ pattern, values }: FolderDefault): boolean {
  return !("code" in readFilterPath(pattern)) && Object.values(values).some((value) => value !== null);
}

/** The site that a proposal describes, with its people, and the file that they are in. */
function siteOf(
  proposed: Proposal,
  folder: SiteFolder,
  root: string,
): { readonly site: Site; readonly proposal: Proposal } {
  const { proposal, site } = readable(proposed);
  const authors = loadAuthors(site, root);
  const file = authors.lookedFor.find(
    (path) => folder.textOf(path) !== undefined || folder.files.some((one) => one.startsWith(`${path}/`)),
  );
  return { site: authors.site, proposal: file === undefined ? proposal : { ...proposal, authorsFile: file } };
}

/** As proposed; what another program's files say goes where siar's settings cannot hold it. */
function readable(proposed: Proposal): { readonly proposal: Proposal; readonly site: Site } {
  const { description: _description, ...plain } = proposed;
  const { articlePath: _path, staticFolder: _folder, ...plainest } = plain;
  const simpler = [proposed, { ...plain, defaults: [] }, { ...plainest, defaults: [], mediaRoots: [] }];
  for (const proposal of simpler) {
    const { site } = readYaml(SETTINGS_FILE, writeSettings(proposal));
    if (site !== undefined) return { proposal, site };
  }
  const { problems } = readYaml(SETTINGS_FILE, writeSettings(proposed));
  throw new Error(`Settings were proposed that cannot be read: ${problems[0]?.what}`);
}

/** The text of the settings with terms of these groups; without them where the settings could not be read with them. */
export function finishSettings(
  proposal: Proposal,
  groups: readonly LabelGroup[],
): { readonly text: string; readonly terms: number; readonly problems: readonly Problem[] } {
  if (groups.length > MOST_TERMS) {
    const facts = { count: groups.length, limit: MOST_TERMS };
    return {
      text: writeSettings(proposal),
      terms: 0,
      problems: [problem("init/terms-many", undefined, facts)],
    };
  }
  const taxonomy = proposeTerms(groups);
  const text = writeSettings({ ...proposal, taxonomy });
  const isGood = !readYaml(SETTINGS_FILE, text).problems.some(isError);
  return isGood
    ? { text, terms: taxonomy.length, problems: [] }
    : { text: writeSettings(proposal), terms: 0, problems: [] };
}
