/** Media RSS: the fingerprint of a file. */

import { type Finding, found, NOTHING } from "../../finding.ts";
import { oneOf } from "../../grammars/grammar.ts";
import { attribute, type XmlElement } from "../../xml/xml.ts";
import type { Shape } from "../shape.ts";
import { held } from "./grammars.ts";

const CLAUSE = "Media RSS 1.5.1, media:hash";
const HEX = /^[0-9a-f]+$/i;
const DIGITS = { md5: 32, "sha-1": 40 } as const;

export const hashShape: Shape = {
  name: "media:hash",
  clause: CLAUSE,
  blank: { w3c: "InvalidMediaHash" },
  attributes: { algo: held(oneOf(["md5", "sha-1"], "InvalidMediaHash")) },
  rules: [
    {
      clause: CLAUSE,
      judge: judgeHash,
      good: "<media:hash>dfdec888b72151965a34b4b59031290a</media:hash>",
      bad: {
        "media/hash-invalid": [
          '<media:hash algo="md5">3+3siLchUZZaNLS1kDEpCg==</media:hash>',
          '<media:hash algo="sha-1">dfdec888b72151965a34b4b59031290a</media:hash>',
        ],
      },
    },
  ],
  good: '<media:hash algo="sha-1">8843d7f92416211de9ebb963ff4ce28125932878</media:hash>',
  bad: { "feed/choice-unknown": '<media:hash algo="crc32">0a1b2c3d</media:hash>' },
};

function judgeHash(hash: XmlElement): readonly Finding[] {
  const algorithm = attribute(hash, "algo") ?? "md5";
  if (algorithm !== "md5" && algorithm !== "sha-1") return NOTHING;
  const value = hash.text.trim();
  const digits = DIGITS[algorithm];
  if (value === "" || (value.length === digits && HEX.test(value))) return NOTHING;
  const facts = { value, algorithm, digits };
  return [found("media/hash-invalid", hash.at, facts, { length: hash.name.length + 1 })];
}
