/**
 * The one way to state a problem: a code of the table, a place, and the facts that its words need.
 * The words of each room stand in a file of their own beside this one.
 */

import type { Place, Problem, Severity } from "../model/problem.ts";
import { type ArticleFacts, articleWords } from "./words/article.ts";
import { type AssetsFacts, assetsWords } from "./words/assets.ts";
import { type BuildFacts, buildWords } from "./words/build.ts";
import { type CatalogueFacts, catalogueWords } from "./words/catalogue.ts";
import { type CheckFacts, checkWords } from "./words/check.ts";
import { type DialectsFacts, dialectsWords } from "./words/dialects.ts";
import { type FeedsFacts, feedsWords } from "./words/feeds.ts";
import { type FeedsPlannedFacts, feedsPlannedWords } from "./words/feeds-planned.ts";
import { type NewsroomFacts, newsroomWords } from "./words/front-matter-newsroom.ts";
import { type ImportFacts, importWords } from "./words/import.ts";
import { type InitFacts, initWords } from "./words/init.ts";
import { type InspectFacts, inspectWords } from "./words/inspect.ts";
import { type LintFacts, lintWords } from "./words/lint.ts";
import { type RenderFacts, renderWords } from "./words/render.ts";
import { type RepairsFacts, repairsWords } from "./words/repairs.ts";
import { type SettingsFacts, settingsWords } from "./words/settings.ts";
import { type SettingsArticlesFacts, settingsArticlesWords } from "./words/settings-articles.ts";
import { type SettingsFeedsFacts, settingsFeedsWords } from "./words/settings-feeds.ts";
import { type ShortcodeFacts, shortcodeWords } from "./words/shortcodes.ts";
import { type SyntaxFacts, syntaxWords } from "./words/syntax.ts";
import { type TermsFacts, termsWords } from "./words/terms.ts";
import { type WebSubFacts, webSubWords } from "./words/websub.ts";
import type { Words } from "./words/words.ts";

interface Facts
  extends ArticleFacts,
    AssetsFacts,
    BuildFacts,
    CatalogueFacts,
    CheckFacts,
    DialectsFacts,
    FeedsFacts,
    FeedsPlannedFacts,
    ImportFacts,
    InitFacts,
    InspectFacts,
    LintFacts,
    NewsroomFacts,
    RenderFacts,
    RepairsFacts,
    SettingsFacts,
    SettingsArticlesFacts,
    SettingsFeedsFacts,
    ShortcodeFacts,
    SyntaxFacts,
    TermsFacts,
    WebSubFacts {}

/** Every permanent code. */
export type ProblemCode = keyof Facts;

/** What the words of a code need to know. */
export type FactsOf<C extends ProblemCode> = Facts[C];

const WORDS: { readonly [C in ProblemCode]: Words<Facts[C]> } = {
  ...articleWords,
  ...assetsWords,
  ...buildWords,
  ...catalogueWords,
  ...checkWords,
  ...dialectsWords,
  ...feedsWords,
  ...feedsPlannedWords,
  ...importWords,
  ...initWords,
  ...inspectWords,
  ...lintWords,
  ...newsroomWords,
  ...renderWords,
  ...repairsWords,
  ...settingsWords,
  ...settingsArticlesWords,
  ...settingsFeedsWords,
  ...shortcodeWords,
  ...syntaxWords,
  ...termsWords,
  ...webSubWords,
};

/** Whether nothing may be published while it stands. */
export function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** All codes, sorted. */
export const problemCodes: readonly ProblemCode[] = (Object.keys(WORDS) as ProblemCode[]).sort();

/** States a problem; `severity` only where it differs from the table's. */
export function problem<C extends ProblemCode>(
  code: C,
  place: Place | undefined,
  facts: Facts[C],
  severity?: Severity,
): Problem {
  const words: Words<Facts[C]> = WORDS[code];
  const said = words.say(facts);
  const { w3c } = words;
  return {
    code,
    severity: severity ?? words.severity,
    ...(place && { place }),
    ...said,
    ...(w3c !== undefined && { w3c }),
  };
}
