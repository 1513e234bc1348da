import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectDialect } from "../../src/settings/detect-dialect.ts";

function dialectOf(names: readonly string[], texts: Readonly<Record<string, string>> = {}): string {
  return detectDialect({ names, texts }).dialect;
}

describe("the files beside the articles tell the program", () => {
  test.each([
    // https://jekyllrb.com/docs/structure/
    ["jekyll", ["_config.yml", "_posts", "_layouts", "index.md"]],
    ["jekyll", ["_config.yml", "blog/_posts"]],
    ["jekyll", ["_config.toml", "_includes"]],
    ["jekyll", ["_posts"]],
    // https://gohugo.io/getting-started/directory-structure/ and /configuration/introduction/
    ["hugo", ["hugo.toml", "content"]],
    ["hugo", ["hugo.yaml"]],
    ["hugo", ["config.toml", "content", "themes"]],
    ["hugo", ["config/_default", "content"]],
    // https://www.11ty.dev/docs/config/
    ["eleventy", [".eleventy.js", "posts"]],
    ["eleventy", ["eleventy.config.mjs", "_posts", "_config.yml"]],
    // https://hexo.io/docs/setup
    ["hexo", ["_config.yml", "package.json", "scaffolds", "source", "source/_posts", "themes"]],
    // https://docs.getpelican.com/en/latest/settings.html
    ["pelican", ["pelicanconf.py", "content", "Makefile"]],
    ["zola", ["zola.toml", "content"]],
    // https://docs.astro.build/en/guides/configuring-astro/
    ["astro", ["astro.config.mjs", "src"]],
    // https://docusaurus.io/docs/api/docusaurus-config
    ["docusaurus", ["docusaurus.config.ts", "blog", "docs"]],
    // https://vitepress.dev/guide/getting-started#file-structure
    ["vitepress", [".vitepress", "index.md"]],
    ["vitepress", ["docs/.vitepress", "package.json"]],
    ["siar", ["articles", "README.md"]],
    ["siar", []],
  ])("%s by %j", (dialect, names) => {
    expect(dialectOf(names)).toBe(dialect);
    expect(detectDialect({ names: names.toReversed() })).toEqual(detectDialect({ names }));
  });

  test.each([
    // https://www.getzola.org/documentation/getting-started/configuration/
    ["zola", { "config.toml": '# The URL\nbase_url = "https://example.com"\n' }],
    ["hugo", { "config.toml": 'baseURL = "https://example.com/"\n' }],
    ["hugo", { "config.toml": 'baseurl = "https://example.com/"\n' }],
    ["hugo", { "config.yaml": "baseURL: https://example.com/\n" }],
    ["hugo", { "config.json": '{\n  "baseURL": "https://example.com/"\n}\n' }],
    ["eleventy", { "package.json": '{"devDependencies": {"@11ty/eleventy": "^3.0.0"}}' }],
    ["astro", { "package.json": '{"dependencies": {"astro": "^5.0.0"}}' }],
    ["hexo", { "package.json": '{"dependencies": {"hexo": "^7.0.0"}}' }],
    ["jekyll", { Gemfile: 'source "https://rubygems.org"\ngem "jekyll", "~> 4.3"\n' }],
    ["siar", { "package.json": '{"description": "not astro", "dependencies": {"left-pad": "1"}}' }],
    ["siar", { Gemfile: '# gem "jekyll"\n' }],
  ])("%s by the text of %j", (dialect, texts) => {
    expect(dialectOf(["content", ...Object.keys(texts)].slice(dialect === "siar" ? 1 : 0), texts)).toBe(
      dialect,
    );
  });

  test("it says which file told it", () => {
    expect(detectDialect({ names: ["_posts", "_config.yml"] }).why).toBe("`_config.yml` and `_posts`");
    const texts = { "config.toml": 'base_url = "https://example.com"' };
    expect(detectDialect({ names: ["config.toml"], texts }).why).toBe("`base_url` in `config.toml`");
  });
});

describe("where no file does, the articles tell it", () => {
  const post = (head: string, body = "Text.\n"): string => `---\ntitle: A\n${head}---\n\n${body}`;
  test.each([
    ["jekyll", "2014-01-01-a.md", post("layout: post\n")],
    ["jekyll", "a/_posts/2014-01-01-a.md", post("")],
    ["jekyll", "a.md", post("", "See [b]({% post_url 2014-01-01-b %}).\n")],
    ["hugo", "a.md", '+++\ntitle = "A"\n+++\n\nText.\n'],
    ["hugo", "a.md", post("", '{{< figure src="a.png" >}}\n')],
    ["hugo", "a.md", post("lastmod: 2014-01-01\n")],
    ["zola", "a.md", '+++\ntitle = "A"\n\n[taxonomies]\ntags = ["b"]\n+++\n\nText.\n'],
    ["eleventy", "a.md", post("layout: layouts/post.njk\n")],
    ["hexo", "a.md", post("", "{% asset_img a.jpg A %}\n")],
    ["hexo", "a.md", '"title": "A"\n;;;\nText.\n'],
    ["pelican", "a.md", "Title: A\nDate: 2010-12-03 10:20\nCategory: Python\n\nText.\n"],
    ["astro", "a.md", post("pubDate: 2022-07-01\n")],
    ["docusaurus", "a.md", post("hide_table_of_contents: false\n")],
    ["docusaurus", "a.mdx", post("", "Intro.\n\n<!-- truncate -->\n\nMore.\n")],
    ["vitepress", "a.md", post("titleTemplate: false\n")],
    ["wordpress", "a.md", post("guid: http://example.com/?p=12\n")],
    ["ghost", "a.md", post("feature_image: /content/images/a.jpg\n")],
    ["siar", "a.md", post("date: 2014-01-01\n")],
    ["siar", "a.md", "# A\n\nText.\n"],
  ])("%s by %s of %j", (dialect, path, text) => {
    expect(detectDialect({ names: ["articles"], articles: [{ path, text }] }).dialect).toBe(dialect);
  });

  test("one post about another program among many says nothing", () => {
    const plain = { path: "a.md", text: post("date: 2014-01-01\n") };
    const about = { path: "b.md", text: post("", "{{< figure >}}\n") };
    const articles = [about, ...new Array(9).fill(plain)];
    expect(detectDialect({ names: [], articles }).dialect).toBe("siar");
  });

  test("whatever the files hold, a dialect and a reason come back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string()),
        fc.array(fc.record({ path: fc.string(), text: fc.string() })),
        (names, articles) => {
          expect(detectDialect({ names, articles })).toEqual({
            dialect: expect.any(String),
            why: expect.any(String),
          });
        },
      ),
    );
  });
});
