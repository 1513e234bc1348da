/** One feed in three formats, written by hand from the standards: sound, so that a test can damage one thing in it. */

export const SOUND_RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Harbour &#x26; Hill</title>
    <link>https://harbour.example/</link>
    <description>News of two towns</description>
    <atom:link href="https://harbour.example/rss.xml" rel="self" type="application/rss+xml"/>
    <language>en</language>
    <lastBuildDate>Sun, 13 Jul 2025 12:00:00 +0700</lastBuildDate>
    <image>
      <url>https://harbour.example/icon.png</url>
      <title>Harbour &#x26; Hill</title>
      <link>https://harbour.example/</link>
      <width>96</width>
    </image>
    <item>
      <title>The bridge opens</title>
      <link>https://harbour.example/bridge/</link>
      <guid isPermaLink="false">tag:harbour.example,2025-07-01:bridge</guid>
      <pubDate>Sun, 13 Jul 2025 12:00:00 +0700</pubDate>
      <dc:creator>Ana Sari</dc:creator>
      <category domain="https://harbour.example/topics">Roads</category>
      <category domain="https://harbour.example/topics">Harbour</category>
      <description>It took four years.</description>
      <content:encoded><![CDATA[<p>It took <em>four</em> years.</p>
<p><img src="https://harbour.example/bridge.png" alt="The bridge" width="640" height="480"></p>
<p>See <a href="https://harbour.example/ferry/#times">the ferry</a><sup id="fnref-b-1"><a href="#fn-b-1">1</a></sup>.</p>
<ol><li id="fn-b-1">A note.</li></ol>]]></content:encoded>
      <media:content url="https://harbour.example/bridge.png" type="image/png" medium="image" width="640" height="480"/>
    </item>
    <item>
      <title>The last ferry &lt;for now&gt;</title>
      <link>https://harbour.example/ferry/</link>
      <guid isPermaLink="false">tag:harbour.example,2025-07-01:ferry</guid>
      <pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>
      <dc:creator>Ana Sari</dc:creator>
      <dc:creator>Budi</dc:creator>
      <category domain="https://harbour.example/topics">Harbour</category>
      <description>It leaves at nine.</description>
      <content:encoded><![CDATA[<p>It leaves at nine.</p>]]></content:encoded>
    </item>
  </channel>
</rss>
`;

export const SOUND_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>tag:harbour.example,2025-07-01:feed</id>
  <title type="text">Harbour &amp; Hill</title>
  <subtitle type="text">News of two towns</subtitle>
  <updated>2025-07-13T12:00:00+07:00</updated>
  <link rel="self" type="application/atom+xml" href="https://harbour.example/atom.xml"/>
  <link rel="alternate" type="text/html" href="https://harbour.example/"/>
  <icon>https://harbour.example/icon.png</icon>
  <entry>
    <id>tag:harbour.example,2025-07-01:bridge</id>
    <title type="text">The bridge opens</title>
    <link rel="alternate" type="text/html" hreflang="en" href="https://harbour.example/bridge/"/>
    <link rel="alternate" type="text/html" hreflang="id" href="https://harbour.example/id/jembatan/"/>
    <published>2025-07-13T12:00:00+07:00</published>
    <updated>2025-07-13T12:00:00+07:00</updated>
    <author><name>Ana Sari</name><email>ana@harbour.example</email></author>
    <category term="roads" scheme="https://harbour.example/topics" label="Roads"/>
    <category term="harbour" scheme="https://harbour.example/topics" label="Harbour"/>
    <summary type="text">It took four years.</summary>
    <content type="html"><![CDATA[<p>It took <em>four</em> years.</p>
<p><img src="https://harbour.example/bridge.png" alt="The bridge" width="640" height="480"></p>
<p>See <a href="https://harbour.example/ferry/#times">the ferry</a><sup id="fnref-b-1"><a href="#fn-b-1">1</a></sup>.</p>
<ol><li id="fn-b-1">A note.</li></ol>]]></content>
  </entry>
  <entry>
    <id>tag:harbour.example,2025-07-01:ferry</id>
    <title type="text">The last ferry &lt;for now&gt;</title>
    <link rel="alternate" type="text/html" href="https://harbour.example/ferry/"/>
    <published>2025-07-12T20:00:00+07:00</published>
    <updated>2025-07-12T20:00:00+07:00</updated>
    <author><name>Ana Sari</name></author>
    <author><name>Budi</name></author>
    <category term="harbour" scheme="https://harbour.example/topics" label="Harbour"/>
    <summary type="text">It leaves at nine.</summary>
    <content type="html">&lt;p&gt;It leaves at nine.&lt;/p&gt;</content>
  </entry>
</feed>
`;

export const SOUND_JSON_FEED = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Harbour & Hill",
  "home_page_url": "https://harbour.example/",
  "feed_url": "https://harbour.example/feed.json",
  "description": "News of two towns",
  "language": "en",
  "items": [
    {
      "id": "tag:harbour.example,2025-07-01:bridge",
      "url": "https://harbour.example/bridge/",
      "title": "The bridge opens",
      "content_html": "<p>It took <em>four</em> years.</p>\\n<p><img src=\\"https://harbour.example/bridge.png\\" alt=\\"The bridge\\" width=\\"640\\" height=\\"480\\"></p>\\n<p>See <a href=\\"https://harbour.example/ferry/#times\\">the ferry</a><sup id=\\"fnref-b-1\\"><a href=\\"#fn-b-1\\">1</a></sup>.</p>\\n<ol><li id=\\"fn-b-1\\">A note.</li></ol>",
      "summary": "It took four years.",
      "image": "https://harbour.example/bridge.png",
      "date_published": "2025-07-13T12:00:00+07:00",
      "authors": [{ "name": "Ana Sari" }],
      "tags": ["Roads", "Harbour"],
      "_taxonomy": { "about": "https://harbour.example/feeds/" }
    },
    {
      "id": "tag:harbour.example,2025-07-01:ferry",
      "url": "https://harbour.example/ferry/",
      "title": "The last ferry <for now>",
      "content_html": "<p>It leaves at nine.</p>",
      "summary": "It leaves at nine.",
      "date_published": "2025-07-12T20:00:00+07:00",
      "authors": [{ "name": "Ana Sari" }, { "name": "Budi" }],
      "tags": ["Harbour"]
    }
  ]
}
`;

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
