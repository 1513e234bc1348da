/** How `siar import` says what it has done: for a person, and as one JSON document for programs. */

import type { ImportReport } from "../import/carry-out.ts";
import { printable } from "../problems/frame.ts";
import { renderJson } from "../problems/render.ts";
import { formatRfc3339 } from "../text/date.ts";
import { countProblems, plural } from "./counts.ts";
import { type ReportFormat, tellProblems } from "./report.ts";
import type { Terminal } from "./terminal.ts";

interface How {
  readonly isDry: boolean;
  readonly hasPictures: boolean;
}

export function tellImport(
  report: ImportReport,
  how: How,
  format: ReportFormat,
  root: string,
  terminal: Terminal,
): void {
  if (format === "json") {
    terminal.out(`${jsonOf(report, how)}\n`);
    return;
  }
  tellProblems(report.problems, format, root, terminal);
  terminal.out(printable(`${linesOf(report, how).join("\n")}\n`));
}

function linesOf({ articles, images, leftOut, problems }: ImportReport, how: How): readonly string[] {
  const done = articles.filter(({ isWritten }) => isWritten || how.isDry);
  const drafts = done.filter(({ article }) => article.isDraft).length;
  const lines = done.map(
    ({ path, title, article }) => `${path}  ${title}${article.isDraft ? "  (draft)" : ""}`,
  );
  const remote = images.filter(({ file }) => file === undefined);
  const told = countProblems(problems);
  return [
    ...lines,
    ...(remote.length === 0
      ? []
      : [
          how.hasPictures && !how.isDry
            ? "Pictures that the articles still name elsewhere:"
            : "Pictures that lie elsewhere (--images FOLDER downloads them):",
          ...remote.map(({ url }) => `  ${url}`),
        ]),
    ...(leftOut.length === 0
      ? []
      : [`Not imported: ${leftOut.map(({ what, count }) => `${count} ${what}`).join(", ")}.`]),
    `${[
      `${plural(done.length, "article")} ${how.isDry ? "would be written" : "written"}`,
      ...(drafts === 0 ? [] : [`${plural(drafts, "draft")} among them`]),
      ...(how.hasPictures ? [`${plural(images.length - remote.length, "picture")} downloaded`] : []),
    ].join(", ")}. ${told === "" ? "No problems" : told}.`,
  ];
}

function jsonOf({ articles, images, leftOut, problems }: ImportReport, { isDry }: How): string {
  const rows = articles.map(({ path, title, article, published, isWritten }) => ({
    file: path,
    title,
    id: article.id ?? null,
    date: published ? formatRfc3339(published) : null,
    draft: article.isDraft,
    isWritten,
  }));
  const pictures = images.map(({ url, articles: users, file }) => ({
    url,
    articles: users,
    file: file ?? null,
  }));
  const summary = { dryRun: isDry, written: rows.filter(({ isWritten }) => isWritten).length, leftOut };
  return renderJson(problems, { articles: rows, images: pictures, summary });
}
