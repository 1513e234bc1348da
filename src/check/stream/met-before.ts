/** Remembers which texts were met before, and on which line: by 53 bits each, whatever their length. */

/** Share of the slots that may be taken. */
const LOAD = 0.6;

export class MetBefore {
  #size = 0;
  #keys = new Float64Array(64);
  #lines = new Uint32Array(64);

  /** The line of the first such text; undefined where this is the first. */
  meet(text: string, line: number): number | undefined {
    const key = keyOf(text);
    const slot = this.#slotOf(key);
    if (this.#keys[slot] !== 0) return this.#lines[slot];
    this.#keys[slot] = key;
    this.#lines[slot] = line;
    this.#size += 1;
    if (this.#size > this.#keys.length * LOAD) this.#grow();
    return undefined;
  }

  has(text: string): boolean {
    return this.#keys[this.#slotOf(keyOf(text))] !== 0;
  }

  /** How many different texts were met. */
  get size(): number {
    return this.#size;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#keys[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, lines] = [this.#keys, this.#lines];
    this.#keys = new Float64Array(keys.length * 2);
    this.#lines = new Uint32Array(keys.length * 2);
    keys.forEach((key, index) => {
      if (key === 0) return;
      const slot = this.#slotOf(key);
      this.#keys[slot] = key;
      this.#lines[slot] = lines[index] ?? 0;
    });
  }
}

/** A whole number from 1 to 2^53 - 1. */
function keyOf(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x9e3779b1);
    other = Math.imul(other ^ unit, 0x5f356495);
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return (other >>> 11) * 0x1_0000_0000 + (one >>> 0) || 1;
}
