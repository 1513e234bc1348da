/** A local file that articles show or offer, as the build found it on disk. */

export interface Asset {
  /** Source path relative to the site's folder. */
  readonly source: string;
  /** Output path, `assets/name.0123456789ab.png`. */
  readonly path: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly mediaType: string;
  readonly lengthBytes: number;
  /** Whole seconds; only sound and film have them. */
  readonly durationSeconds?: number;
  /** Pixels, orientation applied; only images and film have them. */
  readonly width?: number;
  readonly height?: number;
}
