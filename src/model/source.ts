/** A file as it was read: text decoded, newlines made `\n`, forbidden characters removed. */

export interface Source {
  /** Path relative to the site's folder, with `/` between segments, NFC. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
}
