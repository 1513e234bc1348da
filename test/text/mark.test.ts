import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/text/hash.ts";
import { jsonBytesOf, markOf } from "../../src/text/mark.ts";

describe("markOf", () => {
  it("is the hash of the JSON", () => {
    const object = { id: "a", list: [1, { b: true }] };
    expect(markOf(object)).toBe(hashOf(JSON.stringify(object)));
  });

  it("is equal for equal data and another for other data", () => {
    expect(markOf({ id: "a" })).toBe(markOf({ id: "a" }));
    expect(markOf({ id: "a" })).not.toBe(markOf({ id: "b" }));
    expect(markOf(["a", "b"])).not.toBe(markOf(["ab"]));
  });

  it("writes an object out once", () => {
    let written = 0;
    const object = {
      toJSON: () => {
        written++;
        return "x";
      },
    };
    expect([markOf(object), jsonBytesOf(object), markOf(object)]).toEqual([hashOf('"x"'), 3, hashOf('"x"')]);
    expect(written).toBe(1);
  });
});

describe("jsonBytesOf", () => {
  it("counts the JSON as it is written to a file", () => {
    const object = { title: '北京 "é" \u{1F600}', line: "a\nb" };
    expect(jsonBytesOf(object)).toBe(new TextEncoder().encode(JSON.stringify(object)).length);
  });
});
