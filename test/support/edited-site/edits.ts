/** What may happen to a site between two builds: each kind as an arbitrary of fast-check, and at least once in a list. */

import fc from "fast-check";
import {
  type ArticleFacts,
  DECLARED,
  type Fault,
  IMAGES,
  PEOPLE,
  SECTIONS,
  type SettingsFacts,
  TAGS,
  TERMS,
} from "./facts.ts";
import {
  DIST_HARMS,
  type DistHarm,
  LEDGER_HARMS,
  type LedgerHarm,
  STATE_HARMS,
  type StateHarm,
} from "./harm.ts";

/** `slot` is one of the articles that are there; of files `at` is one, as a share of all. */
export type Edit =
  | { readonly kind: "add"; readonly slot: number }
  | { readonly kind: "change"; readonly slot: number; readonly to: Partial<ArticleFacts> }
  /** As programs do that put a file back with its old time: as many bytes, and the time of before. */
  | { readonly kind: "stealth"; readonly slot: number; readonly body: number }
  | { readonly kind: "touch"; readonly slot: number }
  | { readonly kind: "move"; readonly slot: number; readonly to: Pick<ArticleFacts, "section" | "name"> }
  /** Each file takes the other's place. */
  | { readonly kind: "swap"; readonly slot: number; readonly other: number }
  | { readonly kind: "delete"; readonly slot: number; readonly isRetired: boolean }
  | { readonly kind: "image"; readonly image: number; readonly look: number; readonly isStealthy: boolean }
  | { readonly kind: "statics"; readonly statics: number }
  | { readonly kind: "settings"; readonly to: Partial<SettingsFacts> }
  | { readonly kind: "wait"; readonly days: number }
  /** Another version of siar is installed, or the former one again. */
  | { readonly kind: "upgrade" }
  /** All files get new times: now, or one and the same long ago; with or without what was built. */
  | { readonly kind: "checkout"; readonly time: "now" | "long-ago"; readonly hasDist: boolean }
  | { readonly kind: "dist"; readonly harm: DistHarm; readonly at: number }
  | { readonly kind: "state"; readonly harm: StateHarm; readonly at: number }
  /** Somebody takes the ledger back to what it was at first, loses it, or lets git merge it. */
  | { readonly kind: "ledger"; readonly harm: LedgerHarm }
  /** A build of another kind. */
  | { readonly kind: "build"; readonly as: OtherBuild }
  /** A build in a process of its own that is killed. */
  | { readonly kind: "kill"; readonly afterMs: number }
  /** Two builds that start at once. */
  | { readonly kind: "race" };

/** For other eyes, elsewhere; as a machine of CI does it; without writing anything. */
export const OTHER_BUILDS = ["preview", "drafts", "moved", "ci", "dry"] as const;
export type OtherBuild = (typeof OTHER_BUILDS)[number];

type Kind = Edit["kind"];

const slot = fc.nat({ max: 15 });
const orNone = (max: number): fc.Arbitrary<number> => fc.integer({ min: -1, max });
const yesOrNo = fc.boolean();
const at = fc.nat({ max: 999 }).map((thousandths) => thousandths / 1000);

/** What can be changed in an article. */
const FIELDS: { readonly [F in keyof ArticleFacts]?: fc.Arbitrary<ArticleFacts[F]> } = {
  body: fc.nat({ max: 9 }),
  title: fc.nat({ max: 2 }),
  day: fc.integer({ min: 1, max: 28 }),
  isEnglish: yesOrNo,
  isLong: yesOrNo,
  hasSection: yesOrNo,
  hasHtml: yesOrNo,
  hasFootnote: yesOrNo,
  hasSummary: yesOrNo,
  hasFile: yesOrNo,
  hasAlias: yesOrNo,
  isDraft: yesOrNo,
  isRetracted: yesOrNo,
  isShort: yesOrNo,
  terms: fc.subarray([...TERMS]),
  tags: fc.subarray([...TAGS]),
  authors: fc.subarray([...PEOPLE]),
  links: fc.subarray([0, 1, 3, 4, 8]),
  translates: orNone(6),
  mentions: orNone(12),
  image: orNone(IMAGES - 1),
  lead: orNone(IMAGES - 1),
  slug: orNone(1),
  updated: orNone(2),
  correction: orNone(2),
  embargo: orNone(1),
  expires: orNone(1),
  fault: fc.constantFrom<Fault>("date", "yaml", "image", "category", "link", "key"),
};

