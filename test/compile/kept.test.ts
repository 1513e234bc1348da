/** What is kept of a compiled article comes back as it was, in every field and every character. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Compilation, compile } from "../../src/compile/compile.ts";
import { decodeFacts, decodePieces, encodeFacts, encodeText } from "../../src/compile/kept.ts";
import type { Flavour, LinkedHole, Segment } from "../../src/model/compiled.ts";
import { loadSettings } from "../../src/settings/load.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Halves of surrogate pairs included, which decoding a file rules out and nothing else does. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units));
const text = fc.oneof(fc.string({ unit: "grapheme" }), anyText, fc.constant("\uFFFD"));

const segment = fc.oneof(text, fc.constant(null), fc.record({ page: text, feed: text }));

/** What the segments are for a page or feed, as simply as it can be said. */
function piecesOf(segments: readonly Segment[], flavour: Flavour): readonly string[] {
  const pieces = [""];
  for (const one of segments) {
    if (one === null) pieces.push("");
    else pieces.push((pieces.pop() ?? "") + (typeof one === "string" ? one : one[flavour]));
  }
  return pieces;
}

describe("texts", () => {
  test("come back as they were, for pages and for feeds", () => {
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 12 }), (segments) => {
        for (const flavour of ["page", "feed"] as const)
          expect(decodePieces(encodeText(segments), flavour)).toEqual(piecesOf(segments, flavour));
      }),
    );
    // Halves of a pair in two segments make a whole one where they meet.
    for (const segments of [[], [""], ["a\uD83D", "\uDE00b"], ["\uD83D", null, "x"], ["\uFFFD", "é"]])
      expect(decodePieces(encodeText(segments), "page")).toEqual(piecesOf(segments, "page"));
  });

  test("are UTF-8 where that holds them, so that a text of Latin letters takes a byte a letter", () => {
    expect(encodeText(["abc", "def"])).toHaveLength(5 + 2 * 4 + 6);
    expect(encodeText(["\uD83D"])).toHaveLength(5 + 4 + 2);
  });

  test("may come from the middle of another thread's bytes", () => {
    const bytes = encodeText(["a", null, "é"]);
    const whole = new Uint8Array(bytes.length + 9);
    whole.set(bytes, 7);
    expect(decodePieces(whole.subarray(7, 7 + bytes.length), "page")).toEqual(["a", "é"]);
  });
});

describe("facts", () => {
  const plain = { noNullPrototype: true } as const;
  const place = fc.record(
    { file: text, line: fc.nat(), column: fc.nat(), excerpt: text },
    { requiredKeys: ["file"], ...plain },
  );
  const hole: fc.Arbitrary<LinkedHole> = fc.oneof(
    fc.record({ kind: fc.constant("article" as const), target: text, fragment: text, place }, plain),
    fc.record({ kind: fc.constant("self" as const), fragment: text }, plain),
    fc.record({ kind: fc.constant("key" as const) }, plain),
  );
  const problem = fc.record(
    { code: text, severity: fc.constantFrom("error", "warning"), place, what: text, why: text, mend: text },
    { requiredKeys: ["code", "severity", "what", "why", "mend"], ...plain },
  );

  test("come back as they were, whatever their texts are", () => {
    const whole = compile("articles/a.md", new TextEncoder().encode("---\ntitle: A\n---\n"), site);
    fc.assert(
      fc.property(
        fc.array(hole),
        fc.array(problem),
        text,
        fc.boolean(),
        (holes, problems, summary, isDraft) => {
          const facts = { ...sample.facts, holes, summary };
          const compilation = { ...whole, compiled: { facts, text: [] }, problems, isDraft } as Compilation;
          const kept = decodeFacts(encodeFacts(compilation));
          expect(kept).toStrictEqual({ facts, problems, isDraft });
        },
      ),
    );
  });

  test("of a file that was not understood are absent", () => {
    const compilation = compile("articles/a.md", Uint8Array.of(0xff), site);
    const { problems } = compilation;
    expect(problems).toHaveLength(1);
    expect(decodeFacts(encodeFacts(compilation))).toStrictEqual({ problems, isDraft: false });
  });
});

const folders = ["articles", "test/golden/newsroom/articles"];
const { site } = await siteOf(root);
const sample = samplesOf(root, "articles", site)[0]?.compiled ?? expect.fail("There is no article.");

test.each(folders)(
  "all articles in %s: undefined and absent fields are told apart nowhere",
  async (folder) => {
    const own = join(root, folder, "..");
    const compilations = samplesOf(own, "articles", (await siteOf(own)).site);
    expect(compilations.length).toBeGreaterThan(5);
    for (const compilation of compilations) {
      const { compiled, isDraft, problems } = compilation;
      expect(decodeFacts(encodeFacts(compilation))).toStrictEqual({
        ...(compiled && { facts: compiled.facts }),
        problems,
        isDraft,
      });
      if (compiled)
        expect(decodePieces(encodeText(compiled.text), "feed")).toEqual(piecesOf(compiled.text, "feed"));
    }
  },
);

async function siteOf(folder: string) {
  const { site } = await loadSettings({ cwd: folder });
  return { site: site ?? expect.fail(`The settings of ${folder} are wrong.`) };
}

function samplesOf(folder: string, articles: string, of: typeof site): readonly Compilation[] {
  return readdirSync(join(folder, articles), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => compile(`${articles}/${name}`, readFileSync(join(folder, articles, name)), of));
}
