import { describe, expect, test } from "vitest";
import { PODCAST_CATEGORIES } from "../../src/settings/podcast-categories.ts";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

const PODCAST = "author: Warta, category: News, explicit: false, image: static/show.png";

/** A site in two languages with these feeds; the first stands on line 6. */
const withFeeds = (...feeds: readonly string[]): ReturnType<typeof settingsFrom> =>
  settingsFrom(
    `${LEAST_SETTINGS}languages: [id, en]\nfeeds:\n  declared:\n${feeds.map((feed) => `    - {${feed}}\n`).join("")}`,
  );

describe("R58: a podcast says what directories demand", () => {
  const show = (podcast: string, more = ""): ReturnType<typeof settingsFrom> =>
    withFeeds(`name: a, title: A${more}, podcast: {${podcast}}`);

  test("what may be left out", () => {
    expect(show(PODCAST).site?.feeds.declared[0]?.podcast).toEqual({
      author: "Warta",
      categories: [{ name: "News" }],
      explicit: false,
      image: "static/show.png",
      type: "episodic",
      medium: "podcast",
    });
  });

  test.each(["author", "category", "explicit", "image"])("without `%s` it is not built", (key) => {
    const rest = PODCAST.split(", ").filter((part) => !part.startsWith(key));
    const { problems, site } = show(rest.join(", "));
    expect(problems).toMatchObject([{ code: "settings/key-missing", place: { line: 6 } }]);
    expect(problems[0]?.what).toContain(`podcast.${key}\``);
    expect(site).toBeUndefined();
  });

  test.each([
    ["news>politics", { name: "News", sub: "Politics" }],
    ["TV & Film > After Shows", { name: "TV & Film", sub: "After Shows" }],
    ["true crime", { name: "True Crime" }],
  ])("the category %s is read in the letters of the list", (written, category) => {
    const { site } = show(PODCAST.replace("News", `'${written}'`));
    expect(site?.feeds.declared[0]?.podcast?.categories).toEqual([category]);
  });

  test("each category of the list is one", () => {
    for (const [name, subs] of PODCAST_CATEGORIES) {
      for (const path of [name, ...subs.map((sub) => `${name} > ${sub}`)]) {
        expect(show(PODCAST.replace("News", `'${path}'`)).problems).toEqual([]);
      }
    }
    expect(PODCAST_CATEGORIES.size).toBe(19);
  });

  test.each([
    ["Politics", "News > Politics"],
    ["News > Politcs", "News > Politics"],
    ["Politcs", "News > Politics"],
    ["News & Politics", "News > Politics"],
    ["News > Wether", "News"],
    ["Newz", "News"],
  ])("the category %s is refused; %s is meant", (written, meant) => {
    const { problems } = show(PODCAST.replace("News", `'${written}'`));
    expect(problems).toMatchObject([{ code: "settings/value-invalid", mend: `Write ${meant}.` }]);
  });

  test.each<readonly [podcast: string, code: string, mend: RegExp]>([
    [PODCAST.replace("false", "clean"), "settings/value-invalid", /false/],
    [PODCAST.replace("show.png", "show.webp"), "settings/path-invalid", /static\/show\.jpg/],
    [PODCAST.replace("static/show.png", "https://a.example/a.png"), "settings/path-invalid", /./],
    [`${PODCAST}, owner: {name: A, email: nobody}`, "settings/value-invalid", /@/],
    [`${PODCAST}, owner: {name: A}`, "settings/key-missing", /email/],
    [`${PODCAST}, guid: 123`, "settings/value-invalid", /917393e3/],
    [`${PODCAST}, type: serials`, "settings/value-invalid", /serial/],
    [`${PODCAST}, medium: musicL`, "settings/value-invalid", /music/],
    [`${PODCAST}, locked: 1`, "settings/value-invalid", /true/],
  ])("%s", (podcast, code, mend) => {
    const { problems } = show(podcast);
    expect(problems).toMatchObject([{ code, place: { line: 6 } }]);
    expect(problems[0]?.mend).toMatch(mend);
  });

  test("a podcast without RSS is refused, also where the site's formats lack it", () => {
    expect(show(PODCAST, ", formats: [atom, json]").problems).toMatchObject([
      { code: "settings/podcast-without-rss", mend: "Write formats: [rss, atom, json]." },
    ]);
    const { problems } = settingsFrom(
      `${LEAST_SETTINGS}feeds: {formats: json, declared: [{name: a, title: A, podcast: {${PODCAST}}}]}\n`,
    );
    expect(problems).toMatchObject([{ code: "settings/podcast-without-rss" }]);
  });

  test("a guid is one show's: not two feeds', nor one feed's in two languages", () => {
    const guid = "guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810";
    expect(show(`${PODCAST}, ${guid}`).problems).toMatchObject([
      { code: "settings/value-invalid", mend: expect.stringContaining("mixed: true") },
    ]);
    expect(show(`${PODCAST}, ${guid}`, ", mixed: true").problems).toEqual([]);
    const one = (name: string): string =>
      `name: ${name}, title: A, languages: en, podcast: {${PODCAST}, ${guid}}`;
    const { problems } = withFeeds(one("a"), one("b"));
    expect(problems).toMatchObject([{ code: "settings/name-taken", place: { line: 7 } }]);
    expect(problems[0]?.what).toContain("the podcast `a`");
  });
});
