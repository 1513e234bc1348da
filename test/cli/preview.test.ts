/** `siar preview`: one page, never over a file that is none, and never half of one. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder, writeFiles } from "../support/scratch.ts";
import { runIn } from "./quiet-terminal.ts";

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Lake news</title><link>https://lake.example/</link><description>D</description>
<item><title>Ferry</title><guid isPermaLink="false">a</guid><description>&lt;p style="x"&gt;It sails.&lt;/p&gt;</description></item>
</channel></rss>
`;

function folder(files: Readonly<Record<string, string>> = { "rss.xml": FEED }): string {
  const root = scratchFolder();
  writeFiles(root, files);
  return root;
}

test("writes preview.html and says so; again over its own page", async () => {
  const root = folder();
  const said = "1 entry of rss.xml in preview.html.\n";
  expect(await runIn(root, "preview", "rss.xml")).toMatchObject({ code: 0, out: said, error: "" });
  expect(readFileSync(join(root, "preview.html"), "utf8")).toContain("<p>It sails.</p>");
  expect(await runIn(root, "preview", "rss.xml")).toMatchObject({ code: 0, out: said });
});

test("--output - writes the page to standard output, and no file", async () => {
  const root = folder();
  const { out } = await runIn(root, "preview", "rss.xml", "--output", "-");
  expect(out).toMatch(/^<!doctype html>.*<\/html>\n$/s);
  expect(existsSync(join(root, "preview.html"))).toBe(false);
});

test("a file that is no such page is never written over", async () => {
  const root = folder({ "rss.xml": FEED, "preview.html": "mine" });
  const { code, error } = await runIn(root, "preview", "rss.xml");
  expect({ code, error }).toEqual({
    code: 2,
    error: "siar: preview.html is there already, and is no preview; name another file with --output.\n",
  });
  expect(readFileSync(join(root, "preview.html"), "utf8")).toBe("mine");
});

test("a file that is no feed is a problem with a place, and nothing is written", async () => {
  const root = folder({ "a.xml": "<page>\n" });
  const { code, error } = await runIn(root, "preview", "a.xml");
  expect(code).toBe(1);
  expect(error).toMatch(/^a\.xml:\d+:\d+ {2}error.*Nothing was written\.\n$/s);
  expect(existsSync(join(root, "preview.html"))).toBe(false);
});

test("a file that is not there is wrong usage", async () => {
  expect(await runIn(folder(), "preview", "b.xml")).toMatchObject({
    code: 2,
    error: expect.stringMatching(/^siar: b\.xml cannot be read: /),
  });
});
