/** One fixture for each problem of the files that `siar check` and `siar diff` are handed. */

import { checkPaths } from "../../../src/inspect/check-paths.ts";
import { compareEditions, compareWithPublished } from "../../../src/inspect/compare-editions.ts";
import { openEdition } from "../../../src/inspect/editions.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { InspectFacts } from "../../../src/problems/words/inspect.ts";
import { type FixturesOf, NOW } from "./fixture.ts";

const FEED =
  '<rss version="2.0"><channel><title>Lake</title><link>https://lake.example/</link><description>News.</description></channel></rss>';

const check =
  (path: string) =>
  async (root: string): Promise<readonly Problem[]> =>
    (await checkPaths([path], { cwd: root, now: NOW, standardInput: nothing })).problems;

const diff =
  (old: string, now: string) =>
  async (root: string): Promise<readonly Problem[]> =>
    compareEditions(openEdition(old, root), openEdition(now, root)).problems;

export const inspectFixtures: FixturesOf<keyof InspectFacts> = {
  "check/file-unreadable": {
    run: check("rss.xml"),
    at: "rss.xml",
    says: "There is no such file.",
  },
  "check/not-a-feed": {
    files: { "index.html": "<!doctype html>\n<title>Lake</title>\n" },
    run: check("index.html"),
    at: "index.html",
    says: "it is a page of HTML",
  },
  "check/nothing-found": {
    files: { "public/style.css": "p {}\n" },
    run: check("public"),
    at: "public",
    says: "There is no feed in this folder.",
  },
  "diff/feed-unreadable": {
    files: { "old.xml": FEED, "new.xml": FEED.replace("</channel>", "") },
    run: diff("old.xml", "new.xml"),
    at: "new.xml",
    says: "This feed cannot be compared.",
  },
  "diff/feed-unfetched": {
    files: { "rss.xml": FEED },
    run: async (root) => {
      const fetch = async (): Promise<Response> => new Response("", { status: 503 });
      const options = { fetch, timeoutMs: 1000 };
      return (
        await compareWithPublished("https://lake.example/rss.xml", openEdition("rss.xml", root), options)
      ).problems;
    },
    says: "The server answered 503.",
  },
  "diff/nothing-shared": {
    files: { "old/rss.xml": FEED, "new/feed.xml": FEED },
    run: diff("old", "new"),
    says: "No feed of old is in new.",
  },
};

async function* nothing(): AsyncGenerator<Uint8Array> {}
