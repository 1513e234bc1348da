import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSaidIn } from "../../src/pages/opening.ts";
import { escapeHtml, textOfHtml } from "../../src/text/html.ts";

const content = `<h2 id="a">Peta</h2>
<p>Rusia &amp; <b>Korea</b> Utara <a href="/wonsan/">bertemu</a>
di Wonsan, &quot;lagi&quot;.</p>
<figure><img src="/p.png" alt="Lavrov tiba"><figcaption>Foto: Kemlu</figcaption></figure>
<p>K<i>ota</i> itu&nbsp;tenang; 3 &lt; 4, O&#39;Hara &#x41;da.</p>`;

describe("whether the text says the summary", () => {
  test.each([
    ["its first words", "Rusia & Korea Utara bertemu…"],
    ["words after the first paragraph", "Kota itu tenang"],
    ["a heading and what follows it", "Peta Rusia"],
    ["signs that HTML writes as entities", "3 < 4, O'Hara Ada."],
    ["quotes", 'Wonsan, "lagi".'],
    ["a caption", "Foto: Kemlu"],
    ["nothing but an ellipsis", "…"],
  ])("yes: %s", (_, summary) => {
    expect(isSaidIn(content, summary)).toBe(true);
  });

  test.each([
    ["an author's own words", "Rusia dan Korea Utara bertemu"],
    ["words of an attribute", "Lavrov tiba"],
    ["words in another order", "Korea Utara Rusia"],
    ["words that go on otherwise", "Kota itu tenang; 3 < 5"],
    ["more than there is", "O'Hara Ada. Lagi"],
  ])("no: %s", (_, summary) => {
    expect(isSaidIn(content, summary)).toBe(false);
  });

  test("is what the whole text would say, whatever stands where", () => {
    const piece = fc.oneof(
      fc.constantFrom(" ", "\n", "<b>", "</b>", "<p>", "</p>", "&nbsp;", "&amp;", "&#39;", "&#65;", "<br>"),
      fc
        .string({ unit: fc.constantFrom("a", "b", "A", "&", "<", "'", " ", "é", "𝒜"), maxLength: 3 })
        .map(escapeHtml),
    );
    const html = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
    const part = fc.tuple(html, fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(part, html, ([text, from, length], other) => {
        const said = textOfHtml(text).slice(from, from + length);
        for (const summary of [said, `${said}…`, textOfHtml(other)]) {
          const words = summary.replace(/…$/, "").trim();
          expect(isSaidIn(text, summary)).toBe(textOfHtml(text).includes(words));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
