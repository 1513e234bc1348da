/** What is left out of sanitising changes nothing: the same HTML, problems, links and images as when all goes through. */

import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Desk } from "../../src/render/desk.ts";
import { finishEmbeds } from "../../src/render/embeds.ts";
import { sanitiseParts } from "../../src/render/parts.ts";
import { sanitise } from "../../src/render/sanitise.ts";
import { line, span, tag, word } from "../support/hostile-markdown.ts";
import { deskFor, partsOf } from "../support/writing.ts";

/** What there is to see of a rendering; markers may have other numbers, so holes are told by what they are. */
function seen(body: string, sanitised: (parts: ReturnType<typeof partsOf>, desk: Desk) => string): unknown {
  const desk = deskFor(body);
  const parts = partsOf(body, desk);
  const content = desk.holes.cut(outcomeOf(() => sanitised(parts, desk)));
  const links = desk.fragmentLinks.map(({ fragment, place }) => ({ fragment, place }));
  const images = [...desk.images].map(([source, image]) => [desk.holes.holeOf(source) ?? source, image]);
  return { content, links, images, problems: desk.problems };
}

function outcomeOf(run: () => string): string {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

function inPart(body: string): unknown {
  return seen(body, sanitiseParts);
}

function asOne(body: string): unknown {
  return seen(body, (parts, desk) => {
    const whole = parts.map(({ html }) => html).join("");
    return parts.some(({ isRaw }) => isRaw) ? finishEmbeds(sanitise(whole, desk), desk) : whole;
  });
}

const closed = fc.constantFrom(
  "<div>\n<p>a</p>\n</div>",
  "<figure><img src=a.png><figcaption>b &copy;</figcaption></figure>",
  "<details><summary>a</summary>\n<p>b</p>\n</details>",
  "a <b>b</b> c",
  "<iframe src='https://vk.com/x'></iframe>",
  "<video src=a.mp4></video>",
  "<script>a</script>",
  "<p></p>",
  "</p>",
  "<section>",
  '<div title="',
  "<!--",
  "<textarea>",
  "<a href='#x'>",
);

describe("raw HTML is sanitised apart from what Markdown wrote", () => {
  test("with the result of sanitising all", () => {
    const blocks = fc.array(fc.oneof(line, closed, tag, span, word), { maxLength: 12 });
    const bodies = fc
      .tuple(blocks, fc.constantFrom("\n\n", "\n\n", "\n"))
      .map(([parts, between]) => parts.join(between));
    fc.assert(
      fc.property(bodies, (body) => {
        expect(inPart(body)).toEqual(asOne(body));
      }),
      { numRuns: 1_500, seed: 7 },
    );
  });

  test.each([
    ["left open", "<div>\n\n*a*\n\n</div>"],
    ["left open by an element that is dropped", "a\n\n<section>\n\n*b*"],
    ["in a comment", "a\n\n<p>b <!-- c\n\n*d*"],
    ["in an attribute", '*a*\n\n<div title="\n\n*b*\n\n">'],
    ["in text that is no HTML", "<textarea>\n\n*a*\n\n</textarea>\n\n*b*"],
    ["deeper than may be", `${"> ".repeat(60)}a\n\n<p>b</p>`],
    ["too deep", `a\n\n${"<div>".repeat(101)}`],
    ["told once", "a\n\n<svg></svg>\n\nb\n\n<svg></svg>"],
    ["an image that is named twice", "<img src=a.png alt=b>\n\n![c](a.png)\n\n<img src=a.png alt=d>"],
  ])("%s", (_, body) => {
    expect(inPart(body)).toEqual(asOne(body));
  });

  test("what Markdown wrote is not looked at again", () => {
    const body = `${"*a* [b](https://h.example/) `c`\n\n".repeat(20)}<div><p>d</p></div>\n\n${"- e\n".repeat(20)}`;
    expect(elementsOpened(body)).toBeLessThan(6);
  });
});

/** How many elements the sanitiser meets, by what it asks the desk of each: whether its id holds a marker. */
function elementsOpened(body: string): number {
  const desk = deskFor(body);
  const parts = partsOf(body, desk);
  const without = vi.fn(desk.holes.without);
  sanitiseParts(parts, { ...desk, holes: { ...desk.holes, without } });
  return without.mock.calls.length;
}
