/**
 * Collects what is told of one feed, each at its place. Of one code only so many are told, and how many more there
 * are: what is kept of a feed does not grow with it.
 */

import type { Place, Problem } from "../../model/problem.ts";
import { detached } from "../detached.ts";
import { type Finding, found } from "../finding.ts";
import { type Origin, placesIn } from "./lines.ts";

export class Telling {
  readonly file: string;
  readonly #most: number;
  readonly #problems: Problem[] = [];
  readonly #counts = new Map<string, number>();

  constructor(file: string, most: number) {
    this.file = file;
    this.#most = most;
  }

  /** Tells of one piece of text, which begins there; `pathOf` completes the path of each. */
  tell(findings: readonly Finding[], text: string, origin: Origin, pathOf: PathOf = same): void {
    if (findings.length > 0) this.add(this.place(findings, text, origin, pathOf));
  }

  /** What could be told, at its place, and counts for nothing until it is added. */
  place(findings: readonly Finding[], text: string, origin: Origin, pathOf: PathOf = same): readonly Told[] {
    const placeOf = placesIn(this.file, text, origin);
    const sorted = findings.length === 1 ? findings : [...findings].sort((a, b) => a.at - b.at);
    return sorted.map(({ problem, at, length }) => {
      if ((this.#counts.get(problem.code) ?? 0) >= this.#most) return { problem };
      const path = pathOf(problem.path);
      const place: Place = placeOf(at, length);
      return { problem: detached({ ...problem, place, ...(path !== undefined && { path }) }) };
    });
  }

  add(told: readonly Told[]): void {
    for (const { problem } of told) {
      const count = (this.#counts.get(problem.code) ?? 0) + 1;
      this.#counts.set(problem.code, count);
      if (count <= this.#most) this.#problems.push(problem);
    }
  }

  /** All that was told, by place and code. */
  problems(): readonly Problem[] {
    const place = { file: this.file };
    for (const [code, count] of this.#counts) {
      if (count <= this.#most) continue;
      const { problem } = found("feed/problems-more", 0, { code, count: count - this.#most });
      this.#problems.push({ ...problem, place });
    }
    return this.#problems.sort(byPlace);
  }
}

export type PathOf = (path: string | undefined) => string | undefined;

export interface Told {
  readonly problem: Problem;
}

function same(path: string | undefined): string | undefined {
  return path;
}

function byPlace(a: Problem, b: Problem): number {
  const last = Number.POSITIVE_INFINITY;
  return (
    (a.place?.line ?? last) - (b.place?.line ?? last) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
