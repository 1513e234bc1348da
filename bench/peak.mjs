// Loaded before a program that is measured: writes what it took into the file that SIAR_COST names, as JSON: the peak
// of its memory in MiB and the seconds of all its processors, worker threads included.
import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const { SIAR_COST } = process.env;
if (SIAR_COST && isMainThread) {
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const cost = { mebibytes: maxRSS / 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
    writeFileSync(SIAR_COST, JSON.stringify(cost));
  });
}
