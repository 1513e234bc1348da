/** Dublin Core's fifteen elements (ISO 15836), as the module of RSS 1.0 brought them to feeds. Any may stand anywhere, and again. */

import { languageTag, w3cDate } from "../../grammars/values.ts";
import { DC } from "../../xml/namespaces.ts";
import { plainText } from "../html/text-rules.ts";
import type { ChildShape, Shape, Vocabulary } from "../shape.ts";
import { valued } from "./elements.ts";

const plain = (local: string, good: string): Shape =>
  valued(`dc:${local}`, `Dublin Core, ${local}`, good, { rules: plainText });

const loose = (local: string, good: string): Shape => valued(`dc:${local}`, `Dublin Core, ${local}`, good);

const language: Shape = valued("dc:language", "Dublin Core, language", "en", {
  text: languageTag,
  blank: { w3c: "InvalidLanguage" },
  wrong: { "feed/language-invalid": ["English", "en_GB"] },
});

const date: Shape = valued("dc:date", "Dublin Core, date", "2025-07-12", {
  text: w3cDate,
  blank: { w3c: "InvalidW3CDTFDate" },
  wrong: { "feed/date-invalid": ["Sat, 12 Jul 2025 20:00:00 GMT", "2025-07-32"] },
});

const elements: { readonly [local: string]: ChildShape } = {
  title: { shape: plain("title", "Night train") },
  creator: { shape: plain("creator", "Ana Sari") },
  subject: { shape: plain("subject", "Trains") },
  description: { shape: loose("description", "It leaves at ten.") },
  publisher: { shape: plain("publisher", "Lake Press") },
  contributor: { shape: plain("contributor", "Ben Ode") },
  date: { shape: date },
  type: { shape: loose("type", "Text") },
  format: { shape: loose("format", "text/html") },
  identifier: { shape: loose("identifier", "night-train-7") },
  source: { shape: loose("source", "https://rail.example/timetable") },
  language: { shape: language },
  relation: { shape: loose("relation", "https://rail.example/day-train") },
  coverage: { shape: plain("coverage", "The lake") },
  rights: { shape: plain("rights", "2025 Lake Press") },
};

export const dublinCore: Vocabulary = {
  uri: DC,
  prefix: "dc",
  elements: {
    channel: elements,
    item: elements,
    image: elements,
    feed: elements,
    entry: elements,
    source: elements,
    person: elements,
    link: elements,
    outline: elements,
    head: elements,
  },
};
