/** What is said about an item elsewhere: the slash module, the comment API of the Well-Formed Web, and TrackBack. */

import { found } from "../../finding.ts";
import type { Grammar } from "../../grammars/grammar.ts";
import { fullUrl, integer, nonNegativeInteger } from "../../grammars/values.ts";
import { COMMENT_API, SLASH, TRACKBACK } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { valued } from "./elements.ts";

/** `0,3, 12`. */
const integers: Grammar = (value) =>
  value.split(",", MOST_NUMBERS).every((part) => integer(part) === undefined)
    ? undefined
    : {
        code: "feed/number-invalid",
        reason: "It is no list of whole numbers with commas between.",
        w3c: "InvalidCommaSeparatedIntegers",
      };

const MOST_NUMBERS = 10_000;

const slashElements: { readonly [local: string]: ChildShape } = {
  comments: {
    shape: valued("slash:comments", "RSS 1.0 modules, slash", "12", {
      text: nonNegativeInteger,
      wrong: { "feed/number-invalid": ["a dozen", "-1"] },
    }),
    most: 1,
  },
  section: { shape: valued("slash:section", "RSS 1.0 modules, slash", "Harbour"), most: 1 },
  department: { shape: valued("slash:department", "RSS 1.0 modules, slash", "late-again"), most: 1 },
  hit_parade: {
    shape: valued("slash:hit_parade", "RSS 1.0 modules, slash", "12,7, 0", {
      text: integers,
      wrong: { "feed/number-invalid": ["12,many", "12,,7", "12;7"] },
    }),
    most: 1,
  },
};

export const slash: Vocabulary = {
  uri: SLASH,
  prefix: "slash",
  elements: { item: slashElements, entry: slashElements },
};

const address = (name: string, clause: string, good: string): Shape =>
  valued(name, clause, good, {
    text: fullUrl,
    wrong: { "feed/url-invalid": ["/comments", "comments at the quay"] },
  });

/** The name as it stood in the specification by mistake; programs know both. */
const misspelt: Shape = {
  ...address("wfw:commentRSS", "Well-Formed Web, commentRss", "https://harbour.example/1/comments.xml"),
  rules: [
    {
      clause: "Well-Formed Web, commentRss",
      judge: (element) => [
        found(
          "wfw/name-misspelt",
          element.at,
          { element: element.name },
          { length: element.name.length + 1 },
        ),
      ],
    },
  ],
};

const API_CLAUSE = "Well-Formed Web, Comment API";
const apiElements: { readonly [local: string]: ChildShape } = {
  comment: { shape: address("wfw:comment", API_CLAUSE, "https://harbour.example/1/comment") },
  commentRss: { shape: address("wfw:commentRss", API_CLAUSE, "https://harbour.example/1/comments.xml") },
  commentRSS: {
    shape: {
      ...misspelt,
      good: "",
      bad: { "wfw/name-misspelt": "<wfw:commentRSS>https://harbour.example/1/comments.xml</wfw:commentRSS>" },
    },
  },
};

export const commentApi: Vocabulary = {
  uri: COMMENT_API,
  prefix: "wfw",
  elements: { item: apiElements, entry: apiElements },
  isOpen: true,
};

const TRACKBACK_CLAUSE = "TrackBack module";

/** Its address is its text, or `rdf:resource` names it. */
const trackbackAddress = (name: string): Shape =>
  valued(name, TRACKBACK_CLAUSE, "https://harbour.example/trackback/1", {
    text: fullUrl,
    blank: "allowed",
    wrong: { "feed/url-invalid": ["/trackback/1"] },
  });

const trackbackElements: { readonly [local: string]: ChildShape } = {
  ping: { shape: trackbackAddress("trackback:ping"), most: 1 },
  about: { shape: trackbackAddress("trackback:about") },
};

export const trackback: Vocabulary = {
  uri: TRACKBACK,
  prefix: "trackback",
  elements: { item: trackbackElements, entry: trackbackElements },
};
