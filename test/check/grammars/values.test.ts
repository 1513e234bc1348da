/** Every grammar of a value: what it takes, and what it refuses by which name of the W3C's service. */

import { describe, expect, it } from "vitest";
import type { Grammar } from "../../../src/check/grammars/grammar.ts";
import {
  atMost,
  contact,
  countryCode,
  currencyCode,
  decimal,
  duration,
  integer,
  latitude,
  longitude,
  mailAddress,
  mediaType,
  nonNegativeInteger,
  normalPlayTime,
  positiveInteger,
  trueOrFalse,
  uuid,
} from "../../../src/check/grammars/values.ts";

interface Row {
  readonly rule: string;
  readonly grammar: Grammar;
  readonly right: readonly string[];
  /** By code. */
  readonly wrong: { readonly [code: string]: readonly string[] };
}

const ROWS: readonly Row[] = [
  {
    rule: "RFC 5322 §3.4.1: an address alone",
    grammar: mailAddress,
    right: [
      "ana@harbour.example",
      " ana@harbour.example\n",
      "a.b+c@lake.harbour.example",
      '"ana sari"@harbour.example',
      "ana@[192.0.2.1]",
      "анна@гавань.example",
      "o'neil@harbour.example",
    ],
    wrong: {
      "feed/mail-invalid": [
        "ana",
        "ana at harbour.example",
        "@harbour.example",
        "ana@",
        "a..b@harbour.example",
        ".a@harbour.example",
        "ana@harbour..example",
        "ana@-harbour.example",
        "ana sari@harbour.example",
        "ana@harbour.example, ben@harbour.example",
        "ana@harbour.example (Ana Sari)",
        "Ana Sari <ana@harbour.example>",
        "mailto:ana@harbour.example",
      ],
      "feed/host-doubtful": ["ana@harbour"],
    },
  },
  {
    rule: "RSS profile, e-mail: an address and a name",
    grammar: contact,
    right: ["ana@harbour.example (Ana Sari)", "ana@harbour.example (Ana (of the harbour) Sari)"],
    wrong: {
      "feed/mail-nameless": ["ana@harbour.example", "ana@harbour.example ()"],
      "feed/mail-unusual": [
        "Ana Sari <ana@harbour.example>",
        '"Sari, Ana" <ana@harbour.example>',
        "<ana@harbour.example>",
        "mailto:ana@harbour.example?subject=trains",
        "mailto:Ana%20Sari%20%3Cana%40harbour.example%3E",
      ],
      "feed/mail-invalid": [
        "Ana Sari",
        "Ana Sari (ana@harbour.example)",
        "ana at harbour.example",
        "ana@harbour.example (Ana), and others",
        "ana@harbour.example, ben@harbour.example",
        "mailto:%zz",
        "",
      ],
    },
  },
  {
    rule: "RFC 6838 §4.2: a media type",
    grammar: mediaType,
    right: [
      "image/png",
      "application/rss+xml",
      "text/html; charset=utf-8",
      'text/plain; name="a b"; format=flowed',
      "x-audio/mp3",
      "application/vnd.lake.timetable-1.0+json",
    ],
    wrong: {
      "feed/media-type-invalid": [
        "",
        "png",
        "image/",
        "/png",
        "image png",
        " image/png",
        "image/png/x",
        "a/b; c",
      ],
    },
  },
  {
    rule: "ISO 3166-1: a country",
    grammar: countryCode,
    right: ["ID", "id", "RU"],
    wrong: { "feed/choice-unknown": ["XX", "UK", "IDN", "Indonesia", ""] },
  },
  {
    rule: "ISO 4217: a currency",
    grammar: currencyCode,
    right: ["EUR", "IDR"],
    wrong: { "feed/choice-unknown": ["EURO", "XYZ", "€", ""] },
  },
  {
    rule: "true or false; another case is only worth knowing",
    grammar: trueOrFalse,
    right: ["true", "false", " true "],
    wrong: { "feed/choice-unknown": ["yes", "1", "", "True"] },
  },
  {
    rule: "a whole number",
    grammar: integer,
    right: ["0", "-5", "+12", " 7 "],
    wrong: { "feed/number-invalid": ["", "1.0", "1,000", "1e3", "seven", "--1"] },
  },
  {
    rule: "a whole number from 0 up",
    grammar: nonNegativeInteger,
    right: ["0", "12", "99999999999"],
    wrong: { "feed/number-invalid": ["-1", "1.5", "", "12 KB"] },
  },
  {
    rule: "a whole number from 1 up",
    grammar: positiveInteger,
    right: ["1", "10", "007"],
    wrong: { "feed/number-invalid": ["0", "00", "-1", "", "one"] },
  },
  {
    rule: "a decimal number",
    grammar: decimal,
    right: ["1", "1.5", "-.5", "2.", "+3"],
    wrong: { "feed/number-invalid": [".", "1.2.3", "1e5", "NaN", "Infinity", ""] },
  },
  {
    rule: "degrees north",
    grammar: latitude,
    right: ["0", "-90", "90.0", "-6.1"],
    wrong: { "feed/value-invalid": ["90.01", "-91", "6,1", "51°", "", "6S"] },
  },
  {
    rule: "degrees east",
    grammar: longitude,
    right: ["0", "-180", "180", "106.88"],
    wrong: { "feed/value-invalid": ["180.1", "-181", "106,88", "east"] },
  },
  {
    rule: "how long: seconds, mm:ss, hh:mm:ss",
    grammar: duration,
    right: ["0", "3723", "7:40", "62:03", "1:02:03", "01:02:03"],
    wrong: { "feed/value-invalid": ["1:60", "1:60:00", "1:2", "an hour", "1.5", "-5", "1:2:3:4"] },
  },
  {
    rule: "RFC 2326 §3.6: normal play time",
    grammar: normalPlayTime,
    right: ["now", "12", "12.5", "0:00:03", "123:05:35.030", "12."],
    wrong: { "feed/value-invalid": ["", "12:30", "+5", "-3", "5s", "1:60:00", "Now"] },
  },
  {
    rule: "RFC 9562 §4: a UUID",
    grammar: uuid,
    right: ["9b024349-ccf0-5f69-a609-6b82873eab3c", "9B024349-CCF0-5F69-A609-6B82873EAB3C"],
    wrong: {
      "feed/uuid-invalid": [
        "",
        "9b024349ccf05f69a6096b82873eab3c",
        "{9b024349-ccf0-5f69-a609-6b82873eab3c}",
        "9b024349-ccf0-5f69-a609-6b82873eab3",
        "gb024349-ccf0-5f69-a609-6b82873eab3c",
      ],
    },
  },
  {
    rule: "at most four characters, of which one may be beyond the first plane",
    grammar: atMost(4),
    right: ["", "lake", "🚂🚂🚂🚂", "  lake  "],
    wrong: { "feed/text-too-long": ["lakes", "🚂🚂🚂🚂🚂"] },
  },
];

