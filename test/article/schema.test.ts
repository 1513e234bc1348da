import { describe, expect, it } from "vitest";
import { articleJsonSchema, FIELD_NAMES, readForms } from "../../src/article/schema.ts";

describe("the schema of front matter", () => {
  it("takes every field whose form is right and tells of each that is not", () => {
    const { fields, wrong } = readForms({
      title: "A",
      date: ["2025-07-12"],
      draft: "perhaps",
      authors: ["a", { name: "b" }, null],
      categories: ["a", null],
      image: { alt: "x" },
    });
    expect(fields).toEqual({ title: "A", categories: ["a", null] });
    expect(wrong.map(({ path, expected }) => [path.join("."), expected])).toEqual([
      ["date", "a date"],
      ["authors.1", "one text"],
      ["image.src", "one text"],
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
      [...FIELD_NAMES, "author", "category", "description", "extra", "guid"].sort(),
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

  it("describes each field, for the editor's hints", () => {
    for (const name of FIELD_NAMES) expect(schema.properties[name]?.description, name).toMatch(/[.]$/);
  });
});
