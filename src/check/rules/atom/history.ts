/** A feed in several documents, as each of them says it (RFC 5005): in Atom and in RSS. */

import { type Finding, NOTHING } from "../../finding.ts";
import { HISTORY } from "../../xml/namespaces.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { foundAt, linksOf, relationOf } from "./found.ts";
import { HISTORY_RELATIONS } from "./links.ts";

/** What stands around it is part of its samples: such an element says how a feed's links are to be read. */
const completeShape: Shape = {
  name: "fh:complete",
  clause: "RFC 5005 §2",
  holds: "nothing",
  rules: [
    {
      clause: "RFC 5005 §2",
      judge: judgeComplete,
      good: `<fh:complete/>${link("current", "news.atom")}`,
      bad: {
        "history/complete-linked": `<fh:complete/>${link("prev-archive", "2024.atom")}`,
        "history/complete-not-current": `${link("self", "news.atom")}<fh:complete/>${link("current", "newest.atom")}`,
      },
    },
  ],
  good: "<fh:complete/>",
  bad: {
    "xml/text-unexpected": "<fh:complete>yes</fh:complete>",
    "xml/attribute-unknown": '<fh:complete since="2025"/>',
    "xml/element-repeated": "<fh:complete/><fh:complete/>",
  },
};

const archiveShape: Shape = {
  name: "fh:archive",
  clause: "RFC 5005 §4",
  holds: "nothing",
  rules: [
    {
      clause: "RFC 5005 §4",
      judge: judgeArchive,
      bad: {
        "history/current-missing": `<fh:archive/>${link("prev-archive", "2024.atom")}`,
        "history/archive-alone": `<fh:archive/>${link("current", "news.atom")}`,
      },
    },
  ],
  good: `<fh:archive/>${link("current", "news.atom")}${link("prev-archive", "2024.atom")}`,
  bad: { "xml/text-unexpected": "<fh:archive>2024</fh:archive>" },
};

function link(relation: string, file: string): string {
  return `<link rel="${relation}" href="https://lake.example/${file}"/>`;
}

const HEAD: { readonly [local: string]: ChildShape } = {
  complete: { shape: completeShape, most: 1 },
  archive: { shape: archiveShape, most: 1 },
};

export const historyVocabulary: Vocabulary = {
  uri: HISTORY,
  prefix: "fh",
  elements: { feed: HEAD, source: HEAD, channel: HEAD },
};

/** Of a complete feed nothing comes before and nothing after. */
function judgeComplete({ parent: head }: XmlElement): readonly Finding[] {
  if (head === undefined) return NOTHING;
  const selves = linksOf(head, "self").map((link) => attribute(link, "href"));
  const findings: Finding[] = [];
  for (const link of linksOf(head, ...HISTORY_RELATIONS)) {
    const relation = relationOf(link);
    const url = attribute(link, "href") ?? "";
    if (relation !== "current") findings.push(foundAt("history/complete-linked", link, { relation }));
    else if (selves.length > 0 && !selves.includes(url)) {
      findings.push(foundAt("history/complete-not-current", link, { url }));
    }
  }
  return findings;
}

function judgeArchive(archive: XmlElement): readonly Finding[] {
  const { parent: head } = archive;
  if (head === undefined) return NOTHING;
  const findings: Finding[] = [];
  if (linksOf(head, "current").length === 0) {
    findings.push(foundAt("history/current-missing", archive, {}, { w3c: "MissingCurrentInArchive" }));
  }
  if (linksOf(head, "prev-archive", "next-archive").length === 0) {
    findings.push(foundAt("history/archive-alone", archive, {}));
  }
  return findings;
}
