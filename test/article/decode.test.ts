import { describe, expect, it } from "vitest";
import { decodeSource, MAX_ARTICLE_BYTES } from "../../src/article/decode.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const decode = (text: string) => decodeSource("articles/a.md", bytesOf(text));

describe("decoding a file", () => {
  it("D2: a byte order mark goes, and every newline becomes \\n", () => {
    const { source, problems } = decode("\uFEFFone\r\ntwo\rthree\nfour");
    expect(source?.text).toBe("one\ntwo\nthree\nfour");
    expect(problems).toEqual([]);
  });

  it("keeps the path in NFC and hashes the bytes as they are", () => {
    const { source } = decodeSource("articles/cafe\u0301.md", bytesOf(""));
    expect(source?.path).toBe("articles/caf\u00E9.md");
    expect(source?.hash).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("D12, R18: what XML forbids is removed, with one warning at the first of them", () => {
    const { source, problems } = decode("good\r\nred \u001B[31mtext\u0008\u0008 and \uFFFE\0");
    expect(source?.text).toBe("good\nred [31mtext and ");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "article/forbidden-characters",
      severity: "warning",
      place: { file: "articles/a.md", line: 2, column: 5, length: 1 },
      what: "5 characters were removed: U+001B, U+0008, U+FFFE, U+0000.",
    });
  });

  it("D12: tabs, emoji and non-characters that XML allows stay, without a word", () => {
    const text = "a\tb 👩‍👩‍👧 \uFFFD \u0085";
    expect(decode(text)).toEqual({
      source: { path: "articles/a.md", text, hash: expect.any(String) },
      problems: [],
    });
  });

  it("D37: a byte that is not UTF-8 is an error at its line and column", () => {
    const bytes = Uint8Array.from([...bytesOf("\uFEFFé \uFFFD\r\nna"), 0xef, ...bytesOf("ve\n")]);
    const { source, problems } = decodeSource("articles/a.md", bytes);
    expect(source).toBeUndefined();
    expect(problems).toMatchObject([
      { code: "article/not-utf8", severity: "error", place: { line: 2, column: 3 } },
    ]);
    expect(problems[0]?.mend).toContain("Windows-1252");
  });

  it("D37: the byte order mark is no column", () => {
    const bytes = Uint8Array.from([...bytesOf("\uFEFFna"), 0xef, ...bytesOf("ve")]);
    expect(decodeSource("a.md", bytes).problems[0]?.place).toMatchObject({ line: 1, column: 3 });
  });

  const utf16 = (text: string, little: boolean): number[] =>
    Array.from({ length: text.length }, (_, index) => {
      const unit = text.charCodeAt(index);
      return little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
    }).flat();

  it.each([
    [
      "a byte order mark, little end first",
      utf16("\uFEFFtitle: é\r\n日本", true),
      "title: é\n日本",
      "UTF-16LE",
    ],
    [
      "a byte order mark, big end first",
      utf16("\uFEFFtitle: é\r\n日本", false),
      "title: é\n日本",
      "UTF-16BE",
    ],
    ["a mark and nothing else", utf16("\uFEFF", false), "", "UTF-16BE"],
    ["no byte order mark", utf16("---\ntitle: x\n---\n", true), "---\ntitle: x\n---\n", "UTF-16LE"],
    ["no byte order mark, big end first", utf16("---\ntitle: x\n", false), "---\ntitle: x\n", "UTF-16BE"],
  ])("D37: UTF-16 with %s is read, with a warning that names it", (_, bytes, text, name) => {
    const { source, problems } = decodeSource("articles/a.md", Uint8Array.from(bytes));
    expect(source?.text).toBe(text);
    expect(problems).toMatchObject([
      { code: "article/encoding", severity: "warning", what: expect.stringContaining(name) },
    ]);
  });

  it.each([
    ["half a letter", [...utf16("\uFEFFab", true), 0x3d, 0xd8, 0x20, 0], "UTF-16"],
    ["a byte too many", [...utf16("\uFEFFab", true), 0x20], "UTF-16"],
    ["four bytes a letter", [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], "UTF-32"],
  ])("D37: UTF-16 or the like with %s is an error that names it", (_, bytes, name) => {
    const { source, problems } = decodeSource("articles/a.md", Uint8Array.from(bytes));
    expect(source).toBeUndefined();
    expect(problems).toMatchObject([{ code: "article/not-utf8", what: expect.stringContaining(name) }]);
  });

  it("D32: a file above two million bytes is an error, one of that size is not", () => {
    expect(decodeSource("a.md", new Uint8Array(MAX_ARTICLE_BYTES + 1).fill(65)).problems).toMatchObject([
      { code: "article/too-large", severity: "error" },
    ]);
    expect(decodeSource("a.md", new Uint8Array(MAX_ARTICLE_BYTES).fill(65)).problems).toEqual([]);
  });

  it("an empty file and one that holds only a byte order mark are texts without characters", () => {
    expect(decode("").source?.text).toBe("");
    expect(decode("\uFEFF").source?.text).toBe("");
  });
});
