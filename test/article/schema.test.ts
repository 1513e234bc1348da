import { describe, expect, it } from "vitest";
import { FIELD_NAMES, SYNONYMS } from "../../src/article/field-names.ts";
import { articleJsonSchema, readForms } from "../../src/article/schema.ts";

describe("the schema of front matter", () => {
  it("takes every field whose form is right and tells of each that is not", () => {
    const { fields, wrong } = readForms({
      title: "A",
      date: ["2025-07-12"],
      draft: "perhaps",
      authors: ["a", { name: "b" }, null],
      categories: ["a", null],
      image: { alt: "x" },
      audio: ["a.mp3", { title: "B" }],
      corrections: [{ date: "2025-07-12" }],
      retracted: "true",
      feed: "Full",
      episode: { explicit: "clean" },
      source: "https://berita.example/",
      extensions: "dc:coverage",
    });
    expect(fields).toEqual({ title: "A", categories: ["a", null] });
    expect(wrong.map(({ path, expected }) => [path.join("."), expected])).toEqual([
      ["date", "a date"],
      ["authors.1", "one text"],
      ["image.src", "one text"],
      ["audio.1.src", "one text"],
      ["corrections.0.text", "one text"],
      ["retracted", "a map of `date` and `reason`"],
      ["feed", "`full` or `summary`"],
      ["source", "a map with `title` and `url`"],
      ["episode.explicit", "`true` or `false`"],
      ["extensions", "a map of elements by `prefix:name`"],
      ["draft", "`true` or `false`"],
    ]);
  });

  it.each([
    ["true", true],
    ["True", true],
    ["YES", true],
    ["on", true],
    ["false", false],
    ["No", false],
    ["off", false],
  ])("a switch takes %s", (text, value) => {
    expect(readForms({ draft: text })).toEqual({ fields: { draft: value }, wrong: [] });
  });

  it.each(["", "1", "0", "y", "2025-07-12"])("a switch refuses %j", (text) => {
    expect(readForms({ published: text }).wrong).toHaveLength(1);
  });
});

describe("the JSON Schema for editors", () => {
  const schema = articleJsonSchema() as { properties: Record<string, Record<string, unknown>> } & Record<
    string,
    unknown
  >;

  it("names every field and its synonyms, and lets keys of other programs stand", () => {
    expect(Object.keys(schema.properties).sort()).toEqual(
      [...FIELD_NAMES, ...SYNONYMS.keys(), "extra"].sort(),
    );
    expect(schema).toMatchObject({
      type: "object",
      patternProperties: { "^x-": {} },
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty("required");
  });

  it("D9: editors see YAML's types, so text may be a number and a switch is a boolean", () => {
    expect(schema.properties.title?.type).toEqual(["string", "number"]);
    expect(schema.properties.draft?.type).toBe("boolean");
    expect(schema.properties.published?.type).toBe("boolean");
  });

  it("knows the maps within fields: their keys, what they need, and their choices", () => {
    const { retracted, feed, episode, attachments, extensions } = schema.properties;
    expect(retracted).toMatchObject({ type: "object", required: ["date", "reason"] });
    expect(feed?.enum).toEqual(["full", "summary"]);
    expect(episode).toMatchObject({
      properties: { explicit: { type: "boolean" }, type: { enum: ["full", "trailer", "bonus"] } },
    });
    expect(episode).not.toHaveProperty("required");
    expect(JSON.stringify(attachments)).toContain('"duration"');
    expect(extensions).toMatchObject({ type: "object" });
  });

  it("describes each field, for the editor's hints", () => {
    for (const name of FIELD_NAMES) expect(schema.properties[name]?.description, name).toMatch(/[.]$/);
  });
});