const SETTINGS: { readonly [F in keyof SettingsFacts]?: fc.Arbitrary<SettingsFacts[F]> } = {
  title: fc.nat({ max: 2 }),
  labels: fc.nat({ max: 2 }),
  people: fc.nat({ max: 2 }),
  limit: fc.constantFrom(10, 11, 50),
  maxBytes: fc.constantFrom(50_000, 60_000, 1_000_000),
  archiveSize: fc.constantFrom(2, 3, 5),
  archives: fc.constantFrom("main", "all", "none"),
  formats: fc.subarray(["rss", "atom", "json"], { minLength: 1 }),
  content: fc.constantFrom("full", "summary"),
  tombstones: yesOrNo,
  declared: fc.subarray([...DECLARED]),
  timeZone: fc.constantFrom("Asia/Jakarta", "UTC"),
  articlePath: fc.constantFrom("/:slug/", "/:year/:slug/"),
  hook: fc.constantFrom("none", "query", "leaves-out"),
  isWrong: fc.constant(true),
};

/** Each field with another value; `T` is the map's own type, which `Object.entries` forgets. */
function changesOf<T>(
  fields: {
    readonly [F in keyof T]?: fc.Arbitrary<T[F]>;
  },
): readonly fc.Arbitrary<Partial<T>>[] {
  return Object.entries(fields).map(([name, value]) =>
    (value as fc.Arbitrary<unknown>).map((to) => ({ [name]: to }) as Partial<T>),
  );
}

const articleChanges = changesOf<ArticleFacts>(FIELDS);
const settingsChanges = changesOf<SettingsFacts>(SETTINGS);

/** Each kind with its weight: how often it is met among others. */
const KINDS: { readonly [K in Kind]: readonly [weight: number, edit: fc.Arbitrary<Omit<Edit, "kind">>] } = {
  change: [12, fc.record({ slot, to: fc.oneof(...articleChanges) })],
  add: [2, fc.record({ slot })],
  stealth: [2, fc.record({ slot, body: fc.nat({ max: 9 }) })],
  touch: [1, fc.record({ slot })],
  move: [
    2,
    fc.record({
      slot,
      to: fc.record({ section: fc.constantFrom(...SECTIONS), name: fc.nat({ max: 99 }).map((n) => `p${n}`) }),
    }),
  ],
  swap: [2, fc.record({ slot, other: slot })],
  delete: [2, fc.record({ slot, isRetired: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, yesOrNo) })],
  image: [2, fc.record({ image: fc.nat({ max: IMAGES - 1 }), look: orNone(5), isStealthy: yesOrNo })],
  statics: [1, fc.record({ statics: fc.nat({ max: 3 }) })],
  settings: [5, fc.record({ to: fc.oneof(...settingsChanges) })],
  wait: [2, fc.record({ days: fc.constantFrom(1, 12, 40, -5) })],
  upgrade: [1, fc.record({})],
  checkout: [1, fc.record({ time: fc.constantFrom("now", "long-ago"), hasDist: yesOrNo })],
  dist: [3, fc.record({ harm: fc.constantFrom(...DIST_HARMS), at })],
  state: [4, fc.record({ harm: fc.constantFrom(...STATE_HARMS), at })],
  ledger: [1, fc.record({ harm: fc.constantFrom(...LEDGER_HARMS) })],
  build: [2, fc.record({ as: fc.constantFrom(...OTHER_BUILDS) })],
  kill: [1, fc.record({ afterMs: fc.integer({ min: 50, max: 900 }) })],
  race: [1, fc.constant({})],
};

const weighed = Object.entries(KINDS).map(([kind, [weight, rest]]) => ({
  weight,
  arbitrary: (rest as fc.Arbitrary<object>).map((facts) => ({ kind, ...facts }) as Edit),
}));

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(...weighed);

/** Every kind, every field, every harm, and what changes problems without changing an output; always the same. */
export const everyEdit: readonly Edit[] = [
  { kind: "touch", slot: 0 },
  { kind: "dist", harm: "remove-all", at: 0 },
  { kind: "change", slot: 5, to: { isDraft: true } },
  { kind: "change", slot: 5, to: { isDraft: false } },
  { kind: "change", slot: 1, to: { mentions: 11 } },
  { kind: "change", slot: 11, to: { title: 1 } },
  ...weighed.map(({ arbitrary }) => sampleOf(arbitrary)),
  ...articleChanges.map((to, slot): Edit => ({ kind: "change", slot, to: sampleOf(to) })),
  ...settingsChanges.map((to): Edit => ({ kind: "settings", to: sampleOf(to) })),
  ...DIST_HARMS.map((harm): Edit => ({ kind: "dist", harm, at: 0.4 })),
  ...STATE_HARMS.map((harm): Edit => ({ kind: "state", harm, at: 0.4 })),
  ...OTHER_BUILDS.map((as): Edit => ({ kind: "build", as })),
  ...LEDGER_HARMS.map((harm): Edit => ({ kind: "ledger", harm })),
];

function sampleOf<T>(values: fc.Arbitrary<T>): T {
  const [value] = fc.sample(values, { numRuns: 1, seed: 1 });
  return value as T;
}
