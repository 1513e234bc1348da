/** A second, independent look at what comes out (S3): parsed by another parser, judged by the test's own lists. */

import fc from "fast-check";
import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { sanitise } from "../../src/render/sanitise.ts";
import { line, markdown, span, tag, word } from "../support/hostile-markdown.ts";
import { faultsIn, render } from "../support/rendering.ts";
import { deskFor, partsOf } from "../support/writing.ts";

const log = [vi.spyOn(console, "log"), vi.spyOn(console, "warn"), vi.spyOn(console, "error")];
beforeAll(() => {
  for (const spy of log) spy.mockImplementation(() => {});
});
afterAll(() => {
  for (const spy of log) spy.mockRestore();
});

const plainMarked = new Marked({ gfm: true });

function isSafe(body: string): void {
  const { page, feed, summary } = render(body);
  expect(faultsIn(page, "page")).toEqual([]);
  expect(faultsIn(feed, "feed")).toEqual([]);
  expect(summary).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F]/);
}

/** Quotes in one spelling, and no empty titles: in nothing else may the two differ. */
function inOneForm(html: string): string {
  return html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll(' title=""', "");
}

describe("S3: nothing but allowed elements, attributes and schemes comes out", () => {
  test("of Markdown without raw HTML, which is never sanitised", () => {
    fc.assert(fc.property(markdown, isSafe), { numRuns: 400, seed: 1 });
  });

  test("of Markdown with raw HTML of every kind between it", () => {
    const mixed = fc.array(fc.oneof(line, tag, span), { maxLength: 14 }).map((parts) => parts.join(" \n"));
    fc.assert(fc.property(mixed, isSafe), { numRuns: 600, seed: 2 });
    const tight = fc.array(fc.oneof(tag, tag, word), { maxLength: 10 }).map((parts) => parts.join(""));
    fc.assert(fc.property(tight, isSafe), { numRuns: 600, seed: 3 });
  });

  test("what is not sanitised, beside raw HTML or without any, is what the sanitiser would let through", () => {
    const mixed = fc.array(fc.oneof(line, line, tag, span), { maxLength: 14 }).map((all) => all.join("\n"));
    const isSame = (body: string): void => {
      const desk = deskFor(body);
      for (const { html } of partsOf(body, desk).filter(({ isRaw }) => !isRaw)) {
        const told = desk.problems.length;
        expect(inOneForm(sanitise(html, desk))).toBe(inOneForm(html));
        expect(desk.problems.length).toBe(told);
      }
    };
    fc.assert(fc.property(markdown, isSame), { numRuns: 400, seed: 5 });
    fc.assert(fc.property(mixed, isSame), { numRuns: 800, seed: 6 });
  });

  test("of any text at all", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), isSafe), { numRuns: 300, seed: 4 });
  });

  test("no author can write a marker of a hole, not even with the key in sight", () => {
    const { content } = render("&#1;0123456789abcdef-0&#1; <b title='\u0001x-0\u0001'>\u00010-0\u0001</b>");
    expect(content.holes).toEqual([]);
  });

  test("nothing is written to the console", () => {
    render("<script>a</script><style>b</style><b style='x:'>c</b>");
    expect(log.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  test("the judge sees what plain marked lets through", () => {
    const html = plainMarked.parse("[a](javascript:x) <b onclick=x> <script>\n\n# b &#1;", { async: false });
    expect(faultsIn(html, "page")).toEqual(
      expect.arrayContaining(["a href=javascript:x", "b onclick", "<script>"]),
    );
  });
});

describe("marked's known faults, and ours without them", () => {
  const plain = (body: string): string => plainMarked.parse(body, { async: false });

  test("D17: it writes javascript: links", () => {
    expect(plain("[a](javascript:b)")).toContain('href="javascript:b"');
    expect(render("[a](javascript:b)").page).toBe("<p>a</p>");
  });

  test("R18: it passes control characters on", () => {
    expect(plain("a\u0001b &#2;")).toMatch(/\u0001.*\u0002/);
    expect(render("a\u0001b &#2;").page).toBe("<p>ab </p>");
  });

  test("R66: it reads a footnote as the definition of a link", () => {
    expect(plain("a[^1]\n\n[^1]: catatan")).toContain('<a href="catatan">');
    expect(render("a[^1]\n\n[^1]: catatan").page).toContain('<li id="fn-K7-1"><p>catatan');
  });

  test("S3: it lets raw HTML through", () => {
    expect(plain("<script>a</script>")).toContain("<script>");
    expect(render("<script>a</script>").page).toBe("");
  });

  test("D33: a tab, a vertical tab and a newline once sent it round for ever", () => {
    expect(render("\t\v\n".repeat(100)).codes).toEqual([]);
  });
});

describe("sanitize-html's known faults, and ours without them", () => {
  test("S3: its own lists drop images, ids, directions and languages", () => {
    const html = '<img src="https://h.example/a.png" alt="x"><p id="a" lang="ar" dir="rtl">y</p>';
    expect(sanitizeHtml(html)).toBe("<p>y</p>");
    const { page } = render(html);
    expect(page).toContain('<img src="https://h.example/a.png" alt="x">');
    expect(page).toContain('<p id="a" lang="ar" dir="rtl">');
  });

  test("D18: it keeps addresses without a scheme", () => {
    expect(sanitizeHtml('<a href="//evil.example/x">a</a>')).toContain('href="//evil.example/x"');
    expect(render('<a href="//evil.example/x">a</a>').feed).toContain('href="https://evil.example/x"');
  });

  test("R60: it keeps frames of any host where frames are allowed at all", () => {
    const frame = '<iframe src="https://evil.example/x"></iframe>';
    expect(sanitizeHtml(frame, { allowedTags: ["iframe"], allowedAttributes: { iframe: ["src"] } })).toBe(
      frame,
    );
    expect(render(frame).page).not.toContain("<iframe");
  });
});
