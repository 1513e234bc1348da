import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemeOf } from "../../../src/check/grammars/web-urls.ts";
import { follow, mapOf, urlOf } from "../../../src/check/site/links.ts";

const PATHS = ["index.html", "a/index.html", "a/b.html", "fähre/index.html", "rss.xml", "100%/index.html"];
const names = (baseUrl: string): Parameters<typeof mapOf>[0] => ({
  baseUrl,
  paths: new Set(PATHS),
  redirected: new Set(["/old/", "/town/old/"]),
});

describe("where a reference leads", () => {
  const site = mapOf(names("https://x.example/town/"));
  it.each([
    ["", "a/b.html", { kind: "file", path: "a/b.html", anchor: "" }],
    ["#é", "a/b.html", { kind: "file", path: "a/b.html", anchor: "é" }],
    ["#100%", "a/b.html", { kind: "file", path: "a/b.html", anchor: "100%" }],
    ["b.html", "a/index.html", { kind: "file", path: "a/b.html", anchor: "" }],
    ["b.html", "index.html", { kind: "missing", path: "b.html" }],
    ["https:b.html", "a/index.html", { kind: "file", path: "a/b.html", anchor: "" }],
    ["/town/a/", "rss.xml", { kind: "file", path: "a/index.html", anchor: "" }],
    ["/a/", "rss.xml", { kind: "outside-base" }],
    ["/town/old/", "rss.xml", { kind: "elsewhere" }],
    ["http://x.example/town/", "rss.xml", { kind: "outside-base" }],
    ["https://X.example:443/town/", "rss.xml", { kind: "file", path: "index.html", anchor: "" }],
    ["https://x.example.org/town/", "rss.xml", { kind: "elsewhere" }],
    ["https://user@x.example/town/", "rss.xml", { kind: "file", path: "index.html", anchor: "" }],
    [
      "//x.example/town/f%C3%A4hre/#%C3%A9",
      "rss.xml",
      { kind: "file", path: "fähre/index.html", anchor: "é" },
    ],
    ["mailto:a@x.example", "rss.xml", { kind: "elsewhere" }],
    ["java\nscript:x", "rss.xml", { kind: "elsewhere" }],
    ["https://", "rss.xml", { kind: "elsewhere" }],
  ] as const)("%s in %s", (reference, path, target) => {
    expect(follow(reference, path, site)).toEqual(target);
    expect(follow(reference, path, site)).toEqual(target); // remembered
  });

  it("a number that means an address is that address", () => {
    const local = mapOf(names("https://127.0.0.1/"));
    expect(follow("https://127.1/rss.xml", "index.html", local).kind).toBe("file");
    expect(follow("https://a.0x7f/rss.xml", "index.html", local).kind).toBe("elsewhere");
  });

  it("is where a reader of URLs is led, whatever was followed before", () => {
    const part = fc.constantFrom(
      ...["https://x.example", "http://", "//", "/", "town/", "a/", "b.html", "..", "#", "?", "%C3%A4", "%"],
      ...["x.example", "y.example", ":443", "@", " ", "\t", "\\", "https:", "top", "index.html", "old/", "é"],
    );
    const reference = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(reference, fc.constantFrom(...PATHS), (text, path) => {
        expect(follow(text, path, site)).toEqual(ledTo(text, urlOf(path, site.baseUrl)));
      }),
      { numRuns: 3000 },
    );
  });
});

/** The way without any shortcut. */
function ledTo(reference: string, from: string): unknown {
  const scheme = schemeOf(reference) ?? "https";
  if (!/^https?$/.test(scheme) || !URL.canParse(reference, from)) return { kind: "elsewhere" };
  const { protocol, host, pathname, hash } = new URL(reference, from);
  if (host !== "x.example") return { kind: "elsewhere" };
  if (protocol !== "https:" || !pathname.startsWith("/town/")) return { kind: "outside-base" };
  const path = decoded(pathname.slice("/town/".length));
  const file = /(?:^|\/)$/.test(path) ? `${path}index.html` : path;
  if (PATHS.includes(file)) return { kind: "file", path: file, anchor: decoded(hash.slice(1)) };
  return pathname === "/town/old/" ? { kind: "elsewhere" } : { kind: "missing", path: file };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize("NFC");
  } catch {
    return text;
  }
}
