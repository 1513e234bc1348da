/** Where links and images may lead, and what is said of the others. */

import { describe, expect, test } from "vitest";
import { render } from "../support/rendering.ts";

describe("D17: an address that runs a program is removed, its words stay, and the author is told", () => {
  test.each([
    ["[x](javascript:alert(1))"],
    ["[x](JaVaScRiPt:alert(1))"],
    ["[x](JaVaScRiPt&colon;alert(1))"],
    ["[x](java&Tab;script:alert(1))"],
    ["[x](java&#10;script:alert(1))"],
    ["[x](&#1;javascript:alert(1))"],
    ["[x](&#0000106;avascript:alert(1))"],
    ["[x](<java\tscript:alert(1)>)"],
    ["[x](data:text/html,<script>)"],
    ["[x](vbscript:msgbox)"],
    ["[x][r]\n\n[r]: javascript:alert(1)"],
    ["![x](javascript:alert(1))"],
    ["![x](data:image/svg+xml,<svg>)"],
    ['<a href="javascript:alert(1)">x</a>'],
    ['<a href="java\tscript:alert(1)">x</a>'],
    ['<a href=" &#14; javascript:alert(1)">x</a>'],
    ['<img src="javascript:alert(1)" alt="x">'],
  ])("%j", (body) => {
    const { page, codes } = render(body);
    expect(codes).toEqual(["render/url-refused"]);
    expect(page).not.toMatch(/href|src|script:/i);
    expect(page).toContain("x");
  });

  test("spaces and controls around an address are nothing, as browsers have it", () => {
    const { page, codes } = render('<a href=" \t&#1; b.md &#14;\n ">x</a>');
    expect(page).toBe('<p><a href="/id/b/">x</a></p>');
    expect(codes).toEqual([]);
  });

  test("an autolink keeps its words", () => {
    const { page, codes } = render("<javascript:alert(1)>");
    expect(page).toBe("<p>javascript:alert(1)</p>");
    expect(codes).toEqual(["render/url-refused"]);
  });
});

describe("D18: addresses are brought to one form, or refused", () => {
  test.each([
    ["//evil.example/x", "https://evil.example/x"],
    ["\\\\\\\\evil.example/x", "https://evil.example/x"],
    ["<HTTPS://Evil.Example:443/a b>", "https://evil.example/a%20b"],
    ["https://пример.example/путь", "https://xn--e1afmkfd.example/%D0%BF%D1%83%D1%82%D1%8C"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["tel:+62-21-1", "tel:+62-21-1"],
  ])("%s", (written, href) => {
    const { page } = render(`[x](${written})`);
    expect(/href="([^"]*)"/.exec(page)?.[1]).toBe(href);
  });

  test.each([["http://user:pw@h.example/"], ["https:evil"], ["ftp://h.example/"], ["file:///etc/passwd"]])(
    "%s is refused",
    (written) => {
      const { page, codes } = render(`[x](${written})`);
      expect(page).toBe("<p>x</p>");
      expect(codes).toEqual(["render/url-refused"]);
    },
  );
});

