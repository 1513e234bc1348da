/** The program: which commands there are, what they take, and what their endings mean. */

import { readFileSync } from "node:fs";
import { Command, CommanderError, Option } from "commander";
import { adoptCommand } from "./adopt-command.ts";
import { buildCommand } from "./build-command.ts";
import { checkCommand } from "./check-command.ts";
import { EXIT, UsageError } from "./exit-code.ts";
import { hookCommand } from "./hook-command.ts";
import { renameCommand, retireCommand } from "./ids-command.ts";
import type { Terminal } from "./terminal.ts";

const CONFIG = [
  "--config <file>",
  "settings file (default: siar.config.* of this folder or one above)",
] as const;

/** Runs one command line and gives its exit code; never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.good;
  const end =
    <A extends unknown[]>(command: (...given: A) => Promise<number>) =>
    async (...given: A): Promise<void> => {
      code = await command(...given);
    };
  const format = (): Option =>
    new Option("--format <form>", "how problems are told")
      .choices(["text", "json", "github"])
      .default("text");

  const program = new Command("siar")
    .description("Turns a folder of Markdown articles into a site with RSS, Atom and JSON feeds.")
    .version(versionOfPackage(), "-V, --version", "says which siar this is")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error });

  program
    .command("build")
    .description("builds the site of this folder")
    .option(...CONFIG)
    .option("--out <dir>", "output folder (default: dist, in the site's folder)")
    .option("--base-url <url>", "the site at another address: every URL follows, ids do not")
    .option("--preview", "for eyes before publication: noindex, no hub")
    .option("--drafts", "shows drafts and articles of the future too")
    .option("--now <iso>", "the moment of the build (default: SOURCE_DATE_EPOCH, else the clock)")
    .option("--frozen-ids", "a ledger that lacks a row is an error")
    .addOption(format())
    .option("--quiet", "says nothing where all is good")
    .action(end((options) => buildCommand(options, terminal)));

  program
    .command("check")
    .description("judges a built folder: feeds, parity between formats, links")
    .argument("[dir]", "built folder (default: dist, in the site's folder)")
    .option(...CONFIG)
    .option("--base-url <url>", "the address that it was built for")
    .addOption(format())
    .option("--quiet", "says nothing where all is good")
    .action(end((folder, options) => checkCommand(folder, options, terminal)));

  program
    .command("hook")
    .description("what a git pre-commit hook runs: checks the staged tree, mints and stages ledger rows")
    .option(...CONFIG)
    .option("--build", "also builds dist/ from the staged tree and stages it")
    .addOption(format())
    .action(end((options) => hookCommand(options, terminal)));

  program
    .command("ping")
    .description("tells WebSub hubs which feeds have changed; for after the site is published")
    .option(...CONFIG)
    .option("--out <dir>", "built folder (default: dist, in the site's folder)")
    .option("--all", "pings for every feed, changed or not")
    .option("--dry-run", "says what would be pinged; sends and writes nothing")
    .option("--timeout <seconds>", "how long a hub may take to answer", "10")
    .option("--retries <number>", "how often a ping that failed is sent again", "3")
    .addOption(format())
    .action(end(async (options) => (await import("./ping-command.ts")).pingCommand(options, terminal)));

  const ids = program.command("ids").description("permanent ids and their ledger, siar.ids.json");
  ids
    .command("rename")
    .description("lets the id of a moved article move with it")
    .argument("<old>", "path that the ledger has")
    .argument("<new>", "path of the article now")
    .option(...CONFIG)
    .addOption(format())
    .action(end((from, to, options) => renameCommand(from, to, options, terminal)));
  ids
    .command("retire")
    .description("ends the ids of articles that are gone for good")
    .argument("<path...>", "paths that the ledger has")
    .option(...CONFIG)
    .addOption(format())
    .action(end((paths, options) => retireCommand(paths, options, terminal)));
  ids
    .command("adopt")
    .description("takes over the ids of an old feed for the articles that its entries are")
    .argument("<file...>", "RSS, Atom or JSON Feed files of the former system")
    .option(...CONFIG)
    .option("--dry-run", "says what would be adopted; writes nothing")
    .addOption(format())
    .action(end((files, options) => adoptCommand(files, options, terminal)));

  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return explain(error, terminal);
  }
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return version;
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.good : EXIT.usage;
  if (error instanceof UsageError) {
    terminal.error(`siar: ${error.message}\n`);
    return EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  terminal.error(
    `siar: a bug of siar's own, or of the disk; nothing half-written is left behind.\n${trace}\n`,
  );
  return EXIT.bug;
}
