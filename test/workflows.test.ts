/** What runs and serves the site outside of this program: workflows, the hook's manifest, the hosts' configuration. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: { readonly name: string };
  readonly concurrency?: Readonly<Record<string, unknown>>;
  readonly if?: string;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly if?: string }[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const text = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const workflow = (name: string): Workflow => load(text(`.github/workflows/${name}`)) as Workflow;

const ci = workflow("ci.yml");
const pages = workflow("pages.yml");
const steps = [ci, pages].flatMap(({ jobs }) => Object.values(jobs)).flatMap((job) => job.steps);
const { build, deploy } = pages.jobs;

describe("workflows", () => {
  test("R108: build and deploy are apart, only deploy may publish, and one at a time", () => {
    for (const { permissions } of [ci, pages]) expect(permissions).toEqual({ contents: "read" });
    expect(Object.values(build?.permissions ?? {})).not.toContain("write");
    expect(deploy?.permissions).toEqual({ pages: "write", "id-token": "write" });
    expect(deploy?.environment?.name).toBe("github-pages");
    expect(deploy?.concurrency).toEqual({ group: "pages", "cancel-in-progress": false });
  });

  test("R109, S11: every action is pinned by its full hash, the version beside it", () => {
    const used = ["ci.yml", "pages.yml"].flatMap((name) => [
      ...text(`.github/workflows/${name}`).matchAll(/uses: (.*)/g),
    ]);
    expect(used.length).toBeGreaterThan(5);
    for (const [, action] of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("R110: a pull request is built without secrets and never deployed", () => {
    for (const { on } of [ci, pages]) {
      expect(on).toHaveProperty("pull_request");
      expect(on).not.toHaveProperty("pull_request_target");
    }
    expect(deploy?.if).toContain("github.event_name != 'pull_request'");
    expect(text(".github/workflows/pages.yml") + text(".github/workflows/ci.yml")).not.toContain("secrets.");
  });

  test("R111, S11: packages are installed without their scripts; the build reports for GitHub", () => {
    const runs = steps.flatMap(({ run }) => run ?? []);
    const installs = runs.filter((run) => /npm (?:ci|install|i)\b/.test(run));
    expect(installs).toEqual(["npm ci --ignore-scripts", "npm ci --ignore-scripts"]);
    const build = runs.find((run) => run.includes("main.js build")) ?? "";
    expect(build).toContain("--format github");
    expect(build).toContain("--base-url");
  });

  test("S5: no expression of the event is pasted into a command line", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });

  test("R107, R112: what is published is dist/ alone, which has no dot-files to lose", () => {
    const workflowText = text(".github/workflows/pages.yml");
    expect(workflowText).toMatch(/upload-pages-artifact@[^\n]*\n(?:.*\n)*?\s+path: dist\n/);
    expect(workflowText).not.toContain("include-hidden-files");
  });

  test("R113, R118: a schedule publishes what has come due, and nothing where nothing has", () => {
    expect(pages.on.schedule).toEqual([{ cron: expect.stringMatching(/^[\d,]+ \* \* \* \*$/) }]);
    expect(deploy?.if).toContain("needs.build.outputs.changed == 'true'");
  });
});

describe("the hook of pre-commit", () => {
  const [hook] = load(text(".pre-commit-hooks.yaml")) as readonly Readonly<Record<string, unknown>>[];

  test("R114: is declared as pre-commit wants it", () => {
    expect(hook).toMatchObject({
      id: "siar",
      name: expect.any(String),
      entry: "siar hook",
      language: "node",
      types: expect.any(Array),
      pass_filenames: expect.any(Boolean),
      require_serial: true,
      stages: ["pre-commit"],
    });
    expect(JSON.parse(text("package.json")).bin).toHaveProperty("siar");
  });

  test("R116: and there is a plain one in POSIX sh for others", () => {
    expect(text(".githooks/pre-commit")).toMatch(/^#!\/bin\/sh\n/);
    expect(JSON.parse(text("package.json")).scripts.hooks).toBe("git config core.hooksPath .githooks");
  });
});

describe("the guide to hosting", () => {
  const guide = text("docs/guide/hosting.md");
  const block = (language: string): string =>
    [...guide.matchAll(/```(\w+)\n([\s\S]*?)```/g)].find(([, name]) => name === language)?.[2] ?? "";

  test.each([
    ["nginx", "nginx"],
    ["Caddy", "caddy"],
    ["Apache", "apache"],
  ])(
    "R105: has a configuration for %s that says the type of each feed and of the OPML list",
    (_, language) => {
      for (const type of [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "text/x-opml",
      ])
        expect(block(language)).toContain(type);
    },
  );

  test("R101, R102: says how a host answers conditional requests and compresses", () => {
    expect(guide).toMatch(/304/);
    expect(guide).toMatch(/gzip/i);
  });
});
