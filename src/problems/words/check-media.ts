/** What may be said of Media RSS. */

import { listed, shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface MediaFacts {
  "media/adult-invalid": { value: string };
  "media/adult-outdated": { isAdult: boolean };
  "media/group-of-one": { count: number };
  "media/hash-invalid": { value: string; algorithm: string; digits: number };
  "media/rating-invalid": { value: string; scheme: string; words: readonly string[] };
  "media/restriction-invalid": { value: string };
  "media/role-case": { role: string; lower: string };
  "media/role-unknown": { role: string };
}

export const mediaWords: { readonly [C in keyof MediaFacts]: Words<MediaFacts[C]> } = {
  "media/adult-invalid": {
    severity: "warning",
    w3c: "InvalidTrueFalse",
    say: ({ value }) => ({
      what: `\`<media:adult>\` says neither yes nor no: ${shown(value)}.`,
      why: "Programs take it for `false`, or pass over it.",
      mend: "Write `<media:rating>adult</media:rating>` or `<media:rating>nonadult</media:rating>` instead.",
    }),
  },
  "media/adult-outdated": {
    severity: "warning",
    w3c: "DeprecatedMediaAdult",
    say: ({ isAdult }) => ({
      what: "`<media:adult>` is out of date.",
      why: "Media RSS has had `<media:rating>` in its place since version 1.1, and newer programs know only that.",
      mend: `Write \`<media:rating>${isAdult ? "adult" : "nonadult"}</media:rating>\`.`,
    }),
  },
  "media/group-of-one": {
    severity: "warning",
    w3c: "MediaGroupWithoutAlternatives",
    say: ({ count }) => ({
      what: count === 1 ? "`<media:group>` holds one file only." : "`<media:group>` holds no file.",
      why: "A group is for several files with the same content, of which a program chooses one.",
      mend: "Put `<media:content>` and what describes it straight into the entry, or add the other files.",
    }),
  },
  "media/hash-invalid": {
    severity: "error",
    w3c: "InvalidMediaHash",
    say: ({ value, algorithm, digits }) => ({
      what: `\`<media:hash>\` is no ${algorithm} hash: ${shown(value)}.`,
      why: "Programs compare it with the file, find a difference, and take the file for damaged.",
      mend: `Write the ${digits} hexadecimal digits of the hash, or say another algorithm in \`algo\`.`,
    }),
  },
  "media/rating-invalid": {
    severity: "error",
    w3c: "InvalidMediaRating",
    say: ({ value, scheme, words }) => ({
      what: `The scheme \`${scheme}\` has no rating ${shown(value)}.`,
      why: "Programs that hide what is not for everybody cannot tell, and hide or show the wrong files.",
      mend:
        words.length > 0
          ? `Write one of ${listed(words)}, in small letters, or name the scheme that the rating belongs to.`
          : "Write a whole label, such as `r (cz 1 lz 1 nz 1 oz 1 vz 1)`.",
    }),
  },
  "media/restriction-invalid": {
    severity: "error",
    w3c: "InvalidMediaRestriction",
    say: ({ value }) => ({
      what: `\`<media:restriction>\` without a \`type\` holds neither \`all\` nor \`none\`: ${shown(value)}.`,
      why: "Without a type it restricts everybody or nobody; programs cannot tell who is meant.",
      mend: 'Write `all` or `none`, or add `type="country"` or `type="uri"`.',
    }),
  },
  "media/role-case": {
    severity: "error",
    w3c: "InvalidCreditRole",
    say: ({ role, lower }) => ({
      what: `The role ${shown(role)} has capital letters.`,
      why: "Media RSS writes roles in small letters, and programs compare them letter by letter.",
      mend: `Write ${shown(lower)}.`,
    }),
  },
  "media/role-unknown": {
    severity: "warning",
    w3c: "InvalidCreditRole",
    say: ({ role }) => ({
      what: `The European Broadcasting Union has no role ${shown(role)}.`,
      why: "Without another `scheme`, roles are of its list, and programs know no other.",
      mend: "Choose a role of that list, such as `author` or `photographer`, or name your own `scheme`.",
    }),
  },
};
