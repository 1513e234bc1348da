import { describe, expect, test } from "vitest";
import { looseReferenceIn, markupIn } from "../../../src/check/rules/html/plain-text.ts";
import {
  atomContent,
  atomText,
  mediaText,
  plainAttribute,
  plainText,
  rssHtml,
  rssPlainText,
} from "../../../src/check/rules/html/text-rules.ts";
import type { ElementRule } from "../../../src/check/rules/shape.ts";
import { readXml, type XmlElement } from "../../../src/check/xml/xml.ts";

const element = (text: string, around = ""): XmlElement => {
  const open = `<feed xmlns:xhtml="http://www.w3.org/1999/xhtml"${around}>`;
  const child = readXml(`${open}${text}</feed>`, open.length).root?.children[0];
  if (child === undefined) throw new Error(text);
  return child;
};
const said = (rules: readonly ElementRule[], text: string, around = ""): readonly string[] => {
  const one = element(text, around);
  return rules
    .flatMap(({ judge }) => judge(one))
    .map(({ problem }) => `${problem.severity} ${problem.w3c ?? ""}`);
};

describe("plain text holds no HTML", () => {
  test.each([
    "words",
    "a < b",
    "a<b>c",
    "I <3 trains",
    "1 < 2 > 0",
    "the <title> element",
    "List<String> in Java",
    "Nice <gorilla>, what's he weigh?",
    "</trains>",
    "R&D, AT&T, Q&A, rock & roll",
    "a&b;",
    "Tom &jerry; friends",
    "?a=1&copy=2",
    "<b",
    "<p class",
    "&#; &# &#x;",
  ])("%s", (text) => {
    expect(markupIn(text)).toBeUndefined();
    expect(looseReferenceIn(text)).toBeUndefined();
  });
  test.each([
    ["<b>bold</b>", "</b>"],
    ["one<br>two", "<br>"],
    ["one<BR />two", "<BR />"],
    ['<a href="x">y', '<a href="x">'],
    ["<img src=x>", "<img src=x>"],
    ["caf&eacute;", "&eacute;"],
    ["caf&#233;", "&#233;"],
    ["it&#x2019;s", "&#x2019;"],
    ["a &amp; b", "&amp;"],
  ])("%s", (text, markup) => {
    expect(markupIn(text)).toBe(markup);
  });
  test("a name without its semicolon", () => {
    expect(looseReferenceIn("salt&pi and more")).toBe("&pi");
  });
});

describe("RSS: plain text (profile, Character Data)", () => {
  test.each([
    "<title>Night train</title>",
    "<title>AT&#x26;T</title>",
    "<title>The &#x26;amp; entity</title>",
    "<title>A &#x3C; B</title>",
    "<title>I &#x3C;3 trains</title>",
    "<title>Nice &#x3C;gorilla&#x3E;, what's he weigh?</title>",
    "<title>Bread &#x26; butter &#x26; jam</title>",
    "<title><![CDATA[Bread &#x26; butter]]></title>",
    "<title>\u00dcber die Br\u00fccke</title>",
    "<title>&#220;ber</title>",
    "<title>a > b</title>",
  ])("silent: %s", (text) => {
    expect(said(rssPlainText, text)).toEqual([]);
  });
  test.each([
    ["<title>&lt;b&gt;Night&lt;/b&gt; train</title>", "warning ContainsHTML"],
    ["<title><![CDATA[<b>Night</b> train]]></title>", "warning ContainsHTML"],
    ["<title>&#x3C;b&#x3E;Night&#x3C;/b&#x3E; train</title>", "warning ContainsHTML"],
    ["<category>Lo&amp;#239;c</category>", "warning ContainsHTML"],
    ["<category>caf&amp;eacute;</category>", "warning ContainsHTML"],
    ["<title><![CDATA[caf&eacute;]]></title>", "warning ContainsHTML"],
    ["<title>alpha&amp;beta</title>", "warning ContainsHTML"],
    ["<title>alpha&#38;beta</title>", "warning ContainsHTML"],
    ["<title>AT&amp;T</title>", "info CharacterData"],
    ["<title>a &lt; b</title>", "info CharacterData"],
    ["<title><![CDATA[AT&T]]></title>", "info CharacterData"],
  ])("%s", (text, expected) => {
    expect(said(rssPlainText, text)).toEqual([expected]);
  });
});

