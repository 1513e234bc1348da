/** `siar init`: looks at a folder, says what it found, and writes the settings that make a site of it. */

import { existsSync, mkdirSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { adoptIds } from "../build/adopt.ts";
import { replaceFile } from "../disk/replace.ts";
import { openSiteFolder } from "../disk/site-folder.ts";
import { isSystemError, unwritable } from "../disk/system-error.ts";
import { putNew } from "../import/put-articles.ts";
import { type Answers, readFound, readGiven, USUAL } from "../init/answers.ts";
import { type Looked, lookAt } from "../init/look.ts";
import { type Draft, draftSettings, finishSettings } from "../init/plan.ts";
import { starterFiles } from "../init/starter.ts";
import { SETTINGS_FILE } from "../init/write-settings.ts";
import type { Problem } from "../model/problem.ts";
import type { DialectName } from "../model/site.ts";
import { isError, problem } from "../problems/problem.ts";
import { dayOf, instantOf } from "../text/date.ts";
import { EXIT } from "./exit-code.ts";
import { type Asking, askLenient, askTwins, settle } from "./init-questions.ts";
import { closingLines, type Done, findingLines, initJson, printed } from "./init-report.ts";
import { type ReportFormat, refuse, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface InitFlags {
  readonly yes?: boolean;
  readonly articles?: readonly string[];
  readonly baseUrl?: string;
  readonly title?: string;
  readonly language?: string;
  readonly timeZone?: string;
  readonly dialect?: DialectName;
  readonly feed?: readonly string[];
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly format: ReportFormat;
}

export async function initCommand(
  directory: string | undefined,
  flags: InitFlags,
  terminal: Terminal,
  asking?: Asking,
): Promise<number> {
  const root = resolve(terminal.cwd, directory ?? ".");
  const wrong: Problem[] = [];
  const report = (found: Problem): void => void wrong.push(found);
  const given = readGiven(flags, report);
  const folders = foldersOf(flags.articles ?? [], root, report);
  const refusal = whyNotHere(root, directory ?? ".", flags);
  if (refusal) report(refusal);
  if (wrong.length > 0) return refuse(wrong, flags, root, terminal);

  const folder = openSiteFolder(root);
  const looked = lookAt(folder, { articles: folders, ...(flags.dialect && { dialect: flags.dialect }) });
  const empty = folders.find((one) => !looked.articles.folders.includes(one));
  if (empty !== undefined)
    return refuse([problem("init/no-articles", undefined, { folder: empty || "." })], flags, root, terminal);
  const found: Answers = readFound(looked);
  const ask = flags.yes ? undefined : (asking ?? (await import("./ask.ts")));
  const person = ask?.canAsk(terminal) ? ask : undefined;
  const isYes = flags.yes ?? false;
  const settled = await settle(given, found, { root, isYes, asking: person }, terminal);
  if ("code" in settled) return refuse([settled], flags, root, terminal);

  const now = instantOf(terminal.now().getTime(), settled.timeZone);
  const isBare = looked.articles.files.length === 0;
  const draft = draftSettings(folder, root, looked, {
    ...settled,
    ...(isBare && { established: dayOf(now) }),
  });
  if (flags.format === "text" && !isBare) terminal.out(printed(findingLines(looked, draft)));
  const groups = person ? await askTwins(draft.groups, person, terminal) : draft.groups;
  const isLenient = person ? await askLenient(draft, person, terminal) : draft.proposal.isLenient;
  const finished = finishSettings({ ...draft.proposal, isLenient }, groups);
  const problems: Problem[] = [...draft.problems, ...finished.problems];
  if (settled.baseUrl === USUAL.baseUrl)
    problems.push(problem("init/address-made", undefined, { baseUrl: settled.baseUrl }));
  const files = new Map([[SETTINGS_FILE, finished.text]]);
  if (isEmpty(looked)) {
    for (const [path, text] of starterFiles(settled.languages[0] ?? "en", now)) {
      if (!existsSync(join(root, path))) files.set(path, text);
    }
  }
  const isDry = flags.dryRun ?? false;
  const refused = isDry ? undefined : putAll(root, files, flags.force ?? false);
  if (refused) return refuse([refused], flags, root, terminal);
  if (isDry && flags.format === "text")
    for (const [path, text] of files) terminal.out(printed([`--- ${path}`, text]));
  const adopted = isDry ? undefined : await adoptAll(flags, root, terminal, problems);
  const done: Done = {
    files: [...files.keys()],
    isDry,
    isWritten: !isDry,
    terms: finished.terms,
    canFix: finished.terms > 0 || draft.survey.problems.length > 0,
    ...(adopted !== undefined && { adopted }),
  };
  return tell(looked, draft, done, problems, flags, root, terminal);
}

/** Nothing that any program or person has written yet. */
function isEmpty({ dialect, articles }: Looked): boolean {
  return dialect.dialect === "siar" && articles.files.length === 0;
}

/** Folders from the site's, `content/posts`; the empty text is the site's folder itself. */
function foldersOf(
  named: readonly string[],
  root: string,
  report: (found: Problem) => void,
): readonly string[] {
  return named
    .flatMap((one) => one.split(","))
    .flatMap((one) => {
      const below = relative(root, resolve(root, one.trim()));
      if (
        below !== ".." &&
        !below.startsWith(`..${sep}`) &&
        resolve(root, below) === resolve(root, one.trim())
      )
        return [below.split(sep).join("/").normalize("NFC")];
      const facts = {
        flag: "--articles",
        value: one,
        reason: "It lies outside the site's folder.",
        suggestion: undefined,
      };
      report(problem("init/flag-invalid", undefined, facts));
      return [];
    });
}

const SETTINGS: readonly string[] = ["yaml", "yml", "json", "mjs", "ts"].map((type) => `siar.config.${type}`);

function whyNotHere(root: string, folder: string, { force }: InitFlags): Problem | undefined {
  const stat = statSync(root, { throwIfNoEntry: false });
  if (stat && !stat.isDirectory())
    return problem("init/folder-unusable", undefined, { folder, reason: "It is no folder." });
  const file = SETTINGS.find((name) => existsSync(join(root, name)));
  if (file === undefined || (force && file === SETTINGS_FILE)) return undefined;
  return problem("init/settings-exist", undefined, { file });
}

/** Whole files, none over another; the settings alone are replaced where somebody says so. */
function putAll(root: string, files: ReadonlyMap<string, string>, isForced: boolean): Problem | undefined {
  try {
    mkdirSync(root, { recursive: true });
    for (const [path, text] of files) {
      const isThere = existsSync(join(root, path));
      if (isThere && isForced && path === SETTINGS_FILE) replaceFile(join(root, path), Buffer.from(text));
      else {
        const put = putNew(root, path, text);
        if (put === false) return problem("init/settings-exist", undefined, { file: path });
        if (put !== true) return put;
      }
    }
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return unwritable(error, root);
  }
}

/** Ids of the former site's feeds, by the same way as `siar ids adopt`. */
async function adoptAll(
  { feed }: InitFlags,
  root: string,
  terminal: Terminal,
  problems: Problem[],
): Promise<number | undefined> {
  if (feed === undefined || feed.length === 0) return undefined;
  const files = feed.map((file) => resolve(terminal.cwd, file));
  const report = await adoptIds(files, { cwd: root, now: terminal.now() });
  problems.push(...report.problems);
  return report.adopted.length;
}

function tell(
  looked: Looked,
  draft: Draft,
  done: Done,
  problems: readonly Problem[],
  flags: InitFlags,
  root: string,
  terminal: Terminal,
): number {
  if (flags.format === "json") terminal.out(`${initJson(looked, draft, done, problems)}\n`);
  else {
    tellProblems(problems, flags.format, root, terminal);
    terminal.out(printed(closingLines(done, problems)));
  }
  return problems.some(isError) ? EXIT.problems : EXIT.good;
}
