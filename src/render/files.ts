/**
 * The files that front matter names beside the text: attachments, and what an episode has. Each becomes a source path
 * or an absolute URL by the same filter as every other address; whether a file is there, link will know.
 */

import type { FileReference, Reference } from "../model/article.ts";
import type { CompiledAttachment, CompiledEpisode, CompiledFile } from "../model/compiled.ts";
import type { Place } from "../model/problem.ts";
import type { Desk } from "./desk.ts";
import { readReference, type Use } from "./references.ts";

/** The attachments whose addresses pass, in the author's order. */
export function compileAttachments(desk: Desk): readonly CompiledAttachment[] {
  return (desk.article.attachments ?? []).flatMap((attachment) => {
    const file = compileFile(attachment.source, "file", desk);
    return file ? [{ ...attachment, ...file }] : [];
  });
}

/** The episode with its files; one whose address is refused is left out. */
export function compileEpisode(desk: Desk): CompiledEpisode | undefined {
  const { episode } = desk.article;
  if (episode === undefined) return undefined;
  const { image: written, transcripts, chapters: list, ...rest } = episode;
  const image = written && compileFile(written, "image", desk);
  const chapters = list && compileReference(list, desk);
  return {
    ...rest,
    ...(image && { image }),
    transcripts: transcripts.flatMap((transcript) => compileReference(transcript, desk) ?? []),
    ...(chapters && { chapters }),
  };
}

function compileReference(
  file: FileReference,
  desk: Desk,
): (Omit<FileReference, "source"> & CompiledFile) | undefined {
  const compiled = compileFile(file.source, "file", desk);
  return compiled && { ...file, ...compiled };
}

/** A file of front matter at its place, or undefined where its address is refused, which was reported. */
export function compileFile({ text, place }: Reference, use: Use, desk: Desk): CompiledFile | undefined {
  const source = readReference(text, use, () => place, desk);
  return source === undefined ? undefined : located(source, place, desk);
}

/** Where an address that has passed leads: a local file's source path, or the URL itself. */
export function located(source: string, place: Place, desk: Desk): CompiledFile {
  const hole = desk.holes.holeOf(source);
  return hole?.kind === "asset"
    ? { source: { text: hole.target, place }, isLocal: true }
    : { source: { text: source, place }, isLocal: false };
}
