/** Media RSS 1.5.1: what each element may hold, and how the W3C's service calls what it may not. */

import { describe, expect, test } from "vitest";
import { MEDIA_FEED, mediaWith, problemsIn } from "./media-feeds.ts";

const namesIn = (xml: string): readonly (string | undefined)[] =>
  problemsIn(mediaWith(xml)).map(({ w3c, code }) => w3c ?? code);
const URL = 'url="https://lake.example/ferry.mp4"';

test("a feed that uses every element of Media RSS rightly is silent", () => {
  expect(problemsIn(MEDIA_FEED)).toEqual([]);
});

test("the same elements stand in entries and at the head of Atom feeds", () => {
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
  <id>https://lake.example/</id><title>The lake</title><updated>2026-05-04T06:00:00Z</updated>
  <author><name>Harbour office</name></author>
  <link rel="self" href="https://lake.example/feed.atom"/>
  <media:thumbnail url="https://lake.example/lake.jpg"/>
  <entry><id>https://lake.example/1</id><title>Two ferries</title><updated>2026-05-04T06:00:00Z</updated>
    <link rel="alternate" href="https://lake.example/1"/>
    <summary>They wait.</summary>
    <media:content ${URL} medium="video"><media:title>Two ferries</media:title></media:content>
  </entry>
</feed>`;
  expect(problemsIn(feed)).toEqual([]);
});

describe("feeds as sites write them raise no error", () => {
  test("a site of videos, whose groups have one file each", () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:media="http://search.yahoo.com/mrss/" xmlns="http://www.w3.org/2005/Atom">
 <link rel="self" href="https://films.example/feed?channel=lake"/>
 <id>tag:films.example,2026:channel:lake</id>
 <title>The lake</title>
 <updated>2026-05-04T06:00:00+00:00</updated>
 <author><name>The lake</name><uri>https://films.example/lake</uri></author>
 <entry>
  <id>tag:films.example,2026:film:7</id>
  <title>Two ferries</title>
  <link rel="alternate" href="https://films.example/watch?v=7"/>
  <published>2026-05-04T06:00:00+00:00</published>
  <updated>2026-05-04T06:00:00+00:00</updated>
  <media:group>
   <media:title>Two ferries</media:title>
   <media:content url="https://films.example/v/7?version=3" type="application/x-shockwave-flash" width="640" height="390"/>
   <media:thumbnail url="https://films.example/7.jpg" width="480" height="360"/>
   <media:description></media:description>
   <media:community>
    <media:starRating count="12" average="5.00" min="1" max="5"/>
    <media:statistics views="345"/>
   </media:community>
  </media:group>
 </entry>
</feed>`;
    const problems = problemsIn(feed);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["media/group-of-one", "xml/element-blank"]),
    );
  });

  test("a diary with a picture of its writer", () => {
    const xml = `<media:thumbnail url="https://lake.example/ferry.jpg?w=150&amp;h=150&amp;crop=1"/>
<media:content url="https://faces.example/avatar/0f?s=96&#38;d=identicon&#38;r=G" medium="image">
  <media:title type="html">The harbour office</media:title>
</media:content>`;
    expect(problemsIn(mediaWith(xml)).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("a paper, with the width of each picture and who took it", () => {
    const xml = `<media:content width="140" url="https://paper.example/140.jpg">
  <media:credit scheme="urn:ebu">Photograph: The harbour office</media:credit>
</media:content>
<media:content width="460" url="https://paper.example/460.jpg"><media:credit>The office</media:credit></media:content>`;
    expect(problemsIn(mediaWith(xml))).toEqual([]);
  });
});

describe("wrong values bear the names of the W3C's service", () => {
  test.each([
    ["InvalidFullLink", `<media:content url="/ferry.mp4"/>`],
    ["InvalidUriChar", `<media:content url="https://lake.example/two ferries.mp4"/>`],
    ["InvalidPositiveInteger", `<media:content ${URL} fileSize="big"/>`],
    ["InvalidPositiveInteger", `<media:content ${URL} height="tall"/>`],
    ["InvalidPositiveInteger", `<media:content ${URL} width="0"/>`],
    ["InvalidInteger", `<media:content ${URL} channels="two"/>`],
    ["InvalidFloat", `<media:content ${URL} bitrate="fast"/>`],
    ["InvalidFloat", `<media:content ${URL} framerate="fluent"/>`],
    ["InvalidFloat", `<media:content ${URL} samplingrate="44,1"/>`],
    ["InvalidMIMEAttribute", `<media:content ${URL} type="film"/>`],
    ["InvalidTrueFalse", `<media:content ${URL} isDefault="yes"/>`],
    ["InvalidMediaMedium", `<media:content ${URL} medium="movie"/>`],
    ["InvalidMediaExpression", `<media:content ${URL} expression="whole"/>`],
    ["InvalidLanguage", `<media:content ${URL} lang="the lake"/>`],
    ["UnexpectedAttribute", `<media:content ${URL} length="3"/>`],
    ["InvalidPositiveInteger", `<media:content ${URL} height=""/>`],
    ["InvalidMediaMedium", `<media:content ${URL} medium=""/>`],
    ["InvalidMediaRestrictionRel", '<media:restriction relationship="">all</media:restriction>'],
    ["MissingAttribute", `<media:content medium="video"/>`],
    ["UndefinedElement", `<media:content ${URL}><media:thumbnails/></media:content>`],
    ["UndefinedElement", `<media:group><media:group/></media:group>`],
    ["UndefinedElement", `<media:film ${URL}/>`],
    ["MediaGroupWithoutAlternatives", `<media:group><media:content ${URL}/></media:group>`],
    ["MediaGroupWithoutAlternatives", `<media:group><media:title>Two ferries</media:title></media:group>`],
    ["DuplicateElement", "<media:title>Two</media:title><media:title>Ferries</media:title>"],
    ["DuplicateElement", "<media:copyright>2025</media:copyright><media:copyright>2026</media:copyright>"],
    ["NotBlank", "<media:title/>"],
    ["DeprecatedMediaAdult", "<media:adult>true</media:adult>"],
    ["InvalidTrueFalse", "<media:adult>perhaps</media:adult>"],
    ["InvalidMediaRating", "<media:rating>Adult</media:rating>"],
    ["InvalidMediaRating", "<media:rating/>"],
    ["InvalidMediaHash", "<media:hash/>"],
    ["InvalidFloat", `<media:content ${URL} duration="-1"/>`],
    ["InvalidMediaRating", '<media:rating scheme="urn:mpaa">pg-12</media:rating>'],
    ["InvalidMediaRating", '<media:rating scheme="urn:v-chip">tv-x</media:rating>'],
    ["InvalidMediaRating", '<media:rating scheme="urn:icra">r (cz 1</media:rating>'],
    ["InvalidFullLink", '<media:rating scheme="lake">deep</media:rating>'],
    ["InvalidMediaTextType", '<media:title type="text">Two ferries</media:title>'],
    ["InvalidMediaTextType", '<media:text type="text/plain">All aboard.</media:text>'],
    ["ContainsUndeclaredHTML", "<media:description>Two &lt;b&gt;ferries&lt;/b&gt;</media:description>"],
    ["ContainsHTML", '<media:category label="Ca&amp;ntilde;al">canal</media:category>'],
    ["InvalidFullLink", '<media:category scheme="topics">canal</media:category>'],
    ["InvalidNPTTime", '<media:thumbnail url="https://lake.example/a.jpg" time="12:61"/>'],
    ["InvalidNPTTime", '<media:text start="soon">All aboard.</media:text>'],
    ["InvalidNPTTime", '<media:text end="1h">All aboard.</media:text>'],
    ["MissingAttribute", "<media:thumbnail/>"],
    ["MissingAttribute", "<media:player/>"],
    ["InvalidPositiveInteger", '<media:player url="https://lake.example/p" width="wide"/>'],
    ["InvalidMediaHash", "<media:hash>dfdec888b72151965a34b4b59031290</media:hash>"],
    ["InvalidMediaHash", '<media:hash algo="sha-1">zzz3d7f92416211de9ebb963ff4ce28125932878</media:hash>'],
    ["InvalidMediaHash", '<media:hash algo="sha-256">dfdec888b72151965a34b4b59031290a</media:hash>'],
    ["InvalidCreditRole", '<media:credit role="Author">Harbour office</media:credit>'],
    ["InvalidCreditRole", '<media:credit role="lockkeeper">Harbour office</media:credit>'],
    [
      "InvalidCreditRole",
      '<media:credit role="Keeper" scheme="https://lake.example/r">Office</media:credit>',
    ],
    ["MissingAttribute", "<media:restriction>all</media:restriction>"],
    ["InvalidMediaRestrictionRel", '<media:restriction relationship="forbid">all</media:restriction>'],
    [
      "InvalidMediaRestrictionType",
      '<media:restriction relationship="deny" type="city">x</media:restriction>',
    ],
    ["InvalidMediaRestriction", '<media:restriction relationship="deny">us</media:restriction>'],
    ["InvalidCountryCode", '<media:restriction relationship="deny" type="country">us zz</media:restriction>'],
    ["InvalidFullLink", '<media:restriction relationship="deny" type="uri">lake</media:restriction>'],
    ["InvalidCurrencyUnit", '<media:price type="rent" price="2" currency="shells"/>'],
  ])("%s: %s", (name, xml) => {
    expect(namesIn(xml)).toContain(name);
  });
});

test.each(["constructor", "__proto__", "toString"])("%s is a name like any other", (name) => {
  expect(namesIn(`<media:${name}/>`)).toEqual(["UndefinedElement"]);
  expect(namesIn(`<media:rating ${name}="1">nonadult</media:rating>`)).toEqual(["UnexpectedAttribute"]);
});

test("two prefixes of one namespace do not hide that an element stands there twice", () => {
  const xml = `<media:title>Two</media:title><m:title xmlns:m="http://search.yahoo.com/mrss/">Ferries</m:title>`;
  expect(namesIn(xml)).toEqual(["DuplicateElement"]);
});

describe("what is unusual and right is silent", () => {
  test.each([
    ["white space around an address", '<media:content url=" https://lake.example/ferry.mp4 "/>'],
    [
      "a role of another scheme",
      '<media:credit role="lockkeeper" scheme="https://lake.example/r">Office</media:credit>',
    ],
    ["a credit without a role", "<media:credit>Harbour office</media:credit>"],
    ["an empty attribute of a parameter", `<media:embed ${URL}><media:param name="mode"/></media:embed>`],
    ["what guests a file has", `<media:content ${URL}><georss:point>60 24</georss:point></media:content>`],
    ["signs that are no HTML", "<media:title>Ferries &lt; 5 m &amp; boats</media:title>"],
    ["a restriction of everybody", '<media:restriction relationship="allow">none</media:restriction>'],
  ])("%s", (_title, xml) => {
    expect(namesIn(xml)).toEqual([]);
  });
});

test.each(["<", "&", "r (", "cz 1 ", "a:", ",", " ", "urn:", "0", "%"])(
  "100 KB of %j end quickly, wherever a value stands",
  (part) => {
    const value = part
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .repeat(100_000 / part.length);
    const xml = `<media:rating scheme="urn:icra">${value}</media:rating><media:hash>${value}</media:hash>
<media:restriction relationship="deny" type="uri">${value}</media:restriction>
<media:thumbnail url="${value}" time="${value}" width="${value}"/><media:credit role="${value}">x</media:credit>
<media:community><media:tags>${value}</media:tags></media:community><media:title>${value}</media:title>`;
    expect(namesIn(xml).length).toBeGreaterThan(0);
  },
);
