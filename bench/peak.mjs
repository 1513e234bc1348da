// Loaded before a program that is measured: writes the peak of its memory, in MiB, to the file that SIAR_PEAK names.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { SIAR_PEAK } = process.env;
  if (SIAR_PEAK) writeFileSync(SIAR_PEAK, String(process.resourceUsage().maxRSS / 1024));
});
