/** What may be wrong with mathematics in an article's body. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface SyntaxFacts {
  "render/math-invalid": { tex: string; reason: string };
}

export const syntaxWords: { readonly [C in keyof SyntaxFacts]: Words<SyntaxFacts[C]> } = {
  "render/math-invalid": {
    severity: "warning",
    say: ({ tex, reason }) => ({
      what: `This mathematics is not understood: ${shown(tex)}. ${reason}`,
      why: "It cannot be set as a formula, so its source is shown as code.",
      mend: "Mend the TeX, or write \\$ where a dollar sign is meant.",
    }),
  },
};
