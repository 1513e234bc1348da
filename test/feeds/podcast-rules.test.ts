import { describe, expect, test } from "vitest";
import { carriedFacts } from "../../src/feeds/carried.ts";
import type { PlannedFeeds } from "../../src/feeds/planned.ts";
import { siteFeeds } from "../../src/feeds/site-feeds.ts";
import type { Asset } from "../../src/model/asset.ts";
import type { Attachment, Episode } from "../../src/model/entry.ts";
import type { DeclaredFeed, PodcastSettings } from "../../src/model/site.ts";
import { FEED_SETTINGS } from "../support/feed-settings.ts";
import { sampleCatalogue } from "../support/sample-catalogue.ts";
import { sampleEntries } from "../support/sample-entries.ts";
import { LEAD_IMAGE } from "../support/sample-newsroom.ts";

const ARTWORK: Asset = {
  ...LEAD_IMAGE,
  source: "static/podcast.jpg",
  path: "assets/podcast.0123456789ab.jpg",
  mediaType: "image/jpeg",
  width: 1400,
  height: 1400,
};
const COVER: Asset = {
  ...ARTWORK,
  source: "articles/covers/14.png",
  path: "assets/14.0123456789ab.png",
  mediaType: "image/png",
};
const SOUND: Attachment = {
  url: "https://warta.example/assets/siaran.mp3",
  mediaType: "audio/mpeg",
  lengthBytes: 1_234_567,
};
const SETTINGS: PodcastSettings = {
  author: "Warta Siar",
  owner: { name: "Redaksi", email: "redaksi@warta.example" },
  categories: [{ name: "News", sub: "Politics" }],
  explicit: false,
  image: ARTWORK.source,
  type: "episodic",
  medium: "podcast",
};
const GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c";

interface Case {
  readonly artwork?: Partial<Asset> | undefined;
  readonly attachments?: readonly Attachment[];
  readonly declared?: Partial<DeclaredFeed>;
  readonly episode?: Partial<Episode>;
  readonly cover?: Partial<Asset>;
}

/** The sample with a podcast in Indonesian, and attachments on one article. */
function plan(
  { artwork = {}, attachments = [SOUND], declared = {}, episode, cover = {} }: Case,
  hasArtwork = true,
): PlannedFeeds {
  const feed: DeclaredFeed = {
    name: "siaran",
    titles: { id: "Siaran" },
    descriptions: { id: "Berita untuk didengar." },
    languages: ["id"],
    isMixed: false,
    path: "/siaran/",
    formats: FEED_SETTINGS.formats,
    limit: 50,
    maxBytes: 1e6,
    content: "full",
    hasArchives: false,
    podcast: SETTINGS,
    ...declared,
  };
  const entries = sampleEntries("https://warta.example/").map((entry) =>
    entry.address === "/lavrov-di-wonsan/"
      ? {
          ...entry,
          attachments,
          ...(episode && { episode: { transcripts: [], people: [], ...episode } }),
        }
      : entry,
  );
  const catalogue = sampleCatalogue({ entries, site: { feeds: { ...FEED_SETTINGS, declared: [feed] } } });
  const assets = [
    ...catalogue.assets,
    { ...COVER, ...cover },
    ...(hasArtwork ? [{ ...ARTWORK, ...artwork }] : []),
  ];
  const podcasts = { "siaran/id": GUID, siaran: "mixed" };
  return siteFeeds({ ...catalogue, assets, podcasts }, "siar.config.yaml");
}

const show = (one: Case = {}): PlannedFeeds["feeds"][number] | undefined =>
  plan(one).feeds.find(({ feed }) => feed.address === "/siaran/");

describe("R58, R59: the document of a podcast", () => {
  test("has what the settings say, the UUID of the ledger and the artwork's address", () => {
    expect(show()?.feed.document.podcast).toEqual({
      guid: GUID,
      author: "Warta Siar",
      owner: { name: "Redaksi", email: "redaksi@warta.example" },
      categories: [{ name: "News", sub: "Politics" }],
      explicit: false,
      imageUrl: "https://warta.example/assets/podcast.0123456789ab.jpg",
      type: "episodic",
      medium: "podcast",
    });
    expect(show({ declared: { isMixed: true } })?.feed.document.podcast?.guid).toBe("mixed");
  });

  test("no other feed is one", () => {
    const others = plan({}).feeds.filter(({ feed }) => feed.document.podcast);
    expect(others.map(({ feed }) => feed.address)).toEqual(["/siaran/"]);
  });

  test("carries the articles that have something to hear or see", () => {
    expect(show()?.entries.map((entry) => carriedFacts(entry).title)).toEqual([
      "Lavrov diterima Kim Jong Un di Wonsan",
    ]);
    const pdf = { ...SOUND, mediaType: "application/pdf" };
    expect(show({ attachments: [pdf] })?.entries).toEqual([]);
    expect(show({ attachments: [pdf, SOUND] })?.entries.length).toBe(1);
  });

  test("without an episode yet it is a valid empty feed (D31)", () => {
    const { feeds, problems } = plan({ attachments: [] });
    expect(problems).toEqual([]);
    expect(feeds.find(({ feed }) => feed.address === "/siaran/")?.entries).toEqual([]);
  });
});

