import { defineConfig } from "vitest/config";

const common = {
  globalSetup: ["test/global-setup.ts"],
  testTimeout: 20_000,
  hookTimeout: 60_000,
  // what is waited for comes in a moment; a second is too little for it on a machine that does something else too
  expect: { poll: { timeout: 10_000 } },
  pool: "forks" as const,
};

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: "unit",
          include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/architecture/**/*.test.ts"],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          globalSetup: ["test/browser/setup.ts"],
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 900_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
