/** `siar ping` as a user runs it, against hubs that are real servers: what it prints, how it ends, and what a kill leaves. */

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rssFeed } from "../support/announcing-feeds.ts";
import { accepts, answers, hangs, startHub } from "../support/hub-server.ts";
import { type Ran, SIAR } from "../support/run-siar.ts";
import { readTree, scratchFolder, smallSite, writeFiles } from "../support/scratch.ts";

/** The process runs beside the test, whose hub has to answer it; `kill` ends it at that moment. */
function runPing(cwd: string, args: readonly string[] = [], kill?: Promise<unknown>): Promise<Ran> {
  const { CI: _, ...env } = process.env;
  const child = spawn(process.execPath, [SIAR, "ping", ...args], { cwd, env, stdio: "pipe" });
  let out = "";
  let error = "";
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    error += chunk;
  });
  void kill?.then(() => child.kill("SIGKILL"));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, error })));
}

function siteFor(...hubs: readonly string[]): string {
  const root = scratchFolder();
  writeFiles(root, {
    ...smallSite,
    "dist/a.xml": rssFeed(hubs, "https://warta.example/a.xml"),
    "dist/b.xml": rssFeed(hubs, "https://warta.example/b.xml"),
  });
  return root;
}

describe("siar ping", () => {
  test("says of each feed why it was due and what the hub answered; exit 0", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    expect(await runPing(root)).toEqual({
      code: 0,
      error: "",
      out: [
        hub.url,
        "  pinged     https://warta.example/a.xml (never pinged before): 204",
        "  pinged     https://warta.example/b.xml (never pinged before): 204",
        "2 feeds in dist/ announce a hub. 2 pings accepted.\n",
      ].join("\n"),
    });
    expect(await runPing(root)).toEqual({
      code: 0,
      error: "",
      out: "2 feeds in dist/ announce a hub; none has changed since it was last pinged. Nothing was sent.\n",
    });
  });

  test("says what failed, why, and that it is kept; exit 1, never a stack trace", async () => {
    const hub = await startHub(accepts, answers(500, "<p>Out of order</p>"));
    const { code, out, error } = await runPing(siteFor(hub.url), ["--retries", "1"]);
    expect(code).toBe(1);
    expect(out).toContain("  failed     https://warta.example/b.xml (never pinged before): 500, at try 2\n");
    expect(out).toMatch(
      /\n2 feeds in dist\/ announce a hub\. 1 ping accepted, 1 not; the next siar ping tries again\.\n$/,
    );
    expect(error).toMatch(
      /^error {2}websub\/hub-busy\n {2}The hub \S+ answered 500, and wrote "Out of order"\. It was asked 2 times\./,
    );
    expect(error).not.toMatch(/\n\s+at /);
  });

  test("--timeout is how long a hub may take", async () => {
    const hub = await startHub(hangs);
    const { code, out, error } = await runPing(siteFor(hub.url), ["--timeout", "0.2", "--retries", "0"]);
    expect([code, hub.requests.length]).toEqual([1, 1]);
    expect(error).toContain("did not answer within 0.2 seconds");
    expect(out).toContain("  not tried  https://warta.example/b.xml");
  });

  test("--dry-run says what would be sent, and does nothing", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    const { code, out } = await runPing(root, ["--dry-run"]);
    expect([code, hub.requests, [...readTree(join(root, ".siar")).keys()]]).toEqual([0, [], []]);
    expect(out).toContain("  would ping https://warta.example/a.xml (never pinged before)\n");
    expect(out).toMatch(/\. 2 pings would be sent; nothing was\.\n$/);
  });

  test("--out names another folder, --all tells of what has not changed", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFiles(root, { "served/c.xml": rssFeed([hub.url], "https://warta.example/c.xml") });
    await runPing(root, ["--out", "served"]);
    const { out } = await runPing(root, ["--out", "served", "--all"]);
    expect(out).toContain("  pinged     https://warta.example/c.xml (as asked): 204\n");
    expect(hub.topics()).toEqual(Array(2).fill("https://warta.example/c.xml"));
  });

  test("a site without hubs has nobody to ping: exit 0", async () => {
    expect(await runPing(siteFor())).toEqual({
      code: 0,
      error: "",
      out: "No feed in dist/ announces a hub, so there is nobody to ping.\n",
    });
  });

  test("--format json is one document; --format github marks what is wrong", async () => {
    const hub = await startHub(accepts, answers(403, "No"));
    const root = siteFor(hub.url);
    const json = await runPing(root, ["--format", "json"]);
    expect([json.code, json.error]).toEqual([1, ""]);
    expect(JSON.parse(json.out)).toEqual({
      problems: [expect.objectContaining({ code: "websub/ping-refused", severity: "error", file: null })],
      pings: [
        {
          hub: hub.url,
          topic: "https://warta.example/a.xml",
          reason: "new",
          outcome: "accepted",
          status: 204,
          tries: 1,
        },
        {
          hub: hub.url,
          topic: "https://warta.example/b.xml",
          reason: "new",
          outcome: "failed",
          status: 403,
          tries: 1,
        },
      ],
      summary: { feeds: 2 },
    });
    const github = await runPing(root, ["--format", "github"]);
    expect(github.out).toMatch(/^::error title=websub\/ping-refused::The hub /m);
  });

  test.each([
    [["--timeout", "0"]],
    [["--timeout", "soon"]],
    [["--timeout", "301"]],
    [["--retries", "-1"]],
    [["--retries", "1.5"]],
    [["--retries", "11"]],
    [["--out", "nowhere"]],
    [["--format", "xml"]],
    [["--nonsense"]],
  ])("%j is wrong usage: exit 2, and a sentence", async (args) => {
    const { code, error } = await runPing(siteFor(), args);
    expect(code).toBe(2);
    expect(error).toMatch(/\S/);
    expect(error).not.toMatch(/\n\s+at /);
  });

  test("settings that are wrong are told of, and nothing is sent", async () => {
    const hub = await startHub(accepts);
    const root = siteFor(hub.url);
    writeFiles(root, { "siar.config.yaml": "title: Warta\n" });
    const { code, error } = await runPing(root);
    expect([code, hub.requests]).toEqual([1, []]);
    expect(error).toContain("settings/key-missing");
  });

  test("killed in the middle it keeps what was accepted, and the next one sends only the rest", async () => {
    let arrived = (): void => {};
    const second = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const hub = await startHub(accepts, arrived, accepts);
    const root = siteFor(hub.url);
    expect((await runPing(root, [], second)).code).toBeNull();
    const { hubs } = JSON.parse(readFileSync(join(root, ".siar/pinged.json"), "utf8"));
    expect(Object.keys(hubs[hub.url])).toEqual(["https://warta.example/a.xml"]);
    expect((await runPing(root)).code).toBe(0);
    expect(hub.topics().map((topic) => topic.slice(-5))).toEqual(["a.xml", "b.xml", "b.xml"]);
  });
});
