/**
 * Reads `_headers` as Netlify and Cloudflare do (R99): a path, and below it the headers of every file that it
 * matches. A path may hold one `*`, and names such as `:term` for one segment each. Hosts join the values of one
 * header from several rules, which is wrong for nearly every header; `Link` is made for it (R56).
 */

import type { ReadLink } from "../feed/reading.ts";
import { type Finding, NOTHING } from "../finding.ts";
import { whyNotUrl } from "../grammars/web-urls.ts";
import { type Line, linesOf, wrongLine } from "./host-files.ts";
import type { JudgedList } from "./lists.ts";

const MOST_RULES = 100;
const LONGEST_LINE = 2000;

interface HeaderRule {
  readonly path: string;
  readonly matches: RegExp;
  /** Names in lower case. */
  readonly headers: Map<string, Line>;
}

/** Judges the file: at most 100 rules, no line over 2,000 characters, no header twice for one file, links absolute. */
export function judgeHeaders(text: string): JudgedList {
  const findings: Finding[] = [];
  const links: ReadLink[] = [];
  const rules: HeaderRule[] = [];
  const paths = new Set<string>();
  for (const one of linesOf(text)) {
    const { line, raw, at } = one;
    if (line === "" || line.startsWith("#")) continue;
    if (raw.includes("\r")) findings.push(wrongLine(line, at, "It ends with a carriage return."));
    if (raw.length > LONGEST_LINE) findings.push(wrongLine(`${line.slice(0, 60)}…`, at, "It is too long."));
    if (/^\s/.test(raw)) {
      const header = judgeHeader(one, rules.at(-1));
      findings.push(...header.findings);
      links.push(...header.links);
    } else {
      findings.push(...judgePath(one, paths));
      paths.add(line);
      rules.push({ path: line, matches: patternOf(line), headers: new Map() });
    }
  }
  return { findings: [...findings, ...judgeOverlaps(rules.slice(0, MOST_RULES))], links };
}

function judgePath({ line, at }: Line, paths: ReadonlySet<string>): readonly Finding[] {
  const names = [...line.matchAll(/:([^/]*)/g)].map(([, name = ""]) => name);
  const reasons: readonly (readonly [boolean, string])[] = [
    [line.split("*").length > 2, "It holds more than one `*`."],
    [!/^(?:\/|https:\/\/)/.test(line), "It begins neither with a path nor with https."],
    [
      line.startsWith("/") && names.some((name) => !/^[A-Za-z]\w*$/.test(name)),
      "A placeholder is a colon and a word.",
    ],
    [new Set(names).size < names.length, "It holds one placeholder twice."],
    [paths.has(line), "That path has headers already, which hosts would join."],
    [!paths.has(line) && paths.size === MOST_RULES, `It is rule ${MOST_RULES + 1} of ${MOST_RULES}.`],
  ];
  return reasons.flatMap(([isWrong, reason]) => (isWrong ? [wrongLine(line, at, reason)] : NOTHING));
}

function judgeHeader(one: Line, rule: HeaderRule | undefined): JudgedList {
  const { line, at } = one;
  if (rule === undefined) return { findings: [wrongLine(line, at, "No path stands before it.")], links: [] };
  // A name after an exclamation mark takes a header of another rule away.
  if (/^!\s*[a-z0-9-]+$/i.test(line)) return { findings: [], links: [] };
  const [, name = "", value = ""] = /^([a-z0-9-]+)\s*:(.*)$/i.exec(line) ?? [];
  if (name === "") return { findings: [wrongLine(line, at, "It is not `Name: value`.")], links: [] };
  const key = name.toLowerCase();
  const isRepeated = key !== "link" && rule.headers.has(key);
  rule.headers.set(key, one);
  const links = key === "link" ? judgeLinkHeader(one, value) : { findings: [], links: [] };
  if (!isRepeated) return links;
  return {
    ...links,
    findings: [...links.findings, wrongLine(line, at, "The rule has that header already.")],
  };
}

/** RFC 8288 §3: targets in angle brackets, each with its relation. */
function judgeLinkHeader({ line, at }: Line, value: string): JudgedList {
  const findings: Finding[] = [];
  const links: ReadLink[] = [];
  let rest = value.trim();
  do {
    const match = LINK_VALUE.exec(rest);
    if (match === null) {
      findings.push(wrongLine(line, at, 'A link is `<URL>; rel="relation"`.'));
      break;
    }
    const [whole, url = "", parameters = ""] = match;
    const rel = /;\s*rel\s*=\s*(?:"([^"]+)"|([^\s;,"]+))/i.exec(parameters);
    const relations = (rel?.[1] ?? rel?.[2] ?? "").split(/\s+/);
    const reason = whyNotUrl(url);
    if (rel === null) findings.push(wrongLine(line, at, "A link has no `rel`."));
    else if (reason !== undefined) findings.push(wrongLine(line, at, `A link is not absolute. ${reason}`));
    else if (!relations.includes("hub")) links.push({ url, what: `Link rel="${relations.join(" ")}"`, at });
    rest = rest.slice(whole.length).replace(/^\s*,\s*/, "");
  } while (rest !== "");
  return { findings, links };
}

const LINK_VALUE = /^<([^<>]*)>((?:\s*;\s*[\w*-]+(?:\s*=\s*(?:"[^"]*"|[^\s;,"]+))?)*)\s*(?=,|$)/;

/** Two rules that may match one file do not set one header. */
function judgeOverlaps(rules: readonly HeaderRule[]): readonly Finding[] {
  return rules.flatMap((rule, index) =>
    rules.slice(0, index).flatMap((other) => {
      const shared = [...rule.headers].filter(([name]) => name !== "link" && other.headers.has(name));
      if (shared.length === 0 || !(covers(rule, other) || covers(other, rule))) return NOTHING;
      return shared.map(([, { line, at }]) =>
        wrongLine(line, at, `${other.path} has that header too, and hosts would join both.`),
      );
    }),
  );
}

/** Whether the one matches what the other does, seen by one path that stands for it. */
function covers(rule: HeaderRule, { path }: HeaderRule): boolean {
  return rule.path !== path && rule.matches.test(path.replace(/\*|(?<=\/):\w+/g, "x"));
}

/** Matches nothing where the path is none that a host would take. */
function patternOf(path: string): RegExp {
  if (path.split("*").length > 2) return /^(?!)/;
  const parts = path
    .split(/(\*|(?<=\/):\w+)/)
    .map((part) => (part === "*" ? ".*" : part.startsWith(":") ? "[^/]+" : literal(part)));
  return new RegExp(`^${parts.join("")}$`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
