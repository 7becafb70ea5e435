import type { Analysis } from "#analyses/analysis.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { OptionSpec } from "#analyses/options.ts";
import { nearest } from "#case/nearest.ts";
import { sectionTerminal } from "#view/terminal.ts";
import { loadCase } from "../case-folder.ts";
import { UsageFault } from "../fault.ts";
import type { Flag, Flags, Given } from "../flags.ts";
import { kebab } from "../kebab.ts";
import { printFaults } from "../print-faults.ts";
import { runRequest } from "../run-request.ts";
import type { Command } from "./command.ts";
import { EVIDENCE_FLAGS, restrictionOf, runFlags } from "./evidence-flags.ts";

const { samples: _samples, ...GENERAL } = EVIDENCE_FLAGS;

/** Runs one analysis on a case and prints its result. */
export const run: Command = {
  name: "run",
  usage: "run ANALYSIS CASE [options]",
  summary: "run one analysis and print its result",
  example: "demarche run stability korea-2018 --json",
  flags: { json: { help: "print the report as JSON" }, ...GENERAL },
  flagsFor: (words) => {
    const analysis = ANALYSES.find((candidate) => candidate.id === words[0]);
    return analysis ? ownFlags(analysis) : {};
  },
  async perform(given, io) {
    const analysis = analysisNamed(given.words[0]);
    const loaded = loadCase(given.words[1], given.flags.get("source") ?? [], io.directory);
    printFaults(loaded.warnings, io);
    const { seed, workers } = runFlags(given);
    const report = await runRequest(
      {
        case: loaded.case,
        restriction: restrictionOf(given, loaded.case),
        texts: loaded.texts,
        analyses: [analysis.id],
        options: { [analysis.id]: ownOptions(analysis, given) },
        seed,
      },
      workers,
      io,
      given.flags.has("quiet"),
    );
    const section = report.sections[0]!;
    if (given.flags.has("json")) io.out(`${JSON.stringify(report, null, 1)}\n`);
    else
      io.out(
        sectionTerminal(section, { scheme: "icd203", width: Math.min(80, io.width), colour: io.colour }),
      );
    return section.outcome.status === "failed" ? 3 : section.outcome.status === "done" ? 0 : 1;
  },
};

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

function ownFlags(analysis: Analysis): Flags {
  return Object.fromEntries(
    Object.entries(analysis.options).map(([name, spec]) => [kebab(name), flagOf(spec)] as const),
  );
}

function flagOf(spec: OptionSpec): Flag {
  const help = spec.default === "" ? spec.label : `${spec.label} (default ${spec.default})`;
  switch (spec.kind) {
    case "flag":
      return { help };
    case "choice":
      return { help, takes: spec.choices.join("|") };
    case "text":
      return { help, takes: "TEXT" };
    default:
      return { help, takes: "N" };
  }
}

function ownOptions(analysis: Analysis, given: Given): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(analysis.options).flatMap(([name, spec]) => {
      const value = given.flags.get(kebab(name))?.[0];
      return value === undefined ? [] : [[name, spec.kind === "flag" ? true : value]];
    }),
  );
}
