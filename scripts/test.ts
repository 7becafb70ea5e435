// Runs every test, the browser tests included, and closes with one line: `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureChromium } from "./chromium.ts";
import { ensureLibreOffice } from "./libreoffice.ts";

const root = join(import.meta.dirname, "..");
const results = join(root, ".cache", "test-results.json");
rmSync(results, { force: true });

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const soffice = ensureLibreOffice();
const run = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${results}`,
    ...process.argv.slice(2),
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CHROMIUM: ensureChromium(), ...(soffice && { SOFFICE: soffice }) },
  },
);

if (!existsSync(results)) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
  readFileSync(results, "utf8"),
);
// A file that cannot even be loaded has no tests to count, but it has failed.
const broken = testResults.filter((file: { status: string; assertionResults: readonly unknown[] }) => {
  return file.status === "failed" && file.assertionResults.length === 0;
}).length;
const failed = numFailedTests + broken;
console.log(
  `${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`,
);
process.exit(failed > 0 || run.status !== 0 ? 1 : 0);
