import type { Analysis } from "#analyses/analysis.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { ResultTable } from "#analyses/result-table.ts";
import { nearest } from "#case/nearest.ts";
import { printableJson } from "#case/printable.ts";
import { csvTable } from "#exchange/csv.ts";
import { sectionTerminal } from "#view/terminal.ts";
import { loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flags } from "../flags.ts";
import { sayReading } from "../large-file.ts";
import { givenOptions, optionFlags } from "../option-flags.ts";
import { printFaults } from "../print-faults.ts";
import { runRequest } from "../run-request.ts";
import { settingsBeside } from "../settings-file.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, restrictionOf, runFlags } from "./evidence-flags.ts";

const { samples: _samples, ...GENERAL } = EVIDENCE_FLAGS;

/** The tables that there are, by analysis. */
const TABLES = ANALYSES.flatMap(({ id, tables }) =>
  Object.keys(tables).length === 0 ? [] : [`${Object.keys(tables).join(", ")} (${id})`],
).join("; ");

/** Runs one analysis on a case and prints its result. */
export const run: Command = {
  name: "run",
  usage: "run ANALYSIS CASE [options]",
  summary: "run one analysis and print its result",
  example: "demarche run stability korea-2018 --json",
  flags: {
    json: { help: "print the report as JSON" },
    csv: { takes: "TABLE", help: `print a table of the result as CSV: ${TABLES}` },
    ...GENERAL,
  },
  // Those of every analysis, until it is known which one is meant: flags may stand before it.
  flagsBefore: Object.assign({}, ...ANALYSES.map((analysis) => optionFlags(analysis))) as Flags,
  flagsFor: (words) => {
    // Not the first word: a misspelt flag before it leaves its value among the words.
    const analysis = ANALYSES.find(({ id }) => words.includes(id));
    return analysis ? optionFlags(analysis) : {};
  },
  async perform(given, io) {
    const analysis = analysisNamed(given.words[0]);
    const [named] = given.flags.get("csv") ?? [];
    const table = named === undefined ? undefined : tableNamed(named, analysis);
    if (table && given.flags.has("json"))
      throw new UsageFault("--json and --csv are asked for at once", "keep one of the two");
    sayReading(given.words[1], given, io);
    const loaded = loadCase(given.words[1], given.flags.get("source") ?? [], io.directory);
    printFaults(loaded.warnings, io);
    const settings = settingsBeside(loaded.path, given, io);
    const { seed, workers, budget } = runFlags(given, settings);
    const { report } = await runRequest(
      {
        case: loaded.case,
        restriction: restrictionOf(given, loaded.case),
        texts: loaded.texts,
        tables: loaded.tables,
        analyses: [analysis.id],
        // What it needs runs as in the brief, too.
        options: {
          ...settings.options,
          [analysis.id]: givenOptions(analysis, given, "", settings.options[analysis.id]),
        },
        seed,
        budget,
        ...(settings.samples !== undefined && { samples: settings.samples }),
      },
      workers,
      io,
      given.flags.has("quiet"),
    );
    const section = report.sections[0]!;
    const absent =
      table && section.outcome.status === "done" ? table.absent?.(section.outcome.result) : undefined;
    if (absent) throw new UsageFault(`there is no table "${named}": ${absent.what}`, absent.cure);
    if (table && section.outcome.status === "done") io.out(csvTable(table.rows(section.outcome.result)));
    else if (given.flags.has("json")) io.out(`${printableJson(report)}\n`);
    else
      io.out(
        sectionTerminal(section, { scheme: "icd203", width: Math.min(80, io.width), colour: io.colour }),
      );
    return section.outcome.status === "failed" ? 3 : section.outcome.status === "done" ? 0 : 1;
  },
};

/** The table of an analysis that is named. */
function tableNamed(name: string, { id, tables }: Analysis): ResultTable {
  if (Object.hasOwn(tables, name)) return tables[name]!;
  const names = Object.keys(tables);
  if (names.length === 0) throw new UsageFault(`${id} has no tables`, `tables that there are: ${TABLES}`);
  const near = nearest(name, names);
  throw new UsageFault(
    `${id} has no table "${name}"`,
    near ? `did you mean ${near}?` : `tables: ${names.join(", ")}`,
  );
}

function analysisNamed(id: string | undefined): Analysis {
  const ids = ANALYSES.map((analysis) => analysis.id);
  if (id === undefined) throw new UsageFault("no analysis is named", `analyses: ${ids.join(", ")}`);
  const analysis = ANALYSES.find((candidate) => candidate.id === id);
  if (analysis) return analysis;
  const near = nearest(id, ids);
  throw new UsageFault(
    `there is no analysis "${id}"`,
    near ? `did you mean ${near}?` : `analyses: ${ids.join(", ")}`,
  );
}
