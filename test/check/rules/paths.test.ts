/** A finding names the innermost element in which it stands, whichever element's rule made it. */

import { describe, expect, it } from "vitest";
import { checkFeed } from "../../../src/check/stream/check-feed.ts";

const HEAD =
  "<title>Lake</title><link>https://lake.example/</link><description>Boats</description>" +
  '<atom:link rel="self" type="application/rss+xml" href="https://lake.example/rss.xml"/>';
const rss = (inside: string): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${HEAD}
${inside}</channel></rss>`;
const GUID = '<guid isPermaLink="false">tag:lake.example,2026:1</guid>';
const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://lake.example/</id><title>Lake</title>
<updated>2026-01-01T00:00:00Z</updated><author><name>Ana</name></author>
<link rel="self" href="https://lake.example/atom.xml"/>
`;

describe("the path of a finding", () => {
  it.each([
    [
      "rss/image-disagrees",
      "/rss/channel/image/title",
      rss(
        "<image><url>https://lake.example/a.png</url><title>Sea</title><link>https://lake.example/</link></image>",
      ),
    ],
    [
      "rss/meaning-repeated",
      "/rss/channel/item[1]/dc:date",
      rss(
        `<item><title>A</title>${GUID}<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate><dc:date>2026-01-01</dc:date></item>`,
      ),
    ],
    [
      "rss/description-after-content",
      "/rss/channel/item[1]/description",
      rss(`<item>${GUID}<content:encoded>A</content:encoded><description>B</description></item>`),
    ],
    [
      "content/element-forbidden",
      "/feed/entry[1]/content/div/p[2]/object",
      `${ATOM}<entry><id>https://lake.example/1</id><title>A</title><updated>2026-01-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p><object/></p></div></content></entry></feed>`,
    ],
    [
      "xml/element-missing",
      "/feed/entry[1]",
      `${ATOM}<entry><id>https://lake.example/1</id><updated>2026-01-01T00:00:00Z</updated><content>A</content></entry></feed>`,
    ],
  ])("%s: %s", (code, path, feed) => {
    const { problems } = checkFeed(feed);
    expect(problems.filter((one) => one.code === code).map((one) => one.path)).toEqual([path]);
  });
});
