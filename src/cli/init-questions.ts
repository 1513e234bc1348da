/** What `siar init` asks a person at the terminal, and what it takes where nobody is asked. */

import { basename } from "node:path";
import { type Answers, FLAGS, type Question, USUAL, whyNot } from "../init/answers.ts";
import type { Draft, Settled } from "../init/plan.ts";
import { doubtfulTwins, type LabelGroup, mergeGroups } from "../init/twins.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import { plural } from "./counts.ts";
import { UsageError } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** How questions are asked; `ask.ts`, or what stands for it. */
export interface Asking {
  readonly canAsk: (terminal: Terminal) => boolean;
  readonly askText: (
    terminal: Terminal,
    question: {
      readonly message: string;
      readonly initial?: string;
      readonly placeholder?: string;
      readonly validate?: (text: string) => string | undefined;
    },
  ) => Promise<string | undefined>;
  readonly askYes: (
    terminal: Terminal,
    question: { readonly message: string; readonly initial?: boolean },
  ) => Promise<boolean | undefined>;
}

const MESSAGES: Readonly<Record<Question, string>> = {
  title: "What is the site called?",
  baseUrl: "At which address will it be?",
  timeZone: "In which time zone are dates without one?",
  language: "In which languages are the articles? The default one first.",
};

/** All that the settings must say: asked, else given, found, or usual; or the problem that too little is known. */
export async function settle(
  given: Answers,
  found: Answers,
  how: { readonly root: string; readonly isYes: boolean; readonly asking: Asking | undefined },
  terminal: Terminal,
): Promise<Settled | Problem> {
  const { isYes, asking, root } = how;
  const known = { ...found, ...given };
  if (!isYes && asking !== undefined) return askAll(given, known, root, asking, terminal);
  const missing = [
    ...(known.title === undefined ? [FLAGS.title] : []),
    ...(known.baseUrl === undefined ? [FLAGS.baseUrl] : []),
    ...(known.languages === undefined ? [FLAGS.language] : []),
    ...(known.timeZone === undefined ? [FLAGS.timeZone] : []),
  ];
  if (!isYes && missing.length > 0) return problem("init/answer-missing", undefined, { flags: missing });
  return { title: titleOf(root), ...USUAL, ...known };
}

/** The folder's name, as a title is written. */
function titleOf(root: string): string {
  const words = basename(root)
    .replace(/[-_.]+/g, " ")
    .trim();
  return words === "" ? "A site" : words.charAt(0).toUpperCase() + words.slice(1);
}

async function askAll(
  given: Answers,
  known: Answers,
  root: string,
  asking: Asking,
  terminal: Terminal,
): Promise<Settled> {
  const ask = async (
    question: Question,
    answered: string | undefined,
    initial: string | undefined,
  ): Promise<string> => {
    if (answered !== undefined) return answered;
    const answer = await asking.askText(terminal, {
      message: MESSAGES[question],
      ...(initial === undefined ? { placeholder: USUAL.baseUrl } : { initial }),
      validate: (text) => whyNot(question, text),
    });
    if (answer === undefined) throw new UsageError("a question was left open; nothing was written.");
    return answer.trim();
  };
  const title = await ask("title", given.title, known.title ?? titleOf(root));
  const baseUrl = await ask("baseUrl", given.baseUrl, known.baseUrl);
  const languages = await ask(
    "language",
    given.languages?.join(","),
    (known.languages ?? USUAL.languages).join(","),
  );
  const timeZone = await ask("timeZone", given.timeZone, known.timeZone ?? USUAL.timeZone);
  return { title, baseUrl, timeZone, languages: languages.split(",").map((tag) => tag.trim()) };
}

/** More questions of one kind nobody answers. */
const MOST_PAIRS = 20;

/** The groups of labels with those made one that somebody says are one. */
export async function askTwins(
  groups: readonly LabelGroup[],
  asking: Asking,
  terminal: Terminal,
): Promise<readonly LabelGroup[]> {
  const same: (readonly [LabelGroup, LabelGroup])[] = [];
  for (const pair of doubtfulTwins(groups, MOST_PAIRS)) {
    const [one, other] = pair.map(
      (group) => `"${group.labels[0]?.label}" (${plural(group.count, "article")})`,
    );
    const message = `Are the categories ${one} and ${other} the same?`;
    if (await asking.askYes(terminal, { message, initial: false })) same.push(pair);
  }
  return mergeGroups(groups, same);
}

/** Whether the build goes on without what is not understood; as proposed where nobody is asked. */
export async function askLenient(
  { proposal, survey }: Draft,
  asking: Asking,
  terminal: Terminal,
): Promise<boolean> {
  if (!proposal.isLenient || survey.wrong === 0) return proposal.isLenient;
  const message = `${survey.wrong} of ${plural(survey.files, "file")} cannot be understood as they are. Build the others without them?`;
  return (await asking.askYes(terminal, { message })) ?? true;
}
