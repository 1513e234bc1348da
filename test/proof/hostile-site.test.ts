/** A whole site whose every text attacks: built, and what comes out judged file by file with other parsers. */

import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { build } from "../../src/build/build.ts";
import { readHtml, select } from "../support/read-html.ts";
import { readXml } from "../support/read-xml.ts";
import { PIXEL, readTree, writeFiles } from "../support/scratch.ts";

const ATTACK = `"></title></script><script>alert(1)</script><img src=x onerror=alert(1)> ]]> --> &lt;b&gt; &amp; ' x`;

const SETTINGS = {
  title: `Warta ${ATTACK}`,
  description: `Berita ${ATTACK}`,
  baseUrl: "https://warta.example/repo/",
  established: "2025-07-01",
  timeZone: "Asia/Jakarta",
  languages: ["id", "ar"],
  rights: ATTACK,
  publisher: { name: ATTACK, url: "https://warta.example/?a=1&b=\"><script>'" },
  people: [{ handle: "meja", name: `Meja " onload="x & ' ]]&`, url: `https://meja.example/"><script>` }],
  taxonomy: [{ id: "perang", label: { id: `Perang " onload="x & y ' ]]`, ar: `"x" & 'y'` } }],
};

const BODY = `
<script>alert(1)</script> &#1; ]]> <![CDATA[ x ]]> <!-- c --!><img src=x.png onerror=alert(1)> -->

[a](javascript:alert(1)) [b](JaVaScRiPt&colon;x) [c](java&#9;script:x) [d](data:text/html,x) <vbscript:x>
![e](data:image/svg+xml,<svg/onload=x>) [f](//evil.example/x) [g](https://u:p@h.example/) [h](mailto:a@b.example?x=%0d%0aBcc:y)
[i](https://ok.example/ "x\\" onmouseover=\\"y") ![j" onerror="y](x.png "k <script>")

<a href="&#106;avascript&#0000058;alert(1)">l</a> <a href=" &#14; javascript:x" onclick=x style="x:y">m</a>
<svg onload=x><script>x</script></svg> <math><mi xlink:href="javascript:x">n</mi></math> <base href=//evil.example>
<iframe srcdoc="<script>x</script>"></iframe> <iframe src="https://www.youtube.com@evil.example/"></iframe>
<iframe src="https://www.youtube-nocookie.com/embed/abcdefg" onload=x title='o"><script>'></iframe>
<video src="https://v.example/v.mp4" autoplay poster="javascript:x" title='p"><script>'></video>
<meta http-equiv=refresh content="0;url=//evil.example"><form action=//evil.example><input></form><xmp><script>x</script></xmp>
<noscript><p title="</noscript><img src=x onerror=x>"></noscript><p id="_content" lang="x&quot;y" dir=x>q</p>

\`\`\`js"><script>alert(1)</script>
x
\`\`\`

r[^"><script>]

[^"><script>]: <script>x</script>
`;

function article(slug: string, lang: string, day: number): string {
  const matter = {
    title: `T ${ATTACK}`,
    date: `2025-07-0${day}`,
    lang,
    slug,
    authors: ["meja", `N ${ATTACK}`],
    categories: ["perang"],
    summary: `S ${ATTACK}`,
    image: { src: "x.png", alt: `A ${ATTACK}`, caption: `C ${ATTACK}`, credit: `K ${ATTACK}` },
    aliases: [`/lama-${lang}/;'x=&$!`],
  };
  return `---json\n${JSON.stringify(matter)}\n---\n${BODY}`;
}

const root = realpathSync(mkdtempSync(join(tmpdir(), "siar-test-")));
let files: ReadonlyMap<string, string>;

afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  writeFiles(root, {
    "siar.config.json": JSON.stringify(SETTINGS),
    "articles/x.png": PIXEL,
    "articles/satu.md": article("satu", "id", 2),
    "articles/dua.md": article("\u0627\u0644", "ar", 3),
  });
  const log = vi.spyOn(console, "log");
  const report = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
  expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(log).not.toHaveBeenCalled();
  files = new Map([...readTree(join(root, "dist"))].map(([path, bytes]) => [path, bytes.toString()]));
});

const named = (pattern: RegExp): readonly (readonly [string, string])[] =>
  [...files].filter(([path]) => pattern.test(path));

