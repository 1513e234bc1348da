/** The known faults of the `feed` package, each shown in it and shown to be absent here, on the same input. */

import { Feed as Upstream } from "feed";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Feed, type FeedOptions, type Item } from "../../src/feeds/feed.ts";
import { readXml } from "../support/read-xml.ts";

const options: FeedOptions = {
  title: "Warta",
  id: "https://warta.example/",
  link: "https://warta.example/",
  description: "Berita",
  updated: new Date(Date.UTC(2025, 6, 12)),
};
const item: Item = {
  title: "Satu",
  link: "https://warta.example/satu/",
  date: new Date(Date.UTC(2025, 6, 12)),
  content: "<p>Isi</p>",
};

function both(
  over: Partial<Item> = {},
  optionsOver: Partial<FeedOptions> = {},
): { theirs: Upstream; ours: Feed } {
  const theirs = new Upstream({ ...options, ...optionsOver });
  const ours = new Feed({ ...options, ...optionsOver });
  theirs.addItem({ ...item, ...over });
  ours.addItem({ ...item, ...over });
  return { theirs, ours };
}

afterEach(() => {
  vi.useRealTimers();
});

test("it is the same class to its users", () => {
  expect(new Feed(options)).toBeInstanceOf(Upstream);
});

describe("R18: XML that is not well-formed", () => {
  test("an ampersand or a `<` in the domain of an RSS category", () => {
    const { theirs, ours } = both({ category: [{ name: "A", domain: "https://h.example/?a=1&b=<2>" }] });
    expect(() => readXml(theirs.rss2())).toThrow();
    expect(readXml(ours.rss2()).one("//item/category/@domain")).toBe("https://h.example/?a=1&b=<2>");
  });

  test("a `<` in the term and label of an Atom category", () => {
    const { theirs, ours } = both({ category: [{ name: "a < b", term: "a<b" }] });
    expect(() => readXml(theirs.atom1())).toThrow();
    const { one } = readXml(ours.atom1());
    expect([one("//a:entry/a:category/@label"), one("//a:entry/a:category/@term")]).toEqual(["a < b", "a<b"]);
  });

  test("a control character in a title", () => {
    const { theirs, ours } = both({ title: "Sa\btu\0" });
    expect(() => readXml(theirs.rss2())).toThrow();
    expect(() => readXml(theirs.atom1())).toThrow();
    expect(readXml(ours.rss2()).one("//item/title")).toBe("Satu");
    expect(readXml(ours.atom1()).one("//a:entry/a:title")).toBe("Satu");
    expect(JSON.parse(ours.json1()).items[0].title).toBe("Satu");
  });
});

