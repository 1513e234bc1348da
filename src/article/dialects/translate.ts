/**
 * Front matter of another program → front matter in siar's keys, which the rest of the room reads as its own. siar's
 * own keys always win; what hides an article is always honoured; what the program has for itself says nothing here and
 * is passed in silence. Pure: the map and the settings decide everything.
 */

import type { ArticleSettings } from "../../model/article-settings.ts";
import type { DataPath } from "../../text/data.ts";
import { DIALECT_FOLDERS } from "../../text/dialects.ts";
import { fold, isMap } from "../keys.ts";
import {
  isWebUrl,
  readAddressOf,
  readAliasesOf,
  readElsewhere,
  readRedirect,
  readSlugOf,
} from "./addresses.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import type { Dialect, Meaning } from "./dialect.ts";
import { readHiding } from "./hiding.ts";
import { readImageOf } from "./images.ts";
import { type Finder, finderOf } from "./keys-of-matter.ts";
import { type LabelChange, readLabels } from "./labels.ts";
import { OWN_FIELDS } from "./own-fields.ts";
import { readPeople } from "./people.ts";
import { plainWords } from "./plain-words.ts";
import {
  type Composed,
  compose,
  type DecodedMap,
  textOf,
  type Written,
  type WrittenText,
} from "./written.ts";

export interface Translated extends DecodedMap {
  /** Path in the file of a value in siar's keys. */
  readonly originOf: (path: DataPath) => DataPath;
  /** A whole address of the article's own. */
  readonly address?: WrittenText;
  readonly redirectTo?: WrittenText;
  /** What could not be kept as it stands. */
  readonly losses: readonly Loss[];
}

/** Something that an article loses on the way, with its path in the file. */
export type Loss =
  | ({ readonly kind: "label" } & LabelChange)
  | { readonly kind: "alias" | "address"; readonly written: WrittenText };

export interface TranslationContext {
  readonly dialect: Dialect;
  readonly site: Pick<ArticleSettings, "baseUrl" | "languages" | "keys" | "wholeNames">;
  /** Source path of the article. */
  readonly path: string;
  /** Whether an address can be one of a redirect. */
  readonly isGoodAlias: (address: string) => boolean;
}

const NO_KEYS: Readonly<Record<string, string>> = {};

/** What all parts of a translation ask. */
interface Asking extends TranslationContext {
  readonly find: Finder;
  readonly candidates: Candidates;
  /** What the first key of a meaning says that can be read so. */
  readonly first: <T>(meaning: Meaning, read: (written: Written) => T | undefined) => T | undefined;
  /** Whether an absolute URL is a former address of the article itself. */
  readonly isOwnUrl: (url: string) => boolean;
  readonly losses: Loss[];
}

type Fields = Readonly<Record<string, Composed | undefined>>;

/** Translates decoded front matter that is a map. */
export function translateMatter(decoded: DecodedMap, context: TranslationContext): Translated {
  const { dialect, site } = context;
  const find = finderOf(decoded.value, dialect.within);
  const candidates = candidatesOf(dialect, site.keys ?? NO_KEYS);
  const asking: Asking = {
    ...context,
    find,
    candidates,
    first: (meaning, read) => firstRead(candidates.keysOf(meaning), find, read),
    isOwnUrl: ownUrls(site.baseUrl, dialect),
    losses: [],
  };
  const fields: Fields = {
    ...ownFields(asking),
    ...textFields(asking),
    ...hidingField(asking),
    ...peopleFields(asking),
    ...listFields(asking),
  };
  const said = Object.entries(fields).filter((field): field is [string, Composed] => field[1] !== undefined);
  const { value, originOf } = compose(new Map(said));
  const address = addressOf(asking);
  const redirectTo = asking.first("redirectTo", readRedirect);
  return {
    ...decoded,
    value,
    originOf,
    markOf: (path, of) => decoded.markOf(originOf(path), of),
    ...(address && { address }),
    ...(redirectTo && { redirectTo }),
    losses: asking.losses,
  };
}