/** Whatever could act: by the test's own lists. */
function faultsIn(html: string): readonly string[] {
  return readHtml(html).flatMap(({ name, attributes }) => [
    ...(/^(?:script|style|svg|math|object|embed|form|input|base|noscript|template|xmp)$/.test(name)
      ? [name]
      : []),
    ...Object.entries(attributes).flatMap(([key, value]) => {
      const isAddress = /^(?:href|src|srcset|poster|cite|action|content)$/.test(key);
      const acts = /^(?:javascript|vbscript|data):/i.test(value.replace(/[\0-\x20]/g, ""));
      return /^(?:on|style$|srcdoc$)/.test(key) || (isAddress && acts) ? [`${name} ${key}=${value}`] : [];
    }),
  ]);
}

/** The pages' own icon, which no text of anybody's reaches. */
const ICON = /<svg aria-hidden="true"[^<>]*>.*?<\/svg>/g;

describe("a site whose every text attacks", () => {
  test("S3, S5, D15-D17: no page holds anything that acts but siar's own JSON-LD", () => {
    const pages = named(/\.html$/);
    expect(pages.length).toBeGreaterThan(10);
    for (const [path, html] of pages) {
      const faults = faultsIn(html.replace(ICON, ""));
      const own =
        /(?:satu|\u0627\u0644)\/index\.html$/.test(path) && !path.includes("lama") ? ["script"] : [];
      expect([path, ...faults]).toEqual([path, ...own]);
    }
  });

  test("D41, R83: JSON-LD says the headline as it is written", () => {
    const page = readHtml(files.get("satu/index.html") ?? "");
    const [script] = select(page, "script", { type: "application/ld+json" });
    expect(JSON.parse(script?.text ?? "")).toMatchObject({
      headline: `T ${ATTACK}`,
      description: `S ${ATTACK}`,
    });
    expect(select(page, "h1")[0]?.text).toBe(`T ${ATTACK}`);
    expect(select(page, "title")[0]?.text).toBe(`T ${ATTACK} – Warta ${ATTACK}`);
  });

  test("S4, R18, R60: every XML file is well-formed and says each text once escaped; no content in it acts", () => {
    const feeds = named(/\.(?:xml|opml)$/);
    expect(feeds.length).toBeGreaterThan(10);
    for (const [path, text] of feeds) {
      const { all } = readXml(text);
      for (const title of all("//item/title | //a:entry/a:title"))
        expect([path, title]).toEqual([path, `T ${ATTACK}`]);
      for (const html of all("//content:encoded | //a:content"))
        expect([path, ...faultsIn(html)]).toEqual([path]);
      for (const html of all("//item/description")) expect(readHtml(html)).toEqual([]);
    }
    expect(readXml(files.get("rss.xml") ?? "").one("//media:content/media:description")).toBe(`A ${ATTACK}`);
    expect(readXml(files.get("feeds.opml") ?? "").one("/opml/head/title")).toBe(`Warta ${ATTACK}`);
  });

  test("R48, R60: JSON Feed says the same, and HTML stands in content_html alone", () => {
    for (const [path, text] of named(/feed\.json$/)) {
      for (const item of JSON.parse(text).items) {
        expect([path, item.title, item.summary]).toEqual([path, `T ${ATTACK}`, `S ${ATTACK}`]);
        expect([path, ...faultsIn(item.content_html)]).toEqual([path]);
      }
    }
  });

  test("S5, R104: host files hold nothing but lines of their own grammar", () => {
    const redirects = (files.get("_redirects") ?? "").trimEnd().split("\n");
    expect(redirects).toHaveLength(2);
    for (const line of redirects) expect(line).toMatch(/^\/lama-[a-z]+\/[\w%.-]+\/ \/repo\/[\w%/-]+\/ 301$/);
    for (const line of (files.get("_headers") ?? "").split("\n"))
      expect(line).toMatch(/^(?:|\/[\w%./*-]+| {2}[A-Za-z-]+: [\w*/+;=,. -]+)$/);
    expect(files.get("robots.txt")).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://warta.example/repo/sitemap.xml\n",
    );
  });

  test("S6, S10: nothing is published but what siar makes, under names that every disk takes", () => {
    for (const path of files.keys()) {
      expect(path).not.toMatch(/(?:^|\/)\.|[\\:*?"<>|\0-\x1f]|[. ](?:\/|$)/);
      expect(path).toMatch(/\.(?:html|xml|json|opml|css|png|txt)$|^_(?:headers|redirects)$/);
    }
  });
});
