/** `siar fix`: shows the mends of articles that are certain, and writes them back where somebody agrees. */

import { relative, resolve, sep } from "node:path";
import { discover, readFound } from "../build/discover.ts";
import { replaceFile } from "../disk/replace.ts";
import { isSystemError, unwritable } from "../disk/system-error.ts";
import { type Mended, mendArticle } from "../mend/mend.ts";
import { showDiff } from "../mend/show-diff.ts";
import { wordsOf } from "../mend/words.ts";
import type { Problem } from "../model/problem.ts";
import { printable } from "../problems/frame.ts";
import { isError, problem } from "../problems/problem.ts";
import { renderJson } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { countProblems, plural } from "./counts.ts";
import { EXIT } from "./exit-code.ts";
import { hasUncommitted } from "./hook-command.ts";
import { type ReportFormat, refuse, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface FixFlags {
  readonly config?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly format: ReportFormat;
}

/** How somebody is asked; `ask.ts`, or what stands for it. */
export interface AskingYes {
  readonly canAsk: (terminal: Terminal) => boolean;
  readonly askYes: (
    terminal: Terminal,
    question: { readonly message: string; readonly initial?: boolean },
  ) => Promise<boolean | undefined>;
}

interface MendedFile extends Mended {
  readonly path: string;
  /** Absolute. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export async function fixCommand(
  paths: readonly string[],
  flags: FixFlags,
  terminal: Terminal,
  asking?: AskingYes,
): Promise<number> {
  const { cwd } = terminal;
  const { site, root, problems } = await loadSettings({
    cwd,
    ...(flags.config !== undefined && { config: flags.config }),
  });
  if (!site || problems.some(isError)) return refuse(problems, flags, root, terminal);
  const found = discover(root, site.articles, "dist", () => {});
  const wanted = paths.map((path) =>
    relative(root, resolve(cwd, path)).split(sep).join("/").normalize("NFC"),
  );
  const isWithin = (path: string, folder: string): boolean =>
    folder === "" || path === folder || path.startsWith(`${folder}/`);
  const strange = wanted.flatMap((one, index) =>
    found.files.some(({ path }) => isWithin(path, one))
      ? []
      : [problem("fix/path-unknown", undefined, { path: paths[index] ?? one })],
  );
  if (strange.length > 0) return refuse(strange, flags, root, terminal);

  const told: Problem[] = [...found.problems];
  const mended: MendedFile[] = [];
  const files = found.files.filter(
    ({ path }) => wanted.length === 0 || wanted.some((one) => isWithin(path, one)),
  );
  for (const one of files) {
    const read = readFound(one);
    if ("code" in read) told.push(read);
    const mends = "code" in read ? undefined : mendArticle(one.path, read.bytes, site);
    if (mends && !("code" in read))
      mended.push({ ...mends, path: one.path, file: one.file, bytes: read.bytes });
  }
  if (flags.format === "text") for (const one of mended) show(one, terminal);
  const isAgreed = mended.length > 0 && (await agrees(mended, flags, root, terminal, asking));
  const written = isAgreed ? mended.filter((one) => writeBack(one, root, told)) : [];
  tell(mended, written, told, files.length, flags, root, terminal);
  return told.some(isError) ? EXIT.problems : EXIT.good;
}

function show({ path, before, after, mends }: MendedFile, terminal: Terminal): void {
  const kinds = mends.map(
    (mend) => `  ${mend.line === undefined ? path : `${path}:${mend.line}`}  ${wordsOf(mend.kind)}`,
  );
  terminal.out(printable(`${kinds.join("\n")}\n${showDiff(path, before, after)}`));
}

/** Yes by flag, or by somebody at the terminal. */
async function agrees(
  mended: readonly MendedFile[],
  { yes, dryRun, format }: FixFlags,
  root: string,
  terminal: Terminal,
  asking: AskingYes | undefined,
): Promise<boolean> {
  if (dryRun) return false;
  const isDirty = hasUncommitted(
    root,
    mended.map(({ path }) => path),
  );
  if (isDirty && format === "text")
    terminal.error("Some of these files have changes that are not committed.\n");
  if (yes) return true;
  const ask = asking ?? (await import("./ask.ts"));
  if (!ask.canAsk(terminal)) return false;
  return (
    (await ask.askYes(terminal, { message: `Write these mends into ${plural(mended.length, "file")}?` })) ??
    false
  );
}

/** Whole, and only over the bytes that were shown. */
function writeBack({ path, file, bytes, after }: MendedFile, root: string, told: Problem[]): boolean {
  try {
    const now = readFound({ path, file });
    if ("code" in now || Buffer.compare(now.bytes, bytes) !== 0) {
      told.push("code" in now ? now : problem("fix/changed-meanwhile", { file: path }, {}));
      return false;
    }
    replaceFile(file, Buffer.from(after));
    return true;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    told.push(unwritable(error, root));
    return false;
  }
}

function tell(
  mended: readonly MendedFile[],
  written: readonly MendedFile[],
  told: readonly Problem[],
  looked: number,
  { format }: FixFlags,
  root: string,
  terminal: Terminal,
): void {
  if (format === "json") {
    const files = mended.map((one) => ({
      file: one.path,
      mends: one.mends,
      isWritten: written.includes(one),
    }));
    terminal.out(
      `${renderJson(told, { files, summary: { looked, mended: mended.length, written: written.length } })}\n`,
    );
    return;
  }
  tellProblems(told, format, root, terminal);
  const count = mended.reduce((sum, { mends }) => sum + mends.length, 0);
  const problems = countProblems(told);
  const ends = problems === "" ? "" : ` ${problems}.`;
  const outcome =
    mended.length === 0
      ? `Nothing to mend in ${plural(looked, "article")}.`
      : written.length === 0
        ? `${plural(count, "mend")} in ${plural(mended.length, "file")} of ${looked}; nothing was written. --yes writes them.`
        : `${plural(count, "mend")} in ${plural(mended.length, "file")} of ${looked}; ${plural(written.length, "file")} written.`;
  terminal.out(`${outcome}${ends}\n`);
}
