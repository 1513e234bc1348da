/** The style of what few articles have: only where they have it, allowed by its hash, and legible by day and night. */

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contentStyle } from "../../src/pages/content-style.ts";
import { STYLE } from "../../src/pages/style.ts";

const ADMONITION = '<aside class="admonition note" role="note"><p><strong>Catatan</strong></p></aside>';
const CODE = '<pre><code class="language-js"><span class="hljs-keyword">let</span> a;</code></pre>';
const MATH = "<p><math><mi>x</mi></math></p>";

test("a page without any has none", () => {
  const content =
    '<aside><p>a</p></aside><pre><code class="language-js">let a;</code></pre><p>&lt;math hljs-</p>';
  expect(contentStyle(content)).toBeUndefined();
});

test("a page has what its content needs, and no more", () => {
  const has = (content: string): readonly boolean[] => {
    const style = contentStyle(content)?.element.html ?? "";
    return [".admonition", ".hljs-", ".math"].map((name) => style.includes(name));
  };
  expect(has(ADMONITION)).toEqual([true, false, false]);
  expect(has(CODE)).toEqual([false, true, false]);
  expect(has(MATH)).toEqual([false, false, true]);
  expect(has(ADMONITION + CODE + MATH)).toEqual([true, true, true]);
});

test("R85: the source is the hash of the element's text, as CSP has it", () => {
  const { element, source } = contentStyle(CODE + MATH) ?? { element: { html: "" }, source: "" };
  const text = /^<style>([\s\S]*)<\/style>$/.exec(element.html)?.[1] ?? "";
  expect(source).toBe(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
});

describe("WCAG 1.4.3: colours on their ground have a contrast of 4.5 : 1", () => {
  const style = contentStyle(ADMONITION + CODE)?.element.html ?? "";
  const tints = [...STYLE.matchAll(/--tint: (#[0-9a-f]{6})/g)].map(([, tint = ""]) => tint);
  const night = /@media \(prefers-color-scheme: dark\) \{\n((?: .*\n)+)\}/g;
  const byNight = [...style.matchAll(night)].map(([, lines]) => lines).join("");
  const byDay = style.replace(night, "");

  test.each([
    ["day", byDay, tints[0] ?? ""],
    ["night", byNight, tints[1] ?? ""],
  ])("by %s", (_, css, ground) => {
    const colours = [...css.matchAll(/--[a-z-]+: (#[0-9a-f]{6})/g)].map(([, colour = ""]) => colour);
    expect(colours).toHaveLength(10);
    for (const colour of colours) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
