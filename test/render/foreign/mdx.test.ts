/** MDX as Docusaurus and Astro have it, and Markdown of VitePress. */

import { describe, expect, test } from "vitest";
import { bodyOf, rewritten } from "./rewriting.ts";

describe("mdxjs.com/docs/what-is-mdx: modules, expressions and comments", () => {
  test.each([
    ["import {Chart} from '../components/chart.js'\nexport const year = 2018\n\n# Last", "\n\n# Last"],
    ["export const a = {\n  b: 1,\n\n  c: 2,\n};\n\nd", "\n\nd"],
    ["import duties rose.\n\nexport them", "import duties rose.\n\nexport them"],
    ["a {/* comment */} b", "a  b"],
    ["a{' '}b {'it\\'s'} {`x`} {2}", "a b it&#39;s x 2"],
    ["{frontMatter.title}", "Kunjungan di Wonsan"],
    ["## A {#the-id}", "## A {#the-id}"],
    ["`{a}` and\n\n```js\n{b}\n```", "`{a}` and\n\n```js\n{b}\n```"],
    ["\\{a\\}", "\\{a\\}"],
    ["a\\\n```\n{b}\n```", "a\\\n```\n{b}\n```"],
    ["$\\frac{a}{b}$ and $$\n{c}\n$$", "$\\frac{a}{b}$ and $$\n{c}\n$$"],
  ])("%j", (body, expected) => {
    const { body: written, problems } = rewritten("docusaurus", body);
    expect(written).toBe(expected);
    expect(problems).toEqual([]);
  });

  test("what would be computed is removed and counted", () => {
    const { body, problems } = rewritten("docusaurus", "a {1 + {b: 2}.b} c {1 + {b: 2}.b}");
    expect(body).toBe("a  c ");
    expect(problems).toEqual([
      "1:3 `{1 + {b: 2}.b}` is not understood and was removed, 2 times in this article.",
    ]);
  });
});

describe("docusaurus.io/docs/markdown-features: components", () => {
  test("tabs become their contents, each with its label, and no code of what is only indented", () => {
    const body =
      '<Tabs>\n  <TabItem value="apple" label="Apple" default>\n    This is an *apple*\n\n    ```js\n    a({b})\n    ```\n  </TabItem>\n</Tabs>';
    const { body: written, problems } = rewritten("docusaurus", body);
    expect(written.split("\n").filter((line) => line.trim() !== "")).toEqual([
      "  <p><strong>Apple</strong></p>",
      "This is an *apple*",
      "```js",
      "a({b})",
      "```",
    ]);
    expect(problems).toEqual([]);
  });

  test("in a list what is further in stays there", () => {
    expect(bodyOf("docusaurus", "- a\n  - b\n\n    c {/* d */}\n")).toBe("- a\n  - b\n\n    c \n");
  });

  test("unknown components go, their children stay", () => {
    const { body, problems } = rewritten(
      "docusaurus",
      'a <Highlight color="#25c2a0" on={() => {}}>*green*</Highlight> <Foo.Bar {...props} />',
    );
    expect(body).toBe("a *green* ");
    expect(problems).toEqual([
      "1:3 `<Highlight>` is not understood and was removed.",
      "1:64 `<Foo.Bar>` is not understood and was removed.",
    ]);
  });

  test.each([
    [
      '<img src={require(\'./img/a.png\').default} alt="A" className="b" />',
      '<img src="./img/a.png" alt="A" class="b">',
    ],
    ["import t from './t.png';\n\n<Image img={t} src={t} alt='T' />", '\n\n<img src="./t.png" alt="T">'],
    ["import t from './t.png';\n\n<img src={t} alt=\"T\" />", '\n\n<img src="./t.png" alt="T">'],
    ["<span style={{color: 'red'}}>a</span>", "<span>a</span>"],
    ["a <b/> c <br/>", "a <b></b> c <br/>"],
    ["<>a</>", "a"],
    ['<Link to="/docs/x">*a*</Link>', '<a href="/docs/x">*a*</a>'],
    [
      "<YouTube id='dQw4w9WgXcQ' />",
      '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe>',
    ],
    ["<div>\n*a*\n</div>", "<div>\n\n*a*\n\n</div>"],
    ["<https://a.example/>", "<https://a.example/>"],
    ["1 < 2 and a <- b", "1 < 2 and a <- b"],
    ["[a](@site/docs/a.md) [b](pathname:///b.pdf)", "[a](/docs/a.md) [b](/b.pdf)"],
    [
      "<Admonition type='tip' title='My tip'>a</Admonition>",
      "<aside>\n<p><strong>My tip</strong></p>\n\na\n\n</aside>\n\n",
    ],
  ])("%s", (body, expected) => {
    expect(bodyOf("docusaurus", body)).toBe(expected);
  });

  test("a file .mdx is MDX in every folder, and .md in Astro's is none", () => {
    expect(bodyOf("astro", "a {b}", { format: "mdx" })).toBe("a ");
    expect(bodyOf("siar", "a {/* b */}", { format: "mdx" })).toBe("a ");
    expect(bodyOf("astro", "a {b}")).toBe("a {b}");
    expect(bodyOf("astro", "a {{ b }}")).toBe("a <code>&#123;&#123; b &#125;&#125;</code>");
  });
});

describe("vitepress.dev/guide/markdown", () => {
  test("interpolation, components, snippets and the table of contents", () => {
    const { body, problems } = rewritten(
      "vitepress",
      '[[toc]]\n\n{{ $frontmatter.title }} {{ 1 + 1 }} <Badge type="tip" />\n\n<<< @/snippets/a.js{2}\n\n`{{ a }}`',
    );
    expect(body).toBe("\n\nKunjungan di Wonsan  \n\n\n\n`{{ a }}`");
    expect(problems.map((said) => said.split("`")[1])).toEqual([
      "{{ 1 + 1 }}",
      "<Badge>",
      "<<< @/snippets/a.js{2}",
    ]);
  });
});
