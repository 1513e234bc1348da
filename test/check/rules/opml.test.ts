/** OPML of anybody, by its versions: sound lists stay silent, and what is wrong is told as the format weighs it. */

import { describe, expect, it } from "vitest";
import { judgeDocument } from "../../../src/check/rules/standards.ts";
import { readXml } from "../../../src/check/xml/xml.ts";

const told = (text: string): readonly string[] => {
  const { root } = readXml(text);
  if (root === undefined) throw new Error(text);
  return judgeDocument(root).map(
    ({ problem: { severity, code, w3c } }) => `${severity} ${code} ${w3c ?? "-"}`,
  );
};

const FEED = '<outline text="Boats" title="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml"/>';
const opml = (body: string, head = "", version = "2.0"): string =>
  `<opml version="${version}"><head>${head}</head><body>${body}</body></opml>`;

describe("sound lists are silent", () => {
  it.each([
    ["a list of one feed", opml(FEED)],
    [
      "folders within folders, with and without titles",
      opml(`<outline text="A"><outline text="B" title="B">${FEED}</outline></outline>`),
    ],
    [
      "one feed in two folders",
      opml(`<outline text="A">${FEED}</outline><outline text="B">${FEED}</outline>`),
    ],
    ["an empty line of an outliner", opml('<outline text=""/>')],
    ["HTML in a line, escaped", opml('<outline text="&lt;b&gt;Boats&lt;/b&gt;"/>')],
    [
      "elements of the head without a text",
      opml(FEED, "<expansionState/><ownerName/><ownerEmail/><docs/><windowTop></windowTop>"),
    ],
    ["dates with a zone by name", opml(FEED, "<dateCreated>Sat, 12 Jul 2025 20:00:00 GMT</dateCreated>")],
    ["line numbers with and without spaces", opml(FEED, "<expansionState>1,6, 13 ,20</expansionState>")],
    ["an Atom feed says so by a version of its own", opml(FEED.replace("/>", ' version="ATOM"/>'))],
    [
      "elements and attributes of a namespace",
      `<opml version="2.0" xmlns:h="https://harbour.example/ns"><head><h:berths>4</h:berths></head><body><outline text="Boats" h:berth="2"><h:note/></outline></body></opml>`,
    ],
    ["inclusion", opml('<outline text="More" type="include" url="https://harbour.example/more.opml"/>')],
    ["a link", opml('<outline text="Timetable" type="link" url="https://harbour.example/timetable"/>')],
    [
      "a script with comments and breakpoints",
      opml('<outline text="dock ()" isComment="true" isBreakpoint="false"/>'),
    ],
  ])("%s", (_title, text) => expect(told(text)).toEqual([]));
});

