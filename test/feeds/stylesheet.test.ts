/** R17, R20, R95, R96: the style sheet for browsers. */

import { describe, expect, test } from "vitest";
import { writeAtom } from "../../src/feeds/atom.ts";
import { writeRss } from "../../src/feeds/rss.ts";
import { plainEntry, sampleDocument } from "../support/feed-samples.ts";
import { readXml } from "../support/read-xml.ts";

const stylesheet = "https://warta.example/feed.css";

describe.each([
  ["RSS", writeRss, "<rss"],
  ["Atom", writeAtom, "<feed"],
] as const)("%s", (_, write, root) => {
  test("R96: names a CSS style sheet between the declaration and the root, and R20: no other instruction", () => {
    const xml = write(sampleDocument({ stylesheet }), [plainEntry()]);
    expect(xml).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<\?xml-stylesheet href="https:\/\/warta\.example\/feed\.css" type="text\/css"\?>\n</,
    );
    expect(xml.match(/<\?/g)).toHaveLength(2);
    expect(() => readXml(xml)).not.toThrow();
  });

  test("R95: none without one", () => {
    expect(write(sampleDocument(), [])).not.toContain("xml-stylesheet");
  });

  test("R17: the root stands within the first 512 bytes, however long the address; one that is too long is left out", () => {
    const withAddressOf = (length: number): string => {
      const long = `https://${"a".repeat(length - "https:///feed.css".length)}/feed.css`;
      return write(sampleDocument({ stylesheet: long }), []);
    };
    for (const length of [300, 420, 423, 424, 425, 426, 427, 428, 430, 2000]) {
      const head = Buffer.from(withAddressOf(length)).subarray(0, 512).toString("utf8");
      expect(head, String(length)).toContain(root);
    }
    expect(withAddressOf(420)).toContain("xml-stylesheet");
    expect(withAddressOf(430)).not.toContain("xml-stylesheet");
  });
});
