/** What may be wrong with the fields that newsrooms use: states, attachments, provenance, episodes, extensions. */

import { shown } from "./shown.ts";
import type { Words } from "./words.ts";

export interface NewsroomFacts {
  "front-matter/expires-early": { expires: string; seen: string };
  "front-matter/date-early": { key: string; value: string; published: string };
  "front-matter/text-empty": { key: string };
  "front-matter/tag-characters": { value: string; list: string | undefined };
  "front-matter/too-many-tags": { count: number; limit: number };
  "front-matter/name-email": { key: string; value: string };
  "front-matter/name-too-long": { key: string; limit: number };
  "front-matter/url-invalid": { key: string; value: string; reason: string; sample: string };
  "front-matter/number-invalid": { key: string; value: string; least: 0 | 1 };
  "front-matter/duration-invalid": { key: string; value: string };
  "front-matter/media-type": { key: string; value: string; suggestion: string | undefined };
  "front-matter/language-invalid": {
    key: string;
    value: string;
    reason: string;
    suggestion: string | undefined;
  };
  "front-matter/attachment-unmeasured": { key: string; value: string; missing: readonly string[] };
  "front-matter/file-type-missing": { key: string; value: string };
  "front-matter/episode-without-recording": { key: string };
  "front-matter/podcast-name-unknown": {
    key: string;
    kind: "role" | "group";
    value: string;
    nearest: string | undefined;
  };
  "front-matter/extension-name": { name: string; reason: string; suggestion: string | undefined };
  "front-matter/extension-prefix": { name: string; prefix: string; nearest: string | undefined };
  "front-matter/extension-unknown": { name: string; prefix: string; nearest: string | undefined };
  "front-matter/extension-core": { name: string; instead: string };
  "front-matter/extension-value": { name: string; found: string; expected: string };
  "front-matter/extension-attribute-missing": {
    name: string;
    attribute: string;
    nearest: string | undefined;
  };
}

