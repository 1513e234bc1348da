/** What must be known of a site before its settings can be written: as given, as found, or as is usual. Judges each as the settings would. */

import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { readBase } from "../settings/addresses.ts";
import type { Reading } from "../settings/raw.ts";
import { readLine, readTag, readTimeZone } from "../settings/readings.ts";
import type { Looked } from "./look.ts";

/** Each as somebody has written it. */
export interface Given {
  readonly title?: string;
  readonly baseUrl?: string;
  readonly timeZone?: string;
  /** Tags parted by commas. */
  readonly language?: string;
}

export interface Answers {
  readonly title?: string;
  readonly baseUrl?: string;
  readonly timeZone?: string;
  readonly languages?: readonly string[];
}

export type Question = keyof Given;

/** The flag that answers each. */
export const FLAGS: Readonly<Record<Question, string>> = {
  title: "--title",
  baseUrl: "--base-url",
  timeZone: "--time-zone",
  language: "--language",
};

/** What is usual where nothing is said; the address must be told. */
export const USUAL = { baseUrl: "https://example.org/", timeZone: "UTC", languages: ["en"] } as const;

const READERS: Readonly<Record<Question, (text: string) => Reading<string>>> = {
  title: readLine,
  baseUrl: readBase,
  timeZone: readTimeZone,
  language: readTags,
};

/** Why an answer cannot be taken, or undefined. */
export function whyNot(question: Question, text: string): string | undefined {
  const reading = READERS[question](text.trim());
  return "code" in reading ? reading.reason : undefined;
}

/** What the flags say, and what is wrong with them. */
export function readGiven(given: Given, report: (found: Problem) => void): Answers {
  const read = (question: Question): string | undefined => {
    const text = given[question];
    if (text === undefined) return undefined;
    const reading = READERS[question](text.trim());
    if (!("code" in reading)) return reading.value;
    const { reason, suggestion } = reading;
    report(
      problem("init/flag-invalid", undefined, { flag: FLAGS[question], value: text, reason, suggestion }),
    );
    return undefined;
  };
  return answersOf(read("title"), read("baseUrl"), read("timeZone"), read("language"));
}

/** What the folder says by itself, as far as it is good. */
export function readFound({ tool, languages }: Looked): Answers {
  const good = (question: Question, text: string | undefined): string | undefined => {
    const reading = text === undefined ? undefined : READERS[question](text.normalize("NFC").trim());
    return reading === undefined || "code" in reading ? undefined : reading.value;
  };
  const secure = tool.baseUrl?.replace(/^http:\/\/(?!localhost|127\.|0\.0\.0\.0)/i, "https://");
  const address = secure === undefined || PLACEHOLDER.test(secure) ? undefined : good("baseUrl", secure);
  return answersOf(
    good("title", tool.title),
    address,
    good("timeZone", tool.timeZone),
    languages.tags.length === 0 ? undefined : good("language", languages.tags.join(",")),
  );
}

/** What programs write into new settings, and where they show a site to its author alone. */
const PLACEHOLDER =
  /^\w+:\/\/(?:localhost|127\.|0\.0\.0\.0|(?:www\.)?example\.(?:com|org|net)(?:[:/]|$)|your[-.\w]*\.)/i;

function answersOf(
  title: string | undefined,
  baseUrl: string | undefined,
  timeZone: string | undefined,
  languages: string | undefined,
): Answers {
  return {
    ...(title !== undefined && { title }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(timeZone !== undefined && { timeZone }),
    ...(languages !== undefined && { languages: languages.split(",") }),
  };
}

/** Several tags, each once, parted by commas. */
function readTags(text: string): Reading<string> {
  const tags: string[] = [];
  for (const one of text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")) {
    const reading = readTag(one);
    if ("code" in reading) return reading;
    if (!tags.includes(reading.value)) tags.push(reading.value);
  }
  if (tags.length > 0) return { value: tags.join(",") };
  return { code: "settings/language-invalid", value: text, reason: "It names no language." };
}
