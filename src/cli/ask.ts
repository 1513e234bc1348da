/**
 * Questions at a terminal, and the only file that knows the package that asks them. Questions and answers stand on
 * standard error, so that results can be piped; nobody is asked where nobody is there.
 */

import type { Terminal } from "./terminal.ts";

/** What a person may choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Whether somebody is there who could answer: at the keyboard too, which a pipe takes away. */
export function canAsk({ isInteractive }: Terminal): boolean {
  return isInteractive && process.stdin.isTTY === true;
}

/** A line of text; `validate` says what is wrong with it. Undefined where nobody is there, or the person gave up. */
export async function askText(
  terminal: Terminal,
  question: {
    readonly message: string;
    readonly placeholder?: string;
    readonly initial?: string;
    readonly validate?: (text: string) => string | undefined;
  },
): Promise<string | undefined> {
  if (!canAsk(terminal)) return undefined;
  const { text } = await import("@clack/prompts");
  const { message, placeholder, initial, validate } = question;
  const answer = await text({
    message,
    output: process.stderr,
    ...(placeholder !== undefined && { placeholder }),
    ...(initial !== undefined && { initialValue: initial }),
    ...(validate && { validate: (given: string | undefined) => validate(given ?? "") }),
  });
  return typeof answer === "string" ? answer : undefined;
}

/** The value of one of the choices; undefined where nobody is there, or the person gave up. */
export async function askChoice(
  terminal: Terminal,
  question: { readonly message: string; readonly choices: readonly Choice[] },
): Promise<string | undefined> {
  if (!canAsk(terminal)) return undefined;
  const { select } = await import("@clack/prompts");
  const options = question.choices.map(({ value, label, hint }) => ({
    value,
    label,
    ...(hint !== undefined && { hint }),
  }));
  const answer = await select({ message: question.message, options, output: process.stderr });
  return typeof answer === "string" ? answer : undefined;
}

/** Yes or no; undefined where nobody is there, or the person gave up. */
export async function askYes(
  terminal: Terminal,
  question: { readonly message: string; readonly initial?: boolean },
): Promise<boolean | undefined> {
  if (!canAsk(terminal)) return undefined;
  const { confirm } = await import("@clack/prompts");
  const { message, initial = true } = question;
  const answer = await confirm({ message, initialValue: initial, output: process.stderr });
  return typeof answer === "boolean" ? answer : undefined;
}
