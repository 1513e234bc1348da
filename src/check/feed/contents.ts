/**
 * What is known of the HTML of entries. The formats of an entry share it, and so do all feeds that carry it; a verdict
 * is small where nothing is told, and a text is known again by its digest, in whichever form it comes.
 */

import { bounded } from "../bounded.ts";
import { detached } from "../detached.ts";
import { type Finding, NOTHING, saidOnce } from "../finding.ts";
import { digestOf } from "../fingerprint.ts";
import { judgeContent } from "../html/content.ts";
import { judgeMarkup } from "../rules/html/markup.ts";
import { isRelative, type JudgedLinks, judgeLinks, type SiteMap } from "../site/links.ts";
import { decoded } from "../strict-text.ts";
import { isForbidden } from "../xml/xml.ts";
import type { ReadLink } from "./reading.ts";

/** A judged text of HTML. Offsets count from its start. */
export interface KnownContent {
  /** By it texts are compared. */
  readonly name: string;
  /** Characters, as JavaScript counts them. */
  readonly length: number;
  /** Whether it says something, and stands in XML as it is. */
  readonly isPlain: boolean;
  readonly findings: readonly Finding[];
  /** What is told of the links that lead to one place from everywhere. */
  readonly followed: JudgedLinks;
  /** The other links; all of them where the site is not known. */
  readonly links: readonly ReadLink[];
}

export interface Contents {
  readonly contentOf: (html: string) => KnownContent;
  /** The same of its bytes; undefined where they are no text. */
  readonly contentIn: (bytes: Uint8Array) => KnownContent | undefined;
}

const NO_LINKS: readonly ReadLink[] = [];
const NONE_FOLLOWED: JudgedLinks = { findings: NOTHING, wanted: [] };

/** Of an entry that has none. */
export const NO_CONTENT: KnownContent = {
  name: "",
  length: 0,
  isPlain: false,
  findings: NOTHING,
  followed: NONE_FOLLOWED,
  links: NO_LINKS,
};

/** Remembers the last `most` texts. */
export function newContents(site: SiteMap | undefined, most: number): Contents {
  const known = bounded<KnownContent>(most);
  const learnNew = (html: string, digest: string): KnownContent => {
    const isSound = !isForbidden(html);
    // Half of a pair has no bytes of its own, and is known by those of a character that stands for what is missing.
    const name = isSound && !html.includes(MISSING) ? digest : `${digestOf(JSON.stringify(html))} odd`;
    const content = learn(html, name, isSound, site);
    known.set(name, content);
    return content;
  };
  return {
    contentOf: (html) => {
      const digest = digestOf(html);
      return known.get(digest) ?? learnNew(html, digest);
    },
    contentIn: (bytes) => {
      const digest = digestOf(bytes);
      const content = known.get(digest);
      if (content !== undefined) return content;
      const html = decoded(bytes);
      return html === undefined ? undefined : learnNew(html, digest);
    },
  };
}

const MISSING = "\ufffd";

function learn(html: string, name: string, isSound: boolean, site: SiteMap | undefined): KnownContent {
  const { findings: own, links } = judgeContent(html);
  // What is only worth knowing of HTML is how siar itself writes it: frames of hosts that a site allows.
  const grave = judgeMarkup(html).filter(({ problem }) => problem.severity !== "info");
  const findings = saidOnce([...grave, ...own]);
  const isPlain = isSound && !html.includes("\r") && html.trim() !== "";
  const content = { name, length: html.length, isPlain };
  if (site === undefined) return { ...content, findings, followed: NONE_FOLLOWED, links };
  const relative = links.filter(({ url }) => isRelative(url));
  const absolute = relative.length === 0 ? links : links.filter(({ url }) => !isRelative(url));
  const followed = judgeLinks(absolute, { path: "" }, site);
  const isTold = findings.length + relative.length + followed.findings.length + followed.wanted.length > 0;
  if (!isTold) return { ...content, findings: NOTHING, followed: NONE_FOLLOWED, links: NO_LINKS };
  return { ...content, ...detached({ findings, followed, links: relative }) };
}
