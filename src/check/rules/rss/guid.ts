/** The identity of an RSS item, which is taken for the address of its page where it does not say otherwise. */

import { found, NOTHING } from "../../finding.ts";
import { type Grammar, oneOf } from "../../grammars/grammar.ts";
import { absoluteIri, fullUrl } from "../../grammars/values.ts";
import { attribute } from "../../xml/xml.ts";
import { misfitting } from "../judge-shape.ts";
import type { ElementRule, Shape } from "../shape.ts";

const exactly = oneOf(["true", "false"], "InvalidBooleanAttribute");

/** Some readers know the words in any case, and some do not. */
const isPermaLink: Grammar = (value) => {
  const misfit = exactly(value);
  return misfit && /^(?:true|false)$/i.test(value.trim()) ? { ...misfit, severity: "warning" } : misfit;
};

const permanentLink: ElementRule = {
  clause: "RSS 2.0, guid: isPermaLink",
  judge: (element) => {
    const value = element.text.trim();
    const flag = attribute(element, "isPermaLink");
    if (value === "" || isFalse(flag)) return NOTHING;
    const isName = /^(?:tag|urn):/i.test(value);
    if (!isName && !isNoLink(value)) return NOTHING;
    const w3c = isName ? "InvalidPermalink" : "InvalidHttpGUID";
    const facts = { value, isPermaLink: flag };
    return [found("rss/guid-no-permalink", element.at, facts, { w3c, length: element.name.length + 1 })];
  },
  bad: {
    "rss/guid-no-permalink": [
      "<guid>night-train</guid>",
      "<guid>tag:rail.example,2026:night-train</guid>",
      '<guid isPermaLink="true">/2026/night-train</guid>',
    ],
  },
};

/** What only looks strange can still be followed. */
function isNoLink(value: string): boolean {
  const code = fullUrl(value)?.code;
  return code !== undefined && code !== "feed/uri-not-ascii" && code !== "feed/host-doubtful";
}

const unique: ElementRule = {
  clause: "RSS 2.0, guid",
  judge: (element) => {
    const value = element.text.trim();
    if (!isFalse(attribute(element, "isPermaLink")) || !/^\d{1,8}$/.test(value)) return NOTHING;
    return [found("rss/guid-short", element.at, { value }, { length: element.name.length + 1 })];
  },
  good: '<guid isPermaLink="false">202611230001</guid>',
  bad: { "rss/guid-short": '<guid isPermaLink="false">17</guid>' },
};

/** Readers compare ids character by character, so one address has one form. */
const canonical: ElementRule = {
  clause: "RFC 3986 §6",
  judge: (element) => {
    const value = element.text.trim();
    const misfit = /^https?:/i.test(value) ? absoluteIri(value) : undefined;
    if (misfit?.code !== "feed/id-not-canonical") return NOTHING;
    return [misfitting({ ...misfit, severity: "warning" }, element.name, value, element)];
  },
  bad: {
    "feed/id-not-canonical": [
      "<guid>https://RAIL.example/2026/night-train</guid>",
      "<guid>https://rail.example:443/2026/night-train</guid>",
    ],
  },
};

function isFalse(flag: string | undefined): boolean {
  return flag?.trim().toLowerCase() === "false";
}

export const guidShape: Shape = {
  name: "guid",
  clause: "RSS 2.0, guid",
  attributes: {
    isPermaLink: { value: isPermaLink, blank: { severity: "error", w3c: "InvalidBooleanAttribute" } },
  },
  blank: { w3c: "InvalidHttpGUID" },
  rules: [permanentLink, unique, canonical],
  good: '<guid isPermaLink="false">tag:rail.example,2026:night-train</guid>',
  bad: {
    "xml/element-blank": "<guid/>",
    "xml/attribute-unknown": '<guid permalink="false">https://rail.example/2026/night-train</guid>',
    "feed/choice-unknown": '<guid isPermaLink="no">https://rail.example/2026/night-train</guid>',
    "xml/attribute-blank": '<guid isPermaLink="">https://rail.example/2026/night-train</guid>',
  },
};
