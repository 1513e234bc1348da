/** What the path of a URL ends in, without asking whether the URL is one. */

/** In lower case, without the dot: `mp3` of `https://lake.example/a.MP3?x=1`; empty where there is none. */
export function extensionOf(url: string): string {
  let end = url.search(/[?#]/);
  if (end === -1) end = url.length;
  const path = url.slice(0, end).trimEnd();
  const slash = path.lastIndexOf("/");
  const dot = path.lastIndexOf(".");
  const isOfHost = slash > 0 && path[slash - 1] === "/";
  return dot > slash && !isOfHost ? path.slice(dot + 1).toLowerCase() : "";
}
