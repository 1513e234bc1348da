/**
 * The front matter after the schema, as types: what each field may hold once its form is right. Every scalar is still
 * the text that stands in the file, but for switches and words of a fixed choice; what a text means, other files judge.
 */

import type { ContributorRole } from "../model/entry.ts";
import type { Data } from "../text/data.ts";

/** Front matter after the schema. */
export interface Fields {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly updated?: string | undefined;
  readonly embargo?: string | undefined;
  readonly expires?: string | undefined;
  readonly slug?: string | undefined;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
  readonly translationOf?: string | undefined;
  readonly authors?: TextOrList | undefined;
  readonly contributors?: OneOrList<ContributorShape> | undefined;
  readonly categories?: TextOrList | undefined;
  readonly tags?: TextOrList | undefined;
  readonly summary?: string | undefined;
  readonly image?: string | ImageShape | undefined;
  readonly audio?: OneOrList<string | AttachmentShape> | undefined;
  readonly video?: OneOrList<string | AttachmentShape> | undefined;
  readonly attachments?: OneOrList<string | AttachmentShape> | undefined;
  readonly corrections?: OneOrList<CorrectionShape> | undefined;
  readonly retracted?: RetractionShape | undefined;
  readonly feed?: "full" | "summary" | undefined;
  readonly comments?: string | CommentsShape | undefined;
  readonly inReplyTo?: string | undefined;
  readonly source?: SourceShape | undefined;
  readonly externalUrl?: string | undefined;
  readonly related?: TextOrList | undefined;
  readonly via?: TextOrList | undefined;
  readonly license?: string | undefined;
  readonly rights?: string | undefined;
  readonly episode?: EpisodeShape | undefined;
  readonly extensions?: ReadonlyMap<string, Data> | undefined;
  readonly aliases?: TextOrList | undefined;
  readonly draft?: boolean | undefined;
  readonly published?: boolean | undefined;
}

export type FieldName = keyof Fields;

/** Fields that hold one name or several. */
export type ListName = "authors" | "categories" | "tags" | "aliases";

/** Where a value stands among the fields: keys of maps, indexes of lists. */
export type FieldPath = readonly [FieldName, ...(string | number)[]];

/** What may be written alone or as a list; an empty entry of a list is `null`. */
export type OneOrList<T> = T | readonly (T | null)[];

type TextOrList = OneOrList<string>;

interface ImageShape {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export interface AttachmentShape extends ImageShape {
  readonly type?: string | undefined;
  readonly length?: string | undefined;
  readonly duration?: string | undefined;
  readonly title?: string | undefined;
}

type ContributorShape = { readonly [R in ContributorRole]?: TextOrList | undefined };

interface CorrectionShape {
  readonly date: string;
  readonly text: string;
}

interface RetractionShape {
  readonly date: string;
  readonly reason: string;
}

interface CommentsShape {
  readonly url: string;
  readonly feed?: string | undefined;
  readonly count?: string | undefined;
}

interface SourceShape {
  readonly title: string;
  readonly url: string;
  readonly page?: string | undefined;
  readonly id?: string | undefined;
  readonly updated?: string | undefined;
  readonly author?: string | undefined;
  readonly rights?: string | undefined;
}

export interface FileShape {
  readonly src: string;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
}

interface EpisodePersonShape {
  readonly name: string;
  readonly role?: string | undefined;
  readonly group?: string | undefined;
}

export interface EpisodeShape {
  readonly season?: string | undefined;
  readonly number?: string | undefined;
  readonly type?: "full" | "trailer" | "bonus" | undefined;
  readonly explicit?: boolean | undefined;
  readonly image?: string | undefined;
  readonly transcript?: OneOrList<string | FileShape> | undefined;
  readonly chapters?: string | FileShape | undefined;
  readonly people?: OneOrList<string | EpisodePersonShape> | undefined;
}
