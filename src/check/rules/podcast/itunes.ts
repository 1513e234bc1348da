/** Apple's tags for podcasts: those of today, and those that its documents had before. */

import { as } from "../../grammars/grammar.ts";
import { atMost, duration, mailAddress } from "../../grammars/values.ts";
import { ITUNES } from "../../xml/namespaces.ts";
import { plainText } from "../html/text-rules.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { categoryShape } from "./itunes-category.ts";
import { imageShape } from "./itunes-image.ts";
import { channelRules, itemRules } from "./itunes-rules.ts";
import { keywordsRule, linksAllowed } from "./itunes-texts.ts";
import { anyCaseOf, explicit, fromOne, itunesUrl, switchWord, yesNo } from "./itunes-values.ts";

const CLAUSE = "Apple Podcasts";
const WARNING = { severity: "warning" } as const;
const TOO_LONG = { w3c: "TooLong", severity: "warning" } as const;

/** An element that holds a line for people. */
function line(name: string, text: string, longest: number): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    blank: WARNING,
    text: as(atMost(longest), TOO_LONG),
    rules: plainText,
    good: `<${name}>${text}</${name}>`,
    bad: {
      "xml/element-blank": `<${name}/>`,
      "feed/html-in-plain-text": `<${name}>&lt;b>${text}&lt;/b></${name}>`,
    },
  };
}

const LONGEST_LINE = 255;
const LONGEST_TEXT = 4000;

const ownerShape: Shape = {
  name: "itunes:owner",
  clause: `${CLAUSE}, itunes:owner`,
  children: {
    name: { shape: line("itunes:name", "Harbour Radio", LONGEST_LINE), most: 1 },
    email: {
      shape: {
        name: "itunes:email",
        clause: `${CLAUSE}, itunes:email`,
        blank: WARNING,
        text: as(mailAddress, { w3c: "InvalidContact" }),
        good: "<itunes:email>studio@harbour.example</itunes:email>",
        bad: { "xml/element-blank": "<itunes:email/>" },
      },
      // Apple asked for it until 2022.
      least: WARNING,
      most: 1,
    },
  },
  good: `<itunes:owner>
  <itunes:name>Harbour Radio</itunes:name>
  <itunes:email>studio@harbour.example</itunes:email>
</itunes:owner>`,
  bad: {
    "xml/element-missing": "<itunes:owner><itunes:name>Harbour Radio</itunes:name></itunes:owner>",
    "xml/text-unexpected": "<itunes:owner>studio@harbour.example</itunes:owner>",
  },
};

const blockShape: Shape = {
  name: "itunes:block",
  clause: `${CLAUSE}, itunes:block`,
  blank: { ...WARNING, w3c: "InvalidYesNoClean" },
  text: switchWord,
  good: "<itunes:block>Yes</itunes:block>",
  bad: {
    "feed/choice-unknown": "<itunes:block>Always</itunes:block>",
    "xml/element-blank": "<itunes:block/>",
  },
};

const completeShape: Shape = {
  name: "itunes:complete",
  clause: `${CLAUSE}, itunes:complete`,
  blank: { ...WARNING, w3c: "InvalidYesNo" },
  text: anyCaseOf(["yes", "no", "true", "false"], "InvalidYesNo", "warning"),
  good: "<itunes:complete>Yes</itunes:complete>",
  bad: { "feed/choice-unknown": "<itunes:complete>Finished</itunes:complete>" },
};

const captionedShape: Shape = {
  name: "itunes:isClosedCaptioned",
  clause: `${CLAUSE}, itunes:isClosedCaptioned`,
  blank: { ...WARNING, w3c: "InvalidYesNo" },
  text: yesNo,
  good: "<itunes:isClosedCaptioned>Yes</itunes:isClosedCaptioned>",
  bad: { "feed/choice-unknown": "<itunes:isClosedCaptioned>English</itunes:isClosedCaptioned>" },
};

const explicitShape: Shape = {
  name: "itunes:explicit",
  clause: `${CLAUSE}, itunes:explicit`,
  blank: { w3c: "InvalidYesNoClean" },
  text: explicit,
  good: "<itunes:explicit>false</itunes:explicit>",
  bad: {
    "feed/choice-unknown": "<itunes:explicit>sometimes</itunes:explicit>",
    "xml/element-blank": "<itunes:explicit/>",
  },
};

const typeShape: Shape = {
  name: "itunes:type",
  clause: `${CLAUSE}, itunes:type`,
  blank: { w3c: "InvalidItunesChannelType" },
  text: anyCaseOf(["episodic", "serial"], "InvalidItunesChannelType"),
  good: "<itunes:type>serial</itunes:type>",
  bad: { "feed/choice-unknown": "<itunes:type>weekly</itunes:type>" },
};

