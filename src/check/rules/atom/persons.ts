/** Atom's person constructs (RFC 4287 §3.2): authors and contributors. */

import { type Finding, NOTHING } from "../../finding.ts";
import type { XmlElement } from "../../xml/xml.ts";
import { plainText } from "../html/text-rules.ts";
import type { ChildShape, Shape } from "../shape.ts";
import { foundAt } from "./found.ts";
import { iriText, personMail } from "./values.ts";

const nameShape: Shape = {
  name: "atom:name",
  clause: "RFC 4287 §3.2.1",
  blank: { severity: "warning" },
  rules: [
    ...plainText,
    {
      clause: "RFC 4287 §3.2.1",
      judge: judgeName,
      bad: { "atom/name-holds-mail": "<name>Harbour Office (office@harbour.example)</name>" },
    },
  ],
  good: "<name>Harbour Office</name>",
  bad: {
    "xml/element-blank": "<name/>",
    "feed/html-in-plain-text": "<name>&lt;b>Harbour Office&lt;/b></name>",
  },
};

const uriShape: Shape = {
  name: "atom:uri",
  clause: "RFC 4287 §3.2.2",
  blank: { severity: "warning" },
  text: iriText,
  good: "<uri>https://harbour.example/office</uri>",
  bad: {
    "xml/element-blank": "<uri></uri>",
    "feed/white-space-unexpected": "<uri> https://harbour.example/office </uri>",
    "feed/uri-invalid": "<uri>the harbour office</uri>",
  },
};

const emailShape: Shape = {
  name: "atom:email",
  clause: "RFC 4287 §3.2.3",
  blank: { w3c: "InvalidContact" },
  text: personMail,
  good: "<email>office@harbour.example</email>",
  bad: {
    "xml/element-blank": "<email></email>",
    "feed/mail-invalid": [
      "<email>office at harbour.example</email>",
      "<email>office@harbour.example (Harbour Office)</email>",
    ],
  },
};

/** Who a person is: of a person construct in whatever namespace. */
export const PERSON: { readonly [local: string]: ChildShape } = {
  name: { shape: nameShape, least: 1, most: 1 },
  uri: { shape: uriShape, most: 1 },
  email: { shape: emailShape, most: 1 },
};

function personShape(local: string, clause: string): Shape {
  const person = (inner: string): string => `<${local}>${inner}</${local}>`;
  const office = "<name>Harbour Office</name>";
  return {
    name: `atom:${local}`,
    clause,
    host: "person",
    children: PERSON,
    good: person(office),
    bad: {
      "xml/element-missing": person("<email>office@harbour.example</email>"),
      "xml/element-repeated": person(`${office}<name>Ferry Office</name>`),
      "xml/element-unknown": person(`${office}<homepage>https://harbour.example/</homepage>`),
      "xml/text-unexpected": person(`${office} Harbour Office`),
      "xml/attribute-unknown": `<${local} role="editor">${office}</${local}>`,
    },
  };
}

export const authorShape: Shape = personShape("author", "RFC 4287 §4.2.1");
export const contributorShape: Shape = personShape("contributor", "RFC 4287 §4.2.3");

/** Names are shown everywhere; something like `a@b.c` within is an address. */
function judgeName(element: XmlElement): readonly Finding[] {
  const name = element.text.trim();
  if (!holdsMail(name)) return NOTHING;
  return [foundAt("atom/name-holds-mail", element, { name }, { severity: "warning", w3c: "ContainsEmail" })];
}

/** Whether an `@` has letters right before it, and a host with a dot right behind it. */
function holdsMail(text: string): boolean {
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    MAIL_HOST.lastIndex = at + 1;
    if (at > 0 && /[\w.+-]/.test(text[at - 1] ?? "") && MAIL_HOST.test(text)) return true;
  }
  return false;
}

const MAIL_HOST = /[a-z0-9-]{1,63}\.[a-z]{2}/iy;
