import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { caseYaml } from "#exchange/case-yaml.ts";
import type { Imported } from "#exchange/format.ts";
import { readGmcr } from "#exchange/gmcr/read.ts";
import { Random } from "#math/random.ts";
import { flat, type StabilityResult } from "../analyses/stability/perform.ts";

/** Reads the text of a `.gmcr` file. */
export function importGmcr(text: string): Imported {
  return readGmcr([{ name: "model.gmcr", bytes: new TextEncoder().encode(text) }], {
    id: "model",
    day: "2020-01-01",
  });
}

/** What is wrong with the text of a `.gmcr` file, in words. */
export function faultsOf(text: string): string[] {
  const imported = importGmcr(text);
  return "faults" in imported ? imported.faults.map(faultInWords) : [];
}

/** The case that the text of a `.gmcr` file becomes, by way of its case.yaml. */
export function imported(text: string): Case {
  const result = importGmcr(text);
  if ("faults" in result) throw new Error(result.faults.map(faultInWords).join("\n"));
  const reading = readCaseText(caseYaml(result.case, ["A model."]), "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  return reading.case;
}

/** The result of the stability analysis. */
export function stabilityOf(c: Case): StabilityResult {
  const options = stability.readOptions({});
  if ("faults" in options) throw new Error("default options");
  const outcome = stability.perform(c, options.values, new Random(1, "stability"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return flat(outcome.result);
}
