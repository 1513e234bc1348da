/** The channel of RSS 2.0 (RSS 0.91 to 0.94 know fewer elements, by the same names). */

import { found, NOTHING } from "../../finding.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import { linksOf } from "../atom/found.ts";
import { rssPlainText } from "../html/text-rules.ts";
import type { ElementRule, Shape, Telling } from "../shape.ts";
import { acrossItems, headAttributes } from "./across.ts";
import { cloudShape } from "./cloud.ts";
import { imageShape } from "./image.ts";
import { categoryShape, itemShape, pubDateShape } from "./item.ts";
import { BETTER_NOTHING, coreChild, isVersion2, linkShape, otherElements } from "./parts.ts";
import { channelMeanings } from "./same-meaning.ts";
import { skipDaysShape, skipHoursShape } from "./skips.ts";
import { textInputShape } from "./text-input.ts";
import { date, language, link, mailbox, minutes, pics } from "./values.ts";

const WHAT =
  "<title>Lake Railway</title><link>https://rail.example/</link><description>Trains along the lake</description>";
const SELF = '<atom:link rel="self" href="https://rail.example/rss.xml" type="application/rss+xml"/>';

const itemsLast: ElementRule = {
  clause: "RSS profile, channel",
  judge: (channel) => {
    if (!isVersion2(channel)) return NOTHING;
    let hasItem = false;
    for (const child of channel.children) {
      if (child.local === "item" && child.uri === channel.uri) hasItem = true;
      else if (hasItem) {
        return [
          found("rss/item-misplaced", child.at, { element: child.name }, { length: child.name.length + 1 }),
        ];
      }
    }
    return NOTHING;
  },
  bad: {
    "rss/item-misplaced": `<channel>${WHAT}${SELF}<item><title>Night train</title></item><ttl>60</ttl></channel>`,
  },
};

const pointsToItself: ElementRule = {
  clause: "RSS profile, atom:link",
  judge: (channel) => {
    if (!isVersion2(channel)) return NOTHING;
    const self = linksOf(channel, "self");
    if (self.length === 0) {
      const options = {
        severity: "warning",
        w3c: "MissingAtomSelfLink",
        length: channel.name.length + 1,
      } as const;
      return [found("feed/self-missing", channel.at, {}, options)];
    }
    return self.flatMap((one) => {
      const url = attribute(one, "href")?.trim() ?? "";
      if (url === "" || /^[a-z][a-z0-9+.-]*:/i.test(url)) return NOTHING;
      return [found("atom/self-relative", one.at, { url }, { length: one.name.length + 1 })];
    });
  },
  bad: {
    "feed/self-missing": `<channel>${WHAT}</channel>`,
    "atom/self-relative": `<channel>${WHAT}<atom:link rel="self" href="/rss.xml" type="application/rss+xml"/></channel>`,
  },
};

const image = (title: string, home: string): string =>
  `<channel>${WHAT}${SELF}<image><url>https://rail.example/logo.png</url><title>${title}</title><link>${home}</link></image></channel>`;

const imageAgrees: ElementRule = {
  clause: "RSS 2.0, image",
  judge: (channel) => {
    const image = coreChild(channel, "image");
    if (image === undefined) return NOTHING;
    return [
      ...disagreement(channel, image, "title", "ImageTitleDoesntMatch"),
      ...disagreement(channel, image, "link", "ImageLinkDoesntMatch"),
    ];
  },
  bad: {
    "rss/image-disagrees": [
      image("Harbour", "https://rail.example/"),
      image("Lake Railway", "https://harbour.example/"),
    ],
  },
};

function disagreement(
  channel: XmlElement,
  image: XmlElement,
  name: "title" | "link",
  w3c: string,
): ReturnType<ElementRule["judge"]> {
  const [of, own] = [coreChild(channel, name), coreChild(image, name)];
  if (of === undefined || own === undefined) return NOTHING;
  const [expected, value] = [folded(of.text), folded(own.text)];
  if (value === "" || expected === "" || withoutSlash(expected) === withoutSlash(value)) return NOTHING;
  const facts = { name, value, expected };
  return [found("rss/image-disagrees", own.at, facts, { w3c, length: own.name.length + 1 })];
}

