import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/model/entry.ts";
import type { Store } from "../../src/model/output.ts";
import { feedStyle } from "../../src/pages/feed-style.ts";
import { linkPages, producePage } from "../../src/pages/outputs.ts";
import { attribute, type HtmlElement, readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { at, sampleEntry } from "../support/sample-entries.ts";

const BASE = "https://warta.example/";

function entryOf(entry: Partial<Entry>): Entry {
  return sampleEntry(
    { id: "tag:warta.example,2025-07-01:x", title: "X & Y", address: "/en/x/", language: "en", ...entry },
    BASE,
  );
}

function pageOf(
  entry: Partial<Entry>,
  { content = "<p>Text.</p>", isRetracted = false }: { content?: string; isRetracted?: boolean } = {},
): string {
  const whole = entryOf(entry);
  const catalogue = {
    ...sampleCatalogue({ entries: isRetracted ? [] : [whole] }),
    retracted: isRetracted ? [whole] : [],
  };
  const outputs = linkPages(catalogue, sampleFeeds(catalogue), { preview: false });
  const output = outputs.find(({ path }) => path === "en/x/index.html");
  const store: Store = { content: () => content };
  return output ? producePage(output.recipe, store) : "";
}

const AUDIO = {
  url: `${BASE}assets/briefing.0123456789ab.mp3`,
  mediaType: "audio/mpeg",
  lengthBytes: 1_400_000,
  durationSeconds: 3723,
  title: 'The "briefing"',
  alt: "A briefing",
  caption: "Recorded on Sunday",
  credit: "The desk",
};

describe("files of an article", () => {
  const page = (entry: Partial<Entry>, content?: string): readonly HtmlElement[] =>
    readHtml(pageOf(entry, content === undefined ? {} : { content }));

  it("R65: sound has controls, does not play by itself, and can be downloaded, with its facts", () => {
    const [audio] = select(page({ attachments: [AUDIO] }), "audio", {});
    expect(audio?.attributes).toMatchObject({
      src: "/assets/briefing.0123456789ab.mp3",
      preload: "none",
      "aria-label": "A briefing",
    });
    expect(audio?.attributes).toHaveProperty("controls");
    expect(audio?.attributes).not.toHaveProperty("autoplay");
    const [caption] = select(page({ attachments: [AUDIO] }), "figcaption", {});
    expect(caption?.text).toBe(
      'The "briefing" Recorded on Sunday The desk Download audio/mpeg, 1:02:03, 1 MB',
    );
    const link = select(page({ attachments: [AUDIO] }), "a", { type: "audio/mpeg" })[0];
    expect(link?.attributes).toHaveProperty("download");
  });

  it.each([
    [`${BASE}assets/laporan%20akhir.8f97639f08a0.pdf`, "laporan akhir.pdf"],
    ["https://cdn.example/a/x.pdf?v=2", "x.pdf"],
    ["https://cdn.example/%E0%A4.pdf", "%E0%A4.pdf"],
  ])("a file without a title has its name: %s", (url, name) => {
    const html = page({ attachments: [{ url, mediaType: "application/pdf", lengthBytes: 9 }] });
    expect(select(html, "figcaption", {})[0]?.text).toBe(`${name} Download application/pdf, 1 kB`);
  });

  it("film and pictures have their size, so that the page does not jump", () => {
    const size = { width: 640, height: 360 };
    const html = page({
      attachments: [
        { url: "https://cdn.example/a.mp4", mediaType: "video/mp4", lengthBytes: 9, ...size },
        { url: `${BASE}assets/b.png`, mediaType: "image/png", lengthBytes: 9, alt: "B", ...size },
      ],
    });
    expect(select(html, "video", { src: "https://cdn.example/a.mp4" })[0]?.attributes).toMatchObject({
      width: "640",
      height: "360",
    });
    expect(select(html, "img", { src: "/assets/b.png" })[0]?.attributes).toMatchObject({
      alt: "B",
      width: "640",
      height: "360",
    });
  });

  it("a transcript is offered beside what is heard, in its own language", () => {
    const transcripts = [
      { url: `${BASE}assets/t.vtt`, mediaType: "text/vtt" },
      { url: "https://cdn.example/t.html", mediaType: "text/html", language: "id" },
    ];
    const html = page({ attachments: [AUDIO], episode: { transcripts, people: [] } });
    expect(
      select(html, "a", {})
        .filter(({ text }) => text === "Transcript")
        .map(({ attributes }) => [attributes.href, attributes.hreflang, attributes.type]),
    ).toEqual([
      ["/assets/t.vtt", "en", "text/vtt"],
      ["https://cdn.example/t.html", "id", "text/html"],
    ]);
  });

  it("a file that the text shows itself is not offered twice", () => {
    const content = '<audio controls src="/assets/briefing.0123456789ab.mp3"></audio>';
    expect(select(page({ attachments: [AUDIO] }, content), "audio", {})).toHaveLength(1);
    expect(select(page({ attachments: [AUDIO] }, content), "section", { class: "files" })).toEqual([]);
  });
});

describe("where an article comes from", () => {
  const html = readHtml(
    pageOf({
      contributors: [
        { name: "Dewi", kind: "person", role: "translator" },
        { name: "Budi", kind: "person", role: "photographer", url: "https://budi.example/" },
        { name: "Sari", kind: "person", role: "translator" },
      ],
      republishedFrom: {
        title: "Kantor <Berita>",
        url: "https://b.example/rss",
        pageUrl: "https://b.example/1",
      },
      externalUrl: "https://report.example/",
      inReplyTo: { ref: "tag:a", url: `${BASE}en/other/`, title: "The <other> article" },
      via: ["https://c.example/"],
      related: [{ url: `${BASE}en/more/`, title: "More" }],
      license: "https://creativecommons.org/licenses/by/4.0/",
      rights: "© Ana & Budi",
      comments: { url: "https://forum.example/1" },
    }),
  );
  const rows = select(html, "div", {}).filter(({ text }) => text.startsWith("Translation"));

  it("contributors stand together by what they did", () => {
    expect(rows.at(-1)?.text).toBe("TranslationDewi, Sari");
    expect(attribute(html, "a", { class: "h-card" }, "href")).toBe("https://budi.example/");
  });

  it.each([
    ["u-repost-of", "https://b.example/1", "Kantor <Berita>"],
    ["u-bookmark-of", "https://report.example/", "report.example"],
    ["u-in-reply-to", "/en/other/", "The <other> article"],
  ])("R24, R46: %s leads to %s", (name, href, text) => {
    const [link] = select(html, "a", { class: name });
    expect([link?.attributes.href, link?.text]).toEqual([href, text]);
  });

  it("the licence, related articles and comments are links", () => {
    expect(attribute(html, "a", { rel: "license" }, "href")).toBe(
      "https://creativecommons.org/licenses/by/4.0/",
    );
    const hrefs = select(html, "a", {}).map(({ attributes }) => attributes.href);
    expect(hrefs).toEqual(
      expect.arrayContaining(["/en/more/", "https://forum.example/1", "https://c.example/"]),
    );
  });

  it("a copyright line of its own is shown", () => {
    expect(select(html, "bdi", {}).map(({ text }) => text)).toContain("© Ana & Budi");
  });

  it("an article without any of it has no such section", () => {
    expect(select(readHtml(pageOf({})), "section", { class: "provenance" })).toEqual([]);
  });
});

describe("R23: what machines read of corrections, people and files (schema.org)", () => {
  it("corrections, roles, licence, source and media stand in the linked data", () => {
    const page = pageOf({
      corrections: [{ date: at("2025-07-13T09:00:00"), text: "A wrong <number>" }],
      contributors: [
        { name: "Dewi", kind: "person", role: "translator" },
        { name: "Eka", kind: "person", role: "editor" },
        { name: "Budi", kind: "person", role: "photographer" },
      ],
      attachments: [AUDIO],
      license: "https://l.example/",
      republishedFrom: { title: "B", url: "https://b.example/rss" },
    });
    const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      correction: [
        {
          "@type": "CorrectionComment",
          text: "A wrong <number>",
          datePublished: "2025-07-13T09:00:00+07:00",
        },
      ],
      translator: [{ name: "Dewi" }],
      editor: [{ name: "Eka" }],
      contributor: [{ name: "Budi" }],
      associatedMedia: [{ "@type": "AudioObject", duration: "PT3723S", encodingFormat: "audio/mpeg" }],
      license: "https://l.example/",
      isBasedOn: "https://b.example/rss",
    });
  });
});

