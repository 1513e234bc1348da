/** What Apple asks of a show, and of the files of its episodes, as soon as a feed uses its tags. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { ITUNES } from "../../xml/namespaces.ts";
import { attribute, childOf, childrenOf, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { extensionOf } from "./extension.ts";

const SHOW = "Apple Podcasts, required tags of a show";
const OWNER = "Apple Podcasts, itunes:owner";
const FILES = "Apple Podcasts, formats of episodes";

/** What the W3C's service asks too, and what only Apple asks. */
const ASKED = [
  { name: "language", uri: "", isOfBoth: true },
  { name: "itunes:category", uri: ITUNES, isOfBoth: true },
  { name: "itunes:explicit", uri: ITUNES, isOfBoth: true },
  { name: "itunes:image", uri: ITUNES, isOfBoth: false },
] as const;

/** Sound and film that Apple Podcasts does not play. */
const OTHER_FILES: ReadonlySet<string> = new Set([
  ...[
    "3gp",
    "aif",
    "aiff",
    "amr",
    "ape",
    "asf",
    "asx",
    "au",
    "avi",
    "divx",
    "exe",
    "flac",
    "flv",
    "m3u",
    "mka",
  ],
  ...[
    "mkv",
    "mid",
    "midi",
    "mpc",
    "oga",
    "ogg",
    "ogv",
    "opus",
    "pls",
    "qcp",
    "ra",
    "ram",
    "rm",
    "rmvb",
    "spx",
  ],
  ...["swf", "torrent", "webm", "wma", "wmv", "wv", "zip"],
]);
const OTHER_TYPES: ReadonlySet<string> = new Set([
  ...[
    "application/ogg",
    "audio/flac",
    "audio/ogg",
    "audio/opus",
    "audio/webm",
    "audio/x-flac",
    "audio/x-ms-wma",
  ],
  ...["video/avi", "video/ogg", "video/webm", "video/x-flv", "video/x-matroska", "video/x-ms-asf"],
  ...["video/x-ms-wmv", "video/x-msvideo", "application/x-bittorrent", "audio/x-pn-realaudio"],
]);

const SOUND_SHOW = `<title>Morning at the harbour</title>
  <link>https://harbour.example/</link>
  <description>What sails, and what waits.</description>`;

export const channelRules: readonly ElementRule[] = [
  {
    clause: SHOW,
    judge: judgeShow,
    bad: {
      "itunes/element-missing": `<channel>
  ${SOUND_SHOW}
  <language>en</language>
  <itunes:author>Harbour Radio</itunes:author>
  <itunes:explicit>false</itunes:explicit>
</channel>`,
    },
  },
  {
    clause: OWNER,
    judge: judgeOwner,
    bad: {
      "itunes/mail-missing": `<channel>
  ${SOUND_SHOW}
  <language>en</language>
  <itunes:category text="History"/>
  <itunes:explicit>false</itunes:explicit>
  <itunes:image href="https://harbour.example/cover.jpg"/>
</channel>`,
    },
  },
];

export const itemRules: readonly ElementRule[] = [
  {
    clause: FILES,
    judge: judgeFiles,
    bad: {
      "itunes/format-unsupported": `<item>
  <title>Morning at the harbour</title>
  <guid isPermaLink="false">morning-1</guid>
  <enclosure url="https://harbour.example/morning.ogg" length="8727310" type="audio/ogg"/>
  <itunes:duration>7:40</itunes:duration>
</item>`,
    },
  },
];

/** Apple reads RSS 2.0, whose elements have no namespace. */
function judgeShow(channel: XmlElement): readonly Finding[] {
  if (channel.uri !== "" || isBlocked(channel)) return NOTHING;
  const absent = ASKED.filter(({ name, uri }) => {
    const local = name.slice(name.indexOf(":") + 1);
    return childOf(channel, local, uri) === undefined;
  });
  return absent.map(({ name, isOfBoth }) =>
    found(
      "itunes/element-missing",
      channel.at,
      { element: name },
      { length: channel.name.length + 1, ...(!isOfBoth && { w3c: "", severity: "info" }) },
    ),
  );
}

/** Whether the show keeps itself out of the directory, which then asks for nothing. */
function isBlocked(channel: XmlElement): boolean {
  return childOf(channel, "block", ITUNES)?.text.trim().toLowerCase() === "yes";
}

/** An owner without an address is said at the owner. */
function judgeOwner(channel: XmlElement): readonly Finding[] {
  if (channel.uri !== "" || childOf(channel, "owner", ITUNES) !== undefined || isBlocked(channel))
    return NOTHING;
  return [found("itunes/mail-missing", channel.at, {}, { length: channel.name.length + 1 })];
}

function judgeFiles(item: XmlElement): readonly Finding[] {
  const findings: Finding[] = [];
  for (const enclosure of childrenOf(item, "enclosure")) {
    const url = attribute(enclosure, "url") ?? "";
    const extension = extensionOf(url);
    const type = (attribute(enclosure, "type") ?? "").trim().toLowerCase();
    const isOther = OTHER_FILES.has(extension);
    if (!isOther && !OTHER_TYPES.has(type)) continue;
    const format = isOther ? `.${extension}` : type;
    const { at, name } = enclosure;
    findings.push(found("itunes/format-unsupported", at, { url, format }, { length: name.length + 1 }));
  }
  return findings;
}
