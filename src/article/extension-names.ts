/**
 * The names of elements and attributes that extensions bring: they are XML's, their prefixes are known to everybody or
 * to the settings, and they say nothing that siar says itself. Judges names only.
 */

import type { ArticleSettings } from "../model/article-settings.ts";
import { problem } from "../problems/problem.ts";
import { WELL_KNOWN_NAMESPACES } from "../text/namespaces.ts";
import { nearest } from "../text/suggest.ts";
import type { FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { CORE, CORE_PREFIXES, VOCABULARIES } from "./vocabularies.ts";

/** Whether an element or attribute of that name may be written; it reports why not. */
export type JudgeName = (name: string, path: FieldPath, of: "element" | "attribute") => boolean;

/** Judges names for an article of this site; a problem stands at the name's key. */
export function judgeOfNames(matter: FrontMatter, site: ArticleSettings, report: Report): JudgeName {
  const prefixes = [...WELL_KNOWN_NAMESPACES.keys(), ...Object.keys(site.namespaces)];

  function isKnownPrefix(name: string, prefix: string, place: ReturnType<FrontMatter["placeOf"]>): boolean {
    if (prefixes.includes(prefix)) return true;
    const facts = { name, prefix, nearest: nearest(prefix, prefixes) };
    report(problem("front-matter/extension-prefix", place, facts));
    return false;
  }

  return (name, path, of) => {
    const place = matter.placeOf(path, "key");
    if (of === "attribute" && name === "xml:lang") return true;
    const { prefix, local } = partsOf(name);
    const reason = whyNotName(name, of);
    if (reason !== undefined) {
      const suggestion = of === "element" && XML_NAME.test(name) ? suggestionFor(name, path) : undefined;
      report(problem("front-matter/extension-name", place, { name, reason, suggestion }));
      return false;
    }
    if (prefix === undefined) return true;
    if (!isKnownPrefix(name, prefix, place)) return false;
    if (of === "attribute") return true;

    const instead = CORE.get(name) ?? CORE_PREFIXES.get(prefix);
    if (instead !== undefined) {
      report(problem("front-matter/extension-core", place, { name, instead }));
      return false;
    }
    const elements = VOCABULARIES.get(prefix);
    if (elements === undefined || elements.has(local)) return true;
    const near = nearest(local, [...elements.keys()]);
    const facts = { name, prefix, nearest: near && `${prefix}:${near}` };
    report(problem("front-matter/extension-unknown", place, facts));
    return false;
  };
}

function partsOf(name: string): { readonly prefix?: string; readonly local: string } {
  const colon = name.indexOf(":");
  return colon < 0 ? { local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}

/** Without the colon, which parts prefix and name (XML 1.0 §2.3, Namespaces in XML §4). */
const START =
  "A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const NC_NAME = `[${START}][${START}0-9.\\u00B7\\u0300-\\u036F\\u203F\\u2040-]*`;
const XML_NAME = new RegExp(`^(?:${NC_NAME}:)?${NC_NAME}$`, "u");

function whyNotName(name: string, of: "element" | "attribute"): string | undefined {
  if (name === "__proto__") return "The name means something to programs that read the data.";
  if (/^xmlns(?::|$)/.test(name)) return "Namespaces are declared in the settings.";
  if (!XML_NAME.test(name))
    return "It is no name of XML: a letter first, then letters, digits, `.`, `-` and `_`.";
  if (of === "element" && !name.includes(":")) return "It has no prefix.";
  return undefined;
}

/** A child's prefix is most often its parent's; else that of the vocabulary which has such an element. */
function suggestionFor(name: string, path: FieldPath): string | undefined {
  const parent = path.slice(1, -1).findLast((step) => typeof step === "string");
  if (parent !== undefined) return `${parent.split(":")[0]}:${name}`;
  const known = [...VOCABULARIES].find(([, elements]) => elements.has(name));
  return known && `${known[0]}:${name}`;
}
