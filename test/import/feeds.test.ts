/** Feeds of other systems, in the forms that RSS, Atom and JSON Feed take in the wild. */

import { describe, expect, test } from "vitest";
import { planImport } from "../../src/import/plan.ts";
import type { PlanOptions } from "../../src/import/planned.ts";
import { type ImportForm, readSources } from "../../src/import/sources.ts";
import type { Site } from "../../src/model/site.ts";
import { importSite, readBack } from "./import-site.ts";

const open = importSite({ taxonomy: [], baseUrl: "https://baru.example/" });

function importFeed(
  form: ImportForm,
  text: string | Uint8Array,
  more: Partial<PlanOptions> = {},
  site: Site = open,
) {
  const bytes = typeof text === "string" ? Buffer.from(text) : text;
  const sources = readSources(form, [{ name: "umpan", bytes }], {
    site,
    pages: false,
    siteUrl: site.baseUrl,
  });
  const plan = planImport(sources, { site, folder: "articles", language: "id", ...more });
  const articles = plan.articles.map((one) => readBack(one.path, one.text, site));
  return { plan, articles, article: articles[0], codes: plan.problems.map(({ code }) => code) };
}

function rss(item: string, head = ""): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>L</title><link>https://www.lama.example/</link><description>d</description>${head}
<item>${item}</item></channel></rss>`;
}

const DATE = "<pubDate>Sat, 12 Jul 2025 20:00:00 +0700</pubDate>";

describe("RSS", () => {
  test("keeps id, date, author without an address, categories, summary, and the former address of a site that moves", () => {
    const { article, codes } = importFeed(
      "rss",
      rss(`<title>A &amp;amp; B</title><link>https://lama.example/2019/a-b.html</link><guid isPermaLink="false">42</guid>
        ${DATE}<author>ana@lama.example (Ana Sari)</author><category>Satu, dua</category><category domain="x">Tiga</category>
        <description>&lt;p&gt;Ringkas&lt;/p&gt;</description><content:encoded><![CDATA[<p>Isi</p>]]></content:encoded>`),
    );
    expect(article).toMatchObject({
      title: { text: "A & B" },
      id: { text: "42" },
      slug: { text: "a-b" },
      published: { epochMs: Date.parse("2025-07-12T13:00:00Z"), offsetMinutes: 420 },
      summary: "Ringkas",
      aliases: [{ text: "/2019/a-b.html" }],
    });
    expect(article?.authors.map(({ text }) => text)).toEqual(["ana"]);
    expect(codes).toEqual(["import/label-respelled"]);
  });

  test("labels without a scheme beside ones with a scheme are tags, as in siar's own feeds", () => {
    const { article } = importFeed(
      "rss",
      rss(
        `<title>t</title>${DATE}<guid>1</guid><category domain="https://x.example/">Satu</category><category>dua</category><description>x</description>`,
      ),
    );
    expect(article?.categories.map(({ text }) => text)).toEqual(["Satu"]);
    expect(article?.tags?.map(({ text }) => text)).toEqual(["dua"]);
  });

  test("where the site has a taxonomy its terms are found by label, and other labels become tags, told once each", () => {
    const item = `<title>t</title>${DATE}<guid>1</guid><category>diplomasi</category><category>Cuaca</category><description>x</description>`;
    const { article, plan } = importFeed("rss", rss(item), {}, importSite());
    expect(article?.categories.map(({ text }) => text)).toEqual(["diplomacy"]);
    expect(article?.tags?.map(({ text }) => text)).toEqual(["Cuaca"]);
    expect(plan.problems.map(({ code }) => code)).toEqual(["import/category-unknown"]);
  });

  test("an enclosure is offered with type, size and length; without its size it is kept beside, and told", () => {
    const { article } = importFeed(
      "rss",
      rss(
        `<title>t</title><guid>1</guid>${DATE}<enclosure url="https://cdn.example/a.mp3" length="1234" type="audio/mpeg"/><itunes:duration>12:30</itunes:duration><description>x</description>`,
      ),
    );
    expect(article?.attachments).toMatchObject([
      {
        source: { text: "https://cdn.example/a.mp3" },
        mediaType: "audio/mpeg",
        lengthBytes: 1234,
        durationSeconds: 750,
      },
    ]);
    const bare = importFeed(
      "rss",
      rss(
        `<title>t</title><guid>1</guid>${DATE}<enclosure url="https://cdn.example/a.mp3" length="0"/><description>x</description>`,
      ),
    );
    const misnamed = importFeed(
      "rss",
      rss(
        `<title>t</title><guid>1</guid>${DATE}<enclosure url="https://cdn.example/a.m4a" length="5" type="audio/x-m4a"/><description>x</description>`,
      ),
    );
    expect(misnamed.article?.attachments?.[0]?.mediaType).toBe("audio/mp4");
    expect(bare.codes).toEqual(["import/attachment-unmeasured"]);
    expect(bare.plan.articles[0]?.text).toContain(
      "extra:\n  attachments:\n    - https://cdn.example/a.mp3\n",
    );
  });

  test("a link to another host is what the item is about", () => {
    const { article } = importFeed(
      "rss",
      rss(
        `<title>t</title><link>https://koran.example/x</link><guid>https://lama.example/tautan/x</guid>${DATE}<description>x</description>`,
      ),
    );
    expect(article?.externalUrl).toBe("https://koran.example/x");
    expect(article?.slug.text).toBe("x");
  });

  test("an item without a title gets its first words, which is told; without a date it is left, which is an error", () => {
    const { article, plan } = importFeed(
      "rss",
      rss(`<guid>1</guid>${DATE}<description>Hari ini hujan.</description>`),
    );
    expect([article?.title.text, plan.problems[0]?.code]).toEqual(["Hari ini hujan.", "import/title-made"]);
    const undated = importFeed("rss", rss("<title>t</title><guid>1</guid><description>x</description>"));
    expect([undated.articles, undated.codes]).toEqual([[], ["import/date-missing"]]);
  });

  test("RSS 1.0, where items stand beside the channel and dates are Dublin Core's", () => {
    const { article } = importFeed(
      "rss",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
       <channel rdf:about="https://lama.example/"><title>L</title><link>https://lama.example/</link></channel>
       <item rdf:about="https://lama.example/x"><title>t</title><link>https://lama.example/x</link><dc:date>2004-05-06T07:08:09+07:00</dc:date><dc:subject>Kota</dc:subject><description>x</description></item></rdf:RDF>`,
    );
    expect(article).toMatchObject({
      id: { text: "https://lama.example/x" },
      published: { epochMs: Date.parse("2004-05-06T00:08:09Z") },
      categories: [{ text: "Kota" }],
    });
  });

  test.each([
    ["Sat, 12 Jul 2025 20:00:00 EST", "2025-07-13T01:00:00Z"],
    ["Saturday, 12 Jul 25 20:00 GMT", "2025-07-12T20:00:00Z"],
    ["12 July 2025 20:00:00 +07:00", "2025-07-12T13:00:00Z"],
    ["2025-07-12T20:00:00+07:00", "2025-07-12T13:00:00Z"],
    ["Mon, 12 Jul 2025 20:00:00 WIB", "2025-07-12T13:00:00Z"],
  ])("the date %s", (written, iso) => {
    const { article } = importFeed(
      "rss",
      rss(`<title>t</title><guid>1</guid><pubDate>${written}</pubDate><description>x</description>`),
    );
    expect(article?.published.epochMs).toBe(Date.parse(iso));
  });

  test.each(["kemarin", "Sat, 32 Jul 2025 20:00:00 GMT", "12/07/2025", "Sat, 12 Jul 2025 20:00:00 XYZ"])(
    "the date %s is told, and its item left",
    (written) => {
      const item = `<title>t</title><guid>1</guid><pubDate>${written}</pubDate><description>x</description>`;
      expect(importFeed("rss", rss(item)).codes).toEqual(["import/date-unreadable"]);
    },
  );
});

