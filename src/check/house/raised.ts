/**
 * The judgement of the standards as siar's own feeds have it: what may be doubtful in a feed of anybody's and must not
 * be in one of siar's is an error, what siar does on purpose is nothing, and of ids that were published before siar
 * came the house speaks itself.
 */

import type { Problem } from "../../model/problem.ts";
import type { ProblemCode } from "../../problems/problem.ts";
import { type Finding, saidOnce } from "../finding.ts";
import { isAboutPublishedId } from "./published-ids.ts";

/** Codes of the standards that are errors here, by the clause that says so. */
const HOUSE_ERRORS: { readonly [C in ProblemCode]?: string } = {
  "atom/name-holds-mail": "R44",
  "atom/prefixed": "R42",
  "atom/self-other": "R38",
  "atom/self-relative": "R21",
  "feed/date-doubtful": "R8",
  "feed/language-invalid": "R32",
  "feed/mail-nameless": "R30",
  "feed/mail-unusual": "R30",
  "feed/self-missing": "R26, R38",
  "history/link-misplaced": "R55",
  "itunes/element-missing": "Apple Podcasts, required tags of a show",
  "json-feed/author-old": "R49",
  "json-feed/extension-wrong": "R51",
  "json-feed/key-advised": "R47, R48",
  "json-feed/value-empty": "R49",
  "json-feed/version-late": "R47",
  "json-feed/version-wrong": "R47",
  "json/kind-wrong": "R48",
  "opml/title-missing": "R87",
  "opml/type-missing": "R87",
  "opml/type-unknown": "R87",
  "rss/description-after-content": "R28",
  "rss/guid-missing": "R1",
  "rss/image-disagrees": "R33",
  "rss/image-format-wrong": "R33",
  "rss/meaning-repeated": "R29",
  "xml/attribute-blank": "R31, R39",
  "xml/element-blank": "R25, R39",
  "xml/element-repeated": "R31",
};

/** What the standards and the house say of one part of a feed, each thing once. */
export function asHouse(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return findings;
  return saidOnce(
    findings.flatMap((finding) => {
      const { problem } = finding;
      if (isAboutPublishedId(problem) || isOnPurpose(problem)) return [];
      return isRaised(problem) ? { ...finding, problem: { ...problem, severity: "error" } } : finding;
    }),
    ({ at, problem }) => `${at} ${problem.code} ${problem.what}`,
  );
}

function isRaised({ code, severity }: Problem): boolean {
  return severity !== "error" && Object.hasOwn(HOUSE_ERRORS, code);
}

/**
 * R30: a name beside the address of the same author. R24: RFC 4287 §4.2.11 asks for the date of a source too, which a
 * newsroom that republishes one piece seldom knows, and nothing is better than a date made up; the house asks for the
 * rest. R41: texts of Atom say that they are plain, and RSS tells of the same mark-up, which cannot.
 */
function isOnPurpose({ code, severity, w3c }: Problem): boolean {
  return (
    (code === "rss/meaning-repeated" && severity === "info") ||
    w3c === "MissingSourceElement" ||
    code === "content/html-undeclared"
  );
}
