import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/model/entry.ts";
import type { Store } from "../../src/model/output.ts";
import { linkPages, producePage } from "../../src/pages/outputs.ts";
import { attribute, type HtmlElement, readHtml, select } from "../support/read-html.ts";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleStore } from "../support/sample-contents.ts";
import { at, sampleEntries, sampleEntry } from "../support/sample-entries.ts";
import { sampleFiles } from "../support/sample-site.ts";

const BASE = "https://warta.example/";
const page = readHtml(sampleFiles().get("lavrov-di-wonsan/index.html") ?? "");

/** The page of one entry alone on the site. */
function pageOf(entry: Partial<Entry>, content = "<p>Isi.</p>"): readonly HtmlElement[] {
  const whole = sampleEntry(
    { id: "tag:warta.example,2025-07-01:x", title: "X", address: "/x/", ...entry },
    BASE,
  );
  const catalogue = sampleCatalogue({ entries: [whole] });
  const output = linkPages(catalogue, sampleFeeds(catalogue), { preview: false }).find(
    ({ path }) => path === "x/index.html",
  );
  const store: Store = { content: () => content };
  return readHtml(output ? producePage(output.recipe, store) : "");
}

describe("microformats", () => {
  const one = (name: string, wanted: Readonly<Record<string, string>>): HtmlElement | undefined =>
    select(page, name, wanted)[0];

  it("R79: an article is an h-entry with name, address, id, dates, authors, summary, content and topics", () => {
    expect(select(page, "*", { class: "h-entry" })).toHaveLength(1);
    expect(one("h1", { class: "p-name" })?.text).toBe("Lavrov diterima Kim Jong Un di Wonsan");
    expect(one("a", { class: "u-url" })?.attributes.href).toBe("/lavrov-di-wonsan/");
    expect(one("data", { class: "u-uid" })?.attributes.value).toBe(
      "tag:warta.example,2025-07-01:lavrov-di-wonsan",
    );
    expect(select(page, "a", { class: "p-author" }).map(({ text }) => text)).toEqual([
      "Meja Internasional",
      "Meja Data",
    ]);
    expect(one("p", { class: "p-summary" })?.text).toContain("Menteri luar negeri Rusia bertemu");
    expect(one("div", { class: "e-content" })?.text).toContain("Pihak Korea menegaskan");
    expect(
      select(page, "a", { class: "p-category" }).map(({ text, attributes }) => [
        text,
        attributes.rel,
        attributes.href,
      ]),
    ).toEqual([
      ["Berita Perang Rusia-Ukraina", "tag", "/kategori/berita-perang-rusia-ukraina/"],
      ["Korea Utara", "tag", "/kategori/korea-utara/"],
      ["Diplomasi", "tag", "/kategori/diplomasi/"],
    ]);
  });

  it("R81: each date is written for machines with its offset and for people in the page's language", () => {
    const [published] = select(page, "time", { class: "dt-published" });
    const [updated] = select(page, "time", { class: "dt-updated" });
    expect([published?.attributes.datetime, published?.text]).toEqual([
      "2025-07-12T20:00:00+07:00",
      "Sabtu, 12 Juli 2025 20:00 UTC+7",
    ]);
    expect([updated?.attributes.datetime, updated?.text]).toEqual([
      "2025-07-13T09:30:00+07:00",
      "Minggu, 13 Juli 2025 09:30 UTC+7",
    ]);
  });

  it("R11: without a declared update no date of one is shown", () => {
    expect(select(pageOf({}), "time", { class: "dt-updated" })).toHaveLength(0);
  });
});

