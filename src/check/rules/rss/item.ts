/** An item of RSS 2.0 (RSS 0.91 to 0.94 know fewer elements, by the same names). */

import { found, NOTHING } from "../../finding.ts";
import { ATOM, CONTENT } from "../../xml/namespaces.ts";
import { childOf } from "../../xml/xml.ts";
import { rssHtml, rssPlainText } from "../html/text-rules.ts";
import type { ElementRule, Shape } from "../shape.ts";
import { guidShape } from "./guid.ts";
import { BETTER_NOTHING, coreChild, isVersion2, linkShape, otherElements } from "./parts.ts";
import { itemMeanings } from "./same-meaning.ts";
import { bytes, date, fileAttribute, link, mailbox, mediaTypeAttribute, sourceAttribute } from "./values.ts";

const XHTML = "http://www.w3.org/1999/xhtml";

const saysSomething: ElementRule = {
  clause: "RSS 2.0, item",
  judge: (item) =>
    coreChild(item, "title") || coreChild(item, "description")
      ? NOTHING
      : [found("rss/item-mute", item.at, {}, { length: item.name.length + 1 })],
  bad: { "rss/item-mute": "<item><link>https://rail.example/2026/night-train</link></item>" },
};

const hasIdentity: ElementRule = {
  clause: "RSS profile, guid",
  judge: (item) =>
    coreChild(item, "guid") || childOf(item, "id", ATOM) || !isVersion2(item)
      ? NOTHING
      : [found("rss/guid-missing", item.at, {}, { length: item.name.length + 1 })],
  bad: { "rss/guid-missing": "<item><title>Night train</title></item>" },
};

const descriptionFirst: ElementRule = {
  clause: "RSS profile, content:encoded",
  judge: (item) => {
    const description = coreChild(item, "description");
    const content = childOf(item, "encoded", CONTENT);
    if (description === undefined || content === undefined || description.at < content.at) return NOTHING;
    const options = { severity: "warning", length: description.name.length + 1 } as const;
    return [
      found(
        "rss/description-after-content",
        description.at,
        {},
        { ...options, w3c: "NeedDescriptionBeforeContent" },
      ),
    ];
  },
  bad: {
    "rss/description-after-content":
      "<item><title>Night train</title><content:encoded>&lt;p&gt;It runs again from May.&lt;/p&gt;</content:encoded><description>It runs again.</description></item>",
  },
};

const descriptionHere: ElementRule = {
  clause: "RSS 2.0, item: description",
  judge: (item) => {
    const body = childOf(item, "body", XHTML);
    if (body === undefined || coreChild(item, "description") !== undefined || !isVersion2(item))
      return NOTHING;
    return [
      found("rss/description-elsewhere", body.at, { element: body.name }, { length: body.name.length + 1 }),
    ];
  },
  bad: {
    "rss/description-elsewhere":
      "<item><title>Night train</title><xhtml:body><xhtml:p>It runs again.</xhtml:p></xhtml:body></item>",
  },
};

const enclosureShape: Shape = {
  name: "enclosure",
  clause: "RSS 2.0, enclosure",
  holds: "nothing",
  attributes: {
    url: { required: true, value: fileAttribute, blank: { severity: "error", w3c: "InvalidURLAttribute" } },
    length: { required: true, value: bytes, blank: { severity: "error", w3c: "InvalidIntegerAttribute" } },
    type: {
      required: true,
      value: mediaTypeAttribute,
      blank: { severity: "error", w3c: "InvalidMIMEAttribute" },
    },
  },
  good: '<enclosure url="https://rail.example/whistle.mp3" length="24986" type="audio/mpeg"/>',
  bad: {
    "xml/attribute-missing": [
      '<enclosure url="https://rail.example/whistle.mp3" type="audio/mpeg"/>',
      '<enclosure length="24986" type="audio/mpeg"/>',
    ],
    "feed/length-invalid": [
      '<enclosure url="https://rail.example/whistle.mp3" length="-1" type="audio/mpeg"/>',
      '<enclosure url="https://rail.example/whistle.mp3" length="24 kB" type="audio/mpeg"/>',
    ],
    "feed/url-invalid": [
      '<enclosure url="whistle.mp3" length="24986" type="audio/mpeg"/>',
      '<enclosure url="ftp://rail.example/whistle.mp3" length="24986" type="audio/mpeg"/>',
    ],
    "feed/media-type-invalid":
      '<enclosure url="https://rail.example/whistle.mp3" length="24986" type="mp3"/>',
    "xml/attribute-blank": '<enclosure url="https://rail.example/whistle.mp3" length="" type="audio/mpeg"/>',
  },
};

