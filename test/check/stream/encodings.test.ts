/** Encodings as XML 1.0 appendix F and RFC 7303 have them. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";
import { SOUND_JSON_FEED } from "../../support/sound-feeds.ts";
import { item, namesOf, rss, told } from "./support.ts";

const declared = (encoding: string, title = "Müller", root = ""): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${rss(item(1, `<category>${title}</category>`), root)}`;

const wide = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};

describe("what is read without a word", () => {
  it.each([
    ["UTF-8", Buffer.from(declared("utf-8"))],
    ["UTF-8 in other letters", Buffer.from(declared("UTF-8"))],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${declared("utf-8")}`)],
    ["no declaration", Buffer.from(rss(item(1, "<category>Müller</category>")))],
    ["UTF-16 with a mark, big end first", wide(declared("utf-16"), true, true)],
    ["UTF-16 with a mark, little end first", wide(declared("UTF-16"), false, true)],
    ["UTF-16 by its declaration", wide(declared("utf-16le"), false, false)],
    ["UTF-16 without a mark, big end first", wide(declared("utf-16be"), true, false)],
    ["ISO 8859-1", Buffer.from(declared("iso-8859-1"), "latin1")],
    [
      "windows-1252 with quotation marks",
      Buffer.from(declared("windows-1252", "\u0093Lake\u0094"), "latin1"),
    ],
    ["US-ASCII", Buffer.from(declared("us-ascii", "Lake"))],
    [
      "Shift JIS",
      Buffer.concat([
        Buffer.from(declared("shift_jis", "X").split("X")[0] ?? ""),
        Buffer.from([0x8c, 0xce]),
        Buffer.from(declared("shift_jis", "X").split("X")[1] ?? ""),
      ]),
    ],
  ])("%s", (_title, bytes) => {
    expect(checkFeed(bytes).problems).toEqual([]);
    expect(checkFeed([...bytes].map((byte) => Uint8Array.of(byte))).problems).toEqual([]);
  });
});

describe("what is told", () => {
  it.each([
    ["an encoding that nobody knows", Buffer.from(declared("x-lake")), "UnknownEncoding", "1:31"],
    ["a name that is nearly right", Buffer.from(declared("utf_8")), "UnknownEncoding", "1:31"],
    ["UTF-16 that says it is UTF-8", wide(declared("utf-8"), false, true), "EncodingMismatch", "1:31"],
    ["UTF-8 that says it is UTF-16", Buffer.from(declared("utf-16")), "EncodingMismatch", "1:31"],
    [
      "a mark of UTF-8 before ISO 8859-1",
      Buffer.from(`\ufeff${declared("iso-8859-1")}`),
      "EncodingMismatch",
      "1:31",
    ],
    ["bytes that are no UTF-8", Buffer.from(declared("utf-8"), "latin1"), "UnicodeError", "7:100"],
    ["bytes above ASCII in US-ASCII", Buffer.from(declared("us-ascii"), "latin1"), "UnicodeError", "7:100"],
    ["an encoding of old Macs", Buffer.from(declared("macintosh", "Lake")), "ObscureEncoding", "1:31"],
    ["UTF-8 that says it is ISO 8859-1", Buffer.from(declared("iso-8859-1")), "BadCharacters", "1:31"],
    [
      "windows-1252 that says it is ISO 8859-1",
      Buffer.from(declared("iso-8859-1", "\u0093ü\u0094"), "latin1"),
      "BadCharacters",
      "1:31",
    ],
    [
      "a podcast in ISO 8859-1",
      Buffer.from(
        declared("iso-8859-1", "Lake").replace(
          "<title>",
          '<itunes:author xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">Ana</itunes:author><title>',
        ),
      ),
      "NotUTF8",
      "1:31",
    ],
  ])("%s", (_title, bytes, name, place) => {
    const report = checkFeed(bytes);
    expect(namesOf(report)).toContain(name);
    const at = namesOf(report).indexOf(name);
    expect(told(report)[at]).toMatch(new RegExp(` ${place}$`));
    expect(report.entries).toBe(1);
  });

  it.each(["\u0093", "&#147;", "&#x93;", "&#x0080;", "&#128;"])(
    "the control %j (BadCharacters)",
    (control) => {
      expect(namesOf(checkFeed(rss(item(1, `<category>${control}</category>`))))).toContain("BadCharacters");
    },
  );

  it.each(["&#133;", "&#x85;", "&#160;", "&#xa0;", "&#1470;", "&#x930;", "&amp;#147;"])(
    "%j is none",
    (reference) => {
      expect(namesOf(checkFeed(rss(item(1, `<category>${reference}</category>`))))).not.toContain(
        "BadCharacters",
      );
    },
  );
});

describe("JSON is UTF-8 without a mark (RFC 8259 §8.1)", () => {
  it.each([
    ["UTF-16", wide(SOUND_JSON_FEED, false, true), "error"],
    ["UTF-16 without a mark", wide(SOUND_JSON_FEED, true, false), "error"],
    ["a mark", Buffer.from(`\ufeff${SOUND_JSON_FEED}`), "warning"],
  ])("%s", (_title, bytes, severity) => {
    const { problems, entries } = checkFeed(bytes);
    expect(entries).toBe(2);
    expect(problems.map((one) => [one.code, one.severity])).toEqual([["file/encoding-wrong", severity]]);
  });
});
