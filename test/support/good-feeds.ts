/** One rich feed of each format, written by hand as anybody might write it, in which nothing is wrong. */

export const GOOD_RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"
  xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
  <channel>
    <title>Harbour timetable</title>
    <link>https://harbour.example/</link>
    <description>Ships and trains that meet at the quay</description>
    <language>en-GB</language>
    <copyright>Copyright 2025 Harbour Office</copyright>
    <managingEditor>office@harbour.example (Harbour Office)</managingEditor>
    <webMaster>web@harbour.example (Harbour Web)</webMaster>
    <pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>
    <lastBuildDate>Sun, 13 Jul 2025 06:30:00 +0700</lastBuildDate>
    <category domain="https://harbour.example/topics">Transport</category>
    <generator>Timetable 4</generator>
    <docs>https://www.rssboard.org/rss-specification</docs>
    <ttl>60</ttl>
    <image>
      <url>https://harbour.example/logo.png</url>
      <title>Harbour timetable</title>
      <link>https://harbour.example/</link>
      <width>88</width>
      <height>31</height>
    </image>
    <skipHours>
      <hour>2</hour>
      <hour>3</hour>
    </skipHours>
    <skipDays>
      <day>Sunday</day>
    </skipDays>
    <atom:link rel="self" type="application/rss+xml" href="https://harbour.example/rss.xml"/>
    <item>
      <title>Night train to the coast</title>
      <link>https://harbour.example/night-train</link>
      <description>It leaves at nine.</description>
      <content:encoded><![CDATA[<p>It leaves at <b>nine</b>, from <a href="https://harbour.example/quay">the quay</a>.</p>]]></content:encoded>
      <dc:creator>Ana Reyes</dc:creator>
      <category>Trains</category>
      <comments>https://harbour.example/night-train#comments</comments>
      <enclosure url="https://harbour.example/night-train.mp3" length="48000" type="audio/mpeg"/>
      <guid isPermaLink="false">tag:harbour.example,2025:night-train</guid>
      <pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>
      <source url="https://trains.example/rss.xml">Trains</source>
      <slash:comments>4</slash:comments>
      <media:thumbnail url="https://harbour.example/train.jpg" width="160" height="120"/>
    </item>
    <item>
      <title>Ferry in the morning</title>
      <link>https://harbour.example/ferry</link>
      <description>&lt;p&gt;The ferry leaves at six.&lt;/p&gt;</description>
      <author>ana@harbour.example (Ana Reyes)</author>
      <guid>https://harbour.example/ferry</guid>
      <pubDate>Fri, 11 Jul 2025 06:00:00 +0700</pubDate>
    </item>
  </channel>
</rss>
`;

export const GOOD_ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="en">
  <id>tag:lake.example,2025:notes</id>
  <title>Lake notes</title>
  <subtitle type="html">Water levels &amp;amp; &lt;b&gt;weather&lt;/b&gt;</subtitle>
  <updated>2025-07-13T06:30:00+07:00</updated>
  <author>
    <name>Ana Reyes</name>
    <uri>https://lake.example/ana</uri>
    <email>ana@lake.example</email>
  </author>
  <link rel="self" type="application/atom+xml" href="https://lake.example/atom.xml"/>
  <link rel="alternate" type="text/html" hreflang="en" href="https://lake.example/"/>
  <category term="lake" scheme="https://lake.example/topics" label="Lake"/>
  <contributor>
    <name>Lake Office</name>
  </contributor>
  <generator uri="https://presses.example/" version="1.4">Presses</generator>
  <icon>https://lake.example/icon.png</icon>
  <logo>https://lake.example/logo.png</logo>
  <rights>© 2025 Lake Office</rights>
  <entry>
    <id>tag:lake.example,2025:level</id>
    <title>The level at dawn</title>
    <link rel="alternate" type="text/html" href="https://lake.example/level"/>
    <link rel="enclosure" type="audio/mpeg" length="48000" href="https://lake.example/level.mp3"/>
    <link rel="replies" type="application/atom+xml" href="https://lake.example/level/replies.xml" thr:count="2"/>
    <published>2025-07-12T20:00:00+07:00</published>
    <updated>2025-07-13T06:30:00.5+07:00</updated>
    <category term="water"/>
    <summary>Four metres.</summary>
    <content type="html">&lt;p&gt;Four metres, and &lt;a href="https://lake.example/chart"&gt;falling&lt;/a&gt;.&lt;/p&gt;</content>
  </entry>
  <entry>
    <id>https://lake.example/wind</id>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">No <em>wind</em></div></title>
    <link href="https://lake.example/wind"/>
    <author>
      <name>Lake Office</name>
    </author>
    <updated>2025-07-11T06:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>None at all.</p></div></content>
    <source>
      <id>tag:weather.example,2025:feed</id>
      <title>Weather</title>
      <updated>2025-07-11T06:00:00Z</updated>
    </source>
  </entry>
</feed>
`;

