import { configDefaults, defineConfig } from "vitest/config";

/** Tests that stand another module in a module's place, or start other programs: a process for each of their files. */
const ALONE = [
  "test/{browser,hostile,local-server,web}/**/*.test.ts",
  "test/cli/writing/*.test.ts",
  "test/cli/{brief-files,kills,named-file-exchanged,packed,streams}.test.ts",
  "test/{npm-scripts,walls}.test.ts",
  "test/view/raster-twice.test.ts",
];

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: files in parallel beyond that only make timings noisy.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "alone", include: ALONE } },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...ALONE],
          // They change nothing that another file could see, so a process loads the program once for all of its files.
          isolate: false,
        },
      },
    ],
  },
});
