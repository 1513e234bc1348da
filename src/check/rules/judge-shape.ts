/**
 * Applies shapes to elements: what is missing, doubled, unknown or misplaced, what has no right value. One pass over
 * an element and all below it; a finding stands at what causes it, and says its path.
 */

import { addAll, type Finding, type FindingOptions, found } from "../finding.ts";
import type { Misfit } from "../grammars/grammar.ts";
import { CONVENTIONAL } from "../xml/namespaces.ts";
import { attribute, type XmlAttribute, type XmlElement } from "../xml/xml.ts";
import { nearestOf } from "./nearest.ts";
import { elementAt, pathOf } from "./paths.ts";
import {
  compiledVocabulary,
  HOSTED,
  type HostRules,
  type KnownVocabulary,
  OWN,
  type Plan,
  type PlannedChild,
  planned,
  rulesByHost,
} from "./plans.ts";
import type { AttributeShape, ChildShape, ElementRule, Host, Shape, Telling, Vocabulary } from "./shape.ts";
import { judgeXmlAttribute } from "./xml-attributes.ts";

/** Judges an element of that shape, and everything in it but the entries of a feed. */
export type ShapeJudge = (element: XmlElement, shape: Shape, isContentApart?: boolean) => readonly Finding[];

/** A judge that knows those vocabularies. */
export function shapeJudge(vocabularies: readonly Vocabulary[]): ShapeJudge {
  const known = new Map(vocabularies.map((one) => [one.uri, compiledVocabulary(one)]));
  const hostRules = rulesByHost(vocabularies);
  const plans = new Map<Shape, Plan>();
  const planOf = (shape: Shape): Plan => {
    let plan = plans.get(shape);
    if (plan === undefined) {
      plan = planned(shape);
      plans.set(shape, plan);
    }
    return plan;
  };
  return (element, shape, isContentApart = false) => {
    const findings: Finding[] = [];
    judgeElement(element, shape, { planOf, known, hostRules, findings, isContentApart });
    return findings;
  };
}

interface Desk {
  readonly planOf: (shape: Shape) => Plan;
  readonly known: ReadonlyMap<string, KnownVocabulary>;
  readonly hostRules: ReadonlyMap<Host, readonly HostRules[]>;
  readonly findings: Finding[];
  readonly isContentApart: boolean;
}

/** Nobody reads more of one entry, and an attack would fill the memory with them. */
const MOST_FINDINGS = 2000;

function judgeElement(element: XmlElement, shape: Shape, desk: Desk): void {
  if (desk.findings.length >= MOST_FINDINGS) return;
  const plan = desk.planOf(shape);
  const before = desk.findings.length;
  judgeAttributes(element, shape, plan, desk);
  if (plan.holds === "text" || plan.holds === "nothing") judgeText(element, shape, plan, desk);
  else if (plan.holds === "elements" && element.text.trim() !== "") {
    desk.findings.push(
      tell("xml/text-unexpected", element, { element: element.name, text: element.text.trim() }),
    );
  }
  judgeByRules(element, shape.rules ?? NO_RULES, desk);
  if (shape.host !== undefined) {
    for (const { uri, rules } of desk.hostRules.get(shape.host) ?? NO_HOST_RULES) {
      if (element.children.some((child) => child.uri === uri)) judgeByRules(element, rules, desk);
    }
  }
  locate(element, desk.findings, before);
  if (plan.holds !== "anything") judgeChildren(element, shape, plan, desk);
}

const NO_RULES: readonly ElementRule[] = [];
const NO_HOST_RULES: readonly HostRules[] = [];

function judgeByRules(element: XmlElement, rules: readonly ElementRule[], desk: Desk): void {
  for (const rule of rules) {
    if (rule.isOfContent !== true || !desk.isContentApart) addAll(desk.findings, rule.judge(element));
  }
}

/** Says the path of what was found since: of the innermost element in which it stands. */
function locate(element: XmlElement, findings: Finding[], from: number): void {
  for (let index = from; index < findings.length; index += 1) {
    const finding = findings[index];
    if (finding === undefined || finding.problem.path !== undefined) continue;
    const path = pathOf(elementAt(element, finding.at));
    findings[index] = { ...finding, problem: { ...finding.problem, path } };
  }
}

