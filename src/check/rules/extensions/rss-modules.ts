/**
 * The lesser modules of RSS 1.0, which old feeds still carry: what each names once, and the few values that have a form.
 * Their samples declare their own namespaces, since no prefix is theirs alone.
 */

import { type Grammar, oneOf } from "../../grammars/grammar.ts";
import { fullUrl, positiveInteger, w3cDate } from "../../grammars/values.ts";
import type { ChildShape, Host, Samples, Vocabulary } from "../shape.ts";
import { EMPTY_IS_DOUBTFUL } from "./elements.ts";

const MODULES = "http://purl.org/rss/1.0/modules/";

/** A value, what it must be, and one that it must not be with what that raises; or nothing: its value is RDF's business. */
type Row = readonly [good: string, text?: Grammar, wrong?: string, code?: keyof Samples] | "resource";

interface Module {
  readonly uri: string;
  readonly prefix: string;
  readonly hosts: readonly Host[];
  readonly elements: { readonly [local: string]: Row };
}

const ITEMS: readonly Host[] = ["item", "entry"];
const FEEDS: readonly Host[] = ["channel", "feed"];

const modules: readonly Module[] = [
  {
    uri: "http://purl.org/rss/modules/aggregation/",
    prefix: "ag",
    hosts: ITEMS,
    elements: {
      source: ["Harbour News"],
      sourceURL: ["https://harbour.example/", fullUrl, "harbour.example", "feed/url-invalid"],
      timestamp: ["2025-07-12T20:00+07:00", w3cDate, "at eight", "feed/date-invalid"],
    },
  },
  { uri: `${MODULES}annotate/`, prefix: "annotate", hosts: ITEMS, elements: { reference: "resource" } },
  {
    uri: "http://media.tangent.org/rss/1.0/",
    prefix: "audio",
    hosts: ITEMS,
    elements: {
      songname: ["The Last Ferry"],
      artist: ["Lake Choir"],
      album: ["Quays"],
      year: ["2025"],
      comment: ["Live"],
      genre: ["Folk"],
      track: ["3"],
    },
  },
  {
    uri: "http://my.theinfo.org/changed/1.0/rss/",
    prefix: "cp",
    hosts: FEEDS,
    elements: { server: "resource" },
  },
  {
    uri: `${MODULES}event/`,
    prefix: "ev",
    hosts: ITEMS,
    elements: {
      startdate: ["2025-07-12T20:00+07:00", w3cDate, "12 July", "feed/date-invalid"],
      enddate: ["2025-07-13", w3cDate, "13 July", "feed/date-invalid"],
      location: ["The old quay"],
      organizer: ["Lake Choir"],
      type: ["concert"],
    },
  },
  {
    uri: `${MODULES}servicestatus/`,
    prefix: "ss",
    hosts: ITEMS,
    elements: {
      responding: ["true"],
      lastChecked: ["2025-07-12", w3cDate, "today", "feed/date-invalid"],
      lastSeen: ["2025-07-12", w3cDate, "today", "feed/date-invalid"],
      availability: ["97"],
      averageResponseTime: ["1.5"],
      statusMessage: ["The ferry runs"],
    },
  },
  {
    uri: `${MODULES}taxonomy/`,
    prefix: "taxo",
    hosts: [...ITEMS, ...FEEDS],
    elements: { topics: "resource" },
  },
  {
    uri: `${MODULES}wiki/`,
    prefix: "wiki",
    hosts: ITEMS,
    elements: {
      version: ["7", positiveInteger, "newest", "feed/number-invalid"],
      status: ["new", oneOf(["new", "updated", "deleted"]), "old", "feed/choice-unknown"],
      importance: ["minor", oneOf(["major", "minor"]), "some", "feed/choice-unknown"],
      diff: ["https://harbour.example/?diff=7", fullUrl, "/?diff=7", "feed/url-invalid"],
      history: ["https://harbour.example/?history", fullUrl, "/?history", "feed/url-invalid"],
      host: "resource",
    },
  },
];

export const rssModules: readonly Vocabulary[] = modules.map(({ uri, prefix, hosts, elements }) => {
  const children = Object.fromEntries(
    Object.entries(elements).map(([local, row]) => [local, child(uri, prefix, local, row)]),
  );
  const byHost = Object.fromEntries(hosts.map((host) => [host, children]));
  return { uri, prefix, elements: byHost, isOpen: true };
});

function child(uri: string, prefix: string, local: string, row: Row): ChildShape {
  const name = `${prefix}:${local}`;
  const clause = `RSS 1.0 modules, ${prefix}`;
  const held = (text: string): string => `<${name} xmlns:${prefix}="${uri}">${text}</${name}>`;
  if (row === "resource") {
    return {
      shape: { name, clause, holds: "anything", otherAttributes: "allowed", good: held(""), bad: {} },
      most: 1,
    };
  }
  const [good, text, wrong, code] = row;
  const bad: Samples = {
    "xml/element-blank": held(""),
    ...(code !== undefined && wrong !== undefined && { [code]: held(wrong) }),
  };
  const shape = {
    name,
    clause,
    blank: EMPTY_IS_DOUBTFUL,
    otherAttributes: "allowed" as const,
    good: held(good),
    bad,
  };
  return { shape: text === undefined ? shape : { ...shape, text }, most: 1 };
}
