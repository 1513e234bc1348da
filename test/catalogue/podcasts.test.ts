import { describe, expect, test } from "vitest";
import { EMPTY_LEDGER } from "../../src/catalogue/ledger.ts";
import { podcastsOf } from "../../src/catalogue/podcasts.ts";
import type { DeclaredFeed, Site } from "../../src/model/site.ts";
import { uuidV5 } from "../../src/text/hash.ts";
import { sampleSite } from "../support/sample-article.ts";

const NAMESPACE = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";
const GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c";

function siteWith(feed: Partial<DeclaredFeed>, guid?: string, site: Partial<Site> = {}): Site {
  const declared: DeclaredFeed = {
    name: "siaran",
    titles: { id: "Siaran", en: "Broadcast" },
    descriptions: { id: "", en: "" },
    languages: ["id", "en"],
    isMixed: false,
    path: "/siaran/",
    formats: ["rss"],
    limit: 50,
    maxBytes: 1_000_000,
    content: "full",
    hasArchives: false,
    podcast: {
      author: "Warta",
      categories: [{ name: "News" }],
      explicit: false,
      image: "cover.png",
      type: "episodic",
      medium: "podcast",
      ...(guid !== undefined && { guid }),
    },
    ...feed,
  };
  return { ...sampleSite, ...site, feeds: { ...sampleSite.feeds, declared: [declared] } };
}

const minted = (name: string): string => uuidV5(NAMESPACE, name);

describe("R58: podcast:guid", () => {
  test("is a UUIDv5, as the namespace's own example has it", () => {
    expect(minted("podnews.net/rss")).toBe(GUID);
  });

  test("of a feed of several languages comes from where its file lies: with the first of them", () => {
    const { podcasts } = podcastsOf(siteWith({ isMixed: true, languages: ["en"] }), EMPTY_LEDGER);
    expect(podcasts).toEqual(new Map([["siaran", minted("warta.example/en/siaran/rss.xml")]]));
  });

  test("is minted from the address of the RSS file, one for each language", () => {
    expect(podcastsOf(siteWith({}), EMPTY_LEDGER)).toEqual({
      podcasts: new Map([
        ["siaran/id", minted("warta.example/siaran/rss.xml")],
        ["siaran/en", minted("warta.example/en/siaran/rss.xml")],
      ]),
      problems: [],
    });
  });

  test("of a feed of all languages is one", () => {
    const { podcasts } = podcastsOf(siteWith({ isMixed: true }), EMPTY_LEDGER);
    expect([...podcasts]).toEqual([["siaran", minted("warta.example/siaran/rss.xml")]]);
  });

  test("is not minted for a feed that is no podcast", () => {
    const { podcast: _, ...feed } = siteWith({}).feeds.declared[0] ?? { podcast: undefined };
    const site = { ...sampleSite, feeds: { ...sampleSite.feeds, declared: [feed as DeclaredFeed] } };
    expect(podcastsOf(site, EMPTY_LEDGER).podcasts).toEqual(new Map());
  });

  test("is the settings' host's, wherever a build is for", () => {
    const preview = siteWith({ isMixed: true }, undefined, { baseUrl: "http://localhost:8000/" });
    expect([...podcastsOf(preview, EMPTY_LEDGER).podcasts.values()]).toEqual([
      minted("warta.example/siaran/rss.xml"),
    ]);
  });

  test("stays as the ledger has it, though domain and path move, and though the feed is declared no more", () => {
    const ledger = { ...EMPTY_LEDGER, podcasts: new Map([["siaran", GUID]]) };
    const moved = siteWith({ isMixed: true, path: "/baru/" }, undefined, { host: "new.example" });
    expect(podcastsOf(moved, ledger).podcasts).toEqual(ledger.podcasts);
    expect(podcastsOf(sampleSite, ledger).podcasts).toEqual(ledger.podcasts);
  });

  test("is the settings' where they name one", () => {
    const { podcasts } = podcastsOf(siteWith({ languages: ["en"] }, GUID), EMPTY_LEDGER);
    expect([...podcasts]).toEqual([["siaran/en", GUID]]);
  });

  test("that the settings change is an error, and the problem says what to write", () => {
    const ledger = { ...EMPTY_LEDGER, podcasts: new Map([["siaran/id", GUID]]) };
    expect(podcastsOf(siteWith({ languages: ["id"] }, GUID.toUpperCase()), ledger).problems).toEqual([]);
    const { podcasts, problems } = podcastsOf(siteWith({ languages: ["id"] }, minted("x")), ledger);
    expect(podcasts.get("siaran/id")).toBe(GUID);
    expect(problems).toMatchObject([
      { code: "ids/podcast-changed", severity: "error", mend: expect.stringContaining(`guid: ${GUID}`) },
    ]);
  });
});
