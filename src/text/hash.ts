/** Content hashes: what keys, asset names and entry keys are made of; and names made by hashing, UUIDs. */

import { createHash, hash } from "node:crypto";

/** SHA-256 of text (as UTF-8) or bytes, 64 hexadecimal digits. */
export function hashOf(content: string | Uint8Array): string {
  return hash("sha256", content);
}

/** Whether a text is a UUID (RFC 9562 §4), in letters of either case. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/**
 * The UUID of a name in a namespace, which is a UUID itself (RFC 9562 §5.5): the same two always give the same one.
 *
 *     ("ead4c236-bf58-58c6-a2c6-a6b28d128cb6", "podnews.net/rss")  →  "9b024349-ccf0-5f69-a609-6b82873eab3c"
 */
export function uuidV5(namespace: string, name: string): string {
  const sha1 = createHash("sha1").update(namespace.replaceAll("-", ""), "hex").update(name, "utf8");
  const bytes = sha1.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
