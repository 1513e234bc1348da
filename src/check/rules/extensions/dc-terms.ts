/** Dublin Core's metadata terms: all properties by name, and the form of those that are dates. */

import type { Grammar } from "../../grammars/grammar.ts";
import { w3cDate } from "../../grammars/values.ts";
import { DC_TERMS } from "../../xml/namespaces.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { opaque, valued } from "./elements.ts";

/** A date, or a period of DCMI: `start=2025-07-12; end=2025-07-14; scheme=W3C-DTF`. */
const dateOrPeriod: Grammar = (value) => {
  if (!value.includes("=")) return w3cDate(value);
  const parts = value.split(";", MOST_PARTS).map((part) => part.split("=", 2).map((side) => side.trim()));
  const schemes = parts.filter(([key]) => key === "scheme").map(([, scheme]) => scheme);
  if (schemes.some((scheme) => scheme !== "W3C-DTF")) return undefined;
  for (const [key, date = ""] of parts) {
    const misfit = key === "start" || key === "end" ? w3cDate(date) : undefined;
    if (misfit !== undefined) return misfit;
  }
  return undefined;
};

const MOST_PARTS = 10;

/** Its words may be elsewhere: in an attribute, or in elements of RDF. */
const date = (local: string, text: Grammar): Shape =>
  valued(`dcterms:${local}`, `DCMI Metadata Terms, ${local}`, "2025-07-12", {
    text,
    blank: "allowed",
    otherAttributes: "allowed",
    wrong: { "feed/date-invalid": ["12 July 2025", "2025-13"] },
  });

const DATES = ["created", "date", "dateAccepted", "dateCopyrighted", "dateSubmitted", "issued", "modified"];
const PERIODS = ["available", "valid"];
const OTHERS = (
  "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience bibliographicCitation " +
  "conformsTo contributor coverage creator description educationLevel extent format hasFormat hasPart hasVersion " +
  "identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf language " +
  "license mediator medium provenance publisher references relation replaces requires rights rightsHolder source " +
  "spatial subject tableOfContents temporal title type"
).split(" ");

const elements: { readonly [local: string]: ChildShape } = Object.fromEntries([
  ...DATES.map((local) => [local, { shape: date(local, w3cDate) }]),
  ...PERIODS.map((local) => [local, { shape: date(local, dateOrPeriod) }]),
  ...OTHERS.map((local) => [
    local,
    { shape: opaque(`dcterms:${local}`, `DCMI Metadata Terms, ${local}`, "The lake") },
  ]),
]);

export const dcTerms: Vocabulary = {
  uri: DC_TERMS,
  prefix: "dcterms",
  elements: {
    channel: elements,
    item: elements,
    image: elements,
    feed: elements,
    entry: elements,
    source: elements,
    outline: elements,
    head: elements,
  },
};
