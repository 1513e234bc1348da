/** The terms with their permanent ids, their labels in every language, and what they correspond to elsewhere. */

import type { Category } from "../model/category.ts";
import { html, lines, type Markup } from "../text/html.ts";
import { languageName, lookUp } from "../text/language.ts";
import { inline } from "./links.ts";
import type { Shell } from "./shell.ts";
import { wordsOf } from "./words.ts";

/** A table; wide ones scroll, and the keyboard reaches what scrolls. */
export function taxonomySection(taxonomy: readonly Category[], shell: Shell): Markup {
  const words = wordsOf(shell.language).subscribe;
  return html`<section class="taxonomy" id="taxonomy" aria-labelledby="taxonomy-name">
    <h2 id="taxonomy-name">${words.taxonomy}</h2>
    ${
      taxonomy.length === 0
        ? html`<p>${words.taxonomyEmpty}</p>`
        : html`<p class="measure">${words.taxonomyText}</p>
    ${table(taxonomy, shell)}`
    }
    </section>`;
}

function table(taxonomy: readonly Category[], shell: Shell): Markup {
  const words = wordsOf(shell.language).subscribe;
  const languages = shell.languages.map(({ tag }) => tag);
  return html`<div class="scroll" role="group" aria-labelledby="taxonomy-name" tabindex="0">
    <table>
    <thead>
    <tr>${languages.map((tag) => html`<th scope="col" lang="${tag}">${languageName(tag)}</th>`)}<th scope="col">${words.id}</th><th scope="col">${words.sameAs}</th></tr>
    </thead>
    <tbody>
    ${lines(asTree(taxonomy).map(({ category, depth }) => row(category, depth, languages)))}
    </tbody>
    </table>
    </div>`;
}

function row(category: Category, depth: number, languages: readonly string[]): Markup {
  const [first = ""] = languages;
  const cells = languages.map((tag, index) => {
    const label = lookUp(category.labels, tag, first) ?? "";
    return index === 0
      ? html`<th scope="row" class="depth-${Math.min(depth, 3)}" lang="${tag}">${label}</th>`
      : html`<td lang="${tag}">${label}</td>`;
  });
  return html`<tr id="term-${category.id}">${cells}<td><code>${category.id}</code></td><td>${inline(category.sameAs.map(elsewhere))}</td></tr>`;
}

/** A link named as those who keep the vocabulary name its terms. */
function elsewhere(uri: string): Markup {
  const wikidata = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(uri);
  const iptc = /^https?:\/\/cv\.iptc\.org\/newscodes\/mediatopic\/(\d+)$/.exec(uri);
  const name = wikidata
    ? `Wikidata ${wikidata[1]}`
    : iptc
      ? `IPTC medtop:${iptc[1]}`
      : uri.replace(/^https?:\/\//, "");
  return html`<a href="${uri}"><bdi>${name}</bdi></a>`;
}

/** Parents before their children, siblings in the taxonomy's order. */
function asTree(
  taxonomy: readonly Category[],
): readonly { readonly category: Category; readonly depth: number }[] {
  const ids = new Set(taxonomy.map(({ id }) => id));
  const below = (parent: string | undefined, depth: number): { category: Category; depth: number }[] =>
    taxonomy
      .filter((category) => (ids.has(category.parent ?? "") ? category.parent : undefined) === parent)
      .flatMap((category) => [{ category, depth }, ...below(category.id, depth + 1)]);
  return below(undefined, 0);
}
