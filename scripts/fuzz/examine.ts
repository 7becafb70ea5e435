import { parseHTML } from "linkedom";
import { ANALYSES } from "#analyses/index.ts";
import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCase } from "#case/read.ts";
import { inPlace } from "#run/executor.ts";
import { type Plan, planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import { terminalSummary } from "#view/terminal.ts";
import { problemsOf, stackOf } from "./fault-problems.ts";
import { restrictionsOf } from "./restrictions.ts";

/** What became of a file: whether it is sound, what was said of it, and what the program did wrong about it. */
export interface Examined {
  readonly sound: boolean;
  readonly said: readonly string[];
  readonly problems: readonly string[];
}

/** How much is done with a text that reads as sound: what `check` does, or a brief of every analysis. */
export type Depth = "check" | "brief";

const encoder = new TextEncoder();
const texts = new Map<string, string>();

/**
 * Reads a file, or its text, as the program does, checks that every fault has a place in it and words, and runs on a sound case what is
 * asked. Nothing that the program does wrong is thrown: it is a problem.
 */
export async function examine(file: string | Uint8Array, depth: Depth): Promise<Examined> {
  const problems: string[] = [];
  const bytes = typeof file === "string" ? encoder.encode(file) : file;
  const text = typeof file === "string" ? file : new TextDecoder().decode(file);
  let reading: ReturnType<typeof readCase>;
  try {
    reading = readCase(bytes, "case.yaml");
  } catch (error) {
    return { sound: false, said: [], problems: [`reading threw: ${stackOf(error)}`] };
  }
  const faults = "faults" in reading ? reading.faults : reading.warnings;
  if ("faults" in reading && !faults.some(({ severity }) => severity === "error"))
    problems.push("refused without a fault");
  problems.push(...problemsOf(faults, text));
  const said = faults.map(faultInWords);
  if ("faults" in reading) return { sound: false, said, problems };
  try {
    problems.push(...(await performed(reading.case, depth)));
  } catch (error) {
    problems.push(`running threw: ${stackOf(error)}`);
  }
  return { sound: true, said, problems };
}

async function performed(c: Case, depth: Depth): Promise<string[]> {
  const problems: string[] = [];
  const whole = planOf({ case: c, restriction: {}, texts, options: {}, samples: 100, seed: 1 });
  if ("faults" in whole) return [`sound, and refused by a run: ${JSON.stringify(whole.faults)}`];
  const auditing = ANALYSES.filter(({ answers }) => answers.includes("soundness")).map(({ id }) => id);
  const plan =
    depth === "brief"
      ? whole
      : planOf({ case: c, restriction: {}, texts, analyses: auditing, options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) return [`sound, and refused by the audit: ${JSON.stringify(plan.faults)}`];
  problems.push(...(await briefed(plan, depth)));
  // Of all parts of the case one, in turn: nearly all are as good as another.
  const parts = depth === "brief" ? restrictionsOf(c) : [];
  const part = parts[JSON.stringify(c).length % Math.max(1, parts.length)];
  if (part) problems.push(...(await partly(c, part)));
  return problems;
}

/** What the program does wrong where a part of a sound case is asked for. */
export async function partly(c: Case, restriction: Restriction): Promise<string[]> {
  const plan = planOf({ case: c, restriction, texts, options: {}, samples: 100, seed: 1 });
  if ("faults" in plan) return [`sound, and refused in part: ${JSON.stringify(plan.faults)}`];
  return (await briefed(plan, "brief")).map((problem) => `${JSON.stringify(restriction)}: ${problem}`);
}

async function briefed(plan: Plan, depth: Depth): Promise<string[]> {
  const problems: string[] = [];
  const failed = (analysis: string, part: string, error: unknown) => {
    problems.push(`${analysis}, ${part}: ${stackOf(error)}`);
  };
  const { report } = await run(plan, inPlace, { failed });
  if (depth === "brief") {
    const { document } = parseHTML("<!DOCTYPE html><html><body></body></html>");
    htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
    markdownBrief(report, { scheme: "icd203" });
    terminalSummary(report, { scheme: "icd203", width: 80, colour: false });
  }
  return problems;
}
