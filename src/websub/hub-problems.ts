/** What one hub's answers mean for the site's author. A hub that fails the same way for many feeds is told of once. */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { Attempted } from "./attempts.ts";

/** A ping that was not accepted. */
export interface FailedPing {
  readonly topic: string;
  readonly attempted: Attempted;
}

/** The problems of one hub. */
export function problemsOfHub(
  hub: string,
  pings: readonly FailedPing[],
  timeoutMs: number,
): readonly Problem[] {
  const refusals = new Map<number, { said: string; topics: string[] }>();
  const problems: Problem[] = [];
  for (const { topic, attempted } of pings) {
    const { answer } = attempted;
    if (answer.kind === "refused") {
      const known = refusals.get(answer.status) ?? { said: answer.said, topics: [] };
      known.topics.push(topic);
      refusals.set(answer.status, known);
    } else {
      problems.push(...problemOf(hub, attempted, timeoutMs));
    }
  }
  for (const [status, { said, topics }] of refusals) {
    problems.push(problem("websub/ping-refused", undefined, { hub, status, said, topics }));
  }
  return problems;
}

function problemOf(hub: string, { answer, tries }: Attempted, timeoutMs: number): readonly Problem[] {
  switch (answer.kind) {
    case "accepted":
    case "refused":
      return [];
    case "moved":
      return [problem("websub/hub-moved", undefined, { hub, status: answer.status, to: answer.to })];
    case "misled":
      return [
        problem("websub/redirect-refused", undefined, { hub, status: answer.status, reason: answer.reason }),
      ];
    case "busy": {
      const { status, said, waitMs } = answer;
      const waitSeconds = waitMs === undefined ? undefined : Math.ceil(waitMs / 1000);
      return [problem("websub/hub-busy", undefined, { hub, status, said, tries, waitSeconds })];
    }
    case "silent":
      return [problem("websub/hub-silent", undefined, { hub, seconds: timeoutMs / 1000, tries })];
    case "unreachable":
      return [problem("websub/hub-unreachable", undefined, { hub, reason: answer.reason, tries })];
  }
}
