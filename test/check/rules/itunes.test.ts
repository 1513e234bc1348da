/** Apple's tags for podcasts: what each may hold, and how the W3C's service calls what it may not. */

import { describe, expect, test } from "vitest";
import { CATEGORIES } from "../../../src/check/rules/podcast/categories.ts";
import { APPLE_PODCAST, mediaWith, podcastWith, problemsIn } from "./media-feeds.ts";

const namesOf = (document: string): readonly (string | undefined)[] =>
  problemsIn(document).map(({ w3c, code }) => w3c ?? code);

test("a podcast that uses every tag of Apple's rightly is silent", () => {
  expect(problemsIn(APPLE_PODCAST)).toEqual([]);
});

test("a podcast as hosts write it raises no error", () => {
  const podcast = podcastWith(
    `<itunes:type><![CDATA[episodic]]></itunes:type>
    <itunes:author><![CDATA[Harbour Radio & friends]]></itunes:author>
    <itunes:summary><![CDATA[<p>What sails. <a href="https://harbour.example/">More</a></p>]]></itunes:summary>
    <itunes:keywords></itunes:keywords>
    <itunes:subtitle/>
    <googleplay:explicit>No</googleplay:explicit>`,
    `<itunes:title><![CDATA[The bridge & the ferry]]></itunes:title>
      <itunes:explicit>No</itunes:explicit>
      <itunes:duration>00:45:30</itunes:duration>
      <itunes:image href="https://images.example/3000x3000/cover.jpg?aid=rss_feed"/>
      <podcast:transcript url="https://harbour.example/1.srt" type="application/x-subrip" rel="closedcaptions"/>`,
  );
  expect(problemsIn(podcast).filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("of a show", () => {
  test.each([
    ["InvalidItunesCategory", '<itunes:category text="Harbours"/>'],
    ["InvalidItunesCategory", '<itunes:category text="history"/>'],
    ["InvalidItunesCategory", '<itunes:category text="Kids &amp;amp; Family"/>'],
    [
      "InvalidItunesCategory",
      '<itunes:category text="Arts"><itunes:category text="Golf"/></itunes:category>',
    ],
    ["ObsoleteItunesCategory", '<itunes:category text="Audio Blogs"/>'],
    ["ObsoleteItunesCategory", '<itunes:category text="Games &amp; Hobbies"/>'],
    [
      "ObsoleteItunesCategory",
      '<itunes:category text="Arts"><itunes:category text="Literature"/></itunes:category>',
    ],
    ["InvalidItunesCategory", '<itunes:category text=""/>'],
    ["MissingAttribute", "<itunes:category/>"],
    ["UndefinedElement", '<itunes:category text="Arts"><itunes:kind/></itunes:category>'],
    ["InvalidYesNoClean", "<itunes:block>never</itunes:block>"],
    ["InvalidYesNoClean", "<itunes:block/>"],
    ["InvalidItunesChannelType", "<itunes:type>Full</itunes:type>"],
    ["InvalidFullLink", "<itunes:new-feed-url>podcast.xml</itunes:new-feed-url>"],
    ["TooLong", `<itunes:subtitle>${"ferry ".repeat(50)}</itunes:subtitle>`],
    ["TooLong", `<itunes:summary>${"ferry ".repeat(700)}</itunes:summary>`],
    ["TooLong", `<itunes:keywords>${"ferry,".repeat(50)}</itunes:keywords>`],
    ["InvalidKeywords", "<itunes:keywords>ferry bridge lake</itunes:keywords>"],
    ["ContainsHTML", "<itunes:subtitle>A &lt;b&gt;ferry&lt;/b&gt;</itunes:subtitle>"],
    ["DuplicateElement", "<itunes:explicit>true</itunes:explicit>"],
    ["UndefinedElement", "<itunes:duration>7:40</itunes:duration>"],
    ["UndefinedElement", "<itunes:colour>blue</itunes:colour>"],
  ])("%s: %s", (name, xml) => {
    expect(namesOf(podcastWith(xml))).toContain(name);
  });
});

describe("of an episode", () => {
  test.each([
    ["InvalidYesNoClean", "<itunes:explicit>rarely</itunes:explicit>"],
    ["InvalidYesNoClean", "<itunes:explicit/>"],
    ["InvalidItunesEpisodeType", "<itunes:episodeType>serial</itunes:episodeType>"],
    ["InvalidDuration", "<itunes:duration>an hour</itunes:duration>"],
    ["InvalidDuration", "<itunes:duration/>"],
    ["InvalidPositiveInteger", "<itunes:season>0</itunes:season>"],
    ["InvalidPositiveInteger", "<itunes:episode>first</itunes:episode>"],
    ["InvalidPositiveInteger", "<itunes:order>last</itunes:order>"],
    ["InvalidYesNo", "<itunes:isClosedCaptioned>partly</itunes:isClosedCaptioned>"],
    ["MissingAttribute", "<itunes:image/>"],
    ["InvalidLink", '<itunes:image href="cover.jpg"/>'],
    ["ImageUrlFormat", '<itunes:image href="https://harbour.example/cover.webp?size=1"/>'],
    ["UndefinedElement", "<itunes:owner><itunes:email>a@harbour.example</itunes:email></itunes:owner>"],
  ])("%s: %s", (name, xml) => {
    expect(namesOf(podcastWith("", xml))).toContain(name);
  });

  test.each(["7", "07:40", "7:40", "1:02:03", "01:02:03", "4321"])("the duration %s is one", (duration) => {
    expect(namesOf(podcastWith("", `<itunes:duration>${duration}</itunes:duration>`))).toEqual([]);
  });

  test.each(["true", "false", "yes", "no", "Yes", "clean", "explicit", "True"])(
    "explicit may be %s",
    (word) => {
      expect(namesOf(podcastWith("", `<itunes:explicit>${word}</itunes:explicit>`))).toEqual([]);
    },
  );
});

describe("what Apple asks of a show as soon as it uses a tag", () => {
  const show = (xml: string): string => mediaWith("").replace("<item>", `${xml}<item>`);

  test("a language, a category, and a word on what is explicit", () => {
    const missing = problemsIn(show("<itunes:author>Harbour Radio</itunes:author>"))
      .filter(({ code }) => code === "itunes/element-missing")
      .map(({ severity, w3c }) => [severity, w3c]);
    expect(missing).toEqual([
      ["warning", "MissingItunesElement"],
      ["warning", "MissingItunesElement"],
      ["warning", "MissingItunesElement"],
      ["info", undefined],
    ]);
  });

  test("an address of the owner, which it no longer requires", () => {
    expect(namesOf(show("<itunes:author>Harbour Radio</itunes:author>"))).toContain("MissingItunesEmail");
    const nameless = podcastWith("").replace(/<itunes:email>.*<\/itunes:email>/, "");
    expect(problemsIn(nameless).map(({ severity, w3c }) => [severity, w3c])).toEqual([
      ["warning", "MissingElement"],
    ]);
    const wrong = podcastWith("").replace("studio@harbour.example", "the studio");
    expect(namesOf(wrong)).toContain("InvalidContact");
  });

  test("nothing of a show that keeps itself out of the directory", () => {
    expect(
      namesOf(show("<itunes:author>Harbour Radio</itunes:author><itunes:block>Yes</itunes:block>")),
    ).toEqual([]);
  });

  test("nothing of a feed without its tags, even where it declares them", () => {
    expect(namesOf(mediaWith(""))).toEqual([]);
  });
});

describe("which files Apple plays", () => {
  const playing = (url: string, type: string): readonly (string | undefined)[] =>
    namesOf(
      podcastWith("", "<itunes:duration>7:40</itunes:duration>").replace(
        '<enclosure url="https://harbour.example/1.mp3" length="8727310" type="audio/mpeg"/>',
        `<enclosure url="${url}" length="8727310" type="${type}"/>`,
      ),
    );

  test.each([
    ["https://harbour.example/1.ogg", "audio/ogg"],
    ["https://harbour.example/1.AVI?x=1", "video/x-msvideo"],
    ["https://harbour.example/stream", "video/webm"],
  ])("not %s", (url, type) => {
    expect(playing(url, type)).toContain("UnsupportedItunesFormat");
  });

  test.each([
    ["https://harbour.example/1.m4a", "audio/x-m4a"],
    ["https://harbour.example/1.pdf", "application/pdf"],
    ["https://harbour.example/play.php?file=1", "audio/mpeg"],
    ["https://harbour.example/", "video/mp4"],
    ["https://audio.ogg", "audio/mpeg"],
  ])("yes %s", (url, type) => {
    expect(playing(url, type)).not.toContain("UnsupportedItunesFormat");
  });
});

test("every category of the list is one, and every subcategory in it", () => {
  const elements = [...CATEGORIES].flatMap(([category, subcategories]) => [
    `<itunes:category text="${category.replace("&", "&amp;")}"/>`,
    ...[...subcategories].map(
      (one) =>
        `<itunes:category text="${category.replace("&", "&amp;")}"><itunes:category text="${one.replace("&", "&amp;")}"/></itunes:category>`,
    ),
  ]);
  expect(elements).toHaveLength(110);
  expect(namesOf(podcastWith(elements.join("\n")))).toEqual([]);
});