describe("the text", () => {
  it("a summary taken from the text is kept for machines and not shown twice", () => {
    const html = pageOf(
      { summary: "Kalimat pertama dari artikel…" },
      "<p>Kalimat pertama dari <em>artikel</em> itu.</p>",
    );
    expect(select(html, "p", { class: "p-summary" })).toHaveLength(0);
    expect(attribute(html, "data", { class: "p-summary" }, "value")).toBe("Kalimat pertama dari artikel…");
  });

  it("a lead image that the text shows itself is not shown above it too", () => {
    const image = { url: `${BASE}assets/a.png`, mediaType: "image/png", lengthBytes: 1 };
    expect(select(pageOf({ image }), "figure", { class: "lead-image" })).toHaveLength(1);
    expect(select(pageOf({ image }, '<img src="/assets/a.png" alt="">'), "figure")).toHaveLength(0);
  });

  it("the keyboard reaches what scrolls sideways: tables and code", () => {
    const html = pageOf({}, "<table><tr><td>1</td></tr></table><pre><code>x</code></pre>");
    expect(select(html, "table")[0]?.path.at(-1)).toBe("div");
    expect(attribute(html, "div", { class: "scroll" }, "tabindex")).toBe("0");
    expect(attribute(html, "pre", {}, "tabindex")).toBe("0");
  });

  it("R85, S12: frames load only from the hosts of the frames that the text holds", () => {
    const frame =
      '<iframe width="560" height="315" src="https://www.youtube-nocookie.com/embed/x" sandbox="allow-scripts"></iframe>';
    const policy = (content: string): string | undefined =>
      attribute(pageOf({}, content), "meta", { "http-equiv": "Content-Security-Policy" }, "content");
    expect(policy(frame)).toContain("frame-src https://www.youtube-nocookie.com;");
    expect(policy("<p>&lt;iframe src=&quot;https://evil.example/&quot;&gt;</p>")).toContain(
      "frame-src 'none';",
    );
  });

  it("neighbours lead to the older and the newer article of the same language", () => {
    expect(attribute(page, "a", { rel: "prev" }, "href")).toBe("/cara-mengikuti/");
    expect(attribute(page, "a", { rel: "next" }, "href")).toBe("/pasukan-di-kursk/");
  });

  it("R78: translations are named by their titles, in their languages", () => {
    const links = select(page, "a", { rel: "alternate" }).map(({ attributes, text }) => [
      attributes.lang,
      attributes.href,
      text,
    ]);
    expect(links).toEqual([
      ["en", "/en/lavrov-in-wonsan/", "Kim Jong Un receives Lavrov in Wonsan"],
      ["ar", encodeURI("/ar/لافروف-في-وونسان/"), "كيم جونغ أون يستقبل لافروف في وونسان"],
    ]);
  });

  it("R72: an Arabic article lies right to left in its language", () => {
    const arabic = readHtml(sampleFiles().get("ar/لافروف-في-وونسان/index.html") ?? "");
    expect(select(arabic, "html")[0]?.attributes).toEqual({ lang: "ar", dir: "rtl" });
  });
});

describe("JSON-LD", () => {
  const data = (html: readonly HtmlElement[]): Record<string, unknown> =>
    JSON.parse(select(html, "script", { type: "application/ld+json" })[0]?.text ?? "");

  it("R80: says what the article is, by whom, about what", () => {
    expect(data(page)).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      headline: "Lavrov diterima Kim Jong Un di Wonsan",
      mainEntityOfPage: `${BASE}lavrov-di-wonsan/`,
      inLanguage: "id",
      datePublished: "2025-07-12T20:00:00+07:00",
      dateModified: "2025-07-13T09:30:00+07:00",
      author: [
        { "@type": "Organization", name: "Meja Internasional", url: `${BASE}penulis/meja-internasional/` },
        {
          "@type": "Organization",
          name: "Meja Data",
          url: `${BASE}penulis/meja-data/`,
          sameAs: "https://data.warta.example/",
        },
      ],
      publisher: {
        "@type": "Organization",
        name: "Warta Siar",
        url: BASE,
        logo: { url: `${BASE}assets/icon.ba9876543210.png` },
      },
      image: [
        { "@type": "ImageObject", url: `${BASE}assets/wonsan.0123456789ab.png`, width: 1200, height: 675 },
      ],
      articleSection: "Berita Perang Rusia-Ukraina",
      keywords: ["Berita Perang Rusia-Ukraina", "Korea Utara", "Diplomasi"],
      about: [
        {
          "@type": "Thing",
          name: "Berita Perang Rusia-Ukraina",
          sameAs: ["http://www.wikidata.org/entity/Q110999040"],
        },
        { "@type": "Thing", name: "Diplomasi", sameAs: ["http://cv.iptc.org/newscodes/mediatopic/20000639"] },
      ],
    });
  });

  it("R80: an article of a blog is a BlogPosting, and nothing empty is written", () => {
    const catalogue = sampleCatalogue({ site: { kind: "blog" } });
    const html = readHtml(sampleFiles(catalogue).get("cara-mengikuti/index.html") ?? "");
    expect(data(html)["@type"]).toBe("BlogPosting");
    expect(Object.values(data(html))).not.toContain(null);
    expect(data(html)).not.toHaveProperty("image");
    expect(data(html)).not.toHaveProperty("about");
  });

  it("R83, D41: a headline with `</script>` stays inside", () => {
    const title = '</script><script>alert(1)</script> & \u2028 "x"';
    const html = pageOf({ title });
    expect(data(html).headline).toBe(title);
    expect(select(html, "script")).toHaveLength(1);
  });
});

