/**
 * What compiling one article yields: everything that its file and the settings decide, as plain data
 * that survives a structured clone. Its HTML has holes where other files decide; link fills them.
 */

import type {
  Article,
  AttachmentReference,
  EpisodePersonReference,
  EpisodeReference,
  FileReference,
  Reference,
} from "./article.ts";
import type { Place } from "./problem.ts";

/** Which of the two forms of the content is being filled. */
export type Flavour = "page" | "feed";

/** The address of another article; `target` is a source path relative to the site's folder. */
export interface ArticleHole {
  readonly kind: "article";
  readonly target: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
  /** Whether the target may be any end of a path, without date and extension, as other tools let authors write. */
  readonly isLoose?: boolean;
  /** The path on this site that it is where no article is meant, as `SiteHole` has it. */
  readonly otherwise?: string;
  readonly place: Place;
}
/** A place on this site, given from its root, `/feeds/`, or from the article's own page, `../kursk/`. */
export interface SiteHole {
  readonly kind: "site";
  /** Percent-encoded, with its fragment; from the root it begins with `/`, without the base URL's own path. */
  readonly path: string;
  readonly place: Place;
}
/** A place within the article itself: `#id` in the page, the page's URL and `#id` in feeds. */
export interface SelfHole {
  readonly kind: "self";
  readonly fragment: string;
}
/** A local file that is published under its content hash: its URL, or the image's size in CSS pixels. */
export interface AssetHole {
  readonly kind: "asset";
  readonly want: "url" | "width" | "height";
  /** Source path relative to the site's folder. */
  readonly target: string;
  /** Whether it stands where an image must. */
  readonly isImage: boolean;
  readonly place: Place;
}
/** An image of a lenient site, whole: where its file is not there, the words that stand for it take its place. */
export interface ImageHole {
  readonly kind: "image";
  /** Of its `src`, as an asset has it. */
  readonly target: string;
  /** Its `alt`, as it stands in HTML. */
  readonly words: string;
  readonly tag: { readonly pieces: readonly string[]; readonly holes: readonly AssetHole[] };
  readonly place: Place;
}
/** The entry's own short key, which keeps footnote ids apart where readers show several entries at once (R66). */
export interface KeyHole {
  readonly kind: "key";
}
/** Words that differ between the page and the feeds. */
export interface EitherHole {
  readonly kind: "either";
  readonly page: string;
  readonly feed: string;
}
/** What only linking can fill. */
export type LinkedHole = Exclude<Hole, EitherHole>;
export type Hole = ArticleHole | SiteHole | SelfHole | AssetHole | ImageHole | KeyHole | EitherHole;

/** HTML with holes: `pieces` has one element more than `holes`, and they alternate. */
export interface HoleyHtml {
  readonly pieces: readonly string[];
  readonly holes: readonly Hole[];
}

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** The article without its Markdown, and without what compiling has resolved. */
export type ArticleFacts = Omit<Article, "body" | "bodyLine" | "attachments" | "episode">;

/** A compiled article: what linking reads, and the text that it never looks at. */
export interface Compiled {
  readonly facts: CompiledFacts;
  readonly text: readonly Segment[];
}

/** A stretch of HTML; one that pages and feeds have in different words; or the place of the next hole. */
export type Segment = string | Omit<EitherHole, "kind"> | null;

/** All that linking knows of a compiled article. */
export interface CompiledFacts {
  readonly article: ArticleFacts;
  /** What the places in its text are for, in order. */
  readonly holes: readonly LinkedHole[];
  /** UTF-8 bytes of the text as feeds have it, without what fills the holes. */
  readonly textBytes: number;
  /** Equal where all is equal that linking takes from the article, but for its text and the places of words. */
  readonly face: string;
  /** Plain text: the author's, or taken from the first paragraph (R71). */
  readonly summary: string;
  readonly headings: readonly Heading[];
  /** The lead image: a local file's source path or an absolute URL; from front matter, else the first of the body. */
  readonly image?: CompiledImage;
  readonly attachments?: readonly CompiledAttachment[];
  readonly episode?: CompiledEpisode;
}

/** Where a file is: a source path relative to the site's folder, or an absolute https URL. */
export interface CompiledFile {
  readonly source: Reference;
  readonly isLocal: boolean;
}

export type CompiledAttachment = Omit<AttachmentReference, "source"> & CompiledFile;

export interface CompiledEpisode extends Omit<EpisodeReference, "image" | "transcripts" | "chapters"> {
  readonly image?: CompiledFile;
  readonly transcripts: readonly (Omit<FileReference, "source"> & CompiledFile)[];
  readonly chapters?: Omit<FileReference, "source"> & CompiledFile;
  readonly people: readonly EpisodePersonReference[];
}

export interface CompiledImage extends CompiledFile {
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}
