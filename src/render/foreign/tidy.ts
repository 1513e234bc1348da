/**
 * What removing leaves behind: lines on which nothing is left. Between lines of HTML such a line would end the HTML,
 * and the next, where it is indented, would be read as code; so it goes.
 */

export function tidied(
  text: string,
  lines: readonly number[],
  source: string,
  starts: readonly number[],
): { readonly body: string; readonly lines: readonly number[] } {
  const written = text.split("\n");
  const kept: string[] = [];
  const origins: number[] = [];
  for (const [index, line] of written.entries()) {
    const origin = lines[index] ?? lines.at(-1) ?? 0;
    const isOwn = origins.at(-1) !== origin && lines[index + 1] !== origin;
    if (line.trim() === "" && isOwn && isEmptied(source, starts, origin)) {
      if (endsHtml(kept.at(-1) ?? "", written[index + 1] ?? "")) continue;
    }
    kept.push(line);
    origins.push(origin);
  }
  return { body: kept.join("\n"), lines: origins };
}

/** Whether a blank line between two others would part HTML, or make code of what is only moved in. */
function endsHtml(above: string, below: string): boolean {
  if (/^[ \t]+<[a-z/!]/i.test(below)) return above.trim() !== "";
  return /^[ \t]*<\//.test(below) && /^[ \t]*<(?!\/?(?:code|a|em|strong|b|i|span)\b)/i.test(above);
}

function isEmptied(source: string, starts: readonly number[], line: number): boolean {
  return source.slice(starts[line] ?? 0, starts[line + 1] ?? source.length).trim() !== "";
}