export const GOOD_JSON = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Mountain paths",
  "home_page_url": "https://paths.example/",
  "feed_url": "https://paths.example/feed.json",
  "description": "Which paths are open, and how far they go",
  "user_comment": "Add this address to your feed reader.",
  "next_url": "https://paths.example/feed-2.json",
  "icon": "https://paths.example/icon.png",
  "favicon": "https://paths.example/favicon.png",
  "language": "en-GB",
  "expired": false,
  "authors": [
    { "name": "Ana Reyes", "url": "https://paths.example/ana", "avatar": "https://paths.example/ana.png" }
  ],
  "hubs": [
    { "type": "WebSub", "url": "https://hub.example/" }
  ],
  "_paths": { "about": "https://paths.example/keys", "season": "summer" },
  "items": [
    {
      "id": "https://paths.example/ridge",
      "url": "https://paths.example/ridge",
      "external_url": "https://maps.example/ridge",
      "title": "The ridge is open",
      "content_html": "<p>The ridge is open from <a href=\\"https://paths.example/gate\\">the gate</a> on.</p>",
      "summary": "Open since noon.",
      "image": "https://paths.example/ridge.jpg",
      "banner_image": "https://paths.example/ridge-wide.jpg",
      "date_published": "2025-07-12T20:00:00+07:00",
      "date_modified": "2025-07-13T06:30:00Z",
      "authors": [{ "name": "Path Office" }],
      "tags": ["paths", "ridge"],
      "language": "en",
      "attachments": [
        {
          "url": "https://paths.example/ridge.mp3",
          "mime_type": "audio/mpeg",
          "title": "Birds of the ridge",
          "size_in_bytes": 48000,
          "duration_in_seconds": 93.5
        }
      ]
    },
    {
      "id": "valley-7",
      "url": "https://paths.example/valley",
      "content_text": "The valley path is dry."
    }
  ]
}
`;

export const GOOD_OPML = `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>Feeds of the coast</title>
    <dateCreated>Sat, 12 Jul 2025 20:00:00 GMT</dateCreated>
    <dateModified>Sun, 13 Jul 2025 06:30:00 GMT</dateModified>
    <ownerName>Ana Reyes</ownerName>
    <ownerEmail>ana@coast.example</ownerEmail>
    <ownerId>https://coast.example/contact</ownerId>
    <docs>http://opml.org/spec2.opml</docs>
    <expansionState>1, 4</expansionState>
    <vertScrollState>1</vertScrollState>
    <windowTop>61</windowTop>
    <windowLeft>304</windowLeft>
    <windowBottom>562</windowBottom>
    <windowRight>842</windowRight>
  </head>
  <body>
    <outline text="Water">
      <outline text="Harbour" title="Harbour timetable" type="rss" version="RSS" language="en"
        xmlUrl="https://harbour.example/rss.xml" htmlUrl="https://harbour.example/" description="Ships and trains"/>
      <outline text="Lake" title="Lake notes" type="rss"
        xmlUrl="https://lake.example/atom.xml"/>
    </outline>
    <outline text="Timetable" type="link" url="https://harbour.example/timetable" created="Sat, 12 Jul 2025 20:00:00 GMT"/>
    <outline text="More lists" type="include" url="https://coast.example/more.opml" category="/coast,/lists"/>
    <outline text="Old paths" isComment="true" isBreakpoint="false"/>
  </body>
</opml>
`;
