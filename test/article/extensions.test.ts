import { describe, expect, it } from "vitest";
import { CORE, VOCABULARIES } from "../../src/article/vocabularies.ts";
import { WELL_KNOWN_NAMESPACES } from "../../src/text/namespaces.ts";
import { codesOf, newsSite, readFieldsOf } from "../support/article-reading.ts";

const extended = (yaml: string) => readFieldsOf(`extensions:\n  ${yaml}`);
const objectsOf = (yaml: string) => extended(yaml).article?.extensions?.map(({ objects }) => objects);

describe("extensions", () => {
  it("are texts, lists and maps, in the compact shape and in the order of the file", () => {
    const { article, problems } = readFieldsOf(
      "extensions:\n  dc:coverage: Kursk\n  georss:point: 51.73 36.19\n" +
        '  media:rating: {"@scheme": "urn:simple", "#text": nonadult}\n' +
        "  media:group:\n    media:content:\n" +
        '      - {"@url": https://cdn.example/a.mp3, "@type": audio/mpeg}\n' +
        '      - {"@url": //cdn.example/b.mp3, "@isDefault": TRUE}\n' +
        "    media:title: Both\n" +
        "  podcast:person: [Dewi, Made]\n" +
        "  dcterms:spatial: Kursk",
    );
    expect(problems).toEqual([]);
    expect(article?.extensions).toEqual([
      { name: "dc:coverage", objects: { _text: "Kursk" } },
      { name: "georss:point", objects: { _text: "51.73 36.19" } },
      { name: "media:rating", objects: { _attributes: { scheme: "urn:simple" }, _text: "nonadult" } },
      {
        name: "media:group",
        objects: {
          "media:content": [
            { _attributes: { url: "https://cdn.example/a.mp3", type: "audio/mpeg" } },
            { _attributes: { url: "https://cdn.example/b.mp3", isDefault: "true" } },
          ],
          "media:title": { _text: "Both" },
        },
      },
      { name: "podcast:person", objects: [{ _text: "Dewi" }, { _text: "Made" }] },
      { name: "dcterms:spatial", objects: { _text: "Kursk" } },
    ]);
  });

  it("prefixes of the settings may be used like those that everybody knows", () => {
    const namespaces = { geo: "http://www.w3.org/2003/01/geo/wgs84_pos#" };
    const yaml = 'extensions: {"geo:lat": 51.73, "geo:Any.thing-2": {"@geo:x": 1, "@xml:lang": EN}}';
    const { article, problems } = readFieldsOf(yaml, undefined, { ...newsSite, namespaces });
    expect(problems).toEqual([]);
    expect(article?.extensions?.[1]?.objects).toEqual({ _attributes: { "geo:x": "1", "xml:lang": "en" } });
    expect(codesOf(readFieldsOf(yaml))).toEqual([
      "front-matter/extension-prefix",
      "front-matter/extension-prefix",
    ]);
  });

  it.each([
    ["geo:lat: 1", "`geo`, which nothing declares", 'namespaces: {geo: "http://…"}', 3],
    ["DC:coverage: A", "`DC`, which nothing declares", "Did you mean `dc`?", 3],
    ["meida:rating: A", "`meida`, which nothing declares", "Did you mean `media`?", 3],
    ["xml:lang: A", "`xml`, which nothing declares", "Declare it", 3],
    ['media:group: {"gml:Point": A}', "`gml`, which nothing declares", "Declare it", 17],
    ['dc:coverage: {"#text": A, "@geo:x": 1}', "`geo`, which nothing declares", "Declare it", 29],
  ])("R36: %s has a prefix that nothing declares", (yaml, says, mend, column) => {
    const { article, problems } = extended(yaml);
    expect(problems).toMatchObject([
      { code: "front-matter/extension-prefix", severity: "error", place: { line: 5, column } },
    ]);
    expect(problems[0]?.what).toContain(says);
    expect(problems[0]?.mend).toContain(mend);
    expect(JSON.stringify(article?.extensions ?? [])).not.toContain("geo");
  });

  it.each([
    ["coverage: A", "It has no prefix.", "`dc:coverage`", 3],
    ["something: A", "It has no prefix.", "`prefix:name`", 3],
    ['"media:group": {content: A}', "It has no prefix.", "`media:content`", 19],
    ['"dc:cove rage": A', "no name of XML", "", 3],
    ['"dc:1st": A', "no name of XML", "", 3],
    ['"dc:a:b": A', "no name of XML", "", 3],
    ['"dc:a>b": A', "no name of XML", "", 3],
    ['"dc:µ": A', "no name of XML", "", 3],
    ['":a": A', "no name of XML", "", 3],
    ['"xmlns:dc": http://x.example/', "declared in the settings", "", 3],
    ['dc:coverage: {"#text": A, "@xmlns": "http://x.example/"}', "declared in the settings", "", 29],
    ['dc:coverage: {"#text": A, "@on click": A}', "no name of XML", "", 29],
    ['dc:coverage: {"#text": A, "@": A}', "no name of XML", "", 29],
    ['dc:coverage: {"#text": A, "@__proto__": A}', "means something to programs", "", 29],
  ])("R18, D3: %s is no name for XML", (yaml, says, mend, column) => {
    const { problems } = extended(yaml);
    expect(problems).toMatchObject([
      { code: "front-matter/extension-name", severity: "error", place: { line: 5, column } },
    ]);
    expect(problems[0]?.what).toContain(says);
    expect(problems[0]?.mend).toContain(mend);
  });

  it.each([
    ["dc:covrage: A", "`dc:coverage`"],
    ["dc:Coverage: A", "`dc:coverage`"],
    ["itunes:episodetype: full", "`itunes:episodeType`"],
    ["itunes:new-feed-url: https://x.example/", "Look it up"],
    ["podcast:locked: yes", "Look it up"],
    ["media:thumbnial: A", "`media:thumbnail`"],
    ["georss:pont: 1 2", "`georss:point`"],
  ])("%s is not an element of a known vocabulary", (yaml, meant) => {
    const { article, problems } = extended(yaml);
    expect(article).not.toHaveProperty("extensions");
    expect(problems).toMatchObject([
      { code: "front-matter/extension-unknown", severity: "error", place: { line: 5, column: 3 } },
    ]);
    expect(problems[0]?.mend).toContain(meant);
  });

  it.each([...CORE])("R29: %s is refused for %s", (name, instead) => {
    const { problems } = extended(`"${name}": A`);
    expect(problems).toMatchObject([
      { code: "front-matter/extension-core", severity: "error", place: { line: 5, column: 3 } },
    ]);
    expect(problems[0]?.mend).toContain(instead);
  });

  it.each(["atom:link", "at:deleted-entry", "fh:archive", "sy:updatePeriod"])(
    "R29: siar writes all of the vocabulary of %s itself",
    (name) => {
      expect(codesOf(extended(`${name}: A`))).toEqual(["front-matter/extension-core"]);
    },
  );

  it("every vocabulary that is known one by one is well known", () => {
    for (const prefix of VOCABULARIES.keys()) expect([...WELL_KNOWN_NAMESPACES.keys()]).toContain(prefix);
  });

  it("an element without a value is left out; an empty item of a list is a warning", () => {
    expect(readFieldsOf("extensions: {dc:coverage: ~}")).toMatchObject({ problems: [] });
    expect(readFieldsOf("extensions: {dc:coverage: ~}").article).not.toHaveProperty("extensions");
    expect(extended("dc:coverage: [A, ~]").problems).toMatchObject([
      { code: "front-matter/item-empty", severity: "warning" },
    ]);
  });

  it("D12, D13: texts and attributes are cleaned like all plain text", () => {
    const { article, problems } = extended(
      'dcterms:spatial: {"#text": "A\\u0001\\u202E B\\nC", "@x": "D\\u202E"}',
    );
    expect(article?.extensions?.[0]?.objects).toEqual({ _attributes: { x: "D" }, _text: "A B C" });
    expect(problems.map(({ code }) => code)).toEqual([
      "article/forbidden-characters",
      "front-matter/bidi-override",
      "front-matter/bidi-override",
    ]);
  });

  it("D15: markup in a text stays text", () => {
    expect(objectsOf("dc:coverage: \"</item><x a='&amp;'>\"")).toEqual([{ _text: "</item><x a='&amp;'>" }]);
  });
});

