/** Pictures are fetched from a real server: in time, of bounded size, and only what is a picture by its content. */

import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { carryOut } from "../../src/import/carry-out.ts";
import { type DownloadOptions, downloadImage, imageNamer } from "../../src/import/download.ts";
import { imageKindOf } from "../../src/import/image-kind.ts";
import { readSources } from "../../src/import/sources.ts";
import { PIXEL, readTree, scratchFolder, writeFiles } from "../support/scratch.ts";
import { importSite, readBack } from "./import-site.ts";

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function options(base: string, more: Partial<DownloadOptions> = {}): DownloadOptions {
  const trustedHosts = new Set([new URL(base).host]);
  return {
    fetch: (url, init) => fetch(url, init),
    timeoutMs: 2_000,
    maxBytes: 10_000,
    trustedHosts,
    ...more,
  };
}

describe("one picture", () => {
  test("arrives, by way of a redirect too", async () => {
    const base = await serve((request, response) => {
      if (request.url === "/a.png") response.writeHead(302, { location: "/b" }).end();
      else response.writeHead(200, { "content-type": "text/html" }).end(PIXEL);
    });
    expect(await downloadImage(`${base}/a.png`, options(base))).toEqual({
      bytes: new Uint8Array(PIXEL),
      kind: "png",
    });
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["The server answered 404.", (response) => response.writeHead(404).end("x")],
    ["What arrived is no PNG, JPEG, GIF, WebP or AVIF.", (response) => response.end("<svg/>")],
    [
      "It is larger than 10000 bytes.",
      (response) => response.end(Buffer.concat([PIXEL, Buffer.alloc(20_000)])),
    ],
    ["It did not arrive within 0.3 seconds.", (response) => response.write(PIXEL.subarray(0, 10))],
    ["It leads on more than 5 times.", (response) => response.writeHead(302, { location: "/x" }).end()],
    [
      "Its host is no public one.",
      (response) => response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    ],
    [
      "It is not https or http.",
      (response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    ],
  ])("%s", async (reason, answer) => {
    const base = await serve((_, response) => answer(response));
    expect(await downloadImage(`${base}/x`, options(base, { timeoutMs: 300 }))).toEqual({ reason });
  });

  test("a size that is announced too large is not even waited for", async () => {
    const base = await serve((_, response) => {
      response.writeHead(200, { "content-length": "99999999" });
      response.write(PIXEL);
    });
    expect(await downloadImage(`${base}/x`, options(base))).toEqual({
      reason: "It is larger than 10000 bytes.",
    });
  });

  test("machines of this network are asked only where the person named them", async () => {
    const base = await serve((_, response) => response.end(PIXEL));
    const strict = options(base, { trustedHosts: new Set() });
    const refused = [
      base,
      "http://localhost/x",
      "http://10.0.0.1/x",
      "http://[::1]/x",
      "http://nas/x",
      "http://a.local/x",
      "http://0x7f.1/x",
    ];
    for (const url of refused)
      expect(await downloadImage(url, strict)).toEqual({ reason: "Its host is no public one." });
  });

  test("nobody there is a reason", async () => {
    expect(await downloadImage("http://127.0.0.1:1/x", options("http://127.0.0.1:1"))).toEqual({
      reason: expect.stringMatching(/\.$/),
    });
  });
});

describe("names and kinds", () => {
  test("names are letters, digits and hyphens, each once, and leave no folder", () => {
    const nameOf = imageNamer();
    expect(nameOf("https://a.example/x/Peta%20Baru.JPG?w=3", "jpg")).toBe("peta-baru.jpg");
    expect(nameOf("https://a.example/y/peta-baru.png", "jpg")).toBe("peta-baru-2.jpg");
    expect(nameOf("https://a.example/..%2F..%2Fpasswd", "png")).toBe("passwd.png");
    expect(nameOf("https://a.example/", "png")).toBe("image.png");
  });

  test("the kind is what the first bytes say", () => {
    const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");
    expect(imageKindOf(PIXEL)).toBe("png");
    expect(imageKindOf(bytes("\xff\xd8\xff\xe0"))).toBe("jpg");
    expect(imageKindOf(bytes("GIF89a"))).toBe("gif");
    expect(imageKindOf(bytes("RIFF\0\0\0\0WEBPVP8 "))).toBe("webp");
    expect(imageKindOf(bytes("\0\0\0\x1cftypavif"))).toBe("avif");
    expect(imageKindOf(bytes("<svg xmlns"))).toBeUndefined();
  });
});

test("articles name the pictures where they lie now; what failed is named where it lay, and told", async () => {
  const asked: string[] = [];
  const base = await serve((request, response) => {
    asked.push(request.url ?? "");
    if (request.url === "/gone.png") response.writeHead(410).end();
    else response.end(PIXEL);
  });
  const root = scratchFolder();
  writeFiles(root, { "articles/images/a.png": "another file" });
  const site = importSite({ taxonomy: [] });
  const feed = {
    version: "https://jsonfeed.org/version/1.1",
    items: [
      {
        id: "1",
        title: "T",
        image: `${base}/a.png`,
        content_html: `<p><img src="${base}/a.png" alt="A"> <img src="${base}/gone.png" alt="B"></p>`,
        date_published: "2025-07-12T13:00:00Z",
      },
    ],
  };
  const sources = readSources("json", [{ name: "f", bytes: Buffer.from(JSON.stringify(feed)) }], {
    site,
    pages: false,
    siteUrl: base,
  });
  const pictures = { ...options(base), folder: "articles/images" };
  const report = await carryOut(sources, {
    site,
    root,
    folder: "articles/id",
    language: "id",
    isDry: false,
    pictures,
  });
  expect(asked.sort()).toEqual(["/a.png", "/gone.png"]);
  expect(report.problems.map(({ code }) => code)).toEqual(["import/image-failed"]);
  expect(report.images).toEqual([
    { url: `${base}/a.png`, articles: ["articles/id/2025-07-12-t.id.md"], file: "articles/images/a-2.png" },
    { url: `${base}/gone.png`, articles: ["articles/id/2025-07-12-t.id.md"] },
  ]);
  const text = readFileSync(join(root, "articles/id/2025-07-12-t.id.md"), "utf8");
  const article = readBack("articles/id/2025-07-12-t.id.md", text, site);
  expect(article.image?.source.text).toBe("../images/a-2.png");
  expect(article.body.trim()).toBe(`![A](../images/a-2.png) ![B](${base}/gone.png)`);
  expect([...readTree(root).keys()].sort()).toEqual([
    "articles/id/2025-07-12-t.id.md",
    "articles/images/a-2.png",
    "articles/images/a.png",
  ]);
});

test("a dry run asks for nothing and writes nothing", async () => {
  const root = scratchFolder();
  const site = importSite({ taxonomy: [] });
  const feed = {
    version: "x",
    items: [
      {
        id: "1",
        title: "T",
        content_html: '<img src="https://a.example/a.png">',
        date_published: "2025-07-12",
      },
    ],
  };
  const sources = readSources("json", [{ name: "f", bytes: Buffer.from(JSON.stringify(feed)) }], {
    site,
    pages: false,
    siteUrl: "https://a.example/",
  });
  const fetched = () => Promise.reject(new Error("Nothing is to be fetched."));
  const pictures = { ...options("https://a.example/", { fetch: fetched }), folder: "articles/images" };
  const report = await carryOut(sources, {
    site,
    root,
    folder: "articles",
    language: "id",
    isDry: true,
    pictures,
  });
  expect(report.articles.map(({ isWritten }) => isWritten)).toEqual([false]);
  expect([...readTree(root).keys()]).toEqual([]);
});