describe("Atom (RFC 4287)", () => {
  const feed = (entry: string, more = ""): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id"${more}><title>L</title><id>urn:x</id><updated>2025-07-12T20:00:00Z</updated><link href="https://lama.example/"/><author><name>Redaksi</name></author><entry>${entry}</entry></feed>`;

  test("keeps id, both dates, the feed's author where an entry has none, terms with labels, XHTML and files", () => {
    const { article, codes } = importFeed(
      "atom",
      feed(`<id>tag:lama.example,2019:1</id><title type="html">A &amp;lt;b&amp;gt; &amp;amp; C</title>
        <published>2025-07-10T08:00:00+07:00</published><updated>2025-07-11T08:00:00+07:00</updated>
        <link href="/a" /><link rel="enclosure" type="audio/mpeg" length="10" href="https://cdn.example/a.mp3"/>
        <link rel="related" href="https://koran.example/x"/><link rel="via" href="https://sumber.example/"/>
        <category term="kota" label="Kota"/><summary>Ringkas</summary>
        <content type="xhtml" xml:base="https://lama.example/b/"><div xmlns="http://www.w3.org/1999/xhtml"><p>Satu<br/>dua <a href="c">c</a></p></div></content>`),
    );
    expect(codes).toEqual([]);
    expect(article).toMatchObject({
      title: { text: "A <b> & C" },
      slug: { text: "a" },
      aliases: [],
      id: { text: "tag:lama.example,2019:1" },
      published: { epochMs: Date.parse("2025-07-10T01:00:00Z"), offsetMinutes: 420 },
      updated: { epochMs: Date.parse("2025-07-11T01:00:00Z") },
      summary: "Ringkas",
      categories: [{ text: "Kota" }],
      authors: [{ text: "Redaksi" }],
      related: [{ text: "https://koran.example/x" }],
      via: ["https://sumber.example/"],
      attachments: [{ source: { text: "https://cdn.example/a.mp3" } }],
    });
    expect(article?.body.trim()).toBe("Satu  \ndua [c](https://lama.example/b/c)");
  });
});

