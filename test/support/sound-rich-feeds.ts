/**
 * One feed in three formats with everything that stands beside the core: history, tombstones, talk, provenance,
 * licences, files, an episode, a place. Written by hand from the standards and sound, so that a test can damage one
 * thing in it.
 */

export const RICH_RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:georss="http://www.georss.org/georss" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule">
  <channel>
    <title>Harbour Radio</title>
    <link>https://harbour.example/radio/</link>
    <description>Talks from two towns</description>
    <atom:link rel="self" type="application/rss+xml" href="https://harbour.example/radio/archive/0002/rss.xml"/>
    <atom:link rel="current" href="https://harbour.example/radio/rss.xml"/>
    <atom:link rel="prev-archive" href="https://harbour.example/radio/archive/0001/rss.xml"/>
    <atom:link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
    <fh:archive/>
    <language>en</language>
    <creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>
    <lastBuildDate>Sun, 13 Jul 2025 12:00:00 +0700</lastBuildDate>
    <itunes:author>Harbour Radio</itunes:author>
    <itunes:owner><itunes:name>Ana Sari</itunes:name><itunes:email>ana@harbour.example</itunes:email></itunes:owner>
    <itunes:category text="News"><itunes:category text="Politics"/></itunes:category>
    <itunes:image href="https://harbour.example/show.png"/>
    <itunes:explicit>false</itunes:explicit>
    <itunes:type>episodic</itunes:type>
    <podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
    <podcast:medium>podcast</podcast:medium>
    <podcast:locked>yes</podcast:locked>
    <item>
      <title>The ferry at night</title>
      <link>https://harbour.example/night/</link>
      <guid isPermaLink="false">tag:harbour.example,2025-07-01:night</guid>
      <pubDate>Sun, 13 Jul 2025 12:00:00 +0700</pubDate>
      <dc:creator>Ana Sari</dc:creator>
      <dc:contributor>Budi</dc:contributor>
      <dc:contributor>Citra</dc:contributor>
      <category>Harbour</category>
      <description>It leaves at nine.</description>
      <content:encoded><![CDATA[<p>It leaves at nine.</p>]]></content:encoded>
      <enclosure url="https://harbour.example/night.mp3" length="123456" type="audio/mpeg"/>
      <media:content url="https://harbour.example/night.png" type="image/png" medium="image" width="640" height="480"><media:title type="plain">Night</media:title></media:content>
      <media:content url="https://harbour.example/night.pdf" type="application/pdf" medium="document" fileSize="2048"/>
      <media:thumbnail url="https://harbour.example/small.png"/>
      <comments>https://harbour.example/night/talk/</comments>
      <wfw:commentRss>https://harbour.example/night/talk/rss.xml</wfw:commentRss>
      <slash:comments>12</slash:comments>
      <thr:in-reply-to ref="tag:hill.example,2025:walk" href="https://hill.example/walk/" type="text/html"/>
      <source url="https://hill.example/rss.xml">Hill News</source>
      <atom:link rel="related" href="https://hill.example/ferry/"/>
      <atom:link rel="related" href="https://harbour.example/bridge/" title="The bridge"/>
      <atom:link rel="via" href="https://lake.example/"/>
      <atom:link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>
      <georss:point>-6.10 106.88</georss:point>
      <dcterms:modified>2025-07-12</dcterms:modified>
      <itunes:duration>1:02:03</itunes:duration>
      <itunes:season>2</itunes:season>
      <itunes:episode>7</itunes:episode>
      <itunes:episodeType>full</itunes:episodeType>
      <itunes:explicit>true</itunes:explicit>
      <podcast:season>2</podcast:season>
      <podcast:transcript url="https://harbour.example/night.vtt" type="text/vtt" language="en"/>
      <podcast:chapters url="https://harbour.example/night.json" type="application/json+chapters"/>
      <podcast:person role="guest" href="https://hill.example/citra/">Citra</podcast:person>
    </item>
  </channel>
