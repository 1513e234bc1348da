/** What extends Atom: its history, talk, tombstones, licences, publishing and search, in Atom and in RSS. */

import { expect, test } from "vitest";
import { channelWith, entryWith, feedWith, namesIn } from "./atom-judging.ts";

const link = (relation: string, file = "2024.atom", more = ""): string =>
  `<link rel="${relation}" href="https://lake.example/${file}"${more}/>`;
const deleted = (attributes: string, inner = ""): string =>
  feedWith(`<at:deleted-entry ${attributes}>${inner}</at:deleted-entry>`);
const WHICH = 'ref="tag:lake.example,2025:night-train" when="2025-07-13T08:00:00Z"';
const LICENCE = '<link rel="license" href="https://licences.example/by"';

test.each([
  [
    "RFC 5005 §2: complete, and paged",
    feedWith(`<fh:complete/>${link("next")}`),
    "error FeedRelInCompleteFeed",
  ],
  [
    "RFC 5005 §2: complete, and archived",
    feedWith(`<fh:complete/>${link("prev-archive")}`),
    "error FeedRelInCompleteFeed",
  ],
  [
    "RFC 5005 §2: complete, and the newest elsewhere",
    feedWith(`<fh:complete/>${link("current")}`),
    "error CurrentNotSelfInCompleteFeed",
  ],
  ["RFC 5005 §2: complete twice", feedWith("<fh:complete/><fh:complete/>"), "error DuplicateElement"],
  ["RFC 5005 §3: a page of an entry", entryWith(link("next")), "warning FeedHistoryRelInEntry"],
  ["RFC 5005 §4: an archive without its feed", feedWith("<fh:archive/>"), "warning MissingCurrentInArchive"],
  [
    "RFC 5005 §4: an archive without neighbours",
    feedWith(`<fh:archive/>${link("current")}`),
    "info ArchiveIncomplete",
  ],
  ["RFC 5005 §4: an archive in an entry", entryWith("<fh:archive/>"), "error UndefinedElement"],
  [
    "RFC 4685 §3: a reply to nothing",
    entryWith('<thr:in-reply-to href="https://ferry.example/"/>'),
    "error MissingAttribute",
  ],
  ["RFC 4685 §3: a reply to no IRI", entryWith('<thr:in-reply-to ref="1"/>'), "error InvalidFullLink"],
  [
    "RFC 4685 §3: a reply of no type",
    entryWith('<thr:in-reply-to ref="tag:ferry.example,2025:a" type="html"/>'),
    "error InvalidMIMEType",
  ],
  [
    "RFC 4685 §3: a feed that replies",
    feedWith('<thr:in-reply-to ref="tag:ferry.example,2025:a"/>'),
    "info QuestionableUsage",
  ],
  [
    "RFC 4685 §4: a count in words",
    entryWith(link("replies", "talk", ' thr:count="ten"')),
    "error InvalidInteger",
  ],
  [
    "RFC 4685 §4: a day for a moment",
    entryWith(link("replies", "talk", ' thr:updated="2025-07-12"')),
    "error InvalidRFC3339Date",
  ],
  [
    "RFC 4685 §4: a draft's name",
    entryWith(link("replies", "talk", ' thr:when="2025-07-12T20:00:00Z"')),
    "error NoThrWhen",
  ],
  ["RFC 4685 §5: a total in words", entryWith("<thr:total>ten</thr:total>"), "error InvalidInteger"],
  [
    "RFC 4685 §5: two totals",
    entryWith("<thr:total>1</thr:total><thr:total>2</thr:total>"),
    "error DuplicateElement",
  ],
  ["RFC 4685: a name that it has not", entryWith("<thr:count>1</thr:count>"), "error UndefinedElement"],
  ["RFC 6721 §3: which entry", deleted('when="2025-07-13T08:00:00Z"'), "error MissingAttribute"],
  [
    "RFC 6721 §3: when",
    deleted('ref="tag:lake.example,2025:night-train" when="2025-07-13"'),
    "error InvalidRFC3339Date",
  ],
  ["RFC 6721 §3: in an entry", entryWith(`<at:deleted-entry ${WHICH}/>`), "error UndefinedElement"],
  ["RFC 6721 §5: by nobody", deleted(WHICH, "<at:by/>"), "error MissingElement"],
  ["RFC 4946 §2: one licence twice", entryWith(`${LICENCE}/>${LICENCE}/>`), "error feed/license-repeated"],
  [
    "RFC 5023 §10.2: a day for a moment",
    entryWith("<app:edited>2025-07-13</app:edited>"),
    "error InvalidRFC3339Date",
  ],
  [
    "RFC 5023 §13.1: a draft that is neither",
    entryWith("<app:control><app:draft>true</app:draft></app:control>"),
    "error InvalidYesNo",
  ],
  [
    "OpenSearch 1.1: a count in words",
    feedWith("<os:totalResults>many</os:totalResults>"),
    "error InvalidNonNegativeInteger",
  ],
])("%s", (_rule, document, name) => {
  expect(namesIn(document), document).toContain(name);
});

