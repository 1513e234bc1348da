/** What the check room may have to say: of files, feeds, their content, and the site as a whole. */

import { type ContentFacts, contentWords } from "./check-content.ts";
import { type FeedFacts, feedWords } from "./check-feed.ts";
import { type FileFacts, fileWords } from "./check-file.ts";
import { type FormatFacts, formatWords } from "./check-format.ts";
import { type HistoryFacts, historyWords } from "./check-history.ts";
import { type LeakFacts, leakWords } from "./check-leak.ts";
import { type SiteFacts, siteWords } from "./check-site.ts";
import { type VocabularyFacts, vocabularyWords } from "./check-vocabulary.ts";
import type { Words } from "./words.ts";

export interface CheckFacts
  extends FileFacts,
    FeedFacts,
    FormatFacts,
    VocabularyFacts,
    HistoryFacts,
    ContentFacts,
    SiteFacts,
    LeakFacts {}

export const checkWords: { readonly [C in keyof CheckFacts]: Words<CheckFacts[C]> } = {
  ...fileWords,
  ...feedWords,
  ...formatWords,
  ...vocabularyWords,
  ...historyWords,
  ...contentWords,
  ...siteWords,
  ...leakWords,
};