describe("values of known vocabularies", () => {
  it.each([
    ["itunes:explicit: TRUE", "true"],
    ["itunes:duration: 1:02:03", "1:02:03"],
    ["itunes:episode: 14", "14"],
    ["itunes:block: yes", "Yes"],
    ["itunes:episodeType: Bonus", "bonus"],
    ["georss:point: 51.73, 36.19", "51.73 36.19"],
    ["georss:point: -90 +180", "-90 +180"],
    ["georss:line: 45.2 -110.4 46.4 -109.4", "45.2 -110.4 46.4 -109.4"],
    ["georss:polygon: 1 1 1 2 2 2 1 1", "1 1 1 2 2 2 1 1"],
    ["georss:box: 45.2 -71.1 46.4 -70", "45.2 -71.1 46.4 -70"],
    ["georss:circle: 51.73 36.19 500", "51.73 36.19 500"],
    ["georss:elev: -12.5", "-12.5"],
    ["podcast:episode: 3.5", "3.5"],
  ])("%s is %s", (yaml, text) => {
    expect(extended(yaml).problems).toEqual([]);
    expect(objectsOf(yaml)).toEqual([{ _text: text }]);
  });

  it.each([
    ["itunes:explicit: clean", "`true` or `false`", 20],
    ["itunes:duration: long", "a length of time", 20],
    ["itunes:episode: 0", "a whole number from 1 on", 19],
    ["itunes:season: two", "a whole number from 1 on", 18],
    ["itunes:episodeType: pilot", "`full`, `trailer` or `bonus`", 23],
    ["georss:point: 91 0", "a latitude and a longitude", 17],
    ["georss:point: 36.19 181", "a latitude and a longitude", 17],
    ["georss:point: 51.73", "a latitude and a longitude", 17],
    ["georss:point: 1 2 3 4", "a latitude and a longitude", 17],
    ["georss:point: Kursk", "a latitude and a longitude", 17],
    ["georss:line: 1 2", "two or more points", 16],
    ["georss:line: 1 2 3", "two or more points", 16],
    ["georss:polygon: 1 1 1 2 2 2 2 1", "four or more points, the last one like the first", 19],
    ["georss:box: 1 2 3", "two corners", 15],
    ["georss:circle: 1 2 0", "a radius in metres", 18],
    ['dc:coverage: ""', "one text", 16],
    ["podcast:person: ''", "one text", 19],
    ['itunes:image: {"@href": cover.png}', "a URL", 27],
    ['podcast:transcript: {"@url": a.vtt, "@type": text/vtt}', "a URL", 32],
    ['podcast:transcript: {"@url": https://x.example/a, "@type": vtt}', "a media type", 62],
    ['podcast:location: {"#text": Kursk, "@geo": Kursk}', "a place", 46],
    ['media:content: {"@url": "javascript:x"}', "a URL", 27],
    [
      'media:content: {"@medium": film, "@url": "https://x.example/"}',
      "`image`, `audio`, `video`, `document` or `executable`",
      30,
    ],
    ['media:content: {"@width": wide, "@url": "https://x.example/"}', "a whole number", 29],
    ['media:content: {"@url": [a]}', "one text", 27],
    ['dc:coverage: {"#text": {a: b}}', "one text", 26],
    ['dc:coverage: {"@xml:lang": en}', "one text", 16],
    ["dc:coverage: [[a]]", "a text or a map", 17],
  ])("D17: %s is an error at its place", (yaml, expected, column) => {
    const { problems } = extended(yaml);
    expect(problems).toMatchObject([
      { code: "front-matter/extension-value", severity: "error", place: { line: 5, column } },
    ]);
    expect(problems[0]?.why).toContain(expected);
  });

  it.each([
    ['media:thumbnail: {"@width": 75}', "`media:thumbnail` has no `@url`"],
    ["media:content: https://x.example/a.png", "`media:content` has no `@url`"],
    ['media:thumbnail: {"@uri": "https://x.example/"}', "`media:thumbnail` has no `@url`"],
    ['podcast:chapters: {"@url": "https://x.example/"}', "`podcast:chapters` has no `@type`"],
    ["itunes:image: https://x.example/a.png", "`itunes:image` has no `@href`"],
  ])("an element without what it is there for is an error: %s", (yaml, says) => {
    const { problems } = extended(yaml);
    expect(codesOf({ problems })).toEqual(["front-matter/extension-attribute-missing"]);
    expect(problems[0]?.what).toContain(says);
  });
});
