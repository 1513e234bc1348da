import { describe, expect, it } from "vitest";
import { dayInWords, hourOf } from "../../src/text/date-words.ts";

const instant = (text: string, offsetMinutes: number): { epochMs: number; offsetMinutes: number } => ({
  epochMs: Date.parse(text),
  offsetMinutes,
});

describe("dates in words", () => {
  it.each([
    ["id", "Sabtu, 12 Juli 2025"],
    ["en", "Saturday, July 12, 2025"],
    ["de", "Samstag, 12. Juli 2025"],
    ["fr", "samedi 12 juillet 2025"],
    ["es", "sábado, 12 de julio de 2025"],
    ["ru", "суббота, 12 июля 2025 г."],
    ["uk", "субота, 12 липня 2025 р."],
    ["ja", "2025年7月12日土曜日"],
    ["ar", "السبت، 12 يوليو 2025"],
    ["ar-SA", "السبت، 12 يوليو 2025"],
  ])("R81: %s says %s: the language's words, Gregorian, digits 0-9", (language, words) => {
    expect(dayInWords(instant("2025-07-12T13:00:00Z", 420), language, "long")).toBe(words);
  });

  it("R7, R81: the day is that of the clock it was written by", () => {
    expect(dayInWords(instant("2025-07-11T17:30:00Z", 420), "id")).toBe("12 Juli 2025");
    expect(dayInWords(instant("2025-07-12T01:30:00Z", -210), "id")).toBe("11 Juli 2025");
  });

  it.each([
    ["2025-07-12T13:00:00Z", 420, "20:00 UTC+7"],
    ["2025-07-12T13:05:00Z", 0, "13:05 UTC"],
    ["2025-07-12T13:00:00Z", -210, "09:30 UTC−3:30"],
    ["2025-07-12T13:00:00Z", 345, "18:45 UTC+5:45"],
    ["2025-07-11T17:00:00Z", 420, undefined],
  ])("%s at %i minutes is shown as %s", (text, offset, hour) => {
    expect(hourOf(instant(text, offset))).toBe(hour);
  });
});