describe("plain text elsewhere", () => {
  test("a name", () => {
    expect(said(plainText, "<name>A &amp; B</name>")).toEqual([]);
    expect(said(plainText, "<name>&lt;b&gt;A&lt;/b&gt;</name>")).toEqual(["warning ContainsHTML"]);
  });
  test("an attribute", () => {
    expect(said([plainAttribute("label")], '<category label="A &amp; B"/>')).toEqual([]);
    expect(said([plainAttribute("label")], "<category/>")).toEqual([]);
    expect(said([plainAttribute("label")], '<category label="R&amp;ouml;ck"/>')).toEqual([
      "warning ContainsHTML",
    ]);
  });
  test("Media RSS says which", () => {
    expect(said(mediaText, "<text>a &lt; b</text>")).toEqual([]);
    expect(said(mediaText, "<text>&lt;b>a&lt;/b></text>")).toEqual(["warning ContainsUndeclaredHTML"]);
    expect(said(mediaText, '<text type="plain">&lt;b>a&lt;/b></text>')).toEqual([
      "warning ContainsUndeclaredHTML",
    ]);
    expect(said(mediaText, '<text type="html">&lt;b>a&lt;/b></text>')).toEqual([]);
    expect(said(mediaText, '<text type="html">&lt;b</text>')).toEqual(["warning NotHtml"]);
  });
});

describe("RSS: HTML", () => {
  test("xml:base resolves relative references", () => {
    const text = '<description>&lt;a href="x">y&lt;/a></description>';
    expect(said(rssHtml, text)).toEqual(["warning ContainsRelRef"]);
    expect(said(rssHtml, text, ' xml:base="https://rail.example/"')).toEqual([]);
  });
  test("RSS 0.91 had no HTML there", () => {
    const { root } = readXml('<rss version="0.91"><description><![CDATA[<plaintext>]]></description></rss>');
    const child = root?.children[0];
    expect(child && rssHtml.flatMap(({ judge }) => judge(child))).toEqual([]);
  });
  test("in CDATA a finding stands where it is, in escaped HTML at the element", () => {
    const [rule] = rssHtml;
    const cdata = "<description><![CDATA[<p>x</p><script>y</script>]]></description>";
    expect(rule?.judge(element(cdata))[0]?.at).toBe(cdata.indexOf("<script"));
    const escaped = "<description>&lt;p>x&lt;/p>&lt;script>y&lt;/script></description>";
    expect(rule?.judge(element(escaped))[0]?.at).toBe(0);
    const mixed = "<description> <![CDATA[<script>y</script>]]></description>";
    expect(rule?.judge(element(mixed))[0]?.at).toBe(mixed.indexOf("<script"));
  });
});

describe("Atom: text constructs (RFC 4287 §3.1)", () => {
  test.each([
    "<title>Night train</title>",
    "<title>a &lt; b &amp; c</title>",
    '<title type="text">the &lt;title> element</title>',
    '<title type="html">The &lt;b>night&lt;/b> train</title>',
    '<title type="html"><![CDATA[The <b>night</b> train]]></title>',
    '<title type="html">AT&amp;amp;T</title>',
    '<title type="xhtml"><xhtml:div>The <xhtml:b>night</xhtml:b> train</xhtml:div></title>',
    '<title type="xhtml">\n<div xmlns="http://www.w3.org/1999/xhtml">AT&amp;T</div>\n</title>',
    '<title type="xhtml"><xhtml:div><xhtml:code>x</xhtml:code> &lt;b>y&lt;/b></xhtml:div></title>',
    '<title type="xhtml"><xhtml:div><svg xmlns="http://www.w3.org/2000/svg"><path d="M0"/></svg></xhtml:div></title>',
    '<title type="html" xml:base="https://rail.example/">&lt;a href="x">y&lt;/a></title>',
    '<title type="xhtml"><xhtml:div xml:base="https://rail.example/"><xhtml:a href="x">y</xhtml:a></xhtml:div></title>',
  ])("silent: %s", (text) => {
    expect(said(atomText, text)).toEqual([]);
  });
  test.each([
    ["<title>The &lt;b>night&lt;/b> train</title>", "warning ContainsUndeclaredHTML"],
    ["<title><![CDATA[The <b>night</b> train]]></title>", "warning ContainsUndeclaredHTML"],
    ["<title>caf&amp;eacute;</title>", "warning ContainsUndeclaredHTML"],
    ["<title>The <b>night</b> train</title>", "error UndefinedElement"],
    ['<title type="html">The <b>night</b> train</title>', "error NotEscaped"],
    ['<title type="html">&lt;script>x&lt;/script></title>', "warning SecurityRisk"],
    ['<title type="html">&lt;a href="x">y&lt;/a></title>', "info ContainsRelRef"],
    ['<title type="xhtml">night</title>', "error MissingXhtmlDiv"],
    ['<title type="xhtml"><div>night</div></title>', "error MissingXhtmlDiv"],
    ['<title type="xhtml"><xhtml:p>night</xhtml:p></title>', "error MissingXhtmlDiv"],
    ['<title type="xhtml"><xhtml:div/><xhtml:div/></title>', "error MissingXhtmlDiv"],
    ['<title type="xhtml">night <xhtml:div>train</xhtml:div></title>', "error UnexpectedText"],
    ['<title type="xhtml"><xhtml:div>&lt;b>night&lt;/b></xhtml:div></title>', "warning NotInline"],
    ['<title type="xhtml"><![CDATA[<b>night</b>]]></title>', "warning NotInline"],
    [
      '<title type="xhtml"><xhtml:div><xhtml:script>x</xhtml:script></xhtml:div></title>',
      "warning SecurityRisk",
    ],
    ['<title type="xhtml"><xhtml:div onclick="x()">x</xhtml:div></title>', "warning SecurityRisk"],
    [
      '<title type="xhtml"><xhtml:div><xhtml:p night="x">x</xhtml:p></xhtml:div></title>',
      "info SecurityRiskAttr",
    ],
    ['<title type="xhtml"><xhtml:div><xhtml:B>x</xhtml:B></xhtml:div></title>', "warning NotHtml"],
    ['<title type="xhtml"><xhtml:div><b xmlns="">x</b></xhtml:div></title>', "warning MissingNamespace"],
    [
      '<title type="xhtml"><xhtml:div><b xmlns="https://rail.example/ns">x</b></xhtml:div></title>',
      "info UnknownNamespace",
    ],
    [
      '<title type="xhtml"><xhtml:div><b xmlns="http://www.w3.org/2005/Atom">x</b></xhtml:div></title>',
      "warning NotHtml",
    ],
    ['<title type="text/html">The <b>night</b> train</title>', "error NotEscaped"],
  ])("%s", (text, expected) => {
    expect(said(atomText, text)).toContain(expected);
  });
});

