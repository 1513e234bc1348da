/** Bytes that may be text, as UTF-8 and nothing else; a byte order mark is a character like others. */

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Undefined where the bytes are no UTF-8. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    return undefined;
  }
}
