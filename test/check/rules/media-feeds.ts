/** Whole feeds of podcasts and of media, as their makers write them, in which nothing is wrong. */

import { judgeAtomEntry, judgeDocument, judgeItem } from "../../../src/check/rules/standards.ts";
import { descendants, readXml } from "../../../src/check/xml/xml.ts";
import type { Problem } from "../../../src/model/problem.ts";

/** Everything that the standards say of a document. */
export function problemsIn(document: string): readonly Problem[] {
  const { root, findings } = readXml(document);
  if (root === undefined) throw new Error(document);
  const all = [...findings, ...judgeDocument(root)];
  for (const element of descendants(root)) {
    if (element.name === "item" && element.parent?.name === "channel") all.push(...judgeItem(element, false));
    if (element.name === "entry" && element.parent?.name === "feed")
      all.push(...judgeAtomEntry(element, false));
  }
  return all.map(({ problem }) => problem);
}

const NAMESPACES = `xmlns:atom="http://www.w3.org/2005/Atom"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:podcast="https://podcastindex.org/namespace/1.0"
  xmlns:googleplay="http://www.google.com/schemas/play-podcasts/1.0" xmlns:georss="http://www.georss.org/georss"`;

const SHOW = `<title>Morning at the harbour</title>
    <link>https://harbour.example/</link>
    <description>What sails, and what waits.</description>
    <language>en</language>
    <atom:link rel="self" type="application/rss+xml" href="https://harbour.example/podcast.xml"/>
    <itunes:category text="Society &amp; Culture"><itunes:category text="Places &amp; Travel"/></itunes:category>
    <itunes:explicit>false</itunes:explicit>
    <itunes:image href="https://harbour.example/cover.jpg"/>
    <itunes:owner><itunes:name>Harbour Radio</itunes:name><itunes:email>studio@harbour.example</itunes:email></itunes:owner>`;

const EPISODE = `<title>The bridge opens</title>
      <guid isPermaLink="false">bridge-1</guid>
      <enclosure url="https://harbour.example/1.mp3" length="8727310" type="audio/mpeg"/>`;

/** A podcast whose show or whose only episode holds that as well. */
export function podcastWith(ofShow: string, ofEpisode = ""): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${NAMESPACES}>
  <channel>
    ${SHOW}
    ${ofShow}
    <item>
      ${EPISODE}
      ${ofEpisode}
    </item>
  </channel>
</rss>
`;
}

/** A feed without tags of podcasts, whose only item holds that. */
export function mediaWith(ofItem: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" ${NAMESPACES}>
  <channel>
    <title>The lake in pictures</title>
    <link>https://lake.example/</link>
    <description>One a day.</description>
    <atom:link rel="self" type="application/rss+xml" href="https://lake.example/pictures.xml"/>
    <item>
      <title>Two ferries</title>
      <guid isPermaLink="false">ferries-1</guid>
      ${ofItem}
    </item>
  </channel>
</rss>
`;
}

/** All of Apple's tags, those of today and those of before. */
export const APPLE_PODCAST: string = podcastWith(
  `<itunes:author>Harbour Radio</itunes:author>
    <itunes:block>no</itunes:block>
    <itunes:complete>no</itunes:complete>
    <itunes:category text="History"/>
    <itunes:category text="TV &amp; Film"><itunes:category text="After Shows"/></itunes:category>
    <itunes:keywords>harbour, ferry, morning</itunes:keywords>
    <itunes:new-feed-url>
      https://harbour.example/podcast.xml
    </itunes:new-feed-url>
    <itunes:subtitle>From the pier, every morning</itunes:subtitle>
    <itunes:summary>What sails, what waits, and what the pilots say.</itunes:summary>
    <itunes:title>Morning at the harbour</itunes:title>
    <itunes:type>Serial</itunes:type>
    <googleplay:author>Harbour Radio</googleplay:author>
    <googleplay:block>no</googleplay:block>
    <googleplay:category text="Society &amp; Culture"/>
    <googleplay:description>What sails, and what waits.</googleplay:description>
    <googleplay:email>studio@harbour.example</googleplay:email>
    <googleplay:explicit>no</googleplay:explicit>
    <googleplay:image href="https://harbour.example/cover.jpg"/>`,
  `<itunes:author>Harbour Radio</itunes:author>
      <itunes:block>no</itunes:block>
      <itunes:duration>1:02:03</itunes:duration>
      <itunes:episode>1</itunes:episode>
      <itunes:episodeType>Full</itunes:episodeType>
      <itunes:explicit>clean</itunes:explicit>
      <itunes:image href="https://harbour.example/1.png"/>
      <itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>
      <itunes:keywords>bridge</itunes:keywords>
      <itunes:order>1</itunes:order>
      <itunes:season>2</itunes:season>
      <itunes:subtitle>Two ferries wait</itunes:subtitle>
      <itunes:summary>The bridge opens at six.</itunes:summary>
      <itunes:title>The bridge opens</itunes:title>`,
);

