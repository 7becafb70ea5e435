import { dirname, join, relative, resolve } from "node:path";
import { availableCase } from "#case/availability.ts";
import { printableLine } from "#case/printable.ts";
import { lineToPublish } from "#track-record/seal-hash.ts";
import { type RegisterResult, sealOf } from "#track-record/seal-of-case.ts";
import { loadCase } from "../case-folder.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import type { Flags } from "../flags.ts";
import { latestToday } from "../latest-today.ts";
import { refuseOutside } from "../named-file.ts";
import { printFaults } from "../print-faults.ts";
import { RESOLUTIONS, refuseInput, SEALS } from "../record/places.ts";
import { runRequest } from "../run-request.ts";
import { settingsBeside } from "../settings-file.ts";
import { refuseExisting, writeFile } from "../writing/write-file.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, runFlags, samplesFlag } from "./evidence-flags.ts";

const { seed, samples, budget, workers } = EVIDENCE_FLAGS as Required<Flags>;

/** Freezes the dated questions of a case, with what is answered and held, and the hash of it all. */
export const seal: Command = {
  name: "seal",
  usage: "seal CASE [options]",
  summary: "freeze the dated questions of a case, to be scored later",
  example: "demarche seal my-case",
  remark:
    "The register is written to seals/ in the folder of the case, by the day of the case. Publish the line that is printed:\nits hash shows later that nothing was changed.",
  flags: {
    out: { short: "o", takes: "FILE", help: "where to write (default: seals/DAY.json beside the case)" },
    on: { takes: "DATE", help: "day of the seal (default: today)" },
    force: { help: "replace a seal that is there: whoever has its hash will see that" },
    seed: seed!,
    samples: samples!,
    budget: budget!,
    workers: workers!,
  },
  async perform(given, io) {
    const loaded = loadCase(given.words[0], [], io.directory);
    printFaults(loaded.warnings, io);
    const day = dayFlag(given, "on") ?? new Date().toISOString().slice(0, 10);
    const asOf = loaded.case.asOf.edtf;
    if (day < asOf) throw new UsageFault(`--on ${day} is before the day of the case, ${asOf}`);
    if (day > latestToday())
      throw new UsageFault(`--on ${day} is still to come`, "leave it out to seal the case today");
    const out = given.flags.get("out")?.[0];
    const folder = dirname(loaded.path);
    const name = join(SEALS, `${asOf}.json`);
    const path = out === undefined ? join(folder, name) : resolve(io.directory, out);
    const shown = relative(io.directory, path) || path;
    const replace = given.flags.has("force");
    if (out === undefined) refuseOutside(folder, name, shown);
    refuseInput(path, shown, [loaded.path, join(folder, RESOLUTIONS)]);
    refuseExisting(path, shown, replace);
    const settings = settingsBeside(loaded.path, given, io);
    const flags = runFlags(given, settings);
    const { report } = await runRequest(
      {
        case: loaded.case,
        restriction: {},
        texts: loaded.texts,
        tables: loaded.tables,
        analyses: ["forecasts"],
        options: settings.options,
        seed: flags.seed,
        budget: flags.budget,
        ...samplesFlag(given, settings),
      },
      flags.workers,
      io,
      given.flags.has("quiet"),
    );
    const { outcome } = report.sections[0]!;
    if (outcome.status === "failed") return 3;
    const counted = availableCase(loaded.case).case;
    const sealed =
      outcome.status === "done"
        ? sealOf(counted, outcome.result as unknown as RegisterResult, day, report.program)
        : null;
    if (sealed === null)
      throw new UsageFault(
        `the case ${loaded.case.id} asks no dated question`,
        "add one: `demarche new` shows how, under `register`",
      );
    // While the analysis ran, another program may have put a link there.
    if (out === undefined) refuseOutside(folder, name, shown);
    writeFile(path, `${JSON.stringify(sealed, null, 2)}\n`, { shown, replace });
    io.out(`${printableLine(lineToPublish(sealed), 500)}\n`);
    io.error(`Written: ${printableLine(shown, 500)}\n`);
    return 0;
  },
};