test.each([
  ["RFC 5005 §2: complete, and itself the newest", feedWith(`<fh:complete/>${link("current", "news.atom")}`)],
  ["RFC 5005 §3: pages", feedWith(["first", "last", "next", "previous"].map((one) => link(one)).join(""))],
  ["RFC 5005 §4: a feed with archives", feedWith(link("prev-archive"))],
  ["RFC 5005 §4: an archive", feedWith(`<fh:archive/>${link("current")}${link("next-archive")}`)],
  [
    "RFC 4685 §3: replies to two",
    entryWith(
      '<thr:in-reply-to ref="tag:ferry.example,2025:a" href="/a" type="text/html" source="https://ferry.example/news.atom"/><thr:in-reply-to ref="urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"/>',
    ),
  ],
  [
    "RFC 4685 §4: replies",
    entryWith(
      `${link("replies", "talk", ' thr:count="0" thr:updated="2025-07-12T20:00:00Z"')}<thr:total>0</thr:total>`,
    ),
  ],
  [
    "RFC 6721 §3: with all it may have",
    deleted(
      WHICH,
      '<at:by><name>Desk</name><uri>/desk</uri></at:by><at:comment type="text" xml:lang="en">Twice</at:comment><link rel="related" href="/a"/><x:why xmlns:x="https://lake.example/x"/>',
    ),
  ],
  [
    "RFC 4946 §2: two licences, and one in two forms",
    entryWith(
      `${LICENCE}/>${LICENCE} type="application/rdf+xml"/><link rel="license" href="https://licences.example/sa"/>`,
    ),
  ],
  [
    "RFC 5023: a draft with more",
    entryWith(
      '<app:edited>2025-07-13T08:00:00Z</app:edited><app:control><app:draft>yes</app:draft><x:why xmlns:x="https://lake.example/x"/></app:control>',
    ),
  ],
  [
    "RFC 5023 §8.3.5: a collection",
    feedWith('<app:collection href="/entries"><title>Entries</title><app:accept/></app:collection>'),
  ],
  [
    "OpenSearch 1.1: a page of results",
    feedWith(
      '<os:totalResults>0</os:totalResults><os:startIndex>1</os:startIndex><os:itemsPerPage>10</os:itemsPerPage><os:Query role="request" searchTerms="" startPage="1"/><os:later/>',
    ),
  ],
])("%s", (_rule, document) => {
  expect(namesIn(document), document).toEqual([]);
});

test("RFC 5005 appendix B: in RSS as in Atom", () => {
  const self = '<atom:link rel="self" href="https://rail.example/rss.xml"/>';
  const previous = '<atom:link rel="prev-archive" href="https://rail.example/2024.xml"/>';
  expect(namesIn(channelWith(`${self}${previous}`))).toEqual([]);
  expect(namesIn(channelWith(`${self}${previous}<fh:archive/>`))).toEqual([
    "warning MissingCurrentInArchive",
  ]);
  expect(namesIn(channelWith(`${self}${previous}<fh:complete/>`))).toEqual(["error FeedRelInCompleteFeed"]);
  const item = `<item><title>Night train</title><guid isPermaLink="false">a-b-c-1</guid>${previous}</item>`;
  expect(namesIn(channelWith(`${self}${item}`))).toContain("warning FeedHistoryRelInEntry");
});
