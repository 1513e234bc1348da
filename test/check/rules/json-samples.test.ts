/** Every rule of JSON Feed is tried on its own samples: a right one raises nothing, a wrong one what it is there for. */

import { expect, test } from "vitest";
import { judgeJsonFeed } from "../../../src/check/rules/json/json-feed.ts";
import { jsonSamples } from "../../../src/check/rules/json/json-samples.ts";

test.each(
  jsonSamples().map((sample) => [sample.name, sample.clause, sample.code ?? "sound", sample] as const),
)("%s (%s): %s", (_name, _clause, _code, { code, document }) => {
  const codes = judgeJsonFeed(document).findings.map(({ problem }) => problem.code);
  if (code === undefined) expect(codes, document).toEqual([]);
  else expect(codes, document).toContain(code);
});
