/** What may be said of a file's form: its encoding, its XML, its JSON. */

import type { Words } from "./words.ts";

export interface FileFacts {
  "file/encoding-wrong": { reason: string };
  "xml/ill-formed": { reason: string };
  "xml/character-forbidden": { codePoint: number };
  "xml/reference-forbidden": { reference: string };
  "xml/entity-unknown": { name: string };
  "xml/doctype-present": object;
  "xml/instruction-present": { target: string };
  "xml/declaration-missing": object;
  "xml/root-late": { at: number };
  "xml/namespace-unusual": {
    prefix: string;
    uri: string;
    usual: string | undefined;
    expected: string | undefined;
  };
  "xml/element-missing": { element: string; parent: string };
  "xml/element-repeated": { element: string; parent: string };
  "xml/attribute-missing": { element: string; attribute: string };
  "json/ill-formed": { reason: string };
  "json/key-missing": { key: string };
  "json/key-repeated": { key: string };
  "json/kind-wrong": { key: string; expected: string; kind: string };
}

export const fileWords: { readonly [C in keyof FileFacts]: Words<FileFacts[C]> } = {
  "file/encoding-wrong": {
    severity: "error",
    say: ({ reason }) => ({
      what: `The file is not UTF-8 without a byte order mark. ${reason}`,
      why: "Readers take a feed for UTF-8 and refuse, or misread, what is not.",
      mend: "Write it as UTF-8 without a mark, and say so in the XML declaration.",
    }),
  },
  "xml/ill-formed": {
    severity: "error",
    w3c: "SAXError",
    say: ({ reason }) => ({
      what: `This is not well-formed XML. ${reason}`,
      why: "A reader that meets ill-formed XML refuses the whole file.",
      mend: "Close every element in order, quote every attribute, and escape & and < in text.",
    }),
  },
  "xml/character-forbidden": {
    severity: "error",
    w3c: "SAXError",
    say: ({ codePoint }) => ({
      what: `The character U+${hex(codePoint)} stands here.`,
      why: "XML 1.0 forbids it, even as a reference: one of them loses the whole feed.",
      mend: "Remove it.",
    }),
  },
  "xml/reference-forbidden": {
    severity: "error",
    w3c: "SAXError",
    say: ({ reference }) => ({
      what: `\`${reference}\` names no character that XML allows.`,
      why: "XML 1.0 forbids control characters and halves of pairs, even as references.",
      mend: "Remove it.",
    }),
  },
  "xml/entity-unknown": {
    severity: "error",
    w3c: "SAXError",
    say: ({ name }) => ({
      what: `The entity \`&${name};\` is unknown.`,
      why: "XML knows amp, lt, gt, quot and apos; the names of HTML make the file ill-formed.",
      mend: "Write the character itself, or escape the & where it is meant as text: `&amp;`.",
    }),
  },
  "xml/doctype-present": {
    severity: "error",
    say: () => ({
      what: "The file has a document type declaration.",
      why: "Readers refuse it or ignore it, since it can make them fetch or expand anything.",
      mend: "Remove the DOCTYPE, and write characters instead of entities.",
    }),
  },
  "xml/instruction-present": {
    severity: "error",
    say: ({ target }) => ({
      what: `The processing instruction \`<?${target}\` stands here.`,
      why: "Readers expect none but a CSS style sheet; browsers are dropping XSLT.",
      mend: "Remove it.",
    }),
  },
  "xml/declaration-missing": {
    severity: "error",
    say: () => ({
      what: "The file does not begin with an XML declaration.",
      why: "Readers and hosts tell XML and its encoding by its first bytes.",
      mend: 'Begin with `<?xml version="1.0" encoding="utf-8"?>`, nothing before it.',
    }),
  },
  "xml/root-late": {
    severity: "error",
    say: ({ at }) => ({
      what: `The root element stands ${at} characters from the start.`,
      why: "Readers that look into a file for its type look at the first 512 bytes only.",
      mend: "Remove what stands before it, or move it inside.",
    }),
  },
  "xml/namespace-unusual": {
    severity: "error",
    say: ({ prefix, uri, usual, expected }) => ({
      what: `The prefix \`${prefix}\` stands for "${uri}".`,
      why:
        expected === undefined
          ? "Readers that do not resolve namespaces know that one by another prefix."
          : "That is not the namespace that readers know by this prefix.",
      mend:
        expected === undefined
          ? `Write \`xmlns:${usual ?? prefix}="${uri}"\`.`
          : `Write \`xmlns:${prefix}="${expected}"\`.`,
    }),
  },
  "xml/element-missing": {
    severity: "error",
    w3c: "MissingElement",
    say: ({ element, parent }) => ({
      what: `\`<${parent}>\` has no \`<${element}>\`.`,
      why: "The format requires it, and readers show or store it.",
      mend: `Add \`<${element}>\` to \`<${parent}>\`.`,
    }),
  },
  "xml/element-repeated": {
    severity: "error",
    w3c: "DuplicateElement",
    say: ({ element, parent }) => ({
      what: `\`<${parent}>\` has a second \`<${element}>\`.`,
      why: "The format allows one; readers differ in which of two they take.",
      mend: "Keep one.",
    }),
  },
  "xml/attribute-missing": {
    severity: "error",
    w3c: "MissingAttribute",
    say: ({ element, attribute }) => ({
      what: `\`<${element}>\` has no \`${attribute}\`.`,
      why: "The format requires that attribute.",
      mend: `Add \`${attribute}="…"\`.`,
    }),
  },
  "json/ill-formed": {
    severity: "error",
    say: ({ reason }) => ({
      what: `This is not JSON. ${reason}`,
      why: "A reader that cannot parse the file refuses it whole.",
      mend: "Write it with a JSON serialiser.",
    }),
  },
  "json/key-missing": {
    severity: "error",
    say: ({ key }) => ({
      what: `The key \`${key}\` is missing.`,
      why: "The format requires it, and readers drop or misplace what lacks it.",
      mend: `Add \`"${key}"\`.`,
    }),
  },
  "json/key-repeated": {
    severity: "error",
    say: ({ key }) => ({
      what: `The key \`${key}\` stands here a second time.`,
      why: "Parsers differ in which of two they take.",
      mend: "Keep one.",
    }),
  },
  "json/kind-wrong": {
    severity: "error",
    say: ({ key, expected, kind }) => ({
      what: `\`${key}\` holds ${an(kind)}, where ${an(expected)} must stand.`,
      why: "Readers written in typed languages refuse the whole feed for it.",
      mend: `Write ${an(expected)}.`,
    }),
  },
};

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, "0");
}

function an(kind: string): string {
  return /^[aeiou]/.test(kind)
    ? `an ${kind}`
    : kind === "null" || kind === "true" || kind === "false"
      ? kind
      : `a ${kind}`;
}
