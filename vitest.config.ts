import { join } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Tests that stand another module in a module's place, or change the environment: a process for each of their files. */
const ALONE = [
  "test/cli/writing/*.test.ts",
  "test/cli/{brief-files,named-file-exchanged}.test.ts",
  "test/view/raster-twice.test.ts",
];
/** Tests that look at pages in Chromium: the workbench is built once for all of them, and a process starts one browser. */
const PAGES = ["test/{browser,hostile,web}/**/*.test.ts"];

export default defineConfig({
  test: {
    setupFiles: ["test/seed.ts"],
    // What the programs under test keep for their next start is not for the user's own folder.
    env: { XDG_CACHE_HOME: join(import.meta.dirname, ".cache", "user") },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Its own limit is a second, which a slow machine with other work needs for a single draft.
    expect: { poll: { timeout: 30_000 } },
    // Two cores: files in parallel beyond that only make timings noisy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "alone", include: ALONE } },
      // Where files share a process they change nothing that another could see, and the program is loaded once for all.
      {
        extends: true,
        test: { name: "pages", include: PAGES, isolate: false, globalSetup: "test/web/built-site.ts" },
      },
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...ALONE, ...PAGES],
          isolate: false,
        },
      },
    ],
  },
});
