/**
 * Cuts a JSON object into its members as it arrives, and the list under one key of it into its values, so that the
 * whole need never be in memory. It only finds where pieces end; each is then read strictly by json.ts. Pieces are
 * told by brackets and quotes alone, so a fault inside of one costs that piece and not what comes after it.
 */

import { CONTEXT, Lines, type Origin } from "../stream/lines.ts";

/** What the cutter has cut. */
export interface PieceTaker {
  /** The object begins. */
  readonly root: (piece: Piece) => void;
  /** A member of the object: of the list under the key only its brackets, `[]`, after its values. */
  readonly member: (key: Piece, value: Piece) => void;
  /** A value of the list under the key. */
  readonly entry: (value: Piece) => void;
  /** What stands there is not what must, or the document is a value of that kind and no object. It stops at the first. */
  readonly fault: (reason: string, piece: Piece, kind?: string) => void;
}

export interface Piece {
  /** Cut off at the limit where it is longer. */
  readonly text: string;
  /** Characters before it in the whole. */
  readonly at: number;
  readonly origin: Origin;
  readonly isWhole: boolean;
}

const [TAB, LINE_FEED, RETURN, BLANK, QUOTE, COMMA, COLON] = [0x09, 0x0a, 0x0d, 0x20, 0x22, 0x2c, 0x3a];
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5c, 0x5d, 0x7b, 0x7d];
const SHARE = 4;
const FEWEST = 1 << 14;
const BYTE_ORDER_MARK = 0xfeff;
const START: Origin = { line: 1, column: 0, before: "" };

type Wanted =
  | "root"
  | "first key"
  | "key"
  | "colon"
  | "value"
  | "comma"
  | "first entry"
  | "entry"
  | "entry comma"
  | "nothing"
  | "stopped";

export class JsonPieces {
  readonly #taker: PieceTaker;
  readonly #listKey: string;
  readonly #longest: number;
  #wanted: Wanted = "root";
  /** What is kept of the text, and where it begins in the whole. */
  #kept = "";
  #keptFrom = 0;
  /** What came since; joined when it is a part worth copying the rest for. */
  #waiting: string[] = [];
  #waitingLength = 0;
  /** Where in what is kept the next character is looked at. */
  #at = 0;
  /** The piece that has begun: where it begins in the whole; -1 where none has. */
  #pieceAt = -1;
  #pieceHead: string | undefined;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  #isScalar = false;
  readonly #lines = new Lines();
  #origin: Origin = START;
  #key: Piece = { text: "", at: 0, origin: START, isWhole: true };
  #list: Piece = this.#key;

  /** `listKey` is the JSON text of the key whose list is cut, quotes included; `longest` the limit of one piece. */
  constructor(listKey: string, longest: number, taker: PieceTaker) {
    this.#listKey = listKey;
    this.#longest = longest;
    this.#taker = taker;
  }

