/** What channels say of themselves to programs: the modules syndication and admin of RSS 1.0, and blogChannel. */

import { as, type Grammar, oneOf } from "../../grammars/grammar.ts";
import { fullUrl, positiveInteger, w3cDate } from "../../grammars/values.ts";
import { ADMIN, BLOG_CHANNEL, SYNDICATION } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { pointing, valued } from "./elements.ts";

const CLAUSE = "RSS 1.0 modules, syndication";

const period = oneOf(["hourly", "daily", "weekly", "monthly", "yearly"], "InvalidUpdatePeriod");

/** Programs write it on lines of its own. */
const trimmed =
  (grammar: Grammar): Grammar =>
  (value) =>
    grammar(value.trim());

const elements: { readonly [local: string]: ChildShape } = {
  updatePeriod: {
    shape: valued("sy:updatePeriod", CLAUSE, "daily", {
      text: trimmed(period),
      wrong: { "feed/choice-unknown": ["often", "Daily"] },
    }),
    most: 1,
  },
  updateFrequency: {
    shape: valued("sy:updateFrequency", CLAUSE, "2", {
      text: as(positiveInteger, { w3c: "InvalidInteger" }),
      wrong: { "feed/number-invalid": ["0", "-1", "1.5", "twice"] },
    }),
    most: 1,
  },
  updateBase: {
    shape: valued("sy:updateBase", CLAUSE, "2025-07-12T20:00+07:00", {
      text: w3cDate,
      blank: { w3c: "InvalidW3CDTFDate" },
      wrong: { "feed/date-invalid": ["Sat, 12 Jul 2025 20:00:00 GMT", "at eight"] },
    }),
    most: 1,
  },
};

export const syndication: Vocabulary = {
  uri: SYNDICATION,
  prefix: "sy",
  elements: { channel: elements, feed: elements },
};

const ofPrograms: { readonly [local: string]: ChildShape } = {
  generatorAgent: {
    shape: pointing("admin:generatorAgent", "RSS 1.0 modules, admin", "https://press.example/?v=2.1"),
    most: 1,
  },
  errorReportsTo: {
    shape: pointing("admin:errorReportsTo", "RSS 1.0 modules, admin", "mailto:ana@harbour.example"),
    most: 1,
  },
};

export const admin: Vocabulary = {
  uri: ADMIN,
  prefix: "admin",
  elements: { channel: ofPrograms, feed: ofPrograms },
};

const address = (local: string): Shape =>
  valued(`blogChannel:${local}`, `blogChannel module, ${local}`, `https://harbour.example/${local}.opml`, {
    text: fullUrl,
    wrong: { "feed/url-invalid": ["harbour.example"] },
  });

const ofAuthors: { readonly [local: string]: ChildShape } = {
  blogRoll: { shape: address("blogRoll"), most: 1 },
  mySubscriptions: { shape: address("mySubscriptions"), most: 1 },
  blink: { shape: address("blink"), most: 1 },
  changes: { shape: address("changes"), most: 1 },
};

export const blogChannel: Vocabulary = {
  uri: BLOG_CHANNEL,
  prefix: "blogChannel",
  elements: { channel: ofAuthors, feed: ofAuthors },
};
