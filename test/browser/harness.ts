/**
 * Opens pages of a served site in a real browser and tells what a reader would not want: messages on the
 * console, requests to other hosts, and what axe finds wrong for readers with other means than eyes and mouse.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type Page, chromium as playwright } from "playwright-core";
import { type Files, serveFiles } from "../support/serve.ts";
import { chromium } from "./chromium.ts";

export interface Viewing {
  readonly scheme?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** What went wrong while a page was open; both stay empty on a good page. */
export interface Witness {
  readonly complaints: readonly string[];
  /** URLs on other hosts that the page asked for; none is ever fetched. */
  readonly strangers: readonly string[];
}

export interface Visit extends Witness {
  readonly page: Page;
  readonly status: number;
}

/** A site that is served, with a browser before it. */
export interface Stage {
  readonly origin: string;
  /** Opens a path in a fresh context, hands it over, and closes it. */
  readonly visit: <T>(path: string, viewing: Viewing, look: (visit: Visit) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Serves the files under the prefix and starts the browser; close it in `afterAll`. */
export async function openStage(files: Files, prefix = "/"): Promise<Stage> {
  const { executable, environment } = chromium();
  const served = await serveFiles(files, prefix);
  const browser = await playwright.launch({
    executablePath: executable,
    args: ["--no-sandbox"],
    env: { ...withoutUndefined(process.env), ...environment },
  });
  return {
    origin: served.origin,
    visit: (path, viewing, look) => visit(browser, served.origin, path, viewing, look),
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}

/** Violations as lines, `rule: what (where)`; empty on an accessible page. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
  );
}

/** How far the page is wider than the window, in CSS pixels; 0 where nothing forces sideways scrolling. */
export async function overflow(page: Page): Promise<number> {
  return (await page.evaluate(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  )) as number;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly string[] }[];
  }[];
}

/** Evaluated through the debugger, so the page's policy against scripts stays as it is. */
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function visit<T>(
  browser: Browser,
  origin: string,
  path: string,
  { scheme = "light", width = 1280, height = 900 }: Viewing,
  look: (visit: Visit) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height } });
  const complaints: string[] = [];
  const strangers: string[] = [];
  try {
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (new URL(url).origin === origin) return route.continue();
      strangers.push(url);
      return route.abort();
    });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    const response = await page.goto(origin + path, { waitUntil: "load" });
    return await look({ page, status: response?.status() ?? 0, complaints, strangers });
  } finally {
    await context.close();
  }
}

function withoutUndefined(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
