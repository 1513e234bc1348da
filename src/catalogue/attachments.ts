/**
 * The files of an entry: lead image, what it offers for download, and what belongs to an episode; and which files all
 * entries together need. Nothing is fetched (S8).
 */

import type { Asset } from "../model/asset.ts";
import type {
  AssetHole,
  CompiledAttachment,
  CompiledFacts,
  CompiledFile,
  CompiledImage,
  LinkedHole,
} from "../model/compiled.ts";
import type { Attachment, Entry, Episode, EpisodePerson } from "../model/entry.ts";
import type { Language, Site } from "../model/site.ts";
import { endingOf, mediaTypeOfEnding } from "../text/media-type.ts";
import { joinUrl } from "../text/url.ts";
import { entryHelper, type People } from "./people.ts";

/** What files are published as, and who is who. */
export interface AttachmentContext {
  readonly site: Site;
  readonly people: People;
  readonly targets: { readonly assets: ReadonlyMap<string, Asset> };
}

/** All files of the entry, if the article has any; what the disk does not have is told elsewhere and left out. */
export function filesOf(
  { article, image, attachments = [], episode }: CompiledFacts,
  language: Language,
  context: AttachmentContext,
): Pick<Entry, "image" | "attachments" | "episode"> | undefined {
  if (!image && attachments.length === 0 && !episode) return undefined;
  const { site, targets } = context;
  const lead = image && imageOf(image, article.title.text, site, targets.assets);
  return {
    ...(lead && { image: lead }),
    attachments: attachments.flatMap((one) => attachmentOf(one, site, targets.assets) ?? []),
    ...(episode && { episode: episodeOf(episode, language, context) }),
  };
}

/** The holes that files fill, those within whole images among them. */
export function assetHolesOf(holes: readonly LinkedHole[]): readonly AssetHole[] {
  return holes.flatMap((hole) =>
    hole.kind === "asset" ? hole : hole.kind === "image" ? hole.tag.holes : [],
  );
}

/** The source paths of all local files that a compiled article shows or offers. */
export function localFilesOf({ holes, image, attachments = [], episode }: CompiledFacts): readonly string[] {
  const held = assetHolesOf(holes).map(({ target }) => target);
  if (!image && attachments.length === 0 && !episode) return held;
  const files: readonly (CompiledFile | undefined)[] = [
    image,
    ...attachments,
    episode?.image,
    episode?.chapters,
    ...(episode?.transcripts ?? []),
  ];
  return [...held, ...files.flatMap((file) => (file?.isLocal ? [file.source.text] : []))];
}

/** Only files that something visible shows are published (R10), in the order of their paths. */
export function usedAssets(
  shown: readonly CompiledFacts[],
  entries: readonly Entry[],
  assets: ReadonlyMap<string, Asset>,
  extra: readonly (Asset | undefined)[],
): readonly Asset[] {
  const used = new Map<string, Asset>();
  const use = (asset: Asset | undefined): void => {
    if (asset) used.set(asset.path, asset);
  };
  for (const asset of extra) use(asset);
  const visible = new Set(assets.size === 0 ? [] : entries.map(({ source }) => source));
  for (const compiled of shown) {
    if (!visible.has(compiled.article.path)) continue;
    for (const file of localFilesOf(compiled)) use(assets.get(file));
  }
  return [...used.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function imageOf(
  image: CompiledImage,
  title: string,
  site: Site,
  assets: ReadonlyMap<string, Asset>,
): Attachment | undefined {
  const { alt, caption, credit } = image;
  const words = { title, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) };
  const url = image.source.text;
  if (!image.isLocal) return { url, mediaType: remoteImageType(url), lengthBytes: 0, ...words };
  const asset = assets.get(url);
  return asset && { ...factsOf(asset, site), ...words };
}

function attachmentOf(
  attachment: CompiledAttachment,
  site: Site,
  assets: ReadonlyMap<string, Asset>,
): Attachment | undefined {
  const { source, isLocal, mediaType, lengthBytes, ...words } = attachment;
  if (!isLocal) {
    return {
      url: source.text,
      mediaType: mediaType ?? "application/octet-stream",
      lengthBytes: lengthBytes ?? 0,
      ...words,
    };
  }
  const asset = assets.get(source.text);
  return asset && { ...factsOf(asset, site), ...words };
}

/** What the file itself says. */
function factsOf(asset: Asset, site: Site): Attachment {
  const { path, mediaType, lengthBytes, width, height, durationSeconds } = asset;
  return {
    url: joinUrl(site.baseUrl, `/${path}`),
    mediaType,
    lengthBytes,
    ...(width !== undefined && height !== undefined && { width, height }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  };
}

/** The type that a remote image's name promises. */
function remoteImageType(url: string): string {
  const type = mediaTypeOfEnding(endingOf(url));
  return type?.startsWith("image/") ? type : "image/jpeg";
}

function episodeOf(
  episode: NonNullable<CompiledFacts["episode"]>,
  language: Language,
  { site, people, targets }: AttachmentContext,
): Episode {
  const { image, transcripts, chapters, people: cast, ...facts } = episode;
  const place = (
    file: (CompiledFile & { readonly mediaType?: string; readonly language?: string }) | undefined,
  ): { readonly url: string; readonly mediaType: string; readonly language?: string } | undefined => {
    if (!file) return undefined;
    const asset = file.isLocal ? targets.assets.get(file.source.text) : undefined;
    if (file.isLocal && !asset) return undefined;
    const url = asset ? joinUrl(site.baseUrl, `/${asset.path}`) : file.source.text;
    const mediaType = file.mediaType ?? asset?.mediaType ?? "text/plain";
    return { url, mediaType, ...(file.language !== undefined && { language: file.language }) };
  };
  const picture = place(image);
  const marks = place(chapters);
  return {
    ...facts,
    ...(picture && { imageUrl: picture.url }),
    transcripts: transcripts.flatMap((one) => place(one) ?? []),
    ...(marks && { chapters: marks }),
    people: cast.map(({ person, role, group }): EpisodePerson => {
      const { name, url, avatar } = entryHelper(people.resolve(person), language, site);
      return {
        name,
        ...(role !== undefined && { role }),
        ...(group !== undefined && { group }),
        ...(url !== undefined && { url }),
        ...(avatar !== undefined && { imageUrl: avatar }),
      };
    }),
  };
}
