/** What podcast directories and programs ask: the vocabularies of iTunes and of Podcasting 2.0 (R58, R59). */

import { found, NOTHING, type Rule } from "../finding.ts";
import { isMailAddress, isMediaType } from "../grammars/grammars.ts";
import { ITUNES, PODCAST } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import { type ElementRule, having, invalid, text, url, value, WHOLE } from "./elements.ts";
import { lacks, lengthOf } from "./parts.ts";

const APPLE = "Apple, podcast RSS";
const INDEX = "Podcasting 2.0";
const FROM_ONE = /^[1-9]\d*$/;
const LONGEST_NAME = 128;

/** Elements of the channel and of its items. */
export const podcastElements: readonly ElementRule[] = [
  text(APPLE, ITUNES, "explicit", /^(?:true|false)$/, "`true` or `false`"),
  text(APPLE, ITUNES, "type", /^(?:episodic|serial)$/, "`episodic` or `serial`"),
  text(APPLE, ITUNES, "episodeType", /^(?:full|trailer|bonus)$/, "`full`, `trailer` or `bonus`"),
  text(APPLE, ITUNES, "season", FROM_ONE, "a whole number from 1"),
  text(APPLE, ITUNES, "episode", FROM_ONE, "a whole number from 1"),
  text(
    APPLE,
    ITUNES,
    "duration",
    /^(?:\d+|\d+:[0-5]\d|\d+:[0-5]?\d:[0-5]\d)$/,
    "seconds, or hours, minutes and seconds as `1:02:03`",
  ),
  having(APPLE, ITUNES, "category", "text"),
  { clause: APPLE, uri: ITUNES, local: "category", judge: judgeSubcategories },
  having(APPLE, ITUNES, "image", "href"),
  url(APPLE, ITUNES, "image", "href"),
  { clause: APPLE, uri: ITUNES, local: "owner", judge: judgeOwner },
  text(
    "R58",
    PODCAST,
    "guid",
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    "a UUID in lower case, such as `9b024349-ccf0-5f69-a609-6b82873eab3c`",
  ),
  text("R59", PODCAST, "locked", /^(?:yes|no)$/, "`yes` or `no`"),
  text(
    "R59",
    PODCAST,
    "medium",
    /^(?:(?:podcast|music|video|film|audiobook|newsletter|blog|course)L?|mixed|publisher)$/,
    "a medium of Podcasting 2.0, such as `podcast` or `newsletter`",
  ),
  text("R59", PODCAST, "license", shorterThan(LONGEST_NAME), "at most 128 characters"),
  text("R59", PODCAST, "person", shorterThan(LONGEST_NAME), "a name of 1 to 128 characters"),
  url("R59", PODCAST, "person", "href"),
  url("R59", PODCAST, "person", "img"),
  text(INDEX, PODCAST, "season", WHOLE, "a whole number"),
  text(INDEX, PODCAST, "episode", /^\d+(?:\.\d+)?$/, "a number"),
  ...["transcript", "chapters"].flatMap((local) => [
    having("R59", PODCAST, local, "url"),
    having("R59", PODCAST, local, "type"),
    url("R59", PODCAST, local, "url"),
    { clause: "R59", uri: PODCAST, local, judge: judgeType },
  ]),
  value("R59", PODCAST, "transcript", "language", /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, "a language tag"),
  value("R59", PODCAST, "transcript", "rel", /^captions$/, "`captions`, or leave it out"),
];

/** A channel that lists itself in a directory has all that directories demand. */
export const podcastChannelRule: Rule<XmlElement> = {
  clause: APPLE,
  judge: (channel) => {
    const isListed =
      childOf(channel, "guid", PODCAST) !== undefined || childOf(channel, "type", ITUNES) !== undefined;
    if (!isListed) return NOTHING;
    const absent = DEMANDED.filter(({ local, uri }) => childrenOf(channel, local, uri).length === 0);
    return absent.map(({ name }) => {
      const facts = { element: name, parent: channel.name, isEmpty: false };
      return found("xml/element-missing", channel.at, facts, lengthOf(channel));
    });
  },
};

const DEMANDED = [
  { name: "itunes:image", local: "image", uri: ITUNES },
  { name: "itunes:category", local: "category", uri: ITUNES },
  { name: "itunes:explicit", local: "explicit", uri: ITUNES },
  { name: "language", local: "language", uri: "" },
] as const;

function shorterThan(most: number): RegExp {
  return new RegExp(`^[^]{1,${most}}$`, "u");
}

function judgeSubcategories(category: XmlElement): ReturnType<Rule<XmlElement>["judge"]> {
  return childrenOf(category, "category", ITUNES)
    .filter((sub) => !attribute(sub, "text"))
    .map((sub) => lacks(sub, "text"));
}

function judgeOwner(owner: XmlElement): ReturnType<Rule<XmlElement>["judge"]> {
  const email = textOf(childOf(owner, "email", ITUNES));
  if (email === undefined || isMailAddress(email)) return NOTHING;
  return [found("feed/mail-invalid", owner.at, { value: email }, lengthOf(owner))];
}

function judgeType(element: XmlElement): ReturnType<Rule<XmlElement>["judge"]> {
  const type = attribute(element, "type");
  if (type === undefined || isMediaType(type)) return NOTHING;
  return [invalid(element, `${element.name} type`, type, "a media type such as `text/vtt`")];
}
