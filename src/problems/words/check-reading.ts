/** What may be said of how any feed is written: its bytes, its namespaces, its size, and its entries among each other. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface ReadingFacts {
  "file/encoding-unknown": { encoding: string };
  "file/encoding-contradicted": { declared: string; actual: string };
  "file/bytes-invalid": { encoding: string; byte: number };
  "file/encoding-obscure": { encoding: string };
  "file/encoding-doubtful": { encoding: string; actual: string };
  "xml/character-doubtful": { codePoint: number };
  "xml/prefix-undeclared": { prefix: string; name: string };
  "xml/version-wrong": { version: string };
  "xml/declaration-late": object;
  "xml/doctype-obsolete": object;
  "xml/doctype-wrong": { version: string };
  "xml/entity-external": { name: string };
  "xml/limit-exceeded": { element: string; limit: string };
  "xml/namespace-unknown": { uri: string };
  "xml/namespace-invalid": { uri: string; reason: string };
  "xml/prefix-reserved": { prefix: string; uri: string; usual: string };
  "feed/namespace-wrong": { name: string; uri: string; expected: string };
  "feed/ids-all-same": { id: string; entries: number };
  "feed/updated-duplicate": { updated: string; line: number };
  "feed/problems-more": { code: string; count: number };
  "itunes/encoding-wrong": { encoding: string };
}

export const readingWords: { readonly [C in keyof ReadingFacts]: Words<ReadingFacts[C]> } = {
  "file/encoding-unknown": {
    severity: "error",
    w3c: "UnknownEncoding",
    say: ({ encoding }) => ({
      what: `The file says that its encoding is ${shown(encoding)}, which is not known.`,
      why: "A reader that does not know the encoding refuses the file, or shows the wrong letters.",
      mend: "Write the file as UTF-8, and say so.",
    }),
  },
  "file/encoding-contradicted": {
    severity: "error",
    w3c: "EncodingMismatch",
    say: ({ declared, actual }) => ({
      what: `The file says that its encoding is ${shown(declared)}, and its first bytes are ${actual}.`,
      why: "XML counts that as an error (XML 1.0 §4.3.3); readers believe one or the other.",
      mend: "Write the file as UTF-8, and say so.",
    }),
  },
  "file/bytes-invalid": {
    severity: "error",
    w3c: "UnicodeError",
    say: ({ encoding, byte }) => ({
      what: `The byte at ${byte}, counted from 0, is no part of a character in ${encoding}.`,
      why: "XML counts that as an error (XML 1.0 §4.3.3): many readers refuse the whole file.",
      mend: "Write the file in the encoding that it declares, best in UTF-8.",
    }),
  },
  "file/encoding-obscure": {
    severity: "warning",
    w3c: "ObscureEncoding",
    say: ({ encoding }) => ({
      what: `The encoding ${shown(encoding)} is seldom used.`,
      why: "XML asks of readers to know UTF-8 and UTF-16 and no other; many do not know this one.",
      mend: "Write the file as UTF-8, and say so.",
    }),
  },
  "file/encoding-doubtful": {
    severity: "warning",
    w3c: "BadCharacters",
    say: ({ encoding, actual }) => ({
      what: `The file says that its encoding is ${shown(encoding)}, and its bytes look like ${actual}.`,
      why: "Readers that believe the declaration show other letters than the ones that were meant.",
      mend: "Declare the encoding in which the file is written, best UTF-8.",
    }),
  },
  "xml/character-doubtful": {
    severity: "warning",
    w3c: "BadCharacters",
    say: ({ codePoint }) => ({
      what: `The control character U+${hex(codePoint)} stands here.`,
      why: "It is nearly always a character of windows-1252 that was taken for one of ISO 8859-1 or Unicode.",
      mend: "Write the character that was meant, a quotation mark or a dash, by its code point in Unicode.",
    }),
  },
  "xml/prefix-undeclared": {
    severity: "error",
    w3c: "SAXError",
    say: ({ prefix, name }) => ({
      what: `The prefix \`${prefix}\` of \`${name}\` is not declared.`,
      why: "A reader of XML with namespaces refuses the whole file.",
      mend: `Declare it on the root element: \`xmlns:${prefix}="…"\`.`,
    }),
  },
  "xml/version-wrong": {
    severity: "error",
    w3c: "BadXmlVersion",
    say: ({ version }) => ({
      what: `The file says that it is XML ${shown(version)}.`,
      why: "RSS and Atom are XML 1.0, and readers know no other version.",
      mend: 'Write `<?xml version="1.0" encoding="utf-8"?>`.',
    }),
  },
  "xml/declaration-late": {
    severity: "error",
    w3c: "SAXError",
    say: () => ({
      what: "Something stands before the XML declaration.",
      why: "It must be the first thing in a file (XML 1.0 §2.8): many readers refuse the whole file.",
      mend: "Remove the lines or blanks before `<?xml`.",
    }),
  },
  "xml/doctype-obsolete": {
    severity: "error",
    w3c: "DeprecatedDTD",
    say: () => ({
      what: "The document type is the one of Netscape, which is no longer there.",
      why: "A reader that fetches it gets nothing, and may refuse the feed.",
      mend: "Remove the DOCTYPE, and write characters instead of entities.",
    }),
  },
  "xml/doctype-wrong": {
    severity: "error",
    w3c: "InvalidDoctype",
    say: ({ version }) => ({
      what: `The document type is of RSS 0.91, and the feed is of version ${shown(version)}.`,
      why: "One of the two is wrong, and readers cannot know which.",
      mend: "Remove the DOCTYPE.",
    }),
  },
  "xml/entity-external": {
    severity: "error",
    w3c: "ContainsSystemEntity",
    say: ({ name }) => ({
      what: `The entity \`${name}\` is declared to be another file.`,
      why: "A reader that fetched it would open whatever file or address the feed names.",
      mend: "Remove the declaration, and write its text where it is used.",
    }),
  },
  "xml/limit-exceeded": {
    severity: "error",
    w3c: "ValidatorLimit",
    say: ({ element, limit }) => ({
      what: element === "" ? `There is ${limit} here.` : `There is ${limit} here, at \`<${element}>\`.`,
      why: "No reader can be expected to take that; this part was not judged.",
      mend: "Make it smaller.",
    }),
  },
  "xml/namespace-unknown": {
    severity: "info",
    w3c: "UnknownNamespace",
    say: ({ uri }) => ({
      what: `The namespace ${shown(uri)} is not known here.`,
      why: "What is in it was not judged, and few readers will know it.",
      mend: "Compare it, letter by letter, with what the vocabulary says that it is called.",
    }),
  },
  "xml/namespace-invalid": {
    severity: "error",
    w3c: "SAXError",
    say: ({ uri, reason }) => ({
      what: `The namespace ${shown(uri)} is no URI. ${reason}`,
      why: "A namespace is called by a URI (Namespaces in XML 1.0 §2.2); parsers differ in what they do with anything else.",
      mend: "Write the name that its vocabulary has, letter by letter, without white space.",
    }),
  },
  "xml/prefix-reserved": {
    severity: "warning",
    w3c: "ReservedPrefix",
    say: ({ prefix, uri, usual }) => ({
      what: `The prefix \`${prefix}\` stands for ${shown(uri)}.`,
      why: "Readers that look at prefixes only take it for another vocabulary.",
      mend: `Use another prefix, or write \`xmlns:${prefix}="${usual}"\` where that is meant.`,
    }),
  },
  "feed/namespace-wrong": {
    severity: "error",
    w3c: "InvalidNamespace",
    say: ({ name, uri, expected }) => ({
      what: `\`${name}\` is in the namespace ${shown(uri)}.`,
      why: "Namespaces are compared letter by letter, so readers do not know it.",
      mend: expected === "" ? "Remove the namespace." : `Write \`${expected}\`.`,
    }),
  },
  "feed/ids-all-same": {
    severity: "warning",
    w3c: "DuplicateIds",
    say: ({ id, entries }) => ({
      what: `All ${entries} entries have the id ${shown(id)}.`,
      why: "Readers take them for one entry, and show one of them.",
      mend: "Give each entry an id of its own.",
    }),
  },
  "feed/updated-duplicate": {
    severity: "info",
    w3c: "DuplicateUpdated",
    say: ({ updated, line }) => ({
      what: `The entry on line ${line} has the same \`updated\`: ${shown(updated)}.`,
      why: "Readers sort by it, and cannot tell which of the two is the newer.",
      mend: "Write the time to the second, where it is known.",
    }),
  },
  "feed/problems-more": {
    severity: "info",
    say: ({ code, count }) => ({
      what: `There ${count === 1 ? "is 1 more problem" : `are ${count} more problems`} of the code ${code}.`,
      why: "They have most likely one cause.",
      mend: "Mend the ones that are told, and check again.",
    }),
  },
  "itunes/encoding-wrong": {
    severity: "warning",
    w3c: "NotUTF8",
    say: ({ encoding }) => ({
      what: `This is a podcast in the encoding ${shown(encoding)}.`,
      why: "Apple asks for UTF-8, and promises nothing for others.",
      mend: "Write the file as UTF-8, and say so.",
    }),
  },
};

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, "0");
}
