import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../src/article/decode.ts";
import { MAX_BYTES, MAX_LINES } from "../../src/article/fences.ts";
import { FIELD_NAMES } from "../../src/article/field-names.ts";
import { readArticle } from "../../src/article/read.ts";
import { isClean } from "../../src/text/characters.ts";
import { newsSite, type Outcome } from "../support/article-reading.ts";

function readBytes(bytes: Uint8Array, path = "articles/a.md"): Outcome {
  const { source, problems } = decodeSource(path, bytes);
  if (source === undefined) return { problems };
  const outcome = readArticle(source, newsSite);
  return { ...outcome, problems: [...problems, ...outcome.problems] };
}

/** What holds for every file, whatever is in it. */
function expectSound({ article, problems }: Outcome): void {
  expect(article !== undefined || problems.length > 0).toBe(true);
  for (const problem of problems) {
    expect(problem.place?.file).toBeDefined();
    expect(problem.what.length).toBeLessThan(2_000);
  }
  if (article === undefined) return;
  expect(article.title.text).not.toBe("");
  expect(article.slug.text).not.toMatch(/^$|[/\\\p{Cc}]/u);
  expect(Number.isInteger(article.published.epochMs / 1000)).toBe(true);
  for (const text of textsIn(article)) expect(isClean(text)).toBe(true);
}

/** Every text of plain data, however deep it stands. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const key = fc.constantFrom(...FIELD_NAMES, "extra");
/** Keys of the maps within fields, and of elements. */
const inner = fc.constantFrom(
  ..."src alt Credit x date text reason url feed count title id editor duration length type people name".split(
    " ",
  ),
  ..."transcript chapters season image @url #text @x dc:coverage media:group georss:point geo:lat".split(" "),
);
const piece = fc.oneof(
  fc.constantFrom(
    "---",
    "---js",
    "+++",
    "\n",
    "\n\n",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    '"',
    "'",
    "|",
    ">",
    "#",
    "&a ",
    "*a",
    "!x ",
    "<<",
    "%",
    "2025-07-12",
    "\t",
    "  ",
    "\\",
    "\0",
    "\u202E",
  ),
  key,
  fc.string({ unit: "binary", maxLength: 12 }),
);

describe("any file", () => {
  it("of any bytes is problems or an article, never a throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(readBytes(bytes))),
      { numRuns: 500 },
    );
  });

  it("of any pieces of front matter is problems or an article, never a throw", () => {
    const file = fc
      .tuple(
        fc.constantFrom("---", "+++", "---json", "---toml"),
        fc.array(piece, { maxLength: 30 }),
        fc.array(piece, { maxLength: 8 }),
      )
      .map(([fence, front, body]) => `${fence}\n${front.join("")}\n${fence.slice(0, 3)}\n${body.join("")}`);
    fc.assert(
      fc.property(file, (text) => expectSound(readBytes(new TextEncoder().encode(text)))),
      { numRuns: 500 },
    );
  });

  it("with any value in any field is problems or an article, never a throw", () => {
    const scalar = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constant(null),
      fc.integer(),
      fc.boolean(),
    );
    const map = fc.dictionary(inner, scalar);
    const value = fc.oneof(
      scalar,
      fc.array(fc.oneof(scalar, map), { maxLength: 4 }),
      map,
      fc.dictionary(inner, fc.oneof(map, fc.array(fc.oneof(scalar, map), { maxLength: 3 }))),
    );
    const file = fc
      .dictionary(key, value)
      .map(
        (fields) =>
          `---json\n${JSON.stringify({ date: "2025-07-12", title: "A", ...fields }, null, 1)}\n---\nText`,
      );
    fc.assert(
      fc.property(file, (text) => expectSound(readBytes(new TextEncoder().encode(text)))),
      { numRuns: 500 },
    );
  });

  const large = 400_000;
  const fence = (inner: string) => `---\n${inner}\n---\nText`;
  it.each([
    ["newlines", "\n".repeat(large)],
    ["carriage returns", "\r".repeat(large)],
    ["spaces", " ".repeat(large)],
    ["hashes", "#".repeat(large)],
    ["headings without text", "# \n".repeat(large / 3)],
    ["fences that do not close", `---\n${"---x\n".repeat(large / 5)}`],
    ["code that does not close", `${"```\n~~~\n".repeat(large / 8)}`],
    ["comments", "<!--\n".repeat(large / 5)],
    ["control characters", "\u0001".repeat(large)],
    ["bad bytes", "\uFFFD".repeat(large / 3)],
    ["a heading of brackets", `# ${"[".repeat(large)}`],
    ["a heading of stars", `# ${"*a ".repeat(large / 3)}`],
    ["a heading of backslashes", `# ${"\\".repeat(large)}`],
    ["empty lines in front matter", fence(`a: 1${"\n".repeat(MAX_LINES - 1)}b: 2`)],
    ["a list of nothing", fence(`authors: [${"~,".repeat(9_000)}]`)],
    ["a list of maps", fence(`authors: [${"{a},".repeat(4_000)}]`)],
    ["unknown keys", fence(`{${Array.from({ length: 4_000 }, (_, n) => `k${n}: 1`).join(", ")}}`)],
    ["a title of stars", fence(`title: "${"**a".repeat(20_000)}"`)],
    ["a title of brackets", fence(`title: "${"[](".repeat(20_000)}"`)],
    ["a title of bidirectional marks", fence(`title: "${"\u2067".repeat(20_000)}"`)],
    ["an author of at signs", fence(`author: "${"@a".repeat(30_000)}"`)],
    ["an alias of dots", fence(`aliases: "${"../".repeat(20_000)}"`)],
    ["a date of digits", fence(`date: "${"1".repeat(MAX_BYTES - 100)}"`)],
    ["attachments", fence(`attachments: [${Array.from({ length: 5_000 }, (_, n) => `a${n}`).join(",")}]`)],
    ["attachments of nothing", fence(`attachments: [${"{src: ''},".repeat(3_000)}]`)],
    ["elements", fence(`extensions: {dc:coverage: [${"a,".repeat(9_000)}]}`)],
    ["elements of no name", fence(`extensions: {${Array.from({ length: 4_000 }, (_, n) => `k${n}: 1`)}}`)],
    ["a line of degrees", fence(`extensions: {georss:line: "${"1 1 ".repeat(15_000)}"}`)],
    ["a name of colons", fence(`extensions: {"${"a:".repeat(30_000)}": x}`)],
    ["a duration of digits", fence(`audio: {src: a, duration: "${"1:".repeat(30_000)}"}`)],
    ["a media type of dashes", fence(`audio: {src: a, type: "audio/${"-;".repeat(30_000)}"}`)],
    ["brackets", fence(`extra: ${"[".repeat(60_000)}`)],
  ])("of %s is read in time that its length explains", (_, text) => {
    // What is quadratic here takes minutes, and the runner gives up on it.
    expectSound(readBytes(new TextEncoder().encode(text)));
  });
});
