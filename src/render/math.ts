/**
 * TeX to MathML, for pages. Nothing is fetched, followed or run: commands that would are refused by the package, and
 * macros are expanded a few hundred times at most. What the package wrote is read again and passes a list of elements
 * and attributes; pages set no styles of single elements, so colours and widths go.
 */

import type temml from "temml";
import { onDemand } from "../text/on-demand.ts";

const typesetter = onDemand((require) => require("temml") as typeof temml);

/** MathML, or in a few words what is wrong with the TeX. */
type Typeset = { readonly mathml: string } | { readonly fault: string };

/** How much TeX one formula may be. */
const LONGEST = 8000;
const MOST_EXPANSIONS = 300;

/** Throws for nothing. The MathML is one `math` element, well-formed. */
export function typesetMath(tex: string, isDisplayed: boolean): Typeset {
  if (tex.length > LONGEST) return { fault: `It is longer than ${LONGEST} characters.` };
  try {
    const written = typesetter().renderToString(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      maxExpand: MOST_EXPANSIONS,
      maxSize: [50, 200],
    });
    const mathml = admit(written);
    return mathml === undefined ? { fault: "It cannot be written as MathML." } : { mathml };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** The package's own sentence without its name and without the text around the place. */
function faultOf(error: unknown): string {
  if (error instanceof RangeError) return "It is nested too deep.";
  const message = error instanceof Error ? error.message : "";
  const [said = ""] = message
    .replace(/^(?:Temml )?(?:parse )?error: /i, "")
    .split(/ at (?:position|end of input)/);
  const sentence = said.replace(/\s+/g, " ").trim().slice(0, 120);
  return sentence === "" ? "It is not understood." : `${sentence.replace(/[.:]$/, "")}.`;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts " +
    "mprescripts none mtable mtr mtd mpadded mphantom menclose mstyle merror semantics"
  ).split(" "),
);
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    "display displaystyle scriptlevel mathvariant stretchy fence separator lspace rspace minsize maxsize form symmetric " +
    "largeop movablelimits accent accentunder linethickness width height depth voffset notation columnspan rowspan " +
    "columnalign rowspacing columnspacing columnlines rowlines"
  ).split(" "),
);
const TAG = /<(\/?)([a-z]+)((?: [a-z-]+="[^"<>]*")*) ?(\/?)>/g;

/** The same with what is on the lists; undefined where something in it is no element of theirs and no text. */
function admit(written: string): string | undefined {
  const open: string[] = [];
  let isSound = true;
  const admitted = written.replace(
    TAG,
    (_, close: string, name: string, attributes: string, single: string) => {
      if (!ELEMENTS.has(name)) {
        if (name !== "span") isSound = false;
        return "\u0001";
      }
      if (close) {
        if (open.pop() !== name) isSound = false;
        return `\u0002/${name}\u0003`;
      }
      if (!single) open.push(name);
      return `\u0002${name}${keptAttributes(attributes)}${single ? `\u0003\u0002/${name}` : ""}\u0003`;
    },
  );
  const text = admitted.replaceAll("\u0001", "");
  if (!isSound || open.length > 0 || /[<>]/.test(text)) return undefined;
  return text.replaceAll("\u0002", "<").replaceAll("\u0003", ">");
}

function keptAttributes(attributes: string): string {
  let kept = "";
  let classes: readonly string[] = [];
  for (const [whole, name = "", value = ""] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
    if (name === "class") classes = [...classes, ...value.split(" ").filter((one) => CLASS.test(one))];
    else if (name === "style" && value.includes("border:1px solid")) classes = [...classes, "tml-fbox"];
    else if (ATTRIBUTES.has(name)) kept += whole;
  }
  return classes.length === 0 ? kept : `${kept} class="${classes.join(" ")}"`;
}

/** What the style of pages knows: without it a line above or through a letter would be lost where browsers draw none. */
const CLASS = /^(?:tml-(?:display|right|left|overline|underline|cancel|xcancel)|upstrike|downstrike|sout)$/;
