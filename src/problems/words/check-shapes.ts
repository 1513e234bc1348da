/** What may be said of an element or an attribute by its place alone. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface ShapeFacts {
  "xml/element-unknown": { element: string; parent: string; nearest: string | undefined };
  "xml/element-misplaced": { element: string; parent: string };
  "xml/vocabulary-missing": { element: string; parent: string };
  "xml/element-blank": { element: string };
  "xml/text-unexpected": { element: string; text: string };
  "xml/attribute-unknown": { element: string; attribute: string; nearest: string | undefined };
  "xml/attribute-blank": { element: string; attribute: string };
}

export const shapeWords: { readonly [C in keyof ShapeFacts]: Words<ShapeFacts[C]> } = {
  "xml/element-unknown": {
    severity: "error",
    w3c: "UndefinedElement",
    say: ({ element, parent, nearest }) => ({
      what: `There is no element \`<${element}>\` in \`<${parent}>\`.`,
      why: "Readers pass over what they do not know, and what it says is lost.",
      mend:
        nearest === undefined
          ? "Remove it, or give it the namespace of the vocabulary that it belongs to."
          : `Is \`<${nearest}>\` meant? Names are written exactly so, upper and lower case included.`,
    }),
  },
  "xml/element-misplaced": {
    severity: "error",
    w3c: "UndefinedElement",
    say: ({ element, parent }) => ({
      what: `\`<${element}>\` has no place in \`<${parent}>\`.`,
      why: "Readers look for it where its vocabulary puts it, and nowhere else.",
      mend: "Move it there, or remove it.",
    }),
  },
  "xml/vocabulary-missing": {
    severity: "warning",
    w3c: "UndeterminableVocabulary",
    say: ({ element, parent }) => ({
      what: `\`<${element}>\` in \`<${parent}>\` is of no namespace.`,
      why: "Nobody can tell what it means, since names belong to a vocabulary only by their namespace.",
      mend: "Give it the namespace of its vocabulary, or remove it.",
    }),
  },
  "xml/element-blank": {
    severity: "error",
    w3c: "NotBlank",
    say: ({ element }) => ({
      what: `\`<${element}>\` is empty.`,
      why: "Readers show nothing for it, or take the emptiness for its value.",
      mend: "Give it its text; leave it out only where the format does without it.",
    }),
  },
  "xml/text-unexpected": {
    severity: "error",
    w3c: "UnexpectedText",
    say: ({ element, text }) => ({
      what: `\`<${element}>\` holds text of its own: ${shown(text)}.`,
      why: "Only elements and white space stand there; readers pass over the text.",
      mend: "Move it into the element that it belongs to, or remove it.",
    }),
  },
  "xml/attribute-unknown": {
    severity: "error",
    w3c: "UnexpectedAttribute",
    say: ({ element, attribute, nearest }) => ({
      what: `\`<${element}>\` has no attribute \`${attribute}\`.`,
      why: "Readers pass over what they do not know, and what it says is lost.",
      mend: nearest === undefined ? "Remove it." : `Is \`${nearest}\` meant?`,
    }),
  },
  "xml/attribute-blank": {
    severity: "warning",
    w3c: "AttrNotBlank",
    say: ({ element, attribute }) => ({
      what: `\`${attribute}\` of \`<${element}>\` is empty.`,
      why: "Readers take the emptiness for its value.",
      mend: "Give it a value; leave it out only where the format does without it.",
    }),
  },
};
