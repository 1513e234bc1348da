/**
 * Decoded settings → `Site`: folded, read by the schema, then each part related to the others. Pure; whoever
 * has an error among its problems gets no site.
 */

import type { Problem } from "../model/problem.ts";
import type { Publisher, Site } from "../model/site.ts";
import { isError } from "../problems/problem.ts";
import type { Decoded } from "../text/data.ts";
import { DIALECT_FOLDERS } from "../text/dialects.ts";
import { articlePatterns } from "./article-patterns.ts";
import { hostOf } from "./base-url.ts";
import { readFeeds } from "./feeds.ts";
import { reportFinding } from "./findings.ts";
import { foldSettings } from "./fold.ts";
import { readLanguages } from "./languages.ts";
import { readNamespaces } from "./namespaces.ts";
import { readPeople } from "./people.ts";
import type { RawSettings } from "./raw.ts";
import { type PlaceAt, placesIn, type Report, reportInto } from "./report.ts";
import { parseSettings, settingsKeys } from "./schema.ts";
import { readTaxonomy } from "./taxonomy.ts";

/** The site that decoded settings describe, and every problem of them; `text` is the file's, empty where it has no places. */
export function readSettings(
  decoded: Decoded,
  file: string,
  text: string,
): { readonly site?: Site; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reportAsWritten = reportInto(problems, decoded, file, text);
  const { tree, written } = foldSettings(decoded.value ?? new Map(), settingsKeys(), reportAsWritten);
  const report: Report = (code, path, facts, of) => reportAsWritten(code, written(path), facts, of);
  const parsed = parseSettings(tree);
  if ("findings" in parsed) {
    for (const finding of parsed.findings) reportFinding(finding, tree, report);
    return { problems };
  }
  const placeAsWritten = placesIn(decoded, file, text);
  const site = siteOf(parsed.settings, (path, of) => placeAsWritten(written(path), of), report);
  return problems.some(isError) ? { problems } : { site, problems };
}

function siteOf(settings: RawSettings, placeAt: PlaceAt, report: Report): Site {
  const { baseUrl, established, languages: tags, rights, license, icon } = settings;
  const languages = readLanguages(settings, report);
  const people = readPeople(settings.people, tags, report);
  const taxonomy = readTaxonomy(settings.taxonomy, tags, report);
  return {
    languages,
    baseUrl,
    ...(settings.authority !== undefined && { authority: settings.authority }),
    host: hostOf(baseUrl),
    ...(established !== undefined && { established }),
    timeZone: settings.timeZone,
    publisher: publisherOf(settings, languages[0]?.title ?? ""),
    people,
    taxonomy,
    taxonomyUri: settings.taxonomyUri ?? `${baseUrl}feeds/#taxonomy`,
    feeds: readFeeds(settings.feeds, { languages, people, taxonomy }, placeAt, report),
    ...(rights !== undefined && { rights }),
    ...(license !== undefined && { license }),
    namespaces: readNamespaces(settings.namespaces, report),
    ...(icon !== undefined && { icon }),
    kind: settings.kind,
    articles: settings.articles ?? articlePatterns(settings.dialect),
    staticFolder: settings.static,
    articlePath: settings.articlePath,
    frameHosts: settings.frameHosts,
    hubs: settings.hubs,
    ...howArticlesAreWritten(settings),
  };
}

/** What is as siar's own articles have it is absent, so that nothing depends on it. */
function howArticlesAreWritten(settings: RawSettings): Partial<Site> {
  const { dialect, lenient, defaults, keys, shortcodes, highlight, math, mediaRoots, authorsFile, lint } =
    settings;
  const roots = mediaRoots ?? DIALECT_FOLDERS[dialect ?? "siar"].media;
  return {
    ...(dialect !== undefined && { dialect }),
    ...(lenient && { isLenient: true }),
    ...(defaults.length > 0 && { defaults }),
    ...(keys.size > 0 && { keys: Object.fromEntries(keys) }),
    ...(shortcodes.size > 0 && { shortcodes: Object.fromEntries(shortcodes) }),
    ...(highlight && { highlight }),
    ...(math && { math }),
    ...(roots.length > 0 && { mediaRoots: roots }),
    ...(authorsFile !== undefined && { authorsFile }),
    ...(lint.length > 0 && { lint }),
  };
}

function publisherOf({ publisher }: RawSettings, title: string): Publisher {
  if (!publisher) return { name: title };
  const { name, url, email, logo } = publisher;
  return {
    name,
    ...(url !== undefined && { url }),
    ...(email !== undefined && { email }),
    ...(logo !== undefined && { logo }),
  };
}
