/** Atom by RFC 4287: what is right, however unusual, stays unsaid. */

import { expect, test } from "vitest";
import { bareEntryWith, entryWith, feedWith, namesIn } from "./atom-judging.ts";

const PAGE = 'href="https://lake.example/night-train"';
const REQUIRED =
  "<id>tag:lake.example,2025:night-train</id><title>Night train</title><updated>2025-07-12T20:00:00Z</updated>";
const AUTHOR = "<author><name>Harbour Office</name></author>";
const CONTENT = "<content>It leaves at ten.</content>";

test.each([
  [
    "§1: language and base anywhere",
    feedWith('<rights xml:lang="id" xml:base="/a" xml:id="r">Bebas</rights>', 'xml:lang="en"'),
  ],
  [
    "§2: an unusual prefix for others",
    entryWith('<x:platform xmlns:x="https://lake.example/terms">3</x:platform>'),
  ],
  [
    "§3.1.1: types said and unsaid",
    entryWith('<rights>Free</rights><summary type="html">&lt;b>Ten&lt;/b></summary>'),
  ],
  [
    "§3.2: persons with all they may have",
    entryWith(
      "<author><name>Desk</name><uri>/desk</uri><email>desk@harbour.example</email></author><contributor><name>O’Neil @ Desk</name></contributor>",
    ),
  ],
  ["§3.2: more than one author", feedWith(AUTHOR)],
  ["§4.1.1: no entries", feedWith("")],
  ["§4.1.1: pictures that are relative", feedWith("<icon>/icon.png</icon><logo>logo.png?v=2</logo>")],
  ["§4.1.2: content without a link", bareEntryWith(CONTENT)],
  [
    "§4.1.2: XML needs no summary",
    bareEntryWith('<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>'),
  ],
  [
    "§4.1.2: a summary and content elsewhere",
    bareEntryWith('<summary>Ten</summary><content type="application/pdf" src="a.pdf"/>'),
  ],
  [
    "§4.2.2: a category alone",
    entryWith('<category term="trains"/><category term="trains" scheme="https://lake.example"/>'),
  ],
  [
    "§4.2.2: a category that holds something",
    entryWith('<category term="trains"><x:more xmlns:x="https://lake.example/terms"/></category>'),
  ],
  [
    "§4.2.6: ids of several schemes",
    entryWith("").replace(
      "tag:lake.example,2025:night-train",
      "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
    ),
  ],
  ["§4.2.7.1: a link to the document", entryWith('<link rel="related" href=""/>')],
  [
    "§4.2.7.2: a registered relation, long",
    feedWith(`<link rel="http://www.iana.org/assignments/relation/related" ${PAGE}/>`),
  ],
  [
    "§4.2.7.2: a relation of one's own",
    feedWith(
      `<link rel="http://schemas.example/2005#feed" ${PAGE}/><link rel="tag:lake.example,2025:map" ${PAGE}/>`,
    ),
  ],
  [
    "§4.2.7.2: a relation in capitals",
    entryWith(`<link rel="Enclosure" type="audio/mpeg" length="0" ${PAGE}/>`),
  ],
  [
    "§4.2.7.2: other relations may be many",
    entryWith(`<link rel="related" ${PAGE}/><link rel="related" ${PAGE}/>`),
  ],
  [
    "§4.2.7: alternates in several languages and types",
    entryWith(
      `<link ${PAGE}/><link hreflang="id" ${PAGE}/><link hreflang="id" type="application/pdf" ${PAGE}/>`,
    ),
  ],
  [
    "§4.2.11: a source with all a feed has",
    entryWith(
      `<source>${REQUIRED}${AUTHOR}<subtitle>Ferries</subtitle><icon>/i.png</icon><logo>/l.png</logo><rights>Free</rights><generator>Presses</generator><category term="ferries"/><link rel="self" href="news.atom"/></source>`,
    ),
  ],
  [
    "§6.4: simple and structured extensions",
    entryWith(
      '<e:a xmlns:e="https://lake.example/e">1</e:a><e:b xmlns:e="https://lake.example/e" k="v"><e:c><d xmlns=""/></e:c>text</e:b>',
    ),
  ],
  [
    "§4.1.1: extensions behind entries",
    feedWith(
      `<entry>${REQUIRED}${CONTENT}</entry><at:deleted-entry ref="tag:lake.example,2025:x" when="2025-07-12T20:00:00Z"/>`,
    ),
  ],
])("RFC 4287 %s", (_rule, document) => {
  expect(namesIn(document), document).toEqual([]);
});
