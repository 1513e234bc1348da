/** Reads the text files that hosts and robots obey: `robots.txt`, `_redirects`, `_headers`. */

import { type Finding, found } from "./finding.ts";
import { whyNotUrl } from "./grammars.ts";
import type { JudgedList } from "./lists.ts";
import type { ReadLink } from "./reading.ts";

/** R93: the sitemaps that robots.txt names, each absolute. */
export function judgeRobots(text: string): JudgedList {
  const findings: Finding[] = [];
  const links: ReadLink[] = [];
  for (const { line, at } of linesOf(text)) {
    const url = /^sitemap:\s*(.*)$/i.exec(line)?.[1]?.trim();
    if (url === undefined) continue;
    const reason = whyNotUrl(url);
    if (reason === undefined) links.push({ url, what: "Sitemap", at });
    else findings.push(wrongLine(line, at, reason));
  }
  return { findings, links };
}

export interface JudgedRedirects extends JudgedList {
  /** Paths from the host's root that are redirected. */
  readonly from: ReadonlySet<string>;
}

/** R104: each line is a path, a target, and a status. */
export function judgeRedirects(text: string): JudgedRedirects {
  const findings: Finding[] = [];
  const links: ReadLink[] = [];
  const from = new Set<string>();
  for (const { line, at } of linesOf(text)) {
    if (line === "" || line.startsWith("#")) continue;
    const [source = "", target, status = "301", ...rest] = line.split(/\s+/);
    if (target === undefined || rest.length > 0) {
      findings.push(wrongLine(line, at, "It is not `from to status`."));
    } else if (!source.startsWith("/")) {
      findings.push(wrongLine(line, at, "It does not begin with a path."));
    } else if (!/^(?:200|301|302|303|307|308|404|410)$/.test(status)) {
      findings.push(wrongLine(line, at, `"${status}" is no status of a redirect.`));
    } else if (from.has(unescaped(source))) {
      findings.push(wrongLine(line, at, "That path is redirected already."));
    } else {
      from.add(unescaped(source));
      links.push({ url: target, what: source, at });
    }
  }
  return { findings, links, from };
}

const MOST_RULES = 100;
const LONGEST_LINE = 2000;

/** R99: at most 100 rules of a path and headers below it, no line over 2,000 characters, one `*` a path. */
export function judgeHeaders(text: string): JudgedList {
  const findings: Finding[] = [];
  const paths = new Set<string>();
  for (const { line, raw, at } of linesOf(text)) {
    if (line === "" || line.startsWith("#")) continue;
    if (raw.includes("\r")) findings.push(wrongLine(line, at, "It ends with a carriage return."));
    if (raw.length > LONGEST_LINE) findings.push(wrongLine(`${line.slice(0, 60)}…`, at, "It is too long."));
    if (/^\s/.test(raw)) {
      if (paths.size === 0) findings.push(wrongLine(line, at, "No path stands before it."));
      if (!/^!?\s*[a-z0-9-]+\s*(?::|$)/i.test(line))
        findings.push(wrongLine(line, at, "It is not `Name: value`."));
      continue;
    }
    if (line.split("*").length > 2) findings.push(wrongLine(line, at, "It holds more than one `*`."));
    if (paths.has(line))
      findings.push(wrongLine(line, at, "That path has headers already, which hosts would join."));
    paths.add(line);
    if (paths.size === MOST_RULES + 1)
      findings.push(wrongLine(line, at, `It is rule ${MOST_RULES + 1} of 100.`));
  }
  return { findings, links: [] };
}

function wrongLine(line: string, at: number, reason: string): Finding {
  return found("host/line-wrong", at, { line, reason }, { length: line.length });
}

function linesOf(
  text: string,
): readonly { readonly line: string; readonly raw: string; readonly at: number }[] {
  let at = 0;
  return text.split("\n").map((raw) => {
    const start = at;
    at += raw.length + 1;
    return { line: raw.trim(), raw, at: start };
  });
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path).normalize("NFC");
  } catch {
    return path;
  }
}
