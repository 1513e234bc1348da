/** OPML 2.0, and the older 1.0 and 1.1 with their freedoms: the shape of a list of subscriptions or other outline. */

import { found, NOTHING } from "../../finding.ts";
import type { Grammar } from "../../grammars/grammar.ts";
import { as } from "../../grammars/grammar.ts";
import { fullUrl, mailAddress, rfc822Date } from "../../grammars/values.ts";
import type { XmlElement } from "../../xml/xml.ts";
import type { ChildShape, ElementRule, Samples, Shape } from "../shape.ts";
import { outlineShape } from "./outline.ts";

const headShape: Shape = {
  name: "head",
  clause: "OPML 2.0, What is a <head>?",
  holds: "elements",
  host: "head",
  otherChildren: { severity: "warning" },
  children: {
    title: text("title", { good: "<title>Harbour lists</title>", blank: "warning" }),
    dateCreated: date("dateCreated"),
    dateModified: date("dateModified"),
    ownerName: text("ownerName", { good: "<ownerName>Ana Reyes</ownerName>" }),
    ownerEmail: text("ownerEmail", {
      grammar: as(mailAddress, { w3c: "InvalidContact" }),
      good: "<ownerEmail>ana@harbour.example</ownerEmail>",
      bad: { "feed/mail-invalid": "<ownerEmail>ask at the harbour office</ownerEmail>" },
    }),
    ownerId: address("ownerId", "https://harbour.example/contact"),
    docs: address("docs", "https://harbour.example/about-opml"),
    expansionState: text("expansionState", {
      rules: [{ clause: "OPML 2.0, expansionState", judge: judgeExpansion }],
      good: "<expansionState>1, 6, 13</expansionState>",
      bad: {
        "opml/expansion-invalid": [
          "<expansionState>all</expansionState>",
          "<expansionState>1,,6</expansionState>",
        ],
      },
    }),
    vertScrollState: number("vertScrollState"),
    windowTop: number("windowTop"),
    windowLeft: number("windowLeft"),
    windowBottom: number("windowBottom"),
    windowRight: number("windowRight"),
  },
  good: "<head><title>Harbour lists</title></head>",
  bad: {
    "xml/element-unknown": "<head><subtitle>All of them</subtitle></head>",
    "xml/element-repeated": "<head><title>Harbour lists</title><title>Lists</title></head>",
    "xml/text-unexpected": "<head>Harbour lists</head>",
  },
};

const bodyShape: Shape = {
  name: "body",
  clause: "OPML 2.0, What is a <body>?",
  children: { outline: { shape: outlineShape, least: { severity: "warning" } } },
  good: '<body><outline text="Boats" title="Boats" type="rss" xmlUrl="https://harbour.example/boats.xml"/></body>',
  bad: {
    "xml/element-missing": "<body/>",
    "xml/element-unknown": '<body><outline text="Boats"/><ontline text="Trains"/></body>',
    "xml/text-unexpected": '<body>Boats<outline text="Boats"/></body>',
  },
};

export const opmlShape: Shape = {
  name: "opml",
  clause: "OPML 2.0, What is an <opml>?",
  attributes: { version: { required: true } },
  otherAttributes: { severity: "warning" },
  children: {
    head: { shape: headShape, least: 1, most: 1 },
    body: { shape: bodyShape, least: 1, most: 1 },
  },
  rules: [
    {
      clause: "OPML 2.0, version",
      judge: (opml) => {
        const given = opml.attributes.find((one) => one.name === "version");
        if (given === undefined || given.value.trim() === "" || VERSIONS.has(given.value.trim()))
          return NOTHING;
        return [found("opml/version-unknown", given.at, { version: given.value }, { length: 7 })];
      },
      good: `<opml version="1.0"><head/>${bodyShape.good}</opml>`,
      bad: { "opml/version-unknown": `<opml version="3.0"><head/>${bodyShape.good}</opml>` },
    },
  ],
  good: `<opml version="2.0">${headShape.good}${bodyShape.good}</opml>`,
  bad: {
    "xml/attribute-missing": `<opml>${headShape.good}${bodyShape.good}</opml>`,
    "xml/element-missing": [
      `<opml version="2.0">${bodyShape.good}</opml>`,
      `<opml version="2.0">${headShape.good}</opml>`,
    ],
    "xml/element-repeated": `<opml version="2.0">${headShape.good}${bodyShape.good}${bodyShape.good}</opml>`,
    "xml/element-unknown": `<opml version="2.0">${headShape.good}${bodyShape.good}<outline text="Trains"/></opml>`,
  },
};

const VERSIONS: ReadonlySet<string> = new Set(["1.0", "1.1", "2.0"]);

interface HeadText {
  readonly grammar?: Grammar;
  /** Programs of old write elements of the head without a text where they know nothing. */
  readonly blank?: "warning";
  readonly rules?: readonly ElementRule[];
  readonly good: string;
  readonly bad?: Samples;
}

function text(name: string, { grammar, blank, rules, good, bad = {} }: HeadText): ChildShape {
  return {
    most: 1,
    shape: {
      name,
      clause: `OPML 2.0, ${name}`,
      blank: blank === undefined ? "allowed" : { severity: blank },
      ...(grammar && { text: grammar }),
      ...(rules && { rules }),
      good,
      bad: blank === undefined ? bad : { "xml/element-blank": `<${name}></${name}>`, ...bad },
    },
  };
}

function date(name: string): ChildShape {
  return text(name, {
    grammar: rfc822Date,
    blank: "warning",
    good: `<${name}>Sat, 12 Jul 2025 20:00:00 GMT</${name}>`,
    bad: { "feed/date-invalid": `<${name}>2025-07-12T20:00:00Z</${name}>` },
  });
}

function address(name: string, url: string): ChildShape {
  return text(name, {
    grammar: fullUrl,
    good: `<${name}>${url}</${name}>`,
    bad: { "feed/url-invalid": `<${name}>the harbour</${name}>` },
  });
}

/** A position on a screen; a window may begin left of it or above, which the W3C's service does not know. */
function number(name: string): ChildShape {
  const [w3c, least] =
    name === "vertScrollState" ? ["InvalidPositiveInteger", 1] : ["InvalidNonNegativeInteger", 0];
  return text(name, {
    grammar: (value) => {
      const known = value.trim();
      if (!/^[+-]?\d{1,9}$/.test(known))
        return { code: "feed/number-invalid", reason: "It is a whole number.", w3c };
      return Number(known) >= least
        ? undefined
        : { code: "feed/number-invalid", reason: `It is rarely less than ${least}.`, severity: "info", w3c };
    },
    good: `<${name}>61</${name}>`,
    bad: { "feed/number-invalid": [`<${name}>61px</${name}>`, `<${name}>-4</${name}>`] },
  });
}

function judgeExpansion(element: XmlElement): ReturnType<ElementRule["judge"]> {
  const value = element.text.trim();
  if (value === "" || value.split(",").every((one) => /^\s*\d{1,9}\s*$/.test(one))) return NOTHING;
  return [found("opml/expansion-invalid", element.at, { value }, { length: element.name.length + 1 })];
}
