/** An article with notes, mathematics, coloured code and all else that Markdown may hold, in a real browser. */

import { expect, test } from "vitest";
import { build } from "../../src/build/build.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";
import { axeViolations, openStage, overflow } from "./harness.ts";

const WIDE = Array.from({ length: 40 }, (_, index) => `x_{${index}}`).join(" + ");
const BODY = `Rumus $E = mc^2$ berlaku.

:::warning Sebelum berangkat
Bawa **paspor**.

:::tip
Dan payung.
:::
:::

> [!NOTE]
> Loket tutup.

:::danger
Awas.
:::

:::details Selengkapnya
Isi.
:::

## Urutan {#urut}

Istilah
: Artinya, dengan [tautan](#urut).

$$
${WIDE} = \\frac{a}{b}
$$

\\[ \\begin{align} a &= b \\\\ c &= \\sqrt{d} \\end{align} \\]

\`\`\`js
// Catatan
const kata = "teks" + 12 + name(true);
class Kapal extends Perahu { #id = null; }
\`\`\`

\`\`\`diff
-lama
+baru
\`\`\`

Selesai :tada:
`;

const files = {
  ...smallSite,
  "siar.config.yaml": `${smallSite["siar.config.yaml"]}math: true\nhighlight: true\n`,
  "articles/rumus.md": `---\ntitle: Rumus\ndate: 2025-07-13\n---\n\n${BODY}`,
};

test("R85: by day and by night, on a phone, nothing is refused, nothing overflows, and axe finds nothing", async () => {
  const cwd = scratchFolder();
  writeFiles(cwd, files);
  const { problems } = await build({ cwd, now: new Date("2026-01-01T00:00:00Z") });
  expect(problems).toEqual([]);
  const out = readTree(`${cwd}/dist`);
  const stage = await openStage((path) => out.get(path));
  try {
    for (const scheme of ["light", "dark"] as const) {
      await stage.visit("/rumus/", { scheme, width: 320, height: 640 }, async (visit) => {
        const { page, status, complaints, strangers } = visit;
        expect({ status, complaints, strangers }).toEqual({ status: 200, complaints: [], strangers: [] });
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(await page.locator("math").count()).toBe(3);
        expect(await page.locator('aside[role="note"]').count()).toBe(4);
        const colours = await page.evaluate(
          `[".hljs-keyword", "pre"].map((name) => getComputedStyle(document.querySelector(name)).color)`,
        );
        expect(new Set(colours as readonly string[]).size).toBe(2);
        const summaries = await page.locator(".standfirst").count();
        expect(summaries, "the article's own first words are not repeated").toBe(0);
      });
    }
  } finally {
    await stage.close();
  }
  const feed = out.get("feed.json")?.toString() ?? "";
  expect(feed).toContain("<code>E = mc^2</code>");
  expect(feed).not.toMatch(/<math|hljs|<aside|role=|class=/);
  expect(out.get("satu/index.html")?.toString()).not.toContain("<style>");
}, 120_000);
