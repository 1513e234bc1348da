/**
 * YAML as people write it by hand, where it can be read in one way only: a key that stands there twice (every other
 * program takes the last), a colon in text without quotes, lines indented with tabs. Each is told as a repair, at its
 * place in the text as it was written; whatever could mean two things stays a fault.
 */

import { type Decoded, type DecodeFault, isFault, type Mark, type Repair } from "./data.ts";
import { markOfSpan, type Repeat } from "./nodes.ts";
import { decodeYaml } from "./yaml.ts";

/** So many lines are put in quotes, and so many repairs told; a text with more is something else than YAML. */
const MOST_REPAIRS = 20;

/** Decodes like `decodeYaml`, and repairs what is certain; where that does not suffice the fault is the first one. */
export function decodeRepairedYaml(written: string): Decoded | DecodeFault {
  const text = written.startsWith("\uFEFF") ? written.slice(1) : written;
  const first = decode(text);
  if (!isFault(first.decoded)) return repaired(first, new Map());
  const lines = text.split("\n");
  const changes = new Map<number, Change>(changedTabs(lines));
  for (const [line, { read }] of changes) lines[line - 1] = read;
  let next: Attempt = changes.size === 0 ? first : decode(lines.join("\n"));
  while (isFault(next.decoded)) {
    const { mark, kind, suggestion, reason } = next.decoded;
    const line = lines[mark.line - 1] ?? "";
    const isCertain = kind === "syntax" && suggestion !== undefined && isPlainText(line);
    if (!isCertain || changes.size >= MOST_REPAIRS || changes.get(mark.line)?.kind === "quotes")
      return first.decoded;
    lines[mark.line - 1] = suggestion;
    changes.set(mark.line, quotedChange(line, suggestion, reason, changes.get(mark.line)));
    next = decode(lines.join("\n"));
  }
  return repaired(next, changes);
}

interface Attempt {
  readonly text: string;
  readonly decoded: Decoded | DecodeFault;
  readonly repeats: readonly Repeat[];
}

function decode(text: string): Attempt {
  const repeats: Repeat[] = [];
  const decoded = decodeYaml(text, (repeat) => void (repeats.length < MOST_REPAIRS && repeats.push(repeat)));
  return { text, decoded, repeats };
}

/** A line that was read otherwise than it is written. */
interface Change {
  readonly kind: "quotes" | "tabs";
  readonly read: string;
  readonly reason: string;
  /** Of the line as it is written, without its indentation. */
  readonly length: number;
  /** Column and length in the line as it is written. */
  readonly toWritten: (mark: Mark) => Mark;
}

/** Tabs alone are as good as spaces alone, two for each; beside each other nobody knows how deep a line is. */
function changedTabs(lines: readonly string[]): readonly (readonly [number, Change])[] {
  if (!lines.some((line) => line.startsWith("\t"))) return [];
  if (lines.some((line) => /^(?:\t* +\t*)\S/.test(line))) return [];
  return lines.flatMap((line, index) => {
    const tabs = /^\t+(?=\S)/.exec(line)?.[0].length ?? 0;
    if (tabs === 0) return [];
    const change: Change = {
      kind: "tabs",
      read: "  ".repeat(tabs) + line.slice(tabs),
      reason: "",
      length: line.trim().length,
      toWritten: (mark) => ({
        ...mark,
        column: mark.column > 2 * tabs ? mark.column - tabs : Math.ceil(mark.column / 2),
      }),
    };
    return [[index + 1, change] as const];
  });
}

/** `key: text`, where the text is no list, map or block, no quote of it stays open, and no comment could stand behind it. */
function isPlainText(line: string): boolean {
  return PLAIN_TEXT.test(line) && !/\s#|: +(["'])(?!.*\1)/.test(line);
}

const PLAIN_TEXT = /^ *(?:- +)?[A-Za-z_][\w.-]*(?: [\w.-]+)*: +[^\s[{&*!|>#]/;

function quotedChange(line: string, read: string, reason: string, tabs: Change | undefined): Change {
  const start = line.search(/: +/) + (/: +/.exec(line)?.[0].length ?? 0) + 1;
  const length = line.trimEnd().length - start + 1;
  const unquoted = (mark: Mark): Mark => (mark.column < start ? mark : { ...mark, column: start, length });
  return {
    kind: "quotes",
    read,
    reason,
    length: line.trim().length,
    toWritten: (mark) => tabs?.toWritten(unquoted(mark)) ?? unquoted(mark),
  };
}

function repaired(
  { text, decoded, repeats }: Attempt,
  changes: ReadonlyMap<number, Change>,
): Attempt["decoded"] {
  if (isFault(decoded) || (repeats.length === 0 && changes.size === 0)) return decoded;
  const toWritten = (mark: Mark): Mark => changes.get(mark.line)?.toWritten(mark) ?? mark;
  const repairs: Repair[] = repeats.map(({ first, again }) => ({
    kind: "repeated-key",
    mark: toWritten(markOfSpan(text, again)),
    firstMark: toWritten(markOfSpan(text, first)),
  }));
  let areTabsTold = false;
  for (const [line, { kind, read, reason, length, toWritten: inLine }] of changes) {
    const mark = { ...inLine({ line, column: read.search(/\S/) + 1, length }), length };
    if (kind === "quotes") repairs.push({ kind, mark, read, reason });
    else if (!areTabsTold) repairs.push({ kind, mark: { line, column: 1, length: mark.column - 1 } });
    areTabsTold ||= kind === "tabs";
  }
  return {
    value: decoded.value,
    markOf: (path, of) => {
      const mark = decoded.markOf(path, of);
      return mark && toWritten(mark);
    },
    repairs: repairs.sort((a, b) => a.mark.line - b.mark.line || a.mark.column - b.mark.column),
  };
}
