/** Shortcodes of WordPress, marks of Pelican, addresses of Ghost. */

import { describe, expect, test } from "vitest";
import { bodyOf, rewritten } from "./rewriting.ts";

const YOUTUBE = '<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"></iframe>';

describe("codex.wordpress.org/Shortcode", () => {
  test.each([
    [
      '[caption id="attachment_6" align="alignright" width="300"]<img src="http://a.example/k.jpg" alt="Kitten" /> The Great Wave[/caption]',
      '<figure>\n<img src="http://a.example/k.jpg" alt="Kitten" />\n<figcaption>The Great Wave</figcaption>\n</figure>',
    ],
    [
      '[caption width="300" caption="The Great Wave"]<a href="b"><img src="k.jpg" alt=""></a>[/caption]',
      '<figure>\n<a href="b"><img src="k.jpg" alt=""></a>\n<figcaption>The Great Wave</figcaption>\n</figure>',
    ],
    ['[embed width="123"]http://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed]', YOUTUBE],
    ["[youtube=http://www.youtube.com/watch?v=dQw4w9WgXcQ&w=320]", YOUTUBE],
    ["[youtube http://youtu.be/dQw4w9WgXcQ]", YOUTUBE],
    ['[audio mp3="a.mp3"][/audio]', '<audio src="a.mp3" controls></audio>'],
    ['[video mp4="a.mp4" poster="p.jpg"]', '<video src="a.mp4" poster="p.jpg" controls></video>'],
    ['[sourcecode language="css"]\na { b }\n[/sourcecode]', "```css\na { b }\n```"],
    ["[[caption]]", "<code>&#91;caption&#93;</code>"],
    ["[note] [1] [x](y) [ref]: z", "[note] [1] [x](y) [ref]: z"],
    ["{{ a }} {% b %}", "<code>&#123;&#123; a &#125;&#125;</code> <code>&#123;&#37; b &#37;&#125;</code>"],
  ])("%s", (body, expected) => {
    const { body: written, problems } = rewritten("wordpress", body);
    expect(written).toBe(expected);
    expect(problems).toEqual([]);
  });

  test("a gallery is in no article, and says so; page builders leave their contents", () => {
    const { body, problems } = rewritten(
      "wordpress",
      '[gallery ids="1,2"][vc_row][vc_column]a[/vc_column][/vc_row]',
    );
    expect(body).toBe("a");
    expect(problems[0]).toBe("1:1 `[gallery]` is not understood and was removed.");
  });

  test("in other folders square brackets are ordinary", () => {
    expect(bodyOf("jekyll", "[gallery] [caption]a[/caption] {{ page.title }}")).toBe(
      "[gallery] [caption]a[/caption] Kunjungan di Wonsan",
    );
  });
});

describe("docs.getpelican.com/content: links to internal content", () => {
  test.each([
    ["[a]({filename}article1.md)", "[a](article1.md)"],
    ["[a]({filename}/category/article1.rst#x)", "[a](/category/article1.rst#x)"],
    ["[a](|filename|../article2.md)", "[a](../article2.md)"],
    ["![a]({static}/images/a.png)", "![a](./images/a.png)"],
    ["[a]({static}pdfs/a.pdf)", "[a](pdfs/a.pdf)"],
    ['<img src="{attach}a.png">', '<img src="a.png">'],
    ["[a]: {filename}b.md", "[a]: b.md"],
    ["[a]({index}) [b]({category}news)", "[a](/) [b](/)"],
    ["`{filename}a.md` and {filename} alone", "`{filename}a.md` and {filename} alone"],
    ["[TOC]\n\na", "\n\na"],
    ["| a | b |\n|---|---|\n| [c](|filename|d.md) | e |", "| a | b |\n|---|---|\n| [c](d.md) | e |"],
  ])("%j", (body, expected) => {
    expect(bodyOf("pelican", body)).toBe(expected);
  });
});

test("Pelican: files are named from the folder of contents, however deep the article lies", () => {
  const from = (path: string) => bodyOf("pelican", "[a]({static}/pdfs/a.pdf)", { path });
  expect(from("content/a.md")).toBe("[a](./pdfs/a.pdf)");
  expect(from("content/blog/2010/a.md")).toBe("[a](../../pdfs/a.pdf)");
});

test("ghost.org/docs: the mark that exports have for the site's own address", () => {
  expect(bodyOf("ghost", '<img src="__GHOST_URL__/content/a.png">', { format: "html" })).toBe(
    '<img src="/content/a.png">',
  );
});
