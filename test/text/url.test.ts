import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asciiHost } from "../../src/text/host.ts";
import { encodePath, hasScheme, joinUrl, pathUrl, readUrl, resolvePath } from "../../src/text/url.ts";

const LINKS: ReadonlySet<string> = new Set(["http", "https", "mailto", "tel"]);

function urlOf(text: string): string {
  const reading = readUrl(text, LINKS);
  return "url" in reading ? reading.url : `refused: ${reading.reason}`;
}

describe("encodePath", () => {
  test.each([
    ["/en/kursk/", "/en/kursk/"],
    ["/kategori/перемирие/", "/kategori/%D0%BF%D0%B5%D1%80%D0%B5%D0%BC%D0%B8%D1%80%D0%B8%D0%B5/"],
    ["/cafe\u0301/", "/caf%C3%A9/"],
    ["/100%/", "/100%25/"],
    ["/%e2/", "/%25e2/"],
    ["/a b/", "/a%20b/"],
    ["/a+b;c=d,e&f/", "/a%2Bb%3Bc%3Dd%2Ce%26f/"],
    ["/!'()*~._-/", "/%21%27%28%29%2A~._-/"],
    ['/^|[]{}`"<>\\?#:@/', "/%5E%7C%5B%5D%7B%7D%60%22%3C%3E%5C%3F%23%3A%40/"],
    ["/\uD800/", "/%EF%BF%BD/"],
  ])("R4: %j is encoded once, as %s", (path, encoded) => {
    expect(encodePath(path)).toBe(encoded);
  });

  test("R4: decoding gives the path back, in NFC, and a URL takes it as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (path) => {
        const encoded = encodePath(path);
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(encoded)).toBe(path.normalize("NFC"));
        expect(encoded.split("/")).toHaveLength(path.split("/").length);
      }),
    );
  });
});

describe("joinUrl and pathUrl", () => {
  test.each([
    ["https://h.example/", "/", "https://h.example/", "/"],
    ["https://h.example/", "/a/b/", "https://h.example/a/b/", "/a/b/"],
    ["https://h.example/repo/", "/en/é/", "https://h.example/repo/en/%C3%A9/", "/repo/en/%C3%A9/"],
    ["http://localhost:8080/x/", "/rss.xml", "http://localhost:8080/x/rss.xml", "/x/rss.xml"],
  ])("R106: under %s the address %s honours the base path", (base, address, absolute, path) => {
    expect(joinUrl(base, address)).toBe(absolute);
    expect(pathUrl(base, address)).toBe(path);
  });
});

describe("resolvePath", () => {
  test.each([
    ["articles/en/a.md", "b.md", "articles/en/b.md"],
    ["articles/en/a.md", "../images/c.png", "articles/images/c.png"],
    ["articles/a.md", "./b.md", "articles/b.md"],
    ["articles/a.md", "..//b.md", "b.md"],
    ["a.md", "b/../c.md", "c.md"],
    ["articles/a.md", "/images/c.png", "images/c.png"],
    ["articles/a.md", "cafe\u0301.md", "articles/café.md"],
    ["articles/a.md", "..", ""],
  ])("D19: from %s, %s is %j", (from, relative, resolved) => {
    expect(resolvePath(from, relative)).toBe(resolved);
  });

  test.each([
    ["articles/a.md", "../../b.md"],
    ["a.md", ".."],
    ["a.md", "/../etc/passwd"],
    ["articles/a.md", "x/../../../y"],
  ])("S6, D20: from %s, %s leaves the site's folder", (from, relative) => {
    expect(resolvePath(from, relative)).toBeUndefined();
  });
});