/** All tags of the podcast namespace. */
export const NEW_PODCAST: string = podcastWith(
  `<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
    <podcast:locked owner="studio@harbour.example">yes</podcast:locked>
    <podcast:block>yes</podcast:block>
    <podcast:block id="lake">no</podcast:block>
    <podcast:funding url="https://harbour.example/friends">Become a friend</podcast:funding>
    <podcast:medium>podcast</podcast:medium>
    <podcast:person href="https://harbour.example/pilot">The harbour pilot</podcast:person>
    <podcast:location geo="geo:-27.86159,153.3169" osm="W43678282" rel="creator" country="au">The pier</podcast:location>
    <podcast:location geo="geo:37.786971,-122.399677,250;u=350">The bay</podcast:location>
    <podcast:trailer pubdate="Thu, 02 Apr 2026 08:00:00 +0000" url="https://harbour.example/teaser.mp3" length="12345678"
      type="audio/mpeg" season="4">Soon on the lake</podcast:trailer>
    <podcast:license url="https://harbour.example/licence">harbour-1.0</podcast:license>
    <podcast:value type="lightning" method="keysend" suggested="0.00000005000">
      <podcast:valueRecipient name="The pilot" type="node" address="02d5c1bf8b940dc9" split="99" fee="false"/>
    </podcast:value>
    <podcast:image href="https://harbour.example/wide.jpg" aspect-ratio="16/9" width="1200" alt=""/>
    <podcast:images srcset="https://harbour.example/large.jpg 1500w, https://harbour.example/small.jpg 300w"/>
    <podcast:txt purpose="verify">S6lpp-7ZCn8-dZfGc-OoyaG</podcast:txt>
    <podcast:podroll><podcast:remoteItem feedGuid="29cdca4a-32d8-56ba-b48b-09a011c5daa9"/></podcast:podroll>
    <podcast:publisher>
      <podcast:remoteItem medium="publisher" feedGuid="003af0a0-6a45-55cf-b765-68e3d349551a"/>
    </podcast:publisher>
    <podcast:updateFrequency rrule="FREQ=WEEKLY" complete="false" dtstart="2026-01-01">Weekly</podcast:updateFrequency>
    <podcast:podping usesPodping="true"/>
    <podcast:chat server="irc.harbour.example" protocol="irc" accountId="@pilot" space="#ferries"/>
    <podcast:tomorrow>is not known yet</podcast:tomorrow>
    <podcast:liveItem status="live" start="2026-09-26T07:30:00.000-0600" end="2026-09-26T09:30:00.000-0600">
      <title>Live from the pier</title>
      <description>The bridge opens.</description>
      <link>https://harbour.example/live</link>
      <guid isPermaLink="true">https://harbour.example/live</guid>
      <author>studio@harbour.example (Harbour Radio)</author>
      <enclosure url="https://harbour.example/live.mp3" type="audio/mpeg" length="312"/>
      <podcast:alternateEnclosure type="audio/mpeg" length="312" default="true">
        <podcast:source uri="https://harbour.example/live"/>
      </podcast:alternateEnclosure>
      <podcast:contentLink href="https://harbour.example/live">Listen live</podcast:contentLink>
    </podcast:liveItem>`,
  `<podcast:season name="Winter on the lake">0</podcast:season>
      <podcast:episode display="Ch. 3">100.5</podcast:episode>
      <podcast:chapters url="https://harbour.example/1.json" type="application/json+chapters"/>
      <podcast:soundbite startTime="73.0" duration="60"/>
      <podcast:soundbite startTime="133.5" duration="42.25">The bridge</podcast:soundbite>
      <podcast:transcript url="https://harbour.example/1.vtt" type="text/vtt" language="en" rel="captions"/>
      <podcast:transcript url="https://harbour.example/1.html" type="text/html"/>
      <podcast:person role="Guest" group="cast" img="https://harbour.example/pilot.jpg">The harbour pilot</podcast:person>
      <podcast:location>Nowhere</podcast:location>
      <podcast:alternateEnclosure type="audio/opus" length="5400000" bitrate="16000.5" title="Small" rel="default"
        codecs="opus" lang="en">
        <podcast:source uri="https://harbour.example/1.opus"/>
        <podcast:source uri="ipfs://QmdwGqd3d2gFPGeJNLLCshdiPert45fMu84552Y4XHTy4y"/>
        <podcast:integrity type="sri" value="sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="/>
      </podcast:alternateEnclosure>
      <podcast:socialInteract protocol="activitypub" uri="https://social.example/@pilot/105" accountId="@pilot"/>
      <podcast:socialInteract protocol="disabled"/>
      <podcast:value type="lightning" method="keysend">
        <podcast:valueRecipient type="node" address="02d5c1bf8b940dc9" split="95"/>
        <podcast:valueTimeSplit startTime="60" duration="237" remoteStartTime="1.5" remotePercentage="95">
          <podcast:remoteItem feedGuid="917393e3-1b1e-5cef-ace4-edaa54e1f810" itemGuid="bridge-12" medium="music"/>
        </podcast:valueTimeSplit>
      </podcast:value>`,
);

