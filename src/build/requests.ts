/** Which local files a build needs: all that articles and settings point at, with the place where they do. */

import { assetHolesOf } from "../catalogue/attachments.ts";
import type { Asset } from "../model/asset.ts";
import type { CompiledFacts, CompiledFile } from "../model/compiled.ts";
import type { Problem } from "../model/problem.ts";
import type { Site } from "../model/site.ts";
import { problem } from "../problems/problem.ts";
import type { AssetRequest } from "./assets.ts";

/** Drafts are not asked for unless they are shown; of a retracted article nothing is. */
export function requestsOf(
  compiled: readonly CompiledFacts[],
  site: Site,
  settingsFile: string | undefined,
  drafts: boolean,
): readonly AssetRequest[] {
  const place = { file: settingsFile ?? "package.json" };
  const emblems = [
    { target: site.icon, place },
    { target: site.publisher.logo, place },
    ...site.feeds.declared.map(({ podcast, places }) => ({
      target: podcast?.image,
      place: places?.image ?? place,
    })),
  ];
  return [
    ...emblems.flatMap(({ target, place }) =>
      target === undefined ? [] : { target, accept: "image" as const, isShown: false, place },
    ),
    ...compiled
      .filter(({ article }) => (drafts || !article.draft) && !article.retraction)
      .flatMap(requestsOfArticle),
  ];
}

function requestsOfArticle({
  holes,
  image,
  attachments = [],
  episode,
}: CompiledFacts): readonly AssetRequest[] {
  return [
    ...request(image, "image", true),
    ...assetHolesOf(holes).map(({ target, isImage, place }) => {
      return { target, accept: isImage ? ("image" as const) : ("file" as const), isShown: isImage, place };
    }),
    ...attachments.flatMap((one) => request(one, "file", true)),
    ...request(episode?.image, "image", false),
    ...[episode?.chapters, ...(episode?.transcripts ?? [])].flatMap((one) => request(one, "file", false)),
  ];
}

function request(
  file: CompiledFile | undefined,
  accept: AssetRequest["accept"],
  isShown: boolean,
): readonly AssetRequest[] {
  if (!file?.isLocal) return [];
  const { text: target, place } = file.source;
  return [{ target, accept, isShown, place }];
}

/** Where front matter says of a local file what the file itself denies: it is the file that counts (R31). */
export function judgeStated(
  compiled: readonly CompiledFacts[],
  assets: ReadonlyMap<string, Asset>,
): readonly Problem[] {
  return compiled.flatMap(({ attachments = [] }) =>
    attachments.flatMap(({ source: { text: target, place }, isLocal, mediaType, lengthBytes }) => {
      const asset = isLocal ? assets.get(target) : undefined;
      if (!asset) return [];
      const pairs = [
        ["type", mediaType, asset.mediaType],
        ["length", lengthBytes, asset.lengthBytes],
      ] as const;
      return pairs.flatMap(([key, stated, found]) =>
        stated === undefined || stated === found
          ? []
          : problem("asset/stated-otherwise", place, {
              target,
              key,
              stated: String(stated),
              found: String(found),
            }),
      );
    }),
  );
}
