/** What may be said of a value that its grammar does not allow, whatever element, attribute or key holds it. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

/** The same facts for all: what holds the value (`updated`, `href`), the value, and a sentence that says why not. */
export interface ValueFact {
  readonly name: string;
  readonly value: string;
  /** A whole sentence, or nothing. */
  readonly reason: string;
}

export interface ValueFacts {
  "feed/choice-unknown": ValueFact;
  "feed/value-invalid": ValueFact;
  "feed/white-space-unexpected": ValueFact;
  "feed/text-too-long": ValueFact;
  "feed/number-invalid": ValueFact;
  "feed/length-invalid": ValueFact;
  "feed/date-invalid": ValueFact;
  "feed/date-doubtful": ValueFact;
  "feed/date-implausible": ValueFact;
  "feed/weekday-wrong": ValueFact;
  "feed/url-invalid": ValueFact;
  "feed/uri-invalid": ValueFact;
  "feed/uri-not-ascii": ValueFact;
  "feed/scheme-unregistered": ValueFact;
  "feed/tag-uri-invalid": ValueFact;
  "feed/urn-invalid": ValueFact;
  "feed/uuid-invalid": ValueFact;
  "feed/id-not-canonical": ValueFact;
  "feed/language-invalid": ValueFact;
  "feed/media-type-invalid": ValueFact;
  "feed/mail-invalid": ValueFact;
  "feed/mail-unusual": ValueFact;
  "feed/mail-nameless": ValueFact;
  "feed/host-doubtful": ValueFact;
}

const DATE_MEND =
  "Write it like `Sat, 12 Jul 2025 20:00:00 +0700` in RSS and OPML, and like `2025-07-12T20:00:00+07:00` elsewhere.";

