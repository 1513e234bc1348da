import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { settingsJsonSchema } from "../../src/settings/schema.ts";
import { FULL_SETTINGS, LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly default?: unknown;
}

const schema = settingsJsonSchema() as Schema;
/** As editors read YAML: numbers are numbers; days stay text, as in YAML 1.2. */
const yaml = (text: string): unknown => load(text.replace(/(\d{4}-\d\d-\d\d)/, "'$1'"));

describe("the JSON Schema for editors", () => {
  test("names its draft, 2020-12", () => {
    expect(schema).toHaveProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
  });

  test("accepts the full example and the least one", () => {
    expect(faultsOf(yaml(FULL_SETTINGS), schema, "")).toEqual([]);
    expect(faultsOf(yaml(LEAST_SETTINGS), schema, "")).toEqual([]);
  });

  test("the full example has every key of it", () => {
    const full = yaml(FULL_SETTINGS) as Record<string, unknown>;
    const keys = Object.keys(schema.properties ?? {}).filter((key) => key !== "$schema");
    expect(Object.keys(full).sort()).toEqual(keys.sort());
  });

  test.each([
    "titel: X",
    "feeds: {limits: 20}",
    "feeds: {limit: many}",
    "feeds: {limit: 9}",
    "kind: newspaper",
    "people: [{handle: a}]",
    "people: {handle: a, name: A}",
    "taxonomy: [{id: a, label: A, parents: b}]",
    "languages: []",
    "timeZone: [Asia/Jakarta]",
    "namespaces: geo",
    "feeds: {formats: [rss, podcast]}",
    "feeds: {formats: podcast}",
    "feeds: {follow: []}",
    "feeds: {tombstones: maybe}",
    "feeds: {archiveSize: 0}",
    "feeds: {declared: {name: a, title: A}}",
    "feeds: {declared: [{name: a}]}",
    "feeds: {declared: [{name: a, title: A, filter: {tagg: x}}]}",
    "feeds: {declared: [{name: a, title: A, filter: {not: {and: [{tagg: x}]}}}]}",
    "feeds: {declared: [{name: a, title: A, filter: {or: []}}]}",
    "feeds: {declared: [{name: a, title: A, podcast: {author: A, category: News, image: a.png}}]}",
    "feeds: {declared: [{name: a, title: A, podcast: {author: A, category: News, image: a.png, explicit: x}}]}",
  ])("refuses what the reader refuses: %s", (line) => {
    const text = LEAST_SETTINGS + line;
    expect(faultsOf(yaml(text), schema, "")).not.toEqual([]);
    expect(settingsFrom(text).site).toBeUndefined();
  });

  test.each([
    "languages: id",
    "description: {en: X}",
    "articles: [a/*.md, '!a/x.md']",
    "taxonomy: [{id: a, label: A, same_as: 'https://a.example/'}]",
    "taxonomy: [{id: a, label: A, sameAs: ['https://a.example/']}]",
    "$schema: ./schema/settings.json",
    "namespaces: {geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#'}",
    "feeds: {formats: rss, tombstones: true, archiveSize: 1}",
    "feeds: {declared: [{name: a, title: {en: A}, filter: {not: {or: [{tag: x}, {and: [{path: [a/*, b/**]}]}]}}}]}",
    "feeds: {declared: [{name: a, title: A, podcast: {author: A, category: News, image: a.png, explicit: true}}]}",
  ])("accepts what the reader accepts: %s", (line) => {
    const text = LEAST_SETTINGS + line;
    expect(faultsOf(yaml(text), schema, "")).toEqual([]);
    expect(settingsFrom(text).problems).toEqual([]);
  });

  test("every key is described, every map closed, `same_as` stands beside `sameAs`", () => {
    const undescribed: string[] = [];
    const open: string[] = [];
    walk(schema, "", (part, path) => {
      if (part.properties && part.additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(part.properties ?? {})) {
        if (!value.description) undescribed.push(`${path}.${key}`);
      }
    });
    expect(undescribed).toEqual([]);
    expect(open).toEqual([]);
    const term = schema.properties?.taxonomy?.items?.properties;
    expect(term?.same_as).toEqual(term?.sameAs);
  });

  test("defaults are the reader's", () => {
    const { site } = settingsFrom(LEAST_SETTINGS);
    const { timeZone, kind, articlePath, feeds } = schema.properties ?? {};
    expect(site).toMatchObject({
      timeZone: timeZone?.default,
      kind: kind?.default,
      articlePath: articlePath?.default,
      staticFolder: schema.properties?.static?.default,
      articles: schema.properties?.articles?.default,
    });
    expect(site?.languages.map(({ tag }) => tag)).toEqual(schema.properties?.languages?.default);
    expect(site?.feeds.limit).toBe(feeds?.properties?.limit?.default);
    expect(site?.feeds.maxBytes).toBe(feeds?.properties?.maxBytes?.default);
    expect(site?.feeds.ttlMinutes).toBe(feeds?.properties?.ttl?.default);
    expect(site?.feeds.content).toBe(feeds?.properties?.content?.default);
    for (const key of ["formats", "follow", "archives", "archiveSize", "tombstones"] as const) {
      expect(site?.feeds[key]).toEqual(feeds?.properties?.[key]?.default);
    }
  });
});

/** The keywords that our schema uses, and no others. */
function faultsOf(value: unknown, part: Schema, path: string): readonly string[] {
  const referred = part.$ref === undefined ? undefined : schema.$defs?.[part.$ref.replace("#/$defs/", "")];
  if (referred) return faultsOf(value, referred, path);
  if (part.anyOf) {
    return part.anyOf.some((one) => faultsOf(value, one, path).length === 0) ? [] : [`${path}: no form fits`];
  }
  const faults: string[] = [];
  if (part.enum && !part.enum.includes(value)) faults.push(`${path}: not one of the choices`);
  // A form that says nothing takes whatever stands there.
  if (part.type === undefined && part.enum === undefined) return [];
  if (part.type !== typeOf(value)) return [`${path}: ${typeOf(value)} is not ${part.type}`];
  if (typeof value === "number") {
    if (value < (part.minimum ?? value) || value > (part.maximum ?? value))
      faults.push(`${path}: out of range`);
  }
  if (Array.isArray(value)) {
    if (value.length < (part.minItems ?? 0)) faults.push(`${path}: too short`);
    const { items } = part;
    if (items) faults.push(...value.flatMap((item, index) => faultsOf(item, items, `${path}[${index}]`)));
  } else if (typeof value === "object" && value !== null) {
    for (const key of part.required ?? []) if (!(key in value)) faults.push(`${path}.${key}: missing`);
    for (const [key, item] of Object.entries(value)) {
      const known = part.properties?.[key] ?? part.additionalProperties;
      if (typeof known === "object") faults.push(...faultsOf(item, known, `${path}.${key}`));
      else if (known === false) faults.push(`${path}.${key}: unknown`);
    }
  }
  return faults;
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  if (value === null) return "null";
  return typeof value === "number" && Number.isInteger(value) ? "integer" : typeof value;
}

function walk(part: Schema, path: string, visit: (part: Schema, path: string) => void): void {
  visit(part, path);
  for (const [key, value] of Object.entries(part.properties ?? {})) walk(value, `${path}.${key}`, visit);
  for (const [name, value] of Object.entries(part.$defs ?? {})) walk(value, `#${name}`, visit);
  for (const value of part.anyOf ?? []) walk(value, path, visit);
  if (part.items) walk(part.items, `${path}[]`, visit);
  if (typeof part.additionalProperties === "object") walk(part.additionalProperties, `${path}.*`, visit);
}
