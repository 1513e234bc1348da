/** `siar new`: a fresh article, dated by the terminal's clock, and never over a file that is there. */

import { resolve } from "node:path";
import { folderWithin, isTaken, putNew } from "../import/put-articles.ts";
import { composeFresh } from "../init/fresh-article.ts";
import { readTitle, termOf } from "../init/fresh-fields.ts";
import type { Instant } from "../model/instant.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { isError, problem } from "../problems/problem.ts";
import { renderJson } from "../problems/render.ts";
import { loadSettings } from "../settings/load.ts";
import { readSlug, readTag } from "../settings/readings.ts";
import { instantOf, readDate } from "../text/date.ts";
import { nearest } from "../text/suggest.ts";
import { EXIT } from "./exit-code.ts";
import { printed } from "./init-report.ts";
import { type ReportFormat, refuse } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface NewFlags {
  readonly config?: string;
  readonly lang?: string;
  readonly date?: string;
  readonly category?: readonly string[];
  readonly author?: readonly string[];
  readonly slug?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
  readonly format: ReportFormat;
}

export async function newCommand(title: string, flags: NewFlags, terminal: Terminal): Promise<number> {
  const { cwd } = terminal;
  const { site, root, problems } = await loadSettings({
    cwd,
    ...(flags.config !== undefined && { config: flags.config }),
  });
  if (!site || problems.some(isError)) return refuse(problems, flags, root, terminal);
  const wrong: Problem[] = [];
  const report = (found: Problem): void => void wrong.push(found);
  const words = readTitle(title, report);
  const language = languageOf(flags.lang, site, report);
  const date = dateOf(flags.date, site, terminal, report);
  const slug = slugOf(flags.slug, report);
  // No label holds a comma (C3).
  const names = (flags.category ?? [])
    .flatMap((name) => name.split(","))
    .filter((name) => name.trim() !== "");
  const categories = [...new Set(names.flatMap((name) => termOf(name, site, report) ?? []))];
  const into = flags.into === undefined ? undefined : folderWithin(root, resolve(cwd, flags.into), cwd);
  if (typeof into === "object") report(into);
  if (words === undefined || date === undefined || typeof into === "object" || wrong.length > 0)
    return refuse(wrong, flags, root, terminal);

  const { path, text } = composeFresh(
    {
      title: words,
      language,
      date,
      categories,
      authors: flags.author ?? [],
      ...(slug !== undefined && { slug }),
      ...(into !== undefined && { into }),
    },
    site,
  );
  const isDry = flags.dryRun ?? false;
  const put = isDry ? !isTaken(root, path) : putNew(root, path, text);
  if (put === false)
    return refuse([problem("new/file-exists", { file: path }, { file: path })], flags, root, terminal);
  if (put !== true) return refuse([put], flags, root, terminal);
  if (flags.format === "json")
    terminal.out(`${renderJson([], { summary: { file: path, written: !isDry } })}\n`);
  else terminal.out(printed(isDry ? [`--- ${path}`, text.trimEnd()] : [path]));
  return EXIT.good;
}

/** One of the site's; the first where none is named. */
function languageOf(written: string | undefined, site: Site, report: (found: Problem) => void): string {
  const tags = site.languages.map(({ tag }) => tag);
  const first = tags[0] ?? "en";
  if (written === undefined) return first;
  const reading = readTag(written.trim());
  if (!("code" in reading) && tags.includes(reading.value)) return reading.value;
  const reason = `The languages of this site: ${tags.join(", ")}.`;
  report(
    problem("init/flag-invalid", undefined, {
      flag: "--lang",
      value: written,
      reason,
      suggestion: nearest(written, tags),
    }),
  );
  return first;
}

/** The clock of the terminal, on the site's: the one place where an article is given the moment of the machine. */
function dateOf(
  written: string | undefined,
  { timeZone }: Site,
  terminal: Terminal,
  report: (found: Problem) => void,
): Instant | undefined {
  if (written === undefined) return instantOf(terminal.now().getTime(), timeZone);
  const reading = readDate(written, timeZone);
  if ("instant" in reading) return reading.instant;
  const { reason, suggestion } = reading;
  report(problem("init/flag-invalid", undefined, { flag: "--date", value: written, reason, suggestion }));
  return undefined;
}

function slugOf(written: string | undefined, report: (found: Problem) => void): string | undefined {
  if (written === undefined) return undefined;
  const reading = readSlug(written.normalize("NFC").trim());
  if (!("code" in reading)) return reading.value;
  const { reason, suggestion } = reading;
  report(problem("init/flag-invalid", undefined, { flag: "--slug", value: written, reason, suggestion }));
  return undefined;
}
