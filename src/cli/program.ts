/** The program: which commands there are, what they take, and what their endings mean. Each is loaded when it is run. */

import { readFileSync } from "node:fs";
import { Argument, Command, CommanderError, Option } from "commander";
import { BUILD_FLAGS, CONFIG, type Flag, FORMAT } from "./build-flags.ts";
import { CHECK_FLAGS, CHECK_HELP, DIFF_FLAGS, DIFF_HELP } from "./check-flags.ts";
import { EXIT, exitOf } from "./exit-code.ts";
import { IMPORT_FLAGS, IMPORT_HELP } from "./import-flags.ts";
import { FIX_FLAGS, INIT_FLAGS, NEW_FLAGS } from "./init-flags.ts";
import type { Terminal } from "./terminal.ts";

/** Runs one command line and gives its exit code; never throws. */
export function run(args: readonly string[], terminal: Terminal): Promise<number> {
  return exitOf(async () => {
    let code: number = EXIT.good;
    const program = programOf(terminal, (ended) => {
      code = ended;
    });
    try {
      await program.parseAsync([...args], { from: "user" });
      return code;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return error.exitCode === 0 ? EXIT.good : EXIT.usage;
    }
  }, terminal);
}

function programOf(terminal: Terminal, ended: (code: number) => void): Command {
  const end =
    <A extends unknown[]>(command: (...given: A) => Promise<number>) =>
    async (...given: A): Promise<void> =>
      ended(await command(...given));

  const program = new Command("siar")
    .description("Turns a folder of Markdown articles into a site with RSS, Atom and JSON feeds.")
    .version(versionOfPackage(), "-V, --version", "says which siar this is")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error });

  take(program.command("build"), BUILD_FLAGS)
    .description("builds the site of this folder")
    .action(end(async (options) => (await import("./build-command.ts")).buildCommand(options, terminal)));

  const check = program
    .command("check")
    .description("judges feeds of anyone, built folders, and the site of this folder; writes nothing")
    .argument("[path...]", "feeds, lists of feeds, folders; - is standard input (default: the site here)")
    .addHelpText("after", CHECK_HELP);
  take(check, CHECK_FLAGS).action(
    end(async (paths, options) =>
      (await import("./check-command.ts")).checkCommand(paths, options, terminal),
    ),
  );

  const diff = program
    .command("diff")
    .description(
      "says what subscribers will see of a new edition: what is new, and what comes back as unread",
    )
    .argument("[old]", "the edition that is published: a feed, or a built folder")
    .argument("[new]", "the one that is to take its place")
    .addHelpText("after", DIFF_HELP);
  take(diff, DIFF_FLAGS).action(
    end(async (old, now, options) =>
      (await import("./diff-command.ts")).diffCommand([old, now], options, terminal),
    ),
  );

  const preview = program
    .command("preview")
    .description("shows a feed as its readers do, in one page")
    .argument("<feed>", "RSS, Atom or JSON Feed");
  take(preview, [
    {
      flags: "-o, --output <file>",
      says: "where the page is written; - is standard output",
      default: "preview.html",
    },
  ]).action(
    end(async (feed, options) =>
      (await import("./preview-command.ts")).previewCommand(feed, options, terminal),
    ),
  );

  const importing = program
    .command("import")
    .description("takes articles over from a text, a feed, or an export of WordPress or Ghost")
    .addArgument(
      new Argument("<form>", "what the files are").choices([
        "text",
        "rss",
        "atom",
        "json",
        "wordpress",
        "ghost",
      ]),
    )
    .argument("<file...>", "files to read; - is standard input")
    .addHelpText("after", IMPORT_HELP);
  take(importing, IMPORT_FLAGS).action(
    end(async (form, files, options) =>
      (await import("./import-command.ts")).importCommand(form, files, options, terminal),
    ),
  );

  const init = program
    .command("init")
    .description("makes a site of a folder: says what it found there and writes siar.config.yaml")
    .argument("[dir]", "the folder (default: this one)");
  take(init, INIT_FLAGS).action(
    end(async (folder, options) =>
      (await import("./init-command.ts")).initCommand(folder, options, terminal),
    ),
  );

  const fresh = program
    .command("new")
    .description("begins an article: a draft with every field that the site needs")
    .argument("<title>", "its headline, in quotes");
  take(fresh, NEW_FLAGS).action(
    end(async (title, options) => (await import("./new-command.ts")).newCommand(title, options, terminal)),
  );

  const fix = program
    .command("fix")
    .description("writes the mends that are certain back into articles, and shows them first")
    .argument("[path...]", "articles or folders (default: all articles)");
  take(fix, FIX_FLAGS).action(
    end(async (paths, options) => (await import("./fix-command.ts")).fixCommand(paths, options, terminal)),
  );

  take(program.command("hook"), [
    CONFIG,
    { flags: "--build", says: "also builds dist/ from the staged tree and stages it" },
    FORMAT,
  ])
    .description("what a git pre-commit hook runs: checks the staged tree, mints and stages ledger rows")
    .action(end(async (options) => (await import("./hook-command.ts")).hookCommand(options, terminal)));

  take(program.command("ping"), [
    CONFIG,
    { flags: "--out <dir>", says: "built folder (default: dist, in the site's folder)" },
    { flags: "--all", says: "pings for every feed, changed or not" },
    { flags: "--dry-run", says: "says what would be pinged; sends and writes nothing" },
    { flags: "--timeout <seconds>", says: "how long a hub may take to answer", default: "10" },
    { flags: "--retries <number>", says: "how often a ping that failed is sent again", default: "3" },
    FORMAT,
  ])
    .description("tells WebSub hubs which feeds have changed; for after the site is published")
    .action(end(async (options) => (await import("./ping-command.ts")).pingCommand(options, terminal)));

  const cache = program.command("cache").description("what is kept in .siar/ to build faster");
  take(cache.command("info"), [CONFIG, FORMAT])
    .description("says what is kept there, and how large it is")
    .action(end(async (options) => (await import("./cache-command.ts")).cacheInfoCommand(options, terminal)));
  take(cache.command("clear"), [CONFIG, FORMAT])
    .description("throws it away; the next build compiles everything anew")
    .action(
      end(async (options) => (await import("./cache-command.ts")).cacheClearCommand(options, terminal)),
    );

  const ids = program.command("ids").description("permanent ids and their ledger, siar.ids.json");
  const rename = ids
    .command("rename")
    .description("lets the id of a moved article move with it")
    .argument("<old>", "path that the ledger has")
    .argument("<new>", "path of the article now");
  take(rename, [CONFIG, FORMAT]).action(
    end(async (from, to, options) =>
      (await import("./ids-command.ts")).renameCommand(from, to, options, terminal),
    ),
  );
  const retire = ids
    .command("retire")
    .description("ends the ids of articles that are gone for good")
    .argument("<path...>", "paths that the ledger has");
  take(retire, [CONFIG, FORMAT]).action(
    end(async (paths, options) => (await import("./ids-command.ts")).retireCommand(paths, options, terminal)),
  );
  const adopt = ids
    .command("adopt")
    .description("takes over the ids of an old feed for the articles that its entries are")
    .argument("<file...>", "RSS, Atom or JSON Feed files of the former system");
  take(adopt, [
    CONFIG,
    { flags: "--dry-run", says: "says what would be adopted; writes nothing" },
    FORMAT,
  ]).action(
    end(async (files, options) =>
      (await import("./adopt-command.ts")).adoptCommand(files, options, terminal),
    ),
  );
  return program;
}

/** Lets a command take these flags, in the order of its help. */
export function take(command: Command, flags: readonly Flag[]): Command {
  for (const { flags: written, says, choices, default: value, repeats } of flags) {
    const option = new Option(written, says);
    if (repeats) option.argParser((one: string, before: readonly string[] = []) => [...before, one]);
    if (choices) option.choices(choices);
    if (value !== undefined) option.default(value);
    command.addOption(option);
  }
  return command;
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return version;
}
