/** The sample newsroom in a real browser: what a reader sees, hears and reaches. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sampleCatalogue, sampleFeeds } from "../support/sample-catalogue.ts";
import { sampleBytes } from "../support/sample-site.ts";
import { axeViolations, openStage, overflow, type Stage, type Viewing } from "./harness.ts";

const catalogue = sampleCatalogue();
const files = sampleBytes(catalogue);
const paths = [
  "/",
  "/lavrov-di-wonsan/",
  "/pasukan-di-kursk/",
  "/en/category/armed-conflict/",
  "/penulis/meja-data/",
  "/feeds/",
  "/ar/",
  encodeURI("/ar/لافروف-في-وونسان/"),
  "/ar/feeds/",
  "/404.html",
];
const viewings: readonly (readonly [string, Viewing])[] = [
  ["in the light", {}],
  ["in the dark", { scheme: "dark" }],
  ["320 px wide", { width: 320, height: 640 }],
];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage((path) => files.get(path));
});
afterAll(() => stage.close());

describe.each(viewings)("%s", (_name, viewing) => {
  it.each(paths)(
    "R75, R85: %s opens without complaints, requests to other hosts, sideways scrolling or axe violations",
    async (path) => {
      await stage.visit(path, viewing, async ({ page, status, complaints, strangers }) => {
        expect(status).toBe(200);
        expect(await axeViolations(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        expect(complaints).toEqual([]);
        expect(strangers).toEqual([]);
      });
    },
  );
});

describe("a reader", () => {
  it("R85: the policy holds: a script in the page does not run, a picture of another host is not asked for in clear text", async () => {
    await stage.visit("/", {}, async ({ page, complaints, strangers }) => {
      await page.evaluate(`
        document.body.insertAdjacentHTML("beforeend", '<img src="http://evil.example/x.png"><form action="/x"></form>');
        document.body.append(Object.assign(document.createElement("script"), { textContent: "window.ran = true" }));
      `);
      await page.waitForTimeout(200);
      expect(await page.evaluate("window.ran")).toBeUndefined();
      expect(strangers).toEqual([]);
      expect(complaints.join("\n")).toContain("Content Security Policy");
    });
  });

  it("every link of every page leads to a page, a place on it, a feed or the OPML file", async () => {
    const feeds = new Set(sampleFeeds(catalogue).flatMap(({ document }) => Object.values(document.urls)));
    const dead: string[] = [];
    for (const path of paths) {
      await stage.visit(path, {}, async ({ page }) => {
        const links = (await page.evaluate(
          "[...document.querySelectorAll('a')].map((link) => [link.href, link.hash && link.pathname === location.pathname && !document.getElementById(decodeURIComponent(link.hash.slice(1)))])",
        )) as [string, boolean][];
        for (const [href, isBroken] of links) {
          if (isBroken) dead.push(`${path} → ${href}`);
          if (feeds.has(href) || !href.startsWith(stage.origin)) continue;
          const target = decodeURIComponent(new URL(href).pathname.slice(1));
          const file = target === "" || target.endsWith("/") ? `${target}index.html` : target;
          if (!files.has(file) && !file.endsWith(".opml")) dead.push(`${path} → ${href}`);
        }
      });
    }
    expect(dead).toEqual([]);
  });

  it("goes from the front page to an article, its translation, and the list of feeds", async () => {
    await stage.visit("/", {}, async ({ page }) => {
      await page.click(".lead h2 a");
      expect(await page.textContent("h1")).toBe("Pasukan Korea Utara di Kursk: urutan peristiwa");
      await page.click("nav.languages a[hreflang=en]");
      expect(await page.textContent("h1")).toBe("North Korea’s troops in Kursk: a timeline");
      await page.click(".follow-link");
      expect(await page.textContent("h1")).toBe("Follow Warta Siar");
    });
  });

  it("with a keyboard alone comes to the content in two strokes, and sees where they are", async () => {
    await stage.visit("/lavrov-di-wonsan/", {}, async ({ page }) => {
      await page.keyboard.press("Tab");
      const skip = await page.locator(".skip").boundingBox();
      expect(skip?.y ?? -1).toBeGreaterThanOrEqual(0);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("_content");
    });
  });

  it("copies the address of a feed with one click", async () => {
    await stage.visit("/feeds/", {}, async ({ page }) => {
      await page.locator(".feed code").first().click();
      expect(await page.evaluate("String(getSelection())")).toBe("https://warta.example/rss.xml");
    });
  });

  it("R72: of Arabic has the page mirrored: the text begins at the right edge", async () => {
    const offset = async (path: string): Promise<number> =>
      stage.visit(path, {}, async ({ page }) => {
        const box = (selector: string) => page.locator(selector).first().boundingBox();
        const [column, language] = [await box(".masthead"), await box(".languages")];
        return (
          (language?.x ?? 0) + (language?.width ?? 0) / 2 - ((column?.x ?? 0) + (column?.width ?? 0) / 2)
        );
      });
    expect(await offset("/")).toBeLessThan(0);
    expect(await offset("/ar/")).toBeGreaterThan(0);
  });

  it("R104: at a former address is led on", async () => {
    await stage.visit("/lama/pertemuan/", {}, async ({ page }) => {
      await page.waitForURL(`${stage.origin}/lavrov-di-wonsan/`);
      expect(await page.textContent("h1")).toBe("Lavrov diterima Kim Jong Un di Wonsan");
    });
  });

  it("R86: at no address at all finds a page that says so, with its style", async () => {
    await stage.visit("/tidak/ada/", {}, async ({ page, status }) => {
      expect(status).toBe(404);
      expect(await page.textContent("h1")).toBe("Halaman tidak ditemukan");
      expect(await page.evaluate("document.styleSheets.length")).toBe(1);
    });
  });
});
