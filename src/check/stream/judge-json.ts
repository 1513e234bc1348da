/** Judges a JSON Feed as it comes; every piece of it knows its own lines. */

import { JsonFeedJudge } from "../rules/json/json-feed.ts";
import type { Limits } from "./limits.ts";
import type { Telling } from "./telling.ts";

export class JsonJudge {
  readonly format = "json";
  readonly #judge: JsonFeedJudge;

  constructor(telling: Telling, { latestMs }: Limits) {
    this.#judge = new JsonFeedJudge(
      (findings, { text, origin }) => telling.tell(findings, text, origin),
      latestMs,
    );
  }

  get entries(): number {
    return this.#judge.entries;
  }

  write(text: string): void {
    this.#judge.write(text);
  }

  end(): void {
    this.#judge.end();
  }
}
