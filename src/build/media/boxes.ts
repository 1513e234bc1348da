/** Boxes of the ISO base media file format (ISO/IEC 14496-12 §4.2), of which MP4, QuickTime, AVIF and HEIC are made. */

export interface Box {
  /** Four characters, Latin-1. */
  readonly type: string;
  /** Without the box's own size and type. */
  readonly data: Buffer;
}

/** The boxes that lie one after another; undefined where one is too small or reaches beyond the end. */
export function boxesIn(bytes: Buffer): readonly Box[] | undefined {
  const boxes: Box[] = [];
  for (let from = 0; from + 8 <= bytes.length; ) {
    const size = sizeAt(bytes, from);
    const header = bytes.readUInt32BE(from) === 1 ? 16 : 8;
    if (size < header || from + size > bytes.length) return undefined;
    const type = bytes.toString("latin1", from + 4, from + 8);
    boxes.push({ type, data: bytes.subarray(from + header, from + size) });
    from += size;
  }
  return boxes;
}

/** The data of the box that a path of types leads to. */
export function boxAt(bytes: Buffer, ...path: readonly string[]): Buffer | undefined {
  return path.reduce<Buffer | undefined>(
    (data, type) => data && boxesIn(data)?.find((box) => box.type === type)?.data,
    bytes,
  );
}

/** A size of 1 stands after the type in 8 bytes; one of 0 reaches to the end. */
function sizeAt(bytes: Buffer, from: number): number {
  const size = bytes.readUInt32BE(from);
  if (size === 0) return bytes.length - from;
  if (size > 1) return size;
  return from + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(from + 8)) : 0;
}
