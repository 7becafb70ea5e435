// Attacks the program as its tests do in a sample, in full, and prints a line for each kind of attack. Exit status 1 where
// any figure that should be 0 is not.
//   npm run attack                        # everything, some minutes
//   npm run attack -- kills gmcr          # these only
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program } from "../../src/cli/program.ts";
import { ensureChromium } from "../chromium.ts";
import { importDamagedDeals } from "./deals.ts";
import { type DocumentCount, readDamagedDocuments, type Sound, useDamagedTemplates } from "./documents.ts";
import { importDamaged } from "./gmcr.ts";
import { killCommands } from "./killed-commands.ts";
import { killWriters } from "./kills.ts";
import { drawDamagedReports, drawOutcomes } from "./reports.ts";
import { scoreDamagedSeals } from "./seals.ts";

const root = join(import.meta.dirname, "..", "..");

/** What an attack found: its line, and what of it should not be. */
interface Finding {
  readonly line: string;
  readonly wrong: readonly string[];
}

const ATTACKS: Readonly<Record<string, () => Promise<Finding>>> = {
  async gmcr() {
    const { files, imported, refused, crashes, placeless, slow } = importDamaged(0, 6000);
    return {
      line: `${files} damaged .gmcr: ${imported} imported, ${refused} refused; ${crashes.length} crashes, ${placeless.length} faults without a place, ${slow.length} over 2 s`,
      wrong: [...crashes, ...placeless, ...slow],
    };
  },
  async deals() {
    const { files, imported, refused, crashes, placeless, slow } = importDamagedDeals(0, 12_000);
    return {
      line: `${files} scenarios with a damaged file: ${imported} imported, ${refused} refused; ${crashes.length} crashes, ${placeless.length} faults without a place, ${slow.length} over 2 s`,
      wrong: [...crashes, ...placeless, ...slow],
    };
  },
  async reports() {
    const folder = mkdtempSync(join(tmpdir(), "demarche-sound-"));
    try {
      const quiet = { out: () => {}, error: () => {}, colour: false, width: 80, directory: folder };
      await program(["brief", "korea-2018", "-o", "out", "--format", "json", "--samples", "100"], quiet);
      const sound = readFileSync(join(folder, "out", "report.json"), "utf8");
      const damaged = await drawDamagedReports(sound, 0, 600);
      const others = await drawOutcomes(sound);
      const [exits, placeless] = (["exits", "placeless"] as const).map((of) => [
        ...damaged[of],
        ...others[of],
      ]) as [string[], string[]];
      return {
        line: `${damaged.files + others.files} damaged reports: ${damaged.drawn + others.drawn} drawn, ${damaged.refused + others.refused} refused; ${exits.length} exits other than 0 and 1, ${placeless.length} faults without a place`,
        wrong: [...exits, ...placeless],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  async documents() {
    return inFiles(["html", "md", "docx", "pdf"], "documents", (sound) =>
      readDamagedDocuments(sound, 0, 1200),
    );
  },
  async templates() {
    return inFiles(["docx"], "templates", (sound) => useDamagedTemplates(sound, 0, 200));
  },
  async seals() {
    const korea = join(root, "cases", "korea-2018");
    const { files, scored, refused, exits, placeless, unnoticed } = await scoreDamagedSeals(
      korea,
      "2018-04-16",
      1000,
    );
    return {
      line: `${files} damaged seals: ${scored} scored, ${refused} refused; ${exits.length} exits other than 0, 1 and 2, ${placeless.length} faults without a place, ${unnoticed.length} changes unnoticed`,
      wrong: [...exits, ...placeless, ...unnoticed],
    };
  },
  async kills() {
    const folder = mkdtempSync(join(tmpdir(), "demarche-kills-"));
    try {
      const { kills, mixed, absent, restored, leftovers } = await killWriters(join(folder, "brief"), 200);
      return {
        line: `${kills} kills during writing: ${mixed} half or mixed, ${absent} without a brief (${restored} put back by the next run), ${leftovers} leftovers after the next run`,
        wrong: [mixed, absent, leftovers].some((count) => count > 0) ? ["see the line"] : [],
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  async commands() {
    const { kills, late, mixed, unfinished, leftovers } = await killCommands(5);
    return {
      line: `${kills} kills of commands while they write (${late} had ended): ${mixed.length} half or mixed, ${unfinished.length} not made whole by the next run, ${leftovers.length} leftovers after it`,
      wrong: [...mixed, ...unfinished, ...leftovers],
    };
  },
  async pages() {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const { status, stdout } = spawnSync(
      process.execPath,
      [vitest, "run", "test/hostile", "--reporter=verbose"],
      {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, CHROMIUM: ensureChromium(), NO_COLOR: "1" },
      },
    );
    return {
      line: `hostile case, source text, .gmcr and report in Chromium: ${status === 0 ? "0 scripts, 0 requests, 0 navigations" : "see below"}`,
      wrong: status === 0 ? [] : [stdout],
    };
  },
};

/** Attacks with files that a brief of the program's own gives, one of each format. */
async function inFiles(
  formats: readonly string[],
  called: string,
  attack: (sound: readonly Sound[]) => Promise<DocumentCount>,
): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "demarche-sound-"));
  try {
    const quiet = { out: () => {}, error: () => {}, colour: false, width: 80, directory: folder };
    process.env.CHROMIUM ??= ensureChromium();
    await program(["brief", "chicken", "-o", "out", "--format", formats.join(",")], quiet);
    const sound = formats.map((format): Sound => {
      const name = `brief.${format}`;
      return [name, readFileSync(join(folder, "out", name))];
    });
    const { files, read, refused, crashes, silent, slow } = await attack(sound);
    return {
      line: `${files} damaged ${called}: ${read} read, ${refused} refused; ${crashes.length} crashes, ${silent.length} refusals without a word, ${slow.length} over 2 s`,
      wrong: [...crashes, ...silent, ...slow],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(ATTACKS, name));
if (unknown.length > 0) {
  console.error(`there is no attack ${unknown.join(", ")}: ${Object.keys(ATTACKS).join(", ")}`);
  process.exit(2);
}
for (const [name, attack] of Object.entries(ATTACKS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { line, wrong } = await attack();
  console.log(`${name}: ${line}`);
  for (const each of wrong.slice(0, 20)) console.log(`  ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}
