import { describe, expect, test } from "vitest";
import { directionOf, languageName, lookUp, readLanguage } from "../../src/text/language.ts";

describe("readLanguage", () => {
  test.each([
    ["id", "id"],
    ["ID", "id"],
    ["in", "id"],
    ["iw", "he"],
    ["en-us", "en-US"],
    ["zh-hans-cn", "zh-Hans-CN"],
    ["sr-latn", "sr-Latn"],
    ["es-419", "es-419"],
    ["sas", "sas"],
  ])("D29, R32: %s is %s in canonical form", (text, tag) => {
    expect(readLanguage(text)).toEqual({ tag });
  });

  test.each([
    ["id_ID", "id-ID"],
    ["en_US.UTF-8", "en-US"],
    ["Indonesian", "id"],
    ["Bahasa Indonesia", "id"],
    ["english", "en"],
    ["русский", "ru"],
    [" en ", "en"],
  ])("D29: %j is refused, %s is meant", (text, suggestion) => {
    expect(readLanguage(text)).toEqual({ reason: expect.stringMatching(/\.$/u), suggestion });
  });

  test.each(["", "x", "xx-yy-zz", "klingonese", "en--us", "en-", "e n", "<b>", "i-klingon"])(
    "D29: %j is refused",
    (text) => {
      expect(readLanguage(text)).toEqual({ reason: expect.stringMatching(/RFC 5646/u) });
    },
  );
});

describe("directionOf", () => {
  test.each(["ar", "he", "fa", "ur", "dv", "yi", "ckb", "ar-Arab-EG", "pa-Arab", "az-IR"])(
    "R72: %s is written from right to left",
    (tag) => {
      expect(directionOf(tag)).toBe("rtl");
    },
  );

  test.each(["id", "en", "uk", "ko", "ja", "ar-Latn", "az", "pa", "he-Latn", "und"])(
    "R72: %s is written from left to right",
    (tag) => {
      expect(directionOf(tag)).toBe("ltr");
    },
  );
});

describe("languageName", () => {
  test.each([
    ["id", "Bahasa Indonesia"],
    ["en", "English"],
    ["uk", "Українська"],
    ["ko", "한국어"],
    ["ar", "العربية"],
    ["pt-BR", "Português (Brasil)"],
    ["zh-Hant", "繁體中文"],
  ])("C7: %s is named %s, in itself and with a capital", (tag, name) => {
    expect(languageName(tag)).toBe(name);
  });

  test("C7: a language beyond the table has a name of Intl's, one beyond that its tag", () => {
    expect(languageName("cy")).toBe("Cymraeg");
    expect(languageName("qaa")).toBe("qaa");
  });
});

describe("lookUp", () => {
  const labels = { en: "war", "pt-BR": "guerra", zh: "战争" };

  test.each([
    ["en", "war"],
    ["en-GB", "war"],
    ["pt-BR", "guerra"],
    ["zh-Hant-TW", "战争"],
    ["zh-x-private", "战争"],
    ["pt", "war"],
    ["ko", "war"],
  ])("C2: %s finds %s, by RFC 4647 §3.4", (tag, label) => {
    expect(lookUp(labels, tag, "en")).toBe(label);
  });

  test("S2: nothing is found that nobody put there", () => {
    expect(lookUp(labels, "constructor", "toString")).toBeUndefined();
    expect(lookUp({}, "en", "en")).toBeUndefined();
  });
});