export const valueWords: { readonly [C in keyof ValueFacts]: Words<ValueFacts[C]> } = {
  "feed/choice-unknown": {
    severity: "error",
    say: (facts) => ({
      what: is(facts, "has a value that is not known here"),
      why: "Programs ignore such a value, and some directories refuse the whole feed.",
      mend: "Write one of the words that the format knows, or leave it out.",
    }),
  },
  "feed/value-invalid": {
    severity: "error",
    say: (facts) => ({
      what: is(facts, "has a value that its vocabulary does not know"),
      why: "Programs ignore such a value, and some directories refuse the whole feed.",
      mend: "Write it in the form that the vocabulary asks for, or leave it out.",
    }),
  },
  "feed/white-space-unexpected": {
    severity: "error",
    w3c: "UnexpectedWhitespace",
    say: (facts) => ({
      what: is(facts, "has white space around its value"),
      why: "The format allows none there, and readers that compare the value character by character take it for another.",
      mend: "Write the value right behind the start tag or the quotation mark, and nothing after it.",
    }),
  },
  "feed/text-too-long": {
    severity: "warning",
    w3c: "TooLong",
    say: (facts) => ({
      what: is(facts, "is too long"),
      why: "Programs cut it off, or refuse it.",
      mend: "Write it shorter.",
    }),
  },
  "feed/number-invalid": {
    severity: "error",
    w3c: "InvalidInteger",
    say: (facts) => ({
      what: is(facts, "has not such a number as belongs there"),
      why: "Programs ignore such a value, or stumble over it.",
      mend: "Write a number that belongs there in digits, without a unit and without a sign between thousands.",
    }),
  },
  "feed/length-invalid": {
    severity: "error",
    w3c: "InvalidIntegerAttribute",
    say: (facts) => ({
      what: is(facts, "has a length that is no number of bytes"),
      why: "Readers show it, and plan downloads by it.",
      mend: "Write the size of the file in bytes, 0 where it is not known.",
    }),
  },
  "feed/date-invalid": {
    severity: "error",
    w3c: "InvalidRFC3339Date",
    say: (facts) => ({
      what: is(facts, "is not a date in the form that belongs there"),
      why: "Readers put the moment of their visit in place of a date that they cannot read, and old news looks new.",
      mend: DATE_MEND,
    }),
  },
  "feed/date-doubtful": {
    severity: "warning",
    w3c: "ProblematicalRFC822Date",
    say: (facts) => ({
      what: is(facts, "has a date in a form that is allowed, but that many programs do not read"),
      why: "Programs know the usual form of RFC 822 only, and read anything else wrongly or not at all.",
      mend: "Write it like `Sat, 12 Jul 2025 20:00:00 +0700` or `Sat, 12 Jul 2025 13:00:00 GMT`.",
    }),
  },
  "feed/date-implausible": {
    severity: "warning",
    w3c: "ImplausibleDate",
    say: (facts) => ({
      what: is(facts, "has a date that cannot well be meant"),
      why: "Readers sort by dates, so the entry stands for ever at the top or at the bottom.",
      mend: "Check the clock, or the program that wrote the date.",
    }),
  },
  "feed/weekday-wrong": {
    severity: "error",
    w3c: "IncorrectDOW",
    say: (facts) => ({
      what: is(facts, "names a weekday that is not that of its day"),
      why: "Either the weekday or the date is wrong, and programs cannot tell which.",
      mend: "Correct it, or leave the weekday out.",
    }),
  },
  "feed/url-invalid": {
    severity: "error",
    w3c: "InvalidLink",
    say: (facts) => ({
      what: is(facts, "is not an absolute URL"),
      why: "Readers resolve what is not absolute against different places, or not at all.",
      mend: "Write the whole address, `https://host/path`, percent-encoded.",
    }),
  },
  "feed/uri-invalid": {
    severity: "error",
    w3c: "InvalidLink",
    say: (facts) => ({
      what: is(facts, "is not a URI"),
      why: "Programs cannot follow such an address, and some drop what carries it.",
      mend: "Write it as RFC 3986 asks: an id with its scheme, `https:`, `tag:` or `urn:`; what has no place in a URI percent-encoded, a blank as `%20`.",
    }),
  },
  "feed/uri-not-ascii": {
    severity: "warning",
    w3c: "UriNotIri",
    say: (facts) => ({
      what: is(facts, "has letters beyond ASCII"),
      why: "The format asks for a URI, and programs that encode such letters differ in how.",
      mend: "Percent-encode them, and write the host as it is registered: `xn--…`.",
    }),
  },
  "feed/scheme-unregistered": {
    severity: "warning",
    w3c: "SchemeNotIANARegistered",
    say: (facts) => ({
      what: is(facts, "has a scheme that is not registered"),
      why: "Programs do not know what to do with such an address.",
      mend: "Check the spelling, or write an address that begins with `https:`.",
    }),
  },
  "feed/tag-uri-invalid": {
    severity: "error",
    w3c: "InvalidTAG",
    say: (facts) => ({
      what: is(facts, "is not a tag URI"),
      why: "RFC 4151 says how such ids are made; only then are they never given twice.",
      mend: "Write it like `tag:harbour.example,2025-07-01:night-train`: your host, a day on which it was yours, a name.",
    }),
  },
  "feed/urn-invalid": {
    severity: "error",
    w3c: "InvalidURN",
    say: (facts) => ({
      what: is(facts, "is not a URN"),
      why: "RFC 8141 says how URNs are made; programs may refuse others.",
      mend: "Write `urn:`, a registered name of letters, digits and hyphens, `:`, and the rest percent-encoded.",
    }),
  },
  "feed/uuid-invalid": {
    severity: "error",
    w3c: "InvalidUUID",
    say: (facts) => ({
      what: is(facts, "is not a UUID"),
      why: "RFC 9562 asks for 32 hexadecimal digits, in groups of 8, 4, 4, 4 and 12 with hyphens between.",
      mend: "Let a program make one, and keep it for ever.",
    }),
  },
  "feed/id-not-canonical": {
    severity: "warning",
    w3c: "NonCanonicalURI",
    say: (facts) => ({
      what: is(facts, "is an id that is not in its canonical form"),
      why: "Readers compare ids character by character, so two forms of one address are two entries.",
      mend: "If it is not yet published, write the canonical form; a published id stays as it is.",
    }),
  },
  "feed/language-invalid": {
    severity: "error",
    w3c: "InvalidLanguage",
    say: (facts) => ({
      what: is(facts, "is not a language tag"),
      why: "Readers choose fonts, hyphenation and direction by it.",
      mend: "Write a tag of RFC 5646 such as `id`, `en-US` or `zh-Hant`.",
    }),
  },
  "feed/media-type-invalid": {
    severity: "error",
    w3c: "InvalidMIMEType",
    say: (facts) => ({
      what: is(facts, "has a type that is no media type"),
      why: "Readers choose how to show a file by its type.",
      mend: "Write a type such as `image/png`.",
    }),
  },
  "feed/mail-invalid": {
    severity: "error",
    w3c: "InvalidContact",
    say: (facts) => ({
      what: is(facts, "is no mail address"),
      why: "Programs read an address there, and pass over anything else.",
      mend: "Write `name@host`, in RSS `name@host (Real Name)`, or leave the element out.",
    }),
  },
  "feed/mail-unusual": {
    severity: "warning",
    w3c: "EmailFormat",
    say: (facts) => ({
      what: is(facts, "has an address in an unusual form"),
      why: "The RSS Advisory Board's profile recommends one form, and programs look for the name there.",
      mend: "Write `name@host (Real Name)`.",
    }),
  },
  "feed/mail-nameless": {
    severity: "warning",
    w3c: "MissingRealName",
    say: (facts) => ({
      what: is(facts, "has an address without a name"),
      why: "Readers show the address as the author.",
      mend: "Write `name@host (Real Name)`; or name the author in `dc:creator`, which needs no address.",
    }),
  },
  "feed/host-doubtful": {
    severity: "warning",
    w3c: "UnknownHost",
    say: (facts) => ({
      what: is(facts, "names a host that nobody can find"),
      why: "A name without a dot is known in one's own network at most.",
      mend: "Write the whole name of the host, `harbour.example`.",
    }),
  },
};

/** `` `pubDate` is not a date: "tomorrow". It has no year. `` */
function is({ name, value, reason }: ValueFact, fault: string): string {
  return `\`${name}\` ${fault}: ${shown(value)}. ${reason}`.trim();
}