function judgeText(element: XmlElement, shape: Shape, { holds }: Plan, { findings }: Desk): void {
  const { text } = element;
  const isBlank = text.trim() === "";
  if (holds === "nothing") {
    if (!isBlank)
      findings.push(tell("xml/text-unexpected", element, { element: element.name, text: text.trim() }));
    return;
  }
  if (isBlank && shape.blank !== "allowed" && element.children.length === 0) {
    findings.push(tell("xml/element-blank", element, { element: element.name }, shape.blank));
    return;
  }
  const isElsewhere = shape.blank === "allowed" || element.children.length > 0;
  const misfit = isBlank && isElsewhere ? undefined : shape.text?.(text);
  if (misfit !== undefined) findings.push(misfitting(misfit, element.name, text, element));
}

function judgeAttributes(element: XmlElement, shape: Shape, plan: Plan, { findings }: Desk): void {
  const { attributes, required } = plan;
  for (const [name, { required: telling }] of required) {
    if (attributeOf(element, name) !== undefined) continue;
    const facts = { element: element.name, attribute: name };
    findings.push(tell("xml/attribute-missing", element, facts, telling === true ? undefined : telling));
  }
  for (const given of element.attributes) {
    const known = attributes.get(given.prefix === "" ? given.name : conventionalName(given));
    judgeAttribute(given, known, element, shape, findings);
  }
}

/** An attribute by the name that a shape has for it. */
function attributeOf(element: XmlElement, name: string): string | undefined {
  if (!name.includes(":")) return attribute(element, name);
  return element.attributes.find((one) => conventionalName(one) === name)?.value;
}

function judgeAttribute(
  given: XmlAttribute,
  known: AttributeShape | undefined,
  element: XmlElement,
  shape: Shape,
  findings: Finding[],
): void {
  const { prefix, name, value, at } = given;
  if (prefix === "xmlns" || name === "xmlns") return;
  if (prefix === "xml") {
    const finding = judgeXmlAttribute(given);
    if (finding !== undefined) findings.push(finding);
    return;
  }
  if (known === undefined) {
    if (prefix !== "" || shape.otherAttributes === "allowed") return;
    const nearest = nearestOf(name, Object.keys(shape.attributes ?? {}));
    const facts = { element: element.name, attribute: name, nearest };
    findings.push(told("xml/attribute-unknown", at, facts, name.length, shape.otherAttributes));
    return;
  }
  if (value.trim() === "" && known.blank !== "allowed") {
    const facts = { element: element.name, attribute: name };
    findings.push(told("xml/attribute-blank", at, facts, name.length, known.blank));
    return;
  }
  const misfit = known.value?.(value);
  if (misfit === undefined) return;
  const { code, reason, ...options } = misfit;
  findings.push(found(code, at, { name, value, reason }, { ...options, length: name.length }));
}

function conventionalName({ uri, local, name }: XmlAttribute): string {
  for (const [prefix, known] of CONVENTIONAL) if (known === uri) return `${prefix}:${local}`;
  return name;
}

function judgeChildren(element: XmlElement, shape: Shape, plan: Plan, desk: Desk): void {
  const { counted } = plan;
  const counts = counted.length === 0 ? undefined : new Uint32Array(counted.length);
  let met: Map<PlannedChild, number> | undefined;
  for (const child of element.children) {
    const known = childShape(child, element, shape, plan, desk);
    if (known === undefined) {
      judgeUnknown(child, element, shape, plan, desk);
      continue;
    }
    if (known.index >= 0 && counts !== undefined) {
      const count = (counts[known.index] ?? 0) + 1;
      counts[known.index] = count;
      if (count === 2 && known.most !== undefined) sayRepeated(child, element, known, desk);
    } else if (known.index === HOSTED && known.most !== undefined) {
      met ??= new Map();
      const count = (met.get(known) ?? 0) + 1;
      met.set(known, count);
      if (count === 2) sayRepeated(child, element, known, desk);
    }
    if (known.isEntry !== true)
      judgeElement(child, typeof known.shape === "function" ? known.shape() : known.shape, desk);
  }
  for (const { index, least, name } of counted) {
    if (least === undefined || (counts?.[index] ?? 0) > 0) continue;
    const isOwn = !name.includes(":") && element.prefix !== "";
    const full = isOwn ? `${element.prefix}:${name}` : name;
    const facts = { element: full, parent: element.name };
    desk.findings.push(
      located(tell("xml/element-missing", element, facts, least === 1 ? undefined : least), element),
    );
  }
}

