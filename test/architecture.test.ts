/** The map is kept true: rooms and packages are read from docs/architecture.md, imports from the code itself. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "oxc-parser";
import { describe, expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const map = readFileSync(join(root, "docs/architecture.md"), "utf8");

/** Rows of the first table whose head has this first column: its cells. */
function rowsOf(firstColumn: string): readonly (readonly string[])[] {
  const lines = map.split("\n");
  const head = lines.findIndex((line) => line.startsWith(`| ${firstColumn} |`));
  const rows: string[][] = [];
  for (const line of lines.slice(head + 2)) {
    if (!line.startsWith("|")) break;
    rows.push(
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}

const ticked = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
const rooms = new Map(rowsOf("room").map(([room = "", , may = ""]) => [ticked(room)[0] ?? "", ticked(may)]));
const packages = new Map(
  rowsOf("package").flatMap(([names = "", , importers = ""]) =>
    ticked(names).map((name) => [name, ticked(importers)]),
  ),
);

interface Import {
  /** `build/publish.ts`, relative to src. */
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const imports: readonly Import[] = files.flatMap((from) => {
  const { module } = parseSync(from, readFileSync(join(root, "src", from), "utf8"));
  const found = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => {
      const text = readFileSync(join(root, "src", from), "utf8").slice(
        moduleRequest.start,
        moduleRequest.end,
      );
      return /^["'](.*)["']$/.exec(text)?.[1] ?? `(computed) ${text}`;
    }),
  ];
  return found.map((to) => ({ from, to }));
});

const roomOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "");
const targetOf = ({ from, to }: Import): string => join(from, "..", to);

describe("the map of docs/architecture.md", () => {
  test("names every room, and no other", () => {
    const folders = readdirSync(join(root, "src"), { withFileTypes: true }).filter((item) =>
      item.isDirectory(),
    );
    expect([...rooms.keys()].sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  test("names every package that the code imports, and package.json has no other", () => {
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const used = imports
      .filter(({ to }) => !to.startsWith(".") && !to.startsWith("node:") && !to.startsWith("(computed)"))
      .map(({ to }) => to);
    expect([...new Set(used)].filter((name) => !packages.has(name))).toEqual([]);
    expect(Object.keys(manifest.dependencies).sort()).toEqual([...packages.keys()].sort());
  });
});

describe("imports", () => {
  test("arrows between rooms point one way", () => {
    const wrong = imports
      .filter(({ to }) => to.startsWith("."))
      .filter((one) => roomOf(one.from) !== "" && roomOf(targetOf(one)) !== roomOf(one.from))
      .filter((one) => !rooms.get(roomOf(one.from))?.includes(roomOf(targetOf(one))));
    expect(wrong).toEqual([]);
  });

  test("each package is imported where the map says, and nowhere else", () => {
    const wrong = imports
      .filter(({ to }) => packages.has(to))
      .filter(
        ({ from, to }) => !packages.get(to)?.some((place) => from === place || from.startsWith(`${place}/`)),
      );
    expect(wrong).toEqual([]);
  });

  test("modules of Node appear only at the edges (S8: no network module at all)", () => {
    const edges = [
      "text/hash.ts",
      "check/fingerprint.ts",
      "text/on-demand.ts",
      "settings/load",
      "disk/",
      "build/",
      "websub/",
      "import/",
      "inspect/",
      "cli/",
    ];
    const wrong = imports
      .filter(({ to }) => to.startsWith("node:"))
      .filter(
        ({ from, to }) =>
          !edges.some((edge) => from.startsWith(edge)) || /node:(https?|net|dns|tls|dgram)/.test(to),
      );
    expect(wrong).toEqual([]);
  });

  test("the network is used to tell hubs of feeds, and to fetch pictures and feeds that are asked for, and nowhere else (S8)", () => {
    const callers = files.filter((file) =>
      /\bfetch\(|\bWebSocket\b|\bEventSource\b/.test(readFileSync(join(root, "src", file), "utf8")),
    );
    expect(callers.sort()).toEqual([
      "cli/diff-command.ts",
      "cli/import-command.ts",
      "cli/ping-command.ts",
      "import/download.ts",
      "inspect/fetch-feed.ts",
      "websub/request.ts",
    ]);
  });

  test("child processes are started by the git hook alone (S8)", () => {
    const starters = imports.filter(({ to }) => to === "node:child_process").map(({ from }) => from);
    expect(starters).toEqual(["cli/hook-command.ts"]);
  });

  test("a computed import stands only where settings that are code are loaded (S8)", () => {
    const computed = imports.filter(({ to }) => to.startsWith("(computed)")).map(({ from }) => from);
    expect([...new Set(computed)]).toEqual(["settings/load.ts"]);
  });
});

describe("files", () => {
  test("no folder or file is a magnet", () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared|index)(\/|\.ts$)/.test(file)),
    ).toEqual(["index.ts"]);
  });

  test("each opens with what it is for", () => {
    const bare = files.filter(
      (file) => !/^(#!.*\n)?\/\*\*/.test(readFileSync(join(root, "src", file), "utf8")),
    );
    expect(bare).toEqual([]);
  });

  test("each is one job: at most 300 lines", () => {
    const long = files.filter(
      (file) => readFileSync(join(root, "src", file), "utf8").split("\n").length > 301,
    );
    expect(long).toEqual([]);
  });
});