describe("hostile words", () => {
  const hostile = `</title><script>alert(1)</script>"'><img src=x onerror=alert(1)> &amp; ]]>`;
  const html = pageOf({
    title: hostile,
    summary: hostile,
    authors: [{ name: hostile, kind: "person" }],
    categories: [{ term: "x", label: hostile }],
    image: {
      url: `${BASE}a.png?"onload="x`,
      mediaType: "image/png",
      lengthBytes: 0,
      alt: hostile,
      caption: hostile,
      credit: hostile,
    },
    rights: hostile,
  });

  it("S5, D15: stand in every place as they are written, once escaped", () => {
    expect(select(html, "h1")[0]?.text).toBe(hostile);
    expect(select(html, "title")[0]?.text).toBe(`${hostile} – Warta Siar`);
    expect(attribute(html, "meta", { name: "description" }, "content")).toBe(hostile);
    expect(select(html, "span", { class: "p-author" })[0]?.text).toBe(hostile);
    expect(select(html, "span", { class: "p-category" })[0]?.text).toBe(hostile);
    expect(attribute(html, "img", { class: "u-photo" }, "alt")).toBe(hostile);
  });

  it("S5: make no element and no attribute", () => {
    expect(select(html, "script").map(({ attributes }) => attributes.type)).toEqual(["application/ld+json"]);
    expect(html.some(({ attributes }) => Object.keys(attributes).some((key) => key.startsWith("on")))).toBe(
      false,
    );
    expect(select(html, "img")).toHaveLength(1);
  });
});

describe("the recipe", () => {
  it("is all that the page depends on: plain data that may come back from a file", () => {
    const catalogue = sampleCatalogue();
    for (const { recipe } of linkPages(catalogue, sampleFeeds(catalogue), { preview: false })) {
      expect(producePage(JSON.parse(JSON.stringify(recipe)), sampleStore())).toBe(
        producePage(recipe, sampleStore()),
      );
    }
  });

  it("changes for a new article only where the article is seen", () => {
    const recipes = (entries: readonly Entry[]): ReadonlyMap<string, string> => {
      const catalogue = sampleCatalogue({ entries });
      const outputs = linkPages(catalogue, sampleFeeds(catalogue), { preview: false });
      return new Map(outputs.map(({ path, recipe }) => [path, JSON.stringify(recipe)]));
    };
    const entries = sampleEntries(BASE);
    const added = sampleEntry(
      {
        id: "tag:warta.example,2025-07-01:baru",
        title: "Baru",
        address: "/baru/",
        published: at("2025-07-14T08:00:00"),
      },
      BASE,
    );
    const before = recipes(entries);
    const after = recipes([...entries, added]);
    const changed = [...after].filter(([path, recipe]) => before.get(path) !== recipe).map(([path]) => path);
    expect(changed.sort()).toEqual([
      "baru/index.html",
      "index.html",
      "pasukan-di-kursk/index.html",
      "sitemap.xml",
    ]);
  });
});
