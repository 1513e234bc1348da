/** What a person says of a fresh article, judged as the build would judge it later. */

import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { readLabel } from "../settings/readings.ts";
import { foldName, removeForbidden } from "../text/characters.ts";
import { nearest } from "../text/suggest.ts";
import { foldTerm } from "../text/term.ts";

type Report = (found: Problem) => void;

const LONGEST = 1_000;

/** One line of text that somebody can see; undefined where it is none, which was reported. */
export function readTitle(written: string, report: Report): string | undefined {
  const title = removeForbidden(written).text.replace(/\s+/gu, " ").trim().normalize("NFC");
  const bad = (reason: string): undefined => {
    report(problem("new/title-unusable", undefined, { title: written, reason }));
  };
  if (foldName(title) === "") return bad("It holds nothing that can be seen.");
  return title.length > LONGEST ? bad(`It has more than ${LONGEST} characters.`) : title;
}

/** The id of the term that has this id, label or alias; any label where the site has no taxonomy. */
export function termOf(name: string, { taxonomy }: Site, report: Report): string | undefined {
  if (taxonomy.length === 0) {
    const reading = readLabel(name.normalize("NFC").trim());
    if (!("code" in reading)) return reading.value;
    const { reason, suggestion } = reading;
    report(problem("init/flag-invalid", undefined, { flag: "--category", value: name, reason, suggestion }));
    return undefined;
  }
  const folded = foldTerm(name);
  const meant = taxonomy.find(({ id, labels, aliases }) =>
    [id, ...Object.values(labels), ...aliases].some((one) => foldTerm(one) === folded),
  );
  if (meant) return meant.id;
  const near = nearest(
    name,
    taxonomy.map(({ id }) => id),
  );
  report(problem("new/category-unknown", undefined, { name, nearest: near }));
  return undefined;
}
