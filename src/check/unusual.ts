/**
 * How a quick reader gives up. It understands only what is plain; at anything else it throws this, and the slower
 * reader that knows everything begins from the start. Nothing is ever judged by giving up.
 */
export class Unusual extends Error {}

/** What was read; undefined where something in it was not plain. */
export function unlessUnusual<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}
