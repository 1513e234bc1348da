/** Extensions of a JSON Feed: objects of anybody's own, anywhere, under a key that begins with an underscore. */

import { type Finding, found } from "../../finding.ts";
import type { JsonMember } from "../../json/json.ts";

/** JSON Feed 1.1, Extensions. What an extension holds is its own business, the form of its keys aside. */
export function judgeExtension({ key, keyAt, value }: JsonMember, findings: Finding[]): void {
  const say = (reason: string, at: number, length: number, severity: "error" | "warning"): void => {
    const facts = { key: key.slice(0, LONGEST), reason };
    findings.push(found("json-feed/extension-wrong", at, facts, { length, severity }));
  };
  const length = key.length + 2;
  if (!NAME.test(key)) say("An underscore and a letter begin its name.", keyAt, length, "error");
  if (key.includes(".")) say("Its name holds a full stop.", keyAt, length, "error");
  if (value.kind !== "object") {
    say("It is not an object.", keyAt, length, "warning");
    return;
  }
  const dotted = value.members.find((one) => one.key.includes("."));
  if (dotted !== undefined) {
    const name = dotted.key.slice(0, LONGEST);
    say(`Its key "${name}" holds a full stop.`, dotted.keyAt, dotted.key.length + 2, "warning");
  }
  const about = value.members.find((one) => one.key === "about");
  if (about !== undefined && about.value.kind !== "string")
    say("Its `about` is no string.", about.keyAt, 7, "warning");
}

/** A name is shown as far as this. */
const LONGEST = 80;

/** A letter of any alphabet: the format does not say of which. */
const NAME = /^_\p{L}/u;
