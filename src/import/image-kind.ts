/** What picture a file is by its first bytes: the five kinds that siar publishes, and no other. */

export type ImageKind = "png" | "jpg" | "gif" | "webp" | "avif";

export function imageKindOf(bytes: Uint8Array): ImageKind | undefined {
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (ascii(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return "jpg";
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return "gif";
  if (ascii(0, 4) === "RIFF" && ascii(8, 12) === "WEBP") return "webp";
  return ascii(4, 8) === "ftyp" && /^avi[fs]$/.test(ascii(8, 12)) ? "avif" : undefined;
}
