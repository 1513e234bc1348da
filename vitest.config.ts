import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    environment: "node",
    globalSetup: ["test/browser/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    allowOnly: false,
    // Most tests keep one core busy; the default would leave the other of a small machine idle.
    maxWorkers: 2,
    // A missing golden fails; a run never writes a snapshot.
    update: "none",
  },
});

export default config;
