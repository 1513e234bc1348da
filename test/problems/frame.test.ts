import { describe, expect, test } from "vitest";
import { drawFrame, excerptPlace, printable } from "../../src/problems/frame.ts";

const frameOf = (line: string, word: string): readonly string[] => {
  const place = excerptPlace("a.md", `---\n${line}\n---\n`, 2, line.indexOf(word) + 1, word.length);
  const frame = drawFrame(place);
  return [frame?.code ?? "", frame?.carets ?? ""];
};

describe("a place carries the one line that its frame shows (S10)", () => {
  test("line, column and length count from 1", () => {
    expect(excerptPlace("a.md", "one\ntwo three\nfour", 2, 5, 5)).toEqual({
      file: "a.md",
      line: 2,
      column: 5,
      length: 5,
      excerpt: "two three",
    });
  });

  test.each([
    ["the last line without a newline", "one\ntwo", 2, 1, 3, { length: 3, excerpt: "two" }],
    ["a length beyond the line is cut", "one two\nthree", 1, 5, 99, { length: 3, excerpt: "one two" }],
    ["a length of nothing is one", "one", 1, 2, 0, { length: 1, excerpt: "one" }],
    ["behind the end of the line", "one", 1, 4, 1, { length: 1, excerpt: "one" }],
    ["a carriage return is no part of it", "one\r\ntwo", 1, 1, 3, { length: 3, excerpt: "one" }],
    ["an empty line", "\n\n", 2, 1, 1, { length: 1, excerpt: "" }],
  ])("%s", (_, text, line, column, length, place) => {
    expect(excerptPlace("a.md", text, line, column, length)).toMatchObject(place);
  });

  test("a line that is not there has no excerpt", () => {
    expect(excerptPlace("a.md", "one", 9, 1, 1)).toEqual({ file: "a.md", line: 9, column: 1 });
  });

  test("a line of a million characters is not carried around", () => {
    const text = `${"x".repeat(1_000_000)}\n`;
    expect(excerptPlace("a.md", text, 1, 5, 3).excerpt?.length).toBeLessThan(1000);
    expect(excerptPlace("a.md", text, 1, 900_000, 3)).not.toHaveProperty("excerpt");
  });
});

describe("carets stand below what is meant, in cells of a terminal", () => {
  test.each([
    ["Latin", "date: 2026-13-02", "2026-13-02", "      ^^^^^^^^^^"],
    ["Han before", "title: 北京 X", "X", "            ^"],
    ["Han marked", "title: 北京 X", "北京", "       ^^^^"],
    ["Hangul before", "북한: x", "x", "      ^"],
    ["full-width forms", "ＡＢ x", "x", "     ^"],
    ["kana", "カテゴリー x", "x", "           ^"],
    ["half-width kana", "ｶﾅ x", "x", "   ^"],
    ["Cyrillic", "война: x", "x", "       ^"],
    ["an accent of its own", "cafe\u0301: x", "x", "      ^"],
    ["an emoji", "🚀 x", "x", "   ^"],
    ["an emoji of several", "👩‍🚀 x", "x", "   ^"],
    ["beyond the basic plane", "𠀀 x", "x", "   ^"],
    ["a zero-width space", "a\u200bb x", "x", "   ^"],
  ])("%s", (_, line, word, carets) => {
    expect(frameOf(line, word)).toEqual([line, carets]);
  });

  test.each([
    ["at the start", "\tx: y", "y", "    x: y", "       ^"],
    ["inside", "a\tb", "b", "a   b", "    ^"],
    ["behind Han", "北\tb", "b", "北  b", "    ^"],
    ["itself", "a\tb", "\t", "a   b", " ^^^"],
  ])("a tab is shown as spaces up to the next stop of four: %s", (_, line, word, code, carets) => {
    expect(frameOf(line, word)).toEqual([code, carets]);
  });

  test("an empty place behind the end has one caret", () => {
    expect(drawFrame(excerptPlace("a.md", "title:", 1, 7, 1))).toEqual({ code: "title:", carets: "      ^" });
  });

  test("half of a character is all of it", () => {
    expect(drawFrame(excerptPlace("a.md", "🚀x", 1, 2, 1))?.carets).toBe("^^");
  });

  test.each([
    ["near the end", 300],
    ["in the middle", 150],
  ])("of a long line the part %s is shown", (_, at) => {
    const line = `${"a".repeat(at)}HERE${"b".repeat(400)}`;
    const [code = "", carets = ""] = frameOf(line, "HERE");
    expect(code.length).toBeLessThanOrEqual(102);
    expect(code.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("HERE");
    expect(code).toMatch(/^….*…$/);
  });
});

describe("nothing of an article steers the terminal", () => {
  test.each([
    ["an escape sequence", "\u001b[31mred", "␛[31mred"],
    ["C1 controls", "a\u009b31m", "a\ufffd31m"],
    ["overrides of direction", "a\u202eb\u2066c", "a\ufffdb\ufffdc"],
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
    ["newlines stay", "a\nb", "a\nb"],
  ])("%s", (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test("a control in the excerpt is one cell wide", () => {
    expect(frameOf("\u001b[2J x", "x")).toEqual(["␛[2J x", "     ^"]);
  });
});
