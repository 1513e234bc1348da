import { describe, expect, test } from "vitest";
import { readBaseUrl, withBaseUrl } from "../../src/settings/base-url.ts";
import { FULL_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

describe("R106, D34: a base URL has one canonical form", () => {
  test.each([
    ["https://warta.example", "https://warta.example/"],
    ["https://Warta.Example/", "https://warta.example/"],
    ["HTTPS://warta.example:443/", "https://warta.example/"],
    ["https://user.github.io/repo", "https://user.github.io/repo/"],
    ["https://user.github.io/Repo/", "https://user.github.io/Repo/"],
    ["https://warta.example/a/../b/./", "https://warta.example/b/"],
    ["https://warta.example:8443/x", "https://warta.example:8443/x/"],
    ["https://bücher.example/", "https://xn--bcher-kva.example/"],
    ["https://warta.example/berita dunia/", "https://warta.example/berita%20dunia/"],
    ["http://localhost:8080", "http://localhost:8080/"],
    ["http://127.0.0.1:3000/x/", "http://127.0.0.1:3000/x/"],
  ])("%s is %s", (text, baseUrl) => {
    expect(readBaseUrl(text)).toEqual({ baseUrl });
  });

  test.each(["https://warta.example", "https://h.example/repo", "http://localhost:1"])(
    "%s read twice is the same",
    (text) => {
      const once = readBaseUrl(text);
      expect("baseUrl" in once && readBaseUrl(once.baseUrl)).toEqual(once);
    },
  );
});

describe("R106: a base URL is https, without query, fragment and credentials", () => {
  test.each([
    ["", /https/],
    ["warta.example", /https/],
    ["//warta.example/", /https/],
    ["http://warta.example/", /not https/],
    ["http://localhost.evil.example/", /not https/],
    ["https://warta.example/?a=1", /query/],
    ["https://warta.example/?", /query/],
    ["https://warta.example/#top", /fragment/],
    ["https://warta.example/#", /fragment/],
    ["https://me:secret@warta.example/", /password/],
    ["https://me@warta.example/", /user name/],
    ["ftp://warta.example/", /scheme/],
    ["javascript:alert(1)", /scheme/],
    ["https:///x/", /host/],
    ["https://warta.example//x/", /slashes/],
  ])("%s is refused", (text, reason) => {
    expect(readBaseUrl(text)).toEqual({ reason: expect.stringMatching(reason) });
  });
});

describe("R2: a site at another address keeps its identity", () => {
  const text = FULL_SETTINGS.replace(/^authority.*\n|^taxonomyUri.*\n/gm, "");
  const { site } = settingsFrom(text);
  if (!site) throw new Error("the sample must be right");
  const moved = withBaseUrl(site, "https://name.github.io/repo/");

  test("every URL follows", () => expect(moved.baseUrl).toBe("https://name.github.io/repo/"));
  test("the host that ids are minted from does not", () => expect(moved.host).toBe("warta.example"));
  test("the URI of the taxonomy does not", () =>
    expect(moved.taxonomyUri).toBe("https://warta.example/feeds/#taxonomy"));
});
