/** A folder that was written for another tool, built: its links lead from article to article. */

import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { readTree, scratchFolder, writeFiles } from "../../support/scratch.ts";

const SETTINGS = [
  "title: Notes",
  "description: Notes",
  "baseUrl: https://notes.example/",
  "established: 2010-01-01",
  "timeZone: UTC",
  "languages: [en]",
  "publisher: {name: Notes}",
];

async function built(settings: readonly string[], files: Readonly<Record<string, string>>) {
  const root = scratchFolder();
  writeFiles(root, { "siar.config.yaml": [...SETTINGS, ...settings, ""].join("\n"), ...files });
  const { problems } = await build({ cwd: root, now: new Date("2026-01-01T00:00:00Z") });
  const tree = readTree(join(root, "dist"));
  const textOf = (path: string): string => tree.get(path)?.toString("utf8") ?? "";
  return { problems: problems.map(({ code, place }) => `${code} ${place?.file}:${place?.line}`), textOf };
}

function post(title: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 2012-03-04\n---\n\n${body}\n`;
}

const JEKYLL = ["dialect: jekyll", "articles: [_posts/**/*.md]"];

test("Jekyll: a post that is not there", async () => {
  const { problems } = await built(JEKYLL, {
    "_posts/2012-03-04-first.md": post("First", "a\n[d]({% post_url 2012-03-05-none %})"),
  });
  expect(problems).toEqual(["link/article-missing _posts/2012-03-04-first.md:7"]);
});

test("Jekyll: post_url and link, with and without a folder", async () => {
  const { problems, textOf } = await built(JEKYLL, {
    "_posts/2012-03-04-first.md": post(
      "First",
      "[a]({% post_url 2012-03-05-second %}#part) [b]({{ site.baseurl }}{% link _posts/sub/2012-03-06-third.md %})\n" +
        '<a href="{% post_url sub/2012-03-06-third %}">c</a>',
    ),
    "_posts/2012-03-05-second.md": post("Second", "## Part\n\nIt is {{ page.title }}."),
    "_posts/sub/2012-03-06-third.md": post("Third", "{% highlight c %}\nint a;\n{% endhighlight %}"),
  });
  expect(problems).toEqual([]);
  expect(textOf("first/index.html")).toContain(
    '<a href="/second/#part">a</a> <a href="/third/">b</a>\n<a href="/third/">c</a>',
  );
  expect(textOf("second/index.html")).toContain("<p>It is Second.</p>");
  expect(textOf("third/index.html")).toContain('<code class="language-c">int a;\n</code></pre>');
});

test("Hugo: ref by name, by path and from the folder of contents, in page and feed", async () => {
  const { problems, textOf } = await built(["dialect: hugo", "articles: [content/**/*.md]"], {
    "content/posts/first.md": post(
      "First",
      '[a]({{< ref "second" >}}) [b]({{% relref "/posts/third/index.md#part" %}}) [c](/posts/second.md) [d](third)\n' +
        "[e](../second/) [f](/second/) [g](/second#x)",
    ),
    "content/posts/second.md": post("Second", "It *is*. {{< param x >}}\n\n## X"),
    "content/posts/third/index.md": post("Third", "## Part\n\nIt is."),
  });
  expect(problems).toEqual([]);
  const page = textOf("first/index.html");
  for (const link of [
    '<a href="/second/">a</a>',
    '<a href="/third/#part">b</a>',
    '<a href="/second/">c</a>',
    '<a href="/third/">d</a>',
    '<a href="/second/">e</a>',
    '<a href="/second/">f</a>',
    '<a href="/second/#x">g</a>',
  ]) {
    expect(page).toContain(link);
  }
  expect(textOf("feed.json")).toContain("https://notes.example/third/#part");
  expect(textOf("feed.json")).not.toMatch(/\{\{|\{%/);
});

test("a place that the other article does not have is told, and the link leads to its top", async () => {
  const { problems, textOf } = await built(["dialect: hugo", "articles: [content/**/*.md]"], {
    "content/first.md": post("First", '[a]({{< ref "second#none" >}}) [b](second.md#Some_Part)'),
    "content/second.md": post("Second", "## Some part\n\nIt is."),
  });
  expect(problems).toEqual(["link/fragment-missing content/first.md:6"]);
  expect(textOf("first/index.html")).toContain('<a href="/second/">a</a> <a href="/second/#some-part">b</a>');
});
