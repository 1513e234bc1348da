/** Reads the text files that hosts and robots obey: `robots.txt` and `_redirects`; `_headers` has a file of its own. */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, found } from "../finding.ts";
import { whyNotUrl } from "../grammars/web-urls.ts";
import type { JudgedList } from "./lists.ts";

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

/** A line that hosts cannot obey. */
export function wrongLine(line: string, at: number, reason: string): Finding {
  return found("host/line-wrong", at, { line, reason }, { length: line.length });
}

/** A line without the white space around it, as it stands, and where it begins. */
export interface Line {
  readonly line: string;
  readonly raw: string;
  readonly at: number;
}

/** Every line of a text. */
export function linesOf(text: string): readonly Line[] {
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
