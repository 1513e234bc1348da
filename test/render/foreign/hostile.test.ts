/**
 * Any text as a body: no syntax of a template stays outside code, lines stay known, and time is in proportion.
 * What is code is judged by the reader of Markdown, on the HTML that comes out.
 */

import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import type { DialectName } from "../../../src/model/site.ts";
import { DIALECT_NAMES } from "../../../src/text/dialects.ts";
import { faultsIn, render, renderingSite } from "../../support/rendering.ts";
import { rewritten } from "./rewriting.ts";

const DIALECTS: readonly DialectName[] = DIALECT_NAMES.filter((name) => name !== "siar");

/** Pieces of every syntax, of Markdown's code, and of what lies between. */
const pieces = fc.constantFrom(
  ..."{{ }} {% %} {{< >}} {{% %}} {{</* */>}} {# #} { } < > / % # : ` `` ``` ~~~ | [ ] ( ) \" ' = $ \\ - > a".split(
    " ",
  ),
  ..."{%raw%} {%endraw%} {%if_a%} {%else%} {%endif%} {%highlight_c%} {%endhighlight%} {%comment%} {%endcomment%}".split(
    " ",
  ),
  ..."{{<note>}} {{</note>}} {{<figure_src='a.png'>}} {{<ref_'x.md'>}} {{page.title}} {%capture_a%} {%endcapture%} {{a}}".split(
    " ",
  ),
  ...'<pre> </pre> <code> </code> <!-- --> <a_href=" <div> </div> <A_b={ /> <A> </A> {/* */} [caption] [/caption]'.split(
    " ",
  ),
  "\n",
  "\n\n",
  " ",
  "    ",
  "\n- ",
  "\n> ",
  "](",
  "{{ youtube(id='abcdef12') }}",
  "{% quote() %}",
  "{% end %}",
);
const bodies = fc
  .array(pieces, { maxLength: 40 })
  .map((parts) => parts.map((part) => (part.includes("_") ? part.replaceAll("_", " ") : part)).join(""));

/** Texts and attributes outside code. */
function wordsOutsideCode(html: string): string {
  let depth = 0;
  let words = "";
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "code" || name === "pre") depth++;
      words +=
        depth === 0
          ? `\n${Object.values(attributes)
              .join("\n")
              .replace(/[%>]\}+/g, "")}\n`
          : "\n";
    },
    ontext(text) {
      if (depth === 0) words += text;
    },
    onclosetag(name) {
      if (name === "code" || name === "pre") depth--;
      words += "\n";
    },
  });
  parser.end(html);
  return words;
}

const SYNTAX = /\{\{[<%]|[>%]\}\}|\{%|%\}|\{\{[^{}\n<>]*\}\}/;

describe("nothing of a template is shown, whatever the body", () => {
  test.each(DIALECTS)("%s", (dialect) => {
    fc.assert(
      fc.property(bodies, (body) => {
        const site = { ...renderingSite, dialect };
        const { page, feed } = render(body, {}, site);
        for (const html of [page, feed]) expect(wordsOutsideCode(html)).not.toMatch(SYNTAX);
        expect(faultsIn(page, "page").filter((fault) => fault !== "aside role")).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("each line of the new body comes from a line of the old one, in order", () => {
    fc.assert(
      fc.property(bodies, fc.constantFrom(...DIALECTS), (body, dialect) => {
        const { body: written, lines } = rewritten(dialect, body);
        expect(lines).toHaveLength(written.split("\n").length);
        const most = body.split("\n").length;
        for (const line of lines) expect(line >= 1 && line <= most).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const SIZE = 50_000;

function fill(unit: string): string {
  return unit.repeat(Math.ceil(SIZE / unit.length));
}

const UNITS: readonly string[] = [
  ..."{{ {% {{< {{% {{' { {{</* {%/* {# {: {` {' {' $ $$a $a_ ` ``a` `{{` \\` |filename| ]({filename} “ <pre> <code> <!-- <script> <A> <div/> [caption]".split(
    " ",
  ),
  "{{< a >}}",
  "{% a %}{% enda %}",
  '{{< a "',
  "{{< a “ >}}",
  "{% raw %}",
  "{% highlight x %}`{% endhighlight %}",
  "<code>\n\n",
  '<a b="',
  "<A b={",
  '[caption "',
  "{{< youtube abcdef123 >}}",
  "> - {{< note >}}x{{< /note >}}\n",
  "export const a = {\n\n",
  "import a from 'b'\n",
  "- {{< x >}}\n",
  "```\n{% raw %}\n",
  '[a]({{< ref "x" >}})',
  "{% capture a %}{{ a }}{{ a }}{% endcapture %}",
  "{% case %}{% when %}",
];

describe("D33: 50 KB of one thing is rewritten within the runner's own limit of time", () => {
  test.each(UNITS)("%j", (unit) => {
    for (const dialect of DIALECTS) rewritten(dialect, fill(unit));
  });

  test("tags that open and never close, each within the other", () => {
    for (const name of ["a", "note", "if"]) {
      rewritten("hugo", `{{< ${name} >}}`.repeat(9000) + `{{< /${name} >}}`.repeat(9000));
      rewritten("jekyll", `{% ${name} %}`.repeat(9000) + "{% endb %}".repeat(9000));
    }
  });
});

describe("what is taken out makes nothing active of what was around it", () => {
  test.each([
    "{{% x %}{ a }}",
    "{{{ a }}% b %}",
    "{{# c #}% b %}",
    "{{% comment %}{% endcomment %}{ a }}",
    "{{{< a >}}{ b }}",
    "{{{< a >}}< b >}}",
  ])("%s", (body) => {
    for (const dialect of DIALECTS) {
      const { page } = render(body, {}, { ...renderingSite, dialect });
      expect(wordsOutsideCode(page)).not.toMatch(SYNTAX);
    }
  });
});
