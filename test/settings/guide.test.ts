import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { WELL_KNOWN_NAMESPACES } from "../../src/text/namespaces.ts";
import { LEAST_SETTINGS, settingsFrom } from "../support/settings-samples.ts";

const guide = readFileSync(new URL("../../docs/guide/settings.md", import.meta.url), "utf8");
const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);

test("the guide's first example is a whole settings file without a problem", () => {
  expect(settingsFrom(blocks[0] ?? "")).toMatchObject({
    site: { baseUrl: "https://warta.example/" },
    problems: [],
  });
});

test.each(blocks.slice(1).map((text) => [text]))(
  "the guide's example is read without a problem: %s",
  (text) => {
    const feeds = text.startsWith("filter:")
      ? `    - name: a\n      title: A\n${text.replace(/^/gm, "      ")}`
      : text;
    const whole = feeds.startsWith("    -") ? `feeds:\n  declared:\n${feeds}` : feeds;
    expect(settingsFrom(`${LEAST_SETTINGS}languages: [id, en]\n${whole}`).problems).toEqual([]);
  },
);

test("the guide names every prefix that is well known", () => {
  const known = /These are known and need no line: (.*?)\./s.exec(guide)?.[1] ?? "";
  expect([...known.matchAll(/`(\w+)`/g)].map(([, prefix]) => prefix).sort()).toEqual(
    [...WELL_KNOWN_NAMESPACES.keys()].sort(),
  );
});
