/** R58, R59: a feed that is a podcast, and the same entries in one that is not. */

import RssParser from "rss-parser";
import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeJsonFeed } from "../../src/feeds/json-feed.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import type { Episode, FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument, Podcast } from "../../src/model/feed.ts";
import { plainEntry, sampleDocument, sound } from "../support/feed-samples.ts";
import { type ReadXml, readXml } from "../support/read-xml.ts";

const podcast: Podcast = {
  guid: "9b024349-ccf0-5f69-a609-6b82873eab3c",
  author: "Warta Siar",
  owner: { name: "Redaksi", email: "red@warta.example" },
  categories: [
    { name: "News", sub: "Politics" },
    { name: "Society & Culture" },
    { name: "News", sub: "Daily News" },
  ],
  explicit: false,
  imageUrl: "https://warta.example/show.png",
  type: "serial",
  medium: "podcast",
};

const episode: Episode = { transcripts: [], people: [] };
const rss = (document: Partial<FeedDocument>, entry: Partial<FeedEntry> = {}): ReadXml =>
  readXml(writeRss(sampleDocument(document), [plainEntry({ attachments: [sound], ...entry })]));
const json = (
  document: Partial<FeedDocument>,
  entry: Partial<FeedEntry> = {},
): Record<string, unknown> & { readonly items: readonly Record<string, unknown>[] } =>
  JSON.parse(writeJsonFeed(sampleDocument(document), [plainEntry({ attachments: [sound], ...entry })]));

describe("the show", () => {
  test("R59: what directories ask of a channel, in the words of iTunes", () => {
    const { all, one } = rss({ podcast });
    expect(one("/rss/channel/itunes:author")).toBe("Warta Siar");
    expect(one("/rss/channel/itunes:owner/itunes:name")).toBe("Redaksi");
    expect(one("/rss/channel/itunes:owner/itunes:email")).toBe("red@warta.example");
    expect(one("/rss/channel/itunes:explicit")).toBe("false");
    expect(one("/rss/channel/itunes:image/@href")).toBe("https://warta.example/show.png");
    expect(one("/rss/channel/itunes:type")).toBe("serial");
    expect(all("/rss/channel/itunes:category/@text")).toEqual(["News", "Society & Culture"]);
    expect(all("/rss/channel/itunes:category/itunes:category/@text")).toEqual(["Politics", "Daily News"]);
    expect(all("/rss/channel/itunes:category[2]/*")).toEqual([]);
  });

  test("R58: the guid stands in the podcast namespace, beside medium and lock", () => {
    const { one } = rss({ podcast: { ...podcast, locked: true } });
    expect(one("/rss/channel/podcast:guid")).toBe(podcast.guid);
    expect(one("/rss/channel/podcast:medium")).toBe("podcast");
    expect(one("/rss/channel/podcast:locked[@owner='red@warta.example']")).toBe("yes");
  });

  test("R59: the lock is said only where it is settled, and needs no owner", () => {
    expect(rss({ podcast }).all("//podcast:locked")).toEqual([]);
    const { owner: _, ...ownerless } = podcast;
    const { one, all } = rss({ podcast: { ...ownerless, locked: false } });
    expect(one("/rss/channel/podcast:locked")).toBe("no");
    expect(all("//podcast:locked/@owner | //itunes:owner")).toEqual([]);
  });

  test.each([
    ["https://creativecommons.org/licenses/by-nc-sa/4.0/", ["cc-by-nc-sa-4.0"]],
    ["https://creativecommons.org/publicdomain/zero/1.0/", ["cc0-1.0"]],
    ["https://creativecommons.org/licenses/by/3.0/de/", []],
    ["https://warta.example/lisensi/", []],
  ])("R59: the licence %s has the short names %j", (license, names) => {
    const { all } = rss({ podcast, license });
    expect(all("/rss/channel/podcast:license")).toEqual(names);
    expect(all("/rss/channel/podcast:license/@url")).toEqual(names.map(() => license));
  });

  test("R51: JSON Feed says the same in one object", () => {
    expect(json({ podcast })._podcast).toEqual({
      about: "https://podcastindex.org/namespace/1.0",
      guid: podcast.guid,
      author: "Warta Siar",
      owner: { name: "Redaksi", email: "red@warta.example" },
      categories: podcast.categories,
      explicit: false,
      image: "https://warta.example/show.png",
      type: "serial",
      medium: "podcast",
    });
  });

  test("R33: the square artwork is too large for the channel's image, and is none", () => {
    expect(rss({ podcast }).all("/rss/channel/image")).toEqual([]);
  });
});

