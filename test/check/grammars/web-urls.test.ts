import { describe, expect, it } from "vitest";
import { schemeOf, whyNotUrl } from "../../../src/check/grammars/web-urls.ts";

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
