/** Tables that Markdown can say: one row of heads, cells in a line each, none that spans. */

import { childrenOf, elementsIn, type HtmlNode } from "./html-node.ts";
import type { Conversion } from "./html-rule.ts";

/** The table between pipes; undefined where it has to stay HTML. */
export function pipeTable(table: HtmlNode, { convert }: Conversion): string | undefined {
  const rows = elementsIn(table, "TR").map((row) =>
    childrenOf(row).filter(({ nodeName }) => nodeName === "TD" || nodeName === "TH"),
  );
  const [heads = [], ...bodies] = rows;
  const cells = rows.flat();
  const isPlain =
    heads.length > 0 &&
    heads.every(({ nodeName }) => nodeName === "TH") &&
    rows.every(({ length }) => length === heads.length) &&
    bodies.flat().every(({ nodeName }) => nodeName === "TD") &&
    elementsIn(table, "CAPTION", "TABLE").length === 0 &&
    cells.every((cell) => cell.getAttribute("colspan") === null && cell.getAttribute("rowspan") === null);
  if (!isPlain) return undefined;
  const written = rows.map((row) => row.map((cell) => convert(innerHtml(cell))));
  if (written.flat().some((text) => text.includes("\n"))) return undefined;
  const lines = written.map((row) => lineOf(row.map((text) => text.replace(/(?<!\\)\|/g, "\\|"))));
  const [head = "", ...others] = lines;
  return [head, lineOf(heads.map(alignment)), ...others].join("\n");
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function alignment(head: HtmlNode): string {
  const said = `${head.getAttribute("align") ?? ""} ${head.getAttribute("style") ?? ""} ${head.getAttribute("class") ?? ""}`;
  if (/right/i.test(said)) return "---:";
  if (/center/i.test(said)) return ":---:";
  return /left/i.test(said) ? ":---" : "---";
}

function innerHtml(cell: HtmlNode): string {
  return "innerHTML" in cell ? String(cell.innerHTML) : "";
}
