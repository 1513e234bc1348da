import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contents, newContents } from "../../../src/check/feed/contents.ts";
import { judgeContent } from "../../../src/check/html/content.ts";
import { judgeLinks, mapOf } from "../../../src/check/site/links.ts";
import { bytesOf } from "../../support/sound-feeds.ts";

const SITE = mapOf({
  baseUrl: "https://harbour.example/",
  paths: new Set(["index.html", "bridge/index.html"]),
  redirected: new Set<string>(),
});
const fresh = (): Contents => newContents(SITE, 16);
const FAULTY = '<h1>x</h1><a href="https://harbour.example/nowhere/">y</a>';

describe("what is known of a content", () => {
  it("is one for its text and for its bytes, whichever comes first", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("<p>x</p>", FAULTY, "é", "\ufffd"),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (html, isTextFirst) => {
        const { contentOf, contentIn } = fresh();
        const first = isTextFirst ? contentOf(html) : contentIn(bytesOf(html));
        expect(contentIn(bytesOf(html))?.name).toBe(first?.name);
        expect(contentOf(html)).toEqual(first);
        expect(first).toEqual(fresh().contentOf(html));
        expect(first?.length).toBe(html.length);
      }),
    );
  });

  it("is what the judge of contents tells, and where its links lead", () => {
    const { findings, followed, links } = fresh().contentOf(FAULTY);
    const judged = judgeContent(FAULTY);
    expect(findings).toEqual(judged.findings);
    expect(followed).toEqual(judgeLinks(judged.links, { path: "" }, SITE));
    expect(followed.findings.map(({ problem }) => problem.code)).toEqual(["link/target-missing"]);
    expect(links).toEqual([]);
    expect(newContents(undefined, 16).contentOf(FAULTY).links).toEqual(judged.links);
  });

  it("is nothing where the bytes are no text", () => {
    const { contentIn } = fresh();
    expect(contentIn(Uint8Array.of(0x3c, 0xff))).toBeUndefined();
    expect(contentIn(Uint8Array.of(0xed, 0xa0, 0x80))).toBeUndefined(); // half of a pair
  });

  it("is not that of a text with half of a pair, though both have the same bytes", () => {
    for (const texts of [
      ["<p>\ud800</p>", "<p>\ufffd</p>"],
      ["<p>\ufffd</p>", "<p>\ud800</p>"],
    ] as const) {
      const { contentOf } = fresh();
      const [one, other] = texts.map(contentOf);
      expect(one?.name).not.toBe(other?.name);
    }
  });

  it.each([
    ["<p>x</p>", true],
    ["\ufffd", true],
    ["", false],
    [" \n", false],
    ["<p>x\r\n</p>", false],
    ["<p>\u0001</p>", false],
    ["<p>\uffff</p>", false],
    ["<p>😀</p>", true],
  ])("tells whether XML can hold %j as it is, and something of it is seen", (html, isPlain) => {
    expect(fresh().contentOf(html).isPlain).toBe(isPlain);
    expect(fresh().contentIn(bytesOf(html))?.isPlain).toBe(isPlain);
  });
});
