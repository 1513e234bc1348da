/**
 * Frames of other sites: which hosts may be embedded, and how (R64, S12). A frame loads a stranger's program, so
 * its host must be known and use https; any other becomes a plain link.
 */

import type { ArticleSettings } from "../model/article-settings.ts";
import type { Place } from "../model/problem.ts";
import { problem } from "../problems/problem.ts";
import type { Desk } from "./desk.ts";
import type { Attributes } from "./images.ts";

/** What stands in the place of an element; `text` instead of what was in it. */
export interface Admitted {
  tagName: string;
  attribs: Attributes;
  text?: string;
}

/** Hosts that feed readers embed as well. */
const KNOWN_HOSTS: readonly string[] = [
  "bandcamp.com",
  "clips.twitch.tv",
  "geo.dailymotion.com",
  "open.spotify.com",
  "player.bilibili.com",
  "player.twitch.tv",
  "player.vimeo.com",
  "vk.com",
  "vkvideo.ru",
  "w.soundcloud.com",
  "www.dailymotion.com",
  "www.youtube-nocookie.com",
  "www.youtube.com",
  "youtube-nocookie.com",
  "youtube.com",
];

/** All hosts whose frames a site embeds, for its Content-Security-Policy too. */
export function frameHosts(site: ArticleSettings): string[] {
  return [...KNOWN_HOSTS, ...site.frameHosts.map((host) => host.toLowerCase())];
}

/** What an `<iframe>` with an address that passed the filter becomes: itself in our terms, or a link. */
export function admitFrame(address: string, written: Attributes, place: () => Place, desk: Desk): Admitted {
  const { protocol = "", host = "" } =
    /^(?<protocol>https?):\/\/(?<host>[^/:?#]+)/.exec(address)?.groups ?? {};
  const title = written.title?.trim() || host;
  if (protocol !== "https" || !frameHosts(desk.site).includes(host)) {
    const shown = host === "" ? (written.src ?? "") : `${protocol}://${host}`;
    desk.problems.push(problem("render/frame-refused", place(), { host: shown }));
    return { tagName: "a", attribs: { href: address }, text: title || (written.src ?? "") };
  }
  const attribs = {
    src: address,
    width: pixels(written.width) ?? "560",
    height: pixels(written.height) ?? "315",
    title,
    sandbox: "allow-scripts allow-same-origin allow-presentation",
    referrerpolicy: "strict-origin-when-cross-origin",
    loading: "lazy",
    allowfullscreen: "",
  };
  return { tagName: "iframe", attribs };
}

/** The page that a person opens, for the hosts whose frames are no page. */
export function pageOfFrame(address: string): string {
  const video = /^https:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})(?:\?|$)/.exec(
    address,
  )?.[1];
  if (video !== undefined && video !== "videoseries") return `https://www.youtube.com/watch?v=${video}`;
  const film = /^https:\/\/player\.vimeo\.com\/video\/(\d+)(?:\?|$)/.exec(address)?.[1];
  return film === undefined ? address : `https://vimeo.com/${film}`;
}

function pixels(value: string | undefined): string | undefined {
  return /^\s*([1-9]\d{0,4})(?:px)?\s*$/.exec(value ?? "")?.[1];
}
