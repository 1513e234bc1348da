/** What readers leave of our entries: text, images and links survive, and where a film falls, a link to it stays (R60-R70). */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { build } from "../../src/build/build.ts";
import { builtText, expectedFeeds, facts } from "../support/edition.ts";
import { PROFILES, show } from "../support/reader-simulation.ts";
import { PIXEL, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { wordsOfMarkdown } from "../support/words.ts";

/** A reader that keeps everything: what there is to lose. */
const EVERYTHING = {
  name: "all",
  keeps: { has: () => true } as unknown as ReadonlySet<string>,
  swallows: new Set<string>(),
  attributes: { "*": "href src alt title" },
};

interface Item {
  readonly id: string;
  readonly content_html: string;
}

function itemsOf(text: string): readonly Item[] {
  return (JSON.parse(text) as { readonly items: readonly Item[] }).items;
}

const wholeFeeds = expectedFeeds.filter(
  ({ facts: own, language }) => own.length === facts.filter((one) => one.language === language).length,
);

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))("%s", (_name, profile) => {
  it.each(wholeFeeds.map(({ folder }) => folder))(
    "shows the text, the images and the links of every entry: /%s",
    (folder) => {
      for (const { id, content_html } of itemsOf(builtText(`${folder}feed.json`))) {
        const shown = show(content_html, profile);
        const all = show(content_html, EVERYTHING);
        expect({ id, ...shown }).toEqual({ id, ...all });
        const fact = facts.find((one) => one.id === id);
        expect(shown.words.length).toBeGreaterThanOrEqual(wordsOfMarkdown(fact?.body ?? "").length);
      }
    },
  );
});

describe("an article with all that readers drop", () => {
  const ARTICLE = `---
title: Segalanya
date: 2025-07-12 20:00
---
Paragraf dengan [tautan](https://luar.example/halaman?a=1&b=2) dan catatan.[^1]

![Sebuah titik](titik.png)

<iframe src="https://www.youtube-nocookie.com/embed/abc123" width="560" height="315" title="Film pendek"></iframe>

<video src="https://media.example/film.mp4" controls width="640" height="360"></video>

<details><summary>Ringkasan</summary><p>Isi yang tersembunyi.</p></details>

| A | B |
|---|---|
| satu | dua |

\`\`\`js
const x = "<b>";
\`\`\`

[^1]: Isi catatan.
`;

  async function contentOf(): Promise<string> {
    const folder = scratchFolder();
    writeFiles(folder, { ...smallSite, "articles/satu.md": ARTICLE, "articles/titik.png": PIXEL });
    const report = await build({ cwd: folder, now: new Date("2026-01-01T00:00:00Z") });
    expect(report.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    return itemsOf(readFileSync(join(folder, "dist/feed.json"), "utf8"))[0]?.content_html ?? "";
  }

  it.each(PROFILES.map((profile) => [profile.name, profile] as const))(
    "%s keeps what it says",
    async (_name, profile) => {
      const { words, links, images } = show(await contentOf(), profile);
      const text = words.join(" ");
      for (const phrase of [
        "Paragraf dengan",
        "Ringkasan",
        "Isi yang tersembunyi.",
        "satu dua",
        'const x = "<b>";',
        "Isi catatan.",
      ]) {
        expect(text).toContain(phrase);
      }
      expect(links).toContain("https://luar.example/halaman?a=1&b=2");
      expect(images).toEqual([
        {
          src: expect.stringMatching(/^https:\/\/warta\.example\/assets\/titik\.[0-9a-f]+\.png$/),
          alt: "Sebuah titik",
        },
      ]);
      expect(links.some((link) => /youtube.*abc123/.test(link))).toBe(true);
      expect(links).toContain("https://media.example/film.mp4");
    },
  );
});