describe.each(ROWS)("$rule", ({ grammar, right, wrong }) => {
  it.each(right)("takes %j", (value) => expect(grammar(value)).toBeUndefined());
  it.each(Object.entries(wrong).flatMap(([code, values]) => values.map((value) => [value, code])))(
    "refuses %j: %s",
    (value, code) => expect(grammar(value)?.code).toBe(code),
  );
});

describe("the names of the W3C's service, where they are not those of the code", () => {
  it.each([
    [mailAddress, "ana@harbour.example (Ana)", "InvalidAddrSpec"],
    [mailAddress, "ana at harbour", undefined],
    [integer, "x", "InvalidInteger"],
    [nonNegativeInteger, "-1", "InvalidNonNegativeInteger"],
    [positiveInteger, "0", "InvalidPositiveInteger"],
    [decimal, "x", "InvalidFloat"],
    [latitude, "91", "InvalidLatitude"],
    [longitude, "181", "InvalidLongitude"],
    [countryCode, "XX", "InvalidCountryCode"],
    [trueOrFalse, "yes", "InvalidTrueFalse"],
    [trueOrFalse, "TRUE", ""],
    [duration, "x", "InvalidDuration"],
    [normalPlayTime, "x", "InvalidNPTTime"],
  ])("%o %j: %s", (grammar, value, w3c) => expect(grammar(value)?.w3c).toBe(w3c));
});

it("a name where the address belongs is said so (RSS profile, e-mail)", () => {
  const turned = "The name stands where the address belongs: write `user@host (Name)`.";
  expect(contact("Ana Sari (ana@harbour.example)")?.reason).toBe(turned);
  expect(contact("Ana Sari (the harbour)")?.reason).toBe("It has no `@`.");
  expect(contact("Ana Sari")?.reason).toBe("It has no `@`.");
});