describe("D19: links to other articles are holes with the place of the link", () => {
  test("the target is a path from the site's folder, the fragment is encoded", () => {
    const { content } = render("satu [x](../en/latar%20belakang.md?y#Bagian Dua)\n");
    expect(content.holes).toEqual([]);
    const { content: second } = render("satu [x](<../en/latar%20belakang.md?y#Bagian Дуа>)\n");
    expect(second.holes).toEqual([
      {
        kind: "article",
        target: "articles/en/latar belakang.md",
        fragment: "#Bagian%20%D0%94%D1%83%D0%B0",
        place: expect.objectContaining({ file: "articles/id/kunjungan.md", line: 5, column: 11 }),
      },
    ]);
  });

  test("a path that leaves the site's folder is an error, and so is one that names a folder", () => {
    expect(render("[x](../../../etc/passwd)").codes).toEqual(["render/path-outside"]);
    expect(render("[x](/../b.md)").codes).toEqual(["render/path-outside"]);
    expect(render("[x](..%2F..%2F..%2Fb.md)").codes).toEqual(["render/path-outside"]);
    expect(render("![x](/)").codes).toEqual(["render/path-unclear"]);
  });

  test.each([
    ["./", "./"],
    ["../lain/#bab", "../lain/#bab"],
    ["../Юрий/?a=1", "../%D0%AE%D1%80%D0%B8%D0%B9/"],
    ["?a=1", ""],
  ])("R61: %s is read from the article's own page", (written, path) => {
    expect(render(`[x](${written})`).content.holes).toMatchObject([{ kind: "site", path }]);
  });

  test("R61, D19: an absolute address of this site is followed as one of its places", () => {
    expect(render("[x](https://warta.example/mati/#a)").content.holes).toMatchObject([
      { kind: "site", path: "/mati/#a" },
    ]);
    expect(render("[x](https://warta.example.org/mati/)").content.holes).toEqual([]);
  });

  test("a link without an address is a warning, and so is an image", () => {
    expect(render("[x]()").codes).toEqual(["render/address-missing"]);
    expect(render("![x]()").codes).toEqual(["render/address-missing"]);
    expect(render("![x](#a)").codes).toEqual(["render/address-missing"]);
  });
});

describe("D20: local files are holes that only link can fill", () => {
  test("an image asks for its address and its size, a file for its address", () => {
    const holes = render("![x](a.png) [y](/berkas/b.pdf) [z](c.pdf#page=2)").content.holes;
    expect(
      holes.map((hole) => (hole.kind === "asset" ? [hole.want, hole.target, hole.isImage] : hole.kind)),
    ).toEqual([
      ["url", "articles/id/a.png", true],
      ["width", "articles/id/a.png", true],
      ["height", "articles/id/a.png", true],
      "site",
      ["url", "articles/id/c.pdf", false],
    ]);
  });

  test("an image path from the root begins at the site's folder", () => {
    expect(render("![x](/images/a.png)").content.holes[0]).toMatchObject({ target: "images/a.png" });
  });

  test("a literal % in a path is a character like any other", () => {
    expect(render("![x](100%.png)").content.holes[0]).toMatchObject({ target: "articles/id/100%.png" });
  });
});

describe("R61: links within the article", () => {
  test("a dead one is a warning with the nearest heading", () => {
    const { problems } = render("## Latar belakang\n\n[x](#latar-belakan)\n");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: "render/fragment-missing",
      severity: "warning",
      mend: "Did you mean #latar-belakang?",
      place: { line: 7, column: 5, length: 14 },
    });
  });

  test("one that says the heading in other letters is led to it", () => {
    const { page, codes } = render("## Latar & belakang\n\n[x](#Latar--Belakang) [y](#)\n");
    expect(codes).toEqual([]);
    expect(page).toContain('<a href="#latar-belakang">x</a> <a href="#">y</a>');
  });
});

test("every problem has its line and column in the file", () => {
  const body = [
    "Satu [a](javascript:1) dan [a](javascript:1).",
    "",
    "- butir",
    "  > [b](vbscript:2)",
    "",
    "Dua[^x] ![](c.png)",
    "",
    "| [d](../../../d) |",
    "|---|",
    "",
    '<b onclick="x">e</b>',
    "",
    "[^y]: [f](data:3)",
  ].join("\n");
  const places = render(body).problems.map(
    ({ code, place }) => `${place?.line}:${place?.column} ${code.slice(7)}`,
  );
  expect(places.toSorted()).toEqual(
    [
      "5:10 url-refused",
      "5:32 url-refused",
      "8:9 url-refused",
      "10:4 footnote-undefined",
      "10:13 image-without-alt",
      "12:7 path-outside",
      "15:4 html-removed",
      "17:1 footnote-unused",
    ].toSorted(),
  );
});
