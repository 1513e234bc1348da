/**
 * An export of Ghost as articles to import: posts, and pages where they are wanted. The id is the one that Ghost's own
 * feed has; posts for members and for subscribers by mail were not public, and become drafts.
 */

import { placed } from "../check/finding.ts";
import { wordsOfHtml } from "../check/html/html.ts";
import {
  type JsonObject,
  type JsonValue,
  member,
  objectsOf,
  readJson,
  stringOf,
} from "../check/json/json.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { instantOf } from "../text/date.ts";
import { readMoment } from "./dates.ts";
import { htmlOfLexical, htmlOfMobiledoc } from "./ghost-documents.ts";
import { type Imported, type ImportedSource, type LeftOut, NOTHING_MORE } from "./imported.ts";

export interface GhostOptions {
  readonly timeZone: string;
  /** Address of the old site, for which exports have a mark. */
  readonly siteUrl: string;
  readonly pages: boolean;
}

export function readGhost(text: string, file: string, options: GhostOptions): ImportedSource {
  const { value, findings } = readJson(text);
  const problems = placed(file, text, findings).map(
    (one): Problem => ({
      ...one,
      severity: value === undefined ? "error" : "warning",
    }),
  );
  if (value === undefined) return { articles: [], leftOut: [], problems };
  const data = dataOf(value);
  if (data === undefined) {
    const isFeed = value.kind === "object" && member(value, "items") !== undefined;
    const facts = {
      form: "export of Ghost",
      found: isFeed ? "a JSON Feed" : "another JSON file",
      meant: isFeed ? "json" : undefined,
    };
    return {
      articles: [],
      leftOut: [],
      problems: [...problems, problem("import/form-unknown", { file }, facts)],
    };
  }
  const leftOut = new Map<string, number>();
  const count = (what: string): void => void leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  const site: Ghost = { ...tablesOf(data), options, problems, count };
  const posts = objectsOf(data, "posts");
  let line = 1;
  let from = 0;
  const articles = posts.flatMap((post) => {
    for (
      let next = text.indexOf("\n", from);
      next !== -1 && next < post.at;
      next = text.indexOf("\n", from)
    ) {
      line += 1;
      from = next + 1;
    }
    const isPage = stringOf(post, "type") === "page" || isTrue(member(post, "page")?.value);
    if (isPage && !options.pages) {
      count("pages (--pages takes them too)");
      return [];
    }
    return readPost(post, { file, line }, site) ?? [];
  });
  if (articles.length === 0)
    problems.push(problem("import/nothing-found", { file }, { form: "export of Ghost" }));
  return {
    articles,
    home: options.siteUrl,
    leftOut: [...leftOut].map(([what, number]): LeftOut => ({ what, count: number })),
    problems,
  };
}

/** `{"db": [{"data": …}]}`, or `{"data": …}` of older versions. */
function dataOf(value: JsonValue): JsonObject | undefined {
  if (value.kind !== "object") return undefined;
  const [first] = objectsOf(value, "db");
  const data = member(first ?? value, "data")?.value;
  return data?.kind === "object" && member(data, "posts") !== undefined ? data : undefined;
}

