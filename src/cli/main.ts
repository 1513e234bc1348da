#!/usr/bin/env node
/** The command `siar`: hands the process's own streams, folder, environment and clock to the program. */

import nodeModule from "node:module";
import { plainBuildFlags } from "./build-flags.ts";
import { exitOf } from "./exit-code.ts";
import { terminal } from "./terminal.ts";

// Compiled code is kept from one run to the next, in the system's temporary folder, where Node can do that (from 22.1
// on); where it cannot, or may not write there, it says so and goes on.
const keepCompiled: unknown = Reflect.get(nodeModule, "enableCompileCache");
if (typeof keepCompiled === "function") keepCompiled();

// Whoever has read enough, as `head` does, closes the pipe; that is no fault, and the work goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const args = process.argv.slice(2);
const own = await terminal(process);
const flags = plainBuildFlags(args);
process.exitCode = flags
  ? await exitOf(async () => (await import("./build-command.ts")).buildCommand(flags, own), own)
  : await (await import("./program.ts")).run(args, own);