test("a backup of Blogger: its posts, drafts among them, and not its comments and settings", () => {
  const entry = (kind: string, more = ""): string =>
    `<entry><id>tag:blogger.com,1999:${kind}</id><published>2010-01-02T03:04:05.000+07:00</published><updated>2010-01-02T03:04:05.000+07:00</updated><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><category scheme="http://www.blogger.com/atom/ns#" term="Kota"/><title type="text">${kind}</title><content type="html">x</content>${more}</entry>`;
  const draft =
    '<app:control xmlns:app="http://www.w3.org/2007/app"><app:draft>yes</app:draft></app:control>';
  const text = `<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id>${entry("post")}${entry("comment")}${entry("settings")}${entry("post", draft).replace("1999:post", "1999:other")}</feed>`;
  const { articles, plan } = importFeed("atom", text);
  expect(articles.map(({ draft: isDraft, categories }) => [isDraft, categories[0]?.text])).toEqual([
    [false, "Kota"],
    [true, "Kota"],
  ]);
  expect(plan.leftOut).toEqual([{ what: "comments, pages and settings of Blogger", count: 2 }]);
});

describe("JSON Feed", () => {
  const feed = (item: object): string =>
    JSON.stringify({
      version: "https://jsonfeed.org/version/1.1",
      title: "L",
      home_page_url: "https://lama.example/",
      items: [item],
    });

  test("keeps ids that are numbers, dates, tags, attachments, link posts, and plain text as paragraphs", () => {
    const { article, codes } = importFeed(
      "json",
      feed({
        id: 7,
        url: "https://lama.example/7",
        external_url: "https://koran.example/x",
        title: "T",
        content_text: "Satu *dua*\n\ntiga <b>",
        date_published: "2025-07-12T13:00:00Z",
        tags: ["Kota"],
        authors: [{ name: "Budi" }],
        attachments: [
          {
            url: "https://cdn.example/a.mp3",
            mime_type: "audio/mpeg",
            size_in_bytes: 5,
            duration_in_seconds: 61,
          },
        ],
        image: "https://lama.example/i.png",
      }),
    );
    expect(codes).toEqual([]);
    expect(article).toMatchObject({
      id: { text: "7" },
      externalUrl: "https://koran.example/x",
      published: { epochMs: Date.parse("2025-07-12T13:00:00Z"), offsetMinutes: 420 },
      categories: [{ text: "Kota" }],
      authors: [{ text: "Budi" }],
      attachments: [{ durationSeconds: 61, lengthBytes: 5 }],
      image: { source: { text: "https://lama.example/i.png" } },
    });
    expect(article?.body.trim()).toBe("Satu \\*dua\\*\n\ntiga \\<b>");
  });
});

