/**
 * Whether bytes that are declared to be of one byte for each character are not: all above ASCII together make UTF-8,
 * which no text of such an encoding does by chance, or some are controls of ISO 8859-1, which nobody writes.
 */

export class Utf8Guess {
  readonly #hasControls: boolean;
  /** Bytes that must follow. */
  #missing = 0;
  #isUtf8 = true;
  #read = 0;
  #highAt: number | undefined;
  #controlAt: number | undefined;

  /** `hasControls`: the encoding has no characters from 0x80 to 0x9F. */
  constructor(hasControls: boolean) {
    this.#hasControls = hasControls;
  }

  get isUtf8(): boolean {
    return this.#isUtf8 && this.#missing === 0;
  }

  /** The first byte that shows it, which is the first character that does; undefined where nothing does. */
  get at(): number | undefined {
    return this.isUtf8 && this.#highAt !== undefined ? this.#highAt : this.#controlAt;
  }

  write(bytes: Uint8Array): void {
    const isDecided = !this.#isUtf8 && (!this.#hasControls || this.#controlAt !== undefined);
    if (!isDecided) for (let at = 0; at < bytes.length; at += 1) this.#look(bytes[at] ?? 0, this.#read + at);
    this.#read += bytes.length;
  }

  #look(byte: number, at: number): void {
    if (byte < 0x80) {
      if (this.#missing > 0) this.#isUtf8 = false;
      return;
    }
    this.#highAt ??= at;
    if (byte < 0xa0 && this.#hasControls) this.#controlAt ??= at;
    if (this.#missing > 0) {
      if (byte < 0xc0) this.#missing -= 1;
      else this.#isUtf8 = false;
    } else if (byte >= 0xc2 && byte < 0xf5) this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    else this.#isUtf8 = false;
  }
}