const sourceShape: Shape = {
  name: "source",
  clause: "RSS 2.0, source",
  attributes: {
    url: { required: true, value: sourceAttribute, blank: { severity: "error", w3c: "InvalidFullLink" } },
  },
  blank: BETTER_NOTHING,
  rules: rssPlainText,
  good: '<source url="https://harbour.example/rss.xml">Harbour News</source>',
  bad: {
    "xml/attribute-missing": "<source>Harbour News</source>",
    "feed/url-invalid": '<source url="rss.xml">Harbour News</source>',
  },
};

/** Of channels and of items. */
export const categoryShape: Shape = {
  name: "category",
  clause: "RSS 2.0, category",
  attributes: { domain: {} },
  blank: BETTER_NOTHING,
  rules: rssPlainText,
  good: '<category domain="https://rail.example/topics">Night trains</category>',
  bad: {
    "xml/element-blank": "<category/>",
    "xml/attribute-unknown": '<category scheme="topics">Trains</category>',
  },
};

/** Of channels and of items. */
export const pubDateShape: Shape = {
  name: "pubDate",
  clause: "RSS 2.0, pubDate",
  text: date,
  blank: { w3c: "InvalidRFC2822Date" },
  good: "<pubDate>Mon, 23 Nov 2026 08:30:00 +0100</pubDate>",
  bad: {
    "feed/date-invalid": ["<pubDate>2026-11-23T08:30:00Z</pubDate>", "<pubDate>yesterday</pubDate>"],
    "xml/element-blank": "<pubDate/>",
  },
};

export const itemShape: Shape = {
  name: "item",
  clause: "RSS 2.0, item",
  host: "item",
  otherChildren: otherElements,
  children: {
    title: {
      shape: {
        name: "title",
        clause: "RSS 2.0, item: title",
        blank: BETTER_NOTHING,
        rules: rssPlainText,
        good: "<title>The night train runs again</title>",
        bad: { "xml/element-blank": "<title> </title>" },
      },
      most: 1,
    },
    link: {
      shape: linkShape("link", "RSS 2.0, item: link", "https://rail.example/2026/night-train", link),
      most: 1,
    },
    description: {
      shape: {
        name: "description",
        clause: "RSS 2.0, item: description",
        blank: "allowed",
        rules: rssHtml,
        good: "<description>&lt;p&gt;It runs again from May.&lt;/p&gt;</description>",
        bad: { "xml/element-unknown": "<description><p>It runs again.</p></description>" },
      },
      most: 1,
    },
    author: {
      shape: {
        name: "author",
        clause: "RSS 2.0, author",
        text: mailbox,
        blank: { w3c: "InvalidContact" },
        good: "<author>desk@rail.example (Ada Post)</author>",
        bad: {
          "feed/mail-invalid": "<author>Ada Post</author>",
          "feed/mail-nameless": "<author>desk@rail.example</author>",
        },
      },
      most: 1,
    },
    category: { shape: categoryShape },
    comments: {
      shape: linkShape(
        "comments",
        "RSS 2.0, comments",
        "https://rail.example/2026/night-train#comments",
        link,
      ),
      most: 1,
    },
    enclosure: { shape: enclosureShape, most: { severity: "warning", w3c: "DuplicateEnclosure" } },
    guid: { shape: guidShape, most: 1 },
    pubDate: { shape: pubDateShape, most: 1 },
    source: { shape: sourceShape, most: 1 },
  },
  rules: [saysSomething, hasIdentity, descriptionFirst, descriptionHere, itemMeanings],
  good: '<item><title>The night train runs again</title><link>https://rail.example/2026/night-train</link><guid isPermaLink="false">tag:rail.example,2026:night-train</guid></item>',
  bad: {
    "xml/element-unknown": [
      "<item><title>Night train</title><pubdate>Mon, 23 Nov 2026 08:30:00 +0100</pubdate></item>",
      "<item><title>Night train</title><blink>https://rail.example/</blink></item>",
    ],
    "xml/element-repeated": [
      "<item><title>Night train</title><title>Sleeper</title></item>",
      '<item><title>Night train</title><enclosure url="https://rail.example/a.mp3" length="2" type="audio/mpeg"/><enclosure url="https://rail.example/b.mp3" length="2" type="audio/mpeg"/></item>',
    ],
  },
};
