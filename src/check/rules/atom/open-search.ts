/** How much of a search a feed is: the response elements of OpenSearch 1.1, in Atom and in RSS. */

import { nonNegativeInteger } from "../../grammars/values.ts";
import { OPEN_SEARCH } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";

function countShape(local: string, count: number): Shape {
  return {
    name: `opensearch:${local}`,
    clause: "OpenSearch 1.1, response elements",
    text: nonNegativeInteger,
    good: `<opensearch:${local}>${count}</opensearch:${local}>`,
    bad: { "xml/element-blank": `<opensearch:${local}/>` },
  };
}

/** Its attributes grow by parameters of other namespaces, and its text means nothing. */
const queryShape: Shape = {
  name: "opensearch:Query",
  clause: "OpenSearch 1.1, Query",
  holds: "anything",
  attributes: {
    role: { required: true },
    title: {},
    totalResults: { value: nonNegativeInteger },
    searchTerms: { blank: "allowed" },
    count: { value: nonNegativeInteger },
    startIndex: {},
    startPage: {},
    language: {},
    inputEncoding: {},
    outputEncoding: {},
  },
  good: '<opensearch:Query role="request" searchTerms="night%20train" startPage="1"/>',
  bad: { "xml/attribute-missing": '<opensearch:Query searchTerms="night%20train"/>' },
};

const RESPONSE: { readonly [local: string]: ChildShape } = {
  totalResults: { shape: countShape("totalResults", 120), most: 1 },
  startIndex: { shape: countShape("startIndex", 21), most: 1 },
  itemsPerPage: { shape: countShape("itemsPerPage", 10), most: 1 },
  Query: { shape: queryShape },
};

export const openSearchVocabulary: Vocabulary = {
  uri: OPEN_SEARCH,
  prefix: "opensearch",
  elements: { feed: RESPONSE, channel: RESPONSE },
  isOpen: true,
};
