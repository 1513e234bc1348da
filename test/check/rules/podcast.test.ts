/** The podcast namespace: what each tag may hold. The W3C's service knows none of them. */

import { describe, expect, test } from "vitest";
import { NEW_PODCAST, podcastWith, problemsIn } from "./media-feeds.ts";

const codesIn = (document: string): readonly string[] => problemsIn(document).map(({ code }) => code);

test("a podcast that uses every tag of the namespace rightly is silent", () => {
  expect(problemsIn(NEW_PODCAST)).toEqual([]);
});

test("the address of its specification names the same namespace", () => {
  const elsewhere = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md";
  const old = NEW_PODCAST.replace("https://podcastindex.org/namespace/1.0", elsewhere);
  expect(problemsIn(old)).toEqual([]);
  expect(codesIn(old.replace(">yes</podcast:locked>", ">of course</podcast:locked>"))).toEqual([
    "feed/choice-unknown",
  ]);
});

describe("of a show", () => {
  test.each([
    ["feed/uuid-invalid", "<podcast:guid>the harbour</podcast:guid>"],
    ["feed/mail-invalid", '<podcast:locked owner="the studio">yes</podcast:locked>'],
    ["feed/choice-unknown", "<podcast:locked>1</podcast:locked>"],
    ["feed/choice-unknown", "<podcast:medium>songs</podcast:medium>"],
    ["xml/attribute-missing", "<podcast:funding>Give</podcast:funding>"],
    ["feed/url-invalid", '<podcast:funding url="/give">Give</podcast:funding>'],
    ["feed/text-too-long", `<podcast:person>${"pilot ".repeat(30)}</podcast:person>`],
    ["feed/value-invalid", '<podcast:location geo="geo:91,10">North</podcast:location>'],
    ["feed/value-invalid", '<podcast:location osm="X1">North</podcast:location>'],
    [
      "feed/date-invalid",
      `<podcast:trailer url="https://harbour.example/t.mp3" pubdate="soon">Soon</podcast:trailer>`,
    ],
    [
      "feed/date-invalid",
      '<podcast:liveItem status="live" start="now"><title>Live</title></podcast:liveItem>',
    ],
    ["xml/element-missing", "<podcast:podroll/>"],
    ["xml/element-repeated", "<podcast:locked>yes</podcast:locked><podcast:locked>no</podcast:locked>"],
    ["xml/element-misplaced", "<podcast:season>1</podcast:season>"],
    ["xml/attribute-missing", '<podcast:value type="lightning"/>'],
    [
      "feed/number-invalid",
      `<podcast:value type="lightning" method="keysend">
      <podcast:valueRecipient type="node" address="02d5" split="half"/></podcast:value>`,
    ],
  ])("%s: %s", (code, xml) => {
    expect(codesIn(podcastWith(xml))).toContain(code);
  });
});

describe("of an episode", () => {
  test.each([
    ["xml/attribute-missing", '<podcast:transcript url="https://harbour.example/1.vtt"/>'],
    ["feed/media-type-invalid", '<podcast:transcript url="https://harbour.example/1.vtt" type="vtt"/>'],
    ["feed/number-invalid", '<podcast:soundbite startTime="1:00" duration="30"/>'],
    ["feed/number-invalid", '<podcast:soundbite startTime="-1" duration="30"/>'],
    ["feed/number-invalid", "<podcast:season>one</podcast:season>"],
    ["feed/number-invalid", "<podcast:episode>first</podcast:episode>"],
    ["xml/element-missing", '<podcast:alternateEnclosure type="audio/opus" length="1"/>'],
    ["xml/attribute-missing", '<podcast:socialInteract protocol="activitypub"/>'],
    [
      "xml/text-unexpected",
      '<podcast:chapters url="https://harbour.example/1.json" type="a/b">x</podcast:chapters>',
    ],
  ])("%s: %s", (code, xml) => {
    expect(codesIn(podcastWith("", xml))).toContain(code);
  });

  test("an attribute of a newer version is worth a word, no more", () => {
    const xml = '<podcast:person nickname="Pilot">The harbour pilot</podcast:person>';
    expect(problemsIn(podcastWith("", xml)).map(({ severity, w3c }) => [severity, w3c])).toEqual([
      ["info", undefined],
    ]);
  });
});

test.each(["geo:", "1,", ";", "-", "2026-", " ", "N"])("100 KB of %j end quickly", (part) => {
  const value = part.repeat(100_000 / part.length);
  const xml = `<podcast:location geo="${value}" osm="${value}">x</podcast:location>
<podcast:liveItem status="${value}" start="${value}"/>`;
  expect(codesIn(podcastWith(xml)).length).toBeGreaterThan(0);
});
