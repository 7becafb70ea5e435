import { ANALYSES } from "#analyses/index.ts";
import type { BriefSettings } from "#brief-settings/settings.ts";
import { counted } from "#case/counts-in-words.ts";
import type { Fault } from "#case/fault.ts";
import { printableJson, printableLine } from "#case/printable.ts";
import { placed } from "#case/read.ts";
import { miscitedEntries } from "#decisions/misplaced.ts";
import { censusInWords } from "#view/brief/opening.ts";
import { sectionTerminal } from "#view/terminal.ts";
import { bytesOf } from "../bytes.ts";
import { type LoadedCase, loadCase } from "../case-folder.ts";
import { CaseFault } from "../fault.ts";
import { ledgerWarnings, loadLedger } from "../intake/ledger-file.ts";
import { sayReading } from "../large-file.ts";
import { leftOut } from "../left-out.ts";
import { printFaults } from "../print-faults.ts";
import { runRequest } from "../run-request.ts";
import { settingsBeside } from "../settings-file.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, restrictionOf, runFlags, samplesFlag } from "./evidence-flags.ts";

/** What is wrong with the ledger beside a case, and what entered the case from it and cites another sentence than that of its words. */
function ofLedger(loaded: LoadedCase, directory: string): { miscited: Fault[]; warnings: Fault[] } {
  const { case: c, texts, path, file } = loaded;
  const ledger = loadLedger(path, directory);
  if (!ledger) return { miscited: [], warnings: [] };
  const found = miscitedEntries(ledger, c, texts);
  return {
    miscited: found.length === 0 ? [] : placed(found, new TextDecoder().decode(bytesOf(path, file)), file),
    warnings: ledgerWarnings(ledger, loaded, directory),
  };
}

/** Reads and checks a case, compares the texts at hand with what was cited, and audits the argument. */
export const check: Command = {
  name: "check",
  usage: "check CASE [options]",
  summary: "read a case, check it, its citations and its argument",
  example: "demarche check my-case --source art=article.txt",
  flags: { json: { help: "print the faults and the report as JSON" }, ...EVIDENCE_FLAGS },
  async perform(given, io) {
    const json = given.flags.has("json");
    let loaded: ReturnType<typeof loadCase>;
    let settings: BriefSettings;
    try {
      sayReading(given.words[0], given, io);
      loaded = loadCase(given.words[0], given.flags.get("source") ?? [], io.directory);
      settings = settingsBeside(loaded.path, given, io);
    } catch (error) {
      if (!(error instanceof CaseFault) || !json) throw error;
      io.out(`${printableJson({ sound: false, faults: error.faults }, 1)}\n`);
      return 1;
    }
    const { miscited, warnings: besides } = ofLedger(loaded, io.directory);
    const changed = [...loaded.changed, ...miscited];
    const faults = [...changed, ...loaded.warnings, ...besides];
    const auditing = ANALYSES.filter((analysis) => analysis.answers.includes("soundness"));
    const { workers, seed, budget } = runFlags(given, settings);
    const asked = {
      case: loaded.case,
      restriction: restrictionOf(given, loaded.case),
      texts: loaded.texts,
      tables: loaded.tables,
      seed,
    };
    const { report } = await runRequest(
      {
        ...asked,
        analyses: auditing.map((analysis) => analysis.id),
        options: settings.options,
        budget,
        ...samplesFlag(given, settings),
      },
      workers,
      io,
      given.flags.has("quiet"),
    );
    io.doing?.("putting together what was found");
    const warnings = loaded.warnings.length + besides.length;
    const { unsourced, unsourcedEntries } = report.case.census;
    const without = leftOut(asked);
    if (json)
      io.out(`${printableJson({ sound: changed.length === 0, faults, leftOut: without, report }, 1)}\n`);
    else {
      printFaults(faults, io);
      io.out(
        `${printableLine(loaded.file, 500)}: ${changed.length === 0 ? `sound${warnings === 0 ? "" : `, with ${counted(warnings, "warning")}`}` : `${counted(changed.length, "citation does", "citations do")} not hold`}. ` +
          `${censusInWords(report.case)}${
            unsourced > 0
              ? ` Without a basis: ${unsourcedEntries
                  .slice(0, 8)
                  .map((entry) => printableLine(entry, 100))
                  .join(", ")}${unsourced > 8 ? " …" : ""}.`
              : ""
          }\n`,
      );
      for (const { title, missing } of without)
        io.out(`${printableLine(`A brief leaves out “${title}” (${missing.join("; ")}).`, 500)}\n`);
      io.out("\n");
      for (const section of report.sections) {
        io.out(
          sectionTerminal(section, { scheme: "icd203", width: Math.min(80, io.width), colour: io.colour }),
        );
      }
    }
    return changed.length === 0 ? 0 : 1;
  },
};