describe("a feed that misses what directories demand does not build", () => {
  test.each<[string, Partial<Asset>, string | undefined]>([
    ["the smallest artwork", {}, undefined],
    ["the largest", { width: 3000, height: 3000, mediaType: "image/png" }, undefined],
    ["too small", { width: 1399, height: 1399 }, "1399 × 1399 pixels"],
    ["too large", { width: 3001, height: 3001 }, "3001 × 3001 pixels"],
    ["not square", { width: 1500 }, "1500 × 1400 pixels"],
    ["another type", { mediaType: "image/webp" }, "image/webp"],
  ])("artwork: %s", (_, artwork, says) => {
    const { problems } = plan({ artwork });
    expect(problems.map(({ code }) => code)).toEqual(says === undefined ? [] : ["podcast/image-unfit"]);
    if (says === undefined) return;
    expect(problems[0]).toMatchObject({ severity: "error", place: { file: "siar.config.yaml" } });
    expect(problems[0]?.what).toContain(says);
  });

  test("artwork that is missing has been told where files are read, and is not told again", () => {
    expect(plan({}, false).problems).toEqual([]);
  });

  test("artwork: where the settings file has lines, its own is named", () => {
    const image = { file: "siar.config.yaml", line: 12, column: 16 };
    const { problems } = plan({ artwork: { width: 1 }, declared: { places: { image } } });
    expect(problems).toMatchObject([{ code: "podcast/image-unfit", place: image }]);
  });

  test("artwork: a show in two languages is told of it once", () => {
    const { problems } = plan({ artwork: { width: 1 }, declared: { languages: ["id", "en"] } });
    expect(problems.map(({ code }) => code)).toEqual(["podcast/image-unfit"]);
  });

  test("places are for problems alone: no document and no key of a feed has them", () => {
    const image = { file: "siar.config.yaml", line: 12 };
    expect(plan({ declared: { places: { image } } })).toEqual(plan({}));
  });

  test.each<[string, Partial<Episode> | undefined, boolean]>([
    ["nothing is said", undefined, true],
    ["it has a season only", { season: 2 }, true],
    ["it is full", { type: "full" }, true],
    ["it has a number", { number: 1 }, false],
    ["it is a trailer", { type: "trailer" }, false],
    ["it is a bonus", { type: "bonus" }, false],
  ])("a serial show demands the number of a full episode: %s", (_, episode, isMissing) => {
    const serial = { ...SETTINGS, type: "serial" } as const;
    const { problems } = plan({ ...(episode && { episode }), declared: { podcast: serial } });
    expect(problems.map(({ code }) => code)).toEqual(isMissing ? ["podcast/number-missing"] : []);
    if (isMissing) expect(problems[0]?.place?.file).toBe("articles/lavrov-di-wonsan.md");
    expect(plan({ ...(episode && { episode }) }).problems).toEqual([]);
  });

  test.each<[string, Partial<Asset>, string, string | undefined]>([
    ["a fit one", {}, COVER.path, undefined],
    ["too small", { width: 600, height: 600 }, COVER.path, "600 × 600 pixels"],
    ["not square", { width: 2000 }, COVER.path, "2000 × 1400 pixels"],
    ["another type", { mediaType: "image/webp" }, COVER.path, "image/webp"],
    ["elsewhere, which nobody fetches", { width: 1 }, "other.png", undefined],
  ])("an episode's picture: %s", (_, cover, path, says) => {
    const episode = { imageUrl: `https://warta.example/${path}` };
    const { problems } = plan({ episode, cover });
    expect(problems.map(({ code }) => code)).toEqual(
      says === undefined ? [] : ["podcast/episode-image-unfit"],
    );
    if (says === undefined) return;
    expect(problems[0]?.what).toContain(says);
    expect(problems[0]?.what).toMatch(/^articles\/covers\/14\.png cannot be the `episode.image`/);
    expect(problems[0]).toMatchObject({ severity: "error", place: { file: "articles/lavrov-di-wonsan.md" } });
  });

  test("a local recording is named as its file, not by the address that it is published at", () => {
    const { problems } = plan({
      attachments: [{ ...SOUND, url: `https://warta.example/${COVER.path}`, mediaType: "audio/ogg" }],
    });
    expect(problems[0]?.what).toContain(` ${COVER.source} is audio/ogg`);
    expect(problems[0]?.what).not.toContain(COVER.path);
  });

  test.each<[string, readonly Attachment[], string | undefined]>([
    ["MP3", [SOUND], undefined],
    ["M4A", [{ ...SOUND, mediaType: "audio/mp4" }], undefined],
    ["MP4", [{ ...SOUND, mediaType: "video/mp4" }], undefined],
    ["MOV", [{ ...SOUND, mediaType: "video/quicktime" }], undefined],
    ["a type that directories do not take", [{ ...SOUND, mediaType: "audio/ogg" }], "audio/ogg"],
    [
      "one such before a good one",
      [{ ...SOUND, url: `${SOUND.url}.webm`, mediaType: "audio/webm" }, SOUND],
      "audio/webm",
    ],
    ["a good one before such", [SOUND, { ...SOUND, mediaType: "audio/ogg" }], undefined],
    ["no length", [{ ...SOUND, lengthBytes: 0 }], "how many bytes"],
  ])("episode: %s", (_, attachments, says) => {
    const { problems } = plan({ attachments });
    expect(problems.map(({ code }) => code)).toEqual(says === undefined ? [] : ["podcast/episode-unfit"]);
    if (says === undefined) return;
    expect(problems[0]).toMatchObject({ severity: "error", place: { file: "articles/lavrov-di-wonsan.md" } });
    expect(problems[0]?.what).toContain(says);
  });
});