describe("meaning that is lost or changed", () => {
  test("R47: JSON Feed 1.0 instead of 1.1", () => {
    const { theirs, ours } = both();
    expect(JSON.parse(theirs.json1()).version).toBe("https://jsonfeed.org/version/1");
    expect(JSON.parse(ours.json1()).version).toBe("https://jsonfeed.org/version/1.1");
  });

  test("R48: one author of several in JSON", () => {
    const { theirs, ours } = both({ author: [{ name: "A" }, { name: "B" }] });
    expect(JSON.parse(theirs.json1()).items[0].author).toEqual({ name: "A" });
    expect(JSON.parse(ours.json1()).items[0].authors).toEqual([{ name: "A" }, { name: "B" }]);
  });

  test("R41: a plain title declared to be HTML, so that readers drop `<b>` from it", () => {
    const { theirs, ours } = both({ title: "5 <b> 6" });
    expect(readXml(theirs.atom1()).one("//a:entry/a:title/@type")).toBe("html");
    expect(readXml(ours.atom1()).one("//a:entry/a:title/@type")).toBe("text");
    expect(readXml(ours.atom1()).one("//a:entry/a:title")).toBe("5 <b> 6");
  });

  test("R27: an RSS title as CDATA", () => {
    const { theirs, ours } = both();
    expect(theirs.rss2()).toContain("<title><![CDATA[Satu]]></title>");
    expect(ours.rss2()).toContain("<title>Satu</title>");
  });

  test("R30: a bare name in RSS author, which is for e-mail addresses", () => {
    const { theirs, ours } = both({ author: [{ name: "Budi" }] });
    expect(readXml(theirs.rss2()).all("//item/author")).toEqual(["Budi"]);
    expect(readXml(ours.rss2()).all("//item/author")).toEqual([]);
    expect(readXml(ours.rss2()).all("//item/dc:creator")).toEqual(["Budi"]);
  });

  test("R31: media types that do not exist", () => {
    const { theirs, ours } = both({ audio: "https://h.example/a.mp3" });
    expect(readXml(theirs.rss2()).one("//enclosure/@type")).toBe("audio/mp3");
    expect(readXml(ours.rss2()).one("//enclosure/@type")).toBe("audio/mpeg");
    const pictures = both({ image: "https://h.example/a.jpg" });
    expect(pictures.theirs.rss2()).toContain("image/jpg");
    expect(pictures.ours.rss2()).not.toContain("image/jpg");
    expect(readXml(pictures.ours.rss2()).one("//media:content/@type")).toBe("image/jpeg");
  });

  test("R31: one attachment of several", () => {
    const files = {
      image: "https://h.example/a.png",
      audio: "https://h.example/a.mp3",
      video: "https://h.example/a.mp4",
    };
    const { theirs, ours } = both(files);
    const shown = (xml: string): readonly string[] =>
      readXml(xml).all("//item/enclosure/@url | //item/media:content/@url");
    expect(shown(theirs.rss2())).toEqual(["https://h.example/a.mp4"]);
    expect([...shown(ours.rss2())].sort()).toEqual([files.audio, files.video, files.image].sort());
    expect(JSON.parse(ours.json1()).items[0].attachments).toHaveLength(2);
  });

  test("R43: a language that Atom and JSON are not told", () => {
    const { theirs, ours } = both({}, { language: "id" });
    expect(readXml(theirs.atom1()).all("/a:feed/@xml:lang")).toEqual([]);
    expect(readXml(ours.atom1()).all("/a:feed/@xml:lang")).toEqual(["id"]);
    expect(JSON.parse(theirs.json1())).not.toHaveProperty("language");
    expect(JSON.parse(ours.json1()).language).toBe("id");
  });
});

describe("conduct", () => {
  test("R1: it throws on an id that is no URL when it writes Atom", () => {
    const { theirs, ours } = both({ id: "419c523a" });
    expect(() => theirs.atom1()).toThrow();
    expect(readXml(ours.atom1()).one("//a:entry/a:id")).toBe("419c523a");
    expect(readXml(ours.rss2()).one("//item/guid")).toBe("419c523a");
    expect(JSON.parse(ours.json1()).items[0].id).toBe("419c523a");
  });

  test("R12: without `updated` it takes the clock, so that each build is another file", () => {
    const { updated: _, ...undated } = options;
    const written = (clock: number, Class: typeof Upstream): string => {
      vi.useFakeTimers({ now: clock });
      const feed = new Class(undated);
      feed.addItem(item);
      return feed.rss2() + feed.atom1() + feed.json1();
    };
    expect(written(1, Upstream)).not.toBe(written(2_000_000_000_000, Upstream));
    expect(written(1, Feed)).toBe(written(2_000_000_000_000, Feed));
    expect(readXml(both({}, { updated: undefined as never }).ours.atom1()).one("/a:feed/a:updated")).toBe(
      "2025-07-12T00:00:00Z",
    );
  });

  test("it changes the items it is given", () => {
    const audio = (): { url: string; duration: number } => ({ url: "https://h.example/a.mp3", duration: 60 });
    const given = [audio(), audio()];
    const theirs = new Upstream({ ...options, podcast: true });
    theirs.addItem({ ...item, audio: given[0] as never });
    theirs.rss2();
    const ours = new Feed({ ...options, podcast: true });
    ours.addItem({ ...item, audio: given[1] as never });
    expect(readXml(ours.rss2()).one("//item/itunes:duration")).toBe("60");
    ours.atom1();
    ours.json1();
    expect(given).toEqual([{ url: "https://h.example/a.mp3", duration: undefined }, audio()]);
  });
});