describe("the form that the file is", () => {
  test.each<[ImportForm, string, string]>([
    ["rss", "<feed xmlns='http://www.w3.org/2005/Atom'/>", "siar import atom"],
    ["atom", rss("<title>t</title>"), "siar import rss"],
    ["json", rss("<title>t</title>"), "siar import rss"],
    ["rss", '{"items": []}', "siar import json"],
    ["json", '{"db": []}', "siar import ghost"],
    ["wordpress", rss("<title>t</title>"), "siar import rss"],
    ["ghost", '{"version": "x", "items": []}', "siar import json"],
    [
      "rss",
      '<rss><channel><wp:wxr_version xmlns:wp="http://wordpress.org/export/1.2/">1.2</wp:wxr_version></channel></rss>',
      "siar import wordpress",
    ],
    ["rss", "<html><body/></html>", "Export it again"],
    ["rss", "", "Export it again"],
  ])("%s of another form is told", (form, text, mend) => {
    const { plan } = importFeed(form, text);
    expect(plan.problems.map(({ code }) => code)).toEqual(["import/form-unknown"]);
    expect(plan.problems[0]?.mend).toContain(mend);
  });

  test("nothing in it is told", () => {
    expect(importFeed("rss", "<rss version='2.0'><channel><title>t</title></channel></rss>").codes).toEqual([
      "import/nothing-found",
    ]);
  });

  test("other encodings are read where they are declared or marked, and refused where they are not", () => {
    const text = rss(`<title>Café</title><guid>1</guid>${DATE}<description>x</description>`);
    const latin = Buffer.from(text.replace('version="1.0"', 'version="1.0" encoding="ISO-8859-1"'), "latin1");
    expect(importFeed("rss", latin).article?.title.text).toBe("Café");
    expect(importFeed("rss", Buffer.from(`\ufeff${text}`, "utf16le")).article?.title.text).toBe("Café");
    expect(importFeed("rss", Buffer.from(text, "latin1")).codes).toEqual(["import/file-unreadable"]);
  });
});

