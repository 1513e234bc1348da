/**
 * A GIF image without comments, XMP and whatever else programs put in (GIF89a). Kept are the frames, how each is
 * shown, and of the extensions of applications those that repeat an animation or tell its colours. It ends where
 * browsers stop reading: at its trailer, or at what is no block.
 */

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = Buffer.from([0x3b]);
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

const SEEN: ReadonlySet<string> = new Set(["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]);

/** Header and description of the screen. */
const HEADER_BYTES = 13;

/** The parts that stay, in their order; undefined where it is no whole GIF. */
export function cleanGif(gif: Buffer): readonly Buffer[] | undefined {
  if (!/^GIF8[79]a$/.test(gif.toString("latin1", 0, 6)) || gif.length < HEADER_BYTES) return undefined;
  let from = HEADER_BYTES + coloursBytes(gif[10]);
  const kept = [gif.subarray(0, from)];
  let frames = 0;
  while (gif[from] === EXTENSION || gif[from] === IMAGE) {
    const to = endOfBlock(gif, from);
    if (to === undefined) return undefined;
    if (gif[from] === IMAGE) frames++;
    if (isSeen(gif, from)) kept.push(gif.subarray(from, to));
    from = to;
  }
  return frames === 0 ? undefined : [...kept, TRAILER];
}

/** Bytes of the table of colours that a byte of flags announces. */
function coloursBytes(flags = 0): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function isSeen(gif: Buffer, from: number): boolean {
  if (gif[from] === IMAGE) return true;
  const label = gif[from + 1];
  if (label === APPLICATION) return SEEN.has(gif.toString("latin1", from + 3, from + 14));
  return label === GRAPHIC_CONTROL;
}

function endOfBlock(gif: Buffer, from: number): number | undefined {
  if (gif[from] === EXTENSION) return endOfData(gif, from + 2);
  return endOfData(gif, from + 10 + coloursBytes(gif[from + 9]) + 1);
}

/** Data come in blocks of up to 255 bytes, the last of which is empty. */
function endOfData(gif: Buffer, from: number): number | undefined {
  for (let at = from; at < gif.length; ) {
    const length = gif[at] ?? 0;
    if (length === 0) return at + 1;
    at += 1 + length;
  }
  return undefined;
}