function sayRepeated(child: XmlElement, parent: XmlElement, { most }: ChildShape, { findings }: Desk): void {
  const facts = { element: child.name, parent: parent.name };
  findings.push(located(tell("xml/element-repeated", child, facts, most === 1 ? undefined : most), child));
}

/** What a child is to be: by its parent's shape, or by a vocabulary that may stand there. */
function childShape(
  child: XmlElement,
  parent: XmlElement,
  { host }: Shape,
  { children }: Plan,
  { known }: Desk,
): PlannedChild | undefined {
  const own = children.get(child.uri === parent.uri ? OWN : child.uri)?.get(child.local);
  if (own !== undefined) return own;
  return host && known.get(child.uri)?.hosted.get(host)?.get(child.local);
}

function judgeUnknown(child: XmlElement, parent: XmlElement, shape: Shape, plan: Plan, desk: Desk): void {
  if (desk.findings.length >= MOST_FINDINGS) return;
  const { name, local, uri } = child;
  const facts = { element: name, parent: parent.name };
  if (uri === "" && parent.uri !== "") {
    desk.findings.push(located(tell("xml/vocabulary-missing", child, facts), child));
    return;
  }
  const isOwn = uri === parent.uri;
  if (!isOwn && shape.guests === "allowed") return;
  const other = typeof shape.otherChildren === "function" ? shape.otherChildren(child) : shape.otherChildren;
  const vocabulary = desk.known.get(uri);
  if (isOwn ? other === "allowed" : vocabulary === undefined) return;
  const isKnown = vocabulary?.names.has(local) === true;
  if (!isKnown && vocabulary?.isOpen === true) return;
  const telling = isOwn && other !== "allowed" ? other : undefined;
  const nearest = nearestOf(name, namesNear(child, plan, shape.host, vocabulary));
  const finding = isKnown
    ? tell("xml/element-misplaced", child, facts, telling)
    : tell("xml/element-unknown", child, { ...facts, nearest }, telling);
  desk.findings.push(located(finding, child));
}

function namesNear(
  child: XmlElement,
  { children }: Plan,
  host: Host | undefined,
  vocabulary: KnownVocabulary | undefined,
): readonly string[] {
  if (vocabulary === undefined) return [...(children.get(OWN)?.keys() ?? [])];
  const names = host === undefined ? vocabulary.names : Object.keys(vocabulary.elements[host] ?? {});
  return [...names].map((local) => (child.prefix === "" ? local : `${child.prefix}:${local}`));
}

type ShapeCode = Extract<Parameters<typeof found>[0], `xml/${string}`>;

function tell<C extends ShapeCode>(
  code: C,
  element: XmlElement,
  facts: Parameters<typeof found<C>>[2],
  telling?: Telling,
): Finding {
  return told(code, element.at, facts, element.name.length + 1, telling);
}

function told<C extends ShapeCode>(
  code: C,
  at: number,
  facts: Parameters<typeof found<C>>[2],
  length: number,
  telling: Telling = {},
): Finding {
  const options: FindingOptions = { length, ...telling };
  return found(code, at, facts, options);
}

/** A value that its grammar does not allow, said at the element that holds it. */
export function misfitting(
  { code, reason, ...options }: Misfit,
  name: string,
  value: string,
  element: XmlElement,
): Finding {
  return found(code, element.at, { name, value, reason }, { ...options, length: element.name.length + 1 });
}

function located(finding: Finding, element: XmlElement): Finding {
  return { ...finding, problem: { ...finding.problem, path: pathOf(element) } };
}
