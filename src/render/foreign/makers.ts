/** Which maker makes which form. */

import { type Frame, frameDetails, frameNote, frameQuote, frameTab } from "./blocks.ts";
import {
  makeAudio,
  makeEmbed,
  makeFrame,
  makeGist,
  makePost,
  makeVideo,
  makeVimeo,
  makeYoutube,
} from "./embeds.ts";
import type { Form } from "./forms.ts";
import { makeAssetLink, makePostLink } from "./links.ts";
import type { Asked, Made, Making } from "./making.ts";
import { makeCaption, makePicture } from "./pictures.ts";
import type { Writing } from "./writing.ts";

/** Undefined where the form has none, or the arguments do not say what it needs. */
export function makeForm(form: Form, asked: Asked, making: Making): Made | undefined {
  switch (form) {
    case "youtube":
      return makeYoutube(asked);
    case "vimeo":
      return makeVimeo(asked);
    case "video":
      return makeVideo(asked);
    case "audio":
      return makeAudio(asked);
    case "frame":
      return makeFrame(asked);
    case "embed":
      return makeEmbed(asked);
    case "gist":
      return makeGist(asked);
    case "tweet":
      return makePost(asked);
    case "figure":
      return makePicture(asked, making, true);
    case "image":
      return makePicture(asked, making, false);
    case "caption":
      return makeCaption(asked);
    case "post-link":
      return makePostLink(asked, making);
    case "asset-link":
      return makeAssetLink(asked, making);
    default:
      return undefined;
  }
}

export function frameOf(form: "details" | "note" | "quote" | "tab", asked: Asked, writing: Writing): Frame {
  switch (form) {
    case "details":
      return frameDetails(asked, writing.making);
    case "note":
      return frameNote(asked, writing.making, writing.markPageForm);
    case "quote":
      return frameQuote(asked);
    case "tab":
      return frameTab(asked);
  }
}
