/** What the check room may have to say: of files, feeds, their content, and the site as a whole. */

import { type AtomFacts, atomWords } from "./check-atom.ts";
import { type ContentFacts, contentWords } from "./check-content.ts";
import { type ExtensionFacts, extensionWords } from "./check-extensions.ts";
import { type FeedFacts, feedWords } from "./check-feed.ts";
import { type FileFacts, fileWords } from "./check-file.ts";
import { type FormatFacts, formatWords } from "./check-format.ts";
import { type HistoryFacts, historyWords } from "./check-history.ts";
import { type JsonRuleFacts, jsonRuleWords } from "./check-json-feed.ts";
import { type LeakFacts, leakWords } from "./check-leak.ts";
import { type MarkupFacts, markupWords } from "./check-markup.ts";
import { type MediaFacts, mediaWords } from "./check-media.ts";
import { type OpmlFacts, opmlWords } from "./check-opml.ts";
import { type PodcastFacts, podcastWords } from "./check-podcasts.ts";
import { type ReadingFacts, readingWords } from "./check-reading.ts";
import { type RssFacts, rssWords } from "./check-rss.ts";
import { type ShapeFacts, shapeWords } from "./check-shapes.ts";
import { type SiteFacts, siteWords } from "./check-site.ts";
import { type ValueFacts, valueWords } from "./check-values.ts";
import { type VocabularyFacts, vocabularyWords } from "./check-vocabulary.ts";
import type { Words } from "./words.ts";

export interface CheckFacts
  extends FileFacts,
    ExtensionFacts,
    FeedFacts,
    FormatFacts,
    AtomFacts,
    VocabularyFacts,
    HistoryFacts,
    MarkupFacts,
    MediaFacts,
    PodcastFacts,
    ReadingFacts,
    RssFacts,
    ShapeFacts,
    ValueFacts,
    ContentFacts,
    SiteFacts,
    JsonRuleFacts,
    OpmlFacts,
    LeakFacts {}

export const checkWords: { readonly [C in keyof CheckFacts]: Words<CheckFacts[C]> } = {
  ...fileWords,
  ...extensionWords,
  ...feedWords,
  ...formatWords,
  ...atomWords,
  ...vocabularyWords,
  ...historyWords,
  ...markupWords,
  ...mediaWords,
  ...podcastWords,
  ...readingWords,
  ...rssWords,
  ...shapeWords,
  ...valueWords,
  ...contentWords,
  ...siteWords,
  ...jsonRuleWords,
  ...opmlWords,
  ...leakWords,
};
