/** Entries that were taken back (RFC 6721). */

import { rfc3339Date } from "../../grammars/values.ts";
import { TOMBSTONES } from "../../xml/namespaces.ts";
import type { Shape, Vocabulary } from "../shape.ts";
import { linkShape } from "./links.ts";
import { PERSON } from "./persons.ts";
import { sourceShape } from "./source.ts";
import { textShape } from "./texts.ts";
import { BLANK_IRI, plainIri } from "./values.ts";

const WHICH = 'ref="tag:lake.example,2025-07-12:night-train"';
const WHEN = 'when="2025-07-13T08:00:00+07:00"';

const commentShape: Shape = {
  ...textShape("comment", "RFC 6721 §4", "Written twice"),
  name: "at:comment",
  good: "<at:comment>Written twice</at:comment>",
  bad: { "feed/choice-unknown": '<at:comment type="text/plain">Written twice</at:comment>' },
};

const byShape: Shape = {
  name: "at:by",
  clause: "RFC 6721 §5",
  host: "person",
  children: Object.fromEntries(Object.entries(PERSON).map(([local, one]) => [`atom:${local}`, one])),
  good: "<at:by><name>Harbour Office</name></at:by>",
  bad: {
    "xml/element-missing": "<at:by><uri>https://harbour.example/</uri></at:by>",
    "xml/text-unexpected": "<at:by>Harbour Office<name>Harbour Office</name></at:by>",
  },
};

/** Whatever else stands in it is for those who know it (RFC 6721 §3). */
const deletedShape: Shape = {
  name: "at:deleted-entry",
  clause: "RFC 6721 §3",
  holds: "elements",
  attributes: {
    ref: { required: true, value: plainIri, blank: BLANK_IRI },
    when: { required: true, value: rfc3339Date, blank: { severity: "error", w3c: "InvalidRFC3339Date" } },
  },
  children: {
    by: { shape: byShape, most: 1 },
    comment: { shape: commentShape, most: 1 },
    "atom:link": { shape: linkShape },
    "atom:source": { shape: sourceShape, most: 1 },
  },
  good: `<at:deleted-entry ${WHICH} ${WHEN}><at:comment>Written twice</at:comment></at:deleted-entry>`,
  bad: {
    "xml/attribute-missing": [`<at:deleted-entry ${WHICH}/>`, `<at:deleted-entry ${WHEN}/>`],
    "xml/attribute-unknown": `<at:deleted-entry ${WHICH} ${WHEN} id="1"/>`,
    "xml/element-repeated": `<at:deleted-entry ${WHICH} ${WHEN}><at:comment>Twice</at:comment><at:comment>Again</at:comment></at:deleted-entry>`,
  },
};

export const tombstoneVocabulary: Vocabulary = {
  uri: TOMBSTONES,
  prefix: "at",
  elements: { feed: { "deleted-entry": { shape: deletedShape } } },
};
