/** What `siar import` was told by flags, and what it asks a person at the terminal for. */

import { labelOf } from "../catalogue/taxonomy.ts";
import { languageOf } from "../import/languages.ts";
import type { OpenQuestions } from "../import/sources.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import { readDate } from "../text/date.ts";
import { languageName } from "../text/language.ts";
import { readUrl, WEB_SCHEMES } from "../text/url.ts";
import { UsageError } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** How questions are asked; `ask.ts`, or what stands for it. */
export interface Asking {
  readonly canAsk: (terminal: Terminal) => boolean;
  readonly askText: (
    terminal: Terminal,
    question: { readonly message: string; readonly validate?: (text: string) => string | undefined },
  ) => Promise<string | undefined>;
  readonly askChoice: (
    terminal: Terminal,
    question: {
      readonly message: string;
      readonly choices: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
    },
  ) => Promise<string | undefined>;
}

export interface Given {
  readonly date?: Instant;
  readonly language?: string;
  readonly siteUrl?: string;
}

export interface Answers {
  readonly date?: Instant;
  readonly language?: string;
  readonly sections: ReadonlyMap<string, string>;
}

/** Reads the flags that must be something. */
export function readGiven(
  flags: { readonly date?: string; readonly lang?: string; readonly siteUrl?: string },
  site: Site,
  wrong: Problem[],
): Given {
  const invalid = (flag: string, value: string, reason: string, suggestion?: string): undefined => {
    wrong.push(problem("import/flag-invalid", undefined, { flag, value, reason, suggestion }));
  };
  const reading = flags.date === undefined ? undefined : readDate(flags.date, site.timeZone);
  if (reading !== undefined && "reason" in reading)
    invalid("--date", flags.date ?? "", reading.reason, reading.suggestion);
  const language = languageOf(flags.lang, site);
  if (flags.lang !== undefined && language === undefined) {
    const tags = site.languages.map(({ tag }) => tag);
    invalid("--lang", flags.lang, `The languages of this site: ${tags.join(", ")}.`);
  }
  const url = flags.siteUrl === undefined ? undefined : readUrl(flags.siteUrl, WEB_SCHEMES);
  if (url !== undefined && "reason" in url) invalid("--site-url", flags.siteUrl ?? "", url.reason);
  return {
    ...(reading && "instant" in reading && { date: reading.instant }),
    ...(language !== undefined && { language }),
    ...(url && "url" in url && { siteUrl: url.url }),
  };
}

/** All that is to be known, or the problem that nobody can be asked. */
export async function answersOf(
  questions: OpenQuestions,
  given: Given,
  site: Site,
  terminal: Terminal | undefined,
  asking?: Asking,
): Promise<Answers | Problem> {
  const ask = terminal && (asking ?? (await import("./ask.ts")));
  const languages = site.languages.map(({ tag }) => tag);
  if (terminal === undefined || ask === undefined || !ask.canAsk(terminal)) {
    const { needsDate, needsLanguage, foreign } = questions;
    if (foreign !== undefined && needsLanguage)
      return problem("import/language-foreign", undefined, { found: foreign, languages });
    const missing = [
      ...(needsDate ? ["date" as const] : []),
      ...(needsLanguage ? ["language" as const] : []),
    ];
    if (missing.length > 0) return problem("import/answer-missing", undefined, { missing, languages });
    return { ...given, sections: new Map() };
  }
  const date = questions.needsDate ? await askDate(ask, terminal, site) : given.date;
  const language = questions.needsLanguage
    ? await askLanguage(ask, terminal, questions, site)
    : given.language;
  const sections = await askSections(ask, terminal, questions, site, language);
  return { ...(date && { date }), ...(language !== undefined && { language }), sections };
}

async function askDate(ask: Asking, terminal: Terminal, site: Site): Promise<Instant> {
  const answer = await ask.askText(terminal, {
    message: `When is it published? A day, or a time in ${site.timeZone}: 2026-11-23 09:00`,
    validate: (text) => {
      const reading = readDate(text, site.timeZone);
      return "reason" in reading ? reading.reason : undefined;
    },
  });
  const reading = readDate(answer ?? "", site.timeZone);
  if (!("instant" in reading)) throw new UsageError("no date was given; nothing was written.");
  return reading.instant;
}

async function askLanguage(
  ask: Asking,
  terminal: Terminal,
  { foreign }: OpenQuestions,
  site: Site,
): Promise<string> {
  const choices = site.languages.map(({ tag }) => ({ value: tag, label: languageName(tag), hint: tag }));
  const message =
    foreign === undefined
      ? "In which language is it?"
      : `It says "${foreign}". Which of the site's languages is that?`;
  const answer = await ask.askChoice(terminal, { message, choices });
  if (answer === undefined) throw new UsageError("no language was given; nothing was written.");
  return answer;
}

/** Ids of terms for the sections that are none, where the person chooses one. */
async function askSections(
  ask: Asking,
  terminal: Terminal,
  { sections }: OpenQuestions,
  site: Site,
  language = site.languages[0]?.tag ?? "en",
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const section of sections) {
    const terms = site.taxonomy.map((term) => ({
      value: term.id,
      label: labelOf(term, language, site),
      hint: term.id,
    }));
    const answer = await ask.askChoice(terminal, {
      message: `"${section}" is no category of the taxonomy. Which one is meant?`,
      choices: [...terms, { value: "", label: `none of these: keep "${section}"` }],
    });
    if (answer !== undefined && answer !== "") answers.set(section, answer);
  }
  return answers;
}