const episodeTypeShape: Shape = {
  name: "itunes:episodeType",
  clause: `${CLAUSE}, itunes:episodeType`,
  blank: { w3c: "InvalidItunesEpisodeType" },
  text: anyCaseOf(["full", "trailer", "bonus"], "InvalidItunesEpisodeType"),
  good: "<itunes:episodeType>trailer</itunes:episodeType>",
  bad: { "feed/choice-unknown": "<itunes:episodeType>teaser</itunes:episodeType>" },
};

const newFeedShape: Shape = {
  name: "itunes:new-feed-url",
  clause: `${CLAUSE}, itunes:new-feed-url`,
  text: itunesUrl,
  good: "<itunes:new-feed-url>https://harbour.example/podcast.xml</itunes:new-feed-url>",
  bad: { "xml/element-blank": "<itunes:new-feed-url/>" },
};

const verifyShape: Shape = {
  name: "itunes:applepodcastsverify",
  clause: `${CLAUSE}, verification of owners`,
  good: "<itunes:applepodcastsverify>07053a90</itunes:applepodcastsverify>",
  bad: { "xml/element-blank": "<itunes:applepodcastsverify/>" },
};

/** A number that counts from one. */
function number(name: string): Shape {
  return {
    name,
    clause: `${CLAUSE}, ${name}`,
    blank: { w3c: "InvalidPositiveInteger" },
    text: fromOne,
    good: `<${name}>3</${name}>`,
    bad: { "xml/element-blank": `<${name}/>` },
  };
}

const durationShape: Shape = {
  name: "itunes:duration",
  clause: `${CLAUSE}, itunes:duration`,
  blank: { ...WARNING, w3c: "InvalidDuration" },
  text: as(duration, { w3c: "InvalidDuration" }),
  good: "<itunes:duration>1:02:03</itunes:duration>",
  bad: { "xml/element-blank": "<itunes:duration/>" },
};

const keywordsShape: Shape = {
  ...line("itunes:keywords", "harbour, ferry, morning", LONGEST_LINE),
  rules: [...plainText, keywordsRule],
};

const summaryShape: Shape = {
  ...line("itunes:summary", "What sails, and what waits.", LONGEST_TEXT),
  rules: [linksAllowed],
};

const both: { readonly [local: string]: ChildShape } = {
  author: { shape: line("itunes:author", "Harbour Radio", LONGEST_LINE), most: 1 },
  block: { shape: blockShape, most: 1 },
  explicit: { shape: explicitShape, most: 1 },
  image: { shape: imageShape, most: 1 },
  keywords: { shape: keywordsShape, most: 1 },
  subtitle: { shape: line("itunes:subtitle", "From the pier, every morning", LONGEST_LINE), most: 1 },
  summary: { shape: summaryShape, most: 1 },
  title: { shape: line("itunes:title", "Morning at the harbour", LONGEST_LINE), most: 1 },
  // Of the first documents, for shows and for episodes.
  category: { shape: categoryShape },
};

const ofShows: { readonly [local: string]: ChildShape } = {
  ...both,
  applepodcastsverify: { shape: verifyShape },
  complete: { shape: completeShape, most: 1 },
  "new-feed-url": { shape: newFeedShape, most: 1 },
  owner: { shape: ownerShape, most: 1 },
  type: { shape: typeShape, most: 1 },
};

const ofEpisodes: { readonly [local: string]: ChildShape } = {
  ...both,
  duration: { shape: durationShape, most: 1 },
  episode: { shape: number("itunes:episode"), most: 1 },
  episodeType: { shape: episodeTypeShape, most: 1 },
  isClosedCaptioned: { shape: captionedShape, most: 1 },
  order: { shape: number("itunes:order"), most: 1 },
  season: { shape: number("itunes:season"), most: 1 },
};

export const itunes: Vocabulary = {
  uri: ITUNES,
  prefix: "itunes",
  elements: { channel: ofShows, feed: ofShows, item: ofEpisodes, entry: ofEpisodes },
  rules: { channel: channelRules, item: itemRules },
  company: {
    channel: {
      language: "<language>en</language>",
      "itunes:category": '<itunes:category text="History"/>',
      "itunes:explicit": "<itunes:explicit>false</itunes:explicit>",
      "itunes:image": '<itunes:image href="https://harbour.example/cover.jpg"/>',
      "itunes:owner": ownerShape.good,
    },
  },
};
