/**
 * Judges a built site as a whole, from its bytes alone: every feed, the agreement of its formats, and that
 * everything that points to a place on the site finds it. Which file is what is told by name and content.
 */

import type { Problem } from "../model/problem.ts";
import { checkFeed, newMemory } from "./check-feed.ts";
import { decodeBytes } from "./decode.ts";
import { addAll, type Finding, found, moved, placed } from "./finding.ts";
import { whyNotUrl } from "./grammars.ts";
import { judgeHeaders } from "./header-rules.ts";
import { archivesAmong, judgeHistories } from "./history.ts";
import { judgeRedirects, judgeRobots } from "./host-files.ts";
import { folderOf, follow, judgeLinks, type SiteMap, urlOf } from "./links.ts";
import { type JudgedList, judgeOpml, judgeSitemap } from "./lists.ts";
import { FEED_TYPES, type ReadPage, readPage } from "./page.ts";
import { compareFormats } from "./parity.ts";
import type { ReadEntry, ReadFeed } from "./reading.ts";
import { judgePrologue } from "./rules/prologue.ts";
import { archiveSizeOf, tooLargeOf, warnOfLargest } from "./size.ts";
import { judgeCompleteness, judgeSubscriptions } from "./subscriptions.ts";
import { readXml } from "./xml.ts";

/** One file of the set, as it was read. */
interface Opened {
  readonly path: string;
  readonly findings: Finding[];
  readonly feed?: ReadFeed;
  readonly page?: ReadPage;
  readonly list?: JudgedList;
}

/** Judges every file of a site by path; `baseUrl` is where the set is served. Problems come in the files' order. */
export function checkSite(
  files: ReadonlyMap<string, Uint8Array>,
  { baseUrl }: { readonly baseUrl: string },
): readonly Problem[] {
  const problems: Problem[] = [];
  const opened = openAll(files, problems);
  const pages = new Map(opened.flatMap(({ path, page }) => (page ? [[path, page.ids] as const] : [])));
  const redirects = opened.find(({ path }) => path === "_redirects");
  const site: SiteMap = {
    base: new URL(baseUrl),
    paths: new Set([...files.keys()].map((path) => path.normalize("NFC"))),
    redirected: redirects ? judgeRedirects(textOf(files, redirects.path)).from : new Set(),
    idsOf: (path) => pages.get(path),
  };
  const feeds = new Map(opened.flatMap(({ path, feed }) => (feed ? [[path, feed] as const] : [])));
  const archives = archivesAmong(feeds);
  const histories = judgeHistories(feeds, archives, site);
  const sized = [...feeds].map(([path, feed]) => ({ path, feed, bytes: files.get(path)?.length ?? 0 }));
  const sizes = new Map(sized.map((one) => [one.path, one]));
  const largest = warnOfLargest(sized.filter(({ path }) => !archives.has(path)));
  const followed = new Set<ReadEntry>();
  for (const file of opened) {
    const url = urlOf(file.path, baseUrl);
    if (file.feed) {
      addAll(file.findings, judgeSelf(file.feed, file.path, site));
      addAll(file.findings, judgeFeedLinks(file.feed, url, site, followed));
      addAll(file.findings, judgeParity(file.feed, file.path, feeds));
      addAll(file.findings, histories.get(file.path) ?? []);
      const size = sizes.get(file.path);
      if (size) addAll(file.findings, archives.has(file.path) ? archiveSizeOf(size.bytes) : tooLargeOf(size));
    }
    if (largest?.path === file.path) file.findings.push(largest.finding);
    if (file.page) {
      addAll(file.findings, judgeLinks(file.page.links, url, site));
      addAll(file.findings, judgeDiscovery(file.page, url, site, feeds));
    }
    if (file.list) {
      addAll(file.findings, file.list.findings);
      addAll(file.findings, judgeLinks(file.list.links, url, site));
      const { listed, rootAt = 0 } = file.list;
      const whole = { ...site, feeds, archives };
      if (listed) addAll(file.findings, judgeSubscriptions(file.path, listed, whole));
      if (listed && file.path === "feeds.opml")
        addAll(file.findings, judgeCompleteness(listed, rootAt, whole));
    }
    if (file.findings.length > 0)
      addAll(problems, placed(file.path, textOf(files, file.path), file.findings));
  }
  return problems;
}

/** The text of a file; it is not kept, since a site may be larger than memory. */
function textOf(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return decodeBytes(files.get(path) ?? new Uint8Array()).text ?? "";
}

/** Reads every file that is judged; what cannot be read becomes a problem. */
function openAll(files: ReadonlyMap<string, Uint8Array>, problems: Problem[]): readonly Opened[] {
  const memory = newMemory();
  const told = new Set<string>();
  const isTold = ({ code }: Problem): boolean => {
    const isAgain = told.has(code);
    if (TOLD_ONCE.has(code)) told.add(code);
    return !isAgain && !SIZES.has(code);
  };
  const paths = [...files.keys()].sort();
  return paths.flatMap((path) => {
    const bytes = files.get(path) ?? new Uint8Array();
    const kind = kindOf(path, bytes);
    if (kind === undefined) return [];
    if (kind === "feed") {
      const checked = checkFeed(path, bytes, memory);
      addAll(problems, checked.problems.filter(isTold));
      const { feed } = checked;
      return feed === undefined ? [] : [{ path, feed, findings: [] }];
    }
    const { text, findings } = decodeBytes(bytes);
    if (text === undefined) {
      problems.push(...placed(path, "", findings));
      return [];
    }
    const file = { path, findings: [...findings] };
    if (kind === "page") return [{ ...file, page: readPage(text) }];
    if (kind === "xml") return [openXml(file, text)];
    return [{ ...file, list: HOST_FILES.get(path)?.(text) ?? NO_LIST }];
  });
}

