/**
 * Every rule is tried on its own samples: a right one raises nothing but what is only worth knowing, a wrong one what
 * it is there for.
 */

import { expect, test } from "vitest";
import { xmlSamples } from "../../../src/check/rules/samples.ts";
import {
  judgeAtomEntry,
  judgeDocument,
  judgeItem,
  judgeRdfItem,
} from "../../../src/check/rules/standards.ts";
import { descendants, readXml } from "../../../src/check/xml/xml.ts";

const codesIn = (document: string, isInfoTold: boolean): readonly string[] => {
  const { root, findings } = readXml(document);
  if (root === undefined) throw new Error(document);
  const all = [...findings, ...judgeDocument(root)];
  for (const element of descendants(root)) {
    if (element.name === "item" && element.parent?.name === "channel") all.push(...judgeItem(element, false));
    if (element.name === "item" && element.parent?.name === "rdf:RDF")
      all.push(...judgeRdfItem(element, false));
    if (element.name === "entry" && element.parent?.name === "feed")
      all.push(...judgeAtomEntry(element, false));
  }
  const told = all.filter(({ problem }) => isInfoTold || problem.severity !== "info");
  return told.map(({ problem }) => problem.code);
};

test.each(
  xmlSamples().map((sample) => [sample.name, sample.clause, sample.code ?? "sound", sample] as const),
)("%s (%s): %s", (_name, _clause, _code, { code, document }) => {
  const codes = codesIn(document, code !== undefined);
  if (code === undefined) expect(codes, document).toEqual([]);
  else expect(codes, document).toContain(code);
});
