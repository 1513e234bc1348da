/** What tells for which program a folder was made: its names, a few texts, some of its articles. */

import type { SiteFolder } from "../disk/site-folder.ts";
import { type DialectFinding, detectDialect, TELLING_FILES } from "../settings/detect-dialect.ts";

/** So many articles tell as much as all. */
const SAMPLES = 40;

export function findDialect(folder: SiteFolder): DialectFinding {
  const texts = TELLING_FILES.flatMap((name): readonly (readonly [string, string])[] => {
    const text = folder.textOf(name);
    return text === undefined ? [] : [[name, text]];
  });
  const candidates = folder.files.filter(
    (path) => /\.(?:md|markdown|mdx)$/.test(path) && !/^readme\./i.test(path),
  );
  const step = Math.max(1, Math.floor(candidates.length / SAMPLES));
  const articles = candidates
    .filter((_, index) => index % step === 0)
    .slice(0, SAMPLES)
    .map((path) => ({ path, text: folder.textOf(path) ?? "" }));
  return detectDialect({ names: folder.names, texts: Object.fromEntries(texts), articles });
}
