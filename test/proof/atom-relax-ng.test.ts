/** Every Atom file of every edition, archives included, is valid by the RELAX NG schema of RFC 4287 (appendix B). */

import { afterAll, describe, expect, it } from "vitest";
import { filesNamed, readEditions } from "../support/editions.ts";
import { openAtomSchema } from "../support/relax-ng.ts";
import { SOUND_ATOM } from "../support/sound-feeds.ts";

const schema = openAtomSchema();
afterAll(() => schema.dispose());

describe.each(readEditions().map((edition) => [edition.name, edition] as const))("%s", (_name, edition) => {
  const files = filesNamed(edition, "atom.xml");

  it("has Atom files", () => expect(files.length).toBeGreaterThan(0));

  it.each(files)("%s", (_path, text) => expect(schema.validate(text)).toEqual([]));
});

const WITH_EXTENSIONS = SOUND_ATOM.replace(
  "<entry>",
  `<fh:archive xmlns:fh="http://purl.org/syndication/history/1.0"/>
  <link rel="current" href="https://harbour.example/atom.xml"/>
  <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:x" when="2025-07-14T00:00:00Z"><at:comment type="text">Withdrawn.</at:comment></at:deleted-entry>
  <entry>`,
).replace(
  "<published>",
  `<link rel="replies" type="text/html" href="https://harbour.example/talk/" xmlns:thr="http://purl.org/syndication/thread/1.0" thr:count="3"/>
    <thr:in-reply-to xmlns:thr="http://purl.org/syndication/thread/1.0" ref="tag:y" href="https://harbour.example/y/"/>
    <media:content xmlns:media="http://search.yahoo.com/mrss/" url="https://harbour.example/a.mp3"><media:title type="plain">A</media:title></media:content>
    <source><id>tag:z</id><title type="text">Z</title><updated>2025-07-01T00:00:00Z</updated></source>
    <published>`,
);

const DAMAGES: readonly (readonly [title: string, from: string, to: string])[] = [
  ["a feed without an id", "<id>tag:harbour.example,2025-07-01:feed</id>", ""],
  ["a feed with two titles", "<subtitle", '<title type="text">Again</title><subtitle'],
  ["an entry without its date", "<updated>2025-07-12T20:00:00+07:00</updated>", ""],
  ["a date without an offset", "<published>2025-07-12T20:00:00+07:00", "<published>12 July 2025"],
  ["a type of text that there is not", '<title type="text">The', '<title type="markdown">The'],
  ["a link without an address", ' href="https://harbour.example/atom.xml"', ""],
  ["a language with an underscore", 'xml:lang="en"', 'xml:lang="en_GB"'],
  ["a category without a term", 'term="roads" ', ""],
  ["a person without a name", "<name>Budi</name>", ""],
  ["a mail address without an at sign", "ana@harbour.example", "ana.harbour.example"],
  ["an attribute that Atom does not have", "<subtitle ", '<subtitle mode="escaped" '],
  ["an element of Atom's that there is not", "</subtitle>", "</subtitle><tagline>x</tagline>"],
  ["a media type without a slash", 'rel="self" type="application/atom+xml"', 'rel="self" type="atom"'],
  ["metadata after the entries", "</feed>", '<rights type="text">x</rights></feed>'],
  ["a tombstone after the entries", "</feed>", '<at:deleted-entry xmlns:at="urn:x" ref="tag:x"/></feed>'],
  ["markup in a text", "Harbour &amp; Hill", "<b>Harbour</b>"],
  ["an entry that is not closed", "</entry>", ""],
];

describe("the schema tells the sound from the damaged: a proof that passes everything proves nothing", () => {
  it("takes a feed written by hand, and one with elements of other vocabularies", () => {
    expect(schema.validate(SOUND_ATOM)).toEqual([]);
    expect(schema.validate(WITH_EXTENSIONS)).toEqual([]);
  });

  it.each(DAMAGES)("%s", (_title, from, to) => {
    expect(SOUND_ATOM).toContain(from);
    expect(schema.validate(SOUND_ATOM.replace(from, () => to))).not.toEqual([]);
  });
});
