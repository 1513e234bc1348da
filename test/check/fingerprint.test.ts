import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/check/fingerprint.ts";

describe("the fingerprint of a text", () => {
  it("is short, whatever the text", () => {
    expect(fingerprintOf("x".repeat(1_000_000)).length).toBeLessThan(40);
    expect(fingerprintOf("")).toBe(fingerprintOf(""));
  });

  it("tells apart texts that differ in one character, in order or in length", () => {
    const base = "<entry><id>tag:warta.example,2025-07-01:articles/kursk</id></entry>";
    const texts = new Set([base, `${base} `, [...base].reverse().join("")]);
    for (let at = 0; at < base.length; at++) {
      for (const other of ["!", "é", "\u{1f525}"]) texts.add(base.slice(0, at) + other + base.slice(at + 1));
    }
    for (let number = 0; number < 200_000; number++) texts.add(base.replace("kursk", String(number)));
    expect(new Set([...texts].map(fingerprintOf)).size).toBe(texts.size);
  });
});
