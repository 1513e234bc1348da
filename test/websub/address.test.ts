/** Where pings may go: https, or http on this machine; and never where a redirect leads into a network. */

import { describe, expect, test } from "vitest";
import { readHub, readRedirect, whyNotTopic } from "../../src/websub/address.ts";

describe("hubs", () => {
  test.each([
    ["https://hub.example", "https://hub.example/"],
    ["https://HUB.example:443/a?b=c#d", "https://hub.example/a?b=c"],
    ["http://localhost:8000/", "http://localhost:8000/"],
    ["http://127.0.0.1/", "http://127.0.0.1/"],
    ["http://[::1]:81/", "http://[::1]:81/"],
  ])("%s is asked as %s", (given, url) => {
    expect(readHub(given)).toEqual({ url });
  });

  test.each([
    ["http://hub.example/", "http,"],
    ["http://localhost.evil.example/", "http,"],
    ["ftp://hub.example/", "not https"],
    ["https://me:secret@hub.example/", "password"],
    ["/hub", "absolute"],
    ["", "absolute"],
  ])("%j is not asked", (given, reason) => {
    expect(readHub(given)).toEqual({ reason: expect.stringContaining(reason) });
  });
});

describe("redirects", () => {
  const FROM = "https://hub.example/a/b";
  test.each([
    ["c", "https://hub.example/a/c"],
    ["https://other.example/", "https://other.example/"],
    ["//other.example/x", "https://other.example/x"],
    ["https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"],
  ])("%s is followed", (location, url) => {
    expect(readRedirect(FROM, location)).toEqual({ url });
  });

  test.each([
    [null],
    ["http://hub.example/"],
    ["http://localhost/"],
    ["https://localhost/"],
    ["https://127.0.0.1/"],
    ["https://10.1.2.3/"],
    ["https://0x0a010203/"],
    ["https://[fe80::1]/"],
    ["https://printer/"],
    ["https://printer.local/"],
    ["https://metadata.internal/"],
    ["https://a:b@other.example/"],
    ["file:///etc/passwd"],
    ["https://"],
  ])("%s is not followed", (location) => {
    expect(readRedirect(FROM, location)).toEqual({ reason: expect.stringMatching(/\.$/) });
  });

  test("a hub on this machine may lead to another one on it, or out of it", () => {
    expect(readRedirect("http://127.0.0.1:81/", "http://127.0.0.1:82/")).toEqual({
      url: "http://127.0.0.1:82/",
    });
    expect(readRedirect("http://localhost/", "https://hub.example/")).toEqual({
      url: "https://hub.example/",
    });
  });
});

test.each([
  ["https://warta.example/rss.xml", undefined],
  ["http://warta.example/rss.xml", undefined],
  [undefined, "none"],
  ["/rss.xml", "no address on the web"],
  ["urn:x", "no address on the web"],
  ["http://localhost:8000/rss.xml", "this machine only"],
])("the topic %s", (topic, reason) => {
  expect(whyNotTopic(topic)).toEqual(reason && expect.stringContaining(reason));
});
