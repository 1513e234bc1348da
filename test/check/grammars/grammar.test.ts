/** How a grammar is made of another: what gets another name and weight, and what keeps its own. */

import { describe, expect, it } from "vitest";
import { as, oneOf } from "../../../src/check/grammars/grammar.ts";
import {
  absoluteIri,
  fullUrl,
  mailAddress,
  rfc822Date,
  trueOrFalse,
} from "../../../src/check/grammars/values.ts";

describe("the same grammar by another name", () => {
  it.each([
    ["an error is renamed", fullUrl, "/trains", "Other"],
    ["an error in a date is renamed", rfc822Date, "today", "Other"],
    ["what only looks strange keeps its name", fullUrl, "lake:trains", undefined],
    ["a host that nobody finds keeps its name", mailAddress, "ana@harbour", undefined],
    ["a tag URI is called so everywhere", absoluteIri, "tag:harbour.example:1", undefined],
    ["a wrong weekday is called so everywhere", rfc822Date, "Sun, 12 Jul 2025 20:00:00 GMT", undefined],
    ["what is only worth knowing stays without one", trueOrFalse, "True", ""],
  ])("%s", (_title, grammar, value, w3c) => {
    expect(as(grammar, { w3c: "Other" })(value)).toMatchObject({ code: expect.any(String) });
    expect(as(grammar, { w3c: "Other" })(value)?.w3c).toBe(w3c);
  });

  it("has none for anything where the service has none", () => {
    expect(as(fullUrl, { w3c: "" })("lake:trains")?.w3c).toBe("");
    expect(as(absoluteIri, { w3c: "" })("tag:x")?.w3c).toBe("");
  });

  it("weighs errors otherwise, and nothing else", () => {
    expect(as(fullUrl, { severity: "warning" })("/trains")?.severity).toBe("warning");
    expect(as(absoluteIri, { severity: "warning" })("tag:x")?.severity).toBe("warning");
    expect(as(fullUrl, { severity: "error" })("lake:trains")?.severity).toBeUndefined();
    expect(as(trueOrFalse, { severity: "error" })("True")?.severity).toBe("info");
  });

  it("takes what the grammar takes", () => {
    expect(as(fullUrl, { w3c: "Other" })("https://harbour.example/")).toBeUndefined();
  });
});

it("one of some words, exactly", () => {
  const side = oneOf(["left", "right"], "InvalidSide");
  expect(side("left")).toBeUndefined();
  expect(side("Left")).toEqual({
    code: "feed/choice-unknown",
    reason: "It is one of `left`, `right`.",
    w3c: "InvalidSide",
  });
  expect(oneOf(["left"])("up")).not.toHaveProperty("w3c");
});
