/**
 * What XML feeds say by Atom links and by vocabularies that RSS and Atom share: history, conversation, licence.
 * It takes what is there and judges nothing: rules do that.
 */

import { given } from "../given.ts";
import { relationOf } from "../rules/atom/found.ts";
import { ATOM, COMMENT_API, CREATIVE_COMMONS, HISTORY, SLASH, THREAD } from "../xml/namespaces.ts";
import { attribute, childOf, childrenOf, textOf, type XmlElement } from "../xml/xml.ts";
import type { ReadComments, ReadHistory, ReadLink, ReadRelations } from "./reading.ts";

/** The Atom links of one relation that lead somewhere. */
export function linksOf(parent: XmlElement, rel: string): readonly ReadLink[] {
  return readLinks(parent, (relation) => relation === rel);
}

/** Every Atom link to what should be there; hubs and talk are run by others, on whatever host. */
export function pointersOf(parent: XmlElement): readonly ReadLink[] {
  return readLinks(parent, (relation) => !UNFOLLOWED.has(relation));
}

/** Where the document stands in its feed's history (RFC 5005 §4). */
export function historyOf(head: XmlElement): ReadHistory {
  const archive = childOf(head, "archive", HISTORY);
  return given<ReadHistory>({
    isArchive: archive !== undefined,
    archiveAt: archive?.at,
    current: linksOf(head, "current")[0],
    previous: linksOf(head, "prev-archive")[0],
    next: linksOf(head, "next-archive")[0],
  });
}

/** The hubs that a feed announces (R56). */
export function hubsOf(head: XmlElement): readonly string[] {
  return linksOf(head, "hub").map(({ url }) => url);
}

/** The licence of a feed or an entry (RFC 4946). */
export function licenseOf(parent: XmlElement): string | undefined {
  return linksOf(parent, "license")[0]?.url ?? textOf(childOf(parent, "license", CREATIVE_COMMONS));
}

/** What an entry says of its place among other pages. */
export function relationsOf(entry: XmlElement): ReadRelations {
  const reply = childOf(entry, "in-reply-to", THREAD);
  const isEmpty = childOf(entry, "link", ATOM) === undefined;
  return given<ReadRelations>({
    comments: commentsOf(entry),
    inReplyTo: reply && attribute(reply, "href"),
    related: isEmpty ? NONE : linksOf(entry, "related").map(({ url }) => url),
    via: isEmpty ? NONE : linksOf(entry, "via").map(({ url }) => url),
    license: licenseOf(entry),
  });
}

/** The attribute of that name in that namespace. */
function attributeIn(element: XmlElement, local: string, uri: string): string | undefined {
  for (const one of element.attributes) if (one.local === local && one.uri === uri) return one.value;
  return undefined;
}

const UNFOLLOWED: ReadonlySet<string> = new Set(["hub", "replies"]);
const NONE: readonly string[] = [];

function readLinks(parent: XmlElement, isWanted: (relation: string) => boolean): readonly ReadLink[] {
  const links: ReadLink[] = [];
  for (const link of parent.children) {
    if (link.local !== "link" || link.uri !== ATOM) continue;
    const relation = relationOf(link);
    const url = isWanted(relation) ? attribute(link, "href") : undefined;
    if (url !== undefined) links.push({ url, what: `${link.name} rel="${relation}"`, at: link.at });
  }
  return links;
}

/** Of the links to replies the one to a page; RSS has elements of its own. */
function commentsOf(entry: XmlElement): ReadComments | undefined {
  const replies = childrenOf(entry, "link", ATOM).filter((link) => relationOf(link) === "replies");
  const page = replies.find((link) => attribute(link, "type") === "text/html") ?? replies[0];
  const url = textOf(childOf(entry, "comments")) ?? (page && attribute(page, "href"));
  const count = textOf(childOf(entry, "comments", SLASH)) ?? (page && attributeIn(page, "count", THREAD));
  const hasFeed = childOf(entry, "commentRss", COMMENT_API) !== undefined;
  if (url === undefined && count === undefined && !hasFeed) return undefined;
  return given<ReadComments>({ url, count: count === undefined ? undefined : Number(count) });
}
