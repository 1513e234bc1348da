/** One fixture for each problem of an article's text. */

import type { RenderFacts } from "../../../src/problems/words/render.ts";
import { PIXEL } from "../scratch.ts";
import { article, type FixturesOf } from "./fixture.ts";

const FILE = "articles/a.md";

export const bodyFixtures: FixturesOf<keyof RenderFacts> = {
  "render/url-refused": {
    files: article("", "Read [more](javascript:alert)."),
    severity: "warning",
    at: `${FILE}:6:13`,
    says: '"javascript:alert" is not published',
  },
  "render/address-missing": {
    files: article("", "Read [more]()."),
    severity: "warning",
    at: `${FILE}:6:6`,
    says: "This link has no address",
  },
  "render/path-outside": {
    files: article("", "Read [more](../../notes.md)."),
    at: `${FILE}:6:13`,
    says: '"../../notes.md" leads out',
  },
  "render/path-unclear": {
    files: article("", "![The bridge](pictures/)"),
    at: `${FILE}:6:15`,
    says: '"pictures/" names a folder',
  },
  "render/fragment-missing": {
    files: article("", "Read [more](#openning).\n\n## Opening\n\nOn Sunday."),
    severity: "warning",
    at: `${FILE}:6:13`,
    says: 'no heading with the id "openning"',
  },
  "render/image-without-alt": {
    files: { ...article("", '<p><img src="bridge.png"></p>'), "articles/bridge.png": PIXEL },
    severity: "warning",
    at: `${FILE}:6:14`,
    says: '"bridge.png" has no alternative text',
  },
  "render/footnote-undefined": {
    files: article("", "It opens on Sunday.[^sorce]\n\n[^source]: The port."),
    at: `${FILE}:6:20`,
    says: "no footnote [^sorce]",
  },
  "render/footnote-unused": {
    files: article("", "It opens on Sunday.\n\n[^source]: The port."),
    severity: "warning",
    at: `${FILE}:8:1`,
    says: "footnote [^source]",
  },
  "render/footnote-duplicate": {
    files: article("", "It opens.[^1]\n\n[^1]: The port.\n\n[^1]: The town."),
    severity: "warning",
    at: `${FILE}:10:1`,
    says: "[^1] is defined twice",
  },
  "render/html-removed": {
    files: article("", "It opens.\n\n<script>count()</script>"),
    severity: "warning",
    at: `${FILE}:8:1`,
    says: "`<script>` is not published",
  },
  "render/frame-refused": {
    files: article("", '<iframe src="https://video.example/1"></iframe>\n\nIt opens.'),
    severity: "warning",
    at: `${FILE}:6:14`,
    says: "https://video.example",
  },
  "render/too-deep": {
    files: article("", `${">".repeat(150)} It opens.`),
    at: `${FILE}:6:1`,
    says: "more than 100 levels",
  },
};
