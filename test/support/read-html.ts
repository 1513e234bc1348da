/** Reads HTML back with a parser that siar's pages had no part in. */

import { Parser } from "htmlparser2";

export interface HtmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text of the element and of all below it. */
  readonly text: string;
  /** Names of the elements around it, outermost first. */
  readonly path: readonly string[];
}

/** All elements in document order. */
export function readHtml(html: string): readonly HtmlElement[] {
  const found: (HtmlElement & { text: string })[] = [];
  const open: (HtmlElement & { text: string })[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes: { ...attributes }, text: "", path: open.map((one) => one.name) };
      found.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return found;
}

/** Elements of a name whose attributes all have the given values; a class counts among others. */
export function select(
  elements: readonly HtmlElement[],
  name: string,
  wanted: Readonly<Record<string, string>> = {},
): readonly HtmlElement[] {
  return elements.filter(
    (element) =>
      (name === "*" || element.name === name) &&
      Object.entries(wanted).every(([key, value]) =>
        key === "class"
          ? (element.attributes.class ?? "").split(" ").includes(value)
          : element.attributes[key] === value,
      ),
  );
}

/** An attribute of the first such element. */
export function attribute(
  elements: readonly HtmlElement[],
  name: string,
  wanted: Readonly<Record<string, string>>,
  key: string,
): string | undefined {
  return select(elements, name, wanted)[0]?.attributes[key];
}