describe("Atom: content (RFC 4287 §4.1.3)", () => {
  test.each([
    '<content type="image/png">AAAA\n BBBB CC==</content>',
    '<content type="image/png" src="https://rail.example/a.png"/>',
    '<content type="image/svg+xml"><svg xmlns="http://www.w3.org/2000/svg"/></content>',
    '<content type="text/html">&lt;html>&lt;head>&lt;title>x&lt;/title>&lt;/head>&lt;body>x&lt;/body>&lt;/html></content>',
    '<content type="application/xhtml+xml"><xhtml:html><xhtml:head/><xhtml:body/></xhtml:html></content>',
    '<content type="text/markdown">a *b* &lt;br></content>',
    '<content type="text/plain">a &lt; b</content>',
    '<content type="application/xml"><any/></content>',
  ])("silent: %s", (text) => {
    expect(said(atomContent, text)).toEqual([]);
  });
  test.each([
    ['<content type="image/png">not encoded</content>', "error NotBase64"],
    ['<content type="image/png">AAA</content>', "error NotBase64"],
    ['<content type="image/png">AA=A</content>', "error NotBase64"],
    ['<content type="image/png"><b/></content>', "error UndefinedElement"],
    ['<content type="image/png" src="https://rail.example/a.png">AAAA</content>', "error UnexpectedText"],
    ['<content type="image/png" src="https://rail.example/a.png"><b/></content>', "error UndefinedElement"],
    [
      '<content type="image/svg+xml">x <svg xmlns="http://www.w3.org/2000/svg"/></content>',
      "error UnexpectedText",
    ],
    ['<content type="application/xml">&lt;any/></content>', "warning NotInline"],
    ['<content type="text/html">&lt;p>x&lt;/p></content>', "warning HtmlFragment"],
    ['<content type="text/html; charset=utf-8"><p>x</p></content>', "error NotEscaped"],
    ['<content type="application/xhtml+xml"><xhtml:div/></content>', "warning HtmlFragment"],
    ['<content type="text/plain">&lt;b>x&lt;/b></content>', "warning ContainsUndeclaredHTML"],
    ['<content type="text/plain"><b>x</b></content>', "error UndefinedElement"],
    ['<content type="text/html">&lt;meta name="x"></content>', "warning SecurityRisk"],
  ])("%s", (text, expected) => {
    expect(said(atomContent, text)).toContain(expected);
  });
});

test.each([...'<>&;#/ab ="'])("ends with 100 KB of %s", (sign) => {
  const text = sign.repeat(100_000);
  markupIn(text);
  looseReferenceIn(text);
});
test.each(["<b ", "<a b", "&#1", "&ab", "</b", "<b a="])("ends with 100 KB of %s", (part) => {
  markupIn(part.repeat(30_000));
});
