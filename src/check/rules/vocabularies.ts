/** All vocabularies that feeds carry beside their own; each has a file of its own. */

import { historyVocabulary } from "./atom/history.ts";
import { atomInRss } from "./atom/in-rss.ts";
import { openSearchVocabulary } from "./atom/open-search.ts";
import { publishingVocabulary } from "./atom/publishing.ts";
import { threadVocabulary } from "./atom/thread.ts";
import { tombstoneVocabulary } from "./atom/tombstones.ts";
import { access } from "./extensions/access.ts";
import { content } from "./extensions/content.ts";
import { dcTerms } from "./extensions/dc-terms.ts";
import { dublinCore } from "./extensions/dublin-core.ts";
import { creativeCommons, creativeCommonsRdf } from "./extensions/licences.ts";
import { geo, georss, geoUrl, icbm } from "./extensions/places.ts";
import { rssModules } from "./extensions/rss-modules.ts";
import { simpleList } from "./extensions/simple-list.ts";
import { admin, blogChannel, syndication } from "./extensions/syndication.ts";
import { commentApi, slash, trackback } from "./extensions/talk.ts";
import { xhtmlVocabulary } from "./html/xhtml-vocabulary.ts";
import { media } from "./media/media.ts";
import { googleplay } from "./podcast/googleplay.ts";
import { itunes } from "./podcast/itunes.ts";
import { podcast, podcastElsewhere } from "./podcast/podcast.ts";
import type { Vocabulary } from "./shape.ts";

export const vocabularies: readonly Vocabulary[] = [
  atomInRss,
  historyVocabulary,
  threadVocabulary,
  tombstoneVocabulary,
  publishingVocabulary,
  openSearchVocabulary,
  xhtmlVocabulary,
  media,
  itunes,
  podcast,
  podcastElsewhere,
  googleplay,
  content,
  dublinCore,
  dcTerms,
  slash,
  commentApi,
  trackback,
  syndication,
  admin,
  blogChannel,
  georss,
  geo,
  icbm,
  geoUrl,
  creativeCommons,
  creativeCommonsRdf,
  simpleList,
  access,
  ...rssModules,
];