/** All elements of Media RSS: in groups, in files, and beside them. */
export const MEDIA_FEED: string = mediaWith(`<media:group>
        <media:content url="https://lake.example/ferry.mp4" fileSize="12216320" type="video/mp4" medium="video"
          isDefault="true" expression="full" bitrate="128.5" framerate="25" samplingrate="44.1" channels="2"
          duration="185.2" height="200" width="300" lang="en-GB"/>
        <media:content url="https://lake.example/ferry.torrent" isDefault="false"
          type='application/x-bittorrent;enclosed="video/mp4"' expression="full"/>
        <media:rating>nonadult</media:rating>
        <media:rating scheme="urn:icra">r (cz 1 lz 1 nz 1 oz 1 vz 1)</media:rating>
        <media:rating scheme="https://lake.example/ratings">for ducks</media:rating>
        <media:title type="plain">Two ferries &amp; a bridge</media:title>
        <media:description type="html">&lt;p&gt;They &lt;em&gt;wait&lt;/em&gt;.&lt;/p&gt;</media:description>
      </media:group>
      <media:content medium="image">
        <media:player url="https://lake.example/player?id=1&amp;size=2" height="200" width="400"/>
        <media:credit role="artist/performer">The whistle</media:credit>
        <media:restriction relationship="deny">all</media:restriction>
      </media:content>
      <media:keywords>ferry, bridge, morning</media:keywords>
      <media:thumbnail url="https://lake.example/a.jpg" width="75" height="50" time="12:05:01.123"/>
      <media:thumbnail url="https://lake.example/b.jpg" time="now"/>
      <media:thumbnail url="https://lake.example/c.jpg" time="123.45"/>
      <media:category>water/ferry</media:category>
      <media:category scheme="urn:flickr:tags" label="Fähren">ferry pier</media:category>
      <media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash>
      <media:hash algo="sha-1">8843D7F92416211DE9EBB963FF4CE28125932878</media:hash>
      <media:credit role="owner" scheme="urn:yvs">Harbour office</media:credit>
      <media:copyright url="https://lake.example/terms">2026 Harbour office</media:copyright>
      <media:text type="plain" lang="en" start="00:00:03.000" end="00:00:10.000">All aboard.</media:text>
      <media:restriction relationship="allow" type="country">au us gb</media:restriction>
      <media:restriction relationship="deny" type="uri">https://river.example/ https://sea.example/</media:restriction>
      <media:restriction relationship="deny" type="sharing"/>
      <media:community>
        <media:starRating average="3.5" count="20" min="1" max="10"/>
        <media:statistics views="5" favorites="3"/>
        <media:tags>ferry: 5, bridge:3, morning</media:tags>
      </media:community>
      <media:comments><media:comment>What a harbour.</media:comment></media:comments>
      <media:embed url="https://lake.example/player.swf" width="512" height="323">
        <media:param name="flashVars">id=1</media:param>
        <media:param name="mode"/>
      </media:embed>
      <media:responses><media:response>https://lake.example/replies/1</media:response></media:responses>
      <media:backLinks><media:backLink>https://river.example/links</media:backLink></media:backLinks>
      <media:status state="active"/>
      <media:price type="rent" price="19.99" currency="EUR"/>
      <media:price type="subscription" info="https://lake.example/prices"/>
      <media:license type="text/html" href="https://lake.example/licence">Free to share</media:license>
      <media:subTitle type="application/smil" lang="en-us" href="https://lake.example/subtitle.smil"/>
      <media:peerLink type="application/x-bittorrent" href="https://lake.example/ferry.torrent"/>
      <media:location description="The north pier" start="00:01" end="01:00">
        <georss:point>35.669998 139.770004</georss:point>
      </media:location>
      <media:rights status="userCreated"/>
      <media:scenes>
        <media:scene>
          <sceneTitle>The bridge opens</sceneTitle>
          <sceneDescription>Two ferries wait.</sceneDescription>
          <sceneStartTime>00:15</sceneStartTime>
          <sceneEndTime>00:45</sceneEndTime>
        </media:scene>
        <media:scene><media:sceneTitle>It closes</media:sceneTitle></media:scene>
      </media:scenes>`);
