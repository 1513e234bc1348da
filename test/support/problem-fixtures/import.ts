/** One fixture for each problem of an import: a file of another system, and the command that takes it over. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run as runProgram } from "../../../src/cli/program.ts";
import { carryOut } from "../../../src/import/carry-out.ts";
import type { Fetch } from "../../../src/import/download.ts";
import { type ImportForm, readSources } from "../../../src/import/sources.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { ImportFacts } from "../../../src/problems/words/import.ts";
import { loadSettings } from "../../../src/settings/load.ts";
import { type FixturesOf, NOW, type SiteFixture, settings } from "./fixture.ts";

/** A file called `old`, imported as that form. */
function importing(
  form: ImportForm,
  old: string,
  says: string,
  more: Partial<SiteFixture> = {},
  fetch?: Fetch,
): SiteFixture {
  return { run: (root) => problemsOf(root, form, old, fetch), says, severity: "warning", ...more };
}

async function problemsOf(
  root: string,
  form: ImportForm,
  old: string,
  fetch: Fetch = () => Promise.reject(new TypeError("fetch failed")),
): Promise<readonly Problem[]> {
  const { site } = await loadSettings({ cwd: root });
  if (!site) throw new Error("The settings are not sound.");
  const inputs = [{ name: "old", bytes: Buffer.from(old) }];
  const sources = readSources(form, inputs, { site, pages: false, siteUrl: site.baseUrl });
  const pictures = {
    fetch,
    timeoutMs: 1_000,
    maxBytes: 1_000,
    trustedHosts: new Set<string>(),
    folder: "articles",
  };
  return (await carryOut(sources, { site, root, folder: "articles", isDry: false, pictures })).problems;
}

/** The command, on a file `old` with that text. */
function commanding(old: string, says: string, ...args: readonly string[]): SiteFixture {
  return { run: (root) => problemsOfCommand(root, old, args), says };
}

async function problemsOfCommand(
  root: string,
  old: string,
  args: readonly string[],
): Promise<readonly Problem[]> {
  writeFileSync(join(root, "old"), old);
  let out = "";
  await runProgram(["import", ...args, "--format", "json"], {
    cwd: root,
    env: {},
    now: () => NOW,
    out: (text) => {
      out += text;
    },
    error: () => undefined,
    isInteractive: false,
  });
  const { problems } = JSON.parse(out) as { problems: (Problem & { file: string | null })[] };
  return problems.map(({ file, ...one }) => (file === null ? one : { ...one, place: { file } }));
}

/** A JSON Feed of items that are good but for what is said of them. */
function feed(...items: readonly object[]): string {
  const sound = {
    id: "1",
    title: "Satu",
    content_html: "<p>Isi</p>",
    date_published: "2025-07-12T13:00:00Z",
  };
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "Lama",
    home_page_url: "https://lama.example/",
    items: items.map((item) => ({ ...sound, ...item })),
  });
}

function wordPress(content: string, more = "", head = ""): string {
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>L</title><link>https://lama.example</link>${head}<item><title>Satu</title><guid>1</guid><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_date>2025-07-12 20:00:00</wp:post_date><wp:post_type>post</wp:post_type>${more}</item></channel></rss>`;
}

const AT = { at: "old:1" };
const ERROR = { ...AT, severity: "error" } as const;
const TAXONOMY = settings("taxonomy: [{id: diplomasi, label: Diplomasi}]");

