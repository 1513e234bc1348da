/** RSS 2.0, as R25-R37 ask for it: the rules of the channel and of an item, each a line of a table. */

import { relationOf } from "../feed/relations.ts";
import { found, NOTHING, type Rule } from "../finding.ts";
import { whyNotUrl } from "../grammars/grammars.ts";
import { ATOM, CONTENT, DC } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import { linkRules, rssConversationRules } from "./conversation.ts";
import { entryHistoryRule, historyRules } from "./history.ts";
import { enclosureRule, mediaRules } from "./media.ts";
import {
  absolute,
  atLeastOne,
  atMostOne,
  dated,
  each,
  exactlyOne,
  inLanguage,
  lengthOf,
  mailbox,
  namespaces,
} from "./parts.ts";
import { podcastChannelRule } from "./podcast.ts";
import { vocabularyRule } from "./vocabularies.ts";

/** Rules of the root. */
export const rssRules: readonly Rule<XmlElement>[] = [
  {
    clause: "R25",
    judge: (rss) => {
      const version = attribute(rss, "version");
      return version === "2.0" ? NOTHING : [found("rss/version-wrong", rss.at, { version }, lengthOf(rss))];
    },
  },
  exactlyOne("R25", { local: "channel" }),
  namespaces,
];

/** Rules of the channel, its items aside. */
export const channelRules: readonly Rule<XmlElement>[] = [
  exactlyOne("R25", { local: "title" }),
  exactlyOne("R25", { local: "link" }),
  exactlyOne("R25", { local: "description" }),
  absolute("R25", { local: "link" }),
  {
    clause: "R26",
    judge: (channel) => {
      const self = childrenOf(channel, "link", ATOM).filter((link) => relationOf(link) === "self");
      if (self.length === 0) return [found("feed/self-missing", channel.at, {}, lengthOf(channel))];
      return self
        .filter((link) => attribute(link, "type") !== "application/rss+xml")
        .map((link) => found("feed/link-type-wrong", link.at, { rel: "self", type: "application/rss+xml" }));
    },
  },
  absolute("R21", { local: "link", uri: ATOM }, "href"),
  inLanguage("R32", { local: "language" }),
  dated("R8", { local: "pubDate" }, "RFC 822"),
  dated("R8", { local: "lastBuildDate" }, "RFC 822"),
  mailbox("R30", { local: "managingEditor" }),
  mailbox("R30", { local: "webMaster" }),
  ...["language", "pubDate", "lastBuildDate", "image", "ttl", "copyright", "generator", "docs"].map((local) =>
    atMostOne("R25", { local }),
  ),
  oneMeaning("language", DC, "language"),
  oneMeaning("title", DC, "title"),
  oneMeaning("pubDate", DC, "date"),
  each("R33", { local: "image" }, judgeImage),
  ...historyRules,
  ...linkRules,
  podcastChannelRule,
  vocabularyRule,
];

/** Rules of an item. */
export const itemRules: readonly Rule<XmlElement>[] = [
  exactlyOne("R25", { local: "title" }),
  exactlyOne("R25", { local: "description" }),
  exactlyOne("R1", { local: "guid" }),
  exactlyOne("R9", { local: "pubDate" }),
  exactlyOne("R25", { local: "link" }),
  atMostOne("R28", { local: "encoded", uri: CONTENT }),
  atMostOne("R31", { local: "enclosure" }),
  atMostOne("R30", { local: "author" }),
  absolute("R61", { local: "link" }),
  dated("R8", { local: "pubDate" }, "RFC 822"),
  inLanguage("R32", { local: "language", uri: DC }),
  mailbox("R30", { local: "author" }),
  oneMeaning("pubDate", DC, "date"),
  oneMeaning("title", DC, "title"),
  {
    clause: "R27",
    judge: (item) => {
      const title = childOf(item, "title");
      return title?.hasCdata ? [found("rss/title-cdata", title.at, {}, lengthOf(title))] : NOTHING;
    },
  },
  each("R6", { local: "guid" }, (guid) => {
    const value = guid.text.trim();
    const isPermaLink = attribute(guid, "isPermaLink");
    if (isPermaLink === "false" || whyNotUrl(value) === undefined) return NOTHING;
    return [found("rss/guid-no-permalink", guid.at, { value, isPermaLink }, lengthOf(guid))];
  }),
  {
    clause: "R28",
    judge: (item) => {
      const description = childOf(item, "description");
      const encoded = childOf(item, "encoded", CONTENT);
      if (description === undefined || encoded === undefined || description.at < encoded.at) return NOTHING;
      return [found("rss/description-after-content", description.at, {}, lengthOf(description))];
    },
  },
  enclosureRule,
  ...mediaRules,
  absolute("R31", { local: "enclosure" }, "url"),
  each("R30", { local: "creator", uri: DC }, (creator) =>
    textOf(creator) === undefined
      ? [found("xml/element-missing", creator.at, { element: creator.name, parent: "item", isEmpty: true })]
      : NOTHING,
  ),
  atLeastOne("R30", { local: "creator", uri: DC }, "warning"),
  absolute("R21", { local: "link", uri: ATOM }, "href"),
  entryHistoryRule,
  ...linkRules,
  ...rssConversationRules,
  vocabularyRule,
];

/** R29: readers differ in which of two they believe. */
function oneMeaning(local: string, uri: string, other: string): Rule<XmlElement> {
  return {
    clause: "R29",
    judge: (parent) => {
      const twin = childOf(parent, other, uri);
      if (twin === undefined || childOf(parent, local) === undefined) return NOTHING;
      return [found("rss/meaning-repeated", twin.at, { element: twin.name, other: local }, lengthOf(twin))];
    },
  };
}

/** R33: readers take the image only where it agrees with its channel. */
function judgeImage(image: XmlElement): ReturnType<Rule<XmlElement>["judge"]> {
  const channel = image.parent;
  const url = textOf(childOf(image, "url")) ?? "";
  const wrong = (reason: string): ReturnType<typeof found> =>
    found("rss/image-wrong", image.at, { reason }, lengthOf(image));
  const differs = (name: string): boolean =>
    channel !== undefined && textOf(childOf(image, name)) !== textOf(childOf(channel, name));
  const tooLarge = (name: string, most: number): boolean => Number(textOf(childOf(image, name)) ?? 1) > most;
  return [
    ...(whyNotUrl(url) === undefined ? [] : [wrong(`Its \`url\` "${url}" is no absolute URL.`)]),
    ...(/\.(?:gif|jpe?g|png)(?:\?.*)?$/i.test(url) ? [] : [wrong("It is no GIF, JPEG or PNG.")]),
    ...(differs("title") ? [wrong("Its `title` is not the channel's.")] : []),
    ...(differs("link") ? [wrong("Its `link` is not the channel's.")] : []),
    ...(tooLarge("width", 144) ? [wrong("It is wider than 144 pixels.")] : []),
    ...(tooLarge("height", 400) ? [wrong("It is higher than 400 pixels.")] : []),
  ];
}