export const newsroomWords: { readonly [C in keyof NewsroomFacts]: Words<NewsroomFacts[C]> } = {
  "front-matter/expires-early": {
    severity: "error",
    say: ({ expires, seen }) => ({
      what: `\`expires\` is ${shown(expires)}, which is not after ${seen}, from when the article is to be seen.`,
      why: "An article that ends before it begins would never be seen.",
      mend: "Correct one of the two, or delete `expires`; `draft: true` keeps an article back.",
    }),
  },
  "front-matter/date-early": {
    severity: "error",
    say: ({ key, value, published }) => ({
      what: `\`${key}\` is ${shown(value)}, before the article was published on ${published}.`,
      why: "What nobody has read yet is neither corrected nor taken back.",
      mend: "Correct one of the two dates; what was changed before publication needs no note.",
    }),
  },
  "front-matter/text-empty": {
    severity: "error",
    say: ({ key }) => ({
      what: `\`${key}\` is empty.`,
      why: "Readers would be shown a line without words, or a link to nothing.",
      mend: "Write it, or delete the entry that it belongs to.",
    }),
  },
  "front-matter/tag-characters": {
    severity: "error",
    say: ({ value, list }) => ({
      what: `${shown(value)} cannot be one tag.`,
      why: "Readers split tags at commas and slashes and take `<` for markup, and a tag has at most 64 characters.",
      mend: list === undefined ? "Write one word or name." : `For several tags write a list: ${list}`,
    }),
  },
  "front-matter/too-many-tags": {
    severity: "error",
    say: ({ count, limit }) => ({
      what: `The article has ${count} tags; it may have ${limit}.`,
      why: "Readers show them all; among so many nobody finds the ones that matter.",
      mend: "Keep those that the article is about.",
    }),
  },
  "front-matter/name-email": {
    severity: "error",
    say: ({ key, value }) => ({
      what: `\`${key}\` is ${shown(value)}, which holds an e-mail address.`,
      why: "A name is published in every feed, and some readers then show the address alone.",
      mend: "Write the name only. An address that is to be published belongs to the person in the settings.",
    }),
  },
  "front-matter/name-too-long": {
    severity: "error",
    say: ({ key, limit }) => ({
      what: `\`${key}\` has more than ${limit} characters.`,
      why: "Podcast programs cut names, roles and groups after that.",
      mend: "Write a shorter one.",
    }),
  },
  "front-matter/url-invalid": {
    severity: "error",
    say: ({ key, value, reason, sample }) => ({
      what: `\`${key}\` is ${shown(value)}, which cannot be its address. ${reason}`,
      why: "Feeds carry only whole addresses that are safe to open.",
      mend: `Write the whole address, as \`${sample}\`.`,
    }),
  },
  "front-matter/number-invalid": {
    severity: "error",
    say: ({ key, value, least }) => ({
      what: `\`${key}\` is ${shown(value)}, which is not a whole number from ${least} on.`,
      why: "Programs that read feeds count with it.",
      mend: "Write digits alone, without a unit, or delete it.",
    }),
  },
  "front-matter/duration-invalid": {
    severity: "error",
    say: ({ key, value }) => ({
      what: `\`${key}\` is ${shown(value)}, which is not a length of time.`,
      why: "Players show it before the file is loaded.",
      mend: "Write minutes and seconds as `12:30`, with hours as `1:02:03`, or seconds alone as `750`.",
    }),
  },
  "front-matter/media-type": {
    severity: "error",
    say: ({ key, value, suggestion }) => ({
      what: `\`${key}\` is ${shown(value)}, which is not the name of a media type.`,
      why: "Readers and players choose by it whether they can show the file.",
      mend: `Write ${suggestion === undefined ? "the registered name, as `audio/mpeg` or `video/mp4`" : `\`${suggestion}\``}.`,
    }),
  },
  "front-matter/language-invalid": {
    severity: "error",
    say: ({ key, value, reason, suggestion }) => ({
      what: `\`${key}\` is ${shown(value)}. ${reason}`,
      why: "",
      mend: `Write ${suggestion === undefined ? "a tag, as `id` or `en-GB`" : `\`${suggestion}\``}.`,
    }),
  },
  "front-matter/attachment-unmeasured": {
    severity: "error",
    say: ({ key, value, missing }) => ({
      what: `\`${key}\` is at ${shown(value)}, and has no ${missing.map((name) => `\`${name}\``).join(" and no ")}.`,
      why: "Feeds name the type and the size of every file, and siar asks no other server for them.",
      mend: "Write both, as in `{src: https://cdn.example/x.mp4, type: video/mp4, length: 1234567}`.",
    }),
  },
  "front-matter/file-type-missing": {
    severity: "error",
    say: ({ key, value }) => ({
      what: `\`${key}\` is ${shown(value)}, whose ending does not tell its media type.`,
      why: "Podcast programs choose by the type which transcript or list of chapters they show.",
      mend: "Write it as in `{src: transcript, type: text/vtt}`.",
    }),
  },
  "front-matter/episode-without-recording": {
    severity: "warning",
    say: ({ key }) => ({
      what: `The article has \`${key}\`, and nothing to hear or to see.`,
      why: "A podcast takes only articles with a recording; nothing reads what stands there.",
      mend: `Give the recording, as in \`audio: briefing.mp3\`, or delete \`${key}\`.`,
    }),
  },
  "front-matter/podcast-name-unknown": {
    severity: "warning",
    say: ({ key, kind, value, nearest }) => ({
      what: `\`${key}\` is ${shown(value)}, which is no ${kind} that podcast programs know.`,
      why: "They show people by the names of the podcast namespace's list, and take another one for nothing.",
      mend:
        nearest === undefined ? `${PODCAST_MENDS[kind]}, or leave it out.` : `Did you mean \`${nearest}\`?`,
    }),
  },
  "front-matter/extension-name": {
    severity: "error",
    say: ({ name, reason, suggestion }) => ({
      what: `${shown(name)} cannot be the name of an element or attribute in a feed. ${reason}`,
      why: "One such name makes the whole feed unreadable.",
      mend: `Write ${suggestion === undefined ? "elements as `prefix:name`, attributes as `@name`" : `\`${suggestion}\``}.`,
    }),
  },
  "front-matter/extension-prefix": {
    severity: "error",
    say: ({ name, prefix, nearest }) => ({
      what: `\`${name}\` has the prefix \`${prefix}\`, which nothing declares.`,
      why: "A feed in which a prefix is not declared is not XML, and no reader opens it.",
      mend: `${nearest === undefined ? "Declare" : `Did you mean \`${nearest}\`? Else declare`} it in the settings, as in \`namespaces: {${prefix}: "http://…"}\`.`,
    }),
  },
  "front-matter/extension-unknown": {
    severity: "error",
    say: ({ name, prefix, nearest }) => ({
      what: `\`${name}\` is not an element that an article has in the vocabulary \`${prefix}\`.`,
      why: "No reader would know what to do with it.",
      mend: nearest === undefined ? "Look it up, or delete it." : `Write \`${nearest}\`, or delete it.`,
    }),
  },
  "front-matter/extension-core": {
    severity: "error",
    say: ({ name, instead }) => ({
      what: `\`${name}\` cannot be an extension.`,
      why: "Feeds say it in words of their own; of two elements with one meaning some readers take the wrong one.",
      mend: `Use ${instead} for it.`,
    }),
  },
  "front-matter/extension-value": {
    severity: "error",
    say: ({ name, found, expected }) => ({
      what: `\`${name}\` is ${found.replace(/\s+/g, " ")}.`,
      why: `It must be ${expected}; programs drop what they cannot read.`,
      mend: "Correct the value, or delete it.",
    }),
  },
  "front-matter/extension-attribute-missing": {
    severity: "error",
    say: ({ name, attribute, nearest }) => ({
      what: `\`${name}\` has no \`@${attribute}\`.`,
      why: "Without it the element says nothing.",
      mend: `Write \`"@${attribute}": …\`${nearest === undefined ? "" : ` in place of \`${nearest}\``}.`,
    }),
  },
};

const PODCAST_MENDS = {
  role: "Write one of it, as `host`, `guest`, `reporter` or `producer`",
  group: "Write one of it, as `cast`, `writing` or `audio production`",
} as const;
