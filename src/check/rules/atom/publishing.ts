/** What the Atom Publishing Protocol adds to feeds (RFC 5023): when an entry was edited, and whether it is a draft. */

import { oneOf } from "../../grammars/grammar.ts";
import { rfc3339Date } from "../../grammars/values.ts";
import { PUBLISHING } from "../../xml/namespaces.ts";
import type { Shape, Vocabulary } from "../shape.ts";

const editedShape: Shape = {
  name: "app:edited",
  clause: "RFC 5023 §10.2",
  text: rfc3339Date,
  blank: { w3c: "InvalidRFC3339Date" },
  good: "<app:edited>2025-07-12T20:00:00+07:00</app:edited>",
  bad: { "xml/element-blank": "<app:edited/>" },
};

const draftShape: Shape = {
  name: "app:draft",
  clause: "RFC 5023 §13.1.1",
  text: oneOf(["yes", "no"], "InvalidYesNo"),
  good: "<app:draft>no</app:draft>",
  bad: { "feed/choice-unknown": "<app:draft>true</app:draft>", "xml/element-blank": "<app:draft/>" },
};

const controlShape: Shape = {
  name: "app:control",
  clause: "RFC 5023 §13.1",
  children: { draft: { shape: draftShape, most: 1 } },
  good: "<app:control><app:draft>no</app:draft></app:control>",
  bad: {
    "xml/element-repeated": "<app:control><app:draft>no</app:draft><app:draft>no</app:draft></app:control>",
  },
};

/** RFC 5023 §8.3.5: a feed may say to which collection it belongs; what that holds is for clients that write. */
const collectionShape: Shape = {
  name: "app:collection",
  clause: "RFC 5023 §8.3.5",
  holds: "anything",
  attributes: { href: { required: true } },
  good: '<app:collection href="https://lake.example/entries"><title>Entries</title></app:collection>',
  bad: { "xml/attribute-missing": "<app:collection/>" },
};

const COLLECTION = { collection: { shape: collectionShape, most: 1 } } as const;

export const publishingVocabulary: Vocabulary = {
  uri: PUBLISHING,
  prefix: "app",
  elements: {
    entry: { edited: { shape: editedShape, most: 1 }, control: { shape: controlShape, most: 1 } },
    feed: COLLECTION,
    source: COLLECTION,
  },
};
