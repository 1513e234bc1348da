/** The two kinds of elements that small vocabularies are made of: a value as text, and a resource that an attribute names. */

import type { ProblemCode } from "../../../problems/problem.ts";
import type { Grammar } from "../../grammars/grammar.ts";
import { uriReference } from "../../grammars/values.ts";
import type { Samples, Shape } from "../shape.ts";

interface Value extends Pick<Shape, "blank" | "rules" | "otherAttributes"> {
  readonly text?: Grammar;
  /** Values that are wrong, by what each raises. */
  readonly wrong?: { readonly [C in ProblemCode]?: readonly string[] };
}

/** An element whose text is its value. Without other words an empty one is doubtful: programs write it, readers pass over it. */
export function valued(
  name: string,
  clause: string,
  good: string,
  { wrong = {}, ...value }: Value = {},
): Shape {
  const blank = value.blank ?? EMPTY_IS_DOUBTFUL;
  const samples = Object.entries(wrong).map(([code, texts]) => [code, texts.map((text) => held(name, text))]);
  const empty: Samples = blank === "allowed" ? {} : { "xml/element-blank": `<${name}/>` };
  const bad: Samples = { ...empty, ...Object.fromEntries(samples) };
  return { name, clause, ...STRANGERS, ...value, blank, good: held(name, good), bad };
}

/** Whoever extends a feed may extend its extensions (RFC 4287 §6.4): what nobody knows there is worth knowing at most. */
const STRANGERS = { otherAttributes: { severity: "info" }, guests: "allowed" } as const;

/** An empty element that names something by `rdf:resource`. */
export function pointing(name: string, clause: string, resource: string): Shape {
  return {
    name,
    clause,
    ...STRANGERS,
    holds: "nothing",
    attributes: { "rdf:resource": { required: true, value: uriReference } },
    good: `<${name} rdf:resource="${resource}"/>`,
    bad: {
      "xml/attribute-missing": `<${name}/>`,
      "feed/uri-invalid": `<${name} rdf:resource="behind the harbour"/>`,
    },
  };
}

/** An element of which only the name is known here. */
export function opaque(name: string, clause: string, good: string): Shape {
  return {
    name,
    clause,
    holds: "anything",
    otherAttributes: "allowed",
    good: `<${name}>${good}</${name}>`,
    bad: {},
  };
}

export const EMPTY_IS_DOUBTFUL = { severity: "warning" } as const;

function held(name: string, text: string): string {
  return `<${name}>${text}</${name}>`;
}
