/** A feed file as articles to import: RSS, Atom or JSON Feed, as the caller says and the file must agree. */

import { placed } from "../check/finding.ts";
import { readJson } from "../check/json/json.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { readAtom } from "./atom.ts";
import { readMoment } from "./dates.ts";
import type { Imported, ImportedSource } from "./imported.ts";
import { readJsonFeed } from "./json-feed.ts";
import { type ReadChannel, type ReadItem, readRss } from "./rss.ts";
import { openXml } from "./xml-source.ts";

export type FeedForm = "rss" | "atom" | "json";

const FORM_NAMES: Readonly<Record<FeedForm, string>> = {
  rss: "RSS feed",
  atom: "Atom feed",
  json: "JSON Feed",
};

/** Reads a feed; `file` is what problems call it, dates without an offset are on the zone's clock. */
export function readFeedFile(text: string, file: string, form: FeedForm, timeZone: string): ImportedSource {
  const opened = open(text, file, form);
  const { channel, problems } = opened;
  if (channel === undefined) return { articles: [], leftOut: [], problems };
  const said: Problem[] = [...problems];
  const articles = channel.items.flatMap((item) => withDates(item, timeZone, said) ?? []);
  if (channel.items.length === 0)
    said.push(problem("import/nothing-found", { file }, { form: FORM_NAMES[form] }));
  const { language, home, leftOut = [] } = channel;
  return {
    articles,
    ...(language !== undefined && { language }),
    ...(home !== undefined && { home }),
    leftOut,
    problems: said,
  };
}

interface Opened {
  readonly channel: ReadChannel | undefined;
  readonly problems: readonly Problem[];
}

function open(text: string, file: string, form: FeedForm): Opened {
  const isJson = /^\s*[{[]/.test(text);
  if (form === "json") {
    if (!isJson) return unknown(file, form, text.trim() === "" ? "empty" : "no JSON", meantByXml(text));
    return openJson(text, file);
  }
  if (isJson) return unknown(file, form, "JSON", "json");
  const source = openXml(text, file);
  const { root, problems } = source;
  if (root === undefined) {
    const isEmpty = text.trim() === "";
    return isEmpty ? unknown(file, form, "empty", undefined) : { channel: undefined, problems };
  }
  const found = root.local === "feed" ? "atom" : /^(?:rss|RDF)$/.test(root.local) ? "rss" : undefined;
  if (found === undefined) return unknown(file, form, `an XML file of <${root.name}>`, undefined);
  const isExport = root.children.some(({ children }) => children.some(({ uri }) => WXR.test(uri)));
  if (found === "rss" && isExport) return unknown(file, form, "an export of WordPress", "wordpress");
  if (found !== form) return unknown(file, form, `an ${FORM_NAMES[found]}`, found);
  const channel = form === "atom" ? readAtom(root, source) : readRss(root, source.placeOf);
  return { channel, problems };
}

const WXR = /^https?:\/\/wordpress\.org\/export\//;

function unknown(file: string, form: FeedForm, found: string, meant: string | undefined): Opened {
  const facts = { form: FORM_NAMES[form], found, meant };
  return { channel: undefined, problems: [problem("import/form-unknown", { file }, facts)] };
}

function meantByXml(text: string): string | undefined {
  if (/<rss[\s>]|<rdf:RDF[\s>]/.test(text.slice(0, 5_000))) return "rss";
  return /<feed[\s>]/.test(text.slice(0, 5_000)) ? "atom" : undefined;
}

function openJson(text: string, file: string): Opened {
  const { value, findings } = readJson(text);
  const problems = placed(file, text, findings).map(
    (one): Problem => ({
      ...one,
      severity: value === undefined ? "error" : "warning",
    }),
  );
  if (value === undefined) return { channel: undefined, problems };
  const isFeed = value.kind === "object" && value.members.some(({ key }) => key === "items");
  if (!isFeed) {
    const isGhost = value.kind === "object" && value.members.some(({ key }) => key === "db");
    return unknown(
      file,
      "json",
      isGhost ? "an export of Ghost" : "another JSON file",
      isGhost ? "ghost" : undefined,
    );
  }
  let line = 1;
  let from = 0;
  const placeOf = (at: number): Imported["place"] => {
    for (let next = text.indexOf("\n", from); next !== -1 && next < at; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    return { file, line };
  };
  return { channel: readJsonFeed(value, placeOf), problems };
}

/** The item with its moments; one that has a date which is none is told and left out. */
function withDates(
  { publishedText, updatedText, ...item }: ReadItem,
  timeZone: string,
  problems: Problem[],
): Imported | undefined {
  const published = publishedText === undefined ? undefined : readMoment(publishedText, timeZone);
  if (published !== undefined && "reason" in published) {
    const facts = {
      name: item.title || item.id || item.url || "An entry without a name",
      value: publishedText ?? "",
      reason: published.reason,
    };
    problems.push(problem("import/date-unreadable", item.place, facts));
    return undefined;
  }
  const updated = updatedText === undefined ? undefined : readMoment(updatedText, timeZone);
  return {
    ...item,
    ...(published && { published: published.instant }),
    ...(updated && "instant" in updated && { updated: updated.instant }),
  };
}
