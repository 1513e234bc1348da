/** What the schema found wrong, said in the words of problems: the value, what it must be, what one may write. */

import type { DataPath } from "../text/data.ts";
import { nearest } from "../text/suggest.ts";
import { nameOfPath, type Report } from "./report.ts";
import type { Finding } from "./schema.ts";

/** Reports what the schema found; the tree is the one that it read. */
export function reportFinding(finding: Finding, tree: unknown, report: Report): void {
  const { path } = finding;
  const key = nameOfPath(path);
  switch (finding.kind) {
    case "missing":
      report("settings/key-missing", path, {
        example: exampleOf(path),
        ...(Array.isArray(valueAt(tree, path)) && { isEmpty: true }),
      });
      break;
    case "type": {
      const reason =
        path.length === 0 ? "Settings are a map of keys." : `It must be ${NOUNS[finding.expected]}.`;
      const suggestion = `\`${exampleOf(path)}\``;
      const value = shapeOf(valueAt(tree, path));
      report("settings/value-invalid", path, { key: key || "The file", value, reason, suggestion });
      break;
    }
    case "choice": {
      const value = valueAt(tree, path);
      const shown = typeof value === "string" ? value : shapeOf(value);
      const reason = `It is ${finding.values.map((name) => `\`${name}\``).join(" or ")}.`;
      const suggestion = `\`${nearest(shown, finding.values) ?? finding.values[0] ?? ""}\``;
      report("settings/value-invalid", path, { value: shown, reason, suggestion });
      break;
    }
    case "complaint": {
      const { code, ...facts } = finding.complaint;
      report(code, path, facts, finding.of);
      break;
    }
  }
}

const NOUNS = {
  text: "one text",
  list: "a list",
  map: "a map of keys",
  texts: "one text, or a map from language to text",
} as const;

/** What one may write, by the last two keys of the path, else by the last. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ["title", "title: The name of the site"],
  ["baseUrl", "baseUrl: https://example.org/"],
  ["languages", "languages: [id, en]"],
  ["articles", "articles: articles/**/*.md"],
  ["publisher", "publisher: {name: The newsroom}"],
  ["people", "people: [{handle: world-desk, name: World desk}]"],
  ["taxonomy", "taxonomy: [{id: diplomacy, label: Diplomacy}]"],
  ["feeds", "feeds: {limit: 50}"],
  ["formats", "formats: [rss, atom, json]"],
  ["follow", "follow: [languages, categories, authors]"],
  ["declared", "declared: [{name: podcast, title: Podcast}]"],
  ["filter", "filter: {category: diplomacy}"],
  ["podcast", "podcast: {author: The newsroom, category: News, explicit: false, image: static/podcast.jpg}"],
  ["author", "author: The newsroom"],
  ["filter.category", "category: diplomacy"],
  ["filter.author", "author: world-desk"],
  ["filter.path", "path: articles/podcast/**"],
  ["filter.language", "language: en"],
  ["filter.tag", "tag: drones"],
  ["declared.name", "name: front-lines"],
  ["declared.title", "title: Front lines"],
  ["podcast.owner", "owner: {name: The newsroom, email: podcast@example.org}"],
  ["category", "category: News > Politics"],
  ["explicit", "explicit: false"],
  ["image", "image: static/podcast.jpg"],
  ["email", "email: desk@example.org"],
  ["namespaces", "namespaces: {geo: http://www.w3.org/2003/01/geo/wgs84_pos#}"],
  ["and", "and: [{tag: a}, {tag: b}]"],
  ["or", "or: [{tag: a}, {tag: b}]"],
  ["not", "not: {tag: a}"],
  ["pathWords", "pathWords: {en: {category: topic}}"],
  ["defaults", "defaults: [{path: articles/podcast/**, values: {categories: [podcast]}}]"],
  ["path", "path: articles/podcast/**"],
  ["values", "values: {categories: [podcast]}"],
  ["keys", "keys: {topics: categories}"],
  ["shortcodes", "shortcodes: {advert: remove}"],
  ["mediaRoots", "mediaRoots: [assets]"],
  ["handle", "handle: world-desk"],
  ["name", "name: World desk"],
  ["id", "id: diplomacy"],
  ["label", "label: Diplomacy"],
]);

function exampleOf(path: DataPath): string {
  const keys = path.filter((step) => typeof step === "string" && step !== "");
  const key = keys.at(-1);
  const example = EXAMPLES.get(keys.slice(-2).join(".")) ?? EXAMPLES.get(String(key));
  return example ?? (key === undefined ? "title: The name of the site" : `${key}: …`);
}

function valueAt(tree: unknown, path: DataPath): unknown {
  let value = tree;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function shapeOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a map" : "";
}
