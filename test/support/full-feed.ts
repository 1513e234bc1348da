/**
 * A feed, an entry and a list of feeds in which every field that their types declare is set, each text to one that
 * stands nowhere else; and how such a field is read, changed and taken away by its path.
 */

import type { OpmlList } from "../../src/feeds/opml.ts";
import type { Attachment, FeedEntry } from "../../src/model/entry.ts";
import type { FeedDocument } from "../../src/model/feed.ts";
import { plainEntry } from "./feed-samples.ts";
import type { ModelField } from "./model-fields.ts";
import { type Filling, richDocument, richEntry } from "./rich-feed.ts";

/** None is the beginning of another. */
const filling: Filling = {
  text: (field) => `Text of ${field};`,
  url: (field) => `https://h.example/${field}/`,
};
const { text, url } = filling;

export interface FullSample {
  readonly feed: FeedDocument;
  readonly entry: FeedEntry;
  readonly opml: OpmlList;
}

/** Each call gives objects of its own. */
export function fullSample(): FullSample {
  return structuredClone({ feed: fullDocument(), entry: fullEntry(), opml: fullList() });
}

/** An entry with nothing but what must be: the feed's own authors stand where one has none. */
export const BARE: FeedEntry = plainEntry({ title: "Bare", summary: "Bare." });

function fullEntry(): FeedEntry {
  const entry = richEntry(filling);
  const address = "/address/";
  return {
    ...entry,
    license: "https://creativecommons.org/licenses/by-sa/4.0/",
    authors: entry.authors.map((one) => ({ ...one, address })),
    contributors: entry.contributors.map((one) => ({ ...one, address })),
    categories: entry.categories.map((one) => ({ ...one, address })),
    ...(entry.image && { image: { ...entry.image, lengthBytes: 101, durationSeconds: 102 } }),
    attachments: entry.attachments.map((one, index) => ({
      ...one,
      lengthBytes: 201 + index,
      durationSeconds: 301 + index,
      width: 401,
      height: 402,
    })),
  };
}

function fullDocument(): FeedDocument {
  const feed = richDocument(filling);
  const person = (field: string): Partial<FeedDocument["authors"][number]> => ({
    url: url(`${field}.url`),
    email: text(`${field}.email`),
    avatar: url(`${field}.avatar`),
    address: "/address/",
  });
  const picture = (field: string, width: number, height: number): Attachment => ({
    url: url(`${field}.url`),
    mediaType: "image/png",
    lengthBytes: 9,
    width,
    height,
    title: text(`${field}.title`),
    alt: text(`${field}.alt`),
    caption: text(`${field}.caption`),
    credit: text(`${field}.credit`),
    durationSeconds: 60,
  });
  return {
    ...feed,
    license: "https://creativecommons.org/licenses/by/4.0/",
    authors: feed.authors.map((one) => ({ ...one, ...person("publisher") })),
    contributors: feed.contributors.map((one) => ({ ...one, ...person("helper") })),
    icon: picture("icon", 512, 512),
    logo: picture("logo", 144, 72),
    translations: feed.translations.map((one) => ({
      ...one,
      urls: { rss: url("edition.rss"), atom: url("edition.atom"), json: url("edition.json") },
    })),
  };
}

function fullList(): OpmlList {
  return {
    title: text("list.title"),
    dateCreated: { epochMs: Date.UTC(2025, 6, 1), offsetMinutes: 0 },
    dateModified: { epochMs: Date.UTC(2025, 6, 2), offsetMinutes: 0 },
    ownerName: text("owner.name"),
    ownerEmail: text("owner.email"),
    ownerId: url("owner.id"),
    folders: [
      {
        name: text("folder.name"),
        feeds: [
          {
            title: text("outline.title"),
            description: text("outline.description"),
            language: "en",
            feedUrl: url("outline.feedUrl"),
            format: "rss",
            pageUrl: url("outline.pageUrl"),
            categoryPath: ["armed-conflict", "kursk-incursion"],
          },
        ],
      },
    ],
  };
}

/** Every value that stands at a path; those that are not there are left out. */
export function valuesAt(sample: FullSample, path: string): readonly unknown[] {
  return holdersAt(sample, path).flatMap(({ holder, key }) => (key in holder ? [holder[key]] : []));
}

/** The sample without that field; where it must be there, as a prefix must that is used, with another value of its kind. */
export function without(sample: FullSample, field: ModelField): FullSample {
  const changed = structuredClone(sample);
  holdersAt(changed, field.path).forEach(({ holder, key }, index) => {
    const isNeeded = !field.isOptional || field.path.endsWith("[]") || field.path === "feed.namespaces";
    if (!isNeeded) delete holder[key];
    else holder[key] = other(holder[key], field, index);
  });
  return changed;
}

interface Holder {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function holdersAt(sample: FullSample, path: string): readonly Holder[] {
  const steps = path.replaceAll("[]", ".[]").split(".");
  const key = steps.pop() ?? "";
  let nodes: readonly unknown[] = [sample];
  for (const step of steps) {
    nodes = nodes.flatMap((node) => (step === "[]" ? (node as readonly unknown[]) : childOf(node, step)));
  }
  return nodes.flatMap((node): Holder | readonly Holder[] => {
    const holder = node as Record<string, unknown>;
    return key === "[]" ? Object.keys(holder).map((index) => ({ holder, key: index })) : { holder, key };
  });
}

function childOf(node: unknown, key: string): readonly unknown[] {
  const child = (node as Record<string, unknown>)[key];
  return child === undefined ? [] : [child];
}

function other(value: unknown, { path, choices }: ModelField, index: number): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1000;
  if (typeof value === "object") return otherObject(value, path);
  const text = String(value);
  if (choices.length > 0) return choices.find((choice) => choice !== text);
  if (text.startsWith("https:")) return `https://other.example/${index}/`;
  if (/[mM]ediaType$/.test(path)) return "video/quicktime";
  if (path.endsWith("anguage")) return "fr";
  return path.endsWith("extensions[].name") ? "dc:relation" : `Other words ${index}`;
}

/** A moment, or what an extension holds. */
function otherObject(value: object | null, path: string): unknown {
  if (value !== null && "epochMs" in value) return { epochMs: Date.UTC(2025, 6, 20), offsetMinutes: 0 };
  if (path === "feed.namespaces") return { geo: "https://other.example/" };
  return { _text: "Other words" };
}
