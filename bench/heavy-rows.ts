import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "../test/browser/launch.ts";
import { analysis, build, command, node } from "./cold-rows.ts";
import { hardlyKnownCase, rankedCase } from "./four-party-case.ts";
import { grownCase } from "./grown-case.ts";
import { type Row, timed } from "./row.ts";
import { undatedDemands } from "./undated-demands.ts";

/** What many demands, claims or sets are: with more of them the work may take no more than in proportion. */
const MANY = 5000;
/** Sets of 20 explanations and 300 pieces of evidence. */
const SETS = 50;

function seldom(row: Row): Row {
  return { ...row, fewestRounds: 1 };
}

function briefOf(name: string, written: () => string): Row {
  return command(
    `command: brief of ${name}`,
    (folder) => {
      writeFileSync(join(folder, "case.yaml"), written());
      return ["brief", folder, "-o", join(folder, "out"), "--force", "--quiet", "--times"];
    },
    { warmUp: false, memory: true },
  );
}

/** From the address of a page to the moment when it has been laid out, in a browser that is running. */
function opened(name: string, written: () => string): Row {
  return {
    name: `page: ${name} opens in Chromium`,
    fewestRounds: 1,
    async start(side) {
      build(side);
      const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
      writeFileSync(join(folder, "case.yaml"), written());
      const program = join(side.root, "dist", "demarche.js");
      execFileSync(node, [program, "brief", folder, "-o", join(folder, "out"), "--quiet"], {
        stdio: "ignore",
      });
      const browser = await launchChromium();
      return {
        async lap() {
          const page = await browser.newPage();
          const start = performance.now();
          await page.goto(pathToFileURL(join(folder, "out", "brief.html")).href);
          await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))");
          const whole = performance.now() - start;
          await page.close();
          return timed(whole);
        },
        result: () => undefined,
        stop() {
          void browser.close();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
}

const sets = () => grownCase("sets", SETS).yaml;

/** Rows of cases that are larger than most: seconds each, so once through where time is short. */
export const heavyRows: readonly Row[] = [
  seldom(
    analysis("command: stability, 2^14 states ranked by 4 parties", rankedCase(14), [], {
      warmUp: false,
      memory: true,
    }),
  ),
  seldom(
    analysis("command: stability, 20 options, one wish known", hardlyKnownCase(20), [], {
      warmUp: false,
      memory: true,
    }),
  ),
  command(
    "command: concessions of 100 undated demands",
    (folder) => {
      writeFileSync(join(folder, "case.yaml"), undatedDemands(100));
      return ["run", "concessions", folder, "--quiet"];
    },
    { memory: true },
  ),
  seldom(briefOf(`${MANY} claims`, () => grownCase("claims", MANY).yaml)),
  seldom(briefOf(`${MANY} demands`, () => grownCase("demands", MANY).yaml)),
  seldom(briefOf(`${SETS} sets of 20 explanations and 300 pieces of evidence`, sets)),
  opened(`that of ${SETS} sets`, sets),
];