/** The root of a site is the same with a slash and without. */
function withoutSlash(text: string): string {
  return text.replace(/^(https?:\/\/[^/?#]+)\/$/i, "$1");
}

function folded(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

const plain = (name: string, clause: string, text: string, blank: Telling): Shape => ({
  name,
  clause,
  blank,
  rules: rssPlainText,
  good: `<${name}>${text}</${name}>`,
  bad: { "xml/element-blank": `<${name}> </${name}>` },
});

const person = (name: string): Shape => ({
  name,
  clause: `RSS 2.0, ${name}`,
  text: mailbox,
  blank: { w3c: "InvalidContact" },
  good: `<${name}>desk@rail.example (Ada Post)</${name}>`,
  bad: {
    "feed/mail-invalid": `<${name}>Ada Post</${name}>`,
    "feed/mail-nameless": `<${name}>desk@rail.example</${name}>`,
  },
});

export const channelShape: Shape = {
  name: "channel",
  clause: "RSS 2.0, channel",
  host: "channel",
  otherChildren: otherElements,
  children: {
    title: {
      shape: plain("title", "RSS 2.0, channel: title", "Lake Railway", {}),
      least: { w3c: "MissingTitle" },
      most: 1,
    },
    link: {
      shape: linkShape("link", "RSS 2.0, channel: link", "https://rail.example/", link),
      least: { w3c: "MissingLink" },
      most: 1,
    },
    description: {
      shape: plain("description", "RSS 2.0, channel: description", "Trains along the lake", BETTER_NOTHING),
      least: { w3c: "MissingDescription" },
      most: 1,
    },
    language: {
      shape: {
        name: "language",
        clause: "RSS 2.0, language",
        text: language,
        blank: { w3c: "InvalidLanguage" },
        good: "<language>en-gb</language>",
        bad: { "feed/language-invalid": ["<language>English</language>", "<language>en_GB</language>"] },
      },
      most: 1,
    },
    copyright: {
      shape: plain("copyright", "RSS 2.0, copyright", "2026 Lake Railway", BETTER_NOTHING),
      most: 1,
    },
    managingEditor: { shape: person("managingEditor"), most: 1 },
    webMaster: { shape: person("webMaster"), most: 1 },
    pubDate: { shape: pubDateShape, most: 1 },
    lastBuildDate: {
      shape: {
        name: "lastBuildDate",
        clause: "RSS 2.0, lastBuildDate",
        text: date,
        blank: { w3c: "InvalidRFC2822Date" },
        good: "<lastBuildDate>Mon, 23 Nov 2026 08:30:00 +0100</lastBuildDate>",
        bad: { "feed/date-invalid": "<lastBuildDate>23.11.2026</lastBuildDate>" },
      },
      most: 1,
    },
    category: { shape: categoryShape },
    generator: {
      shape: {
        name: "generator",
        clause: "RSS 2.0, generator",
        blank: BETTER_NOTHING,
        good: "<generator>siar</generator>",
        bad: { "xml/element-blank": "<generator/>" },
      },
      most: 1,
    },
    docs: {
      shape: linkShape("docs", "RSS 2.0, docs", "https://www.rssboard.org/rss-specification", link),
      most: 1,
    },
    cloud: { shape: cloudShape, most: 1 },
    ttl: {
      shape: {
        name: "ttl",
        clause: "RSS 2.0, ttl",
        text: minutes,
        good: "<ttl>60</ttl>",
        bad: {
          "feed/number-invalid": ["<ttl>hourly</ttl>", "<ttl>-60</ttl>", "<ttl>0</ttl>"],
          "xml/element-blank": "<ttl/>",
        },
      },
      most: 1,
    },
    image: { shape: imageShape, most: 1 },
    rating: {
      shape: {
        name: "rating",
        clause: "RSS 2.0, rating",
        text: pics,
        blank: BETTER_NOTHING,
        good: '<rating>(PICS-1.1 "https://labels.example/" l r (n 0))</rating>',
        bad: { "feed/value-invalid": "<rating>for everybody</rating>" },
      },
      most: 1,
    },
    textInput: { shape: textInputShape, most: 1 },
    skipHours: { shape: skipHoursShape, most: 1 },
    skipDays: { shape: skipDaysShape, most: 1 },
    item: {
      shape: itemShape,
      isEntry: true,
      company: { lastBuildDate: "<lastBuildDate>Mon, 23 Nov 2026 08:30:00 +0100</lastBuildDate>" },
    },
  },
  rules: [itemsLast, pointsToItself, imageAgrees, channelMeanings, acrossItems, headAttributes],
  good: `<channel>${WHAT}${SELF}</channel>`,
  bad: {
    "xml/element-missing": [
      "<channel><link>https://rail.example/</link><description>Trains along the lake</description></channel>",
      "<channel><title>Lake Railway</title><description>Trains along the lake</description></channel>",
      "<channel><title>Lake Railway</title><link>https://rail.example/</link></channel>",
    ],
    "xml/element-repeated": `<channel>${WHAT}<ttl>60</ttl><ttl>90</ttl></channel>`,
    "xml/element-unknown": [
      `<channel>${WHAT}<lastbuilddate>Mon, 23 Nov 2026 08:30:00 +0100</lastbuilddate></channel>`,
      `<channel>${WHAT}<blink>https://harbour.example/</blink></channel>`,
    ],
  },
};
