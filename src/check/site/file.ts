/** Judges one file of a site alone: a page, a list, a file for hosts. Which file is what is told by name and content. */

import { decodeBytes } from "../decode.ts";
import { detached } from "../detached.ts";
import { judgeFeedFiles } from "../feed/feed-files.ts";
import { newMemory } from "../feed/memory.ts";
import { type Finding, placed } from "../finding.ts";
import { judgePrologue } from "../house/prologue.ts";
import { readXml } from "../xml/xml.ts";
import { judgeDiscoveries } from "./discovery.ts";
import { type FileFacts, type JudgedFile, NO_FACTS } from "./facts.ts";
import { judgeHeaders } from "./header-rules.ts";
import { judgeRedirects, judgeRobots } from "./host-files.ts";
import { kindOf } from "./kinds.ts";
import { judgeLinks, mapOf, type SiteMap, type SiteNames } from "./links.ts";
import { type JudgedList, judgeOpml, judgeSitemap } from "./lists.ts";
import { readPage } from "./page.ts";

/** Judges one file; a feed as the only format that it has. */
export function judgeFile(path: string, bytes: Uint8Array, site: SiteNames): JudgedFile {
  const kind = kindOf(path, bytes);
  if (kind === undefined) return UNJUDGED;
  if (kind === "feed") return judgeFeedFiles([{ path, bytes }], newMemory(site))[0] ?? UNJUDGED;
  const { text, findings } = decodeBytes(bytes);
  if (text === undefined) return { problems: placed(path, "", findings), facts: NO_FACTS };
  const judged =
    kind === "page" ? judgePage(path, text, mapOf(site)) : judgeList(path, text, kind, mapOf(site));
  const all = [...findings, ...judged.findings];
  const problems = all.length === 0 ? [] : placed(path, text, all);
  return detached({ problems, facts: judged.facts }); // parts of the text would hold on to all of it
}

/** The ids of a page, to which links may lead; undefined where the file is no page. */
export function idsOfPage(path: string, bytes: Uint8Array): ReadonlySet<string> | undefined {
  const text = kindOf(path, bytes) === "page" ? decodeBytes(bytes).text : undefined;
  return text === undefined ? undefined : readPage(text).ids;
}

const UNJUDGED: JudgedFile = { problems: [], facts: NO_FACTS };

interface Judged {
  readonly findings: readonly Finding[];
  readonly facts: FileFacts;
}

function judgePage(path: string, text: string, site: SiteMap): Judged {
  const { links, ids, discoveries } = readPage(text);
  const { findings, wanted } = judgeLinks(links, { path, ids }, site);
  const discovery = judgeDiscoveries(discoveries, path, site);
  const { announced } = discovery;
  const isAsked = wanted.length > 0 || announced.length > 0;
  return {
    findings: [...findings, ...discovery.findings],
    facts: isAsked
      ? { ...(wanted.length > 0 && { wanted }), ...(announced.length > 0 && { announced }) }
      : NO_FACTS,
  };
}

function judgeList(path: string, text: string, kind: "xml" | "host", site: SiteMap): Judged {
  const { findings, links, listed, rootAt = 0 } = kind === "xml" ? readList(text) : readHostFile(path, text);
  const followed = judgeLinks(links, { path }, site);
  const { wanted } = followed;
  return {
    findings: [...findings, ...followed.findings],
    facts: {
      ...(wanted.length > 0 && { wanted }),
      ...(listed !== undefined && { subscriptions: { listed, rootAt } }),
    },
  };
}

function readList(text: string): JudgedList {
  const { root, findings } = readXml(text);
  if (root === undefined) return { findings, links: [] };
  const list = root.local === "opml" ? judgeOpml(root) : judgeSitemap(root);
  return { ...list, findings: [...findings, ...judgePrologue(text, root.at), ...list.findings] };
}

function readHostFile(path: string, text: string): JudgedList {
  switch (path) {
    case "robots.txt":
      return judgeRobots(text);
    case "_redirects":
      return judgeRedirects(text);
    default:
      return judgeHeaders(text);
  }
}
