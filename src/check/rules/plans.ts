/** What shapes and vocabularies come to for the judge: made once, so that judging an element looks up and allocates little. */

import { CONVENTIONAL } from "../xml/namespaces.ts";
import type { AttributeShape, ChildShape, ElementRule, Host, Shape, Vocabulary } from "./shape.ts";

/** What a shape comes to, made once: children and attributes by how elements name them. */
export interface Plan {
  readonly holds: "text" | "elements" | "nothing" | "anything";
  readonly children: ReadonlyMap<string, ReadonlyMap<string, PlannedChild>>;
  readonly counted: readonly PlannedChild[];
  readonly attributes: ReadonlyMap<string, AttributeShape>;
  readonly required: readonly (readonly [name: string, AttributeShape])[];
}

export interface PlannedChild extends ChildShape {
  /** Where it is counted; -1 where nobody asks how many there are. */
  readonly index: number;
  /** As the samples write it. */
  readonly name: string;
}

export interface KnownVocabulary extends Vocabulary {
  readonly names: ReadonlySet<string>;
  readonly hosted: ReadonlyMap<string, ReadonlyMap<string, PlannedChild>>;
}

export interface HostRules {
  readonly uri: string;
  readonly rules: readonly ElementRule[];
}

/** Stands for the namespace of the element itself. */
export const OWN = "\u0000";
/** The index of what a vocabulary lets stand there, which is counted apart. */
export const HOSTED = -2;

/** Of one shape. */
export function planned(shape: Shape): Plan {
  const children = new Map<string, Map<string, PlannedChild>>();
  const counted: PlannedChild[] = [];
  for (const [name, child] of Object.entries(shape.children ?? {})) {
    const colon = name.indexOf(":");
    const uri = colon === -1 ? OWN : colon === 0 ? "" : CONVENTIONAL.get(name.slice(0, colon));
    if (uri === undefined) throw new Error(`No namespace is called as in "${name}".`);
    const isCounted = child.least !== undefined || child.most !== undefined;
    const one = {
      ...child,
      name: colon === 0 ? name.slice(1) : name,
      index: isCounted ? counted.length : -1,
    };
    if (isCounted) counted.push(one);
    const same = children.get(uri) ?? new Map<string, PlannedChild>();
    children.set(uri, same.set(name.slice(colon + 1), one));
  }
  const attributes = new Map(Object.entries(shape.attributes ?? {}));
  const required = [...attributes].filter(([, one]) => one.required !== undefined);
  const holds = shape.holds ?? (children.size > 0 ? "elements" : "text");
  return { holds, children, counted, attributes, required };
}

/** Of one vocabulary. */
export function compiledVocabulary(vocabulary: Vocabulary): KnownVocabulary {
  const names = Object.values(vocabulary.elements).flatMap((one) => Object.keys(one));
  const hosted = Object.entries(vocabulary.elements).map(
    ([host, children]) =>
      [
        host,
        new Map(Object.entries(children).map(([name, child]) => [name, { ...child, name, index: HOSTED }])),
      ] as const,
  );
  return { ...vocabulary, names: new Set(names), hosted: new Map(hosted) };
}

/** Of all vocabularies: what they ask of their hosts. */
export function rulesByHost(vocabularies: readonly Vocabulary[]): ReadonlyMap<Host, readonly HostRules[]> {
  const byHost = new Map<Host, HostRules[]>();
  for (const { uri, rules: ofHosts } of vocabularies) {
    for (const [host, rules] of Object.entries(ofHosts ?? {}) as [Host, readonly ElementRule[]][]) {
      byHost.set(host, [...(byHost.get(host) ?? []), { uri, rules }]);
    }
  }
  return byHost;
}
