/** One fixture for each problem of beginning a site or an article, and of writing mends back. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fixCommand } from "../../../src/cli/fix-command.ts";
import { run as runSiar } from "../../../src/cli/program.ts";
import type { Terminal } from "../../../src/cli/terminal.ts";
import type { Problem } from "../../../src/model/problem.ts";
import type { InitFacts } from "../../../src/problems/words/init.ts";
import type { Files } from "../scratch.ts";
import { type FixturesOf, NOW, settings } from "./fixture.ts";

const JEKYLL: Files = {
  "old/_config.yml":
    "title: Log\nurl: https://log.example\npermalink: weekdate\ndefaults:\n  - {scope: {path: 'a[b]'}, values: {author: x}}\n",
  "old/_posts/2024-01-02-a.md": "---\ntitle: A\n---\n\nText.\n",
};

/** Problems of a command line, as its JSON tells them. */
function told(...args: readonly string[]): (root: string) => Promise<readonly Problem[]> {
  return async (root) => {
    const { terminal, said } = quiet(root);
    await runSiar([...args, "--format", "json"], terminal);
    return problemsIn(said.out);
  };
}

function quiet(cwd: string): { readonly terminal: Terminal; readonly said: { out: string } } {
  const said = { out: "" };
  const out = (text: string): void => {
    said.out += text;
  };
  return { said, terminal: { cwd, env: {}, now: () => NOW, out, error: () => {}, isInteractive: false } };
}

function problemsIn(out: string): readonly Problem[] {
  const { problems } = JSON.parse(out) as {
    readonly problems: readonly (Problem & { readonly file: string | null })[];
  };
  return problems.map(({ file, ...problem }) => ({ ...problem, ...(file !== null && { place: { file } }) }));
}

const TERMS = settings("taxonomy: [{id: diplomacy, label: Diplomasi}]");
const MANY: Files = {
  "old/_config.yml": "title: Log\nurl: https://log.example\n",
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, file) => [
      `old/_posts/2024-01-02-a${file}.md`,
      `---\ntitle: A\ncategories: [${Array.from({ length: 18 }, (_, term) => `t${file}x${term}`).join(", ")}]\n---\n\nText.\n`,
    ]),
  ),
};

export const initFixtures: FixturesOf<keyof InitFacts> = {
  "init/answer-missing": {
    files: { "old/_posts/2024-01-02-a.md": "---\ntitle: A\n---\n\nText.\n" },
    run: told("init", "old"),
    says: "siar has to know more of the site: `--title`, `--base-url`, `--language`, `--time-zone`.",
  },
  "init/flag-invalid": {
    run: told("init", "new", "--yes", "--base-url", "warta.example"),
    says: '`--base-url` is "warta.example".',
  },
  "init/settings-exist": {
    run: told("init", "--yes"),
    says: "The folder has settings already: `siar.config.yaml`.",
  },
  "init/folder-unusable": {
    files: { here: "a file" },
    run: told("init", "here", "--yes"),
    says: '"here" cannot be made a site. It is no folder.',
  },
  "init/no-articles": {
    run: told("init", "new", "--yes", "--articles", "posts"),
    says: "There is no article in `posts`.",
  },
  "init/address-made": {
    run: told("init", "new", "--yes"),
    severity: "warning",
    says: 'Nothing says where the site will be, so its settings say "https://example.org/".',
  },
  "init/not-taken-over": {
    files: JEKYLL,
    run: told("init", "old", "--yes"),
    severity: "warning",
    says: "Not taken over: the default for `a[b]`.",
  },
  "init/pattern-foreign": {
    files: JEKYLL,
    run: told("init", "old", "--yes"),
    severity: "warning",
    says: 'The addresses of the former site are "weekdate", and siar cannot make such ones.',
  },
  "init/terms-many": {
    files: MANY,
    run: told("init", "old", "--yes"),
    severity: "warning",
    says: "The articles name 360 categories, more than the 300 that are written down.",
  },
  "new/title-unusable": {
    run: told("new", " "),
    says: "It holds nothing that can be seen.",
  },
  "new/category-unknown": {
    files: TERMS,
    run: told("new", "A", "--category", "Sport"),
    says: 'There is no category "Sport" in the taxonomy.',
  },
  "new/file-exists": {
    files: { "articles/2026-01-01-a.md": "---\ntitle: A\n---\n\nText.\n" },
    run: told("new", "A"),
    at: "articles/2026-01-01-a.md",
    says: "There is a file `articles/2026-01-01-a.md` already.",
  },
  "fix/path-unknown": {
    run: told("fix", "siar.config.yaml"),
    says: '"siar.config.yaml" is no article of this site.',
  },
  "fix/changed-meanwhile": {
    files: { "articles/a.md": "---\ntitle: A: b\ndate: 2025-01-02\n---\n\nText.\n" },
    run: async (root) => {
      const { terminal, said } = quiet(root);
      const askYes = async (): Promise<boolean> => {
        writeFileSync(join(root, "articles/a.md"), "changed");
        return true;
      };
      await fixCommand([], { format: "json" }, terminal, { canAsk: () => true, askYes });
      return problemsIn(said.out);
    },
    at: "articles/a.md",
    says: "The file was changed while its mends were being shown.",
  },
};
