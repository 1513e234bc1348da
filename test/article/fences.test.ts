import { describe, expect, it } from "vitest";
import { MAX_BYTES, MAX_LINES, partFences } from "../../src/article/fences.ts";

const part = (text: string) => partFences({ path: "articles/a.md", text, hash: "" });

describe("fences", () => {
  it.each([
    ["---", "---", "yaml"],
    ["---yaml", "---", "yaml"],
    ["---toml", "---", "toml"],
    ["---json", "---", "json"],
    ["+++", "+++", "toml"],
  ])("S1: a first line %s opens front matter", (open, close, language) => {
    expect(part(`${open}\na\nb\n${close}\nBody\n`)).toEqual({
      block: { language, raw: "a\nb", line: 1, head: `${open}\na\nb\n${close}` },
      body: "Body\n",
      bodyLine: 5,
    });
  });

  it.each([
    "---js",
    "---javascript",
    "--- js",
    "---JS",
    "---coffee",
    "---cson",
    "---ruby",
    "---YAML",
    "--- yaml",
    "+++js",
    "--- # note",
  ])("D1, S1: %s is refused with its line", (fence) => {
    expect(part(`\n${fence}\n({})\n---\n`)).toMatchObject({
      code: "front-matter/fence-unknown",
      severity: "error",
      place: { file: "articles/a.md", line: 2, column: 1, length: fence.length, excerpt: fence },
    });
  });

  it.each(["----", "-----", "--- ---", "- - -", "***", "++++", "Text", "--", "", "# ---js"])(
    "D2: a first line %j is text, and all of the file is body",
    (line) => {
      const text = `${line}\n---\nb\n---\n`;
      const parted = part(line === "" ? "" : text);
      expect(parted).toEqual({ body: line === "" ? "" : text, bodyLine: 1 });
    },
  );

  it("D2: blank lines before the first fence and blanks behind a fence do no harm", () => {
    expect(part("\n \t\n--- \na: 1\n---\t\nBody")).toMatchObject({
      block: { raw: "a: 1", line: 3 },
      body: "Body",
      bodyLine: 6,
    });
  });

  it("D2: an unclosed fence is an error at its line and swallows nothing", () => {
    for (const text of [
      "---\ntitle: A\n\nThe whole article\n",
      "---",
      "---\n",
      "+++\na=1\n---\n",
      "---\na\n----\n---x\n ---\n",
    ]) {
      expect(part(text)).toMatchObject({ code: "front-matter/fence-unclosed", place: { line: 1 } });
    }
  });

  it("D2: a line --- in the body is a rule, and belongs to the body", () => {
    expect(part("---\na: 1\n---\nOne\n\n---\n\nTwo\n")).toMatchObject({
      block: { raw: "a: 1" },
      body: "One\n\n---\n\nTwo\n",
      bodyLine: 4,
    });
  });

  it("a line that only begins like a fence does not close it", () => {
    expect(part("---toml\na = '''\n--- a/file\n----\n'''\n---\nBody")).toMatchObject({
      block: { raw: "a = '''\n--- a/file\n----\n'''" },
      body: "Body",
      bodyLine: 7,
    });
  });

  it("front matter may be empty, and so may the body", () => {
    expect(part("---\n---")).toMatchObject({ block: { raw: "", line: 1 }, body: "", bodyLine: 3 });
    expect(part("---\n\n---\n")).toMatchObject({ block: { raw: "" }, body: "", bodyLine: 4 });
  });

  it("S2: front matter above 64 KB or a thousand lines is refused", () => {
    const fits = "x".repeat(MAX_BYTES);
    expect(part(`---\n${fits}\n---\n`)).toHaveProperty("block");
    expect(part(`---\n${fits}x\n---\n`)).toMatchObject({ code: "front-matter/too-large" });
    expect(part(`---\n${"é".repeat(MAX_BYTES / 2 + 1)}\n---\n`)).toMatchObject({
      code: "front-matter/too-large",
    });
    expect(part(`---\n${"\n".repeat(MAX_LINES - 1)}\n---\n`)).toHaveProperty("block");
    expect(part(`---\n${"\n".repeat(MAX_LINES)}\n---\n`)).toMatchObject({ code: "front-matter/too-large" });
  });
});
