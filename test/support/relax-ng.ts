/** Validates Atom with libxml2 against the schema of RFC 4287, appendix B: `schemas/README.md` says where it is from. */

import { readFileSync } from "node:fs";
import { ParseOption, RelaxNGValidator, XmlDocument, XmlError, XmlValidateError } from "libxml2-wasm";

const SCHEMA = new URL("schemas/atom.rng", import.meta.url);

export interface AtomSchema {
  /** What is wrong with a document, in libxml2's words; nothing where it is valid. */
  readonly validate: (text: string) => readonly string[];
  /** Gives back what the schema holds of the memory of WebAssembly. */
  readonly dispose: () => void;
}

/** Reads the schema once; whoever opens it disposes of it. */
export function openAtomSchema(): AtomSchema {
  const source = XmlDocument.fromBuffer(readFileSync(SCHEMA));
  const validator = RelaxNGValidator.fromDoc(source);
  return {
    validate: (text) => validate(text, validator),
    dispose: () => {
      validator.dispose();
      source.dispose();
    },
  };
}

function validate(text: string, validator: RelaxNGValidator): readonly string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(text, { option: ParseOption.XML_PARSE_NONET });
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError || error instanceof XmlError) return messagesOf(error);
    throw error;
  } finally {
    document?.dispose();
  }
}

function messagesOf(error: Error): readonly string[] {
  return error.message.split("\n").filter((line) => line !== "");
}
