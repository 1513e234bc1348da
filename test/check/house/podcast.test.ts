/** What directories and podcast programs ask (R58, R59): every rule finds its damage, in its line. */

import { describe, expect, it } from "vitest";
import { type Damage, expectFound, problemsIn } from "../../support/damage.ts";
import { RICH_RSS } from "../../support/sound-rich-feeds.ts";

const DAMAGES: readonly Damage[] = [
  ["Apple: explicit", "<itunes:explicit>true", "<itunes:explicit>perhaps", "feed/choice-unknown"],
  ["Apple: a duration in words", "1:02:03", "an hour", "feed/value-invalid"],
  ["Apple: 61 seconds", "1:02:03", "1:02:61", "feed/value-invalid"],
  ["Apple: episode 0", "<itunes:episode>7", "<itunes:episode>0", "feed/number-invalid"],
  ["Apple: season two", "<itunes:season>2", "<itunes:season>two", "feed/number-invalid"],
  ["Apple: a type of episode", "<itunes:episodeType>full", "<itunes:episodeType>half", "feed/choice-unknown"],
  ["Apple: a type of show", "episodic", "weekly", "feed/choice-unknown"],
  ["Apple: a category without a name", 'category text="News"', "category", "xml/attribute-missing"],
  ["Apple: a category below without a name", 'category text="Politics"', "category", "xml/attribute-missing"],
  ["Apple: a relative picture", "https://harbour.example/show.png", "/show.png", "feed/url-invalid"],
  ["Apple: an owner's address", "ana@harbour.example", "ana at harbour", "feed/mail-invalid"],
  [
    "Apple: a show without a picture",
    '<itunes:image href="https://harbour.example/show.png"/>',
    "",
    "itunes/element-missing",
    "<channel>",
  ],
  [
    "Apple: a show without a category",
    '<itunes:category text="News"><itunes:category text="Politics"/></itunes:category>',
    "",
    "itunes/element-missing",
    "<channel>",
  ],
  ["Apple: a show without a language", "<language>en</language>", "", "itunes/element-missing", "<channel>"],
  ["R58: a guid that is no UUID", "9b024349-ccf0", "9b024349-ccfx", "feed/uuid-invalid"],
  ["R59: locked", ">yes<", ">true<", "feed/choice-unknown"],
  ["R59: a medium", "medium>podcast", "medium>radio", "feed/choice-unknown"],
  ["R59: a transcript without a type", ' type="text/vtt"', "", "xml/attribute-missing"],
  ["R59: a transcript of no media type", 'type="text/vtt"', 'type="vtt"', "feed/media-type-invalid"],
  ["R59: a relative transcript", "https://harbour.example/night.vtt", "night.vtt", "feed/url-invalid"],
  ["R59: a transcript in no language", 'language="en"', 'language="en_GB"', "feed/language-invalid"],
  [
    "R59: chapters without an address",
    ' url="https://harbour.example/night.json"',
    "",
    "xml/attribute-missing",
  ],
  ["R59: a name of 129 characters", ">Citra</podcast", `>${"é".repeat(129)}</podcast`, "feed/text-too-long"],
  ["R59: nobody", ">Citra</podcast", "></podcast", "xml/element-blank"],
  [
    "R59: a relative page of a person",
    'href="https://hill.example/citra/"',
    'href="/citra/"',
    "feed/url-invalid",
  ],
];

describe("a sound show", () => {
  it.each(["3723", "62:03", "1:02:03", "0"])("may say a duration as %s", (duration) => {
    expect(problemsIn(RICH_RSS.replace("1:02:03", duration))).toEqual([]);
  });
});

describe("a show damaged in one place: the damage is found, with its code and line", () => {
  it.each(DAMAGES.map((damage) => [damage[0], damage] as const))("%s", (_title, damage) =>
    expectFound(RICH_RSS, damage),
  );
});