describe("readUrl", () => {
  test.each([
    ["https://Example.COM", "https://example.com/"],
    ["HTTPS://example.com/A", "https://example.com/A"],
    ["https://example.com?x", "https://example.com/?x"],
    ["https://example.com#", "https://example.com/#"],
    ["https://example.com.", "https://example.com/"],
    ["http://h.example:80/", "http://h.example/"],
    ["https://h.example:443/", "https://h.example/"],
    ["https://h.example:/", "https://h.example/"],
    ["https://h.example:8443/", "https://h.example:8443/"],
    ["https://h.example/a/../b/./c", "https://h.example/b/c"],
    ["https://h.example/a/%2E%2e/%2e", "https://h.example/"],
    ["https://h.example/../../x/..", "https://h.example/"],
    ["https://h.example/a//b", "https://h.example/a//b"],
    ["https://h.example/a b", "https://h.example/a%20b"],
    ["https://h.example/é/%e2%82%ac", "https://h.example/%C3%A9/%E2%82%AC"],
    ["https://h.example/100%", "https://h.example/100%25"],
    ["https://h.example/%zz", "https://h.example/%25zz"],
    ['https://h.example/^|[]{}`"<>', "https://h.example/%5E%7C%5B%5D%7B%7D%60%22%3C%3E"],
    ["https://h.example/?a[]=^|'\"<> é", "https://h.example/?a%5B%5D=%5E%7C%27%22%3C%3E%20%C3%A9"],
    ["https://h.example/?a=b&c=d?e", "https://h.example/?a=b&c=d?e"],
    ["https://h.example/#a#b[c]^", "https://h.example/#a%23b%5Bc%5D%5E"],
    ["https://h.example/\uD800", "https://h.example/%EF%BF%BD"],
    ["http://127.0.0.1:8080/", "http://127.0.0.1:8080/"],
    ["http://[2001:DB8:0::1]/", "http://[2001:db8::1]/"],
    ["mailto:desk@warta.example", "mailto:desk@warta.example"],
    ["mailto:a b@c.example?subject=Halo dunia", "mailto:a%20b@c.example?subject=Halo%20dunia"],
    ["tel:+62 21 5550 100", "tel:+62215550100"],
  ])("R4: %j in its one form is %s", (text, url) => {
    expect(urlOf(text)).toBe(url);
  });

  test.each([
    ["//cdn.example/x.js", "https://cdn.example/x.js"],
    ["\\\\cdn.example\\x", "https://cdn.example/x"],
    ["/\\cdn.example", "https://cdn.example/"],
    ["https:\\\\h.example\\a", "https://h.example/a"],
    ["https:///h.example/", "https://h.example/"],
    ["ht\ttps://h.exa\nmple/a\rb", "https://h.example/ab"],
    ["  https://h.example/ \u0000", "https://h.example/"],
  ])("D18: %j goes where a browser would go, %s", (text, url) => {
    expect(urlOf(text)).toBe(url);
  });

  test.each([
    ["javascript:alert(1)", /`javascript:`/u],
    ["JaVaScRiPt:alert(1)", /`javascript:`/u],
    ["java\tscript:alert(1)", /`javascript:`/u],
    ["\u0001java\u0000script\n:alert(1)", /`javascript:`/u],
    [" javascript:alert(1)", /`javascript:`/u],
    ["vbscript:x", /`vbscript:`/u],
    ["data:text/html,<script>", /`data:`/u],
    ["file:///etc/passwd", /`file:`/u],
    ["ftp://h.example/", /`ftp:`/u],
  ])("D17: %j is refused for its scheme", (text, reason) => {
    expect(urlOf(text)).toMatch(reason);
  });

  test.each([
    ["http://user:pw@h.example/", /password/u],
    ["https://user@h.example/", /password/u],
    ["https://@h.example/", /password/u],
    ["https:evil.example", /`\/\/`/u],
    ["https:/evil.example", /`\/\/`/u],
    ["https:", /`\/\/`/u],
    ["https://", /not a host/u],
    ["https:///", /not a host/u],
    ["https://a b/", /not a host/u],
    ["https://h.example:99999/", /not a host/u],
    ["https://h.example:x/", /not a host/u],
    ["https://h.example:0/", /not a host/u],
    ["https://[::1/", /not a host/u],
    ["/kategori/", /no scheme/u],
    ["../a.md", /no scheme/u],
    ["#x", /no scheme/u],
    ["", /no scheme/u],
    ["mailto:", /follows/u],
  ])("D18: %j is refused", (text, reason) => {
    expect(urlOf(text)).toMatch(reason);
  });

  test("D18: what it returns is read as itself, is plain ASCII, and browsers leave it alone", () => {
    const parts = fc.string({
      unit: fc.oneof(
        fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
        fc.constantFrom("/", "?", "#", "%", "..", "\\", "%2e", "%C3", "[", "^", "|"),
      ),
    });
    const hosts = fc.oneof(
      fc.domain(),
      fc.constantFrom("пример.рф", "例え.jp", "[::1]", "h.example:8080", "1.2.3.4"),
    );
    fc.assert(
      fc.property(hosts, parts, (host, rest) => {
        const reading = readUrl(`https://${host}/${rest}`, LINKS);
        if (!("url" in reading)) throw new Error(reading.reason);
        expect(reading.url).toMatch(/^[A-Za-z0-9\-._~!$&'()*+,;=:@/?#%[\]]*$/);
        expect(urlOf(reading.url)).toBe(reading.url);
        expect(new URL(reading.url).href).toBe(reading.url);
      }),
      { numRuns: 500 },
    );
  });

  test("S7: long text is read or refused like any other", () => {
    expect(urlOf(`https://h.example/${"../".repeat(50_000)}`)).toBe("https://h.example/");
    expect(urlOf("/".repeat(100_000))).toMatch(/not a host/u);
    expect(urlOf(`https://${"a.".repeat(50_000)}`)).toMatch(/not a host/u);
  });
});

describe("hasScheme", () => {
  test.each(["https://a", "java\tscript:x", " mailto:a", "C:\\x", "x-a+b.c:d", "\u0000data:x"])(
    "D17: %j has one",
    (text) => {
      expect(hasScheme(text)).toBe(true);
    },
  );
  test.each(["", "a/b:c", "//host", "../a.md", "#a:b", "?a:b", "1a:b", ":a", "a b:c"])(
    "D17: %j has none",
    (text) => {
      expect(hasScheme(text)).toBe(false);
    },
  );
});

describe("asciiHost", () => {
  test.each([
    ["пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f"],
    ["ПРИМЕР.Испытание", "xn--e1afmkfd.xn--80akhbyknj4f"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["BU\u0308CHER.example", "xn--bcher-kva.example"],
    ["faß.de", "xn--fa-hia.de"],
    ["例え。テスト", "xn--r8jz45g.xn--zckzah"],
    ["한국.kr", "xn--3e0b707e.kr"],
    ["ｗａｒｔａ.example", "warta.example"],
    ["xn--e1afmkfd.example", "xn--e1afmkfd.example"],
    ["XN--E1AFMKFD.example", "xn--e1afmkfd.example"],
    ["i❤.ws", "xn--i-7iq.ws"],
    ["_dmarc.h.example", "_dmarc.h.example"],
    ["localhost", "localhost"],
    ["192.0.2.1", "192.0.2.1"],
  ])("D18: %s is %s, as in browsers", (host, ascii) => {
    expect(asciiHost(host)).toBe(ascii);
    expect(new URL(`https://${host}/`).hostname).toBe(ascii);
  });

  test.each([
    ["an empty one", ""],
    ["an empty label", "a..b"],
    ["a hyphen at an end", "-a.example"],
    ["a label of 64", `${"a".repeat(64)}.example`],
    ["254 letters", `${"a.".repeat(126)}ab`],
    ["a space", "a b.example"],
    ["percent-encoding", "ex%61mple.com"],
    ["a slash in disguise", "a／b.example"],
    ["what is not seen", "a\u200Db.example"],
    ["a soft hyphen", "a\u00ADb.example"],
    ["direction overrides", "a\u202Eb.example"],
    ["a mark without a letter", "\u0301a.example"],
    ["punycode that is none", "xn--a.example"],
    ["punycode for ASCII", "xn--abc-.example"],
    ["punycode that is not canonical", "xn--E1AFMKF-d.example"],
    ["punycode beyond Unicode", "xn--99999999.example"],
    ["an octal address", "0177.0.0.1"],
    ["a short address", "127.1"],
    ["a number", "2130706433"],
    ["an address out of range", "1.2.3.256"],
    ["half an IPv6 address", "[::1"],
    ["no IPv6 address", "[:::]"],
  ])("D18: %s is refused", (_what, host) => {
    expect(asciiHost(host)).toBeUndefined();
  });

  test("D18: letters of any script come back from punycode", () => {
    const letters = fc.constantFrom(
      ..."абвгдежзиклмнопрстуфхцчшщыэюяαβγδε漢字日本語한국어ไทยहिंन्दü".normalize("NFC"),
    );
    const labels = fc
      .string({ unit: letters, minLength: 1, maxLength: 12 })
      .filter((label) => !/^\p{M}/u.test(label));
    fc.assert(
      fc.property(labels, (label) => {
        const ascii = asciiHost(`${label.normalize("NFC")}.example`);
        expect(ascii).toMatch(/^xn--[a-z0-9-]+\.example$/);
        expect(asciiHost(ascii ?? "")).toBe(ascii);
      }),
    );
  });
});

describe("addresses that are in normal form already are told at once", () => {
  const parts = fc.constantFrom(
    ..."https:// http:// HTTPS:// // h.example A.example h .. . / /. /./ /../ ? # % %41 %zz : :80 @ ' \\ xn-- xn--e1afmkfd é _ - ~ ( ; & =".split(
      " ",
    ),
  );
  const addresses = fc
    .tuple(
      fc.constantFrom("", "https://h.example/", "https://h.example", "http://a-b.example/x?y#z"),
      fc.array(parts, { maxLength: 6 }),
    )
    .map(([start, rest]) => start + rest.join(""));

  test("with the reading that they have letter by letter, as browsers drop a tab", () => {
    fc.assert(
      fc.property(addresses, (text) => {
        expect(readUrl(`\t${text}`, LINKS)).toEqual(readUrl(text, LINKS));
      }),
      { numRuns: 5_000, seed: 1 },
    );
  });

  test("and what was read once is read the same again", () => {
    fc.assert(
      fc.property(addresses, (text) => {
        const url = urlOf(text);
        if (!url.startsWith("refused")) expect(urlOf(url)).toBe(url);
      }),
      { numRuns: 5_000, seed: 2 },
    );
  });

  test("paths too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii", maxLength: 12 }), (path) => {
        expect(encodePath(`é${path}`)).toBe(`%C3%A9${encodePath(path)}`);
      }),
      { numRuns: 2_000, seed: 3 },
    );
  });
});
