/**
 * The front matter of an article in whatever dialect, as siar's fields: decoded, laid over the defaults of its folder,
 * translated. Every problem stands at the author's own line and names the author's own key.
 */

import type { Reference } from "../../model/article.ts";
import type { ArticleSettings } from "../../model/article-settings.ts";
import type { Place } from "../../model/problem.ts";
import type { Source } from "../../model/source.ts";
import { excerptPlace } from "../../problems/frame.ts";
import { problem } from "../../problems/problem.ts";
import { type Data, type DataMap, type DataPath, type Decoded, isFault, type Mark } from "../../text/data.ts";
import { readAddress } from "../aliases.ts";
import { withDefaults } from "../defaults.ts";
import type { FencedBlock, Parted } from "../fences.ts";
import {
  type FrontMatter,
  faultProblem,
  formProblem,
  noFrontMatter,
  type Report,
  readFields,
} from "../fields.ts";
import type { FileName } from "../file-name.ts";
import { decodeFrontMatter } from "../front-matter.ts";
import { fold, isMap, nameOf } from "../keys.ts";
import { repairProblems } from "../repairs.ts";
import { isWebUrl } from "./addresses.ts";
import { candidatesOf } from "./candidates.ts";
import { finderOf } from "./keys-of-matter.ts";
import { type PageSign, pageSign } from "./pages.ts";
import { renameKeys } from "./rename.ts";
import { dialectOf } from "./tables.ts";
import { type Loss, type Translated, translateMatter } from "./translate.ts";
import type { DecodedMap, Written } from "./written.ts";

/** Front matter with what only another program's articles say. */
export interface Matter extends FrontMatter {
  readonly address?: Reference;
  /** Where a stub leads; `isStub` whether the program shows nothing of the article's own text. */
  readonly redirectTo?: Reference & { readonly isStub: boolean };
  /** What tells that the file is a page of the program, and where. */
  readonly page?: PageSign & { readonly place: Place };
}

/** The matter, or undefined where it cannot be decoded: then nothing else is worth saying. */
export function readMatter(
  source: Source,
  { block }: Parted,
  name: FileName,
  site: ArticleSettings,
  report: Report,
): Matter | undefined {
  const written = block === undefined ? NOTHING : decodeFrontMatter(block);
  if (isFault(written)) {
    if (block !== undefined) report(faultProblem(source, block, written));
    return undefined;
  }
  if (block !== undefined) for (const repair of repairProblems(source, block, written)) report(repair);
  const isDropped = site.isLenient === true && block !== undefined && !isMap(written.value);
  if (isDropped) report(formProblem(source, block, written, "front-matter/dropped"));
  const decoded = isDropped ? NOTHING : written;
  const isPlain =
    dialectOf(site.dialect) === undefined && site.defaults === undefined && site.keys === undefined;
  if (isPlain || !isMap(decoded.value)) {
    return block === undefined ? noFrontMatter(source) : readFields(source, block, decoded, report);
  }
  const value = withFolder(decoded.value, source.path, site);
  return readForeign(source, block, { ...decoded, value }, name, site, report);
}

const NOTHING: Decoded = { value: new Map<string, Data>(), markOf: () => undefined };

const NO_KEYS: Readonly<Record<string, string>> = {};

/** Over the defaults of its folder; a field that the article has under another key is said as well. */
function withFolder(own: DataMap, path: string, site: ArticleSettings): DataMap {
  const { defaults = [], keys = NO_KEYS } = site;
  const whole = withDefaults(own, path, defaults);
  if (whole === own) return own;
  const named = new Map(Object.entries(keys).map(([key, field]) => [fold(key), fold(field)]));
  const said = new Set([...own.keys()].map((key) => named.get(fold(key))));
  const dialect = dialectOf(site.dialect);
  const find = finderOf(own, dialect?.within);
  const rivalsOf = (key: string): readonly string[] =>
    dialect === undefined ? [] : candidatesOf(dialect, keys).rivalsOf(key);
  return new Map(
    [...whole].filter(([key]) => own.has(key) || !(said.has(fold(key)) || rivalsOf(key).some(find))),
  );
}

function readForeign(
  source: Source,
  block: FencedBlock | undefined,
  decoded: DecodedMap,
  name: FileName,
  site: ArticleSettings,
  report: Report,
): Matter {
  const dialect = dialectOf(site.dialect);
  const isGoodAlias = (text: string): boolean => "address" in readAddress(text);
  const translated: Translated =
    dialect === undefined
      ? { ...renameKeys(decoded, site.keys ?? {}), losses: [] }
      : translateMatter(decoded, { dialect, site, path: source.path, isGoodAlias });
  const file: Place = { file: source.path };
  const placeAt = (from: DataPath): Place => {
    const mark = from.length === 0 ? undefined : decoded.markOf(from);
    return mark === undefined || block === undefined ? file : placeOf(source, block, mark);
  };

  const read = readFields(source, block ?? NO_BLOCK, translated, report);
  for (const loss of translated.losses) reportLoss(loss, placeAt, report);
  const isDated = [read.fields.date, read.fields.embargo, name.day].some((date) => date !== undefined);
  const page = pageSign(finderOf(decoded.value, dialect?.within), name.stem, isDated, dialect);
  const address = translated.address && addressOf(translated.address.value, placeAt(translated.address.from));
  const redirectTo = translated.redirectTo && leadOf(translated.redirectTo, placeAt);
  return {
    ...read,
    ...(block === undefined && { placeOf: () => file, opening: file }),
    keyOf: (field) => nameOf(translated.originOf([field])) || field,
    nameOf: (path) => nameOf(translated.originOf(path)),
    ...(address && { address }),
    ...(redirectTo && { redirectTo }),
    ...(page && { page: { ...page, place: page.written ? placeAt(page.written.from) : file } }),
  };
}

/** For an article without front matter, all of whose values come from elsewhere. */
const NO_BLOCK: FencedBlock = { language: "yaml", raw: "", line: 1, head: "" };

/** Line 1 of what was decoded is the line of the first fence. */
function placeOf({ path }: Source, block: FencedBlock, mark: Mark): Place {
  return excerptPlace(path, block.head, block.line + mark.line - 1, mark.column, mark.length);
}

function addressOf(written: string, place: Place): Reference | undefined {
  const reading = readAddress(written);
  return "address" in reading ? { text: reading.address, place } : undefined;
}

/** `redirect_to` is a plug-in's and shows nothing else; under other keys there may be an article beside it. */
function leadOf(
  { value, from }: Written & { value: string },
  placeAt: (from: DataPath) => Place,
): Matter["redirectTo"] {
  const reference = isWebUrl(value) ? { text: value, place: placeAt(from) } : addressOf(value, placeAt(from));
  return reference && { ...reference, isStub: /^redirect_?to$/iu.test(String(from[0])) };
}

function reportLoss(loss: Loss, placeAt: (from: DataPath) => Place, report: Report): void {
  const { value, from } = loss.written;
  const facts = { key: String(from[0] ?? ""), value };
  if (loss.kind === "label")
    report(problem("front-matter/label-mended", placeAt(from), { ...facts, label: loss.label }));
  else
    report(
      problem("front-matter/address-left-out", placeAt(from), { ...facts, isFormer: loss.kind === "alias" }),
    );
}
