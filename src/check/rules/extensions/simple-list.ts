/** The Simple List Extensions: a feed that is a list, and by what its entries may be sorted and grouped. */

import { as, oneOf } from "../../grammars/grammar.ts";
import { iriReference, trueOrFalse } from "../../grammars/values.ts";
import { SIMPLE_LIST } from "../../xml/namespaces.ts";
import type { AttributeShape, ChildShape, Shape, Vocabulary } from "../shape.ts";
import { valued } from "./elements.ts";

const CLAUSE = "Simple List Extensions";

const property: { readonly [name: string]: AttributeShape } = {
  ns: { value: iriReference, blank: "allowed" },
  element: { blank: "allowed" },
  label: { blank: "allowed" },
};

const group: Shape = {
  name: "cf:group",
  clause: `${CLAUSE} §3.3.1`,
  holds: "nothing",
  attributes: property,
  good: '<cf:group ns="https://harbour.example/ns" element="quay" label="Quay"/>',
  bad: { "xml/attribute-unknown": '<cf:group element="quay" lable="Quay"/>' },
};

const sort: Shape = {
  name: "cf:sort",
  clause: `${CLAUSE} §3.3.1`,
  holds: "nothing",
  attributes: {
    ...property,
    "data-type": { value: oneOf(["date", "number", "text"]) },
    default: { value: as(trueOrFalse, { w3c: "" }) },
  },
  good: '<cf:sort ns="https://harbour.example/ns" element="depth" label="Depth" data-type="number" default="true"/>',
  bad: {
    "feed/choice-unknown": ['<cf:sort element="depth" data-type="metres"/>', '<cf:sort default="yes"/>'],
  },
};

const elements: { readonly [local: string]: ChildShape } = {
  treatAs: {
    shape: valued("cf:treatAs", `${CLAUSE} §3.2`, "list", {
      text: oneOf(["list"]),
      wrong: { "feed/choice-unknown": ["pile"] },
    }),
  },
  listinfo: {
    shape: {
      name: "cf:listinfo",
      clause: `${CLAUSE} §3.3`,
      children: { sort: { shape: sort }, group: { shape: group } },
      otherChildren: "allowed",
      good: `<cf:listinfo>${group.good}${sort.good}</cf:listinfo>`,
      bad: { "xml/text-unexpected": "<cf:listinfo>by depth</cf:listinfo>" },
    },
    most: 1,
  },
};

export const simpleList: Vocabulary = {
  uri: SIMPLE_LIST,
  prefix: "cf",
  elements: { channel: elements, feed: elements },
  isOpen: true,
};
