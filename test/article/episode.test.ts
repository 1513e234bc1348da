import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

describe("an episode", () => {
  it("R59: has season, number, kind, image, transcripts, chapters and people", () => {
    const { article, problems } = readFieldsOf(
      "episode:\n  season: 2\n  number: 14\n  type: bonus\n  explicit: no\n  image: covers/14.png\n" +
        "  transcript:\n    - 14.vtt\n    - {src: 14.en.srt, language: EN}\n    - {src: words, type: text/html}\n" +
        "  chapters: 14.json\n  people:\n    - redaksi\n    - {name: Dewi Lestari, role: guest, group: cast}\naudio: 14.mp3",
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
    expect(readFieldsOf(`episode: ${yaml}\naudio: a.mp3`).problems).toMatchObject([
      { code, severity: "error", place: { line: 4, column } },
    ]);
  });

  it("R59: names have 128 characters, as a reader counts them", () => {
    expect(codesOf(readFieldsOf(`episode: {people: "${"e\u0301".repeat(128)}"}\naudio: a.mp3`))).toEqual([]);
  });

  it.each([
    ["{role: Guest}", undefined],
    ["{role: cover art designer, group: VISUALS}", undefined],
    ["{role: ' ', group: Misc.}", undefined],
    ["{role: gest}", "Did you mean `guest`?"],
    ["{role: bureaucrat}", "`host`"],
    ["{group: casts}", "Did you mean `cast`?"],
    ["{group: friends}", "`writing`"],
  ])("R59: roles and groups are those of the podcast namespace, in any case: %s", (yaml, mend) => {
    const { article, problems } = readFieldsOf(
      `audio: a.mp3\nepisode: {people: ${yaml.replace("{", "{name: Dewi, ")}}`,
    );
    expect(article?.episode?.people).toHaveLength(1);
    expect(problems.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual(
      mend === undefined ? [] : [["front-matter/podcast-name-unknown", "warning", 5]],
    );
    if (mend !== undefined) expect(problems[0]?.mend).toContain(mend);
  });

  it.each([
    ["", true],
    ["attachments: [report.pdf, {src: https://cdn.example/a, type: text/plain, length: 5}]", true],
    ["attachments: [report.pdf, briefing.m4a]", false],
    ["audio: {src: https://cdn.example/a, type: audio/mpeg, length: 5}", false],
    ["video: [~, {src: bridge.webm}]", false],
  ])("an episode without a recording is a warning at its key: %s", (yaml, isTold) => {
    const told = readFieldsOf(`episode: {number: 3}\n${yaml}`).problems.filter(
      ({ code }) => code === "front-matter/episode-without-recording",
    );
    expect(told).toMatchObject(
      isTold ? [{ severity: "warning", place: { line: 4, column: 1, length: 7 } }] : [],
    );
  });

  it.each([
    ["season: [2]", "{season: 2}"],
    ["number: {a: 1}", "{number: 14}"],
    ["type: serial", "{type: trailer}"],
    ["explicit: clean", "{explicit: false}"],
    ["image: [a.png]", "{image: covers/14.png}"],
    ["transcript: {type: text/vtt}", "{transcript: 14.vtt}"],
    ["chapters: [14.json]", "{chapters: 14.json}"],
    ["people: [{role: host}]", "{people: [{name: Dewi Lestari, role: guest}]}"],
  ])("a wrong form of %s is answered with a sample of that key", (yaml, sample) => {
    const { problems } = readFieldsOf(`audio: a.mp3\nepisode: {${yaml}}`);
    expect(problems.map(({ code }) => code)).toEqual(["front-matter/wrong-form"]);
    expect(problems[0]?.mend).toContain(`episode: ${sample}`);
    const given = readFieldsOf(`audio: a.mp3\nepisode: ${sample}`);
    expect(given.problems).toEqual([]);
  });
});
