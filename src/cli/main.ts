#!/usr/bin/env node
/** The command `siar`: hands the process's own streams, folder, environment and clock to the program. */

import { run } from "./program.ts";
import { terminal } from "./terminal.ts";

process.exitCode = await run(process.argv.slice(2), terminal(process));
