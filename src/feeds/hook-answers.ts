/**
 * One question to a hook, and what comes of it: kept, left out, or something else that must be of the right form.
 * A hook never throws through here: whatever it does wrong is told, and the thing stays as it was.
 */

import type { Extension } from "../model/entry.ts";
import type { FactsOf } from "../problems/problem.ts";
import type { FeedsPlannedFacts } from "../problems/words/feeds-planned.ts";
import { namesOf, XML_NAME } from "./extensions.ts";
import type { FormReading, WrongForm } from "./hook-schema.ts";
import { frozen, isSame, plainCopy } from "./hook-values.ts";

export type HookCode = Extract<keyof FeedsPlannedFacts, `hook/${string}`>;

/** Tells a problem; `thrown` leads to its place. */
export interface Finder {
  readonly find: <C extends HookCode>(code: C, facts: FactsOf<C>, thrown?: unknown) => void;
}

export interface Question {
  readonly hook: "entry" | "feed";
  readonly subject: string;
}

export type Answer = "kept" | "dropped" | { readonly copy: unknown };

/** Calls a hook with what it is given, which is frozen. Whatever it does is an answer or a problem, never an exception. */
export function ask({ find }: Finder, question: Question, given: object, call: () => unknown): Answer {
  frozen(given);
  try {
    const returned = call();
    if (returned === null) return "dropped";
    if (returned === given) return "kept";
    if (returned === undefined) find("hook/returned-nothing", question);
    else if (isPromise(returned)) find("hook/not-awaited", question);
    else {
      const copy = plainCopy(returned);
      if (!("reason" in copy)) return isSame(copy.value, given) ? "kept" : { copy: copy.value };
      find("hook/returned-wrong", { ...question, ...copy });
    }
  } catch (error) {
    find("hook/failed", { ...question, message: messageOf(error) }, error);
  }
  return "kept";
}

/** One that fails later must not end the program. */
function isPromise(returned: unknown): boolean {
  if (!(returned instanceof Promise)) return false;
  returned.catch(() => undefined);
  return true;
}

const LONGEST_MESSAGE = 200;

/** The first line of what was thrown, as a sentence. */
function messageOf(error: unknown): string {
  const said = error instanceof Error ? error.message : typeof error === "string" ? error : "";
  const line = (said.split("\n", 1)[0] ?? "").slice(0, LONGEST_MESSAGE).trim();
  return line === "" ? "(nothing)." : `${line.replace(/[.:!?]+$/, "")}.`;
}

export interface Fault extends WrongForm {
  readonly isIdentity: boolean;
}

/** What a hook returned, if its form is right and `faultsOf` finds nothing; else all that is wrong is told. */
export function accept<T>(
  { find }: Finder,
  question: Question,
  form: FormReading<T>,
  faultsOf: (value: T) => readonly Fault[],
): T | undefined {
  if ("wrong" in form) {
    for (const { path, reason } of form.wrong) find("hook/returned-wrong", { ...question, path, reason });
    return undefined;
  }
  const faults = faultsOf(form.value);
  for (const { path, reason, isIdentity } of faults) {
    if (isIdentity) find("hook/changed-identity", { ...question, path });
    else find("hook/returned-wrong", { ...question, path, reason });
  }
  return faults.length === 0 ? form.value : undefined;
}

/** A fault where a hook changed what readers know the thing by. */
export function changed(path: string, now: unknown, before: unknown): readonly Fault[] {
  return isSame(now, before) ? [] : [{ path, reason: "", isIdentity: true }];
}

/** Faults where extensions use names that XML cannot bear, or prefixes that nothing declares. */
export function wrongNames(
  extensions: readonly Extension[] = [],
  namespaces: Readonly<Record<string, string>> = {},
): readonly Fault[] {
  return extensions.flatMap((extension, index) =>
    namesOf(extension).flatMap(({ name, prefix = "", isDeclared }): Fault | [] => {
      const fault = { path: `extensions[${index}]`, isIdentity: false };
      if (!XML_NAME.test(name))
        return { ...fault, reason: `"${name}" cannot name an XML element or attribute.` };
      if (isDeclared || Object.hasOwn(namespaces, prefix)) return [];
      return { ...fault, reason: `Nothing says what the prefix of "${name}" stands for.` };
    }),
  );
}
