/** The content module of RSS 1.0: an item in full, as HTML. */

import { CONTENT } from "../../xml/namespaces.ts";
import { rssHtml } from "../html/text-rules.ts";
import type { ChildShape, ElementRule, Samples, Vocabulary } from "../shape.ts";
import { opaque, valued } from "./elements.ts";

/** What is asked of the HTML of a description is asked here, and shown under this name. */
const html: readonly ElementRule[] = rssHtml.map((rule) => ({ ...rule, bad: renamed(rule.bad ?? {}) }));

function renamed(samples: Samples): Samples {
  const byCode = Object.entries(samples).map(([code, texts]) => [
    code,
    [texts].flat().map((text) => text.replace(/(<\/?)description>/g, "$1content:encoded>")),
  ]);
  return Object.fromEntries(byCode);
}

const elements: { readonly [local: string]: ChildShape } = {
  encoded: {
    shape: valued("content:encoded", "RSS 1.0 modules, content", "&lt;p&gt;It leaves at ten.&lt;/p&gt;", {
      rules: html,
    }),
    most: 1,
  },
  items: { shape: opaque("content:items", "RSS 1.0 modules, content", "<rdf:Bag/>") },
};

export const content: Vocabulary = {
  uri: CONTENT,
  prefix: "content",
  elements: { item: elements, entry: elements },
};