/** Fields that only siar has. */
function ownFields({ find, candidates }: Asking): Fields {
  const fields: Record<string, Composed | undefined> = {};
  for (const [field, isOwn] of OWN_FIELDS) {
    const keys = [field, ...candidates.namedFor(field)];
    fields[field] = firstRead(keys, find, (written) => (isOwn(written.value) ? written : undefined));
  }
  return fields;
}

function textFields({ first, find, dialect, site }: Asking): Fields {
  return {
    title: first("title", textOf),
    date: first("date", readDay),
    updated: first("updated", readDay),
    embargo: first("embargo", readDay),
    expires: first("expires", readDay),
    slug: first("slug", (written) => (isPathSlug(written, dialect) ? undefined : readSlugOf(written))),
    id: first("id", trimmed),
    lang: first("lang", (written) => languageOf(written, site)),
    summary: first("summary", proseOf),
    image: first("image", (written) => readImageOf(written, find, dialect)),
    externalUrl: first("externalUrl", (written) =>
      readElsewhere(written, (url) => isOnSite(url, site.baseUrl)),
    ),
  };
}

function hidingField({ find, path, dialect, candidates }: Asking): Fields {
  const hiding = readHiding(find, path, dialect, candidates.namedFor);
  return { [hiding?.isShown ? "published" : "draft"]: hiding };
}

const ROLES = ["editor", "translator", "photographer", "contributor"] as const;

/** Authors, and the others by their roles where the article does not name them in siar's own way. */
function peopleFields(asking: Asking): Fields {
  const { first, find, candidates } = asking;
  const people = (written: Written): Composed | undefined => peopleOf(written, asking);
  const authors = first("authors", people);
  const own = find("contributors");
  if (own !== undefined && OWN_FIELDS.get("contributors")?.(own.value)) return { authors };
  const entries = new Map<string, Composed>();
  for (const role of ROLES) {
    const list = firstRead(candidates.keysOf(role), find, (written) =>
      isMap(written.value) && !written.value.has("name") ? undefined : people(written),
    );
    if (list !== undefined) entries.set(role, list);
  }
  const from = [...entries.values()][0]?.from;
  return { authors, ...(from && { contributors: { entries, from } }) };
}

function peopleOf(written: Written, { dialect, site }: Asking): Composed | undefined {
  const people = readPeople(written, site.wholeNames ?? [], dialect.listsBy === "semicolons");
  return listAt(people, written.from);
}

function listFields(asking: Asking): Fields {
  const { dialect, isGoodAlias, losses } = asking;
  const fields: Record<string, Composed | undefined> = {};
  for (const meaning of ["categories", "tags"] as const) {
    const written = all(meaning, asking);
    const { labels, changes } = readLabels(written, dialect, meaning);
    fields[meaning] =
      listAt(labels, written[0]?.from) ?? (meaning === "categories" ? ofFolder(asking) : undefined);
    losses.push(...changes.map((change): Loss => ({ kind: "label", ...change })));
  }
  const written = all("aliases", asking);
  const { aliases, refused } = readAliasesOf(written, isGoodAlias);
  losses.push(...refused.map((alias): Loss => ({ kind: "alias", written: alias })));
  return { ...fields, aliases: listAt(aliases, written[0]?.from) };
}

/** The category that the folder of an article is, where the program has it so. */
function ofFolder({ dialect, path }: Asking): Composed | undefined {
  const folders = path.split("/").slice(0, -1);
  const isOfAll =
    !dialect.hasFolderCategories || DIALECT_FOLDERS[dialect.name].articles.includes(folders.join("/"));
  const folder = folders.length < 2 || isOfAll ? undefined : folders.at(-1);
  return folder === undefined ? undefined : { items: [{ value: folder, from: [] }], from: [] };
}

