/**
 * Elements of other vocabularies that say what one of RSS says already. Readers differ in which of the two they
 * believe, so a feed has one of them (RSS profile, and the documentation of the W3C's service).
 */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { ATOM, CREATIVE_COMMONS, DC, DC_TERMS } from "../../xml/namespaces.ts";
import { childOf, type XmlElement } from "../../xml/xml.ts";
import type { ElementRule } from "../shape.ts";
import { coreChild, isVersion2 } from "./parts.ts";

/** By namespace, then by local name: the name of the element of RSS. */
type Meanings = ReadonlyMap<string, ReadonlyMap<string, string>>;

const ADMIN = "http://webns.net/mvcb/";
const CC = "http://web.resource.org/cc/";
const CC_NOW = "http://creativecommons.org/ns#";
const XHTML = "http://www.w3.org/1999/xhtml";

const OF_CHANNELS: Meanings = meanings({
  [DC]: {
    language: "language",
    rights: "copyright",
    creator: "managingEditor",
    publisher: "webMaster",
    date: "pubDate",
    subject: "category",
  },
  [DC_TERMS]: { modified: "lastBuildDate", issued: "pubDate", rights: "copyright" },
  [ATOM]: { updated: "lastBuildDate", rights: "copyright", generator: "generator", category: "category" },
  [ADMIN]: { generatorAgent: "generator" },
});

/** The full text in `content:encoded` is another thing than a description, and what holds one beside it is not. */
const OF_ITEMS: Meanings = meanings({
  [DC]: {
    creator: "author",
    subject: "category",
    source: "source",
    date: "pubDate",
    description: "description",
  },
  [DC_TERMS]: { issued: "pubDate", abstract: "description" },
  [ATOM]: {
    id: "guid",
    author: "author",
    category: "category",
    published: "pubDate",
    source: "source",
    summary: "description",
    content: "description",
  },
  [XHTML]: { body: "description" },
});

/** A channel says each thing once. */
export const channelMeanings: ElementRule = {
  clause: "RSS profile, namespace elements",
  judge: (channel) => (isVersion2(channel) ? doubled(channel, OF_CHANNELS, "DuplicateSemantics") : NOTHING),
  bad: {
    "rss/meaning-repeated": [
      "<channel><title>Lake Railway</title><link>https://rail.example/</link><description>Trains along the lake</description><language>en</language><dc:language>en</dc:language></channel>",
      "<channel><title>Lake Railway</title><link>https://rail.example/</link><description>Trains along the lake</description><copyright>2026 Lake Railway</copyright><dc:rights>2026 Lake Railway</dc:rights></channel>",
    ],
  },
};

/** An item says each thing once. */
export const itemMeanings: ElementRule = {
  clause: "RSS profile, namespace elements",
  judge: (item) => (isVersion2(item) ? doubled(item, OF_ITEMS, "DuplicateItemSemantics") : NOTHING),
  bad: {
    "rss/meaning-repeated": [
      "<item><title>Night train</title><author>desk@rail.example (Ada Post)</author><dc:creator>Ada Post</dc:creator></item>",
      "<item><title>Night train</title><category>Trains</category><dc:subject>Trains</dc:subject></item>",
      "<item><title>Night train</title><description>It runs again.</description><dc:description>It runs again.</dc:description></item>",
    ],
  },
};

function doubled(parent: XmlElement, known: Meanings, w3c: string): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const child of parent.children) {
    if (child.uri === parent.uri) continue;
    const other = sameMeaning(child, parent, known);
    if (other === undefined) continue;
    findings ??= [];
    findings.push(repeated(child, other.name, other.local === "description" ? OF_DESCRIPTION : w3c));
  }
  return findings ?? NOTHING;
}

const OF_DESCRIPTION = "DuplicateDescriptionSemantics";

/** The element beside it that says the same. */
function sameMeaning(child: XmlElement, parent: XmlElement, known: Meanings): XmlElement | undefined {
  const local = known.get(child.uri)?.get(child.local);
  if (local !== undefined) return coreChild(parent, local);
  const isLicence = child.local === "license" && (child.uri === CC || child.uri === CC_NOW);
  return isLicence ? childOf(parent, "license", CREATIVE_COMMONS) : undefined;
}

/** A name beside an address is two things that are often both wanted. */
function repeated({ name, local, at }: XmlElement, other: string, w3c: string): Finding {
  const options = {
    severity: local === "creator" ? "info" : "warning",
    w3c,
    length: name.length + 1,
  } as const;
  return found("rss/meaning-repeated", at, { element: name, other }, options);
}

function meanings(table: { readonly [uri: string]: { readonly [local: string]: string } }): Meanings {
  return new Map(Object.entries(table).map(([uri, names]) => [uri, new Map(Object.entries(names))]));
}
