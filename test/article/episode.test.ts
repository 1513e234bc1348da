import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

describe("an episode", () => {
  it("R59: has season, number, kind, image, transcripts, chapters and people", () => {
    const { article, problems } = readFieldsOf(
      "episode:\n  season: 2\n  number: 14\n  type: bonus\n  explicit: no\n  image: covers/14.png\n" +
        "  transcript:\n    - 14.vtt\n    - {src: 14.en.srt, language: EN}\n    - {src: words, type: text/html}\n" +
        "  chapters: 14.json\n  people:\n    - redaksi\n    - {name: Dewi Lestari, role: guest, group: cast}",
    );
    expect(problems).toEqual([]);
    expect(article?.episode).toMatchObject({
      season: 2,
      number: 14,
      type: "bonus",
      explicit: false,
      image: { text: "covers/14.png", place: { line: 9, column: 10 } },
      transcripts: [
        { source: { text: "14.vtt", place: { line: 11 } }, mediaType: "text/vtt" },
        { source: { text: "14.en.srt" }, mediaType: "application/x-subrip", language: "en" },
        { source: { text: "words", place: { line: 13, column: 13 } }, mediaType: "text/html" },
      ],
      chapters: { source: { text: "14.json" }, mediaType: "application/json+chapters" },
      people: [
        { person: { text: "redaksi", place: { line: 16 } } },
        { person: { text: "Dewi Lestari" }, role: "guest", group: "cast" },
      ],
    });
  });

  it("is there as soon as it is written, and may say little", () => {
    expect(readFieldsOf("episode: {number: 3}").article?.episode).toEqual({
      number: 3,
      transcripts: [],
      people: [],
    });
  });

  it.each([
    ["{season: two}", "front-matter/number-invalid", 19],
    ["{season: 0}", "front-matter/number-invalid", 19],
    ["{number: 1.5}", "front-matter/number-invalid", 19],
    ["{explicit: clean}", "front-matter/wrong-form", 21],
    ["{type: Full}", "front-matter/wrong-form", 17],
    ["{transcript: words}", "front-matter/file-type-missing", 23],
    ["{transcript: {src: a.vtt, type: vtt}}", "front-matter/media-type", 42],
    ["{transcript: {src: a.vtt, language: id_ID}}", "front-matter/language-invalid", 46],
    ["{chapters: 'javascript:x'}", "front-matter/url-invalid", 21],
    ["{image: 'ftp://h/a.png'}", "front-matter/url-invalid", 18],
    ["{people: dewi@warta.example}", "front-matter/name-email", 19],
    ["{people: [{name: ' '}]}", "front-matter/text-empty", 27],
    [`{people: ${"a".repeat(129)}}`, "front-matter/name-too-long", 19],
  ])("%s is an error at its place", (yaml, code, column) => {
    expect(readFieldsOf(`episode: ${yaml}`).problems).toMatchObject([
      { code, severity: "error", place: { line: 4, column } },
    ]);
  });

  it("R59: names have 128 characters, as a reader counts them", () => {
    expect(codesOf(readFieldsOf(`episode: {people: "${"e\u0301".repeat(128)}"}`))).toEqual([]);
  });
});
