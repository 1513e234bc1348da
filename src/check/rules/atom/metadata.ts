/** The small elements of feeds, entries and sources: ids, dates, categories, generators and pictures (RFC 4287 §4.2). */

import { absoluteIri, iriReference, rfc3339Date } from "../../grammars/values.ts";
import { plainAttribute, plainText } from "../html/text-rules.ts";
import type { Shape, Telling } from "../shape.ts";
import { BLANK_IRI, iriText, plainIri } from "./values.ts";

/** An id; what the W3C's service calls an empty one depends on where it stands. */
function idShape(blank: Telling): Shape {
  return {
    name: "atom:id",
    clause: "RFC 4287 §4.2.6",
    text: absoluteIri,
    blank,
    good: "<id>tag:lake.example,2025-07-12:night-train</id>",
    bad: {
      "xml/element-blank": "<id/>",
      "feed/uri-invalid": ["<id>night-train</id>", "<id>the night train</id>"],
      "feed/tag-uri-invalid": "<id>tag:lake.example:night-train</id>",
      "feed/id-not-canonical": "<id>https://LAKE.example:443/night-train</id>",
      "xml/attribute-unknown": '<id isPermaLink="false">tag:lake.example,2025-07-12:night-train</id>',
    },
  };
}

export const feedIdShape: Shape = idShape({ w3c: "InvalidFullLink" });
export const entryIdShape: Shape = idShape({});

function dateShape(local: string, clause: string): Shape {
  return {
    name: `atom:${local}`,
    clause,
    text: rfc3339Date,
    blank: { w3c: "InvalidRFC3339Date" },
    good: `<${local}>2025-07-12T20:00:00+07:00</${local}>`,
    bad: {
      "xml/element-blank": `<${local}> </${local}>`,
      "feed/date-invalid": [
        `<${local}>2025-07-12</${local}>`,
        `<${local}>Sat, 12 Jul 2025 20:00:00 +0700</${local}>`,
      ],
      "feed/white-space-unexpected": `<${local}> 2025-07-12T20:00:00Z </${local}>`,
    },
  };
}

export const updatedShape: Shape = dateShape("updated", "RFC 4287 §4.2.15");
export const publishedShape: Shape = dateShape("published", "RFC 4287 §4.2.9");

/** What stands in a category has no meaning (RFC 4287 §4.2.2), and is no fault. */
export const categoryShape: Shape = {
  name: "atom:category",
  clause: "RFC 4287 §4.2.2",
  holds: "anything",
  attributes: {
    term: { required: true, blank: { w3c: "NotBlank" } },
    scheme: { value: plainIri, blank: BLANK_IRI },
    label: {},
  },
  rules: [
    {
      ...plainAttribute("label"),
      clause: "RFC 4287 §4.2.2.3",
      bad: { "feed/html-in-plain-text": '<category term="trains" label="&lt;i>Trains&lt;/i>"/>' },
    },
  ],
  good: '<category term="trains" scheme="https://lake.example/topics" label="Trains"/>',
  bad: {
    "xml/attribute-missing": '<category label="Trains"/>',
    "xml/attribute-blank": ['<category term=""/>', '<category term="trains" label=""/>'],
    "feed/uri-invalid": '<category term="trains" scheme="topics"/>',
    "xml/attribute-unknown": '<category term="trains" domain="https://lake.example/topics"/>',
  },
};

export const generatorShape: Shape = {
  name: "atom:generator",
  clause: "RFC 4287 §4.2.4",
  attributes: { uri: { value: iriReference }, version: {} },
  blank: { severity: "warning" },
  rules: plainText,
  good: '<generator uri="https://presses.example/" version="2.1">Presses</generator>',
  bad: {
    "xml/element-blank": '<generator uri="https://presses.example/"/>',
    "xml/attribute-unknown": '<generator url="https://presses.example/">Presses</generator>',
    "xml/attribute-blank": '<generator version="">Presses</generator>',
    "feed/html-in-plain-text": "<generator>&lt;a href='https://presses.example/'>Presses&lt;/a></generator>",
  },
};

function pictureShape(local: string, clause: string): Shape {
  return {
    name: `atom:${local}`,
    clause,
    text: iriText,
    blank: { severity: "warning" },
    good: `<${local}>/pictures/${local}.png</${local}>`,
    bad: {
      "xml/element-blank": `<${local}/>`,
      "feed/white-space-unexpected": `<${local}> /pictures/${local}.png </${local}>`,
      "feed/uri-invalid": `<${local}>pictures/the ${local}.png</${local}>`,
    },
  };
}

export const iconShape: Shape = pictureShape("icon", "RFC 4287 §4.2.5");
export const logoShape: Shape = pictureShape("logo", "RFC 4287 §4.2.8");
