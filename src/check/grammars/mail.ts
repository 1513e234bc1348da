/** Mail addresses (RFC 5322 §3.4.1, RFC 6531 for letters beyond ASCII), and the forms in which RSS names people. */

import type { Grammar, Misfit } from "./grammar.ts";

/** An address alone, as Atom asks. */
export const mailAddress: Grammar = (value) => {
  const text = value.trim();
  const misfit = judgeAddress(text);
  if (misfit === undefined || misfit.severity === "warning") return misfit;
  if (namedAddress(text) === undefined) return misfit;
  return { code: "feed/mail-invalid", reason: "The name belongs elsewhere.", w3c: "InvalidAddrSpec" };
};

/** An address of RSS: `user@host (Real Name)`. */
export const contact: Grammar = (value) => {
  const text = value.trim();
  const named = namedAddress(text);
  if (named !== undefined) {
    const misfit = judgeAddress(named.address);
    if (misfit !== undefined) return isTurned(text) ? invalid(TURNED) : misfit;
    return named.isUsual ? undefined : { code: "feed/mail-unusual", reason: "" };
  }
  const misfit = judgeAddress(text.endsWith("()") ? text.slice(0, -"()".length).trimEnd() : text);
  return misfit ?? { code: "feed/mail-nameless", reason: "" };
};

const TURNED = "The name stands where the address belongs: write `user@host (Name)`.";

/** `Real Name (user@host)`. */
function isTurned(text: string): boolean {
  const round = text.indexOf("(");
  return (
    round > 0 && !text.slice(0, round).includes("@") && judgeAddress(text.slice(round + 1, -1)) === undefined
  );
}

/** The address in a text that names a person as well; undefined where it does not. */
function namedAddress(text: string): { readonly address: string; readonly isUsual: boolean } | undefined {
  if (text.slice(0, "mailto:".length).toLowerCase() === "mailto:") return inUrl(text.slice("mailto:".length));
  const round = text.endsWith(")") ? text.indexOf("(") : -1;
  if (round > 0 && isBalanced(text.slice(round)) && text.slice(round + 1, -1).trim() !== "") {
    return { address: text.slice(0, round).trimEnd(), isUsual: true };
  }
  const pointed = text.endsWith(">") ? text.lastIndexOf("<") : -1;
  if (pointed === -1 || !isPhrase(text.slice(0, pointed).trim())) return undefined;
  return { address: text.slice(pointed + 1, -1), isUsual: false };
}

/** `mailto:` with an address that may itself name its person (RFC 6068 §2). */
function inUrl(reference: string): { readonly address: string; readonly isUsual: boolean } | undefined {
  let text: string;
  try {
    text = decodeURIComponent(reference.split("?", 1)[0] ?? "").trim();
  } catch {
    return undefined;
  }
  if (text.slice(0, "mailto:".length).toLowerCase() === "mailto:") return undefined;
  const named = namedAddress(text);
  return { address: named?.address ?? text, isUsual: false };
}

/** One comment that closes at the end, others nested in it (RFC 5322 §3.2.2). */
function isBalanced(comment: string): boolean {
  let depth = 0;
  for (let at = 0; at < comment.length; at += 1) {
    const sign = comment[at];
    if (sign === "\\") at += 1;
    else if (sign === "(") depth += 1;
    else if (sign === ")") {
      depth -= 1;
      if (depth === 0) return at === comment.length - 1;
    }
  }
  return false;
}

/** A name before an address in angles: quoted, or without the signs that part addresses. */
function isPhrase(text: string): boolean {
  return text === "" || (text.length <= LONGEST && QUOTED.test(text)) || !/[<>@,;:"]/.test(text);
}

function judgeAddress(text: string): Misfit | undefined {
  if (text.length > LONGEST) return invalid("It is longer than addresses can be.");
  if (USUAL.test(text)) return undefined;
  const at = text.lastIndexOf("@");
  if (at === -1) return invalid(text === "" ? "It is empty." : "It has no `@`.");
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (!isDotted(local, ATOM) && !QUOTED.test(local)) return invalid("What stands before the `@` is no name.");
  if (LITERAL.test(domain)) return undefined;
  if (!isDotted(domain, LABEL)) return invalid("What stands behind the `@` is no host.");
  if (domain.includes(".")) return undefined;
  return { code: "feed/host-doubtful", reason: "", severity: "warning" };
}

/** What nearly every address looks like. */
const USUAL = /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9]+\.[A-Za-z]{2,}$/;
/** RFC 5321 §4.5.3.1, with room for what is quoted. */
const LONGEST = 1000;
const ATOM = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~\u0080-\uffff-]+$/;
const LABEL = /^[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9\u0080-\uffff-]*[A-Za-z0-9\u0080-\uffff])?$/;
const QUOTED = /^"(?:[^"\\]|\\.)*"$/s;
const LITERAL = /^\[[^[\]\\\s]+\]$/;

function isDotted(text: string, pattern: RegExp): boolean {
  return text.split(".").every((part) => pattern.test(part));
}

function invalid(reason: string): Misfit {
  return { code: "feed/mail-invalid", reason };
}