</rss>
`;

export const RICH_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:georss="http://www.georss.org/georss" xmlns:dcterms="http://purl.org/dc/terms/" xml:lang="en">
  <id>tag:harbour.example,2025-07-01:radio</id>
  <title type="text">Harbour Radio</title>
  <subtitle type="text">Talks from two towns</subtitle>
  <updated>2025-07-13T12:00:00+07:00</updated>
  <link rel="self" type="application/atom+xml" href="https://harbour.example/radio/archive/0002/atom.xml"/>
  <link rel="alternate" type="text/html" href="https://harbour.example/radio/"/>
  <link rel="current" href="https://harbour.example/radio/atom.xml"/>
  <link rel="prev-archive" href="https://harbour.example/radio/archive/0001/atom.xml"/>
  <link rel="license" href="https://creativecommons.org/licenses/by/4.0/"/>
  <fh:archive/>
  <at:deleted-entry ref="tag:harbour.example,2025-07-01:rumour" when="2025-07-12T00:00:00+07:00"><at:comment type="text">The source withdrew it.</at:comment></at:deleted-entry>
  <entry>
    <id>tag:harbour.example,2025-07-01:night</id>
    <title type="text">The ferry at night</title>
    <link rel="alternate" type="text/html" href="https://harbour.example/night/"/>
    <link rel="replies" type="text/html" href="https://harbour.example/night/talk/" thr:count="12" thr:updated="2025-07-13T13:00:00+07:00"/>
    <link rel="replies" type="application/atom+xml" href="https://harbour.example/night/talk/atom.xml"/>
    <link rel="related" href="https://hill.example/ferry/"/>
    <link rel="related" href="https://harbour.example/bridge/" title="The bridge"/>
    <link rel="via" href="https://lake.example/"/>
    <link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"/>
    <link rel="enclosure" type="audio/mpeg" length="123456" href="https://harbour.example/night.mp3"/>
    <link rel="enclosure" type="application/pdf" href="https://harbour.example/night.pdf"/>
    <published>2025-07-13T12:00:00+07:00</published>
    <updated>2025-07-13T12:00:00+07:00</updated>
    <author><name>Ana Sari</name></author>
    <contributor><name>Budi</name></contributor>
    <contributor><name>Citra</name></contributor>
    <category term="harbour" label="Harbour"/>
    <summary type="text">It leaves at nine.</summary>
    <content type="html"><![CDATA[<p>It leaves at nine.</p>]]></content>
    <media:group>
      <media:content url="https://harbour.example/night.pdf" type="application/pdf" medium="document" fileSize="2048"><media:description type="plain">Timetable</media:description></media:content>
      <media:content url="https://harbour.example/night.txt" type="text/plain" medium="document"/>
    </media:group>
    <media:content url="https://harbour.example/night.png" type="image/png" medium="image" width="640" height="480"/>
    <source>
      <id>tag:hill.example,2025:feed</id>
      <title type="text">Hill News</title>
      <updated>2025-07-13T00:00:00Z</updated>
      <link rel="self" href="https://hill.example/rss.xml"/>
    </source>
    <thr:in-reply-to ref="tag:hill.example,2025:walk" href="https://hill.example/walk/" type="text/html"/>
    <georss:point>-6.10 106.88</georss:point>
    <dcterms:created>2025-07-12</dcterms:created>
  </entry>
</feed>
`;

export const RICH_JSON_FEED = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Harbour Radio",
  "home_page_url": "https://harbour.example/radio/",
  "feed_url": "https://harbour.example/radio/archive/0002/feed.json",
  "next_url": "https://harbour.example/radio/archive/0001/feed.json",
  "description": "Talks from two towns",
  "language": "en",
  "_links": {
    "about": "https://www.rfc-editor.org/rfc/rfc8288",
    "license": [{ "url": "https://creativecommons.org/licenses/by/4.0/" }]
  },
  "items": [
    {
      "id": "tag:harbour.example,2025-07-01:night",
      "url": "https://harbour.example/night/",
      "external_url": "https://hill.example/ferry/",
      "title": "The ferry at night",
      "content_html": "<p>It leaves at nine.</p>",
      "summary": "It leaves at nine.",
      "image": "https://harbour.example/night.png",
      "date_published": "2025-07-13T12:00:00+07:00",
      "authors": [{ "name": "Ana Sari" }],
      "tags": ["Harbour"],
      "attachments": [
        { "url": "https://harbour.example/night.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 123456, "duration_in_seconds": 3723 },
        { "url": "https://harbour.example/night.pdf", "mime_type": "application/pdf" }
      ],
      "_links": {
        "about": "https://www.rfc-editor.org/rfc/rfc8288",
        "replies": [{ "url": "https://harbour.example/night/talk/", "type": "text/html", "count": 12 }],
        "in_reply_to": [{ "ref": "tag:hill.example,2025:walk", "url": "https://hill.example/walk/" }],
        "related": [{ "url": "https://harbour.example/bridge/", "title": "The bridge" }],
        "via": [{ "url": "https://lake.example/" }],
        "license": [{ "url": "https://creativecommons.org/licenses/by-sa/4.0/" }]
      },
      "_source": {
        "about": "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11",
        "title": "Hill News",
        "url": "https://hill.example/rss.xml"
      },
      "_contributors": {
        "about": "https://www.rfc-editor.org/rfc/rfc4287#section-4.2.3",
        "people": [{ "name": "Budi", "role": "editor" }, { "name": "Citra" }]
      }
    }
  ]
}
`;
