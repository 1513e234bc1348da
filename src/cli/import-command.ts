/** `siar import`: articles from texts, feeds and exports of other systems, each into a file of its own. */

import { resolve } from "node:path";
import { type CarryOptions, carryOut } from "../import/carry-out.ts";
import { firstFolder } from "../import/file-names.ts";
import { languageOfFolder } from "../import/languages.ts";
import { folderWithin } from "../import/put-articles.ts";
import { readInputs } from "../import/read-inputs.ts";
import { siteTitles } from "../import/site-titles.ts";
import { type ImportForm, openQuestions, readSources } from "../import/sources.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { isError } from "../problems/problem.ts";
import { loadSettings } from "../settings/load.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { type Asking, answersOf, type Given, readGiven } from "./import-answers.ts";
import { tellImport } from "./import-report.ts";
import { progressBar } from "./progress-bar.ts";
import { type ReportFormat, refuse } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface ImportFlags {
  readonly config?: string;
  readonly into?: string;
  readonly date?: string;
  readonly lang?: string;
  readonly siteUrl?: string;
  readonly pages?: boolean;
  readonly images?: string;
  readonly dryRun?: boolean;
  readonly format: ReportFormat;
}

/** For one picture: seconds are plenty, and no page needs a larger one. */
const PICTURE_LIMITS = { timeoutMs: 30_000, maxBytes: 30_000_000 };

export async function importCommand(
  form: ImportForm,
  files: readonly string[],
  flags: ImportFlags,
  terminal: Terminal,
  asking?: Asking,
): Promise<number> {
  const { site, root, problems } = await loadSettings({ cwd: terminal.cwd, ...configOf(flags) });
  if (!site || problems.some(isError)) return refuse(problems, flags, root, terminal);
  const wrong: Problem[] = [];
  const given = readGiven(flags, site, wrong);
  const folder = folderOf(flags.into ?? resolve(root, firstFolder(site)), root, terminal, wrong);
  const pictures = flags.images === undefined ? undefined : folderOf(flags.images, root, terminal, wrong);
  if (files.filter((file) => file === "-").length > 1)
    throw new UsageError("standard input can be read once only.");
  const inputs = readInputs(files, terminal.cwd, (found) => void wrong.push(found));
  if (wrong.length > 0) return refuse(wrong, flags, root, terminal);

  const siteUrl = given.siteUrl ?? site.baseUrl;
  const sources = readSources(form, inputs, { site, pages: flags.pages ?? false, siteUrl });
  const known = withFolder(given, folder, site);
  const questions = openQuestions(form, sources, site, {
    hasDate: known.date !== undefined,
    hasLanguage: known.language !== undefined,
  });
  const isPiped = files.includes("-");
  const answers = await answersOf(questions, known, site, isPiped ? undefined : terminal, asking);
  if ("code" in answers) {
    const told = sources.flatMap((source) => source.problems);
    return refuse([...told, answers], flags, root, terminal);
  }
  const bar = progressBar(terminal);
  const options: CarryOptions = {
    site,
    root,
    folder,
    ...answers,
    isDry: flags.dryRun ?? false,
    ...(form === "text" && { titles: titlesOf(root, site) }),
    ...(pictures !== undefined && {
      pictures: {
        ...PICTURE_LIMITS,
        folder: pictures,
        fetch: (url, init) => fetch(url, init),
        trustedHosts: new Set([siteUrl, site.baseUrl].flatMap(hostIn)),
        onProgress: (done, total) => bar.update("pictures", done, total),
      },
    }),
  };
  const report = await carryOut(sources, options);
  bar.stop();
  tellImport(
    report,
    { isDry: options.isDry, hasPictures: pictures !== undefined },
    flags.format,
    root,
    terminal,
  );
  return report.problems.some(isError) ? EXIT.problems : EXIT.good;
}

function configOf({ config }: ImportFlags): { readonly config?: string } {
  return config === undefined ? {} : { config };
}

function folderOf(folder: string, root: string, { cwd }: Terminal, wrong: Problem[]): string {
  const within = folderWithin(root, folder, cwd);
  if (typeof within === "string") return within;
  wrong.push(within);
  return "";
}

function withFolder(given: Given, folder: string, site: Site): Given {
  const language = given.language ?? languageOfFolder(folder, site);
  return { ...given, ...(language !== undefined && { language }) };
}

/** Of every folder in which articles lie. */
function titlesOf(root: string, site: Site): ReadonlyMap<string, readonly string[]> {
  const folders = new Set(site.articles.map((pattern) => firstFolder({ articles: [pattern] })));
  const all = new Map<string, readonly string[]>();
  for (const folder of folders) {
    for (const [title, paths] of siteTitles(root, folder))
      all.set(title, [...(all.get(title) ?? []), ...paths]);
  }
  return all;
}

function hostIn(url: string): readonly string[] {
  return URL.canParse(url) ? [new URL(url).host] : [];
}