/** All values of a list's own keys; the conventions of others only where there is none. */
function all(meaning: Meaning, { candidates, find }: Asking): readonly Written[] {
  const found = (keys: readonly string[]): readonly Written[] =>
    keys.map(find).filter((written) => written !== undefined);
  const own = found(candidates.ownOf(meaning));
  return own.length > 0 ? own : found(candidates.keysOf(meaning)).slice(0, 1);
}

function listAt(items: readonly WrittenText[], from: DataPath | undefined): Composed | undefined {
  return items.length === 0 || from === undefined ? undefined : { items, from };
}

/** A whole address; one that no page can have is lost. */
function addressOf({ first, dialect, isOwnUrl, isGoodAlias, losses }: Asking): WrittenText | undefined {
  const read = (written: Written): WrittenText | undefined => readAddressOf(written, isOwnUrl);
  const address =
    first("address", read) ??
    first("slug", (written) => (isPathSlug(written, dialect) ? read(written) : undefined));
  if (address === undefined || isGoodAlias(address.value)) return address;
  losses.push({ kind: "address", written: address });
  return undefined;
}

function firstRead<T>(
  keys: readonly string[],
  find: Finder,
  read: (written: Written) => T | undefined,
): T | undefined {
  for (const key of keys) {
    const written = find(key);
    const value = written && read(written);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** What may be a date: whether it is one, siar's grammar says. Of `updated: true` and the like it says nothing. */
function readDay(written: Written): Written | undefined {
  const isNamedSo = /^(?:date|updated|embargo|expires)$/u.test(fold(String(written.from.at(-1))));
  if (typeof written.value !== "string") return isNamedSo ? written : undefined;
  const text = written.value.trim();
  // What WordPress has for a draft that was never published.
  if (/^0000-00-00/u.test(text)) return undefined;
  return /\d/u.test(text) || (isNamedSo && !NO_DATES.test(text)) ? written : undefined;
}

/** Eleventy asks the disk or the repository for these (https://www.11ty.dev/docs/dates/), and siar never does. */
const NO_DATES = /^(?:true|false|yes|no|(?:git )?(?:last modified|created))$/iu;

function trimmed(written: Written): WrittenText | undefined {
  const text = textOf(written);
  return text && { value: text.value.trim(), from: text.from };
}

function proseOf(written: Written): WrittenText | undefined {
  const text = textOf(written);
  const words = text && plainWords(text.value);
  const isNone =
    words === undefined || words === "" || /^(?:true|false|yes|no)$/iu.test(words) || isImage(words);
  return isNone || text === undefined ? undefined : { value: words, from: text.from };
}

/** `teaser` and `preview` are pictures in some themes. */
function isImage(text: string): boolean {
  return /^\S+\.(?:png|jpe?g|gif|webp|svg|avif)$/iu.test(text);
}

/** `en_US`, and what the site has instead: `en`. A language that it does not have is for siar to refuse. */
function languageOf(written: Written, { languages }: TranslationContext["site"]): WrittenText | undefined {
  const text = textOf(written);
  if (text === undefined) return undefined;
  const tag = text.value.trim().replace(/\..*$/u, "").replaceAll("_", "-").toLowerCase();
  const tags = languages.map((language) => language.tag);
  const primary = tag.split("-")[0];
  const meant =
    tags.find((one) => one.toLowerCase() === tag) ??
    tags.find((one) => one.toLowerCase().split("-")[0] === primary);
  return { value: meant ?? text.value.trim(), from: text.from };
}

function isPathSlug({ value }: Written, dialect: Dialect): boolean {
  return dialect.hasPathSlugs === true && typeof value === "string" && value.trim().startsWith("/");
}

/** An absolute URL is the article's own where it lies on the site's host, or where the program writes it so. */
function ownUrls(baseUrl: string, dialect: Dialect): (url: string) => boolean {
  return (url) => isWebUrl(url) && (dialect.hasOwnUrls === true || isOnSite(url, baseUrl));
}

function isOnSite(url: string, baseUrl: string): boolean {
  return URL.canParse(url) && hostOf(url) === hostOf(baseUrl);
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./u, "");
}
