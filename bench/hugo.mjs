// The same articles as a site of Hugo, with the least theme that writes what siar's readers get at least: a page for
// each article, and for each category a list and a feed of 50 whole articles.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram } from "./measure.mjs";

const PROGRAM = "hugo";

const CONFIG = {
  baseURL: "https://bench.example/",
  title: "Bench",
  disableKinds: ["404", "robotsTXT"],
  taxonomies: { category: "categories" },
  permalinks: { articles: "/:slug/" },
  outputs: { home: ["HTML", "RSS"], section: ["HTML"], taxonomy: ["HTML"], term: ["HTML", "RSS"] },
  markup: { goldmark: { renderer: { unsafe: true } }, highlight: { codeFences: false } },
};

const PAGE = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>`;

const LAYOUTS = {
  "single.html": PAGE("<h1>{{ .Title }}</h1>{{ .Content }}"),
  "list.html": PAGE(
    '<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>',
  ),
  "rss.xml": [
    '{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}',
    '<rss version="2.0"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ .Title }}</description>',
    "{{ $pages := .Pages }}{{ if .IsHome }}{{ $pages = .Site.RegularPages }}{{ end }}",
    "{{ range first 50 $pages.ByDate.Reverse }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>",
    '<guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>',
    "<description>{{ .Content | html }}</description></item>{{ end }}</channel></rss>",
  ].join(""),
};

/** Its version, or nothing where it is not installed. */
export function hugoVersion() {
  const { status, stdout } = spawnSync(PROGRAM, ["version"], { encoding: "utf8" });
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined;
}

/** Makes a site of Hugo of the articles of another site. */
export function writeHugoSite(site, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "layouts/_default"), { recursive: true });
  writeFileSync(join(folder, "config.json"), JSON.stringify(CONFIG));
  for (const [name, text] of Object.entries(LAYOUTS))
    writeFileSync(join(folder, "layouts/_default", name), text);
  cpSync(join(site, "articles"), join(folder, "content/articles"), { recursive: true });
}

/** @param {string} folder */
export function runHugo(folder) {
  return runProgram(PROGRAM, ["--quiet"], folder);
}
