/** What siar promises of its own feeds beyond the standards: of addresses, languages and ids, and what it takes for an error. */

import { describe, expect, it } from "vitest";
import { judgeFeedFile } from "../../../src/check/feed/judge-feed-file.ts";
import { type Finding, found } from "../../../src/check/finding.ts";
import { asHouse } from "../../../src/check/house/raised.ts";
import { type Damage, expectFound } from "../../support/damage.ts";
import { bytesOf, SOUND_ATOM, SOUND_JSON_FEED, SOUND_RSS } from "../../support/sound-feeds.ts";

const RSS_DAMAGES: readonly Damage[] = [
  [
    "R61: a page by FTP",
    "<link>https://harbour.example/bridge/",
    "<link>ftp://harbour.example/bridge/",
    "feed/url-invalid",
  ],
  [
    "R61: a password",
    "<link>https://harbour.example/bridge/",
    "<link>https://a:b@harbour.example/",
    "feed/url-invalid",
  ],
  [
    "R61: media by FTP",
    'url="https://harbour.example/bridge.png"',
    'url="ftp://harbour.example/a.png"',
    "feed/url-invalid",
  ],
  ["R33: an image whose kind no one can tell", "icon.png", "icon", "rss/image-format-wrong"],
  [
    "R29: the title twice",
    "<dc:creator>Ana",
    "<dc:title>The bridge</dc:title><dc:creator>Ana",
    "rss/meaning-repeated",
  ],
  [
    "R32: what Hebrew was called",
    "<dc:creator>Ana",
    "<dc:language>iw</dc:language><dc:creator>Ana",
    "feed/language-invalid",
  ],
  [
    "R30: an address without a name",
    "<dc:creator>Ana",
    "<author>ana@harbour.example</author><dc:creator>Ana",
    "feed/mail-nameless",
  ],
  ["R8: a year of two digits", "<pubDate>Sun, 13 Jul 2025", "<pubDate>Sun, 13 Jul 25", "feed/date-doubtful"],
];

const ATOM_DAMAGES: readonly Damage[] = [
  [
    "R61: a relative page",
    'hreflang="id" href="https://harbour.example',
    'hreflang="id" href="',
    "feed/url-invalid",
  ],
  ["R32: what Indonesian was called", 'xml:lang="en"', 'xml:lang="in"', "feed/language-invalid"],
  [
    "R41: HTML in a title",
    '<title type="text">The bridge',
    '<title type="html">The bridge',
    "atom/type-wrong",
  ],
];

const JSON_DAMAGES: readonly Damage[] = [
  ["R61: a page by FTP", '"https://harbour.example/bridge/"', '"ftp://harbour.example/"', "feed/url-invalid"],
  ["R49: an empty list", '["Roads", "Harbour"]', "[]", "json-feed/value-empty"],
  [
    "R49: nothing in an extension",
    '"about": "https://harbour.example/feeds/"',
    '"about": "https://harbour.example/", "x": null',
    "json-feed/value-empty",
  ],
  ["R32: what Yiddish was called", '"language": "en"', '"language": "ji"', "feed/language-invalid"],
  [
    "R48: no address of an item",
    '"url": "https://harbour.example/ferry/",\n',
    "",
    "json-feed/key-advised",
    "#last:    {",
  ],
];

describe.each([
  ["RSS", SOUND_RSS, RSS_DAMAGES],
  ["Atom", SOUND_ATOM, ATOM_DAMAGES],
  ["JSON Feed", SOUND_JSON_FEED, JSON_DAMAGES],
] as const)("%s, damaged in one place", (_format, sound, damages) => {
  it.each(damages.map((damage) => [damage[0], damage] as const))("%s", (_title, damage) => {
    expectFound(sound, damage);
    const { problems } = judgeFeedFile("feed", bytesOf(sound.replace(damage[1], () => damage[2])));
    expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual([damage[3], "error"]);
  });
});

describe("what the standards say", () => {
  const severities = (...findings: readonly Finding[]): readonly string[] =>
    asHouse(findings).map(({ problem }) => problem.severity);
  const twice = (severity: "warning" | "info"): Finding =>
    found("rss/meaning-repeated", 4, { element: "dc:creator", other: "author" }, { severity });
  const at = (path: string, finding: Finding): Finding => ({
    ...finding,
    problem: { ...finding.problem, path },
  });

  it("is an error where siar must not do it, and nothing where it does it on purpose", () => {
    expect(severities(found("feed/self-missing", 0, {}, { severity: "warning" }))).toEqual(["error"]);
    expect(severities(twice("warning"))).toEqual(["error"]);
    expect(severities(twice("info"))).toEqual([]);
  });

  it("is said once where the house says the same", () => {
    const version = found("rss/version-wrong", 3, { version: "0.92" });
    expect(asHouse([version, version])).toEqual([version]);
  });

  it("R2: of an id that was published it says nothing, and of the id of a source all", () => {
    const invalid = found("feed/uri-invalid", 9, { name: "id", value: "78", reason: "It has no scheme." });
    expect(asHouse([at("/feed/entry/id", invalid)])).toEqual([]);
    expect(asHouse([at("/feed/at:deleted-entry[2]", invalid)])).toEqual([]);
    expect(asHouse([at("/feed/entry/source/id", invalid)])).toHaveLength(1);
    expect(asHouse([at("/rss/channel/podcast:guid", invalid)])).toHaveLength(1);
  });
});