describe("an episode", () => {
  const full: Episode = {
    season: 2,
    number: 7,
    type: "trailer",
    explicit: true,
    imageUrl: "https://warta.example/7.png",
    transcripts: [
      { url: "https://warta.example/7.vtt", mediaType: "text/vtt", language: "id" },
      { url: "https://warta.example/7.html", mediaType: "text/html" },
    ],
    chapters: { url: "https://warta.example/7.json", mediaType: "application/json+chapters" },
    people: [
      {
        name: "Ani",
        role: "guest",
        group: "cast",
        url: "https://ani.example/",
        imageUrl: "https://ani.example/a.png",
      },
      { name: "Budi" },
    ],
  };

  test("R59: duration, season, number, kind, words and picture, in the words of iTunes", () => {
    const { one } = rss({ podcast }, { episode: full, title: "Kursk" });
    expect(one("//item/itunes:title")).toBe("Kursk");
    expect(one("//item/itunes:duration")).toBe("754");
    expect(one("//item/itunes:season")).toBe("2");
    expect(one("//item/itunes:episode")).toBe("7");
    expect(one("//item/itunes:episodeType")).toBe("trailer");
    expect(one("//item/itunes:explicit")).toBe("true");
    expect(one("//item/itunes:image/@href")).toBe("https://warta.example/7.png");
  });

  test("R59: transcripts, chapters and people, in the podcast namespace", () => {
    const { all, one } = rss({ podcast }, { episode: full });
    expect(all("//item/podcast:transcript/@url")).toEqual(full.transcripts.map(({ url }) => url));
    expect(all("//item/podcast:transcript/@type")).toEqual(["text/vtt", "text/html"]);
    expect(all("//item/podcast:transcript/@language")).toEqual(["id"]);
    expect(one("//item/podcast:chapters[@type='application/json+chapters']/@url")).toBe(full.chapters?.url);
    expect(all("//item/podcast:person")).toEqual(["Ani", "Budi"]);
    expect(one("//item/podcast:person[@role='guest' and @group='cast' and @img]/@href")).toBe(
      "https://ani.example/",
    );
    expect(all("//item/podcast:person[2]/@*")).toEqual([]);
    expect([one("//item/podcast:season"), one("//item/podcast:episode")]).toEqual(["2", "7"]);
  });

  test("R59: a name has at most 128 characters, and none is cut in half", () => {
    const people = [{ name: "😀".repeat(200) }];
    expect(rss({ podcast }, { episode: { ...episode, people } }).one("//item/podcast:person")).toBe(
      "😀".repeat(128),
    );
  });

  test("R31: the duration is that of the enclosure, also where the article says nothing of the episode", () => {
    const { all } = rss(
      { podcast },
      { attachments: [{ ...sound, url: "https://h.example/b.mp3", durationSeconds: 9 }, sound] },
    );
    expect(all("//item/itunes:duration")).toEqual(["9"]);
    expect(all("//item/itunes:*")).toHaveLength(1);
  });

  test("R51: JSON Feed says the same in one object", () => {
    const [item] = json({ podcast }, { episode: full }).items;
    expect(item?._podcast).toEqual({
      about: "https://podcastindex.org/namespace/1.0",
      season: 2,
      episode: 7,
      type: "trailer",
      explicit: true,
      image: "https://warta.example/7.png",
      transcripts: [
        { url: "https://warta.example/7.vtt", mime_type: "text/vtt", language: "id" },
        { url: "https://warta.example/7.html", mime_type: "text/html" },
      ],
      chapters: { url: "https://warta.example/7.json", mime_type: "application/json+chapters" },
      people: [
        {
          name: "Ani",
          role: "guest",
          group: "cast",
          url: "https://ani.example/",
          image: "https://ani.example/a.png",
        },
        { name: "Budi" },
      ],
    });
  });

  test("in a feed that is no podcast is an entry like others, and in Atom always", () => {
    const none = plainEntry({ attachments: [sound] });
    const one = { ...none, episode: full };
    expect(writeRss(sampleDocument(), [one])).toBe(writeRss(sampleDocument(), [none]));
    expect(writeJsonFeed(sampleDocument(), [one])).toBe(writeJsonFeed(sampleDocument(), [none]));
    expect(writeAtom(sampleDocument({ podcast }), [one])).toBe(writeAtom(sampleDocument(), [none]));
  });
});

test("R36: a podcast without a word of the podcast namespace does not declare it", () => {
  const { guid: _, medium: __, ...words } = podcast;
  const document = { ...sampleDocument(), podcast: words };
  expect(writeRss(document, [plainEntry({ episode })])).not.toContain("xmlns:podcast");
  expect(writeRss(document, [plainEntry({ episode: { ...episode, season: 1 } })])).toContain("xmlns:podcast");
  expect(writeRss(document, [])).toContain('xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"');
});

test("rss-parser, which podcast programs use, finds show and episode", async () => {
  const text = writeRss(sampleDocument({ podcast }), [
    plainEntry({ attachments: [sound], episode: { ...episode, season: 1, number: 3, type: "full" } }),
  ]);
  const feed = await new RssParser().parseString(text);
  expect(feed.itunes).toMatchObject({
    author: "Warta Siar",
    explicit: "false",
    image: podcast.imageUrl,
    owner: podcast.owner,
    categories: ["News", "Society & Culture"],
  });
  expect(feed.items[0]).toMatchObject({
    enclosure: { url: sound.url, length: "1234567", type: "audio/mpeg" },
    itunes: { duration: "754", season: "1", episode: "3", episodeType: "full" },
  });
});

test("R29: what an article says in an extension of its own is not said a second time", () => {
  const extensions = [{ name: "itunes:season", objects: { _text: "9" } }];
  const entry = { attachments: [sound], episode: { ...episode, season: 1, number: 3 }, extensions };
  const read = rss({ podcast }, entry);
  expect(read.all("//item/itunes:season")).toEqual(["9"]);
  expect(read.all("//item/itunes:episode")).toEqual(["3"]);
  expect(read.all("//item/podcast:season")).toEqual(["1"]);
});
