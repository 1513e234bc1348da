/** What the writing of one body keeps at hand. */

import type { Arguments } from "./arguments.ts";
import type { Form } from "./forms.ts";
import type { Asked, Making } from "./making.ts";
import type { OutputNode, TagNode } from "./nodes.ts";
import type { Unknown } from "./unknown.ts";
import type { Value } from "./values.ts";

export interface Writing {
  readonly body: string;
  readonly starts: readonly number[];
  readonly making: Making;
  /** What the article has set so far, in Markdown. */
  readonly variables: Map<string, string>;
  readonly unknown: Unknown;
  readonly formOf: (tag: TagNode) => Form | undefined;
  readonly includeForm: (name: string) => Form | undefined;
  readonly valueIn: (output: Pick<OutputNode, "expression">) => Value | undefined;
  readonly argumentsOf: (text: string) => Arguments;
  readonly isHtml: boolean;
  /** Whose marks that keep a tool from reading code are to be taken out of it. */
  readonly escapes: "hugo" | "zola" | "none";
  /** Takes from what outputs may add to a body; false once that is used up. */
  readonly spend: (units: number) => boolean;
  /** A text for behind the opening tag of an element that pages show with this one instead. */
  readonly markPageForm: (page: string) => string;
}

/** How a tag is written, without its arguments; of what is included, with its name. */
export function writtenName({ tag }: Asked, { body }: Writing): string {
  const { syntax, name } = tag;
  switch (syntax) {
    case "tag":
      return body.slice(tag.start + 2, tag.start + 30).includes("include")
        ? `{% include ${name} %}`
        : `{% ${name} %}`;
    case "shortcode":
      return body[tag.start + 2] === "<" ? `{{< ${name} >}}` : `{{% ${name} %}}`;
    case "call":
      return body[tag.start + 1] === "{" ? `{{ ${name}() }}` : `{% ${name}() %}`;
    case "square":
      return `[${name}]`;
    case "jsx":
      return name === "<<<" ? body.slice(tag.start, tag.end) : `<${name}>`;
  }
}