export const importFixtures: FixturesOf<keyof ImportFacts> = {
  "import/file-unreadable": {
    ...commanding("", "There is no such file", "rss", "gone.xml"),
    at: "gone.xml",
  },
  "import/form-unknown": importing("rss", feed({}), "The file is no RSS feed: it is JSON", {
    at: "old",
    severity: "error",
  }),
  "import/nothing-found": importing("json", feed(), "There is no article in this JSON Feed", {
    at: "old",
    severity: "error",
  }),
  "import/answer-missing": commanding("Judul\n\nIsi.", "says nothing of its date", "text", "old"),
  "import/flag-invalid": commanding("Judul\n\nIsi.", '--date is "besok"', "text", "old", "--date", "besok"),
  "import/folder-outside": commanding(
    "Judul\n\nIsi.",
    '"../x" is not within',
    "text",
    "old",
    "--into",
    "../x",
  ),
  "import/language-foreign": commanding(feed({ language: "fr" }), 'its language is "fr"', "json", "old"),
  "import/date-missing": importing("json", feed({ date_published: undefined }), '"Satu" has no date', ERROR),
  "import/date-unreadable": importing(
    "json",
    feed({ date_published: "kemarin" }),
    'has the date "kemarin"',
    ERROR,
  ),
  "import/title-missing": importing(
    "json",
    feed({ title: "", content_html: "" }),
    'The entry "1" has neither',
    ERROR,
  ),
  "import/title-made": importing("json", feed({ title: undefined }), 'its first words became one: "Isi"', AT),
  "import/title-long": importing("json", feed({ title: "x".repeat(2_000) }), "2000 characters", ERROR),
  "import/headline-parts": importing("text", "A | B | C\n\nIsi.", 'more than one `|`; "C" was taken', AT),
  "import/category-unknown": importing("json", feed({ tags: ["Cuaca"] }), '"Cuaca" is no category', {
    files: TAXONOMY,
  }),
  "import/label-respelled": importing(
    "json",
    feed({ tags: ["Satu, dua"] }),
    '"Satu, dua" is written "Satu dua"',
  ),
  "import/label-unusable": importing("json", feed({ tags: ["x".repeat(70)] }), "was left out"),
  "import/labels-many": importing(
    "json",
    feed({ tags: Array.from({ length: 21 }, (_, index) => `label ${index}`) }),
    "the others were left out: `label 20`",
    AT,
  ),
  "import/author-email": importing(
    "json",
    feed({ authors: [{ name: "ana@lama.example" }] }),
    '"ana@lama.example"',
    AT,
  ),
  "import/id-unusable": importing("json", feed({ id: "a\nb" }), "cannot be kept", AT),
  "import/id-twice": importing("json", feed({}, { title: "Dua" }), '"Dua" has the id of "Satu"', ERROR),
  "import/address-unusable": importing(
    "json",
    feed({ external_url: "ftp://x.example/" }),
    '"ftp://x.example/"',
    AT,
  ),
  "import/name-taken": importing("json", feed({}), "articles/2025-07-12-satu.md is there already", {
    ...ERROR,
    files: { "articles/2025-07-12-satu.md": "---\ntitle: Lama\ndate: 2025-07-12\n---\n\nx\n" },
  }),
  "import/name-twin": importing("json", feed({}, { id: "2" }), "Two articles would be called", AT),
  "import/read-also": {
    run: async (root) => {
      mkdirSync(join(root, "articles"), { recursive: true });
      const found = await problemsOfCommand(root, "Judul\n\nIsi.\n\nBACA JUGA: Siapa Kim?", [
        "text",
        "old",
        "--date",
        "2025-07-12",
      ]);
      return found;
    },
    says: '"BACA JUGA: Siapa Kim?"',
    severity: "warning",
    at: "old",
  },
  "import/html-left": importing("json", feed({ content_html: "<p>a</p><script>x</script>" }), "1 × <script>"),
  "import/body-unreadable": importing(
    "json",
    feed({ content_html: "<div>".repeat(300) }),
    "cannot be taken over",
    ERROR,
  ),
  "import/body-other-form": importing(
    "ghost",
    JSON.stringify({
      db: [
        {
          data: {
            posts: [
              {
                id: "1",
                title: "Satu",
                slug: "satu",
                html: null,
                plaintext: "Isi.",
                status: "published",
                published_at: "2025-07-12T13:00:00Z",
              },
            ],
          },
        },
      ],
    }),
    "its words were read from its plain text",
    AT,
  ),
  "import/front-matter-large": importing("json", feed({ summary: "x ".repeat(40_000) }), "takes 8", ERROR),
  "import/attachment-unmeasured": importing(
    "json",
    feed({ attachments: [{ url: "https://cdn.example/a.mp3", mime_type: "audio/mpeg" }] }),
    "is told without length",
    AT,
  ),
  "import/protected": importing(
    "wordpress",
    wordPress("Isi.", "<wp:status>private</wp:status>"),
    "it is a draft now",
    AT,
  ),
  "import/shortcodes-removed": importing(
    "wordpress",
    wordPress('[tombol warna="merah"] Isi.'),
    "1 × [tombol]",
  ),
  "import/category-tree": importing(
    "wordpress",
    wordPress(
      "Isi.",
      "",
      "<wp:category><wp:category_nicename>asia</wp:category_nicename><wp:category_parent>dunia</wp:category_parent><wp:cat_name>Asia</wp:cat_name></wp:category>",
    ),
    "Asia below dunia",
  ),
  "import/characters-removed": importing("json", feed({ title: "Sa\btu" }), '"Satu" held 1 character', AT),
  "import/image-failed": importing(
    "json",
    feed({ content_html: '<img src="https://lama.example/a.png" alt="A">' }),
    '"https://lama.example/a.png" was not downloaded. The server answered 404.',
    {},
    async () => new Response(null, { status: 404 }),
  ),
};