/** Judged for the site as a whole, which knows more of a feed than its file says. */
const SIZES: ReadonlySet<string> = new Set([
  "feed/size-large",
  "feed/size-exceeded",
  "history/archive-large",
]);

/** A site that took its ids over from another program has one cause for all, and nobody may mend them. */
const TOLD_ONCE: ReadonlySet<string> = new Set(["atom/id-no-iri"]);

/** How the three formats of a feed are named; the first is what the others are compared with. */
const FORMATS = ["atom.xml", "rss.xml", "feed.json"];

type Kind = "feed" | "page" | "xml" | "host";

const HOST_FILES: ReadonlyMap<string, (text: string) => JudgedList> = new Map([
  ["robots.txt", judgeRobots],
  ["_redirects", judgeRedirects],
  ["_headers", judgeHeaders],
]);
const NO_LIST: JudgedList = { findings: [], links: [] };

/** Enough to tell what an XML file is. */
const SNIFFED_BYTES = 1024;

function kindOf(path: string, bytes: Uint8Array): Kind | undefined {
  if (HOST_FILES.has(path)) return "host";
  const extension = /\.([a-z0-9]+)$/.exec(path)?.[1] ?? "";
  const start = (): string => new TextDecoder().decode(bytes.subarray(0, SNIFFED_BYTES));
  switch (extension) {
    case "html":
      return "page";
    case "rss":
    case "atom":
      return "feed";
    case "json":
      return path.endsWith("feed.json") || start().includes("https://jsonfeed.org/version/")
        ? "feed"
        : undefined;
    case "opml":
      return "xml";
    case "xml":
      if (/<(?:urlset|sitemapindex|opml)[\s>]/.test(start())) return "xml";
      return FORMATS.some((name) => path.endsWith(name)) || /<(?:rss|feed)[\s>]/.test(start())
        ? "feed"
        : undefined;
    default:
      return undefined;
  }
}

function openXml(file: Opened, text: string): Opened {
  const { root, findings } = readXml(text);
  addAll(file.findings, findings);
  if (root === undefined) return file;
  addAll(file.findings, judgePrologue(text, root.at));
  return { ...file, list: root.local === "opml" ? judgeOpml(root) : judgeSitemap(root) };
}

/** R21: the self link is the address of this very file. */
function judgeSelf({ self }: ReadFeed, path: string, site: SiteMap): readonly Finding[] {
  if (self === undefined || whyNotUrl(self.url) !== undefined) return [];
  const target = follow(self.url, site.base.href, site);
  if (target.kind === "file" && target.path === path && !/[?#]/.test(self.url)) return [];
  return [found("feed/self-elsewhere", self.at, { self: self.url, expected: urlOf(path, site.base.href) })];
}

/** An entry's links are followed once, in the first feed that carries it. */
function judgeFeedLinks(
  feed: ReadFeed,
  url: string,
  site: SiteMap,
  followed: Set<ReadEntry>,
): readonly Finding[] {
  const others = feed.links.filter((link) => link.at !== feed.self?.at);
  const findings = [...judgeLinks(others, url, site)];
  for (const { entry, at } of feed.entries) {
    if (followed.has(entry)) continue;
    followed.add(entry);
    addAll(findings, moved(judgeLinks(entry.links, url, site), at));
  }
  return findings;
}

/** The formats of one feed lie in one folder under the usual names; each is compared with the first of them. */
function judgeParity(feed: ReadFeed, path: string, feeds: ReadonlyMap<string, ReadFeed>): readonly Finding[] {
  const folder = folderOf(path);
  const place = FORMATS.indexOf(path.slice(folder.length));
  const first = FORMATS.slice(0, Math.max(place, 0)).find((name) => feeds.has(folder + name));
  const other = first === undefined ? undefined : feeds.get(folder + first);
  return other === undefined ? [] : [...compareFormats(feed, other)];
}

/** R76: a page announces feeds by absolute URL, right type, and titles that differ. */
function judgeDiscovery(
  { discoveries }: ReadPage,
  from: string,
  site: SiteMap,
  feeds: ReadonlyMap<string, ReadFeed>,
): readonly Finding[] {
  const titles = new Set<string>();
  return discoveries.flatMap(({ url, type, title, at }) => {
    const target = follow(url, from, site);
    const feed = target.kind === "file" ? feeds.get(target.path) : undefined;
    const reasons: string[] = [];
    if (whyNotUrl(url) !== undefined) reasons.push("Its `href` is not absolute.");
    if (title === "") reasons.push("It has no title.");
    else if (titles.has(title)) reasons.push(`Another feed of the page has the title "${title}".`);
    if (target.kind === "file" && feed?.format !== FEED_TYPES.get(type)) {
      reasons.push(`What lies there is not of the type "${type}".`);
    }
    titles.add(title);
    return reasons.map((reason) => found("page/discovery-wrong", at, { url, reason }));
  });
}
