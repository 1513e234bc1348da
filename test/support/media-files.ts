/**
 * Two seconds of silence and of darkness, and photographs, as files of other programs' making (ffmpeg, ExifTool): what
 * is said of them here is what those programs say.
 */

import { readFileSync } from "node:fs";
import { box, joined } from "./image-samples.ts";

const FOLDER = new URL("../fixtures/media/", import.meta.url);

/** The bytes of a file of `test/fixtures/media`. */
export function mediaFile(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER));
}

/** A WAV of silence: one channel, 8000 samples a second, 8 bits each. */
export function wavOf(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * 8000, 128);
  const header = Buffer.alloc(44);
  header.write("RIFF\0\0\0\0WAVEfmt ", "latin1");
  header.writeUInt32LE(36 + samples.length, 4);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(8000, 24);
  header.writeUInt32LE(8000, 28);
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.length, 40);
  return Buffer.concat([header, samples]);
}

/** A film with one more box at the end of its `moov`; the offsets of its samples are not corrected. */
export function filmWith(extra: Buffer): Buffer {
  const film = mediaFile("clip.mp4");
  const at = film.indexOf("moov") - 4;
  const end = at + film.readUInt32BE(at);
  return joined([film.subarray(0, at), box("moov", film.subarray(at + 8, end), extra), film.subarray(end)]);
}
