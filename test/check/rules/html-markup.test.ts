import { describe, expect, test } from "vitest";
import { judgeMarkup } from "../../../src/check/rules/html/markup.ts";

const codes = (html: string): readonly string[] => judgeMarkup(html).map(({ problem }) => problem.code);
const said = (html: string): readonly string[] =>
  judgeMarkup(html).map(({ problem }) => `${problem.severity} ${problem.w3c ?? ""}`);

describe("sound HTML raises nothing", () => {
  test.each([
    "",
    "plain words",
    "Trains & boats, R&D, AT&T, a &amp; b",
    "a < b and b > a, I <3 trains, 1<2, <>",
    "<p>One<br>two<br/>three</p>",
    "<p>One<p>Two<ul><li>a<li>b</ul>",
    "<p><ul><li>a</li></ul></p>",
    "<table><tr><td>1<td>2<tr><td>3</table>",
    '<a href="https://rail.example/?a=1&b=2">x</a>',
    '<a href=" https://rail.example/ ">x</a>',
    '<a href="mailto:train@rail.example">x</a><a href="tel:+1">y</a>',
    '<a href="#note">1</a><p id="note">Note</p>',
    '<a href="#n%C3%B6te">1</a><p id="nöte">Note</p>',
    '<img src="https://rail.example/a.png" srcset="https://rail.example/b.png 2x" loading="lazy" alt="">',
    '<img src="data:image/png;base64,AAAA" alt="">',
    '<p data-x="1" aria-label="y" class="z" xml:lang="en">x</p>',
    '<p style="color: red; margin: 1em">x</p>',
    '<video controls poster="https://rail.example/a.png" src="https://rail.example/a.mp4"></video>',
    '<svg viewBox="0 0 1 1"><path d="M0 0" fill="red"/><linearGradient id="a"/></svg>',
    "<math><mi>x</mi><mo>=</mo><mn>1</mn></math>",
    "<x-timetable>custom</x-timetable>",
    "<P ALIGN=center><FONT COLOR=red>old</FONT></P>",
    "&nbsp;&hellip;&#8217;&#x2019;&NotEqualTilde;&zwj;",
    "<pre><code>&lt;p&gt;x&lt;/p&gt;</code></pre>",
    "The &lt;p&gt; element holds a paragraph, and &lt;/p&gt; ends it.",
    "<!-- a comment --><p>x</p>",
  ])("%s", (html) => {
    expect(codes(html)).toEqual([]);
  });
});

describe("elements that readers fear (SecurityRisk)", () => {
  test.each([
    ..."script object embed applet meta link base style noscript xmp listing plaintext comment frameset".split(
      " ",
    ),
  ])("%s", (name) => {
    expect(said(`<p>x</p><${name}>`)).toContain("warning SecurityRisk");
  });
  test.each(["iframe", "html", "body"])("%s is worth knowing", (name) => {
    expect(said(`<${name}></${name}>`)).toEqual(["info SecurityRisk"]);
  });
  test("forms have no name of the W3C's", () => {
    expect(said("<form><button>x</button></form>")).toEqual(["info ", "info "]);
  });
  test("a processing instruction", () => {
    expect(said("<?import namespace=x>")).toEqual(["warning SecurityRisk"]);
  });
  test("a script in SVG", () => {
    expect(said("<svg><script>x</script></svg>")).toEqual(["warning SecurityRisk"]);
  });
});