describe("hostile feeds", () => {
  test("entities are never expanded, and a DTD is not followed", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>
      <rss version="2.0"><channel><title>t</title><item><title>T &b; &x;</title><guid>1</guid>${DATE}<description>x</description></item></channel></rss>`;
    const { article, plan } = importFeed("rss", bomb);
    expect(article?.title.text).toBe("T &b; &x;");
    expect(plan.problems.every(({ severity }) => severity === "warning")).toBe(true);
    expect(plan.problems.map(({ code }) => code)).toContain("xml/doctype-present");
  });

  test("characters that XML forbids are removed, however many, and the feed is read", () => {
    const text = rss(
      `<title>A\u001bB</title><guid>1</guid>${DATE}<description>${"x\u0008".repeat(500)}</description>`,
    );
    const { article, plan } = importFeed("rss", text);
    expect(article?.title.text).toBe("AB");
    expect(plan.problems.map(({ code, what }) => [code, what])).toEqual([
      ["import/characters-removed", expect.stringContaining("501 characters")],
    ]);
  });

  test("what is not well-formed is an error with its line", () => {
    const { plan } = importFeed("rss", "<rss version='2.0'>\n<channel>\n<item>\n</channel></rss>");
    expect(plan.problems).toEqual([expect.objectContaining({ code: "xml/ill-formed", severity: "error" })]);
    expect(plan.problems[0]?.place).toMatchObject({ file: "umpan", line: 4 });
  });

  test("deep nesting, a title of a hundred megabytes, a body too deep: each is a problem of its own, at once", () => {
    const began = performance.now();
    expect(importFeed("rss", `<rss>${"<a>".repeat(100_000)}`).plan.problems[0]?.severity).toBe("error");
    expect(importFeed("json", `${"[".repeat(100_000)}`).plan.problems[0]?.severity).toBe("error");
    const long = importFeed("rss", rss(`<title>${"x".repeat(100_000_000)}</title><guid>1</guid>${DATE}`));
    expect(long.codes).toEqual(["import/title-long"]);
    const deep = `<title>t</title><guid>1</guid>${DATE}<description><![CDATA[${"<div>".repeat(50_000)}]]></description>`;
    expect(importFeed("rss", rss(deep)).codes).toEqual(["import/body-unreadable"]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });

  test.each([
    "../../../etc/passwd",
    "..%2F..%2Fetc%2Fpasswd",
    "/",
    "con",
    "a\\..\\b",
    "%00",
    ".git",
    "index",
  ])("the slug %j leaves no folder", (slug) => {
    const item = `<title>..</title><link>https://lama.example/${slug.replaceAll("&", "")}</link><guid>1</guid>${DATE}<description>x</description>`;
    const { plan } = importFeed("rss", rss(item));
    expect(plan.articles[0]?.path).toMatch(/^articles\/2025-07-12-[\p{L}\p{N}-]+\.id\.md$/u);
  });

  test("two entries of one id are one; two of one name are told apart", () => {
    const item = (guid: string): string =>
      `<title>t</title><guid isPermaLink="false">${guid}</guid>${DATE}<description>x</description>`;
    const twice = importFeed("rss", rss(`${item("1")}</item><item>${item("1")}`));
    expect([twice.articles.length, twice.codes]).toEqual([1, ["import/id-twice"]]);
    const twins = importFeed("rss", rss(`${item("1")}</item><item>${item("2")}`));
    expect(twins.plan.articles.map(({ path }) => path)).toEqual([
      "articles/2025-07-12-t.id.md",
      "articles/2025-07-12-t-2.id.md",
    ]);
    expect(twins.codes).toEqual(["import/name-twin"]);
  });

  test("ids, names and words with control characters and marks that turn text around", () => {
    const { article, codes } = importFeed(
      "json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        items: [
          {
            id: "a\u0000b",
            title: "x\u202Ey\u0008",
            content_html: "<p>a\u0007b</p>",
            date_published: "2025-07-12T13:00:00Z",
            authors: [{ name: "a@b.example" }],
          },
        ],
      }),
    );
    expect(article?.id).toBeUndefined();
    expect(article?.title.text).toBe("xy");
    expect(codes).toEqual([
      "import/characters-removed",
      "import/id-unusable",
      "import/characters-removed",
      "import/author-email",
    ]);
  });
});

describe("the language", () => {
  test("is the site's that the tag means; another one is an error unless somebody says which is meant", () => {
    const items = (lang: string): string =>
      rss(
        `<title>t</title><guid>1</guid>${DATE}<description>x</description>`,
        `<language>${lang}</language>`,
      );
    const read = (lang: string, language?: string) => {
      const sources = readSources("rss", [{ name: "u", bytes: Buffer.from(items(lang)) }], {
        site: open,
        pages: false,
        siteUrl: "https://x.example/",
      });
      return planImport(sources, { site: open, folder: "articles", ...(language && { language }) });
    };
    expect(read("en-US").articles[0]?.path).toMatch(/\.en\.md$/);
    expect(read("id_ID").articles[0]?.path).toMatch(/\.id\.md$/);
    expect(read("fr").problems.map(({ code }) => code)).toEqual(["import/language-foreign"]);
    expect(read("fr", "en").articles[0]?.path).toMatch(/\.en\.md$/);
  });
});
