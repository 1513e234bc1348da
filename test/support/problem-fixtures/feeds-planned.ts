/** One fixture for each problem of declared feeds, podcasts and hooks: planned from the sample newsroom. */

import { applyHooks } from "../../../src/feeds/hooks.ts";
import { siteFeeds } from "../../../src/feeds/site-feeds.ts";
import type { Catalogue } from "../../../src/model/catalogue.ts";
import type { Entry, Episode, FeedEntry } from "../../../src/model/entry.ts";
import type { Hooks } from "../../../src/model/hooks.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { DeclaredFeed, PodcastSettings } from "../../../src/model/site.ts";
import type { FeedsPlannedFacts } from "../../../src/problems/words/feeds-planned.ts";
import { FEED_SETTINGS } from "../feed-settings.ts";
import { type Sample, sampleCatalogue } from "../sample-catalogue.ts";
import { LEAD_IMAGE } from "../sample-newsroom.ts";
import type { FixturesOf, SiteFixture } from "./fixture.ts";

const SETTINGS = "siar.config.yaml";
const PROGRAM = "siar.config.mjs";
const ADDRESS = "/lavrov-di-wonsan/";

const FEED: DeclaredFeed = {
  name: "siaran",
  titles: { id: "Siaran" },
  descriptions: { id: "Siaran" },
  languages: ["id"],
  isMixed: false,
  path: "/siaran/",
  formats: ["rss"],
  limit: 50,
  maxBytes: 1_000_000,
  content: "full",
  hasArchives: false,
};
const SHOW: PodcastSettings = {
  author: "Warta Siar",
  categories: [{ name: "News" }],
  explicit: false,
  image: LEAD_IMAGE.source,
  type: "episodic",
  medium: "podcast",
  guid: "9b024349-ccf0-5f69-a609-6b82873eab3c",
};
const PODCAST: DeclaredFeed = { ...FEED, podcast: SHOW };

function declaring(feed: DeclaredFeed, sample: Sample = {}): Catalogue {
  return sampleCatalogue({
    ...sample,
    site: { ...sample.site, feeds: { ...FEED_SETTINGS, declared: [feed] } },
  });
}

/** The sample with a recording, of that media type, on one article. */
function withRecording(mediaType: string, episode: Partial<Episode> = {}): readonly Entry[] {
  const recording = { url: "https://warta.example/assets/a", mediaType, lengthBytes: 5 };
  return sampleCatalogue().entries.map((entry) =>
    entry.address === ADDRESS
      ? { ...entry, attachments: [recording], episode: { transcripts: [], people: [], ...episode } }
      : entry,
  );
}

function planned(at: string, says: string, make: () => Catalogue): SiteFixture {
  return { at, says, run: async () => siteFeeds(make(), SETTINGS).problems };
}

/** A hook that errs for one article. */
function hook(says: string, err: (entry: FeedEntry) => unknown): SiteFixture {
  const entry = (one: FeedEntry): unknown => (one.url.endsWith(ADDRESS) ? err(one) : one);
  return { at: PROGRAM, says, run: async () => problemsOf({ file: PROGRAM, entry }) };
}

function problemsOf(hooks: Hooks): readonly Problem[] {
  return applyHooks(siteFeeds(sampleCatalogue()).feeds, hooks, { content: () => "<p>Isi.</p>" }).problems;
}

export const feedsPlannedFixtures: FixturesOf<keyof FeedsPlannedFacts> = {
  "feeds/filter-unknown": {
    ...planned(SETTINGS, 'names the category "diplomsi"', () =>
      declaring(
        { ...FEED, filter: { kind: "category", term: "diplomsi", children: true } },
        { site: { taxonomy: [] } },
      ),
    ),
    severity: "warning",
  },
  "podcast/image-unfit": planned(SETTINGS, "It has 1200 × 675 pixels.", () => declaring(PODCAST)),
  "podcast/episode-unfit": planned(
    "articles/lavrov-di-wonsan.md",
    '"Lavrov diterima Kim Jong Un di Wonsan" cannot be an episode',
    () => declaring(PODCAST, { entries: withRecording("audio/ogg") }),
  ),
  "podcast/episode-image-unfit": planned(
    "articles/lavrov-di-wonsan.md",
    'cannot be the `episode.image` of "Lavrov diterima Kim Jong Un di Wonsan". It has 1200 × 675 pixels.',
    () => {
      const imageUrl = `https://warta.example/${LEAD_IMAGE.path}`;
      return declaring(PODCAST, { entries: withRecording("audio/mpeg", { imageUrl }) });
    },
  ),
  "podcast/number-missing": planned(
    "articles/lavrov-di-wonsan.md",
    '"Lavrov diterima Kim Jong Un di Wonsan" has no `episode.number`, and the podcast "siaran" is `serial`.',
    () =>
      declaring(
        { ...PODCAST, podcast: { ...SHOW, type: "serial" } },
        { entries: withRecording("audio/mpeg") },
      ),
  ),
  "hook/failed": hook("failed for the article articles/lavrov-di-wonsan.md. It says: no such desk.", () => {
    throw new Error("no such desk");
  }),
  "hook/not-awaited": hook("returned a promise for the article", async (entry) => entry),
  "hook/returned-nothing": hook("returned nothing for the article", () => undefined),
  "hook/returned-wrong": hook("at `title`: It is missing.", ({ title: _title, ...entry }) => entry),
  "hook/changed-identity": hook("changed `id` of the article", (entry) => ({ ...entry, id: entry.url })),
};
