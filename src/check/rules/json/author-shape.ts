/** Who wrote a JSON Feed, or an item of it. */

import { found, NOTHING } from "../../finding.ts";
import { member } from "../../json/json.ts";
import type { JsonShape, KeyShape } from "./json-shape.ts";
import { imageUrl, pageOrMailbox } from "./json-values.ts";

const authorShape: JsonShape = {
  name: "an author",
  clause: "JSON Feed 1.1, authors",
  keys: {
    name: { kind: "string", plain: "line" },
    url: { kind: "string", value: pageOrMailbox },
    avatar: { kind: "string", value: imageUrl },
  },
  rules: [
    {
      clause: "JSON Feed 1.1, authors",
      judge: (author) =>
        ["name", "url", "avatar"].some((key) => member(author, key) !== undefined)
          ? NOTHING
          : [found("json-feed/author-nobody", author.at, {})],
      good: '{ "avatar": "https://harbour.example/staff/ana.png" }',
      bad: { "json-feed/author-nobody": ["{}", '{ "_crew": { "deck": 2 } }'] },
    },
  ],
  good: '{ "name": "Ana Reyes", "url": "https://harbour.example/ana", "avatar": "https://harbour.example/ana.png" }',
  bad: {
    "json/kind-wrong": '{ "name": ["Ana Reyes"] }',
    "json-feed/value-empty": '{ "name": "Ana Reyes", "url": "" }',
    "json-feed/key-unknown": '{ "name": "Ana Reyes", "avater": "https://harbour.example/ana.png" }',
    "feed/html-in-plain-text": '{ "name": "<b>Ana Reyes</b>" }',
  },
};

export const authorKeys: { readonly [key in "author" | "authors"]: KeyShape } = {
  authors: { kind: "array", each: { kind: "object", shape: authorShape }, since: "1.1" },
  author: { kind: "object", shape: authorShape, replacedBy: "authors" },
};
