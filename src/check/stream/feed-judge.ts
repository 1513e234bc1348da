/** Judges one feed of anybody from its bytes as they come: `write` any number of them, `end`, and read the report. */

import type { Problem } from "../../model/problem.ts";
import { type Finding, found } from "../finding.ts";
import { ByteDecoder } from "./decoder.ts";
import type { Encoding } from "./encodings.ts";
import { JsonJudge } from "./judge-json.ts";
import { type Format, XmlJudge } from "./judge-xml.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { Lines } from "./lines.ts";
import { Telling } from "./telling.ts";

export interface FeedReport {
  /** Absent where the file is no feed that is known here. */
  readonly format: Format | undefined;
  /** How many entries it has. */
  readonly entries: number;
  readonly problems: readonly Problem[];
}

/** White space and a mark, which may stand before JSON. */
const BLANK = /^[\s\ufeff]*$/;
/** So much of the start is kept to show where it declares its encoding. */
const START = 1024;
const NOWHERE = { line: 1, column: 0, before: "" };

export class FeedJudge {
  readonly #telling: Telling;
  readonly #limits: Limits;
  readonly #decoder = new ByteDecoder();
  #inner: XmlJudge | JsonJudge | undefined;
  /** Blank text, before anything tells what it is. */
  #blank = "";
  #start = "";
  /** Of the text so far, for what the decoder finds. */
  readonly #lines = new Lines();
  #isWritten = false;

  constructor(file: string, limits: Limits = LIMITS) {
    this.#telling = new Telling(file, limits.told);
    this.#limits = limits;
  }

  write(bytes: Uint8Array): void {
    const { text, findings } = this.#decoder.write(bytes);
    this.#take(text, findings);
  }

  /** Text that was decoded by somebody else. */
  writeText(text: string): void {
    this.#take(text, []);
  }

  end(): FeedReport {
    const { text, findings } = this.#decoder.end();
    this.#take(text, findings);
    this.#inner ??= new XmlJudge(this.#telling, this.#limits);
    this.#inner.end();
    this.#judgeEncoding();
    const { format, entries } = this.#inner;
    return { format, entries, problems: this.#telling.problems() };
  }

  #take(text: string, findings: readonly Finding[]): void {
    const own = this.#isWritten ? text : text.replace(/^\ufeff/, "");
    if (text !== "") this.#isWritten = true;
    if (this.#start.length < START) this.#start += own.slice(0, START);
    this.#tell(findings, own);
    if (this.#inner !== undefined) {
      this.#inner.write(own);
      return;
    }
    const begun = this.#blank + own;
    if (begun.length <= this.#limits.piece && BLANK.test(own)) {
      this.#blank = begun;
      return;
    }
    this.#blank = "";
    const isJson = /^\s*[{[]/.test(begun);
    this.#inner = isJson
      ? new JsonJudge(this.#telling, this.#limits)
      : new XmlJudge(this.#telling, this.#limits);
    this.#inner.write(begun);
  }

  /** What the decoder finds stands in the text that it handed on with it. */
  #tell(findings: readonly Finding[], text: string): void {
    if (findings.length > 0) this.#telling.tell(findings, text, this.#lines.originOf(text, 0));
    this.#lines.originOf(text, text.length);
    this.#lines.shift(text.length);
  }

  #judgeEncoding(): void {
    const { encoding, doubtfulAt, looksLike } = this.#decoder;
    if (encoding === undefined) return;
    const { declared, declaredAt } = encoding;
    const findings: Finding[] = this.#inner instanceof JsonJudge ? ofJson(encoding) : [];
    const options = { length: declared?.length ?? 1 };
    if (declared !== undefined && doubtfulAt !== undefined) {
      const facts = { encoding: declared, actual: looksLike };
      findings.push(found("file/encoding-doubtful", declaredAt, facts, options));
    }
    const isUtf8 = declared === undefined || /^(?:utf-?8|us-ascii|ascii)$/i.test(declared);
    if (!isUtf8 && this.#inner instanceof XmlJudge && this.#inner.isPodcast)
      findings.push(found("itunes/encoding-wrong", declaredAt, { encoding: declared }, options));
    this.#telling.tell(findings, this.#start, NOWHERE);
  }
}

/** JSON is UTF-8 without a mark (RFC 8259 §8.1), which readers may pass over. */
function ofJson({ label, name, mark }: Encoding): Finding[] {
  if (label !== "utf-8") return [found("file/encoding-wrong", 0, { reason: `It has ${name}.` })];
  if (mark === 0) return [];
  const reason = "It begins with a byte order mark (EF BB BF).";
  return [found("file/encoding-wrong", 0, { reason }, { severity: "warning" })];
}
