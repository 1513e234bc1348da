/** Content hashes: what keys, asset names and entry keys are made of. */

import { hash } from "node:crypto";

/** SHA-256 of text (as UTF-8) or bytes, 64 hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return hash("sha256", content);
}
