/** What a check comes to, and how the files of a folder are named in it. */

import { isSystemError, whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";

export interface Checked {
  /** How many files were judged. */
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** The same problems in the files of a folder, named as the folder was given. */
export function below(folder: string, problems: readonly Problem[]): readonly Problem[] {
  const before = folder === "." || folder === "" ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  return problems.map((one) => {
    const { place } = one;
    if (!place) return one;
    return {
      ...one,
      place: { ...place, file: place.file === "." ? folder || "." : `${before}${place.file}` },
    };
  });
}

/** What is said of a path for which the disk has thrown that; an error of ours is thrown on. */
export function unreadable(path: string, error: unknown): Checked {
  if (!isSystemError(error)) throw error;
  return {
    files: 0,
    problems: [problem("check/file-unreadable", { file: path }, { reason: whyNotRead(error) })],
  };
}
