/** Compile as a whole: bytes of a file in, plain data out. */

import { expect, test } from "vitest";
import { compile } from "../../src/compile/compile.ts";
import { newsSite } from "../support/article-reading.ts";

const front =
  "title: A\ndate: 2025-07-12\naudio: a.mp3\nepisode: {number: 1, transcript: a.vtt}\ncorrection: {date: 2025-07-13, text: B}";
const compiled = compile(
  "articles/id/a.md",
  new TextEncoder().encode(`---\n${front}\n---\nIsi.\n`),
  newsSite,
);

test("what rendering has resolved stands beside the article's facts, and nowhere else", () => {
  expect(compiled.problems).toEqual([]);
  expect(compiled.compiled?.facts).toMatchObject({
    attachments: [{ source: { text: "articles/id/a.mp3" }, isLocal: true }],
    episode: { number: 1, transcripts: [{ source: { text: "articles/id/a.vtt" }, isLocal: true }] },
    article: { corrections: [{ text: "B" }] },
  });
  for (const name of ["body", "bodyLine", "attachments", "episode"]) {
    expect(compiled.compiled?.facts.article).not.toHaveProperty(name);
  }
});

test("it is plain data that survives a structured clone", () => {
  expect(structuredClone(compiled)).toEqual(compiled);
});
