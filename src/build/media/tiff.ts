/**
 * The first directory of a TIFF structure, which is also what Exif is. It tells how a picture is to be turned, and
 * whether there is anything in it about who took it, where and with what.
 */

/** Tag of the one fact that is kept. */
const ORIENTATION = 0x0112;

/** Tags of what betrays: maker, model, XMP, IPTC, Photoshop's resources, Exif's own directory, coordinates. */
const PERSONAL: ReadonlySet<number> = new Set([
  0x010f, 0x0110, 0x013b, 0x02bc, 0x83bb, 0x8649, 0x8769, 0x8825,
]);

/** An image in the parts that its format makes of it. */
export interface ImageParts {
  /** In their order; joined they are the image. */
  readonly parts: readonly Buffer[];
  /** As TIFF counts, 1 to 8. */
  readonly orientation: number;
}

/** As TIFF counts, 1 to 8; 1, which is upright, where nothing is said or nothing can be read. */
export function orientationOf(tiff: Buffer): number {
  const directory = readDirectory(tiff);
  const at = directory?.entries.get(ORIENTATION);
  if (directory === undefined || at === undefined) return 1;
  const value = directory.isLittle ? tiff.readUInt16LE(at + 8) : tiff.readUInt16BE(at + 8);
  return value >= 1 && value <= 8 ? value : 1;
}

/** Whether the picture may tell of its maker or place; so too where it cannot be read. */
export function isPersonal(tiff: Buffer): boolean {
  const directory = readDirectory(tiff);
  return directory === undefined || [...directory.entries.keys()].some((tag) => PERSONAL.has(tag));
}

/** The smallest Exif there is: how to turn the picture, and nothing else. */
export function exifOf(orientation: number): Buffer {
  return Buffer.from([
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
}

interface Directory {
  readonly isLittle: boolean;
  /** Where each tag's entry of 12 bytes begins. */
  readonly entries: ReadonlyMap<number, number>;
}

function readDirectory(tiff: Buffer): Directory | undefined {
  if (tiff.length < 8) return undefined;
  const mark = tiff.toString("latin1", 0, 4);
  const isLittle = mark === "II*\0";
  if (!isLittle && mark !== "MM\0*") return undefined;
  const start = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (start + 2 > tiff.length) return undefined;
  const count = isLittle ? tiff.readUInt16LE(start) : tiff.readUInt16BE(start);
  const entries = new Map<number, number>();
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12;
    if (at + 12 > tiff.length) break;
    entries.set(isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at), at);
  }
  return { isLittle, entries };
}
