/** Nothing of a hidden article is in any built file (R10): every form in which it could be, and what is no leak. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unescapeOnce } from "../../../src/check/html/unescape.ts";
import { type Hidden, leakScanner } from "../../../src/check/site/leaks.ts";
import { needlesOf } from "../../../src/check/site/needles.ts";
import { findLeaks } from "../../support/find-leaks.ts";
import { bytesOf } from "../../support/sound-feeds.ts";

const HIDDEN: Hidden = {
  source: "articles/kursk.md",
  id: "tag:warta.example,2025-07-01:articles/kursk",
  address: "/en/kursk/",
  title: "Drones over Kursk & “Belgorod”",
  assets: ["assets/night.0123456789ab.png"],
};
const BASE_URL = "https://warta.example/";

function leaksOf(
  text: string,
  hidden: Hidden = HIDDEN,
  { visible = [], baseUrl = BASE_URL }: { visible?: readonly string[]; baseUrl?: string } = {},
): readonly string[] {
  const files = new Map([["index.html", bytesOf(text)]]);
  return findLeaks(files, [hidden], visible, baseUrl).map(
    ({ what }) => / holds (?:the )?(a file|\S+) of/.exec(what)?.[1] ?? what,
  );
}

describe("what tells of a hidden article is found", () => {
  it.each([
    ["its id in RSS", `<guid isPermaLink="false">${HIDDEN.id}</guid>`, "id"],
    ["its id in JSON", `{"id": "${HIDDEN.id}"}`, "id"],
    ["its id in a list", `a,${HIDDEN.id},b`, "id"],
    ["its id at the end of a sentence", `See ${HIDDEN.id}.`, "id"],
    ["its id, percent-encoded", `<a href="?id=${encodeURIComponent(HIDDEN.id ?? "")}">`, "id"],
    ["a link from the root", '<a href="/en/kursk/">', "address"],
    ["a link without the slash", '<a href="/en/kursk">', "address"],
    ["a link to a place in it", "<a href=/en/kursk/#map>", "address"],
    ["a link with a query", "url('/en/kursk?x=1')", "address"],
    ["a link to its file", '"/en/kursk/index.html"', "address"],
    ["a link by dots", '<a href="../../en/kursk/">', "address"],
    ["an absolute link", "https://warta.example/en/kursk/", "address"],
    ["a link without a scheme", '<img src="//warta.example/en/kursk/a.png">'.replace("a.png", ""), "address"],
    ["a redirect", "/old/ /en/kursk/ 301\n", "address"],
    ["an address in XML", "<loc>https://warta.example/en/kursk/</loc>", "address"],
    ["an address in JSON with escaped slashes", '"https:\\/\\/warta.example\\/en\\/kursk\\/"', "address"],
    [
      "an address in an address",
      "https://share.example/?u=https%3A%2F%2Fwarta.example%2Fen%2Fkursk%2F",
      "address",
    ],
    ["its picture", '<img src="/assets/night.0123456789ab.png">', "a file"],
    ["its title in a page", "<h1>Drones over Kursk &amp; “Belgorod”</h1>", "title"],
    ["its title by numbers", "Drones over Kursk &#38; &#x201C;Belgorod&#8221;", "title"],
    ["its title in JSON", '"Drones over Kursk \\u0026 \\u201cBelgorod\\u201d"', "title"],
    ["its title in HTML in JSON", '"<p>Drones over Kursk &amp;amp; “Belgorod”</p>"', "title"],
    ["its title in HTML in XML", "&lt;p&gt;Drones over Kursk &amp;amp; “Belgorod”&lt;/p&gt;", "title"],
    ["its title in an address", `?text=${encodeURIComponent(HIDDEN.title)}`, "title"],
  ])("%s", (_title, text, kind) => expect(leaksOf(text)).toContain(kind));

  it.each([
    ["a page", "en/kursk/index.html"],
    ["a picture", "assets/night.0123456789ab.png"],
  ])("as the name of a file: %s", (_title, path) => {
    const files = new Map([[path, bytesOf("x")]]);
    expect(findLeaks(files, [HIDDEN], [], BASE_URL)).toMatchObject([
      { code: "site/leak", place: { file: path } },
    ]);
  });

  it("an address in letters of another script, as it is and percent-encoded", () => {
    const hidden = { ...HIDDEN, address: "/война/" };
    expect(leaksOf('<a href="/война/">', hidden)).toEqual(["address"]);
    expect(leaksOf('<a href="/%D0%B2%D0%BE%D0%B9%D0%BD%D0%B0/">', hidden)).toEqual(["address"]);
    expect(
      leaksOf('<a href="/%d0%b2%d0%be%d0%b9%d0%bd%d0%b0/">', {
        ...hidden,
        address: "/%D0%B2%D0%BE%D0%B9%D0%BD%D0%B0/",
      }),
    ).toEqual(["address"]);
  });

  it("an id that holds escapes itself", () => {
    const hidden = { ...HIDDEN, id: "tag:warta.example,2025:articles/%D0%B2" };
    expect(leaksOf(`<id>${hidden.id}</id> &amp;`, hidden)).toEqual(["id"]);
  });

  it("an id of one word, where feeds say ids", () => {
    const hidden = { ...HIDDEN, id: "17" };
    expect(leaksOf("<guid>17</guid>", hidden)).toEqual(["id"]);
    expect(leaksOf('"id": "17"', hidden)).toEqual(["id"]);
    expect(leaksOf("<p>17 ships, >17< and page 17</p>", hidden)).toEqual([]);
  });

  it("below a base URL with a path (R106)", () => {
    const baseUrl = "https://warta.example/site/";
    expect(leaksOf('<a href="/site/en/kursk/">', HIDDEN, { baseUrl })).toEqual(["address"]);
    expect(leaksOf('<a href="https://warta.example/site/en/kursk/">', HIDDEN, { baseUrl })).toEqual([
      "address",
    ]);
    expect(leaksOf('<a href="/sites/en/kursk/">', HIDDEN, { baseUrl })).toEqual([]);
  });

  it("in bytes that are no text", () => {
    const bytes = Uint8Array.from([0xff, 0x00, 0xfe, ...bytesOf(`x ${HIDDEN.id} x`), 0xff]);
    expect(findLeaks(new Map([["a.jpg", bytes]]), [HIDDEN], [], BASE_URL)).toMatchObject([
      { severity: "error", place: { file: "a.jpg" } },
    ]);
  });
});

describe("what only looks like it is not", () => {
  it.each([
    ["an id that goes on", `<id>${HIDDEN.id}-2</id><id>${HIDDEN.id}/x</id><id>${HIDDEN.id}.en</id>`],
    ["an id that begins before", `<id>x${HIDDEN.id}</id>`],
    ["an address within another", '<a href="/id/en/kursk/"><a href="/x/en/kursk">'],
    ["an address that goes on", '<a href="/en/kursk-2/"><a href="/en/kursk/more/"><a href="/en/kursk.html">'],
    ["the same path elsewhere", "https://elsewhere.example/en/kursk/"],
    ["the words of the address", "en/kursk, and en kursk"],
    ["a part of the title", "Drones over Kursk"],
    ["a title that goes on", "Drones over Kursk & “Belgorod”s"],
    ["another picture", "/assets/night.0123456789ac.png"],
  ])("%s", (_title, text) => expect(leaksOf(text)).toEqual([]));

  it.each(["p", "a", "title", "code", "h2", "dc", "ul"])(
    "the end of an element named like a slug: %s",
    (name) => {
      const hidden = { ...HIDDEN, address: `/${name}/` };
      const text = `<p>x <code>y</code></p>\n<h2><a href="/x/">z</a></h2 ><title>t</title><dc:creator>c</dc:creator></ul>`;
      expect(leaksOf(text, hidden)).toEqual([]);
      expect(leaksOf(JSON.stringify({ text: text.replaceAll("<", "&lt;") }), hidden)).toEqual([]);
      expect(leaksOf(`<p><a href="/${name}">x</a></p>`, hidden)).toEqual(["address"]);
      expect(leaksOf(`  Link: </${name}/>; rel="next"`, hidden)).toEqual(["address"]);
    },
  );

  it("a short title, which may be anybody's words", () =>
    expect(leaksOf("<p>The front</p>", { ...HIDDEN, title: "The front" })).toEqual([]));

  it.each(["The front line", "Perang-perangan!", "一二三四五六七八九十一二三四五六"])(
    "but one of three words, or of sixteen characters, is found: %s",
    (title) => expect(leaksOf(`<p>${title}</p>`, { ...HIDDEN, title })).toEqual(["title"]),
  );

  it("a title that stands in a visible one", () => {
    const hidden = { ...HIDDEN, title: "The front line" };
    const visible = ["Maps", "The front line: a week"];
    expect(leaksOf("<p>The front line</p>", hidden, { visible })).toEqual([]);
  });

  it("nothing is hidden", () =>
    expect(findLeaks(new Map([["a", bytesOf("x")]]), [], [], BASE_URL)).toEqual([]));
});

describe("the problem", () => {
  it("stands at the leak, also where that is wrapped in escapes", () => {
    const text = `<p>&amp;</p>\n<p>ä <a href="?u=https%3A%2F%2Fwarta.example%2Fen%2Fkursk%2F">x</a></p>`;
    const [problem] = findLeaks(new Map([["a.html", bytesOf(text)]]), [HIDDEN], [], BASE_URL);
    expect(problem?.place).toMatchObject({
      file: "a.html",
      line: 2,
      column: (text.split("\n")[1] ?? "").indexOf("%2Fen") + 1,
    });
    expect(problem?.what).toContain("articles/kursk.md");
  });

  it("comes once for each file and kind, however often it stands there, in the files' order", () => {
    const text = `${HIDDEN.id} ${HIDDEN.id} /en/kursk/ /en/kursk/`;
    const files = new Map([
      ["b.html", bytesOf(text)],
      ["a.html", bytesOf(text)],
    ]);
    const places = findLeaks(files, [HIDDEN], [], BASE_URL).map(({ place }) => place?.file);
    expect(places).toEqual(["a.html", "a.html", "b.html", "b.html"]);
  });

  it("names each of several articles", () => {
    const other = {
      ...HIDDEN,
      source: "articles/sumy.md",
      id: "tag:warta.example,2025-07-01:articles/sumy",
      address: "/sumy/",
    };
    const found = findLeaks(new Map([["a", bytesOf("/sumy/ /en/kursk/")]]), [HIDDEN, other], [], BASE_URL);
    expect(found.map(({ what }) => /`(.*?)`/.exec(what)?.[1])).toEqual([
      "articles/sumy.md",
      "articles/kursk.md",
    ]);
  });
});

describe("the search", () => {
  it("finds what a plain search finds, many texts at once", () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 5 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        texts,
        fc.string({ unit: fc.constantFrom("a", "b", "é", "c"), maxLength: 60 }),
        (needles, text) => {
          const found: [number, number][] = [];
          const bytes = bytesOf(text);
          needlesOf(needles).search(bytes, (needle, from) => found.push([needle, from]));
          const expected = needles.flatMap((needle, index) =>
            [...bytes.keys()]
              .filter((at) => Buffer.from(bytes).subarray(at).indexOf(bytesOf(needle)) === 0)
              .map((at): [number, number] => [index, at]),
          );
          const order = (a: [number, number], b: [number, number]): number => a[1] - b[1] || a[0] - b[0];
          expect(found.sort(order)).toEqual(expected.sort(order));
        },
      ),
    );
  });

  it("takes off every kind of escape, and says where each byte was", () => {
    const text = "a%20b&amp;c&#x41;\\u00e9\\n%zz&nope;&#99999999;\\";
    const plain = unescapeOnce(bytesOf(text));
    expect(new TextDecoder().decode(plain?.bytes)).toBe("a b&cAé\n%zz&nope;&#99999999;\\");
    expect([...(plain?.origins ?? [])].slice(0, 6)).toEqual([0, 1, 4, 5, 10, 11]);
    expect(unescapeOnce(bytesOf("100% & \\"))).toBeUndefined();
  });

  it("takes any text, and ends", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        let layer: Uint8Array | undefined = bytes;
        while (layer !== undefined) {
          const inner: Uint8Array | undefined = unescapeOnce(layer)?.bytes;
          if (inner) expect(inner.length).toBeLessThan(layer.length);
          layer = inner;
        }
      }),
    );
  });
});

describe("a scanner in another thread", () => {
  it("is made there from plain data, and finds the same", () => {
    const made = [[HIDDEN], ["A visible title"], BASE_URL] as const;
    const bytes = bytesOf(`<a href="/en/kursk/">x</a> ${HIDDEN.id}`);
    const found = leakScanner(...made)("index.html", bytes);
    expect(found).toHaveLength(2);
    expect(leakScanner(...structuredClone(made))("index.html", bytes)).toEqual(found);
  });

  it("that has nothing to look for reads nothing", () => {
    const unread = new Proxy(new Uint8Array(), {
      get: () => {
        throw new Error("It was read.");
      },
    });
    expect(leakScanner([], ["A visible title"], BASE_URL)("index.html", unread)).toEqual([]);
  });
});
