/**
 * Where an article comes from and what is said of it elsewhere: comments, what it answers, the feed that had it first,
 * the page that it points at, its licence. Paths of other articles stay as written: the catalogue knows them.
 */

import type { Article, Reference } from "../model/article.ts";
import type { ArticleSettings } from "../model/article-settings.ts";
import type { Comments, SourceFeed } from "../model/entry.ts";
import { problem } from "../problems/problem.ts";
import { licenseAddress } from "../text/license.ts";
import { hasScheme } from "../text/url.ts";
import { readMoment } from "./dates.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { itemsOf } from "./items.ts";
import { readName } from "./names.ts";
import { readWhole } from "./quantities.ts";
import { readSentence, readWords } from "./texts.ts";
import { readOptionalAddress, readPathOrAddress, readWebAddress } from "./web-address.ts";

type Provenance = Pick<
  Article,
  "comments" | "inReplyTo" | "republishedFrom" | "externalUrl" | "related" | "via" | "license" | "rights"
>;

export function readProvenance(matter: FrontMatter, site: ArticleSettings, report: Report): Provenance {
  const { fields } = matter;
  const comments = readComments(matter, report);
  const inReplyTo =
    fields.inReplyTo === undefined
      ? undefined
      : readPathOrAddress(fields.inReplyTo, ["inReplyTo"], matter, report);
  const republishedFrom = readSourceFeed(matter, site, report);
  const externalUrl = readOptionalAddress(fields.externalUrl, ["externalUrl"], matter, report);
  const related = readAddresses("related", matter, report);
  const via = readAddresses("via", matter, report).map(({ text }) => text);
  const license = readLicense(matter, report);
  const rights = readWords(fields.rights, ["rights"], matter, report);
  return {
    ...(comments && { comments }),
    ...(inReplyTo && { inReplyTo }),
    ...(republishedFrom && { republishedFrom }),
    ...(externalUrl !== undefined && { externalUrl }),
    ...(related.length > 0 && { related }),
    ...(via.length > 0 && { via }),
    ...(license !== undefined && { license }),
    ...(rights !== "" && { rights }),
  };
}

/** Most who write no address write a name that has one. */
function readLicense(matter: FrontMatter, report: Report): string | undefined {
  const written = matter.fields.license;
  const sample = licenseAddress(written ?? "");
  if (sample === undefined) return readOptionalAddress(written, ["license"], matter, report);
  const facts = { key: matter.keyOf("license"), value: written ?? "", sample };
  const reason = "A feed names a licence by the address of its text.";
  report(problem("front-matter/url-invalid", matter.placeOf(["license"]), { ...facts, reason }));
  return undefined;
}

function readComments(matter: FrontMatter, report: Report): Comments | undefined {
  const written = matter.fields.comments;
  if (written === undefined) return undefined;
  if (typeof written === "string") {
    const url = readOptionalAddress(written, ["comments"], matter, report);
    return url === undefined ? undefined : { url };
  }
  const url = readWebAddress(written.url, ["comments", "url"], matter, report);
  const feedUrl = readOptionalAddress(written.feed, ["comments", "feed"], matter, report);
  const count = readWhole(written.count, 0, ["comments", "count"], matter, report);
  if (url === undefined) return undefined;
  return { url, ...(feedUrl !== undefined && { feedUrl }), ...(count !== undefined && { count }) };
}

/** What RSS `source` and `atom:source` need: the name and the address of the feed (R24, RFC 4287 §4.2.11). */
function readSourceFeed(matter: FrontMatter, site: ArticleSettings, report: Report): SourceFeed | undefined {
  const written = matter.fields.source;
  if (written === undefined) return undefined;
  const title = readSentence(written.title, ["source", "title"], matter, report);
  const url = readWebAddress(written.url, ["source", "url"], matter, report);
  const pageUrl = readOptionalAddress(written.page, ["source", "page"], matter, report);
  const id = readFeedId(written.id, matter, report);
  const place = matter.placeOf(["source", "updated"]);
  const updated =
    written.updated === undefined
      ? undefined
      : readMoment(written.updated, matter.nameOf(["source", "updated"]), place, site, report)?.instant;
  const author =
    written.author === undefined
      ? undefined
      : readName(written.author, ["source", "author"], matter, report)?.text;
  const rights = readWords(written.rights, ["source", "rights"], matter, report);
  if (title === undefined || url === undefined) return undefined;
  return {
    title,
    url,
    ...(pageUrl !== undefined && { pageUrl }),
    ...(id !== undefined && { id }),
    ...(updated && { updated }),
    ...(author !== undefined && { author }),
    ...(rights !== "" && { rights }),
  };
}

/** An id as it stands there: a URI of any scheme (RFC 4287 §4.2.6). */
function readFeedId(written: string | undefined, matter: FrontMatter, report: Report): string | undefined {
  const text = written?.trim() ?? "";
  if (text === "") return undefined;
  if (hasScheme(text) && !/[\s\p{C}<>"]/u.test(text)) return text;
  const facts = {
    key: matter.nameOf(["source", "id"]),
    value: text,
    reason: "The id of a feed is a URI.",
    sample: "tag:berita.example,2020:feed",
  };
  report(problem("front-matter/url-invalid", matter.placeOf(["source", "id"]), facts));
  return undefined;
}

/** `via` leads elsewhere, always; `related` may name an article of this site. */
function readAddresses(field: "related" | "via", matter: FrontMatter, report: Report): readonly Reference[] {
  const key = matter.keyOf(field);
  const found = new Map<string, Reference>();
  for (const { value, path } of itemsOf(matter.fields[field], [field], matter, report)) {
    const place = matter.placeOf(path);
    if (value.trim() === "") {
      report(problem("front-matter/item-empty", place, { key }));
      continue;
    }
    const url = field === "via" ? readWebAddress(value, path, matter, report) : undefined;
    const reference =
      field === "via" ? url && { text: url, place } : readPathOrAddress(value, path, matter, report);
    if (!reference) continue;
    const { text } = reference;
    if (found.has(text)) report(problem("front-matter/item-twice", place, { key, value: text, first: text }));
    else found.set(text, reference);
  }
  return [...found.values()];
}
