/**
 * Files that an article offers beside its text: `audio`, `video`, `attachments`, in this order. Of a local file the
 * build asks the file itself; a remote one is never fetched, so front matter says its type and length (R31, D20).
 */

import type { AttachmentReference, Reference } from "../model/article.ts";
import { problem } from "../problems/problem.ts";
import type { AttachmentShape, FieldPath } from "./field-shapes.ts";
import type { FrontMatter, Report } from "./fields.ts";
import { type Item, itemsOf } from "./items.ts";
import { mediaTypeByEnding, readDuration, readMediaType, readWhole } from "./quantities.ts";
import { readWords } from "./texts.ts";
import { isElsewhere, readPathOrAddress } from "./web-address.ts";

/** The attachments; a file that is named twice is kept once, with a warning. */
export function readAttachments(matter: FrontMatter, report: Report): readonly AttachmentReference[] {
  const found = new Map<string, AttachmentReference>();
  for (const field of ["audio", "video", "attachments"] as const) {
    for (const item of itemsOf(matter.fields[field], [field], matter, report)) {
      const attachment = readAttachment(item, matter, report);
      if (attachment === undefined) continue;
      const { text, place } = attachment.source;
      const facts = { key: matter.keyOf(field), value: text, first: text };
      if (found.has(text)) report(problem("front-matter/item-twice", place, facts));
      else found.set(text, attachment);
    }
  }
  return [...found.values()];
}

function readAttachment(
  { value, path }: Item<string | AttachmentShape>,
  matter: FrontMatter,
  report: Report,
): AttachmentReference | undefined {
  const file: AttachmentShape = typeof value === "string" ? { src: value } : value;
  const sourcePath: FieldPath = typeof value === "string" ? path : [...path, "src"];
  const source = readSource(file.src, sourcePath, matter, report);
  const mediaType = readMediaType(file.type, [...path, "type"], matter, report);
  const lengthBytes = readWhole(file.length, 1, [...path, "length"], matter, report);
  const durationSeconds = readDuration(file.duration, [...path, "duration"], matter, report);
  const words = (name: "title" | "alt" | "caption" | "credit"): string =>
    readWords(file[name], [...path, name], matter, report);
  const title = words("title");
  const alt = words("alt");
  const caption = words("caption");
  const credit = words("credit");
  if (source === undefined) return undefined;

  judgeRemote(file, source, path, matter, report);
  if (file.alt === undefined && isImage(source.text, mediaType)) {
    report(problem("front-matter/image-alt-missing", source.place, { key: matter.nameOf(path) }));
  }
  return {
    source,
    ...(mediaType !== undefined && { mediaType }),
    ...(lengthBytes !== undefined && { lengthBytes }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(title !== "" && { title }),
    ...(alt !== "" && { alt }),
    ...(caption !== "" && { caption }),
    ...(credit !== "" && { credit }),
  };
}

/** Where a file is; that it has to be somewhere is an error. */
export function readSource(
  written: string,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): Reference | undefined {
  const isEmpty = written.trim() === "";
  if (isEmpty) {
    report(problem("front-matter/text-empty", matter.placeOf(path), { key: matter.nameOf(path) }));
  }
  return isEmpty ? undefined : readPathOrAddress(written, path, matter, report);
}

/** Told by what stands in the file, so that a type or length which was refused is not called missing. */
function judgeRemote(
  file: AttachmentShape,
  source: Reference,
  path: FieldPath,
  matter: FrontMatter,
  report: Report,
): void {
  if (!isElsewhere(source.text)) return;
  const missing = (["type", "length"] as const).filter((name) => (file[name] ?? "").trim() === "");
  if (missing.length === 0) return;
  const facts = { key: matter.nameOf(path), value: source.text, missing };
  report(problem("front-matter/attachment-unmeasured", source.place, facts));
}

function isImage(source: string, mediaType: string | undefined): boolean {
  return (mediaType ?? mediaTypeByEnding(source))?.startsWith("image/") ?? false;
}