describe("what the format asks", () => {
  it.each([
    [
      "OPML 2.0: head and body",
      '<opml version="2.0"/>',
      ["error xml/element-missing MissingElement", "error xml/element-missing MissingElement"],
    ],
    [
      "OPML 2.0: one head",
      `<opml version="2.0"><head/><head/><body>${FEED}</body></opml>`,
      ["error xml/element-repeated DuplicateElement"],
    ],
    ["OPML 2.0: at least one line", opml(""), ["warning xml/element-missing MissingElement"]],
    ["version: 1.0, 1.1 or 2.0", opml(FEED, "", "2.1"), ["error opml/version-unknown InvalidOPMLVersion"]],
    [
      "version: required",
      `<opml><head/><body>${FEED}</body></opml>`,
      ["error xml/attribute-missing MissingAttribute"],
    ],
    ["text: required in 2.0", opml("<outline/>"), ["error xml/attribute-missing MissingAttribute"]],
    [
      "text: missed in 1.0",
      opml("<outline/>", "", "1.0"),
      ["warning xml/attribute-missing MissingAttribute"],
    ],
    [
      "dates: RFC 822",
      opml(FEED, "<dateModified>2025-07-12</dateModified>"),
      ["error feed/date-invalid InvalidRFC2822Date"],
    ],
    [
      "created: RFC 822",
      opml('<outline text="A" created="yesterday"/>'),
      ["error feed/date-invalid InvalidRFC2822Date"],
    ],
    [
      "ownerEmail: an address",
      opml(FEED, "<ownerEmail>at the quay</ownerEmail>"),
      ["error feed/mail-invalid InvalidContact"],
    ],
    [
      "expansionState: line numbers",
      opml(FEED, "<expansionState>1;6</expansionState>"),
      ["error opml/expansion-invalid InvalidExpansionState"],
    ],
    [
      "isComment: true or false",
      opml('<outline text="A" isComment="yes"/>'),
      ["error feed/choice-unknown InvalidTrueFalse"],
    ],
    [
      "type: a feed needs its address",
      opml('<outline text="A" title="A" type="rss"/>'),
      ["error opml/feed-address-missing MissingXmlURL"],
    ],
    [
      "type: a feed should have its title",
      opml('<outline text="A" type="rss" xmlUrl="https://harbour.example/a.xml"/>'),
      ["warning opml/title-missing MissingTitleAttr"],
    ],
    [
      "type: a link needs its address",
      opml('<outline text="A" type="link"/>'),
      ["error opml/link-address-missing MissingUrlAttr"],
    ],
    [
      "type: an address alone does not say that it is a feed",
      opml('<outline text="A" xmlUrl="https://harbour.example/a.xml"/>'),
      ["warning opml/type-missing MissingOutlineType"],
    ],
    [
      "type: a type of one's own may have attributes of its own",
      opml('<outline text="A" type="song" file="a.mp3"/>'),
      ["info opml/type-unknown InvalidOutlineType"],
    ],
    [
      "type: small letters",
      opml('<outline text="A" type="RSS" xmlUrl="https://harbour.example/a.xml"/>'),
      ["warning opml/type-unknown InvalidOutlineType"],
    ],
    [
      "version of a feed",
      opml(FEED.replace("/>", ' version="2.0"/>')),
      ["warning opml/feed-version-unknown InvalidOutlineVersion"],
    ],
    [
      "language: the example of the format itself has `unknown`",
      opml(FEED.replace("/>", ' language="unknown"/>')),
      ["warning feed/language-invalid InvalidLanguage"],
    ],
    [
      "2.0: other attributes only in a namespace",
      opml('<outline text="A" berth="2"/>'),
      ["warning xml/attribute-unknown UnexpectedAttribute"],
    ],
    [
      "1.0: any attribute",
      opml('<outline text="A" berth="2"/>', "", "1.0"),
      ["info xml/attribute-unknown UnexpectedAttribute"],
    ],
    [
      "attributes are known by their exact names",
      opml('<outline text="A" xmlurl="https://harbour.example/a.xml"/>', "", "1.0"),
      ["warning xml/attribute-unknown UnexpectedAttribute"],
    ],
    [
      "lines stand in the body",
      `<opml version="2.0"><head/><body>${FEED}</body>${FEED}</opml>`,
      ["error xml/element-unknown UndefinedElement"],
    ],
    [
      "2.0: other elements only in a namespace",
      opml(FEED, "<subtitle>A</subtitle>"),
      ["warning xml/element-unknown UndefinedElement"],
    ],
    [
      "windows: whole numbers",
      opml(FEED, "<windowTop>4em</windowTop>"),
      ["error feed/number-invalid InvalidNonNegativeInteger"],
    ],
    [
      "windows: a second screen may lie left of the first",
      opml(FEED, "<windowLeft>-800</windowLeft>"),
      ["info feed/number-invalid InvalidNonNegativeInteger"],
    ],
  ])("%s", (_title, text, expected) => expect(told(text)).toEqual(expected));

  it("hostile lists end", () => {
    for (const unit of ["1,", " ", "x", "<", "&"]) {
      const value = unit.repeat(100_000).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const lines = `<outline text="${value}" type="${value}" version="${value}" ${"xmlUrl"}="${value}"/>`;
      const head = `<expansionState>${value}</expansionState><windowTop>${value}</windowTop><ownerId>${value}</ownerId>`;
      expect(Array.isArray(told(opml(lines, head)))).toBe(true);
    }
  });
});
