/** URIs, IRIs, URLs, tag URIs and URNs: what is taken, and what is refused by which code. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalForm } from "../../../src/check/grammars/canonical-uris.ts";
import { absoluteIri, fullUrl, iriReference, uriReference } from "../../../src/check/grammars/values.ts";

const UUID = "60a76c80-d399-11d9-b93C-0003939e0af6";

describe("an absolute URL (RFC 3986 §3)", () => {
  it.each([
    "https://harbour.example/",
    "http://localhost:8080/x?y=1#z",
    "https://harbour.example",
    "https://harbour.example:/",
    "https://ana:pass@harbour.example/",
    "https://[2001:db8::1]:443/x",
    "https://harbour.example/%D0%9A?a=b&c=d;e#f/g?h",
    "HTTPS://HARBOUR.EXAMPLE/",
    " https://harbour.example/\n",
    "mailto:ana@harbour.example",
    "magnet:?xt=urn:btih:abc",
    "ftp://harbour.example/a",
    "data:image/png;base64,iVBORw0KGgo=",
    "web+lake:timetable",
  ])("takes %j", (value) => expect(fullUrl(value)).toBeUndefined());

  it.each([
    ["", "feed/url-invalid"],
    [" ", "feed/url-invalid"],
    ["harbour.example/x", "feed/url-invalid"],
    ["/x", "feed/url-invalid"],
    ["//harbour.example/x", "feed/url-invalid"],
    ["https:harbour.example", "feed/url-invalid"],
    ["https:/harbour.example", "feed/url-invalid"],
    ["https:///x", "feed/url-invalid"],
    ["https://:80/", "feed/url-invalid"],
    ["https://harbour.example/a b", "feed/url-invalid"],
    ["https://harbour.example/%zz", "feed/url-invalid"],
    ["https://harbour.example/%4", "feed/url-invalid"],
    ["https://harbour.example/{id}", "feed/url-invalid"],
    ["https://harbour.example/a\\b", "feed/url-invalid"],
    ["https://harbour.example/#a#b", "feed/url-invalid"],
    ["https://harbour.example/?a[]=b", "feed/url-invalid"],
    ["https://harbour.example:80a/", "feed/url-invalid"],
    ["https://[2001:db8::1/", "feed/url-invalid"],
    ["https://harbour.example/озеро", "feed/uri-not-ascii"],
    ["lake://harbour.example/", "feed/scheme-unregistered"],
    ["feed://harbour.example/rss.xml", "feed/scheme-unregistered"],
    ["javascript:alert(1)", "feed/scheme-unregistered"],
    ["tag:harbour.example:x", "feed/tag-uri-invalid"],
    ["urn:a.b:c", "feed/urn-invalid"],
  ])("refuses %j: %s", (value, code) => expect(fullUrl(value)?.code).toBe(code));
});

describe("a reference (RFC 3986 §4.1, RFC 3987 §2.2)", () => {
  it.each([
    "",
    "#top",
    "?page=2",
    "night-train",
    "../a/./b",
    "//harbour.example/x",
    "//[::1]/",
    "https://harbour.example/",
    "a/b:c",
  ])("takes %j", (value) => {
    expect(uriReference(value)).toBeUndefined();
    expect(iriReference(value)).toBeUndefined();
  });

  it.each(["https://гавань.example/озеро?а#б", "/озеро", "//гавань.example/", "/🚂"])(
    "takes letters beyond ASCII in an IRI alone: %j",
    (value) => {
      expect(iriReference(value)).toBeUndefined();
      expect(uriReference(value)?.code).toBe("feed/uri-not-ascii");
    },
  );

  it.each([
    "insert address here",
    " https://harbour.example/",
    "https://harbour.example/ ",
    "a|b",
    "a^b",
    "`",
    "<a>",
    '"a"',
    "a%2",
    "a\u0007",
    "/\u200e",
    "/\ufffd",
    "https://",
  ])("refuses %j", (value) => {
    expect(iriReference(value)).toMatchObject({ code: "feed/uri-invalid" });
    expect(uriReference(value)).toMatchObject({ code: "feed/uri-invalid" });
  });

  it("has the name of the W3C's service for its characters", () => {
    expect(uriReference("a b")?.w3c).toBe("InvalidUriChar");
    expect(iriReference("a b")?.w3c).toBeUndefined();
  });
});

describe("an id (RFC 4287 §4.2.6)", () => {
  it.each([
    "https://harbour.example/night-train",
    "https://harbour.example/?",
    "https://harbour.example/#",
    "https://harbour.example/~ana/%C3%87",
    "https://harbour.example:8080/",
    `urn:uuid:${UUID}`,
    "urn:isbn:0451450523",
    "urn:harbour-example:a/b?+c?=d#e",
    "urn:harbour-example:%D0%BA",
    "tag:harbour.example,2025:",
    "tag:harbour.example,2025-07:a/b?c=d",
    "tag:ana@harbour.example,2025-07-01:night-train",
    "tag:harbour.example,2000-02-29:x,y",
    "tag:harbour.example,2000:#a",
    "tag:xn--80aaf1bc.example,2025:x",
    "info:lccn/2002022641",
  ])("takes %j", (value) => expect(absoluteIri(value)).toBeUndefined());

  it.each([
    ["", "feed/uri-invalid"],
    ["17", "feed/uri-invalid"],
    ["/night-train", "feed/uri-invalid"],
    ["insert id here", "feed/uri-invalid"],
    ["a urn:harbour:1", "feed/uri-invalid"],
    ["https:///x", "feed/uri-invalid"],
    [`\n urn:uuid:${UUID}`, "feed/white-space-unexpected"],
    ["lake:timetable", "feed/scheme-unregistered"],
    ["urn:uuid:60a76c80", "feed/uuid-invalid"],
    ["urn:harbour.example:1", "feed/urn-invalid"],
    ["urn:harbour+example:1", "feed/urn-invalid"],
    ["urn:-harbour:1", "feed/urn-invalid"],
    ["urn:harbour-:1", "feed/urn-invalid"],
    ["urn:h:1", "feed/urn-invalid"],
    ["urn:urn:1", "feed/urn-invalid"],
    ["urn:harbour", "feed/urn-invalid"],
    ["urn:harbour:", "feed/urn-invalid"],
    ["urn:harbour:a b", "feed/urn-invalid"],
    ["urn:harbour:/a", "feed/urn-invalid"],
    ["urn:harbour:%zz", "feed/urn-invalid"],
    ["tag:harbour.example:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025", "feed/tag-uri-invalid"],
    ["tag:,2025:x", "feed/tag-uri-invalid"],
    ["tag:harbour example,2025:x", "feed/tag-uri-invalid"],
    ["tag:harbour*example,2025:x", "feed/tag-uri-invalid"],
    ["tag:harbour..example,2025:x", "feed/tag-uri-invalid"],
    ["tag:@harbour.example,2025:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,25:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-7:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-07-1:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,20250701:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-13-01:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-06-31:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025-07-01T00:00:00Z:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example, 2025:x", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025:a b", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025:{x}", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025:x]", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025:%2", "feed/tag-uri-invalid"],
    ["tag:harbour.example,2025:a#b#c", "feed/tag-uri-invalid"],
  ])("refuses %j: %s", (value, code) => expect(absoluteIri(value)?.code).toBe(code));

  it("has the names of the W3C's service", () => {
    expect(absoluteIri("17")?.w3c).toBe("InvalidFullLink");
    expect(absoluteIri("insert id here")?.w3c).toBeUndefined();
    expect(absoluteIri("HTTPS://harbour.example/")?.w3c).toBe("NonCanonicalURI");
  });
});

describe("the canonical form of an id (RFC 4287 §4.2.6.1)", () => {
  it.each([
    ["HTTPS://harbour.example/", "https://harbour.example/"],
    ["https://Harbour.Example/", "https://harbour.example/"],
    ["https://harbour.example:443/", "https://harbour.example/"],
    ["http://harbour.example:80/", "http://harbour.example/"],
    ["http://harbour.example:/", "http://harbour.example/"],
    ["https://harbour.example", "https://harbour.example/"],
    ["https://harbour.example?a", "https://harbour.example/?a"],
    ["https://harbour.example/./a/../b", "https://harbour.example/b"],
    ["https://harbour.example/a/..", "https://harbour.example/"],
    ["https://harbour.example/a/.", "https://harbour.example/a/"],
    ["https://harbour.example/%7eana", "https://harbour.example/~ana"],
    ["https://harbour.example/%c3%87", "https://harbour.example/%C3%87"],
    ["https://Ana@harbour.example/", undefined],
    ["https://[::1]/", undefined],
    ["http://harbour.example:443/", undefined],
    ["TAG:harbour.example,2025:A", "tag:harbour.example,2025:A"],
  ])("%s: %s", (iri, form) => expect(canonicalForm(iri)).toBe(form));

  it("has one form only", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const form = canonicalForm(url) ?? url;
        expect(canonicalForm(form)).toBeUndefined();
      }),
    );
  });
});

describe("any URL of a browser", () => {
  it("is taken as it writes it, brackets and bars aside", () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        expect(fullUrl(url)).toBeUndefined();
        expect(uriReference(url)).toBeUndefined();
      }),
    );
  });

  it("is judged whatever it holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const grammar of [fullUrl, uriReference, iriReference, absoluteIri]) grammar(text);
      }),
    );
  });
});
