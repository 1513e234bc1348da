import { describe, expect, it } from "vitest";
import { codesOf, readFieldsOf } from "../support/article-reading.ts";

const remote = "src: https://cdn.example/x.mp4, type: video/mp4, length: 1234567";

describe("attachments", () => {
  it("are paths, or maps with their words and places; audio comes first, then video", () => {
    const { article, problems } = readFieldsOf(
      `attachments: report.pdf\nvideo: {${remote}}\naudio:\n  - src: audio/briefing.mp3\n    title: Briefing & more\n` +
        "    duration: 12:30\n    alt: A voice\n    caption: At noon\n    credit: Meja Suara",
    );
    expect(problems).toEqual([]);
    expect(article?.attachments).toMatchObject([
      {
        source: { text: "audio/briefing.mp3", place: { line: 7, column: 10, length: 18 } },
        title: "Briefing & more",
        durationSeconds: 750,
        alt: "A voice",
        caption: "At noon",
        credit: "Meja Suara",
      },
      {
        source: { text: "https://cdn.example/x.mp4", place: { line: 5, column: 14 } },
        mediaType: "video/mp4",
        lengthBytes: 1_234_567,
      },
      { source: { text: "report.pdf", place: { line: 4, column: 14 } } },
    ]);
  });

  it.each([
    ["12:30", 750],
    ["0:05", 5],
    ["1:02:03", 3723],
    ["750", 750],
    ["90:00", 5400],
  ])("a duration of %s is %i seconds", (text, seconds) => {
    const { article, problems } = readFieldsOf(`audio: {src: a.mp3, duration: ${text}}`);
    expect(problems).toEqual([]);
    expect(article?.attachments?.[0]?.durationSeconds).toBe(seconds);
  });

  it.each(["12:3", "1:2:03", "1:60", "0", "0:00", "-5", "1.5", "PT12M", "12 min", "1:00:00:00"])(
    "a duration of %s is an error at its place",
    (text) => {
      const { article, problems } = readFieldsOf(`audio: {src: a.mp3, duration: "${text}"}`);
      expect(article?.attachments?.[0]).not.toHaveProperty("durationSeconds");
      expect(problems).toMatchObject([
        { code: "front-matter/duration-invalid", severity: "error", place: { line: 4, column: 31 } },
      ]);
    },
  );

  it.each([
    ["{src: https://cdn.example/a.mp3}", "and has no `type` and no `length`", 14],
    ["https://cdn.example/a.mp3", "and has no `type` and no `length`", 8],
    ["{src: https://cdn.example/a.mp3, type: audio/mpeg}", "and has no `length`", 14],
    ["{src: //cdn.example/a.mp3, length: 5}", "and has no `type`", 14],
  ])("R31: a file elsewhere says its type and its length: %s", (yaml, says, column) => {
    const { problems } = readFieldsOf(`audio: ${yaml}`);
    expect(problems).toMatchObject([
      { code: "front-matter/attachment-unmeasured", severity: "error", place: { line: 4, column } },
    ]);
    expect(problems[0]?.what).toContain(says);
    expect(problems[0]?.what).toContain("https://cdn.example/a.mp3");
  });

  it("R31: of a local file siar asks the file, so it needs neither", () => {
    expect(codesOf(readFieldsOf("audio: ../sounds/a.mp3\nvideo: /films/b.mp4"))).toEqual([]);
  });

  it.each(["0", "-1", "1.5", "1e6", "12 MB", "99999999999999999999"])(
    "a length of %s is an error at its place",
    (text) => {
      const { problems } = readFieldsOf(`video: {src: a.mp4, length: "${text}"}`);
      expect(problems).toMatchObject([
        { code: "front-matter/number-invalid", severity: "error", place: { line: 4, column: 29 } },
      ]);
    },
  );

  it.each([
    ["audio/mp3", "`audio/mpeg`"],
    ["Audio/MP3", "`audio/mpeg`"],
    ["mp3", "`audio/mpeg`"],
    ["image/jpg", "`image/jpeg`"],
    ["audio/ogg; codecs=opus", "`audio/ogg`"],
    ["sound", "as `audio/mpeg`"],
    ["audio/", "as `audio/mpeg`"],
    ["pdf/application", "as `audio/mpeg`"],
  ])("%s is no media type; %s is meant", (type, meant) => {
    const { article, problems } = readFieldsOf(`audio: {src: a.bin, type: "${type}"}`);
    expect(article?.attachments?.[0]).not.toHaveProperty("mediaType");
    expect(problems).toMatchObject([
      { code: "front-matter/media-type", severity: "error", place: { line: 4, column: 27 } },
    ]);
    expect(problems[0]?.mend).toContain(meant);
  });

  it("a media type is in lower case", () => {
    expect(readFieldsOf("audio: {src: a.bin, type: Audio/MPEG}").article?.attachments?.[0]?.mediaType).toBe(
      "audio/mpeg",
    );
  });

  it.each([
    ["ftp://cdn.example/a.mp3", "`ftp:` is not a scheme"],
    ["data:audio/mpeg;base64,AAAA", "`data:` is not a scheme"],
    ["https://user:pw@cdn.example/a.mp3", "a user name or a password"],
    ["C:\\\\sounds\\\\a.mp3", "`c:` is not a scheme"],
  ])("D17, D18: %s is refused", (src, says) => {
    const { article, problems } = readFieldsOf(`audio: {src: "${src}", type: audio/mpeg, length: 5}`);
    expect(article).not.toHaveProperty("attachments");
    expect(problems).toMatchObject([
      { code: "front-matter/url-invalid", severity: "error", place: { line: 4, column: 14 } },
    ]);
    expect(problems[0]?.what).toContain(says);
  });

  it("D18: an address elsewhere is brought to one form, `//` means https", () => {
    const { article } = readFieldsOf("audio: {src: //CDN.example/a b.mp3, type: audio/mpeg, length: 5}");
    expect(article?.attachments?.[0]?.source.text).toBe("https://cdn.example/a%20b.mp3");
  });

  it("a file that is named twice is kept once, with a warning", () => {
    const { article, problems } = readFieldsOf("audio: a.mp3\nattachments: [b.pdf, a.mp3, ~, b.pdf]");
    expect(article?.attachments?.map(({ source }) => source.text)).toEqual(["a.mp3", "b.pdf"]);
    expect(problems.map(({ code, severity, place }) => [code, severity, place?.column])).toEqual([
      ["front-matter/item-empty", "warning", 29],
      ["front-matter/item-twice", "warning", 22],
      ["front-matter/item-twice", "warning", 32],
    ]);
  });

  it("R62: an image says what it shows", () => {
    expect(codesOf(readFieldsOf("attachments: map.png"))).toEqual(["front-matter/image-alt-missing"]);
    expect(codesOf(readFieldsOf('attachments: {src: map.png, alt: ""}'))).toEqual([]);
    expect(codesOf(readFieldsOf("attachments: {src: map.png, alt: A map}"))).toEqual([]);
  });

  it("D20: a map without a path is an error", () => {
    expect(codesOf(readFieldsOf('audio: {src: ""}'))).toEqual(["front-matter/text-empty"]);
    expect(codesOf(readFieldsOf("audio: {title: A}"))).toEqual(["front-matter/wrong-form"]);
  });
});
