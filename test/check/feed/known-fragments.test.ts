import { describe, expect, it } from "vitest";
import { readFragment, readShortened } from "../../../src/check/feed/fragment-text.ts";
import {
  formatOf,
  judgeShortened,
  judgeXmlEntry,
  type XmlFormat,
} from "../../../src/check/feed/judge-entry.ts";
import { judgedIn, meetFragment } from "../../../src/check/feed/known-fragments.ts";
import { newMemory } from "../../../src/check/feed/memory.ts";
import { readXml } from "../../../src/check/xml/xml.ts";
import { bytesOf, SOUND_RSS } from "../../support/sound-feeds.ts";

const NAMES = {
  baseUrl: "https://harbour.example/",
  paths: new Set(["bridge/index.html", "bridge.png", "ferry/index.html"]),
  redirected: new Set<string>(),
};
const [ENTRY = ""] = /\s*<item>.*?<\/item>/s.exec(SOUND_RSS) ?? [];
const WRAPPER = `${/<rss [^>]*>/.exec(SOUND_RSS)?.[0]}<channel>`;

function rss(): XmlFormat {
  const { root } = readXml(SOUND_RSS);
  const format = root && formatOf(root);
  if (format === undefined) throw new Error("The sound feed is RSS.");
  return format;
}

describe("a fragment without the text of its content", () => {
  const { contentOf, contentIn } = newMemory(NAMES);

  it("is as long, begins alike, and holds the name of the content where that stood", () => {
    const whole = readFragment(bytesOf(ENTRY));
    const short = readShortened(bytesOf(ENTRY), { contentOf, contentIn });
    expect(short).toMatchObject({ length: ENTRY.length, margin: whole.margin, name: "item" });
    const html = /<!\[CDATA\[(.*?)\]\]>/s.exec(ENTRY)?.[1] ?? "";
    expect(short.shortened?.content).toBe(contentOf(html));
    expect(short.text).toBe(whole.text.replace(html, contentOf(html).name));
    expect(short.shortened?.whole()).toBe(whole.text);
  });

  it.each([
    ["has none", ENTRY.replace(/<!\[CDATA\[.*?\]\]>/s, "x")],
    ["has a short one", ENTRY.replace(/<!\[CDATA\[.*?\]\]>/s, "<![CDATA[<p>x</p>]]>")],
    ["never ends it", ENTRY.replace("]]>", "]]")],
    ["has line breaks that XML reads as others", ENTRY.replace("<p>See", "\r\n<p>See")],
    ["has a character in it that XML forbids", ENTRY.replace("<p>See", "\u0001<p>See")],
  ])("is read whole where it %s", (_title, text) => {
    const whole = readFragment(bytesOf(text));
    expect(readShortened(bytesOf(text), { contentOf, contentIn })).toEqual(whole);
  });

  it.each([
    ["sound", ENTRY],
    ["with a link to nothing", ENTRY.replace("/ferry/#times", "/nowhere/")],
    ["with what is forbidden in it", ENTRY.replace("<p>See", "<script></script><p>See")],
    ["with a fault behind it", ENTRY.replace('type="image/png"', 'type="png"')],
    ["with a link to nothing behind it", ENTRY.replace('bridge.png" type', 'no.png" type')],
  ])("is judged as the whole: %s", (_title, text) => {
    const memory = newMemory(NAMES);
    const { shortened } = readShortened(bytesOf(text), memory);
    if (shortened === undefined) throw new Error("Its content was not left out.");
    const whole = judgeXmlEntry(rss(), WRAPPER, readFragment(bytesOf(text)).text, newMemory(NAMES));
    expect(judgeShortened(rss(), WRAPPER, shortened, memory)).toEqual(whole);
  });

  it("will not do where the section is not the content", () => {
    const [section = ""] = /<!\[CDATA\[.*?\]\]>/s.exec(ENTRY) ?? [];
    const memory = newMemory(NAMES);
    for (const text of [
      ENTRY.replace("<title>", `<!-- ${section.replaceAll("--", "")} --><title>`),
      ENTRY.replace("</title>", `${section}</title>`),
      ENTRY.replace("]]>", "]]>x"),
    ]) {
      const { shortened } = readShortened(bytesOf(text), memory);
      expect(shortened && judgeShortened(rss(), WRAPPER, shortened, memory)).toBeUndefined();
      expect(shortened).toBeDefined();
    }
  });
});

describe("a fragment that was let go and made again", () => {
  it("is known by its bytes, in the surroundings in which it was judged", () => {
    const memory = newMemory(NAMES);
    const around = memory.wrapperOf(WRAPPER);
    let reads = 0;
    const judge = {
      read: (bytes: Uint8Array): ReturnType<typeof readFragment> => {
        reads += 1;
        return readShortened(bytes, memory);
      },
      judgeFragment: ({ text }: { text: string }): ReturnType<typeof judgeXmlEntry> =>
        judgeXmlEntry(rss(), WRAPPER, text, memory),
    };
    const known = [1, 2].map(() =>
      judgedIn(around, meetFragment({ bytes: bytesOf(ENTRY) }, judge, memory), judge, memory),
    );
    expect(known[1]).toBe(known[0]);
    expect(reads).toBe(1);
    const other = meetFragment({ bytes: bytesOf(ENTRY.replace("opens", "closes")) }, judge, memory);
    expect(judgedIn(around, other, judge, memory)).not.toBe(known[0]);
    expect(reads).toBe(2);
  });
});
