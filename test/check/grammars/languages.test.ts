/** Language tags (RFC 5646), and that no hostile value keeps a grammar busy. */

import { describe, expect, it } from "vitest";
import * as values from "../../../src/check/grammars/values.ts";

describe("a language tag (RFC 5646 §2.1)", () => {
  it.each([
    "id",
    "en-US",
    "en-us",
    "EN",
    "zh-Hant-TW",
    "zh-cmn-Hans-CN",
    "sr-Latn",
    "de-1996",
    "sl-rozaj-biske",
    "es-419",
    "en-u-ca-gregory",
    "de-CH-x-phonebk",
    "x-lake",
    "i-klingon",
    "zh-min-nan",
    "ace",
    "eng",
    "iw",
    " id ",
  ])("takes %j", (tag) => expect(values.languageTag(tag)).toBeUndefined());

  it.each([
    "",
    "English",
    "klingon",
    "unknown",
    "xx",
    "xx-unknown",
    "en_US",
    "e",
    "en-",
    "-en",
    "en--US",
    "en US",
    "en-toolongsubtag",
    "1en",
    "lake",
    "i-lake",
    "x-",
    "x",
    "en-u",
    "en-u-ca-u-co",
    "de-419-DE",
    "de-DE-Latn",
    "русский",
  ])("refuses %j", (tag) => expect(values.languageTag(tag)?.code).toBe("feed/language-invalid"));
});

const HOSTILE = [
  " ",
  "a",
  "0",
  "-",
  ".",
  "%",
  "#",
  "@",
  "(",
  ")",
  "<",
  ">",
  '"',
  "\\",
  ":",
  "/",
  "[",
  "T",
  ";",
  "a=b;",
  "\ud83d\ude82",
];

describe.each(Object.entries(values))("%s on values of 100 kB", (name, grammar) => {
  const judge = name === "atMost" ? values.atMost(10) : (grammar as typeof values.integer);
  it.each(HOSTILE)("of %j comes to an end", (unit) => {
    const long = unit.repeat(100_000);
    for (const text of [
      long,
      `tag:a.example,2025:${long}`,
      `urn:lake:${long}`,
      `https://a.example/${long}`,
      `a@b (${long}`,
      `"${long}`,
      `en-${long}`,
      `a/b;${long}`,
    ])
      judge(text);
  });
});
