/** What stands at the address of an article that was taken back: that, when and why, and nothing of what it said (R23). */

import type { Catalogue } from "../model/catalogue.ts";
import type { Entry } from "../model/entry.ts";
import type { Output } from "../model/output.ts";
import { html } from "../text/html.ts";
import { pathUrl } from "../text/url.ts";
import { fullTime } from "./dates.ts";
import { layout } from "./layout.ts";
import { fileOf } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

export interface RetractionRecipe {
  readonly kind: "retraction-page";
  readonly shell: Shell;
  readonly entry: Entry;
}

export function retractionOutputs(
  { retracted }: Catalogue,
  shells: ReadonlyMap<string, Shell>,
): readonly Output<RetractionRecipe>[] {
  return retracted.flatMap((entry): readonly Output<RetractionRecipe>[] => {
    const shell = shells.get(entry.language);
    if (!shell) return [];
    const recipe: RetractionRecipe = { kind: "retraction-page", shell, entry };
    return [{ path: fileOf(entry.address), mediaType: "text/html", stage: "page", recipe }];
  });
}

export function writeRetraction({ shell, entry }: RetractionRecipe): string {
  const { title, address, language, retraction } = entry;
  const words = wordsOf(language);
  const facts = { title, description: words.retracted, address, versions: [], feeds: [] };
  return layout(
    facts,
    shell,
    html`<article class="page retraction">
    <header class="list-head">
    <p class="kicker">${words.retracted}</p>
    <h1>${title}</h1>
    <p class="standfirst">${words.retractedText}</p>
    </header>
    ${
      retraction &&
      html`<p>${fullTime(retraction.date, language, "retracted")}</p>
    <p><strong>${words.reason}:</strong> ${retraction.reason}</p>`
    }
    <p><a href="${pathUrl(shell.baseUrl, shell.home)}">${words.frontPage}</a></p>
    </article>`,
  );
}
