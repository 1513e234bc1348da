/** The example of the `feed` package's own README, run as it stands there with siar's class in its place. */

import { readFileSync } from "node:fs";
import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { Feed } from "../../src/feeds/feed.ts";
import { readXml } from "../support/read-xml.ts";

const readme = readFileSync(new URL("../../node_modules/feed/README.md", import.meta.url), "utf8");
const example = /## Example\s+```js\n(.*?)\n```/s.exec(readme)?.[1] ?? "";
const IMPORT = 'import { Feed } from "feed";';

const posts = [1, 2].map((number) => ({
  title: `Post ${number} & more`,
  url: `http://example.com/${number}/`,
  description: "<p>Caf\u00e9</p>",
  content: "<p>Hello</p>",
  date: new Date(Date.UTC(2013, 6, number)),
  image: `http://example.com/${number}.png`,
}));

/** What the example prints, one document after another. */
function run(): readonly string[] {
  const printed: string[] = [];
  const program = new Function("Feed", "posts", "console", example.replace(IMPORT, ""));
  program(Feed, posts, { log: (text: string) => printed.push(text) });
  return printed;
}

test("the README still has its example, with the one line that changes", () => {
  expect(example).toContain(IMPORT);
});

test("it prints three documents that hold all that it says", () => {
  const [rss = "", atom = "", json = ""] = run();
  expect([rss, atom, json].map((text) => parseFeed(text).format)).toEqual(["rss", "atom", "json"]);
  expect(readXml(rss).all("//item/title")).toEqual(["Post 1 & more", "Post 2 & more"]);
  expect(readXml(rss).all("//item[1]/dc:creator")).toEqual(["Jane Doe", "Joe Smith"]);
  expect(readXml(atom).all("//a:entry[1]/a:author/a:email")).toEqual([
    "janedoe@example.com",
    "joesmith@example.com",
  ]);
  expect(readXml(atom).all("//a:entry[1]/a:contributor/a:name")).toEqual(["Shawn Kemp", "Reggie Miller"]);
  expect(readXml(atom).all("/a:feed/a:contributor/a:name")).toEqual(["Johan Cruyff"]);
  expect(readXml(atom).all("/a:feed/a:category/@term")).toEqual(["Technologie"]);
  expect(readXml(atom).one("/a:feed/a:link[@rel='self']/@href")).toBe("https://example.com/atom");
  const feed = JSON.parse(json);
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.items[0]).toMatchObject({
    id: "http://example.com/1/",
    summary: "Caf\u00e9",
    content_html: "<p>Hello</p>",
    image: "http://example.com/1.png",
    authors: [{ name: "Jane Doe" }, { name: "Joe Smith" }],
  });
});
