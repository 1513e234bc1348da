/** Talk about entries (RFC 4685): what an entry replies to, and how many replies it has. Links to replies are in links.ts. */

import { mediaType } from "../../grammars/values.ts";
import { THREAD } from "../../xml/namespaces.ts";
import type { Shape, Vocabulary } from "../shape.ts";
import { BLANK_IRI, plainIri, remoteIri, replyCount } from "./values.ts";

const replyShape: Shape = {
  name: "thr:in-reply-to",
  clause: "RFC 4685 §3",
  holds: "anything",
  attributes: {
    ref: { required: true, value: plainIri, blank: BLANK_IRI },
    href: { value: remoteIri },
    source: { value: remoteIri },
    type: { value: mediaType },
  },
  good: '<thr:in-reply-to ref="tag:ferry.example,2025:wharf" href="https://ferry.example/wharf" type="text/html"/>',
  bad: {
    "xml/attribute-missing": '<thr:in-reply-to href="https://ferry.example/wharf"/>',
    "xml/attribute-unknown":
      '<thr:in-reply-to ref="tag:ferry.example,2025:wharf" url="https://ferry.example/wharf"/>',
    "xml/attribute-blank": '<thr:in-reply-to ref=""/>',
  },
};

const totalShape: Shape = {
  name: "thr:total",
  clause: "RFC 4685 §5",
  text: replyCount,
  good: "<thr:total>12</thr:total>",
  bad: { "xml/element-blank": "<thr:total/>", "feed/number-invalid": "<thr:total>a dozen</thr:total>" },
};

const REPLIES = { "in-reply-to": { shape: replyShape } };
const ALL = { ...REPLIES, total: { shape: totalShape, most: 1 } } as const;

export const threadVocabulary: Vocabulary = {
  uri: THREAD,
  prefix: "thr",
  elements: { entry: ALL, item: ALL, feed: REPLIES, source: REPLIES, channel: REPLIES },
};
