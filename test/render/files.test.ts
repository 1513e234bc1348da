/** Files that front matter names: attachments, and what an episode has. */

import { describe, expect, test } from "vitest";
import { render } from "../support/rendering.ts";

const place = { file: "articles/id/kunjungan.md", line: 4, column: 3 };
const at = (text: string) => ({ source: { text, place } });

describe("attachments", () => {
  test.each([
    ["suara.mp3", "articles/id/suara.mp3"],
    ["../images/peta%20baru.png", "articles/images/peta baru.png"],
    ["/static/laporan.pdf", "static/laporan.pdf"],
    ["./a/../b.pdf", "articles/id/b.pdf"],
  ])("D20: %s is a file of the site, %s, at its place in front matter", (written, target) => {
    const { attachments, codes } = render("Isi.", { attachments: [{ ...at(written), title: "A" }] });
    expect(codes).toEqual([]);
    expect(attachments).toEqual([{ source: { text: target, place }, isLocal: true, title: "A" }]);
  });

  test("an address elsewhere stays one, and all that is said of it", () => {
    const attachment = {
      ...at("https://cdn.example/x.mp4"),
      mediaType: "video/mp4",
      lengthBytes: 5,
      durationSeconds: 7,
    };
    expect(render("Isi.", { attachments: [attachment] }).attachments).toEqual([
      { ...attachment, isLocal: false },
    ]);
  });

  test("an address on this very site is no file to look for", () => {
    const { attachments } = render("Isi.", { attachments: [at("https://warta.example/assets/a.mp3")] });
    expect(attachments).toEqual([{ ...at("https://warta.example/assets/a.mp3"), isLocal: false }]);
  });

  test.each([
    ["../../../etc/passwd", "render/path-outside"],
    ["suara/", "render/path-unclear"],
    ["#suara", "render/address-missing"],
    ["javascript:x", "render/url-refused"],
  ])("D17, D20, S6: %s is refused and left out", (written, code) => {
    const rendered = render("Isi.", { attachments: [at(written), at("b.pdf")] });
    expect(rendered.problems).toMatchObject([{ code, place }]);
    expect(rendered.attachments).toMatchObject([{ source: { text: "articles/id/b.pdf" } }]);
  });

  test("are absent where there are none, lead no article and stand in no content", () => {
    expect(render("Isi.")).not.toHaveProperty("attachments");
    const rendered = render("Isi.", { attachments: [at("peta.png")] });
    expect(rendered).not.toHaveProperty("image");
    expect(rendered.content.holes).toEqual([]);
  });

  test("the lead image stays the one of front matter, else the first of the text", () => {
    const attachments = [at("lain.png")];
    expect(render("![Peta](peta.png)", { attachments }).image?.source.text).toBe("articles/id/peta.png");
    const image = { ...at("lead.png"), alt: "A" };
    expect(render("![Peta](peta.png)", { attachments, image }).image).toEqual({
      source: { text: "articles/id/lead.png", place },
      isLocal: true,
      alt: "A",
    });
  });
});

describe("an episode", () => {
  const people = [{ person: { text: "redaksi", place }, role: "host" }];

  test("R59: its image, transcripts and chapters are found like attachments", () => {
    const { episode, codes } = render("Isi.", {
      episode: {
        number: 3,
        image: { text: "../cover.png", place },
        transcripts: [
          { ...at("3.vtt"), mediaType: "text/vtt", language: "id" },
          { ...at("https://cdn.example/3.srt"), mediaType: "application/x-subrip" },
        ],
        chapters: { ...at("3.json"), mediaType: "application/json+chapters" },
        people,
      },
    });
    expect(codes).toEqual([]);
    expect(episode).toEqual({
      number: 3,
      image: { source: { text: "articles/cover.png", place }, isLocal: true },
      transcripts: [
        {
          source: { text: "articles/id/3.vtt", place },
          isLocal: true,
          mediaType: "text/vtt",
          language: "id",
        },
        { ...at("https://cdn.example/3.srt"), isLocal: false, mediaType: "application/x-subrip" },
      ],
      chapters: {
        source: { text: "articles/id/3.json", place },
        isLocal: true,
        mediaType: "application/json+chapters",
      },
      people,
    });
  });

  test("what is refused is left out, the rest stays", () => {
    const { episode, codes } = render("Isi.", {
      episode: { image: { text: "a/", place }, transcripts: [at("../../../x.vtt")], people },
    });
    expect(codes).toEqual(["render/path-unclear", "render/path-outside"]);
    expect(episode).toEqual({ transcripts: [], people });
  });

  test("is absent where the article is none", () => {
    expect(render("Isi.")).not.toHaveProperty("episode");
  });
});
