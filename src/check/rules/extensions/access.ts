/** Who may show a feed: the restriction that Bloglines proposed, and the word for robots that XHTML lends. */

import { type Grammar, type Misfit, oneOf } from "../../grammars/grammar.ts";
import type { ChildShape, Host, Shape, Vocabulary } from "../shape.ts";

const ACCESS = "http://www.bloglines.com/about/specs/fac-1.0";

const sample = (relationship: string): string =>
  `<access:restriction xmlns:access="${ACCESS}" relationship="${relationship}"/>`;

const restriction: ChildShape = {
  shape: {
    name: "access:restriction",
    clause: "Feed Access Control 1.0",
    holds: "nothing",
    attributes: {
      relationship: { required: true, value: oneOf(["allow", "deny"], "InvalidAccessRestrictionRel") },
    },
    good: sample("deny"),
    bad: {
      "feed/choice-unknown": sample("nobody"),
      "xml/attribute-missing": `<access:restriction xmlns:access="${ACCESS}"/>`,
    },
  },
  most: 1,
};

const HOSTS: readonly Host[] = ["channel", "item", "feed", "entry"];

export const access: Vocabulary = {
  uri: ACCESS,
  prefix: "access",
  elements: Object.fromEntries(HOSTS.map((host) => [host, { restriction }])),
};

/** Feeds have no other use for `meta`; what else it may say, no reader looks for. */
const robots: Grammar = (value) => (value.trim().toLowerCase() === "robots" ? undefined : NO_ROBOTS);

const NO_ROBOTS: Misfit = {
  code: "feed/choice-unknown",
  reason: "In a feed it is `robots`.",
  severity: "info",
  w3c: "InvalidMetaName",
};

const WORDS = ["all", "none", "index", "noindex", "follow", "nofollow"];
/** Words that say the contrary of each other, or that one says already. */
const CONTRARY: readonly (readonly string[])[] = [
  ["index", "noindex", "all", "none"],
  ["follow", "nofollow", "all", "none"],
];

const wordsForRobots: Grammar = (value) => {
  const words = value.split(",", MOST).map((word) => word.trim().toLowerCase());
  if (CONTRARY.some((one) => words.filter((word) => one.includes(word)).length > 1)) return CONTRADICTED;
  return words.every((word) => WORDS.includes(word)) ? undefined : UNKNOWN_WORD;
};

const MOST = 20;
const CONTRADICTED: Misfit = {
  code: "feed/choice-unknown",
  reason: "Its words contradict or repeat each other.",
  severity: "warning",
  w3c: "InvalidMetaContent",
};
const UNKNOWN_WORD: Misfit = {
  code: "feed/choice-unknown",
  reason: `All robots know ${WORDS.map((word) => `\`${word}\``).join(", ")} only.`,
  severity: "info",
  w3c: "InvalidMetaContent",
};

/** What robots may do with a feed, as pages say it. */
export const metaShape: Shape = {
  name: "xhtml:meta",
  clause: "HTML 4.01 §B.4.1, robots",
  holds: "nothing",
  attributes: { name: { required: true, value: robots }, content: { required: true, value: wordsForRobots } },
  otherAttributes: "allowed",
  good: '<xhtml:meta name="robots" content="noindex,follow"/>',
  bad: {
    "feed/choice-unknown": [
      '<xhtml:meta name="harbour" content="noindex"/>',
      '<xhtml:meta name="robots" content="closed"/>',
      '<xhtml:meta name="robots" content="index, noindex"/>',
    ],
    "xml/attribute-missing": '<xhtml:meta name="robots"/>',
  },
};
