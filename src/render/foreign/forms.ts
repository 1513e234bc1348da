/**
 * What becomes of tags and shortcodes, by name: one table for all tools, since names mean the same in most of them.
 * Settings add to it (`shortcodes`). What is in neither is unknown: removed, and counted.
 */

import type { ArticleSettings } from "../../model/article-settings.ts";
import type { ShortcodeForm } from "../../model/site.ts";
import type { TagNode } from "./nodes.ts";

/** More forms than settings can name: those that follow the language of one tool. */
export type Form =
  | ShortcodeForm
  | "video"
  | "audio"
  | "frame"
  | "quote"
  | "words"
  | "tab"
  | "reference"
  | "link"
  | "post-link"
  | "asset-path"
  | "asset-link"
  | "caption"
  | "embed"
  | "silent"
  | "comment"
  | "branch"
  | "loop"
  | "capture"
  | "assign"
  | "include"
  | "more";

const NAMES: Readonly<Partial<Record<Form, string>>> = {
  youtube:
    "youtube yt youtubelite youtube-lite lite-youtube liteyoutube liteyoutubeembed youtube_simple youtube-embed " +
    "youtube_embed youtubeembed embed-youtube embed_youtube embedyoutube youtubeplayer youtubevideo youtube_video " +
    "youtube-video youtube-enhanced responsive_youtube",
  vimeo: "vimeo vimeo_simple vimeo-embed vimeoplayer embed-vimeo embed_vimeo embedvimeo vimeovideo",
  figure:
    "figure fig figures imgfigure image-figure figure-image captioned_image image_caption image-caption",
  image:
    "image img picture asset_img responsive_image responsive-image bundle-image image-responsive resp-image " +
    "lazyimg imgproc postimage themedimage thumbnail",
  gist: "gist github-gist",
  tweet: "tweet twitter x instagram twitter_simple x_simple tweet_simple instagram_simple tweetembed",
  highlight: "highlight codeblock code sourcecode mermaid plantuml graphviz echarts chart chartjs",
  raw: "raw rawblock verbatim rawhtml raw-html raw_html html",
  details: "details spoiler collapse collapsible expand expandable folding toggle hint-details",
  note:
    "note notice alert warning warn tip info important caution danger callout admonition aside hint success error " +
    "attention message remark",
  unwrap:
    "tabs tabbed tabpane tabgroup steps columns column row col center centre fragment div span box cards grid " +
    "block lead div-block accordion mdxlayout big small markdown nomarkdown filter autoescape spaceless noscript",
  video: "video video-embed embed-video embed_video videoplayer html5video mp4 video_tag self_hosted_video",
  audio: "audio audio-player podcast-player mp3",
  frame: "iframe embed-iframe responsive-iframe",
  quote: "quote blockquote pullquote epigraph",
  tab: "tab tabitem",
  words:
    "glossary_tooltip abbr kbd keyboard mark hl button btn linkbutton link-button card linkcard link-card docs_card " +
    "color colour badge-link hoverref tooltip sub sup underline",
  reference: "ref relref post_url post_path",
  link: "link",
  "post-link": "post_link",
  "asset-path": "asset_path",
  "asset-link": "asset_link",
  caption: "caption wp_caption",
  embed: "embed",
  silent:
    "toc _toc_ tableofcontents table_of_contents table-of-contents toc-inline param clear clearfix br pagebreak nextpage " +
    "break cycle increment decrement layout extends render_time liquid import from endraw js css head",
  comment: "comment",
  branch: "if unless ifchanged case switch ifasync ifversion",
  loop: "for tablerow asyncEach asyncAll foreach macro style script javascript stylesheet schema",
  capture: "capture block_set",
  assign: "assign set",
  include: "include include_relative include_cached render partial",
  more: "more truncate excerpt_separator",
};

const FORMS: ReadonlyMap<string, Form> = new Map(
  Object.entries(NAMES).flatMap(([form, names]) =>
    names.split(" ").map((name): [string, Form] => [name.toLowerCase(), form as Form]),
  ),
);

/** Names that mean something else in one syntax than in the others. */
const OWN: Readonly<Partial<Record<TagNode["syntax"], Readonly<Record<string, Form>>>>> = {
  jsx: {
    code: "unwrap",
    link: "words",
    a: "words",
    html: "unwrap",
    raw: "unwrap",
    more: "silent",
    x: "remove",
  },
  shortcode: { link: "words", comment: "comment", html: "raw" },
};

/** The form of a name, without regard to case, folder and `.html`; undefined where it is unknown. */
export function formOf(name: string, syntax: TagNode["syntax"], site: ArticleSettings): Form | undefined {
  const plain = plainName(name);
  return ownForm(site, name, plain) ?? OWN[syntax]?.[plain] ?? FORMS.get(plain);
}

/** The last part of the path, in lower case, without an extension. */
export function plainName(name: string): string {
  const last = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  return last.replace(/\.(?:html?|md|njk|liquid|inline|swig)$/, "");
}

function ownForm({ shortcodes }: ArticleSettings, ...names: readonly string[]): ShortcodeForm | undefined {
  if (shortcodes === undefined) return undefined;
  const name = names.find((candidate) => Object.hasOwn(shortcodes, candidate));
  return name === undefined ? undefined : shortcodes[name];
}

/** Whether nothing is active between a tag of this form and the one that closes it. */
export function isVerbatim(form: Form | undefined, syntax: TagNode["syntax"]): boolean {
  return syntax !== "jsx" && (form === "highlight" || form === "raw" || form === "comment");
}
