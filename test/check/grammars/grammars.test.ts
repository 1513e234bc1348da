import { describe, expect, it } from "vitest";
import {
  isMailAddress,
  isMediaType,
  schemeOf,
  whyNotIri,
  whyNotLanguage,
  whyNotTagUri,
  whyNotUrl,
} from "../../../src/check/grammars/grammars.ts";

const TABLE: readonly (readonly [
  rule: string,
  judge: (text: string) => unknown,
  good: string[],
  bad: string[],
])[] = [
  [
    "an absolute URL (R21, R61)",
    (text) => whyNotUrl(text) === undefined,
    [
      "https://a.example/",
      "http://localhost:8080/x?y=1#z",
      "https://a.example/%D0%9A",
      "https://a.example/Кімчхек",
    ],
    [
      "",
      "/x",
      "x",
      "//a.example/x",
      "https:a",
      "https:///x",
      "ftp://a.example/",
      "https://u:p@a.example/",
      "https://a.example/a b",
      "https://a.example/%zz",
      "https://a.example/<b>",
    ],
  ],
  [
    "a tag URI (R3, RFC 4151)",
    (text) => whyNotTagUri(text) === undefined,
    ["tag:a.example,2025-07-01:x", "tag:me@a.example,2025:", "tag:a.example,2025-07:a/b?c"],
    [
      "tag:a.example:x",
      "tag:A.example,2025:x",
      "tag:a.example,2025-13-01:x",
      "tag:,2025:x",
      "tag:a.example,2025:a b",
    ],
  ],
  [
    "an IRI (RFC 4287 §4.2.6)",
    (text) => whyNotIri(text) === undefined,
    ["urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "tag:a.example,2025:x", "https://a.example/é"],
    ["a-slug", "17", "/x", "urn:a b"],
  ],
  [
    "a language tag (R32, RFC 5646)",
    (text) => whyNotLanguage(text) === undefined,
    ["id", "en-US", "zh-Hant-TW", "sr-Latn", "de-1996", "x-klingon", "es-419", "en-u-ca-gregory"],
    ["", "in", "iw", "id_ID", "Indonesian language", "e", "en-", "en--US", "toolongsubtag-x"],
  ],
  [
    "a media type",
    isMediaType,
    ["image/png", "application/rss+xml", "text/html; charset=utf-8"],
    ["png", "image/", "/png", "image png", ""],
  ],
  ["a mail address", isMailAddress, ["a@b.example", "a+b@c"], ["a", "a@", "@b", "A <a@b>", "a b@c"]],
];

describe.each(TABLE)("%s", (_rule, judge, good, bad) => {
  it.each(good)("takes %s", (text) => expect(judge(text)).toBe(true));
  it.each(bad)("refuses %s", (text) => expect(judge(text)).toBe(false));
});

describe("a scheme as browsers see it (D17)", () => {
  it.each([
    ["https://a.example", "https"],
    ["JaVaScRiPt:x", "javascript"],
    ["java\tscript:x", "javascript"],
    [" \u0001javascript:x", "javascript"],
    ["/a:b", undefined],
    ["#a:b", undefined],
    ["?a:b", undefined],
  ])("%j has the scheme %s", (reference, scheme) => expect(schemeOf(reference)).toBe(scheme));
});