  write(text: string): void {
    if (this.#wanted === "stopped") return;
    this.#waiting.push(text);
    this.#waitingLength += text.length;
    if (this.#waitingLength < FEWEST || this.#waitingLength * SHARE < this.#kept.length) return;
    this.#join();
  }

  end(): void {
    if (this.#wanted !== "stopped") this.#join();
    if (this.#pieceAt >= 0) this.#endPiece(this.#at);
    if (this.#wanted !== "nothing" && this.#wanted !== "stopped") this.#stop("The document ends too early.");
  }

  #join(): void {
    this.#kept = this.#kept.slice(this.#keptPart()) + this.#waiting.join("");
    this.#waiting = [];
    this.#waitingLength = 0;
    this.#scan();
  }

  /** Lets go of everything before the piece that has begun, and of what is over the limit. */
  #keptPart(): number {
    let from = this.#pieceAt < 0 ? this.#at : this.#pieceAt - this.#keptFrom;
    if (this.#pieceHead !== undefined) from = this.#at;
    else if (this.#pieceAt >= 0 && this.#at - from > this.#longest) {
      this.#pieceHead = this.#kept.slice(from, from + this.#longest);
      from = this.#at;
    }
    this.#lines.originOf(this.#kept, from);
    this.#lines.shift(from);
    this.#keptFrom += from;
    this.#at -= from;
    return from;
  }

  #scan(): void {
    const text = this.#kept;
    for (;;) {
      if (this.#pieceAt >= 0 && !this.#passPiece(text)) return;
      let code = text.charCodeAt(this.#at);
      while (code === BLANK || code === LINE_FEED || code === RETURN || code === TAB) {
        this.#at += 1;
        code = text.charCodeAt(this.#at);
      }
      if (this.#at >= text.length || !this.#take(code)) return;
    }
  }

  /** Goes to the end of the piece; false where the text ends before it. */
  #passPiece(text: string): boolean {
    let at = this.#at;
    const end = text.length;
    if (this.#isScalar) {
      while (at < end && !endsScalar(text.charCodeAt(at))) at += 1;
    } else {
      let depth = this.#depth;
      let isInString = this.#isInString;
      let isEscaped = this.#isEscaped;
      for (; at < end; at += 1) {
        const code = text.charCodeAt(at);
        if (isInString) {
          if (isEscaped) isEscaped = false;
          else if (code === BACKSLASH) isEscaped = true;
          else if (code === QUOTE) {
            isInString = false;
            if (depth === 0) break;
          }
        } else if (code === QUOTE) isInString = true;
        else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
        else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
          depth -= 1;
          if (depth === 0) break;
        }
      }
      this.#depth = depth;
      this.#isInString = isInString;
      this.#isEscaped = isEscaped;
      if (at < end) at += 1;
      else {
        this.#at = at;
        return false;
      }
    }
    this.#at = at;
    if (at >= end && this.#isScalar) return false;
    this.#endPiece(at);
    return true;
  }

  #begin(code: number): true {
    this.#pieceAt = this.#keptFrom + this.#at;
    this.#origin = this.#lines.originOf(this.#kept, this.#at);
    this.#pieceHead = undefined;
    this.#isScalar = code !== QUOTE && code !== OPEN_OBJECT && code !== OPEN_LIST;
    this.#depth = 0;
    this.#isInString = false;
    this.#isEscaped = false;
    // A comma or a closing bracket where a value must stand is a piece of one character that no reader reads.
    if (this.#isScalar) this.#at += 1;
    return true;
  }

  #endPiece(end: number): void {
    const from = this.#pieceAt - this.#keptFrom;
    const isWhole = this.#pieceHead === undefined && end - from <= this.#longest;
    const text = this.#pieceHead ?? this.#kept.slice(from, Math.min(end, from + this.#longest));
    const piece: Piece = { text, at: this.#pieceAt, origin: this.#origin, isWhole };
    this.#pieceAt = -1;
    this.#pieceHead = undefined;
    if (this.#wanted === "key" || this.#wanted === "first key") {
      this.#key = piece;
      this.#wanted = "colon";
    } else if (this.#wanted === "value") {
      this.#wanted = "comma";
      this.#taker.member(this.#key, piece);
    } else {
      this.#wanted = "entry comma";
      this.#taker.entry(piece);
    }
  }

  /** What a character outside of pieces means; false where it is not what must stand there. */
  #take(code: number): boolean {
    switch (this.#wanted) {
      case "root":
        if (code === BYTE_ORDER_MARK && this.#keptFrom + this.#at === 0) return this.#step("root");
        if (code !== OPEN_OBJECT) return this.#stop("An object should stand here.", kindAt(code));
        this.#taker.root(this.#here(this.#at + 1));
        return this.#step("first key");
      case "first key":
        if (code === CLOSE_OBJECT) return this.#step("nothing");
        return code === QUOTE ? this.#begin(code) : this.#stop("A key in double quotes should stand here.");
      case "key":
        return code === QUOTE ? this.#begin(code) : this.#stop("A key in double quotes should stand here.");
      case "colon":
        return code === COLON ? this.#step("value") : this.#stop("A colon should follow the key.");
      case "value":
        if (code !== OPEN_LIST || this.#key.text !== this.#listKey) return this.#begin(code);
        this.#list = { ...this.#here(this.#at), text: "[]" };
        return this.#step("first entry");
      case "comma":
        if (code === COMMA) return this.#step("key");
        return code === CLOSE_OBJECT ? this.#step("nothing") : this.#stop("A comma or } should stand here.");
      case "first entry":
        return code === CLOSE_LIST ? this.#endList() : this.#begin(code);
      case "entry":
        return this.#begin(code);
      case "entry comma":
        if (code === COMMA) return this.#step("entry");
        return code === CLOSE_LIST ? this.#endList() : this.#stop("A comma or ] should stand here.");
      case "nothing":
        return this.#stop("Something follows the end of the document.");
      default:
        return false;
    }
  }

  #step(wanted: Wanted): true {
    this.#wanted = wanted;
    this.#at += 1;
    return true;
  }

  #endList(): true {
    this.#taker.member(this.#key, this.#list);
    return this.#step("comma");
  }

  #stop(reason: string, kind?: string): false {
    this.#wanted = "stopped";
    this.#taker.fault(reason, this.#here(this.#at + CONTEXT), kind);
    this.#kept = "";
    this.#waiting = [];
    return false;
  }

  /** From where the cutter stands. */
  #here(end: number): Piece {
    const origin = this.#lines.originOf(this.#kept, this.#at);
    return { text: this.#kept.slice(this.#at, end), at: this.#keptFrom + this.#at, origin, isWhole: true };
  }
}

/** Of the value that begins so; undefined where none does. */
function kindAt(code: number): string | undefined {
  if (code === OPEN_LIST) return "array";
  if (code === QUOTE) return "string";
  return code === 0x2d || (code >= 0x30 && code <= 0x39) ? "number" : undefined;
}

/** What can follow a number or a word. */
function endsScalar(code: number): boolean {
  return (
    code === COMMA ||
    code === CLOSE_LIST ||
    code === CLOSE_OBJECT ||
    code === BLANK ||
    code === LINE_FEED ||
    code === RETURN ||
    code === TAB ||
    code === QUOTE ||
    code === COLON ||
    code === OPEN_LIST ||
    code === OPEN_OBJECT
  );
}
