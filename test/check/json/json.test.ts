import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type JsonValue, readJson } from "../../../src/check/json/json.ts";
import { bytesOf, SOUND_JSON_FEED } from "../../support/sound-feeds.ts";

/** The plain value of what was read. */
function plain(value: JsonValue): unknown {
  switch (value.kind) {
    case "object":
      return Object.fromEntries(value.members.map(({ key, value }) => [key, plain(value)]));
    case "array":
      return value.values.map(plain);
    case "string":
    case "number":
      return value.value;
    case "null":
      return null;
    default:
      return value.kind === "true";
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("JSON with places", () => {
  it("reads any JSON value as the engine's own parser does", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { value, findings } = readJson(text);
        expect(findings.every(({ problem }) => problem.code === "json/key-repeated")).toBe(true);
        if (findings.length === 0) expect(value && plain(value)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("refuses what the engine's own parser refuses, and nothing else", () => {
    const bit = fc.constantFrom(..."{}[]:,\"\\\n\u0001 0-1.e+tfn/'");
    const at = fc.integer({ min: 0, max: SOUND_JSON_FEED.length });
    fc.assert(
      fc.property(
        at,
        fc.integer({ min: 0, max: 4 }),
        fc.string({ unit: bit, maxLength: 3 }),
        (from, removed, added) => {
          const text = SOUND_JSON_FEED.slice(0, from) + added + SOUND_JSON_FEED.slice(from + removed);
          expect(readJson(text).value !== undefined).toBe(parses(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("every value's slice of the text is that value", () => {
    const visit = (value: JsonValue): void => {
      expect(JSON.parse(SOUND_JSON_FEED.slice(value.at, value.end))).toEqual(plain(value));
      if (value.kind === "array") value.values.forEach(visit);
      if (value.kind === "object") {
        for (const { key, keyAt, value: inner } of value.members) {
          expect(SOUND_JSON_FEED.slice(keyAt)).toMatch(`"${key}"`);
          visit(inner);
        }
      }
    };
    const { value } = readJson(SOUND_JSON_FEED);
    expect(value).toBeDefined();
    if (value) visit(value);
  });

  it("ends with a finding where values nest without end", () => {
    expect(readJson("[".repeat(1e6)).findings[0]?.problem.what).toContain("nested");
  });

  it("a key that is __proto__ is a key like any other", () => {
    const { value } = readJson('{"__proto__": {"polluted": true}}');
    expect(value?.kind === "object" && value.members[0]?.key).toBe("__proto__");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("bytes that are no UTF-8 are refused before they are parsed", async () => {
    const { judgeFeedFile } = await import("../../../src/check/feed/judge-feed-file.ts");
    const bytes = bytesOf(SOUND_JSON_FEED).slice();
    bytes[40] = 0xff;
    expect(judgeFeedFile("feed.json", bytes).problems.map(({ code }) => code)).toEqual([
      "file/encoding-wrong",
    ]);
  });
});
