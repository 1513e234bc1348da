/** Tells of front matter that a strict reader refuses, and that was read in the one way that it can be. */

import type { Place, Problem } from "../model/problem.ts";
import type { Source } from "../model/source.ts";
import { excerptPlace } from "../problems/frame.ts";
import { problem } from "../problems/problem.ts";
import type { Decoded, Mark, Repair } from "../text/data.ts";
import type { FencedBlock } from "./fences.ts";

/** One warning for each repair, where the author has written it. */
export function repairProblems(
  source: Source,
  { head, line }: Pick<FencedBlock, "head" | "line">,
  { repairs = [] }: Decoded,
): readonly Problem[] {
  const placeOf = (mark: Mark): Place =>
    excerptPlace(source.path, head, line + mark.line - 1, mark.column, mark.length);
  return repairs.map((repair) => problemOf(repair, placeOf));
}

function problemOf(repair: Repair, placeOf: (mark: Mark) => Place): Problem {
  const place = placeOf(repair.mark);
  switch (repair.kind) {
    case "repeated-key": {
      const { column = 1, length = 0, excerpt = "" } = place;
      const key = excerpt.slice(column - 1, column - 1 + length);
      const firstLine = placeOf(repair.firstMark).line ?? 1;
      return problem(
        "front-matter/key-twice",
        place,
        { key, first: key, firstLine, isLastTaken: true },
        "warning",
      );
    }
    case "quotes":
      return problem("front-matter/line-quoted", place, { read: repair.read, reason: repair.reason });
    case "tabs":
      return problem("front-matter/tabs", place, {});
  }
}