describe("an article that was taken back", () => {
  const retraction = { date: at("2025-07-14T08:00:00"), reason: "The <source> withdrew it." };
  const page = pageOf(
    { retraction, summary: "SECRET", image: { ...AUDIO, url: "https://i.example/SECRET" } },
    {
      content: "SECRET",
      isRetracted: true,
    },
  );

  it("R23: its page says so, when, and why, and nothing of what it said", () => {
    const text = readHtml(page)
      .filter(({ name }) => name === "article")
      .map((element) => element.text)
      .join(" ");
    expect(text).toContain("This article has been retracted");
    expect(text).toContain("July 14, 2025");
    expect(text).toContain("The <source> withdrew it.");
    expect(page).not.toContain("SECRET");
  });

  it("it is in no list and no sitemap", () => {
    const catalogue = { ...sampleCatalogue({ entries: [] }), retracted: [entryOf({ retraction })] };
    const store: Store = { content: () => "" };
    const holders = linkPages(catalogue, sampleFeeds(catalogue), { preview: false })
      .filter(({ recipe }) => producePage(recipe, store).includes("/en/x/"))
      .map(({ path }) => path);
    expect(holders).toEqual(["en/x/index.html"]);
  });
});

describe("R95, R96: the look of raw feeds", () => {
  it("speaks each language of the site, the first where a feed does not say its own, with quotes escaped", () => {
    const css = feedStyle([{ tag: "id" }, { tag: "fr" }]);
    expect(css).toMatch(/rss::before, feed::before \{ content: "Ini umpan/);
    expect(css).toMatch(/feed:lang\(fr\)::before \{ content: "Ceci est un flux/);
    expect(css).not.toMatch(/xsl|<script|@import|http:\/\/(?!search\.yahoo)/i);
  });
});