describe("attributes", () => {
  test.each([
    ['<p onclick="x()">a</p>', "warning SecurityRisk"],
    ["<img src='https://rail.example/a.png' ONERROR=x()>", "warning SecurityRisk"],
    ['<iframe srcdoc="x"></iframe>', "warning SecurityRiskAttr"],
    ['<p timetable="x">a</p>', "info SecurityRiskAttr"],
    ['<math><mi timetable="x">a</mi></math>', "info SecurityRiskAttr"],
    ['<p style="position: fixed">a</p>', "warning DangerousStyleAttr"],
    ['<p style="&#112;osition: fixed">a</p>', "warning DangerousStyleAttr"],
    ['<p style="max-width: 1em">a</p>', "info DangerousStyleAttr"],
    ['<a href="javascript:x()">a</a>', "warning SecurityRisk"],
    ['<a href=" java&#10;script:x()">a</a>', "warning SecurityRisk"],
    ['<a href="data:text/html,x">a</a>', "warning SecurityRisk"],
    ['<a href="/trains">a</a>', "warning ContainsRelRef"],
    ['<a href="//rail.example/">a</a>', "warning ContainsRelRef"],
    ['<img src="a.png" alt="">', "warning ContainsRelRef"],
    ['<img src="https://rail.example/a.png" srcset="b.png 2x" alt="">', "warning ContainsRelRef"],
    ['<a href="#nowhere">a</a>', "info ContainsRelRef"],
  ])("%s", (html, expected) => {
    expect(said(html)).toContain(expected);
  });
});

describe("broken HTML (NotHtml)", () => {
  test.each([
    ["<a", "content/html-broken"],
    ['<p>It leaves <a href="https://rail', "content/html-broken"],
    ["<p>Trains <gorilla> boats</p>", "content/html-broken"],
    ["<b><i>x</b></i>", "content/element-unclosed"],
    ["<div><p>x</p>", "content/element-unclosed"],
    ["x</div>", "content/html-broken"],
    ['<a href="https://rail.example/"title="b">x</a>', "content/html-broken"],
    ["At ten &oclock;", "content/reference-unknown"],
  ])("%s", (html, code) => {
    expect(codes(html)).toContain(code);
  });
  test("one cause is said once", () => {
    expect(codes("<b><i>x</b></i>")).toEqual(["content/element-unclosed"]);
  });
});

describe("text that was escaped twice", () => {
  test.each([
    "&lt;p&gt;x&lt;/p&gt;",
    ' &lt;a href="https://rail.example/"&gt;x&lt;/a&gt; &lt;b&gt;y&lt;/b&gt;\n',
  ])("%s", (html) => {
    expect(codes(html)).toEqual(["content/escaped-twice"]);
  });
});

describe("hostile HTML ends, with few findings", () => {
  test.each([
    "<b>",
    "</b>",
    "<b ",
    "<p onclick=x>",
    "<x>",
    "&a;",
    "<svg>",
    "<b><i></b>",
    "<a href='#x'>",
    "&lt;p&gt;",
  ])("200 KB of %s", (part) => {
    expect(judgeMarkup(part.repeat(200_000 / part.length)).length).toBeLessThanOrEqual(40);
  });
  test("thousands of names", () => {
    const html = Array.from({ length: 20_000 }, (_, index) => `<n${index}>&m${index};`).join("");
    expect(judgeMarkup(html).length).toBeLessThanOrEqual(80);
  });
  test("names and addresses of any length make short sentences", () => {
    const long = "n".repeat(100_000);
    const html = `<${long} on${long}="x" ${long}>x<a href="${long}">y</${long}>`;
    for (const { problem } of judgeMarkup(html)) expect(problem.what.length).toBeLessThan(300);
  });
  test("deep nesting is said once", () => {
    const found = codes("<div>".repeat(1000) + "</div>".repeat(1000));
    expect(found.filter((code) => code === "content/nested-too-deep")).toHaveLength(1);
  });
});

test("a finding stands at its tag", () => {
  const html = "<p>x</p>\n<script>y</script>";
  expect(judgeMarkup(html)[0]).toMatchObject({ at: html.indexOf("<script"), length: "<script".length });
});

test("a page may have what pages have", () => {
  const page = '<html><head><title>x</title><meta charset="utf-8"></head><body><p>x</p></body></html>';
  expect(judgeMarkup(page, { isPage: true })).toEqual([]);
  expect(judgeMarkup(page).length).toBeGreaterThan(0);
});
