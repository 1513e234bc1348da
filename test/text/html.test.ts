import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { escapeHtml, html, raw, scriptJson, textOfHtml } from "../../src/text/html.ts";

describe("html", () => {
  it("S5: escapes every value for elements and for quoted attributes", () => {
    const hostile = `</title><script>'x'&amp;"`;
    const written = html`<a title="${hostile}">${hostile}</a>`.html;
    const seen: string[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => seen.push(name, attributes.title ?? ""),
      ontext: (text) => seen.push(text),
    });
    parser.end(written);
    expect([seen[0], seen[1], seen.slice(2).join("")]).toEqual(["a", hostile, hostile]);
  });

  it("keeps markup, joins lists, and writes nothing for false, null and undefined", () => {
    const items = ["a<b", raw("<i>c</i>"), ["d", 4]];
    expect(html`<p>${items}${false}${null}${undefined}${0}</p>`.html).toBe("<p>a&lt;b<i>c</i>d40</p>");
  });

  it("leaves out a template's indentation and the lines of empty values, never those of a value", () => {
    const code = raw("<pre>\n\n    kept\n</pre>");
    const written = html`
      <div>
        ${false}
        ${code}
      </div>`.html;
    expect(written).toBe("\n<div>\n<pre>\n\n    kept\n</pre>\n</div>");
  });
});

describe("escapeHtml", () => {
  it("D15: escapes once, entities that the text already holds included", () => {
    expect(escapeHtml(`AT&T &lt; 5 < 6 > "4" 'x'`)).toBe(
      "AT&amp;T &amp;lt; 5 &lt; 6 &gt; &quot;4&quot; &#39;x&#39;",
    );
  });
});

describe("scriptJson", () => {
  it("R83, D41: nothing in it ends a script element or a line of script", () => {
    const value = { headline: "</script><!-- & \u2028\u2029" };
    const written = scriptJson(value);
    expect(written).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(written)).toEqual(value);
  });
});

describe("textOfHtml", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["drops inline tags without parting words", "<p>Kur<strong>sk</strong></p>", "Kursk"],
    ["parts the words of two blocks", "<p>one</p><p>two</p>three<br>four", "one two three four"],
    ["decodes entities once", "&amp;lt; &lt;b&gt; &quot;&#39;&#x2F;&nbsp;x", `&lt; <b> "'/ x`],
    ["leaves what is no entity as it is", "AT&T &unknown; &#9999999;", "AT&T &unknown; &#9999999;"],
    ["leaves a `<` that begins no tag", "5 < 6 & 7 > 4 <b>x</b> a <3 b", "5 < 6 & 7 > 4 x a <3 b"],
    ["folds white space", "  a \n\t b ", "a b"],
  ];
  it.each(cases)("%s", (_rule, markup, text) => expect(textOfHtml(markup)).toBe(text));

  it("S7: takes hostile text in one pass", () => {
    for (const part of ["<", "<p ", "&#", "</"])
      expect(textOfHtml(part.repeat(100_000)).length).toBeGreaterThan(0);
  });
});
