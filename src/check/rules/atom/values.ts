/** The grammars of Atom's values, by the names that the W3C's service gives to what breaks them. */

import type { Grammar } from "../../grammars/grammar.ts";
import { as } from "../../grammars/grammar.ts";
import {
  absoluteIri,
  iriReference,
  mailAddress,
  mediaType,
  nonNegativeInteger,
} from "../../grammars/values.ts";
import type { Telling } from "../shape.ts";

/** An absolute IRI that need not be in canonical form, as ids had better be (RFC 4287 §4.2.6.1). */
export const plainIri: Grammar = (value) => {
  const misfit = absoluteIri(value);
  switch (misfit?.code) {
    case "feed/id-not-canonical":
      return undefined;
    case "feed/white-space-unexpected":
      return { ...misfit, w3c: "InvalidUriChar" };
    case "feed/uri-invalid":
      return { ...misfit, w3c: misfit.w3c ?? "InvalidUriChar" };
    default:
      return misfit;
  }
};

/** An empty value where an absolute IRI stands. */
export const BLANK_IRI: Telling = { severity: "error", w3c: "InvalidFullLink" };

/** An IRI reference that is no link, where the W3C's service looks for wrong characters. */
export const remoteIri: Grammar = (value) => {
  const misfit = iriReference(value);
  return misfit?.code === "feed/uri-invalid" ? { ...misfit, w3c: "InvalidUriChar" } : misfit;
};

/** An IRI reference as the text of an element: there is no white space around it (RFC 4287 §3). */
export const iriText: Grammar = (value) => {
  const text = value.trim();
  const misfit = iriReference(text);
  if (misfit !== undefined || text === value) return misfit;
  return { code: "feed/white-space-unexpected", reason: "" };
};

/** How many replies there are. */
export const replyCount: Grammar = as(nonNegativeInteger, { w3c: "InvalidInteger" });

const TEXT_TYPES: ReadonlySet<string> = new Set(["text", "html", "xhtml"]);

/** RFC 4287 §3.1.1: no media types here. */
export const textType: Grammar = (value) =>
  TEXT_TYPES.has(value)
    ? undefined
    : {
        code: "feed/choice-unknown",
        reason: "It is one of `text`, `html`, `xhtml`; media types are for `<content>` alone.",
        w3c: value.includes("/") ? "InvalidTextType" : "InvalidMIMEType",
      };

/** RFC 4287 §4.1.3.1: one of the three words, or a media type that is not made of parts. */
export const contentType: Grammar = (value) => {
  if (TEXT_TYPES.has(value)) return undefined;
  if (value.includes("/") && !COMPOSITE.test(value)) return mediaType(value);
  return {
    code: "feed/choice-unknown",
    reason: "It is `text`, `html`, `xhtml`, or a media type other than `multipart/…` and `message/…`.",
    w3c: "InvalidMIMEType",
  };
};

/** RFC 2045 §5.1. */
const COMPOSITE = /^(?:multipart|message)\//i;

/** RFC 4287 §3.2.3: an address alone. What is a mailbox with a name around it has a name of its own. */
export const personMail: Grammar = (value) => {
  const misfit = mailAddress(value);
  if (misfit?.code !== "feed/mail-invalid") return misfit;
  return { ...misfit, w3c: isNamedMailbox(value) ? "InvalidAddrSpec" : "InvalidContact" };
};

/** `a@b.example (Name)`, or `Name <a@b.example>`. */
function isNamedMailbox(value: string): boolean {
  const text = value.trim();
  const pointed = text.endsWith(">") ? text.indexOf("<") : -1;
  if (pointed !== -1) return mailAddress(text.slice(pointed + 1, -1)) === undefined;
  const round = text.endsWith(")") ? text.indexOf("(") : -1;
  return round !== -1 && mailAddress(text.slice(0, round).trim()) === undefined;
}
