/** `checkFeed` as the library offers it: whatever form a feed comes in, the same is said of it. */

import { describe, expect, test } from "vitest";
import { checkFeed, checkFeedStream } from "../../src/index.ts";

const FEED = [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  "  <id>tag:lake.example,2025:feed</id>",
  "  <title>日本語</title>",
  "  <updated>2025-13-12T20:00:00Z</updated>",
  '  <link rel="self" href="https://lake.example/atom.xml"/>',
  "  <author><name>Ana Šarić</name></author>",
  "</feed>",
].join("\n");

const bytes = new TextEncoder().encode(FEED);

function* pieces(size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* arriving(): AsyncGenerator<Uint8Array> {
  for (const piece of pieces(17)) {
    await null;
    yield piece;
  }
}

describe("the same is said of", () => {
  const expected = checkFeed(FEED, { file: "atom.xml" });

  test("a text", () => {
    expect(expected).toMatchObject({ format: "atom", entries: 0 });
    expect(expected.problems).toMatchObject([
      {
        code: "feed/date-invalid",
        w3c: "InvalidRFC3339Date",
        place: { file: "atom.xml", line: 5, column: 3 },
      },
    ]);
  });

  test("its bytes", () => {
    expect(checkFeed(bytes, { file: "atom.xml" })).toEqual(expected);
  });

  test.each([1, 2, 3, 7, 64, 4096])("pieces of %i bytes", (size) => {
    expect(checkFeed(pieces(size), { file: "atom.xml" })).toEqual(expected);
  });

  test("pieces that come in their own time", async () => {
    expect(await checkFeedStream(arriving(), { file: "atom.xml" })).toEqual(expected);
  });
});

test.each([
  ["rss", '<rss version="2.0"><channel><item/><item/></channel></rss>', 2],
  ["atom", '<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>', 1],
  ["json", '{"version":"https://jsonfeed.org/version/1.1","title":"Lake","items":[{"id":"1"}]}', 1],
  ["opml", '<opml version="2.0"><head/><body><outline text="Lake"/></body></opml>', 0],
  [undefined, "<html/>", 0],
  [undefined, "", 0],
  [undefined, "Lake.", 0],
])("format %s: its entries are counted", (format, text, entries) => {
  const { problems, ...report } = checkFeed(text);
  expect(report).toMatchObject({ format, entries });
  if (format === undefined) expect(problems).not.toEqual([]);
});

test("an error on the way is the caller's", async () => {
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 50);
    throw new Error("The line is dead.");
  };
  await expect(checkFeedStream(failing())).rejects.toThrow("The line is dead.");
});
