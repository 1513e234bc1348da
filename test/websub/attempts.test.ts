/** How often a ping is sent, and how long is waited in between: the waits are counted, not slept. */

import { expect, test } from "vitest";
import { attempt } from "../../src/websub/attempts.ts";
import type { Answer } from "../../src/websub/request.ts";

const ACCEPTED: Answer = { kind: "accepted", status: 204 };
const SILENT: Answer = { kind: "silent" };
const UNREACHABLE: Answer = { kind: "unreachable", reason: "No host has that name." };

function busy(waitMs?: number): Answer {
  return { kind: "busy", status: 429, said: "", ...(waitMs !== undefined && { waitMs }) };
}

/** The answers that come one after another; how it ended, and the waits between. */
async function run(answers: readonly Answer[], retries = 3): Promise<unknown> {
  const waits: number[] = [];
  const left = [...answers];
  const clock = { now: () => new Date(0), wait: async (ms: number) => void waits.push(ms) };
  const send = async (): Promise<Answer> => {
    const next = left.shift();
    if (next === undefined) throw new Error("one try too many");
    return next;
  };
  const { answer, tries } = await attempt(send, { retries, clock });
  return { kind: answer.kind, tries, waits };
}

test.each<readonly [string, readonly Answer[], string, number, readonly number[]]>([
  ["what is accepted is sent once", [ACCEPTED], "accepted", 1, []],
  ["waits double: 1, 2, 4 seconds", [busy(), SILENT, UNREACHABLE, SILENT], "silent", 4, [1000, 2000, 4000]],
  ["it ends with the first success", [busy(), ACCEPTED], "accepted", 2, [1000]],
  ["Retry-After is honoured", [busy(30_000), ACCEPTED], "accepted", 2, [30_000]],
  ["Retry-After shortens no wait", [busy(0), busy(1500), ACCEPTED], "accepted", 3, [1000, 2000]],
  ["two minutes are waited", [busy(120_000), ACCEPTED], "accepted", 2, [120_000]],
  ["a longer peace is kept", [busy(120_001)], "busy", 1, []],
  ["a refusal is final", [{ kind: "refused", status: 403, said: "" }], "refused", 1, []],
  ["a move is final", [{ kind: "moved", status: 301, to: "" }], "moved", 1, []],
  ["a wrong redirect is final", [{ kind: "misled", status: 307, reason: "" }], "misled", 1, []],
  [
    "a refusal ends a row of tries",
    [SILENT, { kind: "refused", status: 403, said: "" }],
    "refused",
    2,
    [1000],
  ],
])("%s", async (_title, answers, kind, tries, waits) => {
  expect(await run(answers)).toEqual({ kind, tries, waits });
});

test("--retries 0 sends once", async () => {
  expect(await run([SILENT], 0)).toEqual({ kind: "silent", tries: 1, waits: [] });
});

test("a bug of ours is not taken for an answer", async () => {
  await expect(run([])).rejects.toThrow("one try too many");
});