interface Tables {
  /** Names of tags by post, in their order. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly authors: ReadonlyMap<string, readonly string[]>;
  readonly users: ReadonlyMap<string, string>;
  readonly meta: ReadonlyMap<string, JsonObject>;
}

interface Ghost extends Tables {
  readonly options: GhostOptions;
  readonly problems: Problem[];
  readonly count: (what: string) => void;
}

/** Ids are texts, and numbers in old exports. */
function idIn(row: JsonObject, key: string): string {
  const value = member(row, key)?.value;
  return value?.kind === "number" ? String(value.value) : value?.kind === "string" ? value.value : "";
}

function tablesOf(data: JsonObject): Tables {
  const names = (table: string): ReadonlyMap<string, string> =>
    new Map(objectsOf(data, table).map((row) => [idIn(row, "id"), stringOf(row, "name") ?? ""]));
  const users = names("users");
  return {
    users,
    tags: joined(objectsOf(data, "posts_tags"), "tag_id", names("tags")),
    authors: joined(objectsOf(data, "posts_authors"), "author_id", users),
    meta: new Map(objectsOf(data, "posts_meta").map((row) => [idIn(row, "post_id"), row])),
  };
}

function joined(
  rows: readonly JsonObject[],
  key: string,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const byPost = new Map<string, string[]>();
  const sorted = [...rows].sort(
    (a, b) => (numberIn(a, "sort_order") ?? 0) - (numberIn(b, "sort_order") ?? 0),
  );
  for (const row of sorted) {
    const name = names.get(idIn(row, key)) ?? "";
    if (name === "") continue;
    const post = idIn(row, "post_id");
    const list = byPost.get(post);
    if (list === undefined) byPost.set(post, [name]);
    else list.push(name);
  }
  return byPost;
}

function readPost(post: JsonObject, place: Imported["place"], site: Ghost): Imported | undefined {
  const { options, problems } = site;
  const title = stringOf(post, "title") ?? "";
  const id = idIn(post, "id");
  const status = stringOf(post, "status") ?? "draft";
  const visibility = stringOf(post, "visibility") ?? "public";
  const isHidden = status === "sent" || visibility !== "public";
  const isDraft = isHidden || (status !== "published" && status !== "scheduled");
  if (isHidden) problems.push(problem("import/protected", place, { name: title || id }));
  const published = momentIn(post, "published_at", options.timeZone);
  if (published !== undefined && "reason" in published && !isDraft) {
    const facts = { name: title, value: published.text, reason: published.reason };
    problems.push(problem("import/date-unreadable", place, facts));
    return undefined;
  }
  const updated = momentIn(post, "updated_at", options.timeZone);
  const slug = stringOf(post, "slug");
  const home = options.siteUrl.replace(/\/+$/, "");
  const url = slug === undefined || isDraft ? undefined : `${home}/${encodeURIComponent(slug)}/`;
  const here = (text: string): string => text.replaceAll("__GHOST_URL__", home);
  const image = stringOf(post, "feature_image");
  const meta = site.meta.get(id) ?? post;
  const canonical = stringOf(post, "canonical_url");
  const summary = stringOf(post, "custom_excerpt");
  const tags = site.tags.get(id) ?? [];
  const internal = tags.filter((tag) => tag.startsWith("#"));
  for (const _ of internal) site.count("internal tags, which begin with #");
  const single = site.users.get(idIn(post, "author_id"));
  return {
    ...NOTHING_MORE,
    place,
    title,
    body: { kind: "html", html: here(htmlOf(post, title || id, place, site)), baseUrl: `${home}/` },
    ...(id !== "" && { id }),
    ...(url !== undefined && { url }),
    ...(slug !== undefined && { slug }),
    ...(published && "instant" in published && { published: published.instant }),
    ...(updated && "instant" in updated && { updated: updated.instant }),
    authors: site.authors.get(id) ?? (single === undefined ? [] : [single]),
    categories: tags.filter((tag) => !tag.startsWith("#")).map((label) => ({ label })),
    ...(summary !== undefined && { summary }),
    ...(image !== undefined && {
      image: {
        url: here(image),
        alt: stringOf(meta, "feature_image_alt") ?? "",
        caption: wordsOfHtml(stringOf(meta, "feature_image_caption") ?? ""),
      },
    }),
    ...(canonical !== undefined && { externalUrl: here(canonical) }),
    isDraft,
  };
}

/** The HTML that Ghost had rendered, else what can be made of the document that its editor kept. */
function htmlOf(post: JsonObject, name: string, place: Imported["place"], { problems }: Ghost): string {
  const html = stringOf(post, "html");
  if (html !== undefined && html.trim() !== "") return html;
  const forms = [
    { form: "its Lexical document", html: htmlOfLexical(stringOf(post, "lexical")) },
    { form: "its Mobiledoc document", html: htmlOfMobiledoc(stringOf(post, "mobiledoc")) },
    { form: "its plain text", html: paragraphsOf(stringOf(post, "plaintext") ?? "") },
  ];
  const found = forms.find((one) => one.html !== undefined && one.html !== "");
  if (found === undefined) return "";
  problems.push(problem("import/body-other-form", place, { name, form: found.form }));
  return found.html ?? "";
}

function paragraphsOf(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return escaped
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}

type Moment = { readonly instant: Instant } | { readonly reason: string; readonly text: string };

/** A text, or milliseconds since 1970 in old exports. */
function momentIn(post: JsonObject, key: string, timeZone: string): Moment | undefined {
  const millis = numberIn(post, key);
  if (millis !== undefined) return { instant: instantOf(millis, timeZone) };
  const text = stringOf(post, key);
  if (text === undefined || text.trim() === "") return undefined;
  // What MySQL writes has no offset, and is UTC.
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/.test(text.trim());
  const reading = readMoment(hasOffset ? text : `${text.trim()}Z`, timeZone);
  return "instant" in reading ? reading : { ...reading, text };
}

function numberIn(row: JsonObject, key: string): number | undefined {
  const value = member(row, key)?.value;
  return value?.kind === "number" ? value.value : undefined;
}

function isTrue(value: JsonValue | undefined): boolean {
  return value?.kind === "true" || (value?.kind === "number" && value.value === 1);
}
