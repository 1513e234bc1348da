/** Reads the files that are to be imported; one named `-` is what is piped in. */

import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { whyNotRead } from "../disk/system-error.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { ImportInput } from "./sources.ts";

/** A file larger than that is not even looked at. */
const MAX_BYTES = 2_000_000_000;

export function readInputs(
  files: readonly string[],
  cwd: string,
  report: (problem: Problem) => void,
): readonly ImportInput[] {
  return files.flatMap((file) => {
    try {
      if (file === "-") return [{ name: "(standard input)", bytes: readFileSync(0) }];
      const path = resolve(cwd, file);
      const { size } = statSync(path);
      if (size > MAX_BYTES) {
        const mend = "Export it in several parts; most systems can do that by year.";
        report(problem("import/file-unreadable", { file }, { file, reason: `It has ${size} bytes.`, mend }));
        return [];
      }
      return [{ name: file.replaceAll("\\", "/"), bytes: readFileSync(path) }];
    } catch (error) {
      report(problem("import/file-unreadable", { file }, { file, reason: whyNotRead(error) }));
      return [];
    }
  });
}
